import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { tokenize } from '../text/tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** What one figure is an answer to, in a form that can be held against another's. */
export interface FigureQuestion {
  readonly article: PreparedArticle
  readonly figure: Figure
  readonly lineage: string
  readonly event: string | null
  /** The base form of the verb that governs it; null where none does. */
  readonly verb: string | null
  readonly unit: string | null
  /** Lemmas of what is counted; empty where nothing is named. */
  readonly heads: ReadonlySet<string>
  /** Lemmas of what a measure is of; empty where that is not named. */
  readonly measured: ReadonlySet<string>
  readonly countsPeople: boolean
  /** Heads that tell of whom: without "people" and other words for anyone. */
  readonly specific: ReadonlySet<string>
  /** Words that narrow down the counted, apart from the heads: "palestinian". */
  readonly group: ReadonlySet<string>
  readonly place: string | null
  /** Content lemmas of the period. */
  readonly period: ReadonlySet<string>
  /** What is counted or measured, as written; "" where nothing is named. */
  readonly thing: string
  readonly thingWords: ReadonlySet<string>
  /** What is counted and what befell it, as one phrase: "civilians killed"; null where nothing befell anybody. */
  readonly befallen: string | null
  /** Content lemmas of the words around the figure, without its own. */
  readonly near: ReadonlySet<string>
  /** Content lemmas of the sentence, without the figure's own words. */
  readonly context: ReadonlySet<string>
  /** The other numbers of its sentence. */
  readonly beside: ReadonlySet<number>
  /** The year that it is told of where that is not the year of its article; null where no other year is told. */
  readonly year: string | null
  /** Is the year of its article known? */
  readonly dated: boolean
  /** Is it of how many people the article's event befell in all? See `lead.ts`. */
  readonly leads: boolean
  /** Is it of some of those that are counted elsewhere: "nine of the wounded"? */
  readonly subset: boolean
  /** Is it a part of another number, or of others on top of it: "another nine"? */
  readonly further: boolean
  /** Is it what a number was before it changed: "to 7.7 per cent from 7.9"? */
  readonly former: boolean
  /** Where its sentence begins. */
  readonly sentence: number
  /** Its sentence in the body; null in a headline, standfirst or caption. */
  readonly within: Span | null
  /** The point that stands for the figure when values are compared. */
  readonly value: number
}

interface AskedOf {
  readonly lineage: string
  readonly language: Language
  /** The ids of the article's leading figures. */
  readonly leads: ReadonlySet<string>
  readonly surroundings: Surroundings
  /** The year in which the article tells its news; null where nothing tells it. */
  readonly ownYear: string | null
  /** Does a noun, as its lemma, mean somebody? */
  readonly isPerson: (noun: string) => boolean
}

/** Measures of time and other units name what they measure after them: "nine-day strike". */
export function asked(
  article: PreparedArticle,
  listed: Figure,
  { lineage, language, leads, surroundings, ownYear, isPerson }: AskedOf,
): FigureQuestion {
  const figure = withoutState(listed, language)
  const text = textOf(article, figure)
  const lemmas = (words: string): ReadonlySet<string> => contentLemmas(words, language)
  const heads = lemmas(figure.counted ?? '')
  const people = language.figures.events.people
  const sentence = sentenceAround(text, figure, surroundings)
  const own = text.slice(figure.start, figure.end)
  const at = sentence.indexOf(own)
  const around = (reach: number): string =>
    sentence.slice(Math.max(0, at - reach), Math.max(0, at) + own.length + reach)
  const thing = figure.counted ?? figure.measured ?? ''
  const others = (words: string): Set<string> =>
    new Set([...lemmas(words)].filter((word) => !own.toLowerCase().includes(word)))
  const countsPeople =
    heads.size === 0
      ? figure.unit === null
      : [...heads].every((head) => people.has(head) || language.ledger.anyone.has(head) || isPerson(head))
  const event = eventOf(figure, language)
  return {
    article,
    figure,
    lineage,
    event: event !== null && countsPeople ? (language.ledger.ofPeople.get(event) ?? event) : event,
    verb: figure.verb === null ? null : verbLemma(figure.verb.toLowerCase(), language.figures.inflections),
    unit: figure.unit,
    heads: heads.size > 0 ? heads : figure.unit === null ? new Set<string>() : measured(sentence, language),
    measured: lemmas(figure.measured ?? ''),
    countsPeople,
    specific: new Set([...heads].filter((head) => !language.ledger.anyone.has(head))),
    group: new Set([...lemmas(figure.group.join(' '))].filter((word) => !heads.has(word))),
    place: placeNear(figure),
    period: lemmas(language.ledger.causal.test(figure.period ?? '') ? '' : (figure.period ?? '')),
    thing,
    thingWords: lemmas(thing),
    befallen:
      event !== null && figure.unit === null && language.ledger.ofAnybody.has(event)
        ? `${thing} ${event}`.trim()
        : null,
    near: others(around(NEARBY)),
    context: others(sentence),
    leads: leads.has(figure.id),
    beside: surroundings.numbersBeside(figure),
    year: surroundings.year(figure),
    dated: ownYear !== null,
    subset: language.ledger.someOf.test(text.slice(figure.end, figure.end + NEAR)),
    further: figure.partOf !== null || tokenize(own).some(({ lower }) => language.ledger.further.has(lower)),
    former: isFormer(text, figure, language),
    sentence: surroundings.sentence(figure)?.start ?? 0,
    within: surroundings.sentence(figure),
    value: pointOf(figure),
  }
}

/** The number that a bound names, the middle of a range: "up to 30" is held against "30", not against 15. */
function pointOf({ low, high, comparison }: Figure): number {
  if (low === null || high === null) return low ?? high ?? 0
  return comparison === 'at-most' || comparison === 'less-than' ? high : (low + high) / 2
}

/** A named place, where it stands near the figure: what stands further away is of the whole event, and tells none of its figures apart. */
function placeNear({ where, placeSpan, start, end }: Figure): string | null {
  if (where === null || placeSpan === null) return null
  const distance = Math.max(placeSpan.start - end, start - placeSpan.end)
  return distance <= NEARBY ? where.name.toLowerCase() : null
}

/** "22 dead" ask what "22 people were killed" ask: the state is the event, and names nobody. */
function withoutState(figure: Figure, { figures: { events } }: Language): Figure {
  return events.befallen.has(figure.counted ?? '') ? { ...figure, counted: null, countedSpan: null } : figure
}

const SENSES = new WeakMap<Language, ReadonlySet<string>>()

/** The senses of events that the language tells apart; any other verb may tell of one of them. */
export function sensesOf(language: Language): ReadonlySet<string> {
  const known = SENSES.get(language)
  if (known) return known
  const senses = new Set(language.figures.events.events.values())
  SENSES.set(language, senses)
  return senses
}

/** "The families of the two wounded men asked": what befell them tells more than a verb of no event of its own. */
function eventOf(figure: Figure, language: Language): string | null {
  const isSense = figure.event !== null && sensesOf(language).has(figure.event)
  return isSense ? figure.event : (eventOfGroup(figure, language) ?? figure.event)
}

/** "43 missing students": what narrows them down tells what befell them. */
function eventOfGroup({ group, unit }: Figure, { figures, ledger }: Language): string | null {
  if (unit !== null) return null
  for (const word of group) {
    // "Abducted pupils" were abducted; "rescue units" were not rescued.
    if (!figures.events.groups.has(word) && !ledger.participle.test(word)) continue
    const { events, groups } = figures.events
    const event = groups.get(word) ?? events.get(word) ?? events.get(verbLemma(word, figures.inflections))
    if (event !== undefined) return event
  }
  return null
}

/** Code units after a figure in which a word tells whether it is of some of them. */
const NEAR = 30

/** Code units on either side of a figure whose words are nearby. */
const NEARBY = 60

/** The text that a figure points into: the body's or its part's. */
export function textOf(article: PreparedArticle, item: { readonly part?: string }): string {
  return item.part === undefined ? article.text : (article.parts.find((part) => part.id === item.part)?.text ?? '')
}

/** Characters on either side of a figure that its sentence is read for: a list without a stop stays linear. */
const AROUND = 400

function sentenceAround(text: string, figure: Figure, { sentence: of }: Surroundings): string {
  const sentence = figure.part === undefined ? of(figure) : { start: 0, end: text.length }
  if (!sentence) return text.slice(figure.start, figure.end)
  return text.slice(Math.max(sentence.start, figure.start - AROUND), Math.min(sentence.end, figure.end + AROUND))
}

/** Code units before a number in which a word tells that it was so before. */
const BEFORE = 40

function isFormer(text: string, { start, unit, counted }: Figure, { ledger }: Language): boolean {
  return (unit !== null || counted === null) && ledger.former.test(text.slice(Math.max(0, start - BEFORE), start))
}

/** For "lasted seven days" nothing is counted by name: the sentence's nouns stand in. */
function measured(sentence: string, language: Language): ReadonlySet<string> {
  return contentLemmas(sentence, language)
}

/** Lemmas of the content words, synonyms folded into one. Numbers and words of one letter are left out. */
export function contentLemmas(words: string, { relations, figures, ledger }: Language): ReadonlySet<string> {
  const found = new Set<string>()
  for (const token of tokenize(words)) {
    if (token.kind !== 'word' || token.lower.length < 2 || relations.stopWords.has(token.lower)) continue
    const noun = nounLemma(token.lower, figures.inflections)
    const lemma = noun === token.lower ? verbLemma(token.lower, figures.inflections) : noun
    found.add(ledger.synonyms.get(lemma) ?? ledger.synonyms.get(noun) ?? lemma)
  }
  return found
}

/** Size of what two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count++
  return count
}
