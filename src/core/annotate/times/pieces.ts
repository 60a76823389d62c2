import type { TimeWords } from '../../languages/time-words.ts'
import type { Span } from '../../model/span.ts'
import type { TaggedReading } from '../tagging/tagging.ts'

/** A word, number or mark as times are read: words are cut at their hyphens ("two-year"). */
export interface TimePiece extends Span {
  readonly lower: string
  /** The value of digits; null for words. */
  readonly digits: number | null
  readonly capital: boolean
  /** Does a space or line break stand before it? */
  readonly spaced: boolean
  readonly sentence: number
}

export function pieces(reading: TaggedReading): TimePiece[] {
  const found: TimePiece[] = []
  let end = -1
  for (const [index, token] of reading.tokens.entries()) {
    const sentence = reading.sentenceOf[index]!
    const cut = token.kind === 'word' && /[-‐‑]/.test(token.text)
    for (const part of cut ? partsOf(token.text) : [{ at: 0, text: token.text }]) {
      const start = token.start + part.at
      const lower = cut ? token.lower.slice(part.at, part.at + part.text.length) : token.lower
      const digits =
        token.kind === 'number' ? Number(token.text.replaceAll(',', '')) : /^\d+$/.test(lower) ? Number(lower) : null
      const capital = /^\p{Lu}/u.test(part.text)
      found.push({ start, end: start + part.text.length, lower, digits, capital, spaced: start > end, sentence })
      end = start + part.text.length
    }
  }
  return found
}

function partsOf(word: string): { at: number; text: string }[] {
  return Array.from(word.matchAll(/[-‐‑]|[^-‐‑]+/g), (match) => ({ at: match.index, text: match[0] }))
}

/** What the rules read: the pieces, and the words of the language. */
export interface TimeLine {
  readonly pieces: readonly TimePiece[]
  readonly words: TimeWords
}

export function word(line: TimeLine, at: number): string {
  return line.pieces[at]?.lower ?? ''
}

/** Over a hyphen, where one stands. */
export function overHyphen(line: TimeLine, at: number): number {
  const lower = word(line, at)
  return lower === '-' || lower === '‐' || lower === '‑' || lower === '–' ? at + 1 : at
}

export interface NumberRead {
  readonly end: number
  /** null: vague ("several"). */
  readonly value: number | null
}

/** A number in digits or words: "12", "3 1/2", "twenty-four", "a couple of", "a hundred". */
export function numberAt(line: TimeLine, at: number): NumberRead | null {
  const piece = line.pieces[at]
  if (!piece) return null
  if (piece.digits !== null) return fractionAfter(line, at, piece.digits)
  const { cardinals, vague, articles } = line.words
  if (articles.has(piece.lower)) return afterArticle(line, at)
  if (vague.has(piece.lower)) return { end: over(line, at + 1, line.words.of), value: null }
  return cardinals.has(piece.lower) || line.words.multipliers.has(piece.lower) ? spelled(line, at) : null
}

function over(line: TimeLine, at: number, lower: string): number {
  return word(line, at) === lower ? at + 1 : at
}

function afterArticle(line: TimeLine, at: number): NumberRead {
  const next = word(line, at + 1)
  if (line.words.vague.has(next)) return { end: over(line, at + 2, line.words.of), value: null }
  if (line.words.multipliers.has(next)) return spelled(line, at + 1)
  return { end: at + 1, value: 1 }
}

/** "3 1/2": a whole number with a fraction behind it. */
function fractionAfter(line: TimeLine, at: number, whole: number): NumberRead {
  const [top, slash, bottom] = [line.pieces[at + 1], word(line, at + 2), line.pieces[at + 3]]
  if (top?.digits == null || slash !== '/' || !bottom?.digits) return { end: at + 1, value: whole }
  return { end: at + 4, value: whole + top.digits / bottom.digits }
}

function spelled(line: TimeLine, at: number): NumberRead {
  let end = at
  let total = 0
  let part = 0
  for (;;) {
    const from = end > at ? overHyphen(line, end) : end
    const lower = word(line, from)
    const cardinal = line.words.cardinals.get(lower)
    const times = line.words.multipliers.get(lower)
    // "twenty two" is one number, "two three" are two.
    if (
      cardinal !== undefined &&
      (end === at || (part % 10 === 0 && part >= 20 && cardinal < 10) || part % 100 === 0)
    ) {
      part += cardinal
    } else if (times === 100) part = Math.max(part, 1) * 100
    else if (times === 1000) {
      total += Math.max(part, 1) * 1000
      part = 0
    } else break
    end = from + 1
  }
  return { end, value: total + part }
}
