/** `npm run fit -- tagger`: part-of-speech tags, trained on the trees. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lexicon, readLexicon } from '../src/core/analyse/lexicon.ts'
import { TAG_FEATURES, tagFeatures } from '../src/core/analyse/tag-features.ts'
import { labelRanges, readTagger, type Tagger, tagWords } from '../src/core/analyse/tagger.ts'
import { wordColumns } from '../src/core/analyse/word-columns.ts'
import type { GoldSentence } from './conllu.ts'
import { MODELS, trees } from './data.ts'
import { byCode } from './lexicon.ts'
import { NetTrainer } from './net-trainer.ts'
import { random, shuffled } from './random.ts'

const PASSES = 10
const RATE = 0.03
const HIDDEN = 64
const ROW_BITS = 16
const EXPLORE = 0.9

export function trainTagger(
  sentences: readonly GoldSentence[],
  lexicon: Lexicon,
  options: { readonly passes?: number; readonly log?: (line: string) => void; readonly dev?: readonly GoldSentence[] } = {},
): Uint8Array {
  const passes = options.passes ?? PASSES
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
  const features = new Int32Array(TAG_FEATURES)
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
        const count = tagFeatures(words, i, given, features)
        trainer.begin(features, count)
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
    options.log?.(`pass ${pass + 1}`)
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

export function fitTagger(): void {
  const lexicon = readLexicon(readFileSync(join(MODELS, 'lexicon.bin')))
  const started = process.cpuUsage().user
  const file = trainTagger(trees('train'), lexicon, { log: console.log })
  console.log(`cpu ${((process.cpuUsage().user - started) / 1e6).toFixed(0)} s`)
  writeFileSync(join(MODELS, 'tagger.bin'), file)
  const tagger = readTagger(file)
  for (const set of ['dep-ewt', 'dep-gum-clean']) console.log(set, score(tagger, lexicon, trees('dev', [set])))
}

function labelsOf({ upos, xpos }: GoldSentence): string[] {
  return upos.map((tag, i) => `${tag}|${xpos[i]}`)
}

function score(tagger: Tagger, lexicon: Lexicon, sentences: readonly GoldSentence[]): Record<string, number> {
  let all = 0
  let upos = 0
  let xpos = 0
  const started = process.cpuUsage().user
  for (const sentence of sentences) {
    const tags = tagWords(tagger, wordColumns(sentence.words, lexicon))
    for (let i = 0; i < tags.length; i++) {
      const [u, x] = tagger.labels[tags[i]!]!.split('|')
      all++
      if (u === sentence.upos[i]) upos++
      if (x === sentence.xpos[i]) xpos++
    }
  }
  const seconds = (process.cpuUsage().user - started) / 1e6
  return { words: all, upos: upos / all, xpos: xpos / all, perSecond: Math.round(all / seconds) }
}
