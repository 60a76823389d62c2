import type { Language } from '../../languages/language.ts'
import type { NameWords } from '../../languages/name-words.ts'
import type { StatementWords } from '../../languages/statement-words.ts'
import type { Name } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Inflections } from '../../text/lemma.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import type { Tag, TaggedReading } from '../tagging/tagging.ts'
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
  readonly nameWords: NameWords
  /** Names and surnames of the people in the text, in small letters. */
  readonly people: ReadonlySet<string>
  /** The sentences before this one, the nearest first, at most `count`. */
  readonly before: (count: number) => Sentence[]
}

/** What is known of a text before its statements. */
export interface Known {
  readonly language: Language
  readonly names: readonly Name[]
}

function peopleOf(names: readonly Name[]): Set<string> {
  const found = new Set<string>()
  for (const { kind, entity } of names) {
    if (kind !== 'person') continue
    found.add(entity.toLowerCase())
    found.add(entity.split(/\s+/).at(-1)!.toLowerCase())
  }
  return found
}

/** The sentences of a reading, each with what the rules need. */
export function lines(reading: TaggedReading, quotes: readonly Quoted[], known: Known): Line[] {
  const { language } = known
  const people = peopleOf(known.names)
  const quoteOf = quoteOfToken(reading, quotes)
  const parts = withNames(reading, known.names)
  return reading.sentences.flatMap((sentence, index) =>
    stretches(sentence).map(({ first, last }) => ({
      text: reading.text,
      tokens: reading.tokens,
      tags: parts,
      first,
      last,
      sentence,
      quoteOf,
      quotes,
      rules: language.statements,
      inflections: language.figures.inflections,
      nameWords: language.names,
      people,
      before: (count) => reading.sentences.slice(Math.max(0, index - count), index).reverse(),
    })),
  )
}

/** The parts of speech, where a name is no verb: "Grant Roe, the chief executive, said". */
function withNames(reading: TaggedReading, names: readonly Name[]): readonly Tag[] {
  const parts = [...reading.tags]
  let at = 0
  for (const name of names) {
    while (at < parts.length && reading.tokens[at]!.start < name.start) at++
    for (let i = at; i < parts.length && reading.tokens[i]!.end <= name.end; i++)
      if (FINITE.has(parts[i]!) && /^\p{Lu}/u.test(reading.tokens[i]!.text)) parts[i] = 'PROPN'
  }
  return parts
}

/** More tokens than any sentence has: what is longer is cut, so that no rule looks farther than this. */
const LONGEST_SENTENCE = 400

function stretches({ first, last }: Sentence): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (let at = first; at < last; at += LONGEST_SENTENCE) {
    found.push({ first: at, last: Math.min(last, at + LONGEST_SENTENCE) })
  }
  return found
}

function quoteOfToken(reading: TaggedReading, quotes: readonly Quoted[]): Int32Array {
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

/** The quotations that overlap with a span, in order. They are apart from each other and in order of the text. */
export function quotesOver(quotes: readonly Quoted[], { start, end }: Span): Quoted[] {
  const found: Quoted[] = []
  for (let i = firstEndingAfter(quotes, start); i < quotes.length && quotes[i]!.outer.start < end; i++) {
    found.push(quotes[i]!)
  }
  return found
}

function firstEndingAfter(quotes: readonly Quoted[], start: number): number {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.outer.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
