import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'

/** Words between "depth" or "fell" and the number: "a depth of only 40m". */
const REACH = 3

/**
 * "A 40m well", "40m deep", "a depth of 40m", "fell 40m": a letter written onto digits is a unit of length where what stands
 * around it has one; elsewhere ("40m people", "£40m") it multiplies.
 *
 * @param at  the token of the letter
 */
export function isLength(tokens: readonly Token[], at: number, { lengths, currencies }: NumberWords): boolean {
  const [number, letter] = [tokens[at - 1], tokens[at]]
  if (!number || letter?.lower.split('-')[0] !== lengths.letter || letter.start !== number.end) return false
  if (currencies.has(tokens[at - 2]?.lower ?? '')) return false
  if (lengths.after.has(letter.lower.split('-')[1] ?? '')) return true
  const next = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1]
  if (next && lengths.after.has(next.lower)) return true
  for (let i = at - 2; i >= Math.max(0, at - 2 - REACH); i--) {
    if (tokens[i]!.kind !== 'word') return false
    if (lengths.before.has(tokens[i]!.lower)) return true
  }
  return false
}
