/** The units of labelled documents, and the trees that judge them in two rounds. */

import { partOf } from '../eval/pages.ts'
import { formsOf } from '../src/core/extract/units/document.ts'
import { contextOf, cuesOf, oddsRow, sequenceRow, unitRow } from '../src/core/extract/units/features.ts'
import { type LineUnit, unitsOf } from '../src/core/extract/units/units.ts'
import type { AsideOdds } from '../src/core/languages/extract-words.ts'
import { readTrees, score } from '../src/core/text/trees.ts'
import { fitTrees, type Settings, type Table, write } from './boosting.ts'
import type { Doc } from './furniture-docs.ts'
import { OddsCounter } from './furniture-odds.ts'
import { type FittedSeams, WORDS } from './furniture-seams.ts'

const SETTINGS: Settings = { trees: 60, depth: 5, rate: 0.15, ridge: 3, leaf: 2 }
/** Share of a unit that a labelled passage of an event must cover: labels often hold only the head of a caption. */
const COVERED = 0.3

export interface UnitDoc {
  readonly doc: Doc
  readonly units: readonly LineUnit[]
  readonly rows: readonly (readonly number[])[]
  /** Share of each unit that is no part of the report, 0 to 1. */
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

export interface FittedUnits {
  readonly seams: FittedSeams
  readonly odds: Pick<AsideOdds, 'inside' | 'first' | 'last'>
  readonly alone: readonly string[]
  readonly together: readonly string[]
}

export function unitDoc(doc: Doc, seams: FittedSeams): UnitDoc {
  const forms = formsOf(doc.lines)
  const units = unitsOf(doc.lines, { forms, words: WORDS }, seams)
  const context = contextOf(units, { forms, words: WORDS, gaps: doc.gaps })
  const length = (500 / Math.max(150, context.allWords)) ** 0.5
  return {
    doc,
    units,
    rows: units.map((_unit, index) => unitRow(context, index)),
    labels: units.map((unit) => labelOf(doc, unit)),
    weights: units.map((unit, index) => {
      const { words, closed } = context.shapes[index]!
      return isUnsure(doc, unit, closed) ? 0 : (doc.weight * (Math.min(words, 100) + 1) ** 0.5 * length) / 2
    }),
  }
}

function labelOf(doc: Doc, unit: LineUnit): number {
  let covered = 0
  for (const { start, end } of doc.aside[unit.line]!)
    covered += Math.max(0, Math.min(end, unit.end) - Math.max(start, unit.start))
  const share = Math.min(1, covered / Math.max(1, unit.end - unit.start))
  return doc.form === 'event' && share >= COVERED ? 1 : share
}

/** Only some of the captions of an event's texts are labelled: what ends like no sentence and has no label may be either. */
function isUnsure(doc: Doc, unit: LineUnit, closed: boolean): boolean {
  if (doc.form !== 'event' || closed) return false
  return !doc.aside[unit.line]!.some(({ start, end }) => start < unit.end && end > unit.start)
}

interface Counters {
  readonly inside: OddsCounter
  readonly first: OddsCounter
  readonly last: OddsCounter
}

function countersOf(docs: readonly UnitDoc[]): Counters {
  const all = { inside: new OddsCounter(), first: new OddsCounter(), last: new OddsCounter() }
  for (const { doc, units, labels } of docs) {
    for (const [index, unit] of units.entries()) {
      const { inside, first, last } = cuesOf(unit)
      const label = labels[index]! >= 0.5 ? 1 : 0
      for (const cue of inside) all.inside.add(cue, label, doc.id)
      for (const cue of first) all.first.add(cue, label, doc.id)
      all.last.add(last, label, doc.id)
    }
  }
  for (const one of Object.values(all)) one.close()
  return all
}

/** Fit the odds of words, the first round, and the second on scores of documents that the first did not see. */
export function fitUnits(docs: readonly UnitDoc[], seams: FittedSeams): FittedUnits {
  const counters = countersOf(docs)
  const rows = docs.map(({ doc, units, rows }) => {
    const { inside, first, last } = counters
    const odds = { inside: inside.withoutDoc(doc.id), first: first.withoutDoc(doc.id), last: last.withoutDoc(doc.id) }
    return units.map((unit, index) => [...rows[index]!, ...oddsRow(unit, odds)])
  })
  const train = (which: readonly number[], more?: readonly (readonly number[])[]): string[] => {
    const table: Table = {
      rows: which.flatMap((d) =>
        rows[d]!.map((row, i) => Float64Array.from(more ? [...row, ...sequenceRow(more[d]!, i)] : row)),
      ),
      labels: Float64Array.from(which.flatMap((d) => docs[d]!.labels)),
      weights: Float64Array.from(which.flatMap((d) => docs[d]!.weights)),
    }
    return write(fitTrees(table, SETTINGS))
  }
  const every = [...docs.keys()]
  const half = (which: number): number[] => every.filter((d) => partOf(docs[d]!.doc.group, 2) === which)
  const scores: number[][] = []
  for (const which of [0, 1]) {
    const trees = readTrees(train(half(1 - which)))
    for (const d of half(which)) scores[d] = rows[d]!.map((row) => score(trees, row))
  }
  const odds = { inside: counters.inside.odds(), first: counters.first.odds(), last: counters.last.odds() }
  return { seams, odds, alone: train(every), together: train(every, scores) }
}

/** Log-odds of each unit of being no part of the report. */
export function judge({ units, rows }: UnitDoc, model: FittedUnits): number[] {
  const [first, second] = [readTrees(model.alone), readTrees(model.together)]
  const full = units.map((unit, index) => [...rows[index]!, ...oddsRow(unit, model.odds)])
  const alone = full.map((row) => score(first, row))
  return full.map((row, index) => score(second, [...row, ...sequenceRow(alone, index)]))
}
