/**
 * `npm run fit -- NAME`: train one model and write it, the same bytes each time. Those of the grammar read `../shared/data/language` and go
 * to `models/en/`, each with a card; later ones read what earlier ones wrote, in the order of the list.
 */

import { fitCues } from './cues.ts'
import { fitDrift } from './drift.ts'
import { fitFurniture } from './furniture.ts'
import { fitGazetteer } from './gazetteer.ts'
import { fitLedger } from './ledger.ts'
import { fitLemmas } from './lemmas.ts'
import { fitLexicon } from './lexicon.ts'
import { fitMainText } from './main-text.ts'
import { fitNames } from './names.ts'
import { fitNouns } from './nouns.ts'
import { fitParser } from './parser.ts'
import { fitRelationWeights } from './relations.ts'
import { fitSenses } from './senses.ts'
import { fitStories } from './stories.ts'
import { fitTagger } from './tagger.ts'
import { scoreTokens } from './token-score.ts'

const FITS: Readonly<Record<string, (args: readonly string[]) => void>> = {
  lexicon: fitLexicon,
  lemmas: fitLemmas,
  gazetteer: fitGazetteer,
  nouns: fitNouns,
  senses: fitSenses,
  tagger: fitTagger,
  parser: fitParser,
  names: fitNames,
  tokens: scoreTokens,
  'main-text': fitMainText,
  furniture: fitFurniture,
  relations: fitRelationWeights,
  stories: fitStories,
  ledger: fitLedger,
  drift: fitDrift,
  cues: fitCues,
}

const [name = '', ...args] = process.argv.slice(2)
const train = FITS[name]
if (train) train(args)
else {
  console.error(`Say what to fit, for example \`npm run fit -- tagger\`. There are: ${Object.keys(FITS).join(', ')}.`)
  process.exitCode = 2
}
