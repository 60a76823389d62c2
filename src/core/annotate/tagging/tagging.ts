/**
 * The tags of the analysis, laid over the tokens of a reading.
 *
 * The analysis cuts words finer ("well - known", "did n't"): a token takes the tag of its first piece.
 */
import type { Analysis } from '../../model/analysis.ts'
import type { Reading } from '../../text/reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'

/** Universal parts of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PART, CCONJ, SCONJ, PUNCT ... */
export type Tag = string

/** A text as the annotators read it, with one tag a token. */
export interface TaggedReading extends Reading {
  readonly tags: readonly Tag[]
  readonly analysis: Analysis
}

/** Tokens and sentences of an analysed text, with the tags of the analysis. Linear. */
export function taggedReading(analysis: Analysis): TaggedReading {
  const read = withSentences(analysis)
  const tags = overlaid(read, analysis)
  for (const sentence of read.sentences) namesAreNoVerbs(read, sentence, tags)
  return { ...read, tags, analysis }
}

/** In tokens. What goes on for longer is no sentence, and is cut: whoever looks through one for each of its words must come to an end. */
const LONGEST = 500

/** The tokens of the text in the sentences of the analysis. */
function withSentences({ text, sentences }: Analysis): Reading {
  const tokens = tokenize(text)
  const sentenceOf = new Int32Array(tokens.length)
  const found: Sentence[] = []
  let [first, at, paragraph] = [0, 0, 0]
  const close = (last: number): void => {
    if (last === first) return
    sentenceOf.fill(found.length, first, last)
    found.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, paragraph })
    first = last
  }
  for (const [i, { start }] of tokens.entries()) {
    const before = at
    while (at < sentences.length - 1 && sentences[at]!.end <= start) at++
    if (at > before || i - first === LONGEST) close(i)
    if (at > before && i > 0 && text.slice(tokens[i - 1]!.end, start).includes('\n')) paragraph++
  }
  close(tokens.length)
  return { text, tokens, sentences: found, sentenceOf }
}

function overlaid({ tokens }: Reading, { tokens: pieces }: Analysis): Tag[] {
  const tags: Tag[] = new Array<Tag>(tokens.length).fill('X')
  let piece = 0
  for (const [i, { start, end }] of tokens.entries()) {
    while (piece < pieces.length && pieces[piece]!.end <= start) piece++
    let first: Tag | null = null
    for (let at = piece; at < pieces.length && pieces[at]!.start < end; at++) first ??= pieces[at]!.tag
    tags[i] = first ?? 'X'
  }
  return tags
}

/** Above this share of capitalised words a sentence is a headline, whose capitals mean nothing. */
const HEADLINE = 0.6

/** A surname may be tagged as a verb ("Rep. Ann Lynch (Ely)"): a capital within a sentence tells better. */
function namesAreNoVerbs({ tokens }: Reading, sentence: Sentence, found: Tag[]): void {
  let words = 0
  let capitals = 0
  const suspects: number[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const { kind, text } = tokens[at]!
    if (kind !== 'word') continue
    words++
    if (!/^\p{Lu}/u.test(text)) continue
    capitals++
    const follows = at > sentence.first && tokens[at - 1]!.kind === 'word'
    // "Lynch said": at the head of a sentence the verb behind tells.
    const opens = at === sentence.first && found[at + 1] === 'VERB' && !/(?:ing|ed)$/.test(text)
    if ((follows || opens) && found[at] === 'VERB') suspects.push(at)
  }
  if (capitals < words * HEADLINE) for (const at of suspects) found[at] = 'PROPN'
}
