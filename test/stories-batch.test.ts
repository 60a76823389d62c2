/** `stemma stories ... --out`, run as a user runs it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-batch-'))

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

type Row = Readonly<Record<string, unknown>>

const TOWNS = ['Carrow', 'Denby', 'Lorne', 'Holm', 'Osla']

/** Reports of some hundred events, several to an event; some undated, some the same text again, some sharing an id. */
const REPORTS: Row[] = Array.from({ length: 400 }, (_, i) => {
  const event = i % 71
  const town = TOWNS[event % TOWNS.length]
  const say = i % 3 === 0 ? 'The council of' : 'Councillors in'
  const text = `${say} ${town} counted ${1000 + event} votes on motion ${event} of councillor Vos${event} after ${event + 3} hours. Report ${i % 200} has it that clerk Tarn${event} read the list aloud.`
  const published = i % 9 === 0 ? null : `2031-0${1 + (event % 8)}-1${i % 9}`
  return { id: i % 50 === 7 ? 'shared' : `r${i}`, title: `Vote in ${town}`, published, text }
})

function file(name: string, reports: readonly Row[]): string {
  const path = join(folder, name)
  writeFileSync(path, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
  return path
}

const rowsOf = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** All that does not say where a report stood. */
const told = (path: string): Row[] => rowsOf(path).map(({ input: _, ...rest }) => rest)

function batch(name: string, inputs: readonly string[]): { out: string; json: string } {
  const [out, json] = [join(folder, `${name}.out.jsonl`), join(folder, `${name}.json`)]
  const run = stemma(['stories', ...inputs, '--out', out, '--json', json])
  expect(run.exit, run.err).toBe(0)
  return { out, json }
}

describe('stemma stories --out', () => {
  it('writes a line for each report and each story with its dates and words', () => {
    const { out, json } = batch('all', [file('all.jsonl', REPORTS)])
    const rows = rowsOf(out)
    expect(rows).toHaveLength(REPORTS.length)
    const { stories } = JSON.parse(readFileSync(json, 'utf8')) as { stories: Row[] }
    expect(stories.length).toBeGreaterThan(20)
    for (const { id, articles, first, last, title } of stories) {
      const own = rows.filter(({ story }) => story === id)
      expect(new Set(articles as string[])).toEqual(new Set(own.map(({ article }) => article)))
      const dates = own.flatMap(({ published }) => (published as string | null) ?? []).sort()
      expect([first, last]).toEqual([dates[0] ?? null, dates.at(-1) ?? null])
      expect(title).toMatch(/^Vote in /)
    }
    expect(existsSync(`${out}.state`)).toBe(false)
  })

  it('gives the same whatever the order of the reports, in one file or in several', () => {
    const turned = [...REPORTS].reverse()
    const one = { out: join(folder, 'all.out.jsonl'), json: join(folder, 'all.json') }
    const other = batch('turned', [file('t1.jsonl', turned.slice(0, 100)), file('t2.jsonl', turned.slice(100))])
    expect(told(other.out)).toEqual(told(one.out))
    expect(readFileSync(other.json, 'utf8')).toBe(readFileSync(one.json, 'utf8'))
  })

  it.each(['reading', 'streaming'])(
    'goes on after a kill while %s as if it had never stopped',
    async (phase) => {
      const input = file(`${phase}.jsonl`, REPORTS)
      const whole = { out: join(folder, 'all.out.jsonl'), json: join(folder, 'all.json') }
      const [out, json] = [join(folder, `${phase}.out.jsonl`), join(folder, `${phase}.json`)]
      const args = ['dist/cli/main.js', 'stories', input, '--out', out, '--json', json]
      const child = spawn(process.execPath, args)
      const kept = join(`${out}.state`, `${phase}.json`)
      for (let tries = 0; tries < 10_000 && !existsSync(kept); tries++) await wait(2)
      child.kill('SIGKILL')
      await new Promise((done) => child.once('close', done))
      expect(existsSync(kept)).toBe(true)
      expect(existsSync(out)).toBe(false)
      expect(stemma(args.slice(1)).exit).toBe(0)
      expect(told(out)).toEqual(told(whole.out))
      expect(readFileSync(json, 'utf8')).toBe(readFileSync(whole.json, 'utf8'))
    },
    60_000,
  )
})
