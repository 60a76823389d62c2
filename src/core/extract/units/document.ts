/** What a document's words tell about each other: which are names, which lines share their topic, what stands twice. */
import type { ExtractWords } from '../../languages/extract-words.ts'
import type { WordTagger } from '../../model/word-tagger.ts'
import type { SentenceRules } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import { tokenize } from '../../text/tokens.ts'

/** The language's part in cutting lines into units and judging these. */
export interface UnitWords {
  readonly extract: ExtractWords
  readonly sentences: SentenceRules
  /** Null: lines are cut at full stops alone. */
  readonly tagger: WordTagger | null
}

/** How often each word (lower case) stands in small letters, and with a capital behind a word in small letters. */
export interface WordForms {
  readonly small: ReadonlyMap<string, number>
  readonly capital: ReadonlyMap<string, number>
  /** Pairs of neighbouring words, lower case. */
  readonly pairs: ReadonlyMap<string, number>
}

/** One line of a document: its words and marks. `plain` has plain quotation marks. */
export interface Line {
  readonly plain: string
  readonly tokens: readonly Token[]
  /** May it be cut? Lists, tables and lines with links are taken whole. */
  readonly isOpen: boolean
}

export function lineOf(plain: string, isOpen: boolean): Line {
  return { plain, tokens: tokenize(plain), isOpen }
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word'
export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

export function formsOf(lines: readonly Line[]): WordForms {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const pairs = new Map<string, number>()
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  for (const { tokens } of lines) {
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue
      const before = tokens[at - 1]
      if (!isCapital(token)) add(small, token.lower)
      else if (isWord(before) && !isCapital(before)) add(capital, token.lower)
      if (isWord(before)) add(pairs, `${before!.lower} ${token.lower}`)
    }
  }
  return { small, capital, pairs }
}
