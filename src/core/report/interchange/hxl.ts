/** Figures as a table with HXL tags (hxlstandard.org, 1.1): a row of headings, a row of tags, a row for each figure. */
import type { Dossier } from '../../model/dossier.ts'
import { table } from '../csv-table.ts'
import { type FigureRecord, figureRows } from './figure-rows.ts'

const COLUMNS: readonly (readonly [heading: string, tag: string, column: Exclude<keyof FigureRecord, 'negated'>])[] = [
  ['Published', '#date+published', 'day'],
  ['Place', '#loc+name', 'place'],
  ['Event', '#event+type', 'event'],
  ['Counted', '#indicator+name', 'counted'],
  ['Group', '#population+group', 'group'],
  ['Lowest', '#indicator+value+min+num', 'low'],
  ['Highest', '#indicator+value+max+num', 'high'],
  ['Comparison', '#indicator+value+comparison', 'comparison'],
  ['Told as', '#indicator+value+factuality', 'factuality'],
  ['Unit', '#indicator+unit', 'unit'],
  ['Period', '#date+period', 'period'],
  ['Words', '#description+quoted', 'words'],
  ['Speaker', '#contact+name+speaker', 'speaker'],
  ['Publisher', '#org+name+publisher', 'publisher'],
  ['Address', '#meta+url', 'url'],
  ['Account', '#meta+id+lineage', 'lineage'],
  ['Article', '#meta+id+article', 'article'],
  ['Figure', '#meta+id+figure', 'figure'],
]

/** Columns by the tags of a casualty table: `#affected+killed` and so on, filled where the event is theirs. */
const AFFECTED = ['killed', 'injured', 'missing', 'displaced'] as const

/** Neither a share, a rate or a change, nor what did not happen. */
function isCount({ unit, rate, change, negated, factuality }: FigureRecord): boolean {
  return unit === null && rate === null && change === null && !negated && factuality === 'actual'
}

export function hxl(dossier: Dossier): string {
  const affected = AFFECTED.flatMap((event) => ['min', 'max'].map((end) => `#affected+${event}+${end}+num`))
  const headings = AFFECTED.flatMap((event) => [`${event}, lowest`, `${event}, highest`])
  const rows = figureRows(dossier).map((row) => [
    ...COLUMNS.map(([, , column]) => row[column]),
    ...AFFECTED.flatMap((event) => (row.event === event && isCount(row) ? [row.low, row.high] : [null, null])),
  ])
  // A tag begins with the mark of a number sign, which no spreadsheet takes for a formula.
  return table(
    [...COLUMNS.map(([heading]) => heading), ...headings],
    [[...COLUMNS.map(([, tag]) => tag), ...affected], ...rows],
  )
}
