/** Numbers of telephones and houses. */
import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import type { NumberMention } from './numbers.ts'

/** "555-0123", "+44 20 7946", "0800 123 456", "called 911", "a 999 caller". */
export function isTelephone(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  const text = tokens[number.coreFirst]!.text
  if (number.written !== 'digits' || number.unit !== null) return false
  if (words.patterns.emergency.test(text)) {
    const [before, after] = [tokens[number.coreFirst - 1]?.lower ?? '', tokens[number.coreLast]?.lower ?? '']
    if (words.patterns.calling.test(before) || words.patterns.calling.test(after) || before === 'to') return true
  }
  if (/^0\d{2,}$/.test(text) || tokens[number.coreFirst - 1]?.text === '+') return true
  let back = number.coreFirst
  while (tokens[back - 1]?.kind === 'number' && number.coreFirst - back < 6) back--
  if (back < number.coreFirst && /^0\d{2,}$/.test(tokens[back]!.text)) return true
  const linked = (i: number): boolean =>
    /^[-–]$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.kind === 'number' && tokens[i]!.start === tokens[i - 1]?.end
  // "1000-5000" rises from one round number to another: a range.
  const other = tokens[number.coreFirst + 2]?.text ?? ''
  if (/^\d{4}$/.test(text) && /^\d{4}$/.test(other) && text < other && text.endsWith('0') && other.endsWith('0'))
    return false
  const long = /^\d{3,4}$/.test(text)
  if (long && linked(number.coreFirst + 1) && /^\d{4}$/.test(tokens[number.coreFirst + 2]!.text)) return true
  // "816-861-5500": three groups of three, three and four.
  const isLast = (at: number): boolean => linked(at) && /^\d{4}$/.test(tokens[at + 1]!.text)
  if (long && linked(number.coreFirst + 1) && isLast(number.coreFirst + 3)) return true
  // "A 235-179 vote": no number behind another has but three digits.
  return (
    /^\d{4}$/.test(text) && linked(number.coreFirst - 1) && /^\d{3}$/.test(tokens[number.coreFirst - 2]?.text ?? '')
  )
}

/** "12 Mill Street", "the 13500 block of Cerise Avenue". */
export function isAddress(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits' || number.unit !== null || number.comparator !== null) return false
  const next = tokens[number.coreLast]
  if (next?.lower === 'block') return true
  // "At 224 E. Vane Court", "near 200 East and 6600 South".
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  if (words.patterns.beforeAddress.test(before) && isOnGrid(tokens, number.coreLast, words)) return true
  for (let i = number.coreLast; i < number.coreLast + 4; i++) {
    const token = tokens[i]
    if (!token || !(/^\p{Lu}|^\d/u.test(token.text) || words.patterns.ordinal.test(token.text))) return false
    if (i > number.coreLast && words.patterns.streetWord.test(token.lower)) return true
  }
  return false
}

/** The "E." of "224 E. Vane Court", the "East" of "200 East and 6600 South"; in "12 North Sea platforms" a name goes on. */
function isOnGrid(tokens: readonly Token[], at: number, { patterns, numbers }: FigureWords): boolean {
  const [point, next, number] = tokens.slice(at, at + 3)
  if (!patterns.compass.test(point?.text ?? '')) return false
  return (
    next === undefined || next.kind === 'punctuation' || (next.lower === numbers.joiner && number?.kind === 'number')
  )
}
