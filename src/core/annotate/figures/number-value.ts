import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { isLength } from './metres.ts'

/** How a number is written: `digits`, `words` ("twelve"), `vague` ("dozens"), `few` ("several") or `none` ("no one"). */
export type NumberForm = 'digits' | 'words' | 'vague' | 'few' | 'none'

/** A number by itself: without range, unit or comparator. */
export interface Core {
  readonly last: number
  readonly low: number
  readonly high: number | null
  readonly written: NumberForm
  /** The multiplier word's value, 1 where there is none: "2 to 3 million" gives it to both. */
  readonly scale: number
  readonly vague: string | null
  readonly unit: string | null
  /** A noun is written onto it: "two-carriage". */
  readonly onNoun?: true
  /** A prefix that bounds it from above: "sub-500". */
  readonly prefix?: string
}

/** "14,300" → 14300, "2.5" → 2.5, "1,2" → 1.2, "12,00,000" → 1200000, "1.111,5" → 1111.5, "6 . 1" → 6.1; null for "1.2.3". */
export function decimal(written: string): number | null {
  const text = written.replaceAll(' ', '')
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+\.\d+$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/** The multipliers that follow: "2 million", "3.4mn", "two hundred thousand". */
export function scales(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  afterDigits: boolean,
): { by: number; last: number } {
  let by = 1
  let last = at
  for (;;) {
    if (afterDigits && last === at && isHyphenedScale(tokens, at, words)) last++
    const token = tokens[last]
    // "$20 billion-plus" is of billions; what is written on is a suffix of its own.
    const scale = token && words.scales.get(scaleOf(token.lower, words))
    if (!token || scale === undefined) return { by, last }
    const glued = afterDigits && token.start === tokens[last - 1]!.end
    if (words.gluedScales.has(token.lower) && token.lower.length === 1 && !glued) return { by, last }
    if (glued && isLength(tokens, last, words)) return { by, last }
    if (token.lower === 'score') return { by, last }
    by *= scale
    last++
  }
}

function scaleOf(lower: string, { endings }: NumberWords): string {
  const at = lower.lastIndexOf('-')
  return at > 0 && endings.has(lower.slice(at + 1)) ? lower.slice(0, at) : lower
}

/** "A $140-million bid": the scale is written on with a hyphen. */
function isHyphenedScale(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const [before, hyphen, scale] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || hyphen?.text !== '-' || scale === undefined) return false
  // "$110 - billion", as tokenised texts write it.
  const [left, right] = [hyphen.start - before.end, scale.start - hyphen.end]
  return left === right && left <= 1 && (words.scales.get(scale.lower) ?? 0) >= 1e5
}

/** A part of a whole, to four places. */
export function share(value: number, last: number): Core {
  return { ...exact(Math.round(value * 1e4) / 1e4, last, 'words', 1), unit: 'share' }
}

/** A number that is exactly one value, to six places. */
export function exact(value: number, last: number, written: NumberForm, scale: number): Core {
  const low = Math.round(value * 1e6) / 1e6
  return { last, low, high: low, written, scale, vague: null, unit: null }
}
