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

/** Those that are made of strings when the program is loaded, as the words of a language are, and when it first reads a report. */
async function made(): Promise<Map<string, { pattern: RegExp; file: string }>> {
  const found = new Map<string, { pattern: RegExp; file: string }>()
  const { RegExp: original } = globalThis
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given: [string, string?]) => {
      const pattern = new target(...given)
      const searched = compiled(pattern.source, pattern.flags)
      // A library is given no more of a text than it needs: the detector of languages 4,000 characters.
      const isOurs = !pattern.source.includes('A-Za-zªµº')
      if (searched && isOurs) found.set(String(searched), { pattern: searched, file: 'made of strings' })
      return pattern
    },
  })
  try {
    const { compare, prepare } = await import('../src/with-models.ts')
    const reports = ['courier.txt', 'radio.html', 'rewrite.txt']
    const pages = reports.map((name) => ({ input: name, bytes: readFileSync(join('samples', 'weir', name)) }))
    compare((await Promise.all(pages.map((page) => prepare(page)))).flatMap(({ articles }) => articles))
  } finally {
    globalThis.RegExp = original
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

it('each takes a time that grows with the text and not with its square', { timeout: 300_000 }, async () => {
  const compiled = await made()
  expect(compiled.size).toBeGreaterThan(50)
  const all = [...new Map([...compiled, ...patterns()]).values()]
  expect(all.length).toBeGreaterThan(500)
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
