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

export interface Grammar {
  readonly language: string
  readonly rules: TokenRules
  readonly words: AnalysisWords
  readonly lexicon: Lexicon
  readonly tagger: Tagger
  readonly lemmas: Lemmas
  readonly parser: DependencyParser
  readonly names: NameTagger
  readonly gazetteer: Gazetteer
  readonly senses: Senses
  readonly nouns: Nouns
}

/** Files of a grammar, without their ending ".bin". */
export const GRAMMAR_FILES = ['lexicon', 'tagger', 'lemmas', 'parser', 'names', 'gazetteer', 'senses', 'nouns'] as const

export type GrammarFile = (typeof GRAMMAR_FILES)[number]

const LANGUAGES: Readonly<Record<string, Pick<Grammar, 'rules' | 'words'>>> = {
  en: { rules: english, words: englishWords },
}

/**
 * Read a grammar from the bytes of its files.
 * @param language ISO 639-1 code
 * @throws {RangeError} where the language is not known or a file is damaged
 */
export function readGrammar(language: string, files: Readonly<Record<GrammarFile, Uint8Array>>): Grammar {
  const data = LANGUAGES[language]
  if (!data) throw new RangeError(`there is no grammar of the language "${language}"`)
  return {
    language,
    ...data,
    lexicon: readLexicon(files.lexicon),
    tagger: readTagger(files.tagger),
    lemmas: readLemmas(files.lemmas),
    parser: readParser(files.parser),
    names: readNameTagger(files.names),
    gazetteer: readGazetteer(files.gazetteer),
    senses: readSenses(files.senses),
    nouns: readNouns(files.nouns),
  }
}
