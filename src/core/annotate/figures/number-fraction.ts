import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { type Core, exact, scales, share } from './number-value.ts'

/** "two-thirds of", "a third of", "half the", "three quarters", "half a million". */
export function fractionAt(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const first = tokens[i]!
  const parts = first.lower.split('-')
  const fraction = words.fractions.get(parts[parts.length - 1]!)
  // "A half-pound of flour".
  const measured = parts.length === 2 && parts[0] === words.half ? words.measures.get(parts[1]!) : undefined
  if (measured) return { ...exact(0.5, i + 1, 'words', 1), unit: measured }
  if (parts.length === 2 && fraction !== undefined && words.units.has(parts[0]!)) {
    return share(words.units.get(parts[0]!)! * fraction, i + 1)
  }
  if (parts.length === 1 && first.lower === words.half) {
    const next = tokens[i + 1]?.lower ?? ''
    const from = words.articles.has(next) ? i + 2 : i + 1
    const scaled = scales(tokens, from, words, false)
    // "Half a pound": the unit stands behind the number.
    if (from > i + 1 && words.measures.has(tokens[from]?.lower ?? '')) return exact(0.5, from, 'words', 1)
    if (scaled.last > from) return exact(scaled.by / 2, scaled.last, 'words', scaled.by)
    if (words.beforeHalf.has(tokens[i - 1]?.lower ?? '')) return share(0.5, i + 1)
    return words.afterHalf.has(next) ? share(0.5, i + 1) : null
  }
  const scaledPart = parts.length === 1 && words.mixable.has(first.lower) ? scales(tokens, i + 1, words, false) : null
  if (scaledPart && scaledPart.last > i + 1)
    return exact(fraction! * scaledPart.by, scaledPart.last, 'words', scaledPart.by)
  const counted = words.articles.has(first.lower) ? 1 : words.units.get(first.lower)
  const part = tokens[i + 1] ? words.fractions.get(tokens[i + 1]!.lower) : undefined
  if (counted === undefined || part === undefined) return null
  // "A quarter million", "three quarter million": of the multiplier, without "of a".
  const direct = words.mixable.has(tokens[i + 1]!.lower) ? scales(tokens, i + 2, words, false) : null
  if (direct && direct.last > i + 2) return exact(counted * part * direct.by, direct.last, 'words', direct.by)
  // "Two thirds" needs no "of"; "two quarters" may be half a year, and "a third" the one after the second.
  const isPlain =
    counted > 1 && /s$/.test(tokens[i + 1]!.lower) && !words.mixable.has(tokens[i + 1]!.lower.slice(0, -1))
  if (tokens[i + 2]?.lower !== words.of) {
    const ends = tokens[i + 2] === undefined || /^[.,;:)?!]$/.test(tokens[i + 2]!.text)
    // "Fell by a fifth.", "three quarters, he said"; "a third" alone is the one after the second.
    const isShare =
      ends && (counted > 1 || !words.articles.has(first.lower) || words.beforeShare.has(tokens[i - 1]?.lower ?? ''))
    return isPlain || isShare ? share(counted * part, i + 2) : null
  }
  const whole = words.articles.has(tokens[i + 3]?.lower ?? '') ? scales(tokens, i + 4, words, false) : null
  if (whole && whole.last > i + 4) return exact(counted * part * whole.by, whole.last, 'words', whole.by)
  return share(counted * part, i + 2)
}
