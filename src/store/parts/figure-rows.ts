/** Rows of ledgers as the list of figures finds and shows them. */
import type { LedgerRow } from '../../core/model/ledger.ts'
import type { DatabaseRow, DatabaseValue } from '../database.ts'
import type { FigureFilter, FigureRow } from '../records.ts'
import { folded } from '../words.ts'
import { jsonOf, numberOrNull, textOf } from './columns.ts'
import { whereOf } from './where.ts'

/** Nothing but what stands here can become part of a query. */
export const ORDERS: Readonly<Record<FigureFilter['order'], string>> = {
  newest: 'r.newest',
  question: 'r.question',
  low: 'r.low',
  high: 'r.high',
  accounts: 'r.accounts',
  verdict: 'r.verdict',
}

export const LEDGER =
  'ledger_rows (story, id, question, counted, event, unit, place, verdict, low, high, accounts, sources, words, newest)'

export function ledgerValues(story: string, newest: string, row: LedgerRow): DatabaseValue[] {
  const lows = row.cells.flatMap((cell) => cell.low ?? [])
  const highs = row.cells.flatMap((cell) => cell.high ?? [])
  const words = ` ${folded([row.question, row.event ?? '', row.place ?? '', row.unit ?? ''].join(' ')).join(' ')} `
  return [
    ...[story, row.id, row.question, row.counted, row.event, row.unit, row.place, row.verdict],
    ...[lows.length > 0 ? Math.min(...lows) : null, highs.length > 0 ? Math.max(...highs) : null],
    ...[row.cells.length, row.sources, words, newest],
  ]
}

export function figuresChosen(filter: FigureFilter): { where: string; values: DatabaseValue[] } {
  const words = filter.search === undefined ? [] : folded(filter.search).slice(0, 12)
  const conditions: [string, DatabaseValue | undefined][] = [
    ['r.story = ?', filter.story],
    ['r.event = ?', filter.event],
    ['r.unit = ?', filter.unit],
    ['r.place = ?', filter.place],
    ['r.verdict = ?', filter.verdict],
    ['r.accounts >= ?', filter.leastAccounts],
    ...words.map((word): [string, DatabaseValue] => ['r.words LIKE ?', `% ${word}%`]),
  ]
  return whereOf(conditions, [])
}

export function figureRow(row: DatabaseRow): FigureRow {
  return {
    story: textOf(row, 'story'),
    storyTitle: textOf(row, 'title'),
    newest: textOf(row, 'newest'),
    row: jsonOf<LedgerRow>(row, 'detail'),
    low: numberOrNull(row, 'low'),
    high: numberOrNull(row, 'high'),
  }
}
