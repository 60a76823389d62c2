/**
 * Figures in single sentences of invented events (`eval/probe`): what is counted, the verb that governs it, place, time and speaker, as the
 * product gives them. Half of the sentences are to be read when they come out wrong; of the other half only the score is shown.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../src/core/model/annotation.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { plainArticle } from './plain-article.ts'

export const probe: Evaluation = {
  name: 'probe',
  folder: join('eval', 'probe'),
  own: true,
  about: 'figures in single sentences: counted, verb, place, time, speaker',
  run,
}

interface Row {
  readonly sentence: string
  readonly figure: string
  readonly wanted: Readonly<Record<Field, string>>
  readonly half: string
}

const FIELDS = ['counted', 'verb', 'place', 'time', 'speaker'] as const
type Field = (typeof FIELDS)[number]

function run(folder: string): Outcome {
  const rows = readFileSync(join(folder, 'figures-in-sentences.tsv'), 'utf8').trim().split('\n').map(rowOf)
  const predictions = rows.map(predict)
  const scores: Record<string, number> = {}
  for (const half of [...new Set(rows.map((row) => row.half))])
    for (const field of FIELDS) {
      const own = rows.flatMap((row, i) =>
        row.half === half && asked(row, field) ? [right(row, predictions[i]!, field)] : [],
      )
      scores[`${half}: ${field}`] = own.filter(Boolean).length / own.length
    }
  const worst = rows.flatMap((row, i) =>
    FIELDS.filter((field) => row.half !== 'unread' && asked(row, field) && !right(row, predictions[i]!, field)).map(
      (field) =>
        `${field} of "${row.figure}" is "${predictions[i]![field]}", not "${row.wanted[field]}": ${row.sentence}`,
    ),
  )
  return { cases: rows.length, predictions, scores, worst }
}

function rowOf(line: string): Row {
  const [sentence = '', figure = '', counted = '', verb = '', place = '', time = '', speaker = '', half = 'all'] =
    line.split('\t')
  return { sentence, figure, wanted: { counted, verb, place, time, speaker }, half }
}

/** Places and times are scored where there is one; the rest where there is rightly none too. */
function asked({ wanted }: Row, field: Field): boolean {
  return field === 'counted' || field === 'verb' || field === 'speaker' || wanted[field] !== '-'
}

function right({ wanted }: Row, found: Readonly<Record<Field, string>>, field: Field): boolean {
  const words = wordsOf(found[field])
  return wanted[field] === '-' ? words.length === 0 : wordsOf(wanted[field]).every((word) => words.includes(word))
}

/** Words, numbers and signs of currency or share, each by itself: "$18" is two. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,]*[\p{L}\p{N}]|[\p{L}\p{N}$£€%]/gu) ?? []
}

function predict({ sentence, figure: words }: Row): Record<Field, string> {
  const start = placeOf(words, sentence)
  const end = start + words.length
  const figure = plainArticle('probe', sentence).figures.find(({ number }) => number.start < end && start < number.end)
  if (!figure) return { counted: '', verb: '', place: '', time: '', speaker: '' }
  return {
    counted: countedIn(figure, sentence),
    verb: figure.verb ?? '',
    place: figure.place ?? '',
    time: figure.period ?? '',
    speaker: figure.speaker?.name ?? '',
  }
}

/** What is counted; of a measure its unit too, as it is written. */
function countedIn({ counted, unit, start, end }: Figure, sentence: string): string {
  return unit === null ? (counted ?? '') : [counted ?? '', unit, sentence.slice(start, end)].join(' ')
}

/** Where a number stands by itself: the "2" of "2 tankers", not that of "25 vehicles". */
function placeOf(words: string, sentence: string): number {
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const around = `${sentence[at - 1] ?? ' '}${sentence[at + words.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return at
  }
  return -1
}
