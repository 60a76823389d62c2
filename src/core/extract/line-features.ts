import type { ExtractWords } from '../languages/extract-words.ts'

/** What a line shows by itself, as numbers. */
export interface LineShape {
  readonly words: number
  readonly closed: boolean
  readonly sentences: number
  /** Share of words too common to tell a topic: prose has many, lists of names and links few. */
  readonly common: number
  /** Share of words that begin with a capital. */
  readonly capitals: number
  /** Share of characters that are digits. */
  readonly digits: number
  readonly commas: number
  readonly wordLength: number
  readonly endsColon: boolean
  readonly startsLower: boolean
  readonly startsSymbol: boolean
  readonly question: boolean
  readonly bar: boolean
  readonly furniture: boolean
  readonly relatedHeading: boolean
  readonly commentsHeading: boolean
  readonly copyright: boolean
  readonly you: boolean
  readonly year: boolean
}

const CAPITAL = /^\p{Lu}/u

/** Words beyond this many of a line are not looked at one by one. */
const SAMPLE_WORDS = 120

export function lineShape(plain: string, words: ExtractWords): LineShape {
  const list = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'.,-]*/gu) ?? []
  const sample = list.slice(0, SAMPLE_WORDS)
  const count = Math.max(1, sample.length)
  let common = 0
  let capitals = 0
  let letters = 0
  for (const word of sample) {
    letters += word.length
    if (words.commonWords.has(word.toLowerCase())) common++
    if (CAPITAL.test(word)) capitals++
  }
  const short = plain.length <= 320
  const marks = marksIn(plain)
  return {
    words: list.length,
    closed: /[.!?…]["')\]]{0,3}$/u.test(plain),
    sentences: (plain.match(/[\p{Ll}\p{N})"'][.!?…]["')]*(?=\s|$)/gu) ?? []).length,
    common: common / count,
    capitals: capitals / count,
    digits: marks.digits / Math.max(1, plain.length),
    commas: marks.commas,
    wordLength: letters / count,
    endsColon: plain.endsWith(':'),
    startsLower: /^\p{Ll}/u.test(plain),
    startsSymbol: /^[^\p{L}\p{N}"'(]/u.test(plain),
    question: plain.endsWith('?'),
    bar: /[|•·»›→]/.test(plain),
    furniture: short && words.furniture.some((entry) => entry.pattern.test(plain)),
    relatedHeading: short && words.relatedHeading.test(plain),
    commentsHeading: short && words.commentsHeading.test(plain),
    copyright: short && words.copyright.test(plain),
    you: /\b(?:you|your|us|our)\b/i.test(plain),
    year: /\b20\d\d\b/.test(plain),
  }
}

/** How many digits, and how many commas and semicolons a line has. */
function marksIn(line: string): { digits: number; commas: number } {
  let digits = 0
  let commas = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (code === 44 || code === 59) commas++
  }
  return { digits, commas }
}
