import type { NumberWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import { andFraction, barePoint, outOf, type Part, spacedThousands, spelledDecimals, vulgarAt } from './number-mixed.ts'

/** How a number is written: `digits`, `words` ("twelve"), `vague` ("dozens") or `few` ("several"). */
export type Written = 'digits' | 'words' | 'vague' | 'few'

/** A number by itself: without range, unit or comparator. */
export interface Core {
  readonly last: number
  readonly low: number
  readonly high: number | null
  readonly written: Written
  /** The multiplier word's value, 1 where there is none: "2 to 3 million" gives it to both. */
  readonly scale: number
  readonly vague: string | null
  readonly unit: string | null
}

/** One number, without range, unit or comparator. */
export function core(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const token = tokens[i]
  if (!token) return null
  if (token.kind === 'number') return divided(tokens, digits(tokens, i, words), words)
  const point = barePoint(tokens, i)
  if (point) return scaledDigits(tokens, point, words)
  const vulgar = vulgarAt(tokens, i)
  if (vulgar) return exact(vulgar.value, vulgar.last, 'digits', 1)
  if (token.kind !== 'word') return null
  return vague(tokens, i, words) ?? divided(tokens, spelled(tokens, i, words), words)
}

/** "Two out of five" is two fifths. */
function divided(tokens: readonly Token[], one: Core | null, words: NumberWords): Core | null {
  const by =
    one === null || one.low < 1 || one.low > 9 || one.scale > 1 || one.unit !== null
      ? null
      : outOf(tokens, one.last, words)
  if (one === null || by === null || by.value < one.low) return one
  return share(one.low / by.value, by.last)
}

function digits(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const value = decimal(tokens[i]!.text)
  if (value === null) return null
  const slash = tokens[i + 1]
  const below = tokens[i + 2]
  if (
    slash &&
    below &&
    /^[/⁄]$/.test(slash.text) &&
    slash.start === tokens[i]!.end &&
    below.start === slash.end &&
    below.kind === 'number'
  ) {
    const divisor = decimal(below.text)
    // "1/2 pound" is a half; "9/11" and "24/7" are not.
    if (divisor !== null && divisor > value && value < 10) return exact(value / divisor, i + 3, 'digits', 1)
  }
  const spaced = spacedThousands(tokens, i)
  if (spaced) return exact(spaced.value, spaced.last, 'digits', 1)
  const onto = tokens[i + 1]?.start === tokens[i]!.end ? vulgarAt(tokens, i + 1) : null
  const whole = value + (onto?.value ?? 0)
  return scaledDigits(tokens, { value: whole, last: onto?.last ?? i + 1 }, words)
}

/** "2.5 million", "3 million and a half", "five and a half million" in digits, "4 thousand 3 hundred", "3 hundred and 21". */
function scaledDigits(tokens: readonly Token[], one: Part, words: NumberWords): Core {
  const half = andFraction(tokens, one.last, words)
  const value = one.value + (half?.value ?? 0)
  const scaled = scales(tokens, half?.last ?? one.last, words, true)
  if (half === null && scaled.by > 1) {
    const rest = andFraction(tokens, scaled.last, words)
    if (rest) return exact((value + rest.value) * scaled.by, rest.last, 'digits', scaled.by)
    const more = smallerDigits(tokens, scaled, words)
    if (more) return exact(value * scaled.by + more.value, more.last, 'digits', 1)
  }
  // A half that no multiplier follows belongs to a bare number only: "5 and a half".
  return exact(value * scaled.by, scaled.last, 'digits', scaled.by)
}

/** What goes on below the multiplier: "300 thousand" after "2 million", "and 21" after "3 hundred". */
function smallerDigits(tokens: readonly Token[], above: { by: number; last: number }, words: NumberWords): Part | null {
  const joined = above.by === 100 && tokens[above.last]?.lower === words.joiner ? 1 : 0
  const at = above.last + joined
  const value =
    tokens[at]?.kind === 'number'
      ? decimal(tokens[at]!.text)
      : joined === 1
        ? (words.units.get(tokens[at]?.lower ?? '') ?? null)
        : null
  if (value === null || tokens[at]!.start === tokens[at - 1]!.end) return null
  const scaled = scales(tokens, at + 1, words, true)
  const amount = value * scaled.by
  if (amount >= above.by || (joined === 0 && scaled.by === 1)) return null
  return { value: amount, last: scaled.last }
}

/** "14,300" → 14300, "2.5" → 2.5, "1,2" → 1.2, "12,00,000" → 1200000; null for "1.2.3". */
export function decimal(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d+\.\d+$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/** The multipliers that follow: "2 million", "3.4mn", "two hundred thousand". */
function scales(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  afterDigits: boolean,
): { by: number; last: number } {
  let by = 1
  let last = at
  for (;;) {
    const token = tokens[last]
    const scale = token && words.scales.get(token.lower)
    if (!token || scale === undefined) return { by, last }
    const glued = afterDigits && token.start === tokens[last - 1]!.end
    if (words.gluedScales.has(token.lower) && token.lower.length === 1 && !glued) return { by, last }
    if (token.lower === 'score') return { by, last }
    by *= scale
    last++
  }
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
    } else if (by !== undefined && last > i && !words.gluedScales.has(word)) {
      if (by === 100 || by === 12 || by === 20) group = Math.max(group, 1) * by
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
  if (scale > 1) return exact(one.value + half.value * scale, half.last, 'words', scale)
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

/** "twenty-five" → 25; "nine-day" → 9 with the measure that is written onto it. */
function unitWord(word: string, words: NumberWords): { value: number; rest: string | null } | null {
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
  const unit = words.measures.get(parts[used]!)
  return unit && used === parts.length - 1 ? { value, rest: unit } : null
}

/** "two-thirds of", "a third of", "half the", "three quarters", "half a million". */
function fractionAt(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const first = tokens[i]!
  const parts = first.lower.split('-')
  const fraction = words.fractions.get(parts[parts.length - 1]!)
  if (parts.length === 2 && fraction !== undefined && words.units.has(parts[0]!)) {
    return share(words.units.get(parts[0]!)! * fraction, i + 1)
  }
  if (parts.length === 1 && first.lower === 'half') {
    const next = tokens[i + 1]?.lower ?? ''
    const from = words.articles.has(next) ? i + 2 : i + 1
    const scaled = scales(tokens, from, words, false)
    if (scaled.last > from) return exact(scaled.by / 2, scaled.last, 'words', scaled.by)
    if (words.beforeHalf.has(tokens[i - 1]?.lower ?? '')) return share(0.5, i + 1)
    return ['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all'].includes(next) ? share(0.5, i + 1) : null
  }
  const scaledPart = parts.length === 1 && words.mixable.has(first.lower) ? scales(tokens, i + 1, words, false) : null
  if (scaledPart && scaledPart.last > i + 1)
    return exact(fraction! * scaledPart.by, scaledPart.last, 'words', scaledPart.by)
  const counted = words.articles.has(first.lower) ? 1 : words.units.get(first.lower)
  const part = tokens[i + 1] ? words.fractions.get(tokens[i + 1]!.lower) : undefined
  if (counted === undefined || part === undefined) return null
  // "Two thirds" needs no "of"; "two quarters" may be half a year, and "a third" the one after the second.
  const isPlain =
    counted > 1 && /s$/.test(tokens[i + 1]!.lower) && !words.mixable.has(tokens[i + 1]!.lower.slice(0, -1))
  if (tokens[i + 2]?.lower !== words.of) return isPlain ? share(counted * part, i + 2) : null
  const whole = words.articles.has(tokens[i + 3]?.lower ?? '') ? scales(tokens, i + 4, words, false) : null
  if (whole && whole.last > i + 4) return exact(counted * part * whole.by, whole.last, 'words', whole.by)
  return share(counted * part, i + 2)
}

function share(value: number, last: number): Core {
  return { ...exact(Math.round(value * 1e4) / 1e4, last, 'words', 1), unit: 'share' }
}

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen". */
function vague(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const word = tokens[i]!.lower
  const least = words.vague.get(word)
  if (least !== undefined) return vaguePlural(tokens, i, words, least)
  const start = words.articles.has(word) ? i + 1 : i
  const few = tokens[start] ? words.few.get(tokens[start]!.lower) : undefined
  if (few === undefined) return null
  let last = start + 1
  if (tokens[last]?.lower === words.of && scales(tokens, last + 1, words, false).last > last + 1) last++
  const scaled = scales(tokens, last, words, false)
  const text = phrase(tokens, i, scaled.last)
  return {
    last: scaled.last,
    low: few * scaled.by,
    high: null,
    written: scaled.by > 1 ? 'vague' : 'few',
    scale: 1,
    vague: text,
    unit: null,
  }
}

/** "hundreds" is two hundred at least, "hundreds of thousands" two hundred thousand, "tens of thousands" twenty thousand. */
function vaguePlural(tokens: readonly Token[], i: number, words: NumberWords, least: number): Core | null {
  let low = least
  let last = i + 1
  while (tokens[last]?.lower === words.of && words.vague.has(tokens[last + 1]?.lower ?? '')) {
    low *= words.vague.get(tokens[last + 1]!.lower)! / 2
    last += 2
  }
  if (last === i + 1 && least === 20) return null
  return { last, low, high: null, written: 'vague', scale: 1, vague: phrase(tokens, i, last), unit: null }
}

function phrase(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map((token) => token.lower)
    .join(' ')
}

function exact(value: number, last: number, written: Written, scale: number): Core {
  const low = Math.round(value * 1e6) / 1e6
  return { last, low, high: low, written, scale, vague: null, unit: null }
}
