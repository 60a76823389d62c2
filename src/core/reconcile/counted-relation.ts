/** How what two figures count, and what happened to it, stand to each other: what both the hard bars and the features of the linker ask. */
import type { Language } from '../languages/language.ts'
import { type FigureQuestion, shared } from './question.ts'

/** Whether two phrases of what is counted ask the same question. `kind`: what one counts is among what the other counts. */
export type CountedRelation = (language: Language, a: string, b: string) => 'same' | 'kind' | 'apart' | 'unknown'

export interface PairGrounds {
  readonly language: Language
  readonly counted: (a: string, b: string) => ReturnType<CountedRelation>
  /** How telling a word is: 0 to 1. */
  readonly telling: (word: string) => number
  /** How telling all words of a set are together. */
  readonly tellingOf: (words: ReadonlySet<string>) => number
}

/** How what two figures count is related, with what is told to have happened to it: "fatalities" are "people killed". */
export function thingsRelated(
  a: FigureQuestion,
  b: FigureQuestion,
  { counted }: Pick<PairGrounds, 'counted'>,
): ReturnType<CountedRelation> {
  if (a.unit !== null) {
    if (a.thing === '' || b.thing === '') return 'unknown'
    if (shared(a.thingWords, b.thingWords) > 0) return 'same'
    return counted(a.thing, b.thing)
  }
  if (a.heads.size > 0 && b.heads.size > 0 && shared(a.heads, b.heads) > 0) return 'same'
  if (a.befallen !== null && b.befallen !== null) return counted(a.befallen, b.befallen)
  if (a.thing === '' || b.thing === '') return 'unknown'
  return counted(a.thing, b.thing)
}

/** Are two events told by words that reports use for one? */
export function areKin(a: string, b: string, { ledger }: Language): boolean {
  return ledger.kin.some((events) => events.has(a) && events.has(b))
}
