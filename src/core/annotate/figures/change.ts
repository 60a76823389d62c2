import type { FigureWords } from '../../languages/figure-words.ts'
import { verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { isFiniteVerb } from './counted.ts'
import { isCurrency } from './dimension.ts'
import type { NumberMention } from './numbers.ts'

/**
 * The direction of a change, null for a level.
 *
 *   rose by 5 per cent     up 12%     grew sales by 35 per cent     2% higher     rose to 41
 *   ^^^^                   ^^           ^^^^                             ^^^^^^     (a level)
 *
 * A share below nothing is a change by itself: "FTSE -0.6%".
 */
export function changeOf(tokens: readonly Token[], number: NumberMention, words: FigureWords): 'up' | 'down' | null {
  if (number.low < 0 && number.unit === 'per cent') return 'down'
  const after = tokens[number.last]
  const compared = after && tokens[number.last + 1]?.kind !== 'number' ? COMPARED.get(after.lower) : undefined
  if (compared) return compared
  const named = number.unit === null || after?.kind !== 'word' ? undefined : words.events.changeNouns.get(after.lower)
  if (named) return named
  let at = number.first - 1
  let before = tokens[at]
  while (
    before &&
    number.first - at <= MOST_BETWEEN &&
    (isSign(tokens, at, words) || (words.grammar.adverbs.has(before.lower) && !DIRECTIONS.has(before.lower)))
  )
    before = tokens[--at]
  if (!before || before.lower === 'to' || before.lower === 'at' || before.lower === 'from') return null
  if (before.lower === 'by') return changedBy(tokens, at, words)
  if (before.lower === words.numbers.of) {
    // "An increase of 12 per cent".
    return number.unit === null ? null : (words.events.changeNouns.get(tokens[at - 1]?.lower ?? '') ?? null)
  }
  if (words.grammar.determiners.has(before.lower)) before = tokens[--at]
  if (before && number.unit === null && isOtherVerb(tokens, at, words)) return null
  if (before?.kind !== 'word') return null
  // "Had raised $900m": money that is gathered is no change of a sum.
  const isGathered = words.events.gathering.has(verbLemma(before.lower, words.inflections)) && isCurrency(number.unit)
  return isGathered ? null : direction(before.lower, words)
}

/** Adverbs and marks of a currency that stand between a verb and its number, at most. */
const MOST_BETWEEN = 8

/** "Picked up 5 shots", "recovered 27 bodies": the particle of another verb, or a verb that changes only what is measured. */
function isOtherVerb(tokens: readonly Token[], at: number, words: FigureWords): boolean {
  const { lower } = tokens[at]!
  if (words.events.regaining.has(verbLemma(lower, words.inflections))) return true
  if (!DIRECTIONS.has(lower) || !tokens[at - 1] || !isFiniteVerb(tokens[at - 1]!, words)) return false
  const verb = tokens[at - 1]!.lower
  return !words.grammar.auxiliaries.has(verb) && direction(verb, words) === null
}

/** "$50", "Y=50": what a currency is written with. */
function isSign(tokens: readonly Token[], at: number, { numbers }: FigureWords): boolean {
  const { text } = tokens[at]!
  return text === '=' || numbers.currencies.has(text) || tokens[at + 1]?.text === '='
}

/** The verb before "by", over its object if it has one; or that of the figure before: "A was down 2%, B by 3%". */
function changedBy(tokens: readonly Token[], by: number, words: FigureWords): 'up' | 'down' | null {
  let least = by - 5
  for (let i = by - 1; i >= Math.max(0, least); i--) {
    const token = tokens[i]!
    if (token.text === ',' && least === by - 5) least = i - 6
    else if (token.kind !== 'word' && least === by - 5) return null
    else if (/^[.;:!?]$/.test(token.text)) return null
    const found = token.kind === 'word' ? direction(token.lower, words) : null
    if (found) return found
  }
  return null
}

const COMPARED = new Map<string, 'up' | 'down'>([
  ['higher', 'up'],
  ['up', 'up'],
  ['lower', 'down'],
  ['down', 'down'],
])
const DIRECTIONS = new Map<string, 'up' | 'down'>([
  ['up', 'up'],
  ['upward', 'up'],
  ['upwards', 'up'],
  ['down', 'down'],
  ['downward', 'down'],
  ['downwards', 'down'],
])

function direction(lower: string, { events, inflections }: FigureWords): 'up' | 'down' | null {
  const plain = DIRECTIONS.get(lower)
  if (plain) return plain
  const lemma = verbLemma(lower, inflections)
  if (events.upVerbs.has(lemma) || events.upVerbs.has(lower)) return 'up'
  return events.downVerbs.has(lemma) || events.downVerbs.has(lower) ? 'down' : null
}
