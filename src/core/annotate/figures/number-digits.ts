import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { andFraction, type NumberPart, spacedThousands, vulgarAt } from './number-mixed.ts'
import { type Core, decimal, exact, scales } from './number-value.ts'

/** A number in digits with what goes on with it: "1/2", "12 000", "3½", "2.5 million". */
export function digits(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
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
    if (divisor !== null && divisor > value && value < 10 && (slash.text === '⁄' || PARTS.has(divisor)))
      return exact(value / divisor, i + 3, 'digits', 1)
  }
  const spaced = spacedThousands(tokens, i)
  if (spaced) return scaledDigits(tokens, spaced, words)
  const mixed = wholeAndPart(tokens, i, value)
  if (mixed) return scaledDigits(tokens, mixed, words)
  const onto = tokens[i + 1]?.start === tokens[i]!.end ? vulgarAt(tokens, i + 1) : null
  const whole = value + (onto?.value ?? 0)
  return scaledDigits(tokens, { value: whole, last: onto?.last ?? i + 1 }, words)
}

/** "1 1/2": a whole, one space, and a part below one. */
function wholeAndPart(tokens: readonly Token[], i: number, whole: number): NumberPart | null {
  const [last, above, slash, below] = tokens.slice(i, i + 4)
  if (!last || !above || !slash || !below || !/^[/⁄]$/.test(slash.text) || !Number.isInteger(whole)) return null
  if (above.start !== last.end + 1 || slash.start !== above.end || below.start !== slash.end) return null
  const [top, bottom] = [decimal(above.text), decimal(below.text)]
  if (top === null || bottom === null || top < 1 || top >= bottom || top > 9 || !PARTS.has(bottom)) return null
  return { value: whole + top / bottom, last: i + 4 }
}

/** Parts that a whole is cut into by a stroke; "9/11" is a day. */
const PARTS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100])

/** "2.5 million", "3 million and a half", "five and a half million" in digits, "4 thousand 3 hundred", "3 hundred and 21". */
export function scaledDigits(tokens: readonly Token[], one: NumberPart, words: NumberWords): Core {
  const compound = compoundScale(tokens, one, words)
  if (compound) return compound
  const half = andFraction(tokens, one.last, words)
  const value = one.value + (half?.value ?? 0)
  const scaled = scales(tokens, half?.last ?? one.last, words, true)
  if (half === null && scaled.by > 1) {
    const rest = andFraction(tokens, scaled.last, words)
    if (rest) return exact((value + rest.value) * scaled.by, rest.last, 'digits', scaled.by)
    let [sum, below] = [value * scaled.by, scaled]
    for (let more = smallerDigits(tokens, below, words); more; more = smallerDigits(tokens, below, words)) {
      sum += more.value
      below = more
    }
    if (below !== scaled) return exact(sum, below.last, 'digits', 1)
  }
  // A half that no multiplier follows belongs to a bare number only: "5 and a half".
  return exact(value * scaled.by, scaled.last, 'digits', scaled.by)
}

/** What goes on below the multiplier: "300 thousand" after "2 million", "and 21" after "3 hundred". */
function smallerDigits(
  tokens: readonly Token[],
  above: { by: number; last: number },
  words: NumberWords,
): (NumberPart & { by: number }) | null {
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
  if (amount === 0 || amount >= above.by || (joined === 0 && scaled.by === 1)) return null
  return { value: amount, by: scaled.by, last: scaled.last }
}

/** "A 30-million-euro deal", "a 2-million-year gap": multiplier and unit are one word, written on with a hyphen. */
function compoundScale(tokens: readonly Token[], { value, last }: NumberPart, words: NumberWords): Core | null {
  const [before, hyphen, word] = [tokens[last - 1]!, tokens[last], tokens[last + 1]]
  if (hyphen?.text !== '-' || word === undefined || before.end !== hyphen.start || hyphen.end !== word.start)
    return null
  const [scale = '', rest = ''] = word.lower.split('-', 2)
  const by = words.scales.get(scale)
  if (by === undefined || by < 100 || rest === '') return null
  const unit = words.measures.get(rest) ?? words.currencyWords.get(rest) ?? null
  return { ...exact(value * by, last + 2, 'digits', by), unit }
}
