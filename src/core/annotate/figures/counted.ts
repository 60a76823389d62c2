import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import type { Tag } from '../tagging/tagging.ts'
import { type NumberMention, numberAt } from './numbers.ts'

/** The noun phrase that a number counts, as token indexes. */
export interface Counted {
  /** First token after the number that belongs to the phrase. */
  readonly first: number
  readonly last: number
  /** Where the head (or the joined heads: "women and children") begins; it ends at `last`. */
  readonly headFirst: number
  /** Another number stands between: "80 per cent of the 3.4mn population". */
  readonly nested: boolean
  /** Written on with a hyphen, the number narrows down what follows: "a 58-storey tower". */
  readonly narrows: boolean
}

/** The longest run of words that is read as one noun phrase after a number. */
const LONGEST_PHRASE = 8

/**
 * What a number counts.
 *
 *   about 260 Osla women and children from prison      420 wounded      128 people hostage
 *             ---- ^^^^^^^^^^^^^^^^^^                       (nothing)       ^^^^^^
 *
 * The head is the first plural noun of the run, or the last word of a run without one ("population").
 *
 * @returns null where nothing is counted by name
 */
export function countedAfter(
  tokens: readonly Token[],
  number: NumberMention,
  { words, end, tags }: { words: FigureWords; end: number; tags: readonly Tag[] },
): Counted | null {
  let first = number.last
  let nested = false
  const narrows = isHyphened(tokens, first)
  const behindLink = linkedFrom(tokens, number, words)
  if (narrows) first++
  else if (behindLink > first) {
    first = behindLink
    while (first < end && words.grammar.determiners.has(tokens[first]!.lower)) first++
    // "80 per cent of the 3.4mn population": what is counted stands after the second number.
    const own = afterOwner(tokens, first, end)
    const inner = own < end ? numberAt(tokens, own, { words: words.numbers, from: own }) : null
    if (inner && inner.last < end) {
      first = inner.last
      nested = true
    }
  } else if (tokens[first]?.lower === 'more' || tokens[first]?.lower === 'other') first++
  // "$23.82 last month", "300 this week": when, not what.
  if (
    !nested &&
    words.small.recent.has(tokens[first]?.lower ?? '') &&
    words.numbers.timeUnits.has(words.numbers.measures.get(tokens[first + 1]?.lower ?? '') ?? '')
  )
    return null
  const limit = Math.min(end, first + LONGEST_PHRASE)
  let last = first
  // "Two already fraught camps": an adverb before an adjective.
  if (
    tags[first] === 'ADV' &&
    /^(?:ADJ|VERB)$/.test(tags[first + 1] ?? '') &&
    isPlural(tokens[first + 2] ?? tokens[first]!, words)
  )
    last = first + 1
  while (last < limit && inPhrase(tokens, last, first, words)) {
    // "One police officer": a plural that stands for a body ends no phrase of one.
    const isBody = number.high === 1 && tags[last + 1] === 'NOUN'
    const plural = !isBody && isPlural(tokens[last]!, words) && /^\p{Ll}/u.test(tokens[last]!.text)
    last++
    // "38 current or former employees": two adjectives of one noun.
    if (
      tags[last - 1] === 'ADJ' &&
      words.grammar.conjunctions.has(tokens[last]?.lower ?? '') &&
      tags[last + 1] === 'ADJ'
    ) {
      last++
      continue
    }
    const next = tokens[last]
    if (
      plural &&
      !(
        last < limit &&
        next &&
        /^\p{Ll}/u.test(next.text) &&
        isPlural(next, words) &&
        inPhrase(tokens, last, first, words)
      )
    )
      break
  }
  last = withoutTail(tokens, { first, last }, { words, tags, number })
  if (last === first) return null
  const headFirst = last - 1
  return { first, last: joined(tokens, last, limit, words), headFirst, nested, narrows }
}

/** Behind "of" in "12 of the 15 charges" and "out of" in "seven out of 47 trusts"; the number's end where neither is. */
function linkedFrom(tokens: readonly Token[], number: NumberMention, words: FigureWords): number {
  const at = number.last
  const [out, of] = words.numbers.outOf
  if (tokens[at]?.lower === out && tokens[at + 1]?.lower === of)
    return tokens[at + 2]?.kind === 'number' || words.numbers.units.has(tokens[at + 2]?.lower ?? '') ? at + 2 : at
  return tokens[at]?.lower === words.numbers.of && mayBeOf(tokens, number, words) ? at + 1 : at
}

/** "14 of the city's 96 shelters": the token behind the owner, or the first where there is none. */
function afterOwner(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first; at < Math.min(end, first + LONGEST_PHRASE) && tokens[at]!.kind !== 'number'; at++)
    if (/^['’]s?$/.test(tokens[at]!.text)) return at + 1
  return first
}

/** "Dozens of villagers", "80 per cent of homes", "12 of the 15 charges"; plain digits only before a number or "the". */
function mayBeOf(tokens: readonly Token[], { written, unit, last }: NumberMention, { grammar }: FigureWords): boolean {
  if (written !== 'digits' || unit !== null) return true
  const next = tokens[last + 1]
  return next !== undefined && (next.kind === 'number' || grammar.determiners.has(next.lower))
}

/** "58-storey", without spaces: a dash between words is none. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, word] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || hyphen?.text !== '-' || word?.kind !== 'word') return false
  return before.end === hyphen.start && hyphen.end === word.start && /^\p{Ll}+(?:-\p{Ll}+)*$/u.test(word.text)
}

/**
 * "15 laps thrill", "10 minutes due to rain", "3.1 seconds clear": what the phrase ends with, and is no noun, is none of it.
 * A count may end with an adjective that stands for people ("400 homeless"), a measure may not. Taggers take nouns for verbs
 * where they stand behind another noun, so those stay: "a 12 point lead", "a two-year run", "her rival's address".
 */
function withoutTail(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  { words, tags, number }: { words: FigureWords; tags: readonly Tag[]; number: NumberMention },
): number {
  const isVerbal = (at: number): boolean => {
    if ((tags[at] !== 'VERB' && tags[at] !== 'AUX') || isPlural(tokens[at]!, words)) return false
    const before = at > first ? tokens[at - 1]! : null
    if (before === null) return !number.attributive
    return isPlural(before, words) || /(?:ing|ed)$/.test(tokens[at]!.lower)
  }
  const isLoose = (at: number): boolean => {
    if (number.unit === null || number.attributive || words.events.notHeads.has(tokens[at]!.lower)) return false
    const isMoney = /^[A-Z]{3}$/.test(number.unit)
    return tags[at] === 'ADV' || (tags[at] === 'ADJ' && (!isMoney || tokens[at + 1]?.lower === words.numbers.of))
  }
  let end = last
  while (end > first && (isVerbal(end - 1) || isLoose(end - 1))) end--
  return end
}

/** "women and children", "men, women and children", "killed and wounded" does not. */
function joined(tokens: readonly Token[], from: number, limit: number, words: FigureWords): number {
  let last = from
  while (last + 1 < limit) {
    const link = tokens[last]!.lower
    const next = tokens[last + 1]!
    if (link !== 'and' && link !== ',' && link !== 'or') return last
    const person = words.events.people.has(nounLemma(next.lower, words.inflections))
    const before = words.events.people.has(nounLemma(tokens[last - 1]!.lower, words.inflections))
    if (!person || !before || !isPlural(next, words)) return last
    last += 2
  }
  return last
}

function inPhrase(tokens: readonly Token[], i: number, first: number, words: FigureWords): boolean {
  const token = tokens[i]!
  if (token.kind !== 'word')
    return (
      token.kind === 'punctuation' &&
      /^[-’']$|^['’]s$/.test(token.text) &&
      i > first &&
      (token.start === tokens[i - 1]!.end || isSpacedHyphen(tokens, i))
    )
  const { prepositions, determiners, auxiliaries, pronouns, conjunctions, adverbs } = words.grammar
  const lower = token.lower
  if (prepositions.has(lower) || determiners.has(lower) || auxiliaries.has(lower) || pronouns.has(lower)) return false
  if (conjunctions.has(lower) || adverbs.has(lower)) return false
  if (words.events.timeNouns.has(lower) && /^\p{Lu}/u.test(token.text)) return false
  if (words.events.notHeads.has(lower)) return modifies(tokens, i, words)
  if (isFiniteVerb(token, words)) return modifies(tokens, i, words)
  return true
}

/** "The four hardest - hit villages", as tokenised texts write a hyphen: between words in small letters. */
function isSpacedHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = tokens.slice(at - 1, at + 2)
  return hyphen!.text === '-' && [before, after].every((one) => one?.kind === 'word' && /^\p{Ll}/u.test(one.text))
}

/** "three injured men", "two burned houses": a participle followed by a noun is part of the phrase. */
function modifies(tokens: readonly Token[], i: number, words: FigureWords): boolean {
  const next = tokens[i + 1]
  return next !== undefined && next.kind === 'word' && /^\p{Ll}/u.test(next.text) && isPlural(next, words)
}

/** Past forms and participles. */
export function isFiniteVerb(token: Token, { inflections, patterns }: FigureWords): boolean {
  const lower = token.lower
  if (/^\p{Lu}/u.test(token.text)) return false
  // A base form ("strike", "cut") is taken for the noun that it may be.
  const lemma = inflections.irregularVerbs.get(lower)
  if (lemma !== undefined) return lemma !== lower
  return lower.length > 4 && /ed$/.test(lower) && !patterns.notPast.test(lower)
}

export function isPlural(token: Token, { inflections, patterns }: FigureWords): boolean {
  const lower = token.lower
  if (token.kind !== 'word' || lower.length < 3) return false
  const irregular = inflections.irregularNouns.get(lower)
  if (irregular !== undefined) return irregular !== lower || patterns.pluralAsIs.test(lower)
  return lower.endsWith('s') && !/(?:ss|us|is|'s)$/.test(lower)
}

/** The lemma by which a verb is looked up among events. */
export function eventOf(lower: string, words: FigureWords): string | null {
  return (
    words.events.events.get(lower) ??
    words.events.events.get(verbLemma(lower, words.inflections)) ??
    words.events.events.get(nounLemma(lower, words.inflections)) ??
    null
  )
}
