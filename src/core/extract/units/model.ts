/** How likely each unit of a document is to be no part of the report: two rounds of fitted trees, the second of which sees the scores around. */
import type { AsideOdds, ExtractWords } from '../../languages/extract-words.ts'
import { readTrees, score, type Trees } from '../../text/trees.ts'
import { formsOf, type Line, type UnitWords } from './document.ts'
import { contextOf, oddsRow, sequenceRow, unitRow } from './features.ts'
import type { SeamModel } from './seams.ts'
import { ALONE_TREES, SEAM_TREES, TOGETHER_TREES } from './unit-trees.ts'
import { type Unit, unitsOf } from './units.ts'

export interface UnitModel {
  readonly seams: SeamModel
  readonly odds: AsideOdds
  readonly alone: Trees
  readonly together: Trees
}

/** @returns the units, and for each its log-odds of being no part of the report */
export function judgeUnits(
  lines: readonly Line[],
  gaps: readonly boolean[],
  words: UnitWords,
  model: UnitModel,
): { units: Unit[]; odds: number[] } {
  const forms = formsOf(lines)
  const units = unitsOf(lines, { forms, words }, model.seams)
  const context = contextOf(units, { forms, words, gaps })
  const rows = units.map((unit, index) => [...unitRow(context, index), ...oddsRow(unit, model.odds)])
  const alone = rows.map((row) => score(model.alone, row))
  return { units, odds: rows.map((row, index) => score(model.together, [...row, ...sequenceRow(alone, index)])) }
}

/** Log-odds above which a candidate is a seam. */
export const SEAM = -1

const models = new WeakMap<ExtractWords, UnitModel>()

/** The model with a language's odds. */
export function modelOf(words: ExtractWords): UnitModel {
  const known = models.get(words)
  if (known) return known
  const odds = words.asides()
  const model = {
    seams: { trees: readTrees(SEAM_TREES), next: odds.next, before: odds.before, verb: odds.verb, threshold: SEAM },
    odds,
    alone: readTrees(ALONE_TREES),
    together: readTrees(TOGETHER_TREES),
  }
  models.set(words, model)
  return model
}
