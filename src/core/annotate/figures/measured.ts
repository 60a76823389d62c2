/**
 * What a number is of: the price that rose, the rate that fell, the company that a fine was imposed on.
 *
 *   5% of its workforce      a 5% pay rise       the unemployment rate fell to 5.1%      it raised prices by 4%
 *          ^^^^^^^^^^^^^            ^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^                         ^^^^^^
 *
 * For a measure, what follows "of" or stands right behind it; else what the verb acts on, or the verb's subject. For a
 * count, what it belongs to: the subject of the verb that has it as its object.
 */
import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import type { Tag } from '../tagging/tagging.ts'
import { countedAfter } from './counted.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'

/** A sentence as it is looked at. */
interface Line {
  readonly tokens: readonly Token[]
  readonly tags: readonly Tag[]
  readonly sentence: Range
  readonly words: FigureWords
}

/** Tokens on either side of a number in which its thing is looked for: a list without a stop stays linear. */
const REACH = 32

/** @returns noun phrases as token indexes, what it is of most surely first; none where nothing is named */
export function measured(line: Line, number: NumberMention): Range[] {
  const { tokens, words, sentence, tags } = line
  const counted = number.unit === null ? countedAfter(tokens, number, { words, end: sentence.last, tags }) : null
  const after = counted?.last ?? number.last
  const link = tokens[after]?.lower
  const whole = link === words.numbers.of ? phraseFrom(line, after + 1) : null
  const around = link === words.numbers.in && number.unit !== null ? phraseFrom(line, after + 1) : null
  const kind = around && isKindOfMoney(line, number, around) ? around : null
  const before = leftOf(line, beforeBrackets(line, number.first))
  const found = counted ? [...before, whole] : [whole ?? kind ?? attributive(line, number), ...before, around]
  return found.filter((one) => one !== null)
}

/** "$15mn in emergency aid": a plain noun right behind "in" says what money it is; "in London", "in the year to May" do not. */
function isKindOfMoney(
  { tokens, tags, words }: Line,
  { unit, last }: NumberMention,
  { first, last: end }: Range,
): boolean {
  const head = tokens[end - 1]!
  return (
    /^[A-Z]{3}$/.test(unit ?? '') &&
    first === last + 1 &&
    head.text === head.lower &&
    tags[first] !== 'PROPN' &&
    !words.events.timeNouns.has(head.lower)
  )
}

/** "A 5% pay rise", "a 68 year-old winger"; not the thing that a plain number counts. */
function attributive(line: Line, number: NumberMention): Range | null {
  const from = pastRate(line, number.last)
  if (number.unit === null && from !== number.last + 1) return null
  const next = phraseFrom(line, from)
  return next?.first === from ? next : null
}

/** "A 3,500 a month mortgage", "a 68 year-old winger". */
function pastRate({ tokens, words }: Line, at: number): number {
  if (tokens[at]?.lower.includes('-') && words.numbers.measures.has(tokens[at]!.lower.split('-', 1)[0]!)) return at + 1
  const isRate =
    words.numbers.articles.has(tokens[at]?.lower ?? '') && words.numbers.measures.has(tokens[at + 1]?.lower ?? '')
  return isRate ? at + 2 : at
}

/** "9 billion yuan (US$1.3 billion)": what stands in brackets behind a number is that number again. */
function beforeBrackets(line: Line, first: number): number {
  const { tokens, sentence } = line
  if (!/^[([]$/.test(tokens[first - 1]?.text ?? '') || first - 1 <= sentence.first) return first
  let at = first - 1
  while (at > Math.max(sentence.first, first - REACH) && isMeasuring(line, at - 1)) at--
  return at
}

/** What a number tells about, left of it: what the verb acts on, its subject, then where or when it acts. */
function leftOf(line: Line, from: number): Range[] {
  const { tokens, tags, sentence } = line
  const start = Math.max(sentence.first, from - REACH)
  let object = null as Range | null
  // "Has more than 900 doctors and 150 locations": the doctors are beside the locations, not what they are of.
  let beside = false
  let at = from - 1
  while (at >= start && !isStop(line, at) && tags[at] !== 'SCONJ') {
    if (isVerb(line, at)) {
      const subjects = subjectsOf(line, at, start)
      if (object === null) return subjects
      return isAdposition(line, object.first - 1) && !touches(line, object, from)
        ? [...subjects, object]
        : [object, ...subjects]
    }
    if (tags[at] === 'CCONJ' && tokens[at]!.lower !== line.words.numbers.or) beside = true
    const phrase = phraseTo(line, at, start)
    if (phrase !== null && !beside && (object === null || isAdposition(line, object.first - 1)))
      object = { first: phrase.first, last: object?.last ?? phrase.last }
    at = phrase === null ? at - 1 : phrase.first - 1
  }
  return object === null ? [] : [object, ...headOf(line)]
}

/** "At a speed of 22 miles": only "of" stands between. */
function touches({ tokens, words }: Line, phrase: Range, from: number): boolean {
  return phrase.last === from - 1 && tokens[phrase.last]!.lower === words.numbers.of
}

/** What a sentence without a verb is headed by: "Properties: 9 Mill Lane, worth 5 million; …". */
function headOf(line: Line): Range[] {
  const head = phraseFrom(line, line.sentence.first)
  return head === null ? [] : [head]
}

/** The noun phrases that a verb is told of, the nearest first. */
function subjectsOf(line: Line, verb: number, start: number): Range[] {
  const { tokens, tags } = line
  const at = verb - 1
  // "Wiping 300 from its value", "levels to rise 11 feet": the subject is that of the verb before, or what that acts on.
  const isTo = tags[at] === 'PART' && tokens[at]!.lower === line.words.numbers.to
  if (isTo || (/ing$/.test(tokens[verb]!.lower) && tags[at] !== 'AUX')) {
    const own = isTo ? phraseTo(line, at - 1, start) : null
    return [...(own ? [own] : []), ...subjectsOfEarlier(line, at, start)]
  }
  return plainSubject(line, at, start)
}

function subjectsOfEarlier(line: Line, from: number, start: number): Range[] {
  let at = from
  while (at >= start && !isStop(line, at) && !isVerb(line, at)) at--
  return at >= start && isVerb(line, at) ? subjectsOf(line, at, start) : []
}

/** Back from a finite verb to the head of what stands before it ("growth across the region"). */
function plainSubject(line: Line, from: number, start: number): Range[] {
  const { tokens, tags } = line
  let head = null as Range | null
  let relative = false
  for (let at = from; at >= start && !isStop(line, at); at--) {
    if (tokens[at]!.text === ',' && !relative) {
      const aside = head === null ? asideBefore(line, at, start) : null
      if (aside === null) break
      at = aside
      continue
    }
    if (isRelative(line, at)) relative = head === null
    // "He uses it where he has 80 million followers": the subject of the verb before, where there is one.
    else if (tags[at] === 'PRON') return head === null ? subjectsOfEarlier(line, at - 1, start) : [head]
    if (isVerb(line, at)) return head === null ? subjectsOf(line, at, start) : [head]
    if (tags[at] === 'SCONJ' && head !== null) break
    const phrase = phraseTo(line, at, start)
    if (phrase === null) continue
    head = { first: phrase.first, last: head?.last ?? phrase.last }
    at = phrase.first
    // On to what the preposition hangs on; else it is the head.
    if (!isAdposition(line, at - 1)) break
  }
  return head === null ? [] : [head]
}

/** Where an aside between commas begins: "debt, without the banks, was". */
function asideBefore(line: Line, comma: number, start: number): number | null {
  for (let at = comma - 1; at >= Math.max(start, comma - 14); at--) {
    if (isStop(line, at)) return null
    if (line.tokens[at]!.text === ',') return at
  }
  return null
}

function isRelative({ tokens, words }: Line, at: number): boolean {
  return words.grammar.relatives.has(tokens[at]!.lower)
}

function isStop({ tokens }: Line, at: number): boolean {
  return /^[.;!?]$/.test(tokens[at]?.text ?? '.')
}

/** What stands right behind "which" or "who" is a verb, whatever it was taken for: "condos, which range from". */
function isVerb(line: Line, at: number): boolean {
  const tag = line.tags[at]
  return tag === 'VERB' || tag === 'AUX' || (tag === 'NOUN' && at > line.sentence.first && isRelative(line, at - 1))
}

function isAdposition(line: Line, at: number): boolean {
  let place = at
  while (place > at - REACH && (line.tags[place] === 'DET' || line.tags[place] === 'ADV')) place--
  return line.tags[place] === 'ADP'
}

/** Number words, units, signs of currency, months and days name no thing that is measured. */
function isMeasuring({ tokens, tags, words }: Line, at: number): boolean {
  const { lower, kind } = tokens[at]!
  const { scales, measures, currencyWords, percent, currencies, units, months, weekdays } = words.numbers
  // The letters of "US$113 trillion" and "A$4".
  if (
    [tokens[at + 1], tokens[at - 1]].some((one) => one !== undefined && (currencies.has(one.text) || one.text === '='))
  )
    return true
  if (kind === 'number' || tags[at] === 'NUM' || currencies.has(tokens[at]!.text)) return true
  return (
    [scales, measures, currencyWords, units, months, weekdays].some((known) => known.has(lower)) ||
    percent.some((form) => form.includes(lower))
  )
}

function isNominal(line: Line, at: number): boolean {
  const tag = line.tags[at]
  if (tag !== 'NOUN' && tag !== 'PROPN' && !isOpeningName(line, at)) return false
  return line.tokens[at]!.kind === 'word' && !isMeasuring(line, at) && !isVerb(line, at)
}

/** A name at the head of a sentence may be taken for an adverb: "Duly has 900 doctors". */
function isOpeningName({ tokens, tags, sentence, words }: Line, at: number): boolean {
  const next = tags[at + 1]
  return (
    tags[at] === 'ADV' &&
    at === sentence.first &&
    (next === 'VERB' || next === 'AUX') &&
    !words.grammar.adverbs.has(tokens[at]!.lower)
  )
}

/** Adjectives, and participles before their noun: "fuming acid". */
function isModifier({ tokens, tags, ...line }: Line, at: number): boolean {
  if (tags[at] === 'VERB' && /(?:ing|ed)$/.test(tokens[at]!.lower))
    return /^(?:NOUN|ADJ)$/.test(tags[at + 1] ?? '') && !/^(?:NOUN|PROPN|PRON|AUX)$/.test(tags[at - 1] ?? '')
  return tags[at] === 'ADJ' && !isMeasuring({ tokens, tags, ...line }, at)
}

/** The noun phrase that ends with this token; null where it is no noun. */
function phraseTo(line: Line, at: number, start: number): Range | null {
  let first = at
  // "The TA-35 gained", "the Index 500 rose": a number may be the end of a name.
  if (line.tokens[at]!.kind === 'number' && line.tags[at - 1] === 'PROPN' && isVerb(line, at + 1)) first--
  if (first < start || !isNominal(line, first)) return null
  while (first > start && (isNominal(line, first - 1) || isModifier(line, first - 1) || isGenitive(line, first - 1)))
    first--
  return { first, last: at + 1 }
}

/** The noun phrase that begins here, after articles, numbers and adjectives. */
function phraseFrom(line: Line, at: number): Range | null {
  const end = Math.min(line.sentence.last, at + 8)
  let first = at
  while (first < end && (line.tags[first] === 'DET' || line.tags[first] === 'PRON' || isMeasuring(line, first))) first++
  let last = first
  while (last < end && (isNominal(line, last) || isModifier(line, last) || isGenitive(line, last))) last++
  return last > first && isNominal(line, last - 1) ? { first, last } : null
}

function isGenitive({ tokens }: Line, at: number): boolean {
  return /^['’]s?$/.test(tokens[at]?.text ?? '')
}
