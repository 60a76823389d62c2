import type { NumberWords } from '../../languages/figure-words.ts'
import type { Comparison } from '../../model/annotation.ts'
import type { Token } from '../../text/tokens.ts'

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
  /** `digits`, `words` ("twelve"), `vague` ("dozens") or `few` ("several"). */
  readonly written: 'digits' | 'words' | 'vague' | 'few'
  /** "seven-day": the unit is written into the same word or after a hyphen, and the number modifies what follows. */
  readonly attributive: boolean
}

interface Core {
  readonly last: number
  readonly low: number
  readonly high: number | null
  readonly written: NumberMention['written']
  /** The multiplier word's value, 1 where there is none: "2 to 3 million" gives it to both. */
  readonly scale: number
  readonly vague: string | null
  readonly unit: string | null
}

/**
 * The number that begins at token `i`, with what belongs to it, or null.
 *
 * About $2.3bn   between 30 and 40   hundreds of thousands   a seven-day truce   80 per cent
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
  let attributive = one.unit !== null
  const wide = other ? null : unitRange(tokens, i, one, words)
  if (wide) {
    unit = wide.unit
    last = wide.last
  }
  const after = unit === null || sign ? unitAfter(tokens, last, words) : null
  if (after && !(sign && after.measure)) {
    unit = sign ? unit : after.unit
    attributive = after.attributive
    last = after.last
  }
  const negative = isNegative(tokens, sign?.first ?? i, from)
  const before = comparatorBefore(tokens, (sign?.first ?? i) - (negative ? 1 : 0), { words, from })
  const suffix = suffixAfter(tokens, last, words)
  if (suffix) last = suffix.last
  let first = before?.first ?? (sign?.first ?? i) - (negative ? 1 : 0)
  if (other && first > from && tokens[first - 1]?.lower === words.between) first--
  if (first > from && words.focus.has(tokens[first - 1]!.lower)) first--
  const bounds = boundsOf(
    negative ? negated(one) : one,
    other ?? wide?.core ?? null,
    before?.means ?? suffix?.means ?? null,
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

/** "5% to 10%", "1 per cent to 1.5 per cent": a range whose ends both have the unit. */
function unitRange(
  tokens: readonly Token[],
  i: number,
  one: Core,
  words: NumberWords,
): { core: Core; unit: string; last: number } | null {
  const unit = one.high === null ? null : unitAfter(tokens, one.last, words)
  const link = unit && !unit.attributive ? tokens[unit.last] : undefined
  if (!unit || !link || !(link.lower === 'to' || /^[-–—]$/.test(link.text))) return null
  const opens = tokens[i - 1]?.lower
  const other = opens === words.from || opens === 'by' ? null : core(tokens, unit.last + 1, words)
  if (!other || other.high === null || other.low <= one.low) return null
  const same = unitAfter(tokens, other.last, words)
  return same && same.unit === unit.unit ? { core: other, unit: unit.unit, last: same.last } : null
}

/** "-1.3%", "minus 4 degrees": a minus written onto the number with a space before it. */
function isNegative(tokens: readonly Token[], first: number, from: number): boolean {
  const mark = tokens[first - 1]
  if (!mark || first - 1 < from) return false
  if (mark.lower === 'minus') return true
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
): Pick<NumberMention, 'low' | 'high' | 'comparison'> {
  if (other) return { low: one.low, high: other.low, comparison: means ?? 'between' }
  if (one.high === null && one.vague !== null) return { low: one.low, high: null, comparison: means ?? 'vague' }
  if (means === 'at-least' || means === 'more-than') return { low: one.low, high: null, comparison: means }
  if (means === 'at-most' || means === 'less-than')
    return { low: means === 'less-than' ? one.low : 0, high: one.low, comparison: means }
  return { low: one.low, high: one.low, comparison: means ?? 'exactly' }
}

/** One number, without range, unit or comparator. */
function core(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const token = tokens[i]
  if (!token) return null
  if (token.kind === 'number') return digits(tokens, i, words)
  if (token.kind !== 'word') return null
  return vague(tokens, i, words) ?? spelled(tokens, i, words)
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
  const scaled = scales(tokens, i + 1, words, true)
  return exact(value * scaled.by, scaled.last, 'digits', scaled.by)
}

/** "15,200" → 15200, "2.5" → 2.5, "1,2" → 1.2, "12,00,000" → 1200000; null for "1.2.3". */
export function decimal(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d+\.\d+$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/** The multipliers that follow: "2 million", "2.3mn", "two hundred thousand". */
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
        total += Math.max(group, 1) * by
        group = 0
        scale = by
      }
      last++
    } else if (
      word === words.joiner &&
      last > i &&
      group % 100 === 0 &&
      (group > 0 || total > 0) &&
      smallNumber(tokens, last + 1, words)
    )
      last++
    else break
  }
  return last > i ? exact(total + group, last, 'words', scale) : null
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

/** "twenty-five" → 25; "seven-day" → 7 with the measure that is written onto it. */
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
    const scaled = words.articles.has(next) ? scales(tokens, i + 2, words, false) : null
    if (scaled && scaled.last > i + 2) return exact(scaled.by / 2, scaled.last, 'words', scaled.by)
    return ['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all'].includes(next) ? share(0.5, i + 1) : null
  }
  const counted = words.articles.has(first.lower) ? 1 : words.units.get(first.lower)
  const part = tokens[i + 1] ? words.fractions.get(tokens[i + 1]!.lower) : undefined
  if (counted === undefined || part === undefined || tokens[i + 2]?.lower !== words.of) return null
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

function exact(value: number, last: number, written: NumberMention['written'], scale: number): Core {
  const low = Math.round(value * 1e6) / 1e6
  return { last, low, high: low, written, scale, vague: null, unit: null }
}

/** The other end of "30 to 40", "30-40", "between 30 and 40", "three or four"; null where there is none. */
function range(
  tokens: readonly Token[],
  { first, one }: { first: number; one: Core },
  words: NumberWords,
): { one: Core; other: Core } | null {
  if (one.high === null || one.unit !== null) return null
  const link = tokens[one.last]
  if (!link) return null
  const dash = /^[-–—]$/.test(link.text)
  const before = tokens[first - 1]?.lower ?? ''
  if (!dash && !words.rangeWords.has(link.lower)) return null
  if (link.lower === 'and' && before !== words.between) return null
  if (link.lower === 'to' && (before === words.from || before === 'by')) return null
  const sign = tokens[one.last + 1] && words.currencies.has(tokens[one.last + 1]!.lower) ? 1 : 0
  const other = core(tokens, one.last + 1 + sign, words)
  if (!other || other.high === null) return null
  const low = one.scale === 1 && other.scale > 1 && one.low < other.scale ? one.low * other.scale : one.low
  if (low >= other.low || (link.lower === 'or' && other.low > 20)) return null
  return { one: low === one.low ? one : { ...one, low }, other }
}

function currencyBefore(
  tokens: readonly Token[],
  i: number,
  words: NumberWords,
): { first: number; unit: string } | null {
  const sign = tokens[i - 1]
  if (!sign || tokens[i]?.kind !== 'number') return null
  const code = gluedCode(tokens, i, words)
  if (code) return code
  const unit =
    words.currencies.get(sign.lower) ?? (/^[A-Z]{3}$/.test(sign.text) ? words.currencyWords.get(sign.lower) : undefined)
  if (!unit) return null
  const country = tokens[i - 2]
  const glued = country !== undefined && country.end === sign.start && /^[A-Z]{1,3}$/.test(country.text)
  return { first: glued ? i - 2 : i - 1, unit }
}

/** "RM79,000", "HK5m": a code of capitals written onto an amount with thousands or a scale; "A320" and "PS5" are names. */
function gluedCode(tokens: readonly Token[], i: number, words: NumberWords): { first: number; unit: string } | null {
  const code = tokens[i - 1]!
  const next = tokens[i + 1]
  // "$US113 trillion", "$A82": the sign stands before the country.
  const dollar = tokens[i - 2]
  if (
    dollar &&
    dollar.end === code.start &&
    code.end === tokens[i]!.start &&
    /^[A-Z]{1,3}$/.test(code.text) &&
    words.currencies.has(dollar.text)
  ) {
    return { first: i - 2, unit: words.currencies.get(dollar.text)! }
  }
  if (code.end !== tokens[i]!.start || !/^[A-Z]{2,3}$/.test(code.text)) return null
  const scaled = next !== undefined && next.start === tokens[i]!.end && words.gluedScales.has(next.lower)
  return scaled || tokens[i]!.text.includes(',')
    ? { first: i - 1, unit: words.currencyWords.get(code.lower) ?? code.text }
    : null
}

interface UnitAfter {
  readonly unit: string
  readonly last: number
  readonly attributive: boolean
  readonly measure: boolean
}

/** "80 per cent", "3 million dollars", "10.5 million Australian dollars", "24-hour", "30 km". */
function unitAfter(tokens: readonly Token[], at: number, words: NumberWords): UnitAfter | null {
  for (const form of words.percent) {
    if (form.every((word, k) => tokens[at + k]?.lower === word))
      return { unit: 'per cent', last: at + form.length, attributive: false, measure: false }
  }
  const token = tokens[at]
  if (!token) return null
  const money = words.currencyWords.get(token.lower)
  if (money && token.kind === 'word') return { unit: money, last: at + 1, attributive: false, measure: false }
  const next = tokens[at + 1]
  if (next && /^\p{Lu}/u.test(token.text) && words.currencyWords.has(next.lower)) {
    return { unit: `${token.text} ${next.lower.replace(/s$/, '')}`, last: at + 2, attributive: false, measure: false }
  }
  if (token.text === '-' && next && token.start === tokens[at - 1]!.end && next.start === token.end) {
    const unit = words.measures.get(next.lower)
    return unit ? { unit, last: at + 2, attributive: true, measure: true } : null
  }
  const unit = words.measures.get(token.lower)
  return unit ? { unit, last: at + 1, attributive: false, measure: true } : null
}

function comparatorBefore(
  tokens: readonly Token[],
  i: number,
  { words, from }: { words: NumberWords; from: number },
): { first: number; means: Comparison; text: string } | null {
  const mark = tokens[i - 1]
  const meaning = mark && i - 1 >= from ? words.comparatorSigns.get(mark.text) : undefined
  if (mark && meaning) return { first: i - 1, means: meaning, text: mark.text }
  let best: { first: number; means: Comparison; text: string } | null = null
  for (const { words: form, means } of words.comparators) {
    const first = i - form.length
    if (first < from || (best && first >= best.first)) continue
    if (form.every((word, k) => tokens[first + k]!.lower === word)) best = { first, means, text: form.join(' ') }
  }
  return best
}

function suffixAfter(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { last: number; means: Comparison; text: string } | null {
  if (tokens[at]?.text === '+' && tokens[at]!.start === tokens[at - 1]!.end)
    return { last: at + 1, means: 'at-least', text: '+' }
  for (const { words: form, means } of words.suffixes) {
    if (form.every((word, k) => tokens[at + k]?.lower === word))
      return { last: at + form.length, means, text: form.join(' ') }
  }
  return null
}
