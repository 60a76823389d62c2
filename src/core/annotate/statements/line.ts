import type { Language } from '../../languages/language.ts'
import type { StatementWords } from '../../languages/statement-words.ts'
import type { Inflections } from '../../text/lemma.ts'
import type { Reading } from '../../text/reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import { type Tag, tags } from '../tagging/tagging.ts'
import type { Quoted } from './quote-marks.ts'

/** One sentence as the rules of this folder read it: tokens `[first, last)` of the whole text. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly tags: readonly Tag[]
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  /** For each token of the text, the index of the quotation whose words or marks it belongs to, or -1. */
  readonly quoteOf: Int32Array
  readonly quotes: readonly Quoted[]
  readonly rules: StatementWords
  readonly inflections: Inflections
  /** The sentences before this one, the nearest first, at most `count`. */
  readonly before: (count: number) => Sentence[]
}

/** The sentences of a reading, each with what the rules need. */
export function lines(reading: Reading, quotes: readonly Quoted[], language: Language): Line[] {
  const quoteOf = quoteOfToken(reading, quotes)
  const parts = tags(reading)
  return reading.sentences.map((sentence, index) => ({
    text: reading.text,
    tokens: reading.tokens,
    tags: parts,
    first: sentence.first,
    last: sentence.last,
    sentence,
    quoteOf,
    quotes,
    rules: language.statements,
    inflections: language.figures.inflections,
    before: (count) => reading.sentences.slice(Math.max(0, index - count), index).reverse(),
  }))
}

function quoteOfToken(reading: Reading, quotes: readonly Quoted[]): Int32Array {
  const found = new Int32Array(reading.tokens.length).fill(-1)
  let next = 0
  for (const [i, token] of reading.tokens.entries()) {
    while (next < quotes.length && quotes[next]!.outer.end <= token.start) next++
    const quote = quotes[next]
    if (quote && quote.outer.start <= token.start) found[i] = next
  }
  return found
}

const FINITE = new Set(['VERB', 'AUX'])

/** Is the token a verb outside quotation marks? */
export function isVerb(line: Line, at: number): boolean {
  return FINITE.has(line.tags[at] ?? '') && line.quoteOf[at] === -1
}

/** Does `[from, to)` hold a verb that can carry a clause? A bare participle in -ing cannot. */
export function hasFiniteVerb(line: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isVerb(line, i) && !line.tokens[i]!.lower.endsWith('ing') && line.tokens[i - 1]?.lower !== 'to') return true
  }
  return false
}

export function isComma(line: Line, at: number): boolean {
  return line.tokens[at]?.text === ','
}

/** A mark that parts clauses. A stop does at the end of the sentence; within, it belongs to an abbreviation. */
export function isBreak(line: Line, at: number): boolean {
  const text = line.tokens[at]?.text
  if (text === '.') return at >= line.last - 2
  return text !== undefined && BREAKS.has(text)
}

const BREAKS = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '―',
  '--',
  '(',
  ')',
  '[',
  ']',
  '“',
  '”',
  '"',
  '«',
  '»',
  '…',
  '.',
  '?',
  '!',
  '-',
])
