import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { digits, scaledDigits } from './number-digits.ts'
import { fractionAt } from './number-fraction.ts'
import { andFraction, barePoint, outOf, type Part, spelledDecimals, vulgarAt } from './number-mixed.ts'
import { measureOf } from './number-units.ts'
import { vague } from './number-vague.ts'
import { type Core, decimal, exact, scales, share } from './number-value.ts'

/** Between the two numbers of a score. */
const HYPHEN = /^[-‐‑–]$/u

/** One number, without range, unit or comparator. */
export function core(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const token = tokens[i]
  if (!token) return null
  if (token.kind === 'number') return divided(tokens, i, digits(tokens, i, words), words)
  const point = barePoint(tokens, i)
  if (point) return scaledDigits(tokens, point, words)
  const vulgar = vulgarAt(tokens, i)
  if (vulgar) return exact(vulgar.value, vulgar.last, 'digits', 1)
  if (token.kind !== 'word') return null
  const prefixed = withPrefix(token, i, words)
  if (prefixed) return prefixed
  return (
    vague(tokens, i, words) ?? divided(tokens, i, hyphenedMix(tokens, i, words) ?? spelled(tokens, i, words), words)
  )
}

/** Tokens of a number that is looked through for words joined by hyphens. */
const LONGEST_MIX = 4

/**
 * "One-and-a-half million", "three and three-quarter million", "a quarter-million": the parts of the joined words are read one by one.
 * Null where none of the words is such a mix, and where the number would end within one.
 */
function hyphenedMix(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const near = tokens.slice(i, i + LONGEST_MIX)
  if (!near.some((token) => isMix(token, words))) return null
  const ends: number[] = []
  const parts = i > 0 ? [tokens[i - 1]!] : []
  const first = parts.length
  for (const [at, token] of [...near, ...tokens.slice(i + LONGEST_MIX, i + 2 * LONGEST_MIX)].entries()) {
    const split = isMix(token, words) ? token.lower.split('-') : [token.lower]
    parts.push(...split.map((lower) => ({ ...token, lower, text: split.length > 1 ? lower : token.text })))
    ends[parts.length] = i + at + 1
  }
  const found = spelled(parts, first, words)
  const last = found ? ends[found.last] : undefined
  return found && last !== undefined ? { ...found, last } : null
}

/** Number words on hyphens with a fraction or a multiplier among them: "and-a-half", "quarter-million", "three-quarter". */
function isMix({ kind, lower }: Token, words: NumberWords): boolean {
  if (kind !== 'word' || !lower.includes('-')) return false
  const parts = lower.split('-')
  const isNumber = (part: string): boolean =>
    words.units.has(part) || words.fractions.has(part) || words.scales.has(part) || words.articles.has(part)
  const isPart = (part: string): boolean => words.fractions.has(part) || (words.scales.get(part) ?? 0) >= 100
  return parts.some(isPart) && parts.every((part) => isNumber(part) || part === words.joiner)
}

/** "sub-500", which is one token. */
function withPrefix({ lower }: Token, i: number, words: NumberWords): Core | null {
  const at = lower.indexOf('-')
  const prefix = lower.slice(0, Math.max(0, at))
  const value = words.prefixesBelow.has(prefix) ? decimal(lower.slice(at + 1)) : null
  return value === null ? null : { ...exact(value, i + 1, 'digits', 1), prefix }
}

/** "Two out of five" is two fifths; "won 8-7 in ten innings" is a score. */
function divided(tokens: readonly Token[], i: number, one: Core | null, words: NumberWords): Core | null {
  const isSmall = one !== null && one.low >= 1 && one.low <= 9 && one.scale <= 1 && one.unit === null
  const isScore = HYPHEN.test(tokens[i - 1]?.text ?? '') && tokens[i - 2]?.kind === 'number'
  const by = isSmall && !isScore ? outOf(tokens, one.last, words) : null
  if (one === null || by === null || by.value < one.low) return one
  return share(one.low / by.value, by.last)
}

/** "twelve", "twenty-five", "two hundred and six", "a dozen", "half a million", "two-thirds". */
function spelled(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const article = words.articles.has(tokens[i]!.lower)
  const fraction = fractionAt(tokens, i, words)
  if (fraction) return fraction
  if (article) {
    const scaled = scales(tokens, i + 1, words, false)
    return scaled.last > i + 1 ? exact(scaled.by, scaled.last, 'words', scaled.by) : null
  }
  // "Hundred thousand dollars" for "a hundred thousand": two multipliers are a number.
  const bare = scales(tokens, i, words, false)
  if (bare.last > i + 1 && !words.gluedScales.has(tokens[i]!.lower)) return exact(bare.by, bare.last, 'words', bare.by)
  let total = 0
  let group = 0
  let last = i
  let scale = 1
  while (tokens[last]) {
    const word = tokens[last]!.lower
    const unit = unitWord(word, words)
    const by = words.scales.get(word)
    if (unit && (last === i || joins(group, unit.value))) {
      group += unit.value
      last++
      if (unit.rest) return attributive(total + group, last, unit.rest)
      if (unit.onNoun) return { ...exact(total + group, last, 'words', 1), onNoun: true }
    } else if (by !== undefined && last > i && !words.gluedScales.has(word)) {
      // "Three hundred and two dozens": the dozens are of the two.
      if (by === 12 && group > 100) group += (group % 100) * (by - 1)
      else if (by === 100 || by === 12 || by === 20) group = Math.max(group, 1) * by
      else {
        // "Three lakh crore", "five thousand million": a multiplier of what stands before it.
        if (group === 0 && total > 0) total *= by
        else total += Math.max(group, 1) * by
        group = 0
        scale = by
      }
      last++
    } else if (
      word === words.joiner &&
      last > i &&
      group % 100 === 0 &&
      (group > 0 || total > 0) &&
      smallNumber(tokens, last + 1, words) &&
      andFraction(tokens, last, words) === null
    )
      last++
    else break
  }
  if (last === i) return null
  return withParts(tokens, { value: total + group, last }, { scale, words })
}

/** "Two hundred point zero three", "five and a half million", "two million and a half". */
function withParts(tokens: readonly Token[], one: Part, { scale, words }: { scale: number; words: NumberWords }): Core {
  const decimals = spelledDecimals(tokens, one.last, words)
  if (decimals) {
    const scaled = scales(tokens, decimals.last, words, false)
    return exact((one.value + decimals.value) * scaled.by, scaled.last, 'words', scaled.by)
  }
  const half = andFraction(tokens, one.last, words)
  if (half === null) return exact(one.value, one.last, 'words', scale)
  if (scale > 1) {
    // "One billion and a half million": the half is of the smaller multiplier.
    const below = scales(tokens, half.last, words, false)
    const isBelow = below.by > 1 && below.by < scale
    return exact(
      one.value + half.value * (isBelow ? below.by : scale),
      isBelow ? below.last : half.last,
      'words',
      scale,
    )
  }
  const scaled = scales(tokens, half.last, words, false)
  return exact((one.value + half.value) * scaled.by, scaled.last, 'words', scaled.by)
}

function attributive(value: number, last: number, unit: string): Core {
  return { ...exact(value, last, 'words', 1), unit }
}

function joins(group: number, value: number): boolean {
  if (group === 0) return true
  return value < 10 ? group % 10 === 0 && group % 100 !== 10 : group % 100 === 0
}

function smallNumber(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const token = tokens[at]
  return token !== undefined && unitWord(token.lower, words) !== null
}

/** "twenty-five" → 25; "nine-day" → 9 with the measure that is written onto it; "two-carriage" → 2. */
function unitWord(word: string, words: NumberWords): { value: number; rest: string | null; onNoun?: true } | null {
  const plain = words.units.get(word)
  if (plain !== undefined) return { value: plain, rest: null }
  if (!word.includes('-')) return null
  const parts = word.split('-')
  let value = 0
  let used = 0
  while (used < parts.length) {
    const next = words.units.get(parts[used]!)
    if (next === undefined || (used > 0 && (value % 10 !== 0 || next > 9))) break
    value += next
    used++
  }
  if (used === 0) return null
  if (used === parts.length) return { value, rest: null }
  const unit = measureOf(parts.slice(used).join('-'), words)
  if (used < parts.length - 1 && unit === null) return null
  return unit ? { value, rest: unit } : { value, rest: null, onNoun: true }
}
