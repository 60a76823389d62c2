import { type Containment, containment, DEGREES, type DegreeThresholds, degree } from '../src/core/relate/degree.ts'
import { tokenize } from '../src/core/text/tokens.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'

interface Text {
  readonly id: string
  readonly task: string
  readonly degree?: string
  readonly text: string
}

interface Row extends Text {
  readonly shares: Containment
}

/** Short texts at four distances from their source (Clough and Stevenson). */
export const degrees: Evaluation = {
  name: 'degrees',
  folder: 'data/degrees',
  about: 'how far a text is from its source',
  run,
}

function run(folder: string): Outcome {
  const texts = readLines<Text>(folder, 'texts.jsonl.gz')
  const isSource = (text: Text): boolean => text.degree === 'source' || text.id.startsWith('orig_')
  const sources = new Map(texts.filter(isSource).map((text) => [text.task, tokenize(text.text)]))
  const rows = texts
    .filter((text) => !isSource(text))
    .map((text): Row => ({ ...text, shares: containment(sources.get(text.task) ?? [], tokenize(text.text)) }))
  const predictions = texts.map((text) => ({
    id: text.id,
    degree: rows.find((row) => row.id === text.id) ? degree(rows.find((row) => row.id === text.id)!.shares) : 'source',
  }))
  const labelled = rows.every((row) => row.degree !== undefined)
  return {
    cases: rows.length,
    predictions,
    scores: labelled ? scores(rows) : {},
    references: { 'accuracy, thresholds from other tasks': 'about .80', 'copied or not': '.947' },
    worst: labelled
      ? rows
          .filter((row) => degree(row.shares) !== row.degree)
          .map((row) => `${row.id}: ${degree(row.shares)}, not ${row.degree} ${JSON.stringify(row.shares)}`)
      : [],
  }
}

function scores(rows: readonly Row[]): Record<string, number> {
  const accuracy = (list: readonly Row[], thresholds: DegreeThresholds): number =>
    list.filter((row) => degree(row.shares, thresholds) === row.degree).length
  let right = 0
  let copied = 0
  let worst = 1
  for (const task of new Set(rows.map((row) => row.task))) {
    const held = rows.filter((row) => row.task === task)
    const chosen = best(rows.filter((row) => row.task !== task))
    const own = accuracy(held, chosen)
    right += own
    worst = Math.min(worst, own / held.length)
    copied += held.filter((row) => (degree(row.shares, chosen) === 'none') === (row.degree === 'none')).length
  }
  return {
    'accuracy, thresholds from other tasks': right / rows.length,
    'the worst task': worst,
    'accuracy, thresholds from all': accuracy(rows, DEGREES) / rows.length,
    'copied or not': copied / rows.length,
  }
}

/** The thresholds of a grid that get most of these right; among equals the middle one. */
function best(rows: readonly Row[]): DegreeThresholds {
  const grid = (from: number, to: number, step: number): number[] =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
  const all = grid(0.04, 0.1, 0.01).flatMap((triples) =>
    grid(0.45, 0.6, 0.025).flatMap((words) =>
      grid(0.5, 0.8, 0.03).flatMap((unbroken) =>
        grid(0.3, 0.8, 0.03).map((light) => ({ triples, words, unbroken, light })),
      ),
    ),
  )
  const scored = all.map((thresholds) => ({
    thresholds,
    right: rows.filter((row) => degree(row.shares, thresholds) === row.degree).length,
  }))
  const most = Math.max(...scored.map(({ right }) => right))
  const ties = scored.filter(({ right }) => right === most).map(({ thresholds }) => thresholds)
  const middle = (key: keyof DegreeThresholds): number =>
    ties.map((one) => one[key]).sort((x, y) => x - y)[Math.floor(ties.length / 2)]!
  return { triples: middle('triples'), words: middle('words'), unbroken: middle('unbroken'), light: middle('light') }
}
