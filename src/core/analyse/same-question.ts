/**
 * Whether two phrases of what is counted ask the same question: "fatalities" and "dead", "fire crews" and "firefighters".
 *
 *   outcomes, which also forbid ("killed" is not "injured") → groups of the language's own → what is counted apart → the dictionary
 */
import type { NounWords } from '../languages/noun-words.ts'
import { knowsNoun, listsNoun, type NounRelation, type Nouns, nounRelation } from './nouns.ts'

/** "kind": what one of them counts is among what the other counts, so that their figures are not of one row. */
export type SameQuestion = 'same' | 'kind' | 'apart' | 'unknown'

export interface NounKnowledge {
  readonly nouns: Nouns
  readonly words: NounWords
}

/** A longer phrase, in characters or in words, is not looked at. */
const LONGEST = 120
const MOST_WORDS = 12

/** Words of the longest outcome. */
const OUTCOME_WORDS = 4

/** Steps upwards through the language's own kinds. */
const KIND_STEPS = 4

/** What is taken where the names of a noun stand differently to the other's. */
const STRONGEST: readonly NounRelation[] = ['same', 'kind', 'kind-of-other', 'apart', 'unknown']

interface Phrase {
  readonly outcomes: ReadonlySet<string>
  /** What is counted, the last word in the singular; empty where only an outcome is named. */
  readonly noun: string
  /** Words before the noun that narrow it. */
  readonly modifiers: readonly string[]
  /** Is the noun the outcome's own word: "hostages", "survivors"? */
  readonly outcomeIsNoun: boolean
}

/** Do two phrases count the same? Phrases as texts write them, up to 120 characters and 12 words; longer ones are unknown. */
export function sameQuestionWords(knowledge: NounKnowledge, a: string, b: string): SameQuestion {
  const [ofA, ofB] = [tokensOf(knowledge.words, a), tokensOf(knowledge.words, b)]
  if (ofA.length === 0 || ofB.length === 0) return 'unknown'
  if (ofA.join(' ') === ofB.join(' ')) return 'same'
  const [listA, listB] = [joined(knowledge, ofA), joined(knowledge, ofB)]
  if (listA.length === 1 && listB.length === 1) return relationOf(knowledge, listA[0]!, listB[0]!)
  const relations = listA.flatMap((one) => listB.map((other) => relationOf(knowledge, one, other)))
  if (relations.includes('same') || relations.includes('kind')) return 'kind'
  return relations.every((relation) => relation === 'apart') ? 'apart' : 'unknown'
}

function tokensOf(words: NounWords, phrase: string): string[] {
  if (phrase.length > LONGEST) return []
  const tokens =
    phrase
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+(?:-[\p{L}]+)*|[%$€£]/gu) ?? []
  if (tokens.length > MOST_WORDS) return []
  const first = tokens.findIndex((token) => !words.idle.has(token))
  const kept = first < 0 ? [] : tokens.slice(first)
  const counter = kept.length > 2 && words.counters.has(kept[0]!) && kept[1] === words.of
  return counter ? kept.slice(2).filter((token, i) => i > 0 || !words.idle.has(token)) : kept
}

/** The phrases that "and" joins; one where the whole has a meaning of its own. */
function joined(knowledge: NounKnowledge, tokens: readonly string[]): Phrase[] {
  const { words } = knowledge
  const cut = tokens.findIndex((token) => words.joiners.has(token))
  const whole = tokens.join(' ')
  const listed = words.outcomes.has(whole) || keysOf(knowledge, tokens).some((key) => words.sameAs.has(key))
  if (cut <= 0 || cut === tokens.length - 1 || listed) return [phraseOf(knowledge, tokens)]
  return [phraseOf(knowledge, tokens.slice(0, cut)), phraseOf(knowledge, tokens.slice(cut + 1))]
}

function phraseOf(knowledge: NounKnowledge, tokens: readonly string[]): Phrase {
  const { words } = knowledge
  const whole = keysOf(knowledge, tokens).find((key) => words.sameAs.has(key))
  if (whole !== undefined && !words.outcomes.has(tokens.join(' ')))
    return { outcomes: new Set(), noun: whole, modifiers: [], outcomeIsNoun: false }
  const { outcomes, rest } = outcomesOf(words, tokens)
  const ends = rest.findIndex((token, i) => i > 0 && words.after.has(token))
  const core = (ends < 0 ? rest : rest.slice(0, ends)).filter(
    (token) => !words.idle.has(token) && !words.after.has(token),
  )
  if (core.length === 0) {
    const own = tokens.length === 1 && outcomes.size > 0
    return { outcomes, noun: own ? nounAt(knowledge, tokens).noun : '', modifiers: [], outcomeIsNoun: own }
  }
  return { outcomes, ...nounAt(knowledge, core), outcomeIsNoun: false }
}

/** Outcomes that a phrase names, the longest words first, and what is left of it. */
function outcomesOf(words: NounWords, tokens: readonly string[]): { outcomes: Set<string>; rest: string[] } {
  const outcomes = new Set<string>()
  const rest: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    let length = Math.min(OUTCOME_WORDS, tokens.length - i)
    while (length > 0 && !words.outcomes.has(tokens.slice(i, i + length).join(' '))) length--
    if (length === 0) rest.push(tokens[i]!)
    else {
      outcomes.add(words.outcomes.get(tokens.slice(i, i + length).join(' '))!)
      i += length - 1
    }
  }
  return { outcomes, rest }
}

/** The longest end of the words that is known as a noun, in the singular; what stands before it narrows it. */
function nounAt(knowledge: NounKnowledge, tokens: readonly string[]): { noun: string; modifiers: readonly string[] } {
  const { nouns, words } = knowledge
  for (let i = 0; i < tokens.length; i++) {
    const keys = keysOf(knowledge, tokens.slice(i))
    const modifiers = tokens.slice(0, i)
    const own = keys.find((key) => words.sameAs.has(key) || words.kindsOf.has(key) || words.contrasts.has(key))
    if (own !== undefined) return { noun: own, modifiers }
    const listed = keys.find((key) => listsNoun(nouns, key))
    if (listed !== undefined) return { noun: listed, modifiers }
  }
  return { noun: tokens.at(-1) ?? '', modifiers: tokens.slice(0, -1) }
}

/** The words with the last one in each singular that it may have, then as it is written. */
function keysOf({ words }: NounKnowledge, tokens: readonly string[]): string[] {
  const last = tokens.at(-1) ?? ''
  const before = tokens.slice(0, -1).map((token) => `${token} `)
  const plural = last.length > 2 && !words.unchanged.some((end) => last.endsWith(end))
  const singulars = words.plurals
    .filter(([end]) => plural && last.endsWith(end))
    .map(([end, singular]) => last.slice(0, last.length - end.length) + singular)
  return [...singulars, last].map((word) => before.join('') + word)
}

function relationOf(knowledge: NounKnowledge, a: Phrase, b: Phrase): SameQuestion {
  if (a.outcomes.size > 0 && b.outcomes.size > 0) return byOutcomes(knowledge, a, b)
  const [told, other] = a.outcomes.size > 0 ? [a, b] : [b, a]
  if (told.outcomes.size === 0) return byNouns(knowledge, a, b)
  // "Hostages" are people; how many were "killed" is another question than how many people there were.
  return told.outcomeIsNoun && byNouns(knowledge, told, other) === 'kind' ? 'kind' : 'unknown'
}

function byOutcomes(knowledge: NounKnowledge, a: Phrase, b: Phrase): SameQuestion {
  const { widerOutcomes } = knowledge.words
  const covers = (wide: Phrase, narrow: Phrase): boolean =>
    [...narrow.outcomes].every(
      (outcome) =>
        wide.outcomes.has(outcome) || above(widerOutcomes, outcome).some((wider) => wide.outcomes.has(wider)),
    )
  const [aInB, bInA] = [covers(b, a), covers(a, b)]
  if (!aInB && !bInA) return 'apart'
  const equal = aInB && bInA ? 'same' : 'kind'
  if (a.outcomeIsNoun || b.outcomeIsNoun || a.noun === '' || b.noun === '') {
    const narrower = [a, b].some(
      ({ noun, outcomeIsNoun }) => noun !== '' && !outcomeIsNoun && !isAnyone(knowledge, noun),
    )
    return narrower ? 'kind' : equal
  }
  const nouns = byNouns(knowledge, a, b)
  return nouns === 'same' ? equal : nouns
}

function byNouns(knowledge: NounKnowledge, a: Phrase, b: Phrase): SameQuestion {
  const relation = nounsRelated(knowledge, a.noun, b.noun)
  const narrows = (one: Phrase, other: Phrase): boolean => one.modifiers.some((word) => !other.modifiers.includes(word))
  const [narrowsA, narrowsB] = [narrows(a, b), narrows(b, a)]
  if (relation === 'same') return narrowsA && narrowsB ? 'unknown' : narrowsA || narrowsB ? 'kind' : 'same'
  if (relation === 'kind') return narrowsB ? 'unknown' : 'kind'
  if (relation === 'kind-of-other') return narrowsA ? 'unknown' : 'kind'
  return relation
}

function nounsRelated(knowledge: NounKnowledge, a: string, b: string): NounRelation {
  const { nouns, words } = knowledge
  if (a === '' || b === '') return 'unknown'
  const [ofA, ofB] = [words.sameAs.get(a) ?? a, words.sameAs.get(b) ?? b]
  if (ofA === ofB) return 'same'
  const [namesA, namesB] = [namesOf(knowledge, a, ofA), namesOf(knowledge, b, ofB)]
  if (namesA.includes(ofB)) return 'kind'
  if (namesB.includes(ofA)) return 'kind-of-other'
  const higher = (names: readonly string[]): string[] => names.flatMap((name) => above(words.kindsOf, name))
  if (higher(namesA).some((name) => name === ofB || name === b)) return 'kind'
  if (higher(namesB).some((name) => name === ofA || name === a)) return 'kind-of-other'
  const lists = (names: readonly string[]): number[] => names.flatMap((name) => words.contrasts.get(name) ?? [])
  const listsB = lists(namesB)
  if (lists(namesA).some((list) => listsB.includes(list))) return 'apart'
  const found = [nounRelation(nouns, ofA, ofB)]
  if (ofA !== a || ofB !== b)
    found.push(nounRelation(nouns, a, b), nounRelation(nouns, a, ofB), nounRelation(nouns, ofA, b))
  return STRONGEST.find((relation) => found.includes(relation)) ?? 'unknown'
}

/** A noun, the one that stands for its group, and the last word of a compound that has no group: "fishing boat", "boat". */
function namesOf({ words }: NounKnowledge, noun: string, standsFor: string): string[] {
  const last = noun.slice(noun.lastIndexOf(' ') + 1)
  return last === noun || standsFor !== noun ? [standsFor, noun] : [noun, words.sameAs.get(last) ?? last]
}

function isAnyone({ nouns }: NounKnowledge, noun: string): boolean {
  return knowsNoun(nouns, noun) && nouns.anyone.has(noun)
}

/** Everything above a word, at most four steps. */
function above(widths: ReadonlyMap<string, readonly string[]>, word: string): string[] {
  const found = new Set<string>()
  let open = [word]
  for (let step = 0; step < KIND_STEPS && open.length > 0; step++) {
    open = open.flatMap((one) => widths.get(one) ?? []).filter((one) => !found.has(one))
    for (const one of open) found.add(one)
  }
  return [...found]
}
