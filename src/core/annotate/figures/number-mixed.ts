/** Numbers in parts: "five and a half million", "3 hundred and 21", "1 414 021 100", "2½", "two out of five". */
import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'

/** A value with the token after its last one. */
export interface Part {
  readonly value: number
  readonly last: number
}

const VULGAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
  }),
)

/** ".08": a point with digits written onto it and a space before it. */
export function barePoint(tokens: readonly Token[], at: number): Part | null {
  const [point, digits] = [tokens[at]!, tokens[at + 1]]
  if (point.text !== '.' || !digits || digits.start !== point.end || !/^\d+$/.test(digits.text)) return null
  return tokens[at - 1]?.end === point.start ? null : { value: Number(`0.${digits.text}`), last: at + 2 }
}

/** "½", or what is written onto the digits before: "2½". */
export function vulgarAt(tokens: readonly Token[], at: number): Part | null {
  const value = VULGAR.get(tokens[at]?.text ?? '')
  return value === undefined ? null : { value, last: at + 1 }
}

/**
 * Groups of three digits with single spaces or apostrophes between them: "1 414 021 100", "40 000", "12'500".
 *
 * Two groups may be two numbers ("May 12 300 people"): a capital or a month before them says so.
 */
export function spacedThousands(tokens: readonly Token[], at: number): Part | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]!.text)) return null
  let last = at + 1
  let text = tokens[at]!.text
  let groups = 1
  for (let next = nextGroup(tokens, last); next !== null; next = nextGroup(tokens, last)) {
    text += tokens[next]!.text
    last = next + 1
    groups++
    if (text.includes('.')) break
  }
  const isSpaced = last === at + groups
  if (groups < 2 || (isSpaced && groups === 2 && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''))) return null
  if (tokens[last] && tokens[last]!.kind === 'number' && tokens[last]!.start === tokens[last - 1]!.end + 1) return null
  return { value: Number(text), last }
}

/** The next group of three digits: behind one space, or an apostrophe that is written onto both. */
function nextGroup(tokens: readonly Token[], at: number): number | null {
  const isGroup = (i: number): boolean => /^\d{3}(?:\.\d+)?$/.test(tokens[i]?.text ?? '')
  const [before, mark, digits] = [tokens[at - 1]!, tokens[at], tokens[at + 1]]
  if (mark && isGroup(at) && mark.start === before.end + 1) return at
  const isMark = mark !== undefined && /^['’]$/.test(mark.text) && mark.start === before.end
  return isMark && digits?.start === mark.end && isGroup(at + 1) ? at + 1 : null
}

/** "and a half", "and three quarters", as a share of one; thirds only in the plural: "and a third man" is a man. */
export function andFraction(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  if (tokens[at]?.lower !== words.joiner) return null
  const first = tokens[at + 1]?.lower ?? ''
  const many = words.articles.has(first) ? 1 : words.units.get(first)
  const name = tokens[at + 2]?.lower ?? ''
  const part = words.fractions.get(name)
  if (many === undefined || part === undefined || many === 0 || many > 9) return null
  const next = tokens[at + 3]
  // "And a third man" is a man; "three and a third times" and "three and a third." are numbers.
  const ends = next === undefined || next.kind === 'punctuation' || words.afterMixed.has(next.lower)
  return many > 1 || words.mixable.has(name) || ends ? { value: many * part, last: at + 3 } : null
}

/** "point zero three", "point seventy-one" after a spelled number. */
export function spelledDecimals(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  if (tokens[at]?.lower !== words.point) return null
  let last = at + 1
  let digits = ''
  for (
    let unit = words.units.get(tokens[last]?.lower ?? '');
    unit !== undefined && unit < 10;
    unit = words.units.get(tokens[last]?.lower ?? '')
  ) {
    digits += String(unit)
    last++
  }
  if (digits === '') {
    const tens = hyphened(tokens[last]?.lower ?? '', words)
    if (tens !== null && tens > 9 && tens < 100) return { value: tens / 100, last: last + 1 }
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), last }
}

/**
 * "out of five", "in ten": what a number before it is divided by.
 *
 * "One in three weeks" is a time and "two in 2019" a year: after "in", no measure may follow, and no year. "Seven out of 47 trusts" are
 * seven, of a whole that was counted too: who tells a share divides by ten, or less, or by a round number.
 */
export function outOf(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  const [out, of] = words.outOf
  const isOut = tokens[at]?.lower === out && tokens[at + 1]?.lower === of
  const from = isOut ? at + 2 : tokens[at]?.lower === words.ratio ? at + 1 : -1
  const token = from < 0 ? undefined : tokens[from]
  if (!token) return null
  const plain = /^\d{1,4}$/.test(token.text) ? Number(token.text) : hyphened(token.lower, words)
  if (plain === null || plain === 0 || (!isOut && plain > 1500)) return null
  const scale = words.scales.get(tokens[from + 1]?.lower ?? '') ?? 1
  if (isOut && scale === 1 && plain > 10 && !ROUND.test(String(plain))) return null
  const last = scale > 1 ? from + 2 : from + 1
  const next = tokens[last]?.lower ?? ''
  if (!isOut && (words.measures.has(next) || words.months.has(next) || tokens[last]?.text === '-')) return null
  return { value: plain * scale, last }
}

/** What shares are told of: 20, 25, 50, 100, 1000. */
const ROUND = /^(?:[1-9]0+|25)$/

/** "five", "twenty-one". */
function hyphened(lower: string, words: NumberWords): number | null {
  const parts = lower.split('-').map((part) => words.units.get(part))
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : null
}
