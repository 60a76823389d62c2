/**
 * Where a line runs from one text into another without a full stop: "... near the tram stop People lay flowers ...". Scrapers that give a
 * page as one line leave captions, labels and headlines so. Each word with a capital within a sentence is a candidate, which fitted
 * trees judge.
 */
import type { WordOdds } from '../../languages/word-odds.ts'
import type { TaggedWords, WordTagger } from '../../model/word-tagger.ts'
import type { Sentence } from '../../text/sentences.ts'
import { score, type Trees } from '../../text/trees.ts'
import { edgeRow, verbBefore } from './clause-edges.ts'
import { isCapital, type Line, type UnitWords, type WordForms } from './document.ts'

export interface SeamModel {
  readonly trees: Trees
  /** Log-odds that a text begins at a word, and that one ends with it, where no full stop tells. */
  readonly next: WordOdds
  readonly before: WordOdds
  /** Log-odds that one ends behind a verb: many take a clause that begins with a capital ("said Ilse"). */
  readonly verb: WordOdds
  /** Log-odds from which a candidate is a seam. */
  readonly threshold: number
}

/** A candidate: the token that would begin a new text, within a sentence. */
export interface Place {
  readonly line: Line
  readonly sentence: Sentence
  readonly at: number
  /** The first token since the last seam, or since the sentence began. */
  readonly from: number
  /** Of the sentence's tokens. */
  readonly tagged: TaggedWords
}

const bit = (value: boolean): number => (value ? 1 : 0)
const log = (value: number): number => Math.log1p(Math.max(0, value))
/** Tokens on each side whose look counts. */
const NEAR = 8
/** Tokens of a sentence that are looked through for each candidate, at most. */
const SPAN = 60

/** May a new text begin at token `at`? */
export function isCandidate({ line, sentence, at, from }: Omit<Place, 'tagged'>): boolean {
  const token = line.tokens[at]
  const before = line.tokens[at - 1]
  if (!token || !before || at <= from || at >= sentence.last) return false
  if (token.start === before.end || /^[,;([]$/.test(before.text)) return false
  if (/^["'(@[]$/.test(token.text)) return isCapital(line.tokens[at + 1]) && !/^["']$/.test(before.text)
  return isCapital(token) && !/^["'([@]$/.test(before.text)
}

/** The first word at or behind a token. */
export function wordAt(line: Line, at: number): string {
  for (let i = at; i < at + 3; i++) if (line.tokens[i]?.kind === 'word') return line.tokens[i]!.lower
  return ''
}

/** What a candidate looks like, as numbers; the odds of its words stand at the end. */
export function seamRow(place: Place, forms: WordForms, words: UnitWords): number[] {
  const { line, sentence, at, from } = place
  const { tokens } = line
  const before = tokens[at - 1]!
  const word = wordAt(line, at)
  const left = tokens.slice(Math.max(from, at - SPAN), at)
  const right = tokens.slice(at, Math.min(sentence.last, at + SPAN))
  const small = forms.small.get(word) ?? 0
  const capital = forms.capital.get(word) ?? 0
  const start = /^["'(@[]$/.test(tokens[at]!.text) ? at + 1 : at
  const after = tokens[start + 1]
  const finite = (token: { lower: string }): boolean => words.extract.finiteWords.has(token.lower)
  const quotes = tokens.slice(Math.max(sentence.first, at - SPAN), at).filter(({ text }) => text === '"').length
  const brackets = left.reduce((sum, { text }) => sum + (text === '(' ? 1 : text === ')' ? -1 : 0), 0)
  return [
    bit(words.extract.danglers.has(before.lower)),
    bit(words.extract.commonWords.has(before.lower)),
    bit(isCapital(before)),
    before.kind === 'word' ? 0 : before.kind === 'number' ? 1 : before.text === ')' ? 2 : before.text === '"' ? 3 : 4,
    bit(start > at),
    bit(words.extract.commonWords.has(word)),
    log(small),
    log(capital),
    small + capital > 0 ? small / (small + capital) : -1,
    bit(isCapital(after)),
    after === undefined ? 2 : bit(after.kind === 'word' && !isCapital(after)),
    bit(after !== undefined && after.kind === 'punctuation'),
    log(at - from),
    log(sentence.last - at),
    Math.min(3, (forms.pairs.get(`${before.lower} ${word}`) ?? 0) - 1),
    left.filter(finite).length,
    right.filter(finite).length,
    quotes % 2,
    brackets,
    bit(/[.!?…]/.test(tokens[sentence.last - 1]!.text) || /[.!?…]/.test(tokens[sentence.last - 2]?.text ?? '')),
    left.filter(isCapital).length / Math.max(1, left.length),
    right.slice(0, NEAR).filter(isCapital).length / Math.max(1, Math.min(NEAR, right.length)),
    bit(sentence.first === 0),
    bit(sentence.last === tokens.length),
    bit(left.some(({ text }) => text === ':')),
    bit(/^\p{Lu}+$/u.test(before.text) && before.text.length > 1),
    left.slice(-NEAR).filter(({ lower }) => words.extract.commonWords.has(lower)).length,
    Math.min(3, (forms.pairs.get(`${word} ${tokens[start + 1]?.lower}`) ?? 0) - 1),
    Math.min(3, (forms.pairs.get(`${tokens[at - 2]?.lower} ${before.lower}`) ?? 0) - 1),
    ...edgeRow(place.tagged, { from: from - sentence.first, at: start - sentence.first }),
  ]
}

/** The odds' words of a candidate: what begins there, what stands before, and the last verb before. */
export function cuesOf({ line, sentence, at, from, tagged }: Place): { next: string; before: string; verb: string } {
  const words = line.tokens.slice(sentence.first, at).map(({ text }) => text)
  const verb = verbBefore(words, tagged, { from: from - sentence.first, at: at - sentence.first })
  return { next: wordAt(line, at), before: line.tokens[at - 1]!.lower, verb }
}

/** The tags of a sentence's tokens, told when they are asked for. */
export function taggedOf(line: Line, sentence: Sentence, tagger: WordTagger): () => TaggedWords {
  let tagged: TaggedWords | null = null
  return () => {
    tagged ??= tagger(line.tokens.slice(sentence.first, sentence.last).map(({ text }) => text))
    return tagged
  }
}

/** A token at which a new text begins, and the log-odds of that. */
export interface Seam {
  readonly at: number
  readonly odds: number
}

/** The places within a sentence at which a new text begins. */
export function seamsIn(
  line: Line,
  sentence: Sentence,
  document: { forms: WordForms; words: UnitWords; tagger: WordTagger },
  model: SeamModel,
): Seam[] {
  const found: Seam[] = []
  const tagged = taggedOf(line, sentence, document.tagger)
  let from = sentence.first
  for (let at = sentence.first + 1; at < sentence.last; at++) {
    if (!isCandidate({ line, sentence, at, from })) continue
    const place = { line, sentence, at, from, tagged: tagged() }
    const { next, before, verb } = cuesOf(place)
    const row = [
      ...seamRow(place, document.forms, document.words),
      ...[model.next.get(next) ?? 0, model.before.get(before) ?? 0, model.verb.get(verb) ?? 0],
    ]
    const odds = score(model.trees, row)
    if (odds < model.threshold) continue
    found.push({ at, odds })
    from = at
  }
  return found
}
