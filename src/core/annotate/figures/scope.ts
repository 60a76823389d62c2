import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'

/** A range of token indexes `[first, last)`. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Tokens on either side of a number that its clause may reach: lists without a stop stay linear. */
const LONGEST_CLAUSE = 60

/**
 * The part of a sentence that a number's clause takes up: up to the nearest break on either side.
 *
 *   Since Friday, shelling killed 183 people, officials said, triggering a flood that drove 40 from their homes.
 *   --------------------------------------- (183)                        ------------------------------------ (40)
 */
export function clauseAround(tokens: readonly Token[], at: number, sentence: Range, words: FigureWords): Range {
  let first = at
  while (first > Math.max(sentence.first, at - LONGEST_CLAUSE) && !breaksBefore(tokens, first, words)) first--
  let last = at + 1
  while (last < Math.min(sentence.last, at + LONGEST_CLAUSE) && !breaksBefore(tokens, last, words)) last++
  return { first, last }
}

function breaksBefore(tokens: readonly Token[], i: number, words: FigureWords): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]!
  if (/^[;:—–]$/.test(before.text) || /^[“”"]$/.test(before.text)) return true
  if (before.text === ',' || before.lower === 'and') {
    if (words.grammar.relatives.has(token.lower) || /ing$/.test(token.lower)) return true
  }
  if (before.text !== ',') return false
  return words.patterns.clauseOpener.test(token.lower)
}

/**
 * The words that say since when or over what period.
 *
 *   killed 183 people since the great dam broke        Since Friday, 183 people have been killed        struck 70 sites overnight
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^                                                        ^^^^^^^^^
 */
export function periodOf(
  tokens: readonly Token[],
  at: number,
  { clause, sentence, words }: { clause: Range; sentence: Range; words: FigureWords },
): Range | null {
  const after = periodWithin(tokens, { first: at + 1, last: clause.last }, words)
  const before = timedBefore(tokens, periodWithin(tokens, { first: clause.first, last: at }, words), at, words)
  const opening = before ?? leading(tokens, clause, sentence, words)
  // "Since the dam broke, 12 people have died, officials said on Monday": what the count covers goes before when it was said.
  const covers = (range: Range | null): boolean =>
    range !== null && words.patterns.clausalTime.test(tokens[range.first]!.lower)
  if (covers(opening) && !covers(after)) return opening
  return after ?? opening ?? trailing(tokens, clause, sentence, words)
}

/** "After 20 of 71 laps", "after an 108-year wait": words that run into the number itself, and name no time, are no period. */
function timedBefore(tokens: readonly Token[], range: Range | null, at: number, words: FigureWords): Range | null {
  if (range === null || range.last < at) return range
  const timed = tokens.slice(range.first, range.last).some(({ lower }) => words.events.timeNouns.has(lower))
  return timed ? range : null
}

function periodWithin(tokens: readonly Token[], { first, last }: Range, words: FigureWords): Range | null {
  for (let i = first; i < last; i++) {
    const lower = tokens[i]!.lower
    if (lower === 'overnight') return { first: i, last: i + 1 }
    if (!words.events.periodOpeners.has(lower)) continue
    const end = periodEnd(tokens, i, last, words)
    if (end > i + 1) return { first: i, last: end }
  }
  return null
}

/** Where the expression of time that opens at `i` ends, or `i` where it is not one. */
function periodEnd(tokens: readonly Token[], i: number, last: number, words: FigureWords): number {
  const open = tokens[i]!.lower
  const clausal = words.patterns.clausalTime.test(open)
  let end = i + 1
  let timed = false
  while (end < last && end < i + 14) {
    const token = tokens[end]!
    if (token.kind === 'punctuation' && !/^[-’']$|^['’]s$/.test(token.text)) break
    if (end > i + 1 && words.patterns.endsTime.test(token.lower)) break
    // "From 31 a day earlier": the number is none of the time.
    if (!clausal && words.patterns.article.test(token.lower) && tokens[end - 1]!.kind === 'number') return i
    if (words.events.timeNouns.has(token.lower)) timed = true
    else if (!clausal && !isTimeWord(token, words)) break
    end++
    // "Since 1908 with a riveting win": a year says it all.
    if (clausal && end === i + 2 && /^(?:1[5-9]|20)\d\d$/.test(token.text)) return end
    if (!clausal && timed && !words.patterns.carriesTimeOn.test(tokens[end]?.lower ?? '')) break
    if (timed && token.lower === 'of') return periodPhrase(tokens, end, last)
  }
  return clausal || timed ? end : i
}

/** "in the first 24 hours of renewed fighting that began on Friday": what the period is of goes with it. */
function periodPhrase(tokens: readonly Token[], from: number, last: number): number {
  let end = from
  while (end < last && end < from + 8 && tokens[end]!.kind !== 'punctuation') end++
  return end
}

function isTimeWord(token: Token, words: FigureWords): boolean {
  return token.kind === 'number' || words.patterns.timeFiller.test(token.lower)
}

/** "Since the flood began, 183 people ...": an opening phrase belongs to the whole sentence. */
function leading(tokens: readonly Token[], clause: Range, sentence: Range, words: FigureWords): Range | null {
  if (clause.first <= sentence.first) return null
  const opens = tokens[sentence.first]!.lower
  const timed = opens !== 'over' && opens !== 'between' && opens !== 'from' && words.events.periodOpeners.has(opens)
  return timed ? periodWithin(tokens, { first: sentence.first, last: clause.first }, words) : null
}

/** "183 have been killed, and 420 wounded, since Friday": a closing phrase after a comma belongs to what came before. */
function trailing(tokens: readonly Token[], clause: Range, sentence: Range, words: FigureWords): Range | null {
  let i = clause.last
  while (i < sentence.last && i < clause.last + 12) {
    if (tokens[i - 1]?.text === ',' && words.patterns.closingTime.test(tokens[i]!.lower))
      return periodWithin(tokens, { first: i, last: sentence.last }, words)
    i++
  }
  return null
}

/** "for every ram", "each day", "a year", "per head", "every 10 days". */
export function rateOf(
  tokens: readonly Token[],
  range: Range,
  { sentence, clause, words }: { sentence: Range; clause: Range; words: FigureWords },
): Range | null {
  const before = tokens[range.first - 1]
  if (before && before.lower === 'every' && range.first - 1 >= sentence.first) {
    const open = tokens[range.first - 2]?.lower === 'for' ? range.first - 2 : range.first - 1
    return { first: open, last: range.last }
  }
  for (let i = range.last; i < Math.min(clause.last, range.last + 6); i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (!next || i + 1 >= clause.last) return null
    // "From 5.4 per cent" is the unit of another number.
    const isUnit = words.numbers.percent.some((form) => form[0] === token.lower && form[1] === next.lower)
    if (words.patterns.rateWord.test(token.lower) && !isUnit) return { first: i, last: i + 2 }
    if (token.lower === 'for' && words.patterns.everyWord.test(next.lower))
      return { first: i, last: Math.min(clause.last, i + 3) }
    // "From 31 a day earlier" tells when, and no rate.
    const when = words.patterns.placedInTime.test(tokens[i + 2]?.lower ?? '')
    if (
      !when &&
      i === range.last &&
      words.patterns.article.test(token.lower) &&
      words.patterns.rateUnit.test(next.lower)
    )
      return { first: i, last: i + 2 }
  }
  return null
}

/** The first lowering word of the clause before or right after the number. */
export function hedgeOf(
  tokens: readonly Token[],
  range: Range,
  { clause, words }: { clause: Range; words: FigureWords },
): number | null {
  for (let i = clause.first; i < Math.min(clause.last, range.last + 6); i++) {
    if (i >= range.first && i < range.last) continue
    const { lower, text } = tokens[i]!
    // "In May" is a month.
    if (words.events.hedges.has(lower) && !(words.numbers.months.has(lower) && text !== lower)) return i
  }
  return null
}

export function negatedIn(
  tokens: readonly Token[],
  range: Range,
  { clause, words }: { clause: Range; words: FigureWords },
): boolean {
  if (tokens[range.first]?.lower === 'all' && tokens[range.first + 1]?.lower === words.numbers.but) return true
  for (let i = clause.first; i < range.first; i++) {
    // "The No. 1 cause of death": a mark before a number denies nothing.
    const isMark = tokens[i + 1]?.text === '.' && tokens[i + 1]!.start === tokens[i]!.end
    const denies = words.grammar.negators.has(tokens[i]!.lower) && !isMark
    if (denies && !words.patterns.notOnly.test(tokens[i + 1]?.lower ?? '')) return true
  }
  return false
}

/** Does a breakdown open before this number ("among them 17", "including 17") or after it ("10 of whom")? */
export function opensPart(tokens: readonly Token[], range: Range, words: FigureWords): boolean {
  const opens = (at: number): boolean =>
    words.events.partOpeners.some((form) => at >= 0 && form.every((word, k) => tokens[at + k]?.lower === word))
  for (let back = 1; back <= 4; back++) {
    const at = range.first - back
    if (at < 0) break
    if (
      words.events.partOpeners.some(
        (form) => opens(at) && (form.length === back || form.length === back - 1) && matches(tokens, at, form),
      )
    )
      return true
    if (/^[.;:]$/.test(tokens[at]!.text)) break
  }
  return words.events.partOpeners.some((form) => form[0] === words.numbers.of && matches(tokens, range.last, form))
}

function matches(tokens: readonly Token[], at: number, form: readonly string[]): boolean {
  return form.every((word, k) => tokens[at + k]?.lower === word)
}
