/**
 * Ages: numbers that measure how old somebody is, and whose they are. They count nothing.
 *
 *   Ana Roe, 35, fled.      19-year-old Ben Lowe      Cy Hale, aged 30
 *   ^^^^^^^                             ^^^^^^^^      ^^^^^^^
 */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'
import { isAge } from './written-age.ts'

/** Words between a number and whose age it is. */
const REACH = 8

export interface Age {
  /** Whose: words with a name; null where the words beside the number name nobody. */
  readonly owner: Range | null
  /** `year`, `month`, `week`, `day`. */
  readonly unit: string
}

/** The age that a number tells; null where it tells none, or how old a thing is ("a 200-year-old mill"). */
export function ageAt(reading: TaggedReading, number: NumberMention, sentence: Range, words: FigureWords): Age | null {
  if (!isAge(reading.tokens, number, words)) return null
  const { tokens } = reading
  const written = writtenUnit(reading, number, words)
  const after = written === null ? null : phraseAfter(reading, written.last, sentence)
  if (after !== null)
    return isPeople(reading, after, words) ? { owner: named(reading, after), unit: written!.unit } : null
  const before = ownerBefore(reading, number, sentence, words)
  const isSomebody = before !== null && isPeople(reading, before, words)
  // "The article is 8 months old": how old a thing is.
  if (before !== null && !isSomebody && written !== null) return null
  return {
    owner: isSomebody && before !== null ? named(reading, before) : null,
    unit: written?.unit ?? unitOf(tokens[number.coreLast]?.lower ?? ''),
  }
}

/** "A 42-year-old driver" is of nobody in particular. */
function named({ tags }: TaggedReading, owner: Range): Range | null {
  return tags.slice(owner.first, owner.last).includes('PROPN') ? owner : null
}

/** "-year-old": the unit and the token behind it. */
function writtenUnit(
  { tokens }: TaggedReading,
  { coreLast }: NumberMention,
  { patterns, numbers }: FigureWords,
): { readonly unit: string; readonly last: number } | null {
  for (let at = coreLast - 1; at < Math.min(tokens.length, coreLast + MOST_UNIT); at++) {
    const { lower, text, kind } = tokens[at]!
    if (patterns.yearsOld.test(lower) || /-olds?$/.test(lower)) return { unit: unitOf(lower), last: at + 1 }
    if (patterns.oldWord.test(lower)) return { unit: unitOf(tokens[at - 1]!.lower), last: at + 1 }
    // "12- and 13-year-old": the unit stands behind the second.
    const passes =
      at < coreLast || text === '-' || kind === 'number' || patterns.agePair.test(lower) || numbers.measures.has(lower)
    if (!passes) return null
  }
  return null
}

/** Tokens that "- and 13-year-old" has. */
const MOST_UNIT = 6

function unitOf(lower: string): string {
  return /(year|month|week|day)/.exec(lower)?.[1] ?? 'year'
}

/** Adjectives and nouns behind "-year-old". */
function phraseAfter({ tokens, tags }: TaggedReading, from: number, sentence: Range): Range | null {
  let last = from
  const end = Math.min(sentence.last, from + REACH)
  while (last < end && /^(?:ADJ|NOUN|PROPN)$/.test(tags[last]!)) last++
  while (last > from && tags[last - 1] === 'ADJ') last--
  return last > from && tokens[last - 1]!.kind === 'word' ? { first: from, last } : null
}

/** A noun for a person, a name, or a word of the language's own list. */
function isPeople(
  { tokens, tags, analysis }: TaggedReading,
  { first, last }: Range,
  { events, inflections }: FigureWords,
): boolean {
  for (let at = first; at < last; at++) {
    const lemma = nounLemma(tokens[at]!.lower, inflections)
    if (tags[at] === 'PROPN' && at === last - 1) return true
    if (events.people.has(lemma) || (at === last - 1 && analysis.isMainly(lemma, 'person'))) return true
  }
  return false
}

/** The name or noun before ", 35," or "aged 30". */
function ownerBefore(
  { tokens, tags }: TaggedReading,
  { first }: NumberMention,
  sentence: Range,
  { numbers }: FigureWords,
): Range | null {
  const start = Math.max(sentence.first, first - REACH)
  let last = first
  const names = (at: number): boolean => /^(?:NOUN|PROPN)$/.test(tags[at]!) && !numbers.ageWords.has(tokens[at]!.lower)
  while (last > start && !names(last - 1)) last--
  if (last === start) return null
  const tag = tags[last - 1]!
  let from = last
  while (from > start && tags[from - 1] === tag && tokens[from - 1]!.kind === 'word') from--
  return { first: from, last }
}
