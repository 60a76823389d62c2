import type { NumberWords } from '../../languages/number-words.ts'
import type { Comparison } from '../../model/annotation.ts'
import type { Token } from '../../text/tokens.ts'
import { comparatorOf, passing, suffixAfter } from './number-comparator.ts'
import { core } from './number-core.ts'
import { currencyBefore, unitAfter, unitBefore } from './number-units.ts'
import type { Core, NumberForm } from './number-value.ts'

/** A number where it stands, as ranges of token indexes `[first, last)`. */
export interface NumberMention {
  /** With its comparator, currency sign and unit. */
  readonly first: number
  readonly last: number
  /** The number alone. */
  readonly coreFirst: number
  readonly coreLast: number
  readonly low: number
  readonly high: number | null
  readonly comparison: Comparison
  readonly comparator: string | null
  readonly unit: string | null
  readonly written: NumberForm
  /** "nine-day", "two-carriage": unit or noun is written into the same word or after a hyphen, and the number modifies what follows. */
  readonly attributive: boolean
}

/**
 * The number that begins at token `i`, with what belongs to it, or null.
 *
 * About $3.4bn   between 30 and 40   hundreds of thousands   a nine-day strike   80 per cent
 * ^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^     ^^^^^             ^^^^^^^^^^^
 *
 * @param from  the first token that may be taken as a comparator (the end of the number before)
 */
export function numberAt(
  tokens: readonly Token[],
  i: number,
  { words, from }: { words: NumberWords; from: number },
): NumberMention | null {
  const sign = currencyBefore(tokens, i, words)
  const alone = core(tokens, i, words)
  if (!alone) return null
  const pair = range(tokens, { first: sign?.first ?? i, one: alone }, words)
  const one = pair?.one ?? alone
  const other = pair?.other ?? null
  const coreLast = other?.last ?? one.last
  let last = coreLast
  let unit = one.unit ?? other?.unit ?? sign?.unit ?? null
  let attributive = one.unit !== null || one.onNoun === true
  const wide = other ? null : unitRange(tokens, i, one, words)
  if (wide) {
    unit = wide.unit
    last = wide.last
  }
  const after = unit === null || sign ? unitAfter(tokens, last, words) : null
  if (after && !(sign && after.measure)) {
    unit = sign ? unit : after.unit
    attributive = after.attributive || one.onNoun === true
    last = after.last
  }
  if (unit === null) unit = unitBefore(tokens, i, words)
  const negative = isNegative(tokens, sign?.first ?? i, { words, from })
  const upper = other || wide ? null : upperBoundAfter(tokens, last, words)
  const opens = (sign?.first ?? i) - (negative ? 1 : 0)
  const before = one.prefix
    ? { first: i, means: 'less-than' as const, text: one.prefix }
    : (comparatorOf(tokens, opens, { words, from }) ??
      passing(tokens, opens, { words, from, one, measure: after?.measure === true }))
  const isLower = before?.means === 'more-than' || before?.means === 'at-least'
  if (upper && isLower && upper.value > one.low)
    return {
      ...bounded(one, upper),
      first: before.first,
      coreFirst: i,
      comparator: `${before.text} ${upper.text}`,
      unit: unit ?? upper.unit,
      attributive,
    }
  const suffix = suffixAfter(tokens, last, words)
  if (suffix) last = suffix.last
  let first = before?.first ?? (sign?.first ?? i) - (negative ? 1 : 0)
  if (other && first > from && tokens[first - 1]?.lower === words.between) first--
  if (first > from && words.focus.has(tokens[first - 1]!.lower)) first--
  const bounds = boundsOf(
    negative ? negated(one) : one,
    other ?? wide?.core ?? null,
    before?.means === 'about' && suffix ? suffix.means : (before?.means ?? suffix?.means ?? null),
    words.farBelow.has(before?.text ?? ''),
  )
  return {
    first,
    last,
    coreFirst: i,
    coreLast,
    ...bounds,
    comparator: before?.text ?? suffix?.text ?? one.vague,
    unit,
    written: one.written,
    attributive,
  }
}

/** The same number with its upper bound. */
function bounded(
  one: Core,
  upper: UpperBound,
): Pick<NumberMention, 'last' | 'coreLast' | 'low' | 'high' | 'comparison' | 'written'> {
  return {
    last: upper.last,
    coreLast: upper.coreLast,
    low: one.low,
    high: upper.value,
    comparison: 'between',
    written: one.written,
  }
}

interface UpperBound {
  readonly value: number
  /** "and below". */
  readonly text: string
  readonly unit: string | null
  readonly coreLast: number
  readonly last: number
}

/** "More than 1,000 and fewer than 1,500 people": the second bound is of the same number. */
function upperBoundAfter(tokens: readonly Token[], at: number, words: NumberWords): UpperBound | null {
  if (tokens[at]?.lower !== words.joiner && tokens[at]?.lower !== words.but) return null
  for (const { words: form, means } of words.comparators) {
    if (means !== 'less-than' && means !== 'at-most') continue
    if (!form.every((word, k) => tokens[at + 1 + k]?.lower === word)) continue
    const from = at + 1 + form.length
    const sign = words.currencies.has(tokens[from]?.lower ?? '') ? 1 : 0
    const one = core(tokens, from + sign, words)
    if (!one || one.high === null) continue
    const unit = unitAfter(tokens, one.last, words)
    const text = [tokens[at]!.lower, ...form].join(' ')
    return { value: one.high, text, unit: unit?.unit ?? one.unit, coreLast: one.last, last: unit?.last ?? one.last }
  }
  return null
}

/** "5% to 10%", "1 per cent to 1.5 per cent": a range whose ends both have the unit. */
function unitRange(
  tokens: readonly Token[],
  i: number,
  one: Core,
  words: NumberWords,
): { core: Core; unit: string; last: number } | null {
  const unit = one.high === null ? null : unitAfter(tokens, one.last, words)
  const link = unit && !unit.attributive ? tokens[unit.last] : undefined
  const isBetween = tokens[i - 1]?.lower === words.between && link?.lower === words.joiner
  if (!unit || !link || !(isBetween || link.lower === 'to' || /^[-–—]$/.test(link.text))) return null
  const opens = tokens[i - 1]?.lower
  // "From 10 % to 5 %" is a change, "ranges from 5 % to 25 %" is not.
  const isChange = opens === words.from && !words.ranging.has(tokens[i - 2]?.lower ?? '')
  const other = isChange || opens === 'by' ? null : core(tokens, unit.last + 1, words)
  if (!other || other.high === null || other.low <= one.low) return null
  const same = unitAfter(tokens, other.last, words)
  return same && same.unit === unit.unit ? { core: other, unit: unit.unit, last: same.last } : null
}

/** "-1.3%", "minus 4 degrees", "$-50.8bn": a minus written onto the number with a space before it, or between sign and number. */
function isNegative(
  tokens: readonly Token[],
  first: number,
  { words, from }: { words: NumberWords; from: number },
): boolean {
  const mark = tokens[first - 1]
  if (!mark || first - 1 < from) return false
  if (words.minus.has(mark.lower)) return true
  const before = tokens[first - 2]
  return (
    /^[-−]$/.test(mark.text) && mark.end === tokens[first]!.start && (before === undefined || before.end < mark.start)
  )
}

function negated(one: Core): Core {
  return one.high === null ? one : { ...one, low: -one.low, high: -one.high }
}

function boundsOf(
  one: Core,
  other: Core | null,
  means: Comparison | null,
  isFar: boolean,
): Pick<NumberMention, 'low' | 'high' | 'comparison'> {
  // "At least four or five": the nearer of the two bounds.
  if (other && (means === 'at-least' || means === 'more-than')) return { low: one.low, high: null, comparison: means }
  if (other && (means === 'at-most' || means === 'less-than')) return { low: 0, high: other.low, comparison: means }
  if (other) return { low: one.low, high: other.low, comparison: means ?? 'between' }
  if (one.high === null && one.vague !== null) return { low: one.low, high: null, comparison: means ?? 'vague' }
  if (means === 'at-least' || means === 'more-than') return { low: one.low, high: null, comparison: means }
  if (means === 'at-most' || means === 'less-than')
    return { low: means === 'less-than' && !isFar ? one.low : 0, high: one.low, comparison: means }
  return { low: one.low, high: one.low, comparison: means ?? 'exactly' }
}

/** The other end of "30 to 40", "30-40", "between 30 and 40", "three or four"; null where there is none. */
function range(
  tokens: readonly Token[],
  { first, one }: { first: number; one: Core },
  words: NumberWords,
): { one: Core; other: Core } | null {
  if (one.high === null || one.unit !== null) return null
  // "A 24- to 30-foot boat": the unit is written onto the end alone.
  const isShared = tokens[one.last]?.text === '-' && words.sharing.has(tokens[one.last + 1]?.lower ?? '')
  const at = isShared ? one.last + 1 : one.last
  const link = tokens[at]
  if (!link) return null
  const dash = /^[-–—]$/.test(link.text)
  const before = tokens[first - 1]?.lower ?? ''
  if (!dash && !words.rangeWords.has(link.lower)) return null
  if (link.lower === 'and' && before !== words.between) return null
  if (link.lower === 'to' && (before === 'by' || (before === words.from && !endsAlike(tokens, one, words)))) return null
  // "In 2029–30 to 934,000": the end of a year of two numbers begins no range.
  if (link.lower === 'to' && /^[-–]$/.test(before) && tokens[first - 1]!.start === tokens[first - 2]?.end) return null
  const sign = tokens[at + 1] && words.currencies.has(tokens[at + 1]!.lower) ? 1 : 0
  const other = core(tokens, at + 1 + sign, words)
  if (!other || other.high === null) return null
  const low = scaledLike(tokens, one, other)
  // "Two or three", "20 or 30", but not "one or 200".
  if (low >= other.low || (link.lower === words.or && !areAlternatives(low, other.low))) return null
  return { one: low === one.low ? one : { ...one, low }, other }
}

/** "Two or three", "20 or 30", "100 or 200": small numbers, or round ones of which one is no more than twice the other. */
function areAlternatives(low: number, high: number): boolean {
  const isRound = low % 10 === 0 && high % 10 === 0 && high <= 2 * low
  return isRound || high <= Math.max(20, 1.5 * low)
}

/**
 * The lower end with the magnitude of the upper: "five and six hundred", "2-3 billion", "40-50,000". Where the upper end is in digits
 * without a multiplier, only a lower end of its own first digits shows that its thousands are left to the upper: "15 to 20,000".
 */
function scaledLike(tokens: readonly Token[], one: Core, other: Core): number {
  if (one.scale > 1) return one.low
  const [left, right] = [tokens[one.last - 1]!.text, tokens[other.last - 1]!.text]
  const top = other.low / other.scale
  const isHundreds = one.written === 'words' && other.written === 'words' && top >= 100 && top < 1000 && top % 100 === 0
  if (isHundreds && one.low < top / 100) return one.low * 100 * other.scale
  if (other.scale > 1) return one.low < other.scale ? one.low * other.scale : one.low
  const thousands = /^(\d{1,3}),000$/.exec(right)?.[1]
  if (thousands === undefined || !/^\d{1,3}$/.test(left) || left.length < thousands.length) return one.low
  return one.low < Number(thousands) && one.low * 4 >= Number(thousands) ? one.low * 1000 : one.low
}

/** "From 10 to 20 billion dollars": one amount between two, where the multiplier stands behind the second alone. */
function endsAlike(tokens: readonly Token[], one: Core, words: NumberWords): boolean {
  if (one.scale > 1 || one.low >= 1000) return false
  const other = core(tokens, one.last + 1, words)
  return other !== null && other.scale >= 1e6 && other.low > one.low
}
