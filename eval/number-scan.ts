import { countsNothing } from '../src/core/annotate/figures/not-figures.ts'
import { type NumberMention, numberAt } from '../src/core/annotate/figures/numbers.ts'
import type { TaggedReading } from '../src/core/annotate/tagging/tagging.ts'
import { en } from '../src/core/languages/en/en.ts'
import type { Token } from '../src/core/text/tokens.ts'
import { tagged } from './now.ts'

/** The numbers of a text in its order, dates, clock times and labels left out. */
export function numbersOf(text: string): {
  read: TaggedReading
  tokens: readonly Token[]
  numbers: readonly NumberMention[]
} {
  const words = en.figures
  const read = tagged(text)
  const { tokens } = read
  const numbers: NumberMention[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const number = numberAt(tokens, i, { words: words.numbers, from })
    if (!number) continue
    from = number.last
    i = number.last - 1
    if (!countsNothing(tokens, number, words)) numbers.push(number)
  }
  return { read, tokens, numbers }
}
