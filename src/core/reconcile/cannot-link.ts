/** Figures that cannot answer one question, whatever else they have in common. */
import type { Language } from '../languages/language.ts'
import { areKin, type PairGrounds, thingsRelated } from './counted-relation.ts'
import { type FigureQuestion, sensesOf, shared } from './question.ts'

/** Another dimension, a change against a level, a rate against a plain count, some against all, another outcome, things against people. */
export function cannotLink(
  a: FigureQuestion,
  b: FigureQuestion,
  { language, counted }: Pick<PairGrounds, 'language' | 'counted'>,
): boolean {
  return (
    a.unit !== b.unit ||
    isChange(a) !== isChange(b) ||
    (a.figure.rate === null) !== (b.figure.rate === null) ||
    (isNegative(a) !== isNegative(b) && a.event !== null && a.event === b.event) ||
    a.former !== b.former ||
    (a.subset !== b.subset && shared(a.group, b.group) === 0) ||
    apart(a, b, language) ||
    arePartsApart(a, b) ||
    areOfOtherTimes(a, b) ||
    areOthers(a, b, counted)
  )
}

/** "137 hostages, among them 17 women", "137 hostages, 10 of them over 75": parts that are told by other words are other parts. */
function arePartsApart(a: FigureQuestion, b: FigureQuestion): boolean {
  if (a.figure.partOf === null || b.figure.partOf === null) return false
  return shared(a.heads, b.heads) === 0 && shared(a.group, b.group) === 0
}

/** "12 were not hurt" asks another question than "12 were hurt"; "the army denied that 12 were hurt" answers that one. */
export function isNegative({ figure }: FigureQuestion): boolean {
  return figure.negated && figure.factuality !== 'denied'
}

/** Killed and injured are never one question; "moved" and "evacuated" may be. */
function apart(a: FigureQuestion, b: FigureQuestion, language: Language): boolean {
  if (a.event === null || b.event === null || a.event === b.event || a.unit !== null) return false
  if (areKin(a.event, b.event, language)) return false
  const { distinct } = language.figures.events
  const senses = sensesOf(language)
  return (distinct.has(a.event) || distinct.has(b.event)) && senses.has(a.event) && senses.has(b.event)
}

/** A measure that rose by 5 points is not at 5; "cut 500 jobs" and "500 jobs were lost" are one count. */
export function isChange({ figure }: FigureQuestion): boolean {
  return figure.change !== null && figure.unit !== null
}

/** The crash of 1959 is not the one reported: told of another year, or told of a year where the other tells what the article is about. */
function areOfOtherTimes(a: FigureQuestion, b: FigureQuestion): boolean {
  return a.dated && b.dated && a.year !== null && b.year !== null && a.year !== b.year
}

/** Trucks are no people. */
function areOthers(a: FigureQuestion, b: FigureQuestion, counted: PairGrounds['counted']): boolean {
  if (a.unit !== null || a.heads.size === 0 || b.heads.size === 0) return false
  if (a.countsPeople === b.countsPeople || shared(a.heads, b.heads) > 0) return false
  const related = thingsRelated(a, b, { counted })
  return related !== 'same' && related !== 'kind'
}
