/**
 * Every regular expression of src/ against text that is made to hold it up. Reports are hostile text, and a rule that is
 * applied to a title today is applied to a page tomorrow: so each is searched for through long runs of what it may begin with.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Where a literal may begin, its pattern and its flags. Comments are taken out before. */
const LITERAL =
  /(?<=^|[=(,:;!&|?{}[\n]\s*|return\s|=>\s)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuy]*)/gm

/** Each pattern once, with a file that has it. */
function patterns(): Map<string, { pattern: RegExp; file: string }> {
  const found = new Map<string, { pattern: RegExp; file: string }>()
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const code = readFileSync(join('src', file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
    for (const [, source = '', flags = ''] of code.matchAll(LITERAL)) {
      const pattern = compiled(source, flags)
      if (pattern) found.set(String(pattern), { pattern, file })
    }
  }
  return found
}

/** Null where what looked like a literal was a division. */
function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  } catch {
    return null
  }
}

const LENGTH = 12_000
const RUNS = [
  ...['a', 'A', ' ', '.', '-', ',', '1', '“', '"', "'", 'é', '\n', '\t', '(', '[', '<', '|', '=', '%', '—', '’s '],
  ...['a ', '1,', '1.', 'A. ', 'a-', 'Aa ', 'the ', 'a,', '& ', 'a@', '0:', '--', ' a', 'of ', 'said ', 'x y', '(a'],
  ...[' \n', '"a', 'a=', ' . ', 'mm', 'no ', 'at ', 'http://', 'https://a/'],
]
const TEXTS = RUNS.flatMap((run) => {
  const text = run.repeat(Math.ceil(LENGTH / run.length)).slice(0, LENGTH)
  return [text, `${text}\u0000!`, `x${text}`, `${text}\n`]
})

/** Milliseconds of processor time that finding all matches takes. */
function cost(pattern: RegExp, text: string): number {
  const before = process.cpuUsage()
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  const { user, system } = process.cpuUsage(before)
  return found > text.length + 1 ? Number.POSITIVE_INFINITY : (user + system) / 1000
}

/**
 * What a search in linear time takes for this length is under a millisecond, in the square of it 50 and more; the best of
 * three, for the machine has other work.
 */
const MOST_MS = 40

it('each takes a time that grows with the text and not with its square', { timeout: 300_000 }, () => {
  const all = [...patterns().values()]
  expect(all.length).toBeGreaterThan(400)
  const slow = all.flatMap(({ pattern, file }) => {
    const text = TEXTS.find((one) => [1, 2, 3].every(() => cost(pattern, one) > MOST_MS))
    return text === undefined ? [] : [`${file}: ${pattern} on ${JSON.stringify(text.slice(0, 8))}…`]
  })
  expect(slow).toEqual([])
})

it('one that does not is found', () => {
  const text = TEXTS.find((one) => cost(/\s+$/g, one) > MOST_MS)
  expect(text).toMatch(/\s/)
})
