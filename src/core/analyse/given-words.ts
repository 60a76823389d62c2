/** Tags, trees and names of words that are given as words: what the labelled sets hold. */

import type { WordTagger } from '../model/word-tagger.ts'
import { listedPlaces } from './gazetteer.ts'
import type { Grammar } from './grammar.ts'
import { type FoundName, findNames } from './names.ts'
import { parse, parserInput } from './parser.ts'
import { tagWords } from './tagger.ts'
import { FIRST_NAME, wordColumns } from './word-columns.ts'

export interface GivenWords {
  /** Universal tags. */
  readonly tags: readonly string[]
  readonly fineTags: readonly string[]
  /** Heads, counted from 1; 0 is the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

/** Tags and tree of a sentence of given words. */
export function treeOfWords(words: readonly string[], { lexicon, tagger, parser }: Grammar): GivenWords {
  const columns = wordColumns(words, lexicon)
  const labels = tagWords(tagger, columns)
  const names = Array.from(labels, (label) => tagger.labels[label]!)
  const { heads, relations } = parse(parser, parserInput(columns, names))
  return {
    tags: Array.from(labels, (label) => tagger.parts[label]![0]),
    fineTags: Array.from(labels, (label) => tagger.parts[label]![1]),
    heads: Array.from(heads),
    relations: Array.from(relations, (relation) => parser.relations[relation]!),
  }
}

/** Tells what words are: for whoever needs no more than tags. */
export function wordTagger({ lexicon, tagger }: Grammar): WordTagger {
  return (words) => {
    const columns = wordColumns(words, lexicon)
    const labels = tagWords(tagger, columns)
    return {
      tags: Array.from(labels, (label) => tagger.parts[label]![0]),
      fineTags: Array.from(labels, (label) => tagger.parts[label]![1]),
      firstNames: Array.from(columns.names, (kinds) => (kinds & FIRST_NAME) !== 0),
    }
  }
}

/** Names in a sentence of given words. */
export function namesOfWords(words: readonly string[], { lexicon, tagger, names, gazetteer }: Grammar): FoundName[] {
  const columns = wordColumns(words, lexicon)
  const tag = Int32Array.from(tagWords(tagger, columns), (label) => tagger.hashes[label]!)
  return findNames(names, { words: columns, tag, listed: listedPlaces(gazetteer, words) })
}
