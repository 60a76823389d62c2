/**
 * Candidates and families as SQL, kept to what DuckDB, PostgreSQL, Trino and Spark SQL understand alike: joins, groups, one
 * window, tables made of queries; no types, no functions but sums and counts. Numbers that a run is about are written in.
 *
 *   prints (article, hash, mark)   a row for each sampled run of an article; mark 0: a pair of names and numbers
 *   weights (articles, weight)     what a run in so many articles weighs
 */
import type { SqlColumn } from './engine.ts'

export const PRINT_COLUMNS: readonly SqlColumn[] = [
  { name: 'article', type: 'INT32' },
  { name: 'hash', type: 'INT64' },
  { name: 'mark', type: 'INT32' },
]
export const WEIGHT_COLUMNS: readonly SqlColumn[] = [
  { name: 'articles', type: 'INT64' },
  { name: 'weight', type: 'DOUBLE' },
]
export const TIE_COLUMNS: readonly SqlColumn[] = [
  { name: 'a', type: 'INT32' },
  { name: 'b', type: 'INT32' },
]

export interface Limits {
  /** Articles that may have a run before it is a stock phrase; and before it is one that nothing is asked by. */
  readonly most: number
  readonly mostStock: number
  /** Of a text that is stock for the most part, so many runs are asked by. */
  readonly fewRuns: number
}

export interface Enough {
  readonly bits: number
  readonly seriesWithRun: number
  readonly seriesAlone: number
}

/** Tables to be made one after another. */
export function candidateTables({
  most,
  mostStock,
  fewRuns,
}: Limits): readonly (readonly [table: string, sql: string])[] {
  return [
    ['lists', 'SELECT hash, count(*) AS articles FROM prints GROUP BY hash HAVING count(*) > 1'],
    [
      'pairs',
      `SELECT one.article AS a, other.article AS b,
        sum(CASE WHEN one.mark = 0 THEN 1 ELSE 0 END) AS series, sum(CASE WHEN one.mark = 0 THEN 0 ELSE 1 END) AS runs,
        ${bits('one')} AS bits
      FROM prints one JOIN lists ON lists.hash = one.hash JOIN weights ON weights.articles = lists.articles
        JOIN prints other ON other.hash = one.hash AND other.article > one.article
      WHERE lists.articles <= ${most} GROUP BY one.article, other.article`,
    ],
    [
      'crowded',
      `SELECT article FROM (
        SELECT prints.article AS article, count(*) AS runs,
          sum(CASE WHEN lists.articles > ${most} THEN 1 ELSE 0 END) AS stock,
          sum(CASE WHEN lists.articles > ${most} AND lists.articles <= ${mostStock} THEN 1 ELSE 0 END) AS known
        FROM prints LEFT JOIN lists ON lists.hash = prints.hash WHERE prints.mark <> 0 GROUP BY prints.article) counted
      WHERE stock * 2 > runs AND known * 2 > runs`,
    ],
    [
      'few',
      `SELECT article, hash, mark FROM (
        SELECT prints.article AS article, prints.hash AS hash, prints.mark AS mark,
          row_number() OVER (PARTITION BY prints.article ORDER BY lists.articles, prints.hash) AS place
        FROM prints JOIN crowded ON crowded.article = prints.article JOIN lists ON lists.hash = prints.hash
        WHERE prints.mark <> 0 AND lists.articles > ${most} AND lists.articles <= ${mostStock}) ordered
      WHERE place <= ${fewRuns}`,
    ],
    [
      'asked',
      `SELECT prints.article AS article, prints.hash AS hash, prints.mark AS mark
      FROM prints JOIN crowded ON crowded.article = prints.article JOIN lists ON lists.hash = prints.hash
      WHERE prints.mark <> 0 AND lists.articles <= ${most}
      UNION ALL SELECT article, hash, mark FROM few`,
    ],
    [
      'crowd_pairs',
      `SELECT asked.article AS a, other.article AS b, ${bits('asked')} AS bits
      FROM asked JOIN lists ON lists.hash = asked.hash JOIN weights ON weights.articles = lists.articles
        JOIN prints other ON other.hash = asked.hash AND other.article <> asked.article
      GROUP BY asked.article, other.article`,
    ],
  ]
}

/** A run in common weighs half where the words around it differ. */
function bits(one: string): string {
  return `sum(CASE WHEN ${one}.mark = 0 THEN 0 * weights.weight WHEN ${one}.mark = other.mark THEN weights.weight ELSE weights.weight / 2 END)`
}

export function candidatesOf({ bits: least, seriesWithRun, seriesAlone }: Enough): string {
  return `SELECT a, b, series, runs, bits FROM pairs
    WHERE bits >= ${least} OR series >= ${seriesAlone} OR (series >= ${seriesWithRun} AND runs > 0)
    UNION ALL SELECT a, b, 0 AS series, 0 AS runs, bits FROM crowd_pairs WHERE bits >= ${least}`
}

export function stockOf({ most }: Limits): string {
  return `SELECT hash FROM lists WHERE articles > ${most} ORDER BY hash`
}

/** What one article has in common with another, run by run, in the order in which an index in memory adds it up. */
export function inCommon(a: number, b: number, { most }: Limits, isCrowd: boolean): string {
  const from = isCrowd ? 'asked' : 'prints'
  return `SELECT one.hash AS hash, one.mark AS mark, other.mark AS other, lists.articles AS articles
    FROM ${from} one JOIN lists ON lists.hash = one.hash JOIN prints other ON other.hash = one.hash
    WHERE one.article = ${a} AND other.article = ${b} AND one.mark <> 0 ${isCrowd ? '' : `AND lists.articles <= ${most}`}
    ORDER BY CASE WHEN lists.articles <= ${most} THEN 0 ELSE lists.articles END, one.hash`
}

/**
 * Families: each article takes the least number that it or a neighbour has, until none changes.
 * `ties` has each pair once.
 */
export const FIRST_FAMILIES: readonly (readonly [table: string, sql: string])[] = [
  ['edges', 'SELECT a AS article, b AS other FROM ties UNION SELECT b AS article, a AS other FROM ties'],
  ['family_0', 'SELECT DISTINCT article, article AS family FROM edges'],
]

export function nextFamilies(step: number): string {
  return `SELECT article, min(family) AS family FROM (
      SELECT article, family FROM family_${step}
      UNION ALL SELECT edges.article AS article, neighbour.family AS family
      FROM edges JOIN family_${step} neighbour ON neighbour.article = edges.other) known GROUP BY article`
}

export function changedFamilies(step: number): string {
  return `SELECT count(*) AS changed FROM family_${step} before JOIN family_${step + 1} later
    ON later.article = before.article WHERE later.family <> before.family`
}
