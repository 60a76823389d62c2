import type { FunctionWords } from '../../languages/function-words.ts'
import type { Language } from '../../languages/language.ts'
import type { NameWords } from '../../languages/name-words.ts'
import type { StatementWords } from '../../languages/statement-words.ts'
import type { AnalysedToken, Analysis, DependencyTree } from '../../model/analysis.ts'
import type { Name } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { mentionAt } from '../tagging/token-at.ts'
import type { QuotedSpan } from './quote-marks.ts'

/** A sentence as a span, as a range of tokens `[first, last)`, and the paragraph that it stands in. */
export interface StatementSentence extends Span {
  readonly first: number
  readonly last: number
  readonly paragraph: number
  /** Its place among the sentences of the text. */
  readonly index: number
}

/** One sentence as the rules of this folder read it: tokens `[first, last)` of the whole text. */
export interface SentenceView {
  readonly text: string
  readonly tokens: readonly AnalysedToken[]
  /** Parts of speech, where a name is no verb. */
  readonly tags: readonly string[]
  readonly first: number
  readonly last: number
  readonly sentence: StatementSentence
  /** The tree of the sentence, parsed when it is first asked for, and that of another sentence. */
  readonly tree: () => DependencyTree
  readonly treeOf: (sentence: StatementSentence) => DependencyTree
  /** For each token of the text, the index of the quotation whose words or marks it belongs to, or -1. */
  readonly quoteOf: Int32Array
  readonly quotes: readonly QuotedSpan[]
  readonly rules: StatementWords
  readonly words: FunctionWords
  /** May a noun, as a lemma in lower case, be of this sort? */
  readonly isA: Analysis['isA']
  readonly nameWords: NameWords
  /** Names and surnames of the people in the text, in small letters. */
  readonly people: ReadonlySet<string>
  /** The name of whom a token stands for by the analysis, where that is a person; else null. */
  readonly personAt: (token: number) => string | null
  /** The sentences before this one, the nearest first, at most `count`. */
  readonly before: (count: number) => StatementSentence[]
}

/** What is known of a text before its statements. */
export interface TextContext {
  readonly language: Language
  readonly names: readonly Name[]
}

/** The sentences of an analysis, each with what the rules need. */
export function lines(analysis: Analysis, quotes: readonly QuotedSpan[], known: TextContext): SentenceView[] {
  const { language } = known
  const { text, tokens } = analysis
  const people = peopleOf(known.names)
  const quoteOf = quoteOfToken(tokens, quotes)
  const tags = withNames(analysis, known.names)
  const sentences = withParagraphs(analysis)
  return sentences.map((sentence, index) => ({
    text,
    tokens,
    tags,
    first: sentence.first,
    last: sentence.last,
    sentence,
    tree: () => analysis.tree(index),
    treeOf: (other) => analysis.tree(other.index),
    quoteOf,
    quotes,
    rules: language.statements,
    words: language.words,
    isA: (noun, sort) => analysis.isA(noun, sort),
    nameWords: language.names,
    people,
    personAt: (token) => personAt(analysis, token),
    before: (count) => sentences.slice(Math.max(0, index - count), index).reverse(),
  }))
}

function personAt(analysis: Analysis, token: number): string | null {
  const entity = mentionAt(analysis, token)?.entity ?? null
  const found = entity === null ? undefined : analysis.entities[entity]
  return found?.type === 'person' ? found.name : null
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

/** A line break between two sentences begins a paragraph. */
function withParagraphs({ text, sentences }: Analysis): StatementSentence[] {
  let paragraph = 0
  let end = 0
  return sentences.map((sentence, index) => {
    if (end > 0 && text.slice(end, sentence.start).includes('\n')) paragraph++
    end = sentence.end
    return { ...sentence, paragraph, index }
  })
}

/** Above this share of capitalised words a sentence is a headline, whose capitals mean nothing. */
const HEADLINE = 0.6

/** What a tagger takes a surname for that is a word too, or that it never saw: "Long, the director, warned". */
const STRAY = new Set(['INTJ', 'ADJ', 'ADV', 'X'])

/** The parts of speech, where a name is no verb: "Grant Roe, the chief executive, said", "Rep. Ann Lynch (Ely)". */
function withNames({ tokens, sentences }: Analysis, names: readonly Name[]): readonly string[] {
  const tags = tokens.map(({ tag }) => tag)
  const capital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]!.text)
  let at = 0
  for (const name of names) {
    while (at < tokens.length && tokens[at]!.start < name.start) at++
    for (let i = at; i < tokens.length && tokens[i]!.end <= name.end; i++)
      if ((FINITE.has(tags[i]!) || (name.kind === 'person' && STRAY.has(tags[i]!))) && capital(i)) tags[i] = 'PROPN'
  }
  for (const { first, last } of sentences) {
    let words = 0
    let capitals = 0
    const suspects: number[] = []
    for (let i = first; i < last; i++) {
      if (!isWord(tokens[i])) continue
      words++
      if (!capital(i)) continue
      capitals++
      const follows = i > first && isWord(tokens[i - 1])
      // "Lynch said": at the head of a sentence the verb behind tells.
      const opens = i === first && tags[i + 1] === 'VERB' && !/(?:ing|ed)$/.test(tokens[i]!.text)
      if ((follows || opens) && tags[i] === 'VERB') suspects.push(i)
    }
    if (capitals < words * HEADLINE) for (const i of suspects) tags[i] = 'PROPN'
  }
  return tags
}

function quoteOfToken(tokens: readonly AnalysedToken[], quotes: readonly QuotedSpan[]): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1)
  let next = 0
  for (const [i, token] of tokens.entries()) {
    while (next < quotes.length && quotes[next]!.outer.end <= token.start) next++
    const quote = quotes[next]
    if (quote && quote.outer.start <= token.start) found[i] = next
  }
  return found
}

/** A word of letters; no number and no mark. */
export function isWord(token: AnalysedToken | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text)
}

/** Written in digits. */
export function isNumeral(token: AnalysedToken | undefined): boolean {
  return token !== undefined && /^\p{N}/u.test(token.text)
}

const FINITE = new Set(['VERB', 'AUX'])

/** Is the token a verb outside quotation marks? */
export function isVerb(line: SentenceView, at: number): boolean {
  return FINITE.has(line.tags[at] ?? '') && line.quoteOf[at] === -1
}

/** Does `[from, to)` hold a verb that can carry a clause? A bare participle in -ing cannot. */
export function hasFiniteVerb(line: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (
      isVerb(line, i) &&
      !line.tokens[i]!.lower.endsWith(line.words.endings.present) &&
      !line.words.to.has(line.tokens[i - 1]?.lower)
    )
      return true
  }
  return false
}

export function isComma(line: SentenceView, at: number): boolean {
  return line.tokens[at]?.text === ','
}

/** A mark that parts clauses. A stop does at the end of the sentence; within, it belongs to an abbreviation. */
export function isBreak(line: SentenceView, at: number): boolean {
  const text = line.tokens[at]?.text
  if (text === '.') return at >= line.last - 2
  // "well-known", "al-Roe": a hyphen within a word parts nothing.
  if (text === '-') return line.tokens[at - 1]?.end !== line.tokens[at]!.start
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
export function quotesOver(quotes: readonly QuotedSpan[], { start, end }: Span): QuotedSpan[] {
  const found: QuotedSpan[] = []
  for (let i = firstEndingAfter(quotes, start); i < quotes.length && quotes[i]!.outer.start < end; i++) {
    found.push(quotes[i]!)
  }
  return found
}

function firstEndingAfter(quotes: readonly QuotedSpan[], start: number): number {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.outer.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
