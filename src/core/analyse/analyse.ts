/**
 * The grammar of a text, computed once:
 *
 *   text ─ tokens ─ sentences ─ tags ─ lemmas ─ names ─ mentions ─ entities      for every sentence
 *                                  └─ tree ─ clauses                             for a sentence that is asked for
 *
 * Everything is linear in the text. Trees and clauses are kept once they are drawn.
 */
import type { AnalysedSentence, AnalysedToken, Analysis, Clause, DependencyTree } from '../model/analysis.ts'
import type { Parser } from '../model/parser.ts'
import { clausesOf } from './clauses.ts'
import { resolve } from './coreference.ts'
import { listedPlaces, placesNamed } from './gazetteer.ts'
import type { Grammar } from './grammar.ts'
import { lemmaOf } from './lemma.ts'
import { findMentions } from './mentions.ts'
import { type FoundName, findNames } from './names.ts'
import { isA, isMainly, knowsNoun } from './nouns.ts'
import { parse, parserInput } from './parser.ts'
import { sentenceRanges } from './sentences.ts'
import { tagWords } from './tagger.ts'
import { tokens as cut, type RawToken } from './tokens.ts'
import { treeOf } from './tree.ts'
import { wordColumns } from './word-columns.ts'

export interface AnalyseOptions {
  /** Draws the trees. Default: the grammar's own parser. */
  readonly parser?: Parser
}

/** Longest sentence that is tagged and parsed at once, in words; a longer one is cut there. */
const LONGEST_SENTENCE = 400

/** Analyse a text. The same text gives the same analysis. */
export function analyse(text: string, grammar: Grammar, options: AnalyseOptions = {}): Analysis {
  const raw = cut(text, grammar.rules)
  const ranges = sentenceRanges(text, raw, grammar.rules).flatMap(inPieces)
  const tokens: AnalysedToken[] = []
  const sentences: AnalysedSentence[] = []
  const names: FoundName[] = []
  const sentenceOf = new Int32Array(raw.length)
  for (const [index, { first, last }] of ranges.entries()) {
    const read = readSentence(raw.slice(first, last), grammar)
    for (const token of read.tokens) tokens.push(token)
    for (const name of read.names) names.push({ ...name, first: name.first + first, last: name.last + first })
    sentences.push({ start: raw[first]!.start, end: raw[last - 1]!.end, first, last })
    sentenceOf.fill(index, first, last)
  }
  const parser = options.parser ?? ownParser(grammar)
  const trees: (DependencyTree | undefined)[] = []
  const clauses: (readonly Clause[] | undefined)[] = []
  const tree = (index: number): DependencyTree => {
    const { first, last } = sentences[index]!
    trees[index] ??= treeOf(parser.parse(tokens.slice(first, last)), first, last)
    return trees[index]
  }
  const homes: ((Clause | null)[] | undefined)[] = []
  const clausesIn = (index: number): readonly Clause[] => {
    clauses[index] ??= clausesOf(base, index, grammar.words)
    return clauses[index]
  }
  const base = { text, tokens, sentences, sentenceOf, tree }
  const mentions = findMentions({ text, tokens, sentences, sentenceOf }, names, grammar)
  return {
    ...base,
    ...resolve({ text, tokens, sentences, sentenceOf }, mentions, grammar),
    clauses: clausesIn,
    clauseOf(token) {
      const index = sentenceOf[token]!
      homes[index] ??= homesOf(clausesIn(index), tree(index))
      return homes[index][token - sentences[index]!.first]!
    },
    placesNamed: (name) => placesNamed(grammar.gazetteer, name),
    knowsNoun: (noun) => grammar.nouns !== null && knowsNoun(grammar.nouns, noun),
    isA: (noun, sort) => grammar.nouns !== null && isA(grammar.nouns, noun, sort),
    isMainly: (noun, sort) => grammar.nouns !== null && isMainly(grammar.nouns, noun, sort),
  }
}

/** For each token of a sentence, the clause of the nearest predicate above it. Linear: each token is looked at once. */
function homesOf(clauses: readonly Clause[], tree: DependencyTree): (Clause | null)[] {
  const { first, last } = tree
  const homes = new Array<Clause | null | undefined>(last - first)
  for (const clause of clauses) homes[clause.predicate - first] = clause
  for (let token = first; token < last; token++) {
    const path: number[] = []
    let at = token
    while (at >= 0 && homes[at - first] === undefined) {
      path.push(at)
      at = tree.head(at)
    }
    const home = at < 0 ? null : homes[at - first]!
    for (const one of path) homes[one - first] = home
  }
  return homes as (Clause | null)[]
}

/** Tokens, tags, lemmas and names of one sentence. */
function readSentence(raw: readonly RawToken[], grammar: Grammar): { tokens: AnalysedToken[]; names: FoundName[] } {
  const { lexicon, tagger, lemmas, gazetteer } = grammar
  const words = raw.map(({ text }) => text)
  const columns = wordColumns(words, lexicon)
  const tags = tagWords(tagger, columns)
  const tagHash = Int32Array.from(tags, (label) => tagger.hashes[label]!)
  const names =
    grammar.names && words.some(hasCapital)
      ? findNames(grammar.names, { words: columns, tag: tagHash, listed: listedPlaces(gazetteer, words) })
      : []
  const tokens = raw.map((one, i) => {
    const [tag, fineTag] = tagger.parts[tags[i]!]!
    const lower = one.text.toLowerCase().replaceAll('’', "'")
    return { ...one, lower, tag, fineTag, lemma: lemmaOf(lemmas, one.text, tag, fineTag) }
  })
  return { tokens, names }
}

/** The grammar's own parser, behind the interface that any parser has. */
function ownParser({ parser, lexicon, language }: Grammar): Parser {
  return {
    name: `stemma-${language}`,
    parse(tokens) {
      const columns = wordColumns(
        tokens.map(({ text }) => text),
        lexicon,
      )
      const { heads, relations } = parse(
        parser,
        parserInput(
          columns,
          tokens.map(({ tag, fineTag }) => `${tag}|${fineTag}`),
        ),
      )
      return { heads, relations: Array.from(relations, (relation) => parser.relations[relation]!) }
    },
  }
}

function inPieces({ first, last }: { first: number; last: number }): { first: number; last: number }[] {
  if (last - first <= LONGEST_SENTENCE) return [{ first, last }]
  const pieces: { first: number; last: number }[] = []
  for (let from = first; from < last; from += LONGEST_SENTENCE)
    pieces.push({ first: from, last: Math.min(last, from + LONGEST_SENTENCE) })
  return pieces
}

function hasCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
