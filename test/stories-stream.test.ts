/** `stemma stories --stream`, run as a user runs it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-stream-'))

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

const line = (id: string, published: string, text: string): string => JSON.stringify({ id, published, text })
const BRIDGE = [
  'A barge struck the swing bridge in Carrow harbour on Tuesday night, harbour master Ilse Tarn said. Two deckhands were hurt.',
  'Ilse Tarn said the swing bridge in Carrow will stay shut after a barge drifted into it. The hurt deckhands went home.',
]
const MINE = [
  'Miners at the Denby pit struck gold dust on Monday, owner Karl Brand told a meeting of shareholders in Denby.',
  'Shareholders of the Denby pit cheered when Karl Brand told them that miners had struck gold in an old shaft.',
]
const LINES = [
  line('a', '2031-03-04', BRIDGE[0]!),
  line('b', '2031-03-04', MINE[0]!),
  line('c', '2031-03-05', BRIDGE[1]!),
  'no JSON at all {',
  JSON.stringify({ do: 'merge', story: 'story-2', into: 'story-1' }),
  JSON.stringify({ do: 'lock', story: 'story-77' }),
  line('d', '2031-03-06', MINE[1]!),
]

type Row = Readonly<Record<string, unknown>>

const rowsOf = (text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as Row)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('stemma stories --stream', () => {
  it('writes a line for each report with its story and the reason, and for each correction', () => {
    const run = stemma(['stories', '--stream', file('in.jsonl', LINES.join('\n')), '--json', join(folder, 'end.json')])
    expect(run.exit, run.err).toBe(0)
    const rows = rowsOf(run.out)
    expect(rows.map((row) => row['article'] ?? null)).toEqual(['a', 'b', 'c', null, null, null, 'd'])
    expect(rows.map((row) => row['story'] ?? null)).toEqual([
      'story-1',
      'story-2',
      'story-1',
      null,
      null,
      null,
      'story-1',
    ])
    const why = rows[2]!['why'] as { words: string }[]
    expect(why.map(({ words }) => words)).toContain('Ilse Tarn')
    expect(rows[3]).toEqual({ input: `${join(folder, 'in.jsonl')}#4`, error: 'The line holds no JSON object.' })
    expect((rows[4]!['changes'] as Row[]).map(({ kind, by }) => [kind, by])).toEqual([['merge', 'person']])
    expect(rows[5]!['error']).toContain('story-77')
    const { stories } = JSON.parse(readFileSync(join(folder, 'end.json'), 'utf8')) as { stories: Row[] }
    expect(stories.map(({ articles }) => [...(articles as string[])].sort())).toEqual([['a', 'b', 'c', 'd']])
    const happened = stories[0]!['happened'] as { article: string; start: number; end: number; words: string }
    expect([...BRIDGE, ...MINE].some((text) => text.slice(happened.start, happened.end) === happened.words)).toBe(true)
  })

  it('goes on after a kill as if it had never stopped', async () => {
    const many = Array.from({ length: 1400 }, (_, i) => {
      const town = ['Carrow', 'Denby', 'Lorne', 'Holm', 'Osla'][i % 5]
      const words = `The ${town} council counted ${1000 + (i % 97)} votes on motion ${i % 61} of councillor Vos${i % 89}.`
      return line(`r${i}`, `2031-0${1 + Math.floor(i / 200)}-1${i % 9}`, words)
    })
    const input = file('many.jsonl', many.join('\n'))
    const paths = (name: string): string[] => [
      '--out',
      join(folder, `${name}.jsonl`),
      '--state',
      join(folder, `${name}.state`),
    ]
    expect(stemma(['stories', '--stream', input, ...paths('whole')]).exit).toBe(0)

    const child = spawn(process.execPath, ['dist/cli/main.js', 'stories', '--stream', input, ...paths('killed')])
    const [out, state] = [join(folder, 'killed.jsonl'), join(folder, 'killed.state')]
    for (let tries = 0; tries < 600 && !existsSync(state); tries++) await wait(20)
    const settled = JSON.parse(readFileSync(state, 'utf8')) as { lines: number; written: number }
    for (let tries = 0; tries < 600 && statSync(out).size <= settled.written; tries++) await wait(5)
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    expect(settled.lines).toBeGreaterThan(0)
    expect(rowsOf(readFileSync(out, 'utf8').replace(/\n[^\n]*$/, '')).length).toBeLessThan(many.length)

    expect(stemma(['stories', '--stream', input, ...paths('killed')]).exit).toBe(0)
    expect(readFileSync(out, 'utf8') === readFileSync(join(folder, 'whole.jsonl'), 'utf8')).toBe(true)
    expect(readFileSync(state, 'utf8') === readFileSync(join(folder, 'whole.state'), 'utf8')).toBe(true)
  })

  it('says what is wrong with its use, its input and its state', () => {
    const input = file('short.jsonl', LINES[0]!)
    expect(stemma(['stories', input, '--out', '-']).exit).toBe(2)
    expect(stemma(['stories', '--stream', input, '--csv', 'x']).exit).toBe(2)
    expect(stemma(['stories', '--stream', input, '--state', 'x']).err).toContain('--state needs --out')
    const missing = stemma(['stories', '--stream', join(folder, 'none.jsonl')])
    expect([missing.exit, missing.err]).toEqual([1, expect.stringContaining('none.jsonl cannot be read')])
    const out = join(folder, 'o.jsonl')
    const broken = stemma(['stories', '--stream', input, '--out', out, '--state', file('bad.state', '{')])
    expect([broken.exit, broken.err]).toEqual([1, expect.stringContaining('Remove it to start anew')])
    const state = join(folder, 'good.state')
    stemma(['stories', '--stream', input, '--out', out, '--state', state])
    expect(stemma(['stories', '--stream', file('b.jsonl', LINES[1]!), '--out', out, '--state', state]).err).toContain(
      'other inputs',
    )
  })
})
