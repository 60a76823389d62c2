/**
 * Figures in single sentences of invented events (`eval/probe`): what is counted, the verb that governs it, place, time and speaker, as the
 * product gives them. Half of the sentences are to be read when they come out wrong; of the other half only the score is shown.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../src/core/analyse/analyse.ts'
import type { Analysis } from '../src/core/model/analysis.ts'
import type { Figure } from '../src/core/model/annotation.ts'
import { loadGrammar } from '../src/io/models.ts'
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
  const words = found[field].toLowerCase().split(/[^\p{L}\p{N}$£€%]+/u)
  if (wanted[field] === '-') return found[field] === ''
  return wanted[field]
    .toLowerCase()
    .split(/[^\p{L}\p{N}$£€%]+/u)
    .every((word) => words.includes(word))
}

function predict({ sentence, figure: words }: Row): Record<Field, string> {
  const start = sentence.indexOf(words)
  const end = start + words.length
  const figure = plainArticle('probe', sentence).figures.find(({ number }) => number.start < end && start < number.end)
  if (!figure) return { counted: '', verb: '', place: '', time: '', speaker: '' }
  return {
    counted: [figure.counted ?? '', figure.unit ?? '', sentence.slice(figure.start, figure.end)].join(' '),
    verb: verbOf(figure, analyse(sentence, loadGrammar('en'))),
    place: figure.place ?? '',
    time: figure.period ?? '',
    speaker: figure.speaker?.name ?? '',
  }
}

/** The predicate of the clause that the number stands in. */
function verbOf({ number, eventSpan }: Figure, analysis: Analysis): string {
  const token = analysis.tokens.findIndex(({ end }) => end > number.start)
  const clause = analysis.clauseOf(token)
  if (clause) return analysis.tokens[clause.predicate]!.text
  return eventSpan === null ? '' : analysis.text.slice(eventSpan.start, eventSpan.end)
}
