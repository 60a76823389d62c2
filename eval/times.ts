/** Times: strict spans, values, and whole dates, over news of 1989 to 2000 (TimeBank and AQUAINT). */

import { findTimes } from '../src/core/annotate/times/times.ts'
import { languageFor } from '../src/core/languages/languages.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { tagged } from './now.ts'

interface Labelled {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

interface Row {
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly times?: readonly Labelled[]
}

/** A month, a day of it and a year, written out. */
const WHOLE_DATE =
  /^(?:[A-Z][a-z]+\.?,? )?(?:[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [A-Z][a-z]+\.?,? \d{4})$/

function run(folder: string): Outcome {
  const rows = readLines<Row>(folder, 'articles.jsonl.gz')
  const english = languageFor('en')
  // Times told by an event ("since the truce broke down") are no expressions to this set.
  const predictions = rows.map(({ id, text, published }) => {
    const found = findTimes(tagged(text), english, published)
    return {
      id,
      times: found
        .filter((time) => time.event === null)
        .map(({ start, end, type, value }) => ({ start, end, type, value })),
    }
  })
  const labelled = rows.some((row) => row.times !== undefined)
  const { scores, worst } = labelled ? score(rows, predictions) : { scores: {}, worst: [] }
  return { cases: rows.length, predictions, scores, worst, references: REFERENCES }
}

const REFERENCES = {
  'span strict F1': 'SynTime 0.921, chrono-node 0.391, on 20 other articles',
  'value F1': 'HeidelTime about 0.78, chrono-node 0.326, on 20 other articles',
}

interface Tally {
  gold: number
  found: number
  span: number
  value: number
  whole: number
  wholeRight: number
}

function score(rows: readonly Row[], predictions: readonly { times: readonly Labelled[] }[]) {
  const tally: Tally = { gold: 0, found: 0, span: 0, value: 0, whole: 0, wholeRight: 0 }
  const worst: string[] = []
  for (const [index, row] of rows.entries()) worst.push(...scoreArticle(row, predictions[index]!.times, tally))
  const f1 = (right: number): number => (2 * right) / (tally.gold + tally.found)
  const scores = {
    'span strict F1': f1(tally.span),
    'value F1': f1(tally.value),
    'span precision': tally.span / tally.found,
    'span recall': tally.span / tally.gold,
    'whole dates right': tally.whole === 0 ? 1 : tally.wholeRight / tally.whole,
    'whole dates': tally.whole,
  }
  return { scores, worst }
}

function scoreArticle(row: Row, found: readonly Labelled[], tally: Tally): string[] {
  const worst: string[] = []
  const gold = row.times ?? []
  const byPlace = new Map(found.map((time) => [`${time.start}-${time.end}`, time]))
  const show = ({ start, end }: { start: number; end: number }): string =>
    `${row.text.slice(Math.max(0, start - 30), start)}[${row.text.slice(start, end)}]${row.text.slice(end, end + 20)}`.replaceAll(
      '\n',
      ' ',
    )
  tally.gold += gold.length
  tally.found += found.length
  const matched = new Set<Labelled>()
  for (const label of gold) {
    const mine = byPlace.get(`${label.start}-${label.end}`)
    const isWhole = WHOLE_DATE.test(row.text.slice(label.start, label.end))
    if (isWhole) tally.whole++
    if (!mine) {
      worst.push(`missed ${show(label)} ${label.value}`)
      continue
    }
    matched.add(mine)
    tally.span++
    if (mine.value === label.value) {
      tally.value++
      if (isWhole) tally.wholeRight++
    } else worst.push(`value ${mine.value}, gold ${label.value} (${row.published}) ${show(label)}`)
  }
  for (const time of found) if (!matched.has(time)) worst.push(`extra ${show(time)} ${time.value}`)
  return worst
}

export const times: Evaluation = { name: 'times', folder: 'data/times', about: 'time expressions of news', run }
