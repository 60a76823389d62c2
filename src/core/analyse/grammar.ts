/** The grammar of a language: its rules for cutting words, and its models, read from their files. */

import type { AnalysisWords } from '../languages/analysis-words.ts'
import { analysisWords as englishWords } from '../languages/en/analysis.ts'
import { tokenRules as english } from '../languages/en/tokens.ts'
import type { TokenRules } from '../languages/token-rules.ts'
import { type Gazetteer, readGazetteer } from './gazetteer.ts'
import { type Lemmas, readLemmas } from './lemma.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { type NameTagger, readNameTagger } from './names.ts'
import { type Nouns, readNouns } from './nouns.ts'
import { type DependencyParser, readParser } from './parser.ts'
import { readSenses, type Senses } from './senses.ts'
import { readTagger, type Tagger } from './tagger.ts'

/** All that is known of a language to analyse a text: how its words are cut, and the models that tag, lemmatise, parse and find names. */
export interface Grammar {
  readonly language: string
  readonly rules: TokenRules
  readonly words: AnalysisWords
  readonly lexicon: Lexicon
  readonly tagger: Tagger
  readonly lemmas: Lemmas
  readonly parser: DependencyParser
  readonly gazetteer: Gazetteer
  /** Null, like those below, where a language has none yet: no names are found, and nouns are not told apart. */
  readonly names: NameTagger | null
  readonly senses: Senses | null
  readonly nouns: Nouns | null
}

/** Files that every grammar has, without their ending ".bin": tags, lemmas, trees, places. */
const NEEDED = ['lexicon', 'tagger', 'lemmas', 'parser', 'gazetteer'] as const

/** Files of a grammar, without their ending ".bin". */
export const GRAMMAR_FILES = [...NEEDED, 'names', 'senses', 'nouns'] as const

export type GrammarFile = (typeof GRAMMAR_FILES)[number]

/** The files of a grammar as bytes, by their names without the ending. */
export type GrammarFiles = Readonly<Record<(typeof NEEDED)[number], Uint8Array>> &
  Readonly<Partial<Record<GrammarFile, Uint8Array>>>

/** What a grammar needs to know of a language beside its models: how words are cut, and words that mentions and clauses ask for. */
export type GrammarData = Pick<Grammar, 'rules' | 'words'>

const LANGUAGES: Readonly<Record<string, GrammarData>> = {
  en: { rules: english, words: englishWords },
}

/**
 * Read a grammar from the bytes of its files.
 * @param language ISO 639-1 code
 * @param data words of a language that is not built in
 * @throws {RangeError} where the language is not known and comes without its words, or a file is damaged
 */
export function readGrammar(
  language: string,
  files: GrammarFiles,
  data: GrammarData | undefined = LANGUAGES[language],
): Grammar {
  if (!data) throw new RangeError(`there is no grammar of the language "${language}"`)
  return {
    language,
    ...data,
    lexicon: readLexicon(files.lexicon),
    tagger: readTagger(files.tagger),
    lemmas: readLemmas(files.lemmas),
    parser: readParser(files.parser),
    names: files.names ? readNameTagger(files.names) : null,
    gazetteer: readGazetteer(files.gazetteer),
    senses: files.senses ? readSenses(files.senses) : null,
    nouns: files.nouns ? readNouns(files.nouns) : null,
  }
}
