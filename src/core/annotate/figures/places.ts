/**
 * The places that a sentence tells: what stands behind a preposition of places, with what lies in it and what it lies in.
 *
 *   a stand in Halmont      the port of Velichka      outside Austin, Texas      the plant's 11,200 workers
 *     ^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^            ^^^^^
 */
import type { Language } from '../../languages/language.ts'
import type { AnalysedToken, Analysis } from '../../model/analysis.ts'
import type { Name } from '../../model/annotation.ts'
import { isNoun, type NounPhrase, nounPhraseFrom } from '../tagging/noun-phrase.ts'
import { mentionAt } from '../tagging/token-at.ts'

/** Tokens `[first, last)` without the preposition and the article. */
export interface PlacePhrase {
  readonly first: number
  readonly last: number
  /** The token by which it hangs on the rest: its preposition, or its first word. */
  readonly opens: number
  readonly head: number
  /**
   * How it is told: behind a preposition, as a part of a place, as a thing that something is in, as a way there or from there, as the owner
   * of what is counted, or as what a verb acts on.
   */
  readonly told: 'located' | 'part' | 'thing' | 'way' | 'owner' | 'object'
  /** The name in it that says where it is, as the article gives it most fully; null where there is none. */
  readonly name: string | null
}

/** Places of a sentence that are looked at. */
const MOST = 40

interface Reader {
  readonly analysis: Analysis
  readonly names: readonly Name[]
  readonly language: Language
  readonly end: number
}

/** The places of a sentence, in their order. `names` are those of the sentence. */
export function placesOf(
  analysis: Analysis,
  sentence: number,
  names: readonly Name[],
  language: Language,
): PlacePhrase[] {
  const { first, last } = analysis.sentences[sentence]!
  const reader: Reader = { analysis, names, language, end: last }
  const found: PlacePhrase[] = []
  let i = first
  while (i < last && found.length < MOST) {
    const one = locatedAt(reader, i) ?? ownerAt(reader, i) ?? objectAt(reader, i)
    if (one === null) {
      i++
      continue
    }
    found.push(one)
    i = Math.max(i + 1, one.last)
  }
  return found
}

/** "in the port of Velichka", "to a hospital": behind a preposition of places. */
function locatedAt(reader: Reader, at: number): PlacePhrase | null {
  const { tokens } = reader.analysis
  const isWay = reader.language.names.ways.has(tokens[at]!.lower) && /^(?:ADP|PART|ADV)$/.test(tokens[at]!.tag)
  const of = tokens[at + 1]?.lower === reader.language.analysis.partitive ? 1 : 0
  const start = isWay ? at + 1 + of : behindPreposition(reader, at)
  if (start === null) return null
  const phrase = nounPhraseFrom(tokens, start, reader.end)
  if (phrase === null) return null
  if (reader.language.names.besides.has(tokens[at]!.lower) && !isGround(reader, phrase)) return null
  const { inside, insideWithArticle } = reader.language.names
  const { lower } = tokens[at]!
  const isInside = inside.has(lower) || (insideWithArticle.has(lower) && phrase.opens > phrase.first)
  if (isPlace(reader, phrase, isInside)) return extended(reader, phrase, at, isWay ? 'way' : 'located')
  if (isWay) return null
  if (isThing(reader, phrase)) return extended(reader, phrase, at, 'thing')
  // "on the northern face of Mount Irel": a part of a place. "In the battle of Irel" tells what, and then where.
  const { lemma } = tokens[phrase.head]!
  if (tokens[phrase.last]?.lower !== reader.language.analysis.partitive || reader.analysis.isA(lemma, 'event'))
    return null
  const part = extended(reader, phrase, at, 'part')
  return part.last > phrase.last ? part : null
}

/** "by the river", but not "by the university": a place that is no body of people. */
function isGround({ analysis, language }: Reader, { head }: NounPhrase): boolean {
  const { tag, lemma } = analysis.tokens[head]!
  const noun = lemma.toLowerCase()
  if (tag === 'PROPN') return language.names.placeWords.has(noun)
  return analysis.isMainly(noun, 'place') && !analysis.isA(noun, 'organisation')
}

/** "in a lorry", "aboard the ferry": a thing that something may be in or on. */
function isThing({ analysis }: Reader, { head, first, opens }: NounPhrase): boolean {
  const { tag, lemma } = analysis.tokens[head]!
  return tag === 'NOUN' && opens > first && analysis.isMainly(lemma, 'artefact') && !analysis.isA(lemma, 'event')
}

/** The token behind a preposition that tells where; null where none stands here. */
function behindPreposition({ analysis: { tokens }, language: { names, analysis } }: Reader, at: number): number | null {
  const { lower, tag } = tokens[at]!
  const next = tokens[at + 1]
  if (next === undefined) return null
  // "west of the city".
  if (names.directions.has(lower)) return next.lower === analysis.partitive ? at + 2 : null
  if ((!names.locative.has(lower) && !names.besides.has(lower)) || tag === 'VERB' || tag === 'NOUN') return null
  // "out of the valley", "outside of the hall", "off to the hospital".
  return next.lower === analysis.partitive || (names.locative.has(next.lower) && next.tag === 'ADP') ? at + 2 : at + 1
}

/** "the plant's 11,200 workers": a place in the genitive. */
function ownerAt(reader: Reader, at: number): PlacePhrase | null {
  const { tokens } = reader.analysis
  if (!isNoun(tokens[at]!) || tokens[at + 1]?.fineTag !== 'POS') return null
  const phrase: NounPhrase = { first: at, opens: at, last: at + 1, head: at }
  if (!isPlace(reader, phrase)) return null
  return { first: at, last: at + 1, opens: at, head: at, told: 'owner', name: nameIn(reader, at, at + 1) }
}

/** "had blocked the Okara bridge", "packed the stadium": a place that a verb acts on. */
function objectAt(reader: Reader, at: number): PlacePhrase | null {
  const { tokens } = reader.analysis
  const before = tokens[at - 1]
  if (before?.tag !== 'VERB' || tokens[at]!.tag === 'VERB') return null
  if (reader.language.analysis.clauseCues.get(before.lemma)?.tells === true) return null
  const phrase = nounPhraseFrom(tokens, at, reader.end)
  const isDetermined = phrase !== null && (phrase.opens > at || tokens[at]!.tag === 'NUM')
  return isDetermined && isPlace(reader, phrase) ? extended(reader, phrase, at, 'object') : null
}

/** With "of Velichka", "in Lyon" and ", Texas" behind it. */
function extended(reader: Reader, phrase: NounPhrase, opens: number, told: PlacePhrase['told']): PlacePhrase {
  const { analysis, end, language } = reader
  const { tokens } = analysis
  let { last } = phrase
  // "robbed 3 banks in the old town": what is counted is one place, where it is another.
  const most = hasNumber(tokens, phrase) ? 0 : 3
  for (let steps = 0; steps < most; steps++) {
    const next = tokens[last]
    if (next === undefined || last >= end) break
    // "between Pell and Arno".
    if (next.tag === 'CCONJ' && isPair(reader, last)) {
      last += 2
      continue
    }
    const isOf = next.lower === language.analysis.partitive
    const start = isOf ? last + 1 : behindPreposition(reader, last)
    const inner = start === null ? null : nounPhraseFrom(tokens, start, end)
    const fits = inner !== null && (isPlace(reader, inner) || (isOf && tokens[inner.head]!.tag === 'PROPN'))
    if (fits && !hasNumber(tokens, inner)) {
      last = inner.last
      continue
    }
    const behindComma = next.text === ',' ? nameAt(reader, last + 1) : null
    if (behindComma === null || nameIn(reader, phrase.opens, last) === null) break
    last = behindComma
  }
  const first = firstWord(tokens, phrase)
  return { first, last, opens, head: phrase.head, told, name: nameIn(reader, phrase.opens, last) }
}

/** "between Pell and Arno": the second of two names. */
function isPair({ analysis: { tokens }, language }: Reader, at: number): boolean {
  const [opens, name, second] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
  return language.times.ranges.has(opens?.lower ?? '') && name?.tag === 'PROPN' && second?.tag === 'PROPN'
}

/** "In the three northernmost counties": without the count. */
function firstWord(tokens: readonly AnalysedToken[], { opens, head }: NounPhrase): number {
  let first = opens
  while (first < head && isCount(tokens, first)) first++
  return first
}

function hasNumber(tokens: readonly AnalysedToken[], { first, last }: NounPhrase): boolean {
  for (let i = first; i < last; i++) if (isCount(tokens, i)) return true
  return false
}

/** A number by itself: the "six" of "a six-storey block" counts no places. */
function isCount(tokens: readonly AnalysedToken[], at: number): boolean {
  return tokens[at]!.tag === 'NUM' && tokens[at + 1]?.text !== '-'
}

/** Is the noun that heads a phrase a place: a name of one, or a noun for one? */
function isPlace(reader: Reader, { opens, head, last }: NounPhrase, isInside = false): boolean {
  const { analysis, language, names } = reader
  const { tag, lemma, lower } = analysis.tokens[head]!
  if (language.analysis.calendar.has(lower.replace(/\.$/, ''))) return false
  if (language.figures.events.timeNouns.has(lower)) {
    // "in the old quarter of Merenda".
    const [of, name] = [analysis.tokens[last], analysis.tokens[last + 1]]
    return language.names.placeNouns.has(lemma) && of?.lower === language.analysis.partitive && name?.tag === 'PROPN'
  }
  const own = names.find((name) => covers(analysis, name, head))
  if (tag === 'PROPN' || own !== undefined) {
    const noun = lemma.toLowerCase()
    if (language.names.placeWords.has(noun) || language.names.placeNouns.has(noun)) return true
    if (own?.kind === 'person' || own?.kind === 'organisation') return isTownName(reader, own, opens, last)
    const isNamed = own?.kind === 'place' && !isOwner(reader, head)
    return /^\p{Lu}/u.test(analysis.tokens[head]!.text) && (isNamed || mayBePlace(reader, head, isInside))
  }
  if (language.names.placeNouns.has(lemma) || language.names.settlements.has(lemma)) return true
  return analysis.isMainly(lemma, 'place')
}

/**
 * A name of no known kind: what the analysis takes for a place, what the gazetteer has, and behind "in" or "near" whatever is not taken for
 * something else. "Under the Care Act", "swung in Roe's favour" tell no place.
 */
function mayBePlace(reader: Reader, head: number, isInside: boolean): boolean {
  const { analysis } = reader
  const mention = mentionAt(analysis, head)
  if (mention !== null && mention.type !== 'description' && mention.type !== 'pronoun') return mention.type === 'place'
  const { start, end, fineTag } = analysis.tokens[head]!
  const mayHold = isInside && !isOwner(reader, head) && /^NNPS?$/.test(fineTag)
  return mayHold || analysis.placesNamed(analysis.text.slice(start, end)).length > 0
}

/** "In Roe's favour": behind the mark of an owner the preposition is of another noun. */
function isOwner({ analysis }: Reader, head: number): boolean {
  return analysis.tokens[head + 1]?.fineTag === 'POS'
}

/** A name that was taken for a person or a body, and is one word that the gazetteer has. */
function isTownName({ analysis }: Reader, { start, end }: Name, opens: number, last: number): boolean {
  if (analysis.tokens[opens]!.start !== start || analysis.tokens[last - 1]!.end !== end) return false
  return analysis.placesNamed(analysis.text.slice(start, end)).length > 0
}

function covers({ tokens }: Analysis, { start, end }: Name, token: number): boolean {
  return start <= tokens[token]!.start && tokens[token]!.end <= end
}

/** The token behind a name of a place that begins here; null where none does. */
function nameAt({ analysis: { tokens }, names, end }: Reader, at: number): number | null {
  const start = tokens[at]?.start
  const name = names.find((one) => one.kind === 'place' && one.start === start)
  if (name === undefined) return null
  let last = at
  while (last < end && tokens[last]!.end <= name.end) last++
  return last
}

/** The name of a place among these words: the last, which holds the others. */
function nameIn({ analysis: { tokens, text }, names }: Reader, first: number, last: number): string | null {
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end]
  const known = names.findLast((name) => name.kind === 'place' && name.start < end && start < name.end)
  if (known !== undefined) return known.entity
  let to = last
  while (to > first && tokens[to - 1]!.tag !== 'PROPN') to--
  let from = to
  while (from > first && tokens[from - 1]!.tag === 'PROPN') from--
  return from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : null
}
