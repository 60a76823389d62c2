import type { FigureWords } from '../../languages/figure-words.ts'
import { verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import type { NumberMention } from './numbers.ts'

/**
 * The direction of a change, null for a level.
 *
 *   rose by 5 per cent     up 12%     grew sales by 35 per cent     2% higher     rose to 41
 *   ^^^^                   ^^           ^^^^                             ^^^^^^     (a level)
 */
export function changeOf(tokens: readonly Token[], number: NumberMention, words: FigureWords): 'up' | 'down' | null {
  const after = tokens[number.last]
  const compared = after && tokens[number.last + 1]?.kind !== 'number' ? COMPARED.get(after.lower) : undefined
  if (compared) return compared
  let at = number.first - 1
  let before = tokens[at]
  while (
    before &&
    (before.kind === 'punctuation'
      ? before.text === '$'
      : words.grammar.adverbs.has(before.lower) && !DIRECTIONS.has(before.lower))
  )
    before = tokens[--at]
  if (!before || before.lower === 'to' || before.lower === 'at' || before.lower === 'from') return null
  if (before.lower === 'by') return changedBy(tokens, at, words)
  if (words.grammar.determiners.has(before.lower)) before = tokens[--at]
  return before && before.kind === 'word' ? direction(before.lower, words) : null
}

/** The verb before "by", over its object if it has one. */
function changedBy(tokens: readonly Token[], by: number, words: FigureWords): 'up' | 'down' | null {
  for (let i = by - 1; i >= Math.max(0, by - 5); i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') return null
    const found = direction(token.lower, words)
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
const DIRECTIONS = new Set(['up', 'down'])

function direction(lower: string, { events, inflections }: FigureWords): 'up' | 'down' | null {
  const lemma = verbLemma(lower, inflections)
  if (events.upVerbs.has(lemma) || events.upVerbs.has(lower)) return 'up'
  return events.downVerbs.has(lemma) || events.downVerbs.has(lower) ? 'down' : null
}
