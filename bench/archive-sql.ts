/**
 * Candidates of an archive by SQL, at sizes that no memory holds: `npm run bench -- archive-sql`. Fingerprints are made by the
 * database itself, as many runs an article as news has; a sixth of the articles are copies. BENCH_ARTICLES has the sizes, with
 * commas between them; DuckDB may take BENCH_MEMORY and goes to disk beyond.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLED } from '../src/core/relate/index/fingerprint.ts'
import { INDEX_RULES, indexLimits } from '../src/core/relate/index/reuse-index.ts'
import { openDuckDb } from '../src/dedupe/sql/duckdb.ts'
import { candidatesOf, candidateTables, PRINT_COLUMNS, WEIGHT_COLUMNS } from '../src/dedupe/sql/statements.ts'
import { writtenColumns } from '../src/dedupe/sql/written-columns.ts'

const SIZES = (process.env['BENCH_ARTICLES'] ?? '100000,1000000').split(',').map(Number)
const MEMORY = process.env['BENCH_MEMORY'] ?? '2GB'
/** Sampled runs and pairs of an article, the mean of the corpus; and what a run of boilerplate has. */
const RUNS = 28
const SERIES = 12
const OUTLETS = 400
/** Runs are sampled by their hash: of 2³² those below. */
const SAMPLED_HASHES = Math.floor(2 ** 32 / SAMPLED)

console.log(`archive-sql: DuckDB within ${MEMORY}, ${RUNS + SERIES} rows an article, seconds`)
const heads = ['articles', 'rows', 'Parquet MB', 'lists', 'pairs', 'the rest', 'candidates', 'processor', 'spilled MB']
console.log(heads.map((head) => head.padStart(12)).join(''))
for (const articles of SIZES) await measure(articles)

async function measure(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-sql-bench-'))
  const engine = await openDuckDb(join(folder, 'spill'), MEMORY)
  try {
    const path = join(folder, 'prints.parquet')
    await engine.run(`COPY (${printsOf(articles)}) TO '${path}' (FORMAT parquet)`)
    await engine.load('prints', PRINT_COLUMNS, [path])
    const { most, enough, seriesWithRun, seriesAlone, weightOf } = indexLimits(articles)
    const counts = Array.from({ length: INDEX_RULES.mostStock - 1 }, (_, i) => i + 2)
    const weights = join(folder, 'weights.parquet')
    await writtenColumns(weights, WEIGHT_COLUMNS, [counts.map(BigInt), counts.map(weightOf)])
    await engine.load('weights', WEIGHT_COLUMNS, [weights])
    const before = process.cpuUsage()
    const times = new Map<string, number>()
    let spilled = 0
    const watch = setInterval(() => {
      spilled = Math.max(spilled, bytesIn(join(folder, 'spill')))
    }, 500)
    for (const [table, sql] of candidateTables({ most, ...INDEX_RULES })) {
      const started = performance.now()
      await engine.run(`CREATE TABLE ${table} AS ${sql}`)
      times.set(table, (performance.now() - started) / 1000)
    }
    let found = 0
    for await (const rows of engine.rows(candidatesOf({ bits: enough, seriesWithRun, seriesAlone })))
      found += rows.length
    clearInterval(watch)
    const { user, system } = process.cpuUsage(before)
    const [lists = 0, pairs = 0, ...rest] = times.values()
    const columns = [
      ...[articles, articles * (RUNS + SERIES), Math.round(statSync(path).size / 1e6)],
      ...[lists.toFixed(1), pairs.toFixed(1), rest.reduce((sum, one) => sum + one, 0).toFixed(1), found],
      ...[((user + system) / 1e6).toFixed(1), Math.round(spilled / 1e6)],
    ]
    console.log(columns.map((column) => `${column}`.padStart(12)).join(''))
  } finally {
    await engine.close(true)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every sixth article has nine tenths of the runs of an earlier one; two runs of each are its outlet's. */
function printsOf(articles: number): string {
  const source = `CASE WHEN article % 6 = 5 AND k % 10 <> 3 THEN article - 1 - (article // 6) % 5 ELSE article END`
  return `SELECT CAST(article AS INTEGER) AS article,
      CAST(CASE WHEN k < 2 THEN hash(article % ${OUTLETS} * 4 + k) ELSE hash((${source}) * 64 + k) END % CASE WHEN k < ${RUNS} THEN ${SAMPLED_HASHES} ELSE 4294967296 END AS BIGINT) AS hash,
      CAST(CASE WHEN k >= ${RUNS} THEN 0 ELSE 1 + hash((${source}) * 64 + k + 7) % 255 END AS INTEGER) AS mark
    FROM range(${articles}) a(article), range(${RUNS + SERIES}) r(k)`
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  } catch {
    return 0
  }
}
