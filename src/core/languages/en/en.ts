import type { Language } from '../language.ts'
import { analysisWords } from './analysis.ts'
import { drift } from './drift.ts'
import { endings } from './endings.ts'
import { events } from './events.ts'
import { extractWords } from './extract.ts'
import { factuality } from './factuality.ts'
import { figurePatterns } from './figure-patterns.ts'
import { functionWords } from './function-words.ts'
import { grammar, irregularNouns, irregularVerbs } from './grammar.ts'
import { hedgeWords } from './hedges.ts'
import { ledger } from './ledger.ts'
import { nameRules } from './names.ts'
import { nounWords } from './nouns.ts'
import { numbers } from './numbers.ts'
import { presets } from './presets.ts'
import { relations } from './relations.ts'
import { sentenceRules } from './sentences.ts'
import { smallCounts, zeroWords } from './small-counts.ts'
import { statementRules } from './statements.ts'
import { timeWords } from './times.ts'
import { toll } from './toll.ts'

export const en: Language = {
  code: 'en',
  sentences: sentenceRules,
  words: functionWords,
  figures: {
    patterns: figurePatterns,
    small: smallCounts,
    zeros: zeroWords,
    numbers,
    grammar,
    events,
    inflections: { irregularVerbs, irregularNouns, endings },
  },
  analysis: analysisWords,
  factuality,
  relations,
  extract: extractWords,
  hedges: hedgeWords,
  names: nameRules,
  nouns: nounWords,
  statements: statementRules,
  ledger,
  drift,
  times: timeWords,
  toll,
  presets,
}
