/**
 * The part of speech of each token, by wink-nlp and its English model (both MIT; no network, no weights of our own).
 *
 * wink cuts words a little differently ("they 'd", "well - known"), so its tags are laid over our tokens by their
 * place in the text: a token takes the tag of the first piece that lies in it.
 */

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Reading } from '../../text/reading.ts'

/** Universal parts of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PART, CCONJ, SCONJ, PUNCT ... */
export type Tag = string

/** Longest run of text handed to the tagger at once, in code units: keeps memory flat on a hostile text. */
const STRETCH = 20_000

/** How far ahead, in code units, a piece may lie behind what the tagger altered. */
const WINDOW = 40

/** Words that a tagger may have learned and forgotten before it is made anew: what it forgets it still holds. */
const MOST_LEARNED = 200_000
let tagger = freshTagger()
const memory = new WeakMap<Reading, readonly Tag[]>()

/** One tag for each token of the reading. The same reading is tagged once. */
export function tags(reading: Reading): readonly Tag[] {
  const known = memory.get(reading)
  if (known) return known
  const found = tagAll(reading)
  memory.set(reading, found)
  return found
}

/**
 * The tagger keeps each word that it does not know, and cuts later texts by it. Forgotten after each text, so that its tags
 * depend on that text alone and not on what was read before.
 */
function freshTagger(): {
  readonly read: (text: string) => ReturnType<Tagger['readDoc']>
  readonly its: Tagger['its']
  forget: () => number
} {
  let words: { readonly hash: Record<string, number>; readonly list: readonly string[] } | null = null
  const core = (): unknown => {
    const made = (model as unknown as { core: () => { features: { lexeme: NonNullable<typeof words> } } }).core()
    words = made.features.lexeme
    return made
  }
  const wink = winkNLP({ ...model, core } as typeof model, ['pos'])
  const { hash, list } = words!
  const own = list.length
  let from = own
  return {
    read: (text) => wink.readDoc(text),
    its: wink.its,
    forget() {
      for (; from < list.length; from++) delete hash[list[from]!]
      return from - own
    },
  }
}

type Tagger = ReturnType<typeof winkNLP>

function tagAll(reading: Reading): Tag[] {
  const found: Tag[] = new Array<Tag>(reading.tokens.length).fill('X')
  let first = 0
  while (first < reading.sentences.length) {
    let last = first
    const start = reading.sentences[first]!.start
    while (last + 1 < reading.sentences.length && reading.sentences[last + 1]!.end - start < STRETCH) last++
    const range = { first: reading.sentences[first]!.first, last: reading.sentences[last]!.last }
    for (const piece of first === last ? inPieces(reading, range) : [range]) tagStretch(reading, piece, found)
    first = last + 1
  }
  if (tagger.forget() > MOST_LEARNED) tagger = freshTagger()
  for (const sentence of reading.sentences) namesAreNoVerbs(reading, sentence, found)
  return found
}

/** Code units of one sentence that are tagged at once: the tagger's time grows with the square of one that has no spaces. */
const LONGEST_SENTENCE = 4000

/** A sentence, in pieces where no one would call it one. */
function inPieces({ tokens }: Reading, { first, last }: TokenRange): TokenRange[] {
  const pieces: TokenRange[] = []
  let from = first
  for (let at = first; at < last; at++)
    if (tokens[at]!.end - tokens[from]!.start > LONGEST_SENTENCE && at > from) {
      pieces.push({ first: from, last: at })
      from = at
    }
  return from < last ? [...pieces, { first: from, last }] : pieces
}

interface TokenRange {
  readonly first: number
  readonly last: number
}

/** Above this share of capitalised words a sentence is a headline, whose capitals mean nothing. */
const HEADLINE = 0.6

/** The tagger takes some surnames for verbs ("Rep. Ann Lynch (Ely)"): a capital within a sentence tells better. */
function namesAreNoVerbs(reading: Reading, sentence: { first: number; last: number }, found: Tag[]): void {
  let words = 0
  let capitals = 0
  const suspects: number[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const { kind, text } = reading.tokens[at]!
    if (kind !== 'word') continue
    words++
    if (!/^\p{Lu}/u.test(text)) continue
    capitals++
    const follows = at > sentence.first && reading.tokens[at - 1]!.kind === 'word'
    // "Lynch said": at the head of a sentence the verb behind tells.
    const opens = at === sentence.first && found[at + 1] === 'VERB' && !/(?:ing|ed)$/.test(text)
    if ((follows || opens) && found[at] === 'VERB') suspects.push(at)
  }
  if (capitals < words * HEADLINE) for (const at of suspects) found[at] = 'PROPN'
}

/** Lay the tagger's pieces over the tokens `first`..`last`. Pieces are found again in the text by their letters. */
function tagStretch(reading: Reading, range: TokenRange, found: Tag[]): void {
  const start = reading.tokens[range.first]!.start
  const text = plain(reading.text.slice(start, reading.tokens[range.last - 1]!.end))
  const document = tagger.read(text)
  const pieces = document.tokens()
  const values = pieces.out() as string[]
  const parts = pieces.out(tagger.its.pos) as string[]
  let at = 0
  let token = range.first
  for (let i = 0; i < values.length; i++) {
    while (text[at] === ' ') at++
    const place = placeOf(text, values[i]!, at)
    if (place < 0) continue
    at = place + values[i]!.length
    while (token < range.last && reading.tokens[token]!.end <= start + place) token++
    if (token < range.last && reading.tokens[token]!.start <= start + place && found[token] === 'X') {
      found[token] = parts[i]!
    }
  }
}

/** Where a piece stands, looked for in a window: one that the tagger altered is not found, and is passed over. */
function placeOf(text: string, piece: string, from: number): number {
  const within = text.slice(from, from + piece.length + WINDOW).indexOf(piece)
  return within < 0 ? -1 : from + within
}

/**
 * The text as the tagger likes it, of the same length: plain apostrophes and spaces, and no word that is none. The time that the
 * tagger's expressions for addresses and initials take grows with the square of a word, and faster.
 */
function plain(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[\u2028\u2029\v\ufeff\u00a0]/g, ' ')
    .replace(LONG_WORD, (word) => ' '.repeat(word.length))
}

/** More letters without a space than any word, name or address of a report has. */
const LONG_WORD = /\S{200,}/g
