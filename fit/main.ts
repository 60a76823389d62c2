/** `npm run fit -- NAME`: train a model from `../shared/data/language` and write it to `models/en/`, the same bytes each time. */
import { fitGazetteer } from './gazetteer.ts'
import { fitLemmas } from './lemmas.ts'
import { writeLexicon } from './lexicon.ts'
import { fitNames } from './names.ts'
import { fitNouns } from './nouns.ts'
import { fitParser } from './parser.ts'
import { scoreTokens } from './token-score.ts'
import { fitTagger } from './tagger.ts'

const FITS: Readonly<Record<string, () => void>> = { lexicon: writeLexicon, lemmas: fitLemmas, gazetteer: fitGazetteer, tagger: fitTagger, parser: fitParser, names: fitNames, nouns: fitNouns, tokens: scoreTokens }

const [name = ''] = process.argv.slice(2)
const fit = FITS[name]
if (fit) fit()
else {
  console.error(`Say what to fit: ${Object.keys(FITS).join(', ')}.`)
  process.exitCode = 2
}
