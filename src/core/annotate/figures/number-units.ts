import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { isLength } from './metres.ts'

/** The currency sign or code before an amount, and where it begins. */
export function currencyBefore(
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
  return scaled || tokens[i]!.text.includes(',') || words.currencyWords.has(code.lower)
    ? { first: i - 1, unit: words.currencyWords.get(code.lower) ?? code.text }
    : null
}

export interface UnitAfter {
  readonly unit: string
  readonly last: number
  readonly attributive: boolean
  readonly measure: boolean
}

/** "80 per cent", "3 million dollars", "10.5 million Australian dollars", "24-hour", "30 km". */
export function unitAfter(tokens: readonly Token[], at: number, words: NumberWords): UnitAfter | null {
  for (const form of words.percent) {
    if (form.every((word, k) => tokens[at + k]?.lower === word) && !/^[A-Z]{2}$/.test(tokens[at]!.text))
      return { unit: 'per cent', last: at + form.length, attributive: false, measure: false }
  }
  for (const [form, unit] of words.compounds) {
    if (form.every((word, k) => tokens[at + k]?.lower === word))
      return { unit, last: at + form.length, attributive: false, measure: true }
  }
  const token = tokens[at]
  if (!token) return null
  if (isLength(tokens, at, words))
    return { unit: words.lengths.unit, last: at + 1, attributive: token.lower.includes('-'), measure: true }
  const money = words.currencyWords.get(token.lower)
  // "Five pounds of flour": what may be money weighs something.
  const isScaled = words.scales.has(tokens[at - 1]?.lower ?? '')
  const weighs = !isScaled && tokens[at + 1]?.lower === words.of && /^\p{Ll}/u.test(tokens[at + 2]?.text ?? '')
  const weight = weighs ? words.measures.get(token.lower) : undefined
  if (weight) return { unit: weight, last: at + 1, attributive: false, measure: true }
  if (money && token.kind === 'word') return { unit: money, last: at + 1, attributive: false, measure: false }
  const next = tokens[at + 1]
  if (next && /^\p{Lu}/u.test(token.text) && words.currencyWords.has(next.lower)) {
    return { unit: `${token.text} ${next.lower.replace(/s$/, '')}`, last: at + 2, attributive: false, measure: false }
  }
  if (token.text === '-' && next && token.start === tokens[at - 1]!.end && next.start === token.end) {
    const measure = measureOf(next.lower, words) ?? writtenOn(next.lower, words)
    const unit = measure ?? words.currencyWords.get(next.lower)
    return unit ? { unit, last: at + 2, attributive: true, measure: measure !== undefined } : null
  }
  // "A 6 - magnitude quake", as tokenised texts write a hyphen.
  const spaced = token.text === '-' && next ? words.measures.get(next.lower) : undefined
  if (spaced && !next!.lower.endsWith('s')) return { unit: spaced, last: at + 2, attributive: true, measure: true }
  const unit = words.measures.get(token.lower) ?? gluedUnit(tokens, at, words)
  if (unit) return { unit, last: at + 1, attributive: false, measure: true }
  // "A 100ft-long tram", "a 100 feet-long tram".
  const [onto = '', rest = ''] = token.lower.split('-', 2)
  const isWritten = token.start === tokens[at - 1]!.end ? rest !== '' : words.lengths.after.has(rest)
  const written = isWritten ? words.measures.get(onto) : undefined
  return written ? { unit: written, last: at + 1, attributive: true, measure: true } : null
}

/** "30in of rain", "85F": letters that are a word of their own where they stand apart. */
function gluedUnit(tokens: readonly Token[], at: number, { gluedMeasures }: NumberWords): string | undefined {
  const [number, unit] = [tokens[at - 1], tokens[at]!]
  return number?.kind === 'number' && number.end === unit.start ? gluedMeasures.get(unit.lower) : undefined
}

/** "A 10-metre-long boat": a length with what it is of written on. */
function writtenOn(lower: string, { measures, lengths }: NumberWords): string | undefined {
  const [unit = '', rest = ''] = lower.split('-', 2)
  return lengths.after.has(rest) ? measures.get(unit) : undefined
}

/** The unit of a word, "year-old" and "months-old" included. */
export function measureOf(lower: string, { measures, old }: NumberWords): string | null {
  const at = lower.indexOf('-')
  return (
    measures.get(lower) ?? (at > 0 && old.has(lower.slice(at + 1)) ? measures.get(lower.slice(0, at)) : null) ?? null
  )
}

/** "Magnitude 6.4", "a magnitude of 6.4": the unit before its number, or null. */
export function unitBefore(tokens: readonly Token[], i: number, words: NumberWords): string | null {
  const [two, one] = [tokens[i - 2]?.lower ?? '', tokens[i - 1]?.lower ?? '']
  return words.leadingUnits.get(one) ?? words.leadingUnits.get(`${two} ${one}`) ?? null
}
