import type { SentenceRules } from '../text/sentences.ts'
import type { AnalysisWords } from './analysis-words.ts'
import type { DriftWords } from './drift-words.ts'
import type { ExtractWords } from './extract-words.ts'
import type { FactualityWords } from './factuality-words.ts'
import type { FigureWords } from './figure-words.ts'
import type { FunctionWords } from './function-words.ts'
import type { HedgeWords } from './hedge-words.ts'
import type { LedgerWords } from './ledger-words.ts'
import type { NameWords } from './name-words.ts'
import type { NounWords } from './noun-words.ts'
import type { PresetWords } from './preset-words.ts'
import type { RelationWords } from './relation-words.ts'
import type { StatementWords } from './statement-words.ts'
import type { TimeWords } from './time-words.ts'
import type { TollWords } from './toll-words.ts'

/**
 * What a language brings: words and patterns, no control flow. Each stage adds the lists it needs as a field of its
 * own, kept in a file of its own beside `en.ts`.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  readonly sentences: SentenceRules
  readonly words: FunctionWords
  readonly figures: FigureWords
  readonly analysis: AnalysisWords
  readonly factuality: FactualityWords
  readonly relations: RelationWords
  readonly extract: ExtractWords
  readonly hedges: HedgeWords
  readonly names: NameWords
  readonly nouns: NounWords
  readonly statements: StatementWords
  readonly ledger: LedgerWords
  readonly drift: DriftWords
  readonly times: TimeWords
  readonly toll: TollWords
  readonly presets: PresetWords
}
