import type { Span } from '../model/span.ts'

export type TokenKind = 'word' | 'number' | 'punctuation'

/** A word, a number or one mark of punctuation, with its place. Whitespace is between tokens. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, with typographic apostrophes made plain: for looking up in word lists. */
  readonly lower: string
  readonly kind: TokenKind
}

/**
 * A number with its separators; a word with inner apostrophes, dots of an abbreviation and hyphens; else one mark.
 *
 *   About 3.4mn of Osla’s 9,842,000 nine-day U.S. "visits".
 *   ----- ---## -- ------## --------- --------- ---- - ------ --
 *
 * A suffix written onto a number ("3.4mn", "80%", "5th", the first "k" of "5k-20k") is a token of its own, and so is a possessive "’s".
 * Texts that were cut into words before ("6 . 1", "230 , 000") have spaces within a number.
 */
const TOKEN =
  /\d{1,3}(?: , \d{3})+(?!\d)|\d{1,2} \. \d{1,2}(?![\d.])|\d+(?:[.,]\d+)*|(?<=\d)\p{L}{1,4}(?=[-–]\d)|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}\d]+)*(?:['’](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*)*|['’][sS](?![\p{L}\p{M}])|\.(?: ?\.){2,}|[^\s]/gu

/** Split a text into tokens, in order, none overlapping. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    const start = match.index
    tokens.push({ start, end: start + word.length, text: word, lower: fold(word), kind: kindOf(word) })
  }
  return tokens
}

function kindOf(word: string): TokenKind {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return 'number'
  return /[\p{L}\p{M}\p{N}]/u.test(word) ? 'word' : 'punctuation'
}

/** Lower case with plain apostrophes and hyphens. The length never changes, so places stay true. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  const same = lower.length === word.length ? lower : word
  return /[’‐‑]/.test(same) ? same.replaceAll('’', "'").replace(/[‐‑]/g, '-') : same
}
