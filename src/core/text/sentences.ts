import type { Span } from '../model/span.ts'
import type { Token } from './tokens.ts'

/** A sentence as a span, and as a range of tokens `[first, last)`. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  /** Index of the paragraph (the run between line breaks) that it stands in. */
  readonly paragraph: number
}

export interface SentenceRules {
  /** Lower-case words that a full stop belongs to: "mr", "gen", "jan". */
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations that may well end a sentence too: "a.m", "inc", "u.s". */
  readonly endingAbbreviations: ReadonlySet<string>
  /** Abbreviations only before a number ("No. 10"). */
  readonly numberAbbreviation: ReadonlySet<string>
  /** Words that, with a capital, hardly ever follow an abbreviation within a sentence. */
  readonly opensSentence: ReadonlySet<string>
}

/** In tokens. What goes on for longer is no sentence, and is cut: whoever looks through one for each of its words must come to an end. */
const LONGEST = 500
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '*'])
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '—', '–', '-', '*'])

/**
 * Split tokens into sentences. A line break with a blank line, or any line break after a closing mark, ends one;
 * a full stop does unless it belongs to an abbreviation, an initial or a number; closing quotation marks stay with
 * the sentence they close. None is longer than five hundred tokens. Linear in the number of tokens.
 */
export function sentences(text: string, tokens: readonly Token[], rules: SentenceRules): Sentence[] {
  const found: Sentence[] = []
  let first = 0
  let paragraph = 0
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1]
    const gap = next ? lineBreaks(text, tokens[i]!.end, next.start) : 2
    const last = gap === 0 ? endOfSentence(tokens, i, rules) : breaksAt(tokens, i, { gap, rules }) ? i : 0
    if (last === 0 && gap < 2 && i - first + 1 < LONGEST) continue
    const end = Math.max(i, last)
    found.push({ start: tokens[first]!.start, end: tokens[end]!.end, first, last: end + 1, paragraph })
    first = end + 1
    i = end
    const after = tokens[end + 1]
    if (after && lineBreaks(text, tokens[end]!.end, after.start) > 0) paragraph++
  }
  return found
}

/** Does a line break after token `i` end a sentence? A blank line always does, a single break after a closing mark. */
function breaksAt(tokens: readonly Token[], i: number, line: { gap: number; rules: SentenceRules }): boolean {
  return line.gap > 1 || endsHard(tokens, i) || endOfSentence(tokens, i, line.rules) > 0
}

/** Index of the last token of the sentence that ends at token `i`, or 0 where none ends there. */
function endOfSentence(tokens: readonly Token[], i: number, rules: SentenceRules): number {
  const token = tokens[i]!
  if (token.text !== '.' && token.text !== '!' && token.text !== '?' && token.text !== '…' && !isLongDots(token)) {
    return endsWithDottedAbbreviation(tokens, i, rules) ? i : 0
  }
  const before = tokens[i - 1]
  const glued = before !== undefined && before.end === token.start
  let last = i
  while (tokens[last + 1] && tokens[last + 1]!.start === tokens[last]!.end && closes(tokens, last + 1)) last++
  const next = tokens[last + 1]
  if (!next) return last
  if (next.start === tokens[last]!.end && token.text === '.') return lostSpace(tokens, i, next, rules) ? last : 0
  if (token.text !== '.') return startsSentence(tokens, last + 1) ? last : 0
  if (glued && last === i && isAbbreviation(tokens, i - 1, rules)) return 0
  return startsSentence(tokens, last + 1) ? last : 0
}

/**
 * "… of the year.The bank said …": where a page lost the space, a whole word before the stop and a capital after it tell.
 * A capital on both sides is a name with a stop in it ("Quay.Net") unless what follows begins sentences.
 */
function lostSpace(tokens: readonly Token[], i: number, next: Token, rules: SentenceRules): boolean {
  const before = tokens[i - 1]
  if (before?.end !== tokens[i]!.start || rules.abbreviations.has(before.lower)) return false
  if (/^\p{Ll}{3,}$/u.test(before.text)) return /^\p{Lu}\p{L}+$/u.test(next.text)
  return /^\p{Lu}\p{Ll}{2,}$/u.test(before.text) && opens(next, rules)
}

function isLongDots(token: Token): boolean {
  return token.text.length > 2 && token.text.startsWith('.')
}

function closes(tokens: readonly Token[], i: number): boolean {
  return CLOSERS.has(tokens[i]!.text)
}

/** "U.S." is one token with its stop: it ends a sentence only where the next word clearly begins one. */
function endsWithDottedAbbreviation(tokens: readonly Token[], i: number, rules: SentenceRules): boolean {
  const token = tokens[i]!
  if (!token.text.endsWith('.') || token.text.length < 4 || token.kind !== 'word') return false
  if (!rules.endingAbbreviations.has(token.lower.slice(0, -1))) return false
  const next = tokens[i + 1]
  return next !== undefined && opens(next, rules)
}

/** With a capital, as it opens a sentence: "The", not "THE". */
function opens({ text, lower }: Token, { opensSentence }: SentenceRules): boolean {
  return opensSentence.has(lower) && /^\p{Lu}/u.test(text) && text.slice(1) === lower.slice(1)
}

function isAbbreviation(tokens: readonly Token[], i: number, rules: SentenceRules): boolean {
  const word = tokens[i]!
  if (word.kind !== 'word') return false
  if (/^\p{Lu}$/u.test(word.text)) return word.text !== 'I'
  const next = tokens[i + 2]
  if (rules.endingAbbreviations.has(word.lower) || endsClockTime(tokens, i)) return !(next && opens(next, rules))
  // "no." is the number only before a number; "he said no." is a word.
  if (rules.numberAbbreviation.has(word.lower)) return next?.kind === 'number'
  return rules.abbreviations.has(word.lower)
}

/** The "m" of "5 p.m.", whose stops are tokens of their own in small letters. */
function endsClockTime(tokens: readonly Token[], i: number): boolean {
  const [half, stop] = [tokens[i - 2], tokens[i - 1]]
  return tokens[i]!.lower === 'm' && stop?.text === '.' && (half?.lower === 'a' || half?.lower === 'p')
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (tokens[i] && OPENERS.has(tokens[i]!.text)) i++
  const token = tokens[i]
  if (!token) return true
  return token.kind === 'number' || token.kind === 'punctuation' || !/^\p{Ll}/u.test(token.text)
}

function endsHard(tokens: readonly Token[], i: number): boolean {
  return /^[.!?…:;"”’')\]]$/.test(tokens[i]!.text)
}

/** Number of line breaks between two places, at most 2. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to && count < 2; i++) if (text.charCodeAt(i) === 10) count++
  return count
}
