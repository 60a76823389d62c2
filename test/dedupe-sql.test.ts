/** `stemma dedupe --engine`: what a database finds is what an index in memory finds, to the byte. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusToVary } from '../bench/generate/corpus.ts'
import { generate } from '../bench/generate/generate.ts'
import type { Fingerprint } from '../src/core/relate/index/fingerprint.ts'
import { ReuseIndex } from '../src/core/relate/index/reuse-index.ts'
import { openDuckDb } from '../src/dedupe/sql/duckdb.ts'
import type { SqlEngine } from '../src/dedupe/sql/engine.ts'
import { openPostgresEngine } from '../src/dedupe/sql/postgres.ts'
import { familiesOf } from '../src/dedupe/sql/sql-families.ts'
import { SqlIndex } from '../src/dedupe/sql/sql-index.ts'
import { build, stemma } from './helpers/command-line.ts'
import { asServer, postgresAnswers, TEST_SERVER } from './helpers/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-sql-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const ENGINES: readonly (readonly [name: string, answers: boolean, open: () => Promise<SqlEngine>])[] = [
  ['DuckDB', true, () => openDuckDb(mkdtempSync(at('duckdb-')), '1GB')],
  ['PostgreSQL', postgresAnswers, () => openPostgresEngine(TEST_SERVER, mkdtempSync(at('pg-')))],
]

const SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'stemma_archive_%'"

/** Fingerprints drawn at random among few hashes: many in common, many stock phrases, some articles of little else. */
function prints(count: number, seed: number): Fingerprint[] {
  let state = seed
  const draw = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  const distinct = (length: number, of: () => number): Uint32Array =>
    Uint32Array.from(new Set(Array.from({ length }, of))).sort()
  return Array.from({ length: count }, (_, i) => {
    const some = (): number => draw(i % 4 === 0 ? 8 : count * 4)
    // Hashes with their highest bit set too: they are numbers without a sign.
    const runs = distinct(12, () => some() * 37_000 + (draw(3) === 0 ? 17 : 3_000_000_000))
    const series = distinct(5, () => draw(count))
    return { runs, series, around: Uint8Array.from(runs, () => draw(2) + 1), words: 100 }
  })
}

describe.each(ENGINES)('on %s', (name, answers, open) => {
  it.skipIf(!answers)(
    'the pairs are those of an index in memory, boilerplate among them',
    async () => {
      for (const [count, seed] of [
        [300, 1],
        [700, 2],
      ] as const) {
        const engine = await open()
        const index = new ReuseIndex()
        const own = new SqlIndex(engine, (file) => at(`${name}-${seed}-${file}`))
        for (const [i, print] of prints(count, seed).entries()) {
          index.addFingerprint(`${i}`, print)
          await own.addFingerprint(`${i}`, print)
        }
        const [expected, found] = [new Set<string>(), new Set<string>()]
        index.pairs((a, b, series) => expected.add(`${a} ${b} ${series}`))
        await own.pairs((a, b, series) => found.add(`${a} ${b} ${series}`))
        expect(expected.size).toBeGreaterThan(300)
        expect([...found].sort()).toEqual([...expected].sort())
        expect(await own.stock()).toEqual(index.stock())
        expect(index.stock().length).toBeGreaterThan(3)
        await engine.close(true)
      }
    },
    60_000,
  )

  it.skipIf(!answers)(
    'families are what hangs together, however long the chain',
    async () => {
      const engine = await open()
      const chain = Array.from({ length: 40 }, (_, i) => ({ a: 100 + i, b: 101 + i }))
      const ties = [{ a: 7, b: 3 }, { a: 9, b: 7 }, ...chain.reverse(), { a: 50, b: 51 }]
      const families = await familiesOf(engine, ties, (file) => at(`${name}-families-${file}`))
      expect(families.size).toBe(3 + 41 + 2)
      expect([families.get(9), families.get(7), families.get(140), families.get(51)]).toEqual([3, 3, 100, 50])
      await engine.close(true)
    },
    30_000,
  )
})

describe('stemma dedupe --engine', () => {
  const outputs = ['pairs.jsonl', 'families.csv', 'clean.jsonl', 'clean-removed.jsonl']
  const run = (engine: string, more: readonly string[] = [], env: Record<string, string> = {}) => {
    const out = (file: string): string => at(`${engine}-${file}`)
    const files = ['--pairs', out('pairs.jsonl'), '--families', out('families.csv'), '--clean', out('clean.jsonl')]
    return stemma(['dedupe', at('news.jsonl'), '--engine', engine, ...files, ...more], { env })
  }
  const written = (engine: string): string[] => outputs.map((file) => readFileSync(at(`${engine}-${file}`), 'utf8'))
  beforeAll(() => {
    build()
    const articles = generate(corpusToVary().slice(0, 400), { count: 600, seed: 8, reused: 0.3 })
    const lines = Array.from(articles, ({ source: _, change: _change, ...one }) => `${JSON.stringify(one)}\n`)
    writeFileSync(at('news.jsonl'), lines.join(''))
    expect(run('memory').exit).toBe(0)
  })

  it('writes the same on DuckDB', () => {
    expect(run('duckdb')).toMatchObject({ exit: 0 })
    expect(written('duckdb')).toEqual(written('memory'))
    expect(readdirSync(folder).filter((file) => file.endsWith('.state'))).toEqual([])
  })

  it.skipIf(!postgresAnswers)(
    'writes the same on PostgreSQL',
    () => {
      expect(run('postgres', ['--database', TEST_SERVER])).toMatchObject({ exit: 0 })
      expect(written('postgres')).toEqual(written('memory'))
    },
    60_000,
  )

  it.each(ENGINES.filter(([, answers]) => answers).map(([name]) => name))(
    'goes on with the tables of %s that it has made, killed after each of them',
    async (name) => {
      const engine = name === 'DuckDB' ? 'duckdb' : 'postgres'
      const more = engine === 'postgres' ? ['--database', TEST_SERVER] : []
      const state = ['--state', at(`${engine}-killed`)]
      const hook = { NODE_OPTIONS: `--import ${resolve('test/helpers/kill-at-table.mjs')}` }
      const schemas = async (): Promise<number> => (await asServer((client) => client.query(SCHEMAS))).rows.length
      const before = engine === 'postgres' ? await schemas() : 0
      if (engine === 'postgres') {
        expect(run(engine, [...more, ...state], { ...hook, KILL_AT: 'load' }).exit).toBeNull()
        expect(await schemas()).toBe(before + 1)
      }
      let killed = 0
      // Each run makes one table more than the one before: one that began anew would never end.
      while (run(engine, [...more, ...state], hook).exit === null && killed < 30) killed++
      // Six of pairs; of families the edges, the first step and as many as it takes.
      expect(killed).toBeGreaterThanOrEqual(9)
      expect(killed).toBeLessThan(20)
      expect(written(engine)).toEqual(written('memory'))
      expect(existsSync(at(`${engine}-killed`))).toBe(false)
      if (engine === 'postgres') expect(await schemas()).toBe(before)
    },
    180_000,
  )

  it('says what is missing', () => {
    expect(run('postgres')).toMatchObject({ exit: 1, err: expect.stringContaining('needs --database') })
  })
})
