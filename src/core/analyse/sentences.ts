/** Sentences over words: where they end is told by stops, closing marks, line breaks and what follows. */
import type { TokenRules } from '../languages/token-rules.ts'
import type { RawToken } from './tokens.ts'

/** A sentence as a range of tokens `[first, last)`. */
export interface SentenceRange {
  readonly first: number
  readonly last: number
}

const STOP = /^(?:[.!?…]|[.!?]{2,})$/
const CLOSER = /^(?:["”’'»)\]*]|'')$/
const OPENER = /^(?:["“‘'«([*•·—–-]|``)$/
const HARD_END = /^(?:[.!?…:;"”’)\]]|[.!?]{2,})$/

/**
 * Split tokens into sentences. A blank line ends one, and so does a line break behind a closing mark or before an item of a list; a stop
 * does where the next word can begin one; closing quotation marks stay with the sentence that they close. Linear.
 */
export function sentenceRanges(text: string, tokens: readonly RawToken[], rules: TokenRules): SentenceRange[] {
  const found: SentenceRange[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const end = sentenceEnd(text, tokens, i, rules)
    if (end < 0) continue
    found.push({ first, last: end + 1 })
    first = end + 1
    i = end
  }
  if (first < tokens.length) found.push({ first, last: tokens.length })
  return found
}

/** Index of the last token of the sentence that ends at token `i`, or -1 where none ends there. */
function sentenceEnd(text: string, tokens: readonly RawToken[], i: number, rules: TokenRules): number {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return i
  const breaks = lineBreaks(text, token.end, next.start)
  if (breaks > 1) return i
  if (STOP.test(token.text)) return afterStop(text, tokens, i, rules)
  if (breaks === 1 && (HARD_END.test(token.text) || startsItem(tokens, i + 1))) return i
  if (token.text.length > 1 && token.text.endsWith('.')) return endsAbbreviated(tokens, i, rules) ? i : -1
  return -1
}

function afterStop(text: string, tokens: readonly RawToken[], i: number, rules: TokenRules): number {
  const token = tokens[i]!
  let last = i
  while (tokens[last + 1]?.start === tokens[last]!.end && CLOSER.test(tokens[last + 1]!.text)) last++
  const next = tokens[last + 1]
  if (!next) return last
  if (lineBreaks(text, tokens[last]!.end, next.start) > 0) return last
  const stop = token.text
  const before = tokens[i - 1]
  // "The U . S . Survey", "a 6 . 1 quake": a text that was cut into words before.
  const apart = before !== undefined && before.end < token.start
  if (apart && (/^\p{Lu}$/u.test(before.text) || (/^\p{N}+$/u.test(before.text) && /^\p{N}/u.test(next.text))))
    return -1
  if (apart && /^\p{Lu}/u.test(before.text) && rules.titleAbbreviation.has(before.text.toLowerCase())) return -1
  // "the river . . . and the town": words left out of a quotation.
  if (token.text === '.' && (next.text === '.' || (apart && before.text === '.'))) return -1
  // "No. 10".
  if (
    before &&
    /^\p{N}/u.test(next.text) &&
    /^\p{Lu}/u.test(before.text) &&
    rules.numberAbbreviation.has(before.text.toLowerCase())
  )
    return -1
  if (next.start === tokens[last]!.end) return last === i && stop === '.' && lostSpace(tokens, i, rules) ? last : -1
  return canOpen(tokens, last + 1) ? last : -1
}

/**
 * "... of the year.The bank said ...": where a page lost the space, a whole word before the stop and a capital behind it tell.
 * With a capital on both sides it is a name with a stop in it ("Quay.Net") unless what follows opens sentences.
 */
function lostSpace(tokens: readonly RawToken[], i: number, rules: TokenRules): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]!
  if (before?.end !== tokens[i]!.start) return false
  if (/^\p{Ll}{3,}$/u.test(before.text)) return /^\p{Lu}\p{L}+$/u.test(next.text) || /^[A"“]$/.test(next.text)
  return /^(?:\p{Lu}\p{Ll}{2,}|\p{N}+)$/u.test(before.text) && opens(next.text, rules)
}

/** An abbreviation ends a sentence only where it may stand at an end and the next word clearly begins one. */
function endsAbbreviated(tokens: readonly RawToken[], i: number, rules: TokenRules): boolean {
  const word = tokens[i]!.text.slice(0, -1).toLowerCase()
  return (rules.endingAbbreviations.has(word) || /\p{L}\.\p{L}/u.test(word)) && opens(tokens[i + 1]!.text, rules)
}

function opens(word: string, rules: TokenRules): boolean {
  return /^\p{Lu}/u.test(word) && rules.opensSentence.has(word.toLowerCase())
}

/** Can a sentence open here? Not with a small letter, behind opening marks. */
function canOpen(tokens: readonly RawToken[], at: number): boolean {
  let i = at
  while (i < at + 4 && tokens[i] && OPENER.test(tokens[i]!.text)) i++
  const token = tokens[i]
  return !token || !/^[\p{Ll},;:]/u.test(token.text)
}

/** "• ", "- ", "1) " at the head of a line. */
function startsItem(tokens: readonly RawToken[], at: number): boolean {
  return /^(?:[•·▪●*]|[-–—])$/.test(tokens[at]!.text)
}

/** Number of line breaks between two places, at most 2. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to && count < 2; i++) if (text.charCodeAt(i) === 10) count++
  return count
}
