/**
 * The pairs that an index in memory would find, by SQL over fingerprints in Parquet files: the same pairs, whichever engine
 * groups them. Sums of weights differ in the last digits between engines; those so near to what is enough that it could
 * matter are added up again as the index does.
 */

import type { Fingerprint } from '../../core/relate/index/fingerprint.ts'
import { INDEX_RULES, indexLimits } from '../../core/relate/index/reuse-index.ts'
import type { PairIndex } from '../candidates.ts'
import { makeTables, type SqlEngine, type SqlRow } from './engine.ts'
import {
  candidatesOf,
  candidateTables,
  inCommon,
  type Limits,
  PRINT_COLUMNS,
  stockOf,
  WEIGHT_COLUMNS,
} from './statements.ts'
import { writtenColumns } from './written-columns.ts'

/** Rows of a file of fingerprints. */
const FILE_ROWS = 1_000_000
/** Sums this near to what is enough are looked at again. */
const NEAR = 1e-3

export class SqlIndex implements PairIndex {
  readonly bytes = 0
  readonly #engine: SqlEngine
  readonly #path: (name: string) => string
  readonly #files: string[] = []
  #articles: number[] = []
  #hashes: bigint[] = []
  #marks: number[] = []
  #living = 0
  #grouped: Promise<Limits> | null = null

  /** @param path of a file in the folder where the run keeps what it has done */
  constructor(engine: SqlEngine, path: (name: string) => string) {
    this.#engine = engine
    this.#path = path
  }

  async addFingerprint(id: string, { runs, around, series }: Fingerprint): Promise<void> {
    const article = Number(id)
    this.#living++
    for (const [i, hash] of runs.entries()) this.#put(article, hash, around[i]!)
    for (const hash of series) this.#put(article, (hash ^ INDEX_RULES.seriesSalt) >>> 0, 0)
    if (this.#articles.length >= FILE_ROWS) await this.#flush()
  }

  async stock(): Promise<Uint32Array> {
    const limits = await this.#group()
    const found: number[] = []
    for await (const rows of this.#engine.rows(stockOf(limits))) for (const row of rows) found.push(Number(row['hash']))
    return Uint32Array.from(found)
  }

  async pairs(visit: (a: string, b: string, series: number) => void): Promise<void> {
    const limits = await this.#group()
    const { enough, seriesWithRun, seriesAlone } = indexLimits(this.#living)
    const near: SqlRow[] = []
    for await (const rows of this.#engine.rows(candidatesOf({ bits: enough - NEAR, seriesWithRun, seriesAlone }))) {
      for (const row of rows) {
        const [bits, series, runs] = [Number(row['bits']), Number(row['series']), Number(row['runs'])]
        const alike = series >= (runs > 0 ? seriesWithRun : seriesAlone)
        if (alike || bits >= enough + NEAR) visit(`${row['a']}`, `${row['b']}`, series)
        else near.push(row)
      }
    }
    for (const row of near) {
      if ((await this.#bits(row, limits)) >= enough) visit(`${row['a']}`, `${row['b']}`, Number(row['series']))
    }
  }

  #put(article: number, hash: number, mark: number): void {
    this.#articles.push(article)
    this.#hashes.push(BigInt(hash))
    this.#marks.push(mark)
  }

  async #flush(): Promise<void> {
    const path = this.#path(`prints-${String(this.#files.length).padStart(5, '0')}.parquet`)
    await writtenColumns(path, PRINT_COLUMNS, [this.#articles, this.#hashes, this.#marks])
    this.#files.push(path)
    this.#articles = []
    this.#hashes = []
    this.#marks = []
  }

  /** Once: every table that the answers are read from. */
  #group(): Promise<Limits> {
    this.#grouped ??= this.#groupAll()
    return this.#grouped
  }

  async #groupAll(): Promise<Limits> {
    await this.#flush()
    const { most, weightOf } = indexLimits(this.#living)
    const { mostStock, fewRuns } = INDEX_RULES
    const counts = Array.from({ length: mostStock - 1 }, (_, i) => i + 2)
    const weights = this.#path('weights.parquet')
    await writtenColumns(weights, WEIGHT_COLUMNS, [counts.map(BigInt), counts.map(weightOf)])
    await this.#engine.load('prints', PRINT_COLUMNS, this.#files)
    await this.#engine.load('weights', WEIGHT_COLUMNS, [weights])
    const limits = { most, mostStock, fewRuns }
    await makeTables(this.#engine, candidateTables(limits))
    return limits
  }

  async #bits(row: SqlRow, limits: Limits): Promise<number> {
    const { weightOf } = indexLimits(this.#living)
    // Rows of the crowded have nothing but their sum.
    const isCrowd = Number(row['runs']) === 0
    const sum = new Float32Array(1)
    for await (const rows of this.#engine.rows(inCommon(Number(row['a']), Number(row['b']), limits, isCrowd)))
      for (const { mark, other, articles } of rows) {
        const weight = weightOf(Number(articles))
        sum[0]! += mark === other ? weight : weight / 2
      }
    return sum[0]!
  }
}
