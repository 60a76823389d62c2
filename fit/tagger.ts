/** `npm run fit -- tagger`: part-of-speech tags, trained on the trees. */
import { FeatureList } from '../src/core/analyse/feature-list.ts'
import { type Lexicon, readLexicon } from '../src/core/analyse/lexicon.ts'
import { TAG_FEATURES, tagFeatures } from '../src/core/analyse/tag-features.ts'
import { labelRanges, readTagger, type Tagger, tagWords } from '../src/core/analyse/tagger.ts'
import { wordColumns } from '../src/core/analyse/word-columns.ts'
import type { GoldSentence } from './conllu.ts'
import { type FitLanguage, fitLanguage, model, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'
import { NetTrainer } from './net-trainer.ts'
import { random, shuffled } from './random.ts'

const PASSES = 10
const RATE = 0.03
const HIDDEN = 64
const ROW_BITS = 16
const EXPLORE = 0.9

export function trainTagger(sentences: readonly GoldSentence[], lexicon: Lexicon, passes = PASSES): Uint8Array {
  const labels = [...new Set(sentences.flatMap(labelsOf))].sort(byCode)
  const ids = new Map(labels.map((label, i) => [label, i]))
  const ranges = labelRanges(labels)
  const range = labels.map((_, i) => ranges.findIndex(({ to }) => i + ranges.length < to))
  const trainer = new NetTrainer({
    ...{ rowBits: ROW_BITS, hidden: HIDDEN, classes: ranges.length + labels.length },
    ...{ seed: 7, dropHidden: 0.1, dropFeatures: 0.2 },
  })
  const columns = sentences.map(({ words }) => wordColumns(words, lexicon))
  const golds = sentences.map((sentence) => Int32Array.from(labelsOf(sentence), (label) => ids.get(label)!))
  const source = random(11)
  const features = new FeatureList(TAG_FEATURES)
  const gold = new Int8Array(labels.length)
  const all = sentences.reduce((sum, { words }) => sum + words.length, 0)
  let step = 0
  for (let pass = 0; pass < passes; pass++) {
    for (const s of shuffled(sentences.length, source)) {
      const words = columns[s]!
      const right = golds[s]!
      const rate = RATE * Math.max(0.03, 1 - step / (all * passes))
      // The tags before a word are those that the tagger gives itself, so that it learns to live with its errors.
      const given = new Int32Array(words.count)
      for (let i = 0; i < words.count; i++) {
        tagFeatures(words, i, given, features)
        trainer.begin(features)
        const group = range[right[i]!]!
        const { best } = trainer.choose(0, ranges.length, only(gold, group), rate)
        const { from, to } = ranges[group]!
        const fine = trainer.choose(from, to, only(gold, right[i]! + ranges.length - from), rate)
        const guess = best === group ? fine.best : trainer.guess(ranges[best]!)
        trainer.finish(rate)
        given[i] = pass > 0 && source.next() < EXPLORE ? guess - ranges.length : right[i]!
      }
      step += words.count
    }
    if (pass >= passes - 3) trainer.average()
  }
  trainer.settle()
  return trainer.write({ kind: 'tagger', labels })
}

/** The right class, as the trainer wants it. */
function only(gold: Int8Array, right: number): Int8Array {
  gold.fill(0)
  gold[right] = 1
  return gold
}

export function fitTagger(args: readonly string[]): void {
  const language = fitLanguage(args)
  const lexicon = readLexicon(model('lexicon', language.models))
  const file = trainTagger(language.trees('train'), lexicon)
  const tagger = readTagger(file)
  const card = {
    about: `Parts of speech of ${language.name} words: universal tags and the finer tags of the treebanks.`,
    data: [...language.data, 'lexicon.bin'],
    licence: language.licence,
    scores: Object.assign({}, ...language.sets.map((set) => score(tagger, lexicon, set, language))) as Record<
      string,
      string
    >,
  }
  writeModel('tagger', file, card, language)
}

function labelsOf({ upos, xpos }: GoldSentence): string[] {
  return upos.map((tag, i) => `${tag}|${xpos[i]}`)
}

function score(tagger: Tagger, lexicon: Lexicon, set: string, { trees }: FitLanguage): Record<string, string> {
  let all = 0
  let upos = 0
  let xpos = 0
  for (const sentence of trees('dev', [set])) {
    const tags = tagWords(tagger, wordColumns(sentence.words, lexicon))
    for (let i = 0; i < tags.length; i++) {
      const [u, x] = tagger.parts[tags[i]!]!
      all++
      if (u === sentence.upos[i]) upos++
      if (x === sentence.xpos[i]) xpos++
    }
  }
  if (all === 0) return {}
  const measure = `${set}, dev part, words given`
  return {
    [`${measure}: universal tags right`]: (upos / all).toFixed(4),
    [`${measure}: finer tags right`]: (xpos / all).toFixed(4),
  }
}
