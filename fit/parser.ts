/** `npm run fit -- parser`: dependency trees, trained with a dynamic oracle on tags as the tagger gives them. */
import { FeatureList } from '../src/core/analyse/feature-list.ts'
import { type Lexicon, readLexicon } from '../src/core/analyse/lexicon.ts'
import { PARSE_FEATURES, type ParserInput, parseFeatures } from '../src/core/analyse/parse-features.ts'
import { ParseState } from '../src/core/analyse/parse-state.ts'
import {
  type DependencyParser,
  mayTake,
  parse,
  parserInput,
  RIGHT,
  readParser,
  relationClasses,
  SHIFT,
  STEPS,
  take,
} from '../src/core/analyse/parser.ts'
import { readTagger, type Tagger, tagWords } from '../src/core/analyse/tagger.ts'
import { wordColumns } from '../src/core/analyse/word-columns.ts'
import type { GoldSentence } from './conllu.ts'
import { type FitLanguage, fitLanguage, model, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'
import { NetTrainer } from './net-trainer.ts'
import { type GoldTree, goldTree, stepCosts } from './oracle.ts'
import { random, shuffled } from './random.ts'
import { trainTagger } from './tagger.ts'

const PASSES = 14
const RATE = 0.025
const HIDDEN = 64
const ROW_BITS = 16
const EXPLORE = 0.9

interface Example {
  readonly input: ParserInput
  readonly gold: GoldTree
}

export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly (readonly string[])[],
  lexicon: Lexicon,
): { trainer: NetTrainer; relations: string[] } {
  const relations = [...new Set(sentences.flatMap((one) => one.relations))].sort(byCode)
  const ids = new Map(relations.map((name, i) => [name, i]))
  const root = ids.get('root')!
  const examples: Example[] = sentences.map((one, s) => ({
    input: parserInput(wordColumns(one.words, lexicon), tags[s]!),
    gold: goldTree(
      one.heads,
      one.relations.map((name) => ids.get(name)!),
    ),
  }))
  const classes = STEPS + 2 * relations.length
  const trainer = new NetTrainer({
    ...{ rowBits: ROW_BITS, hidden: HIDDEN, classes },
    ...{ seed: 3, dropHidden: 0.2, dropFeatures: 0.1 },
  })
  const source = random(5)
  const features = new FeatureList(PARSE_FEATURES)
  const costs = new Int32Array(STEPS)
  const steps = new Int8Array(STEPS)
  const names = new Int8Array(relations.length)
  let seen = 0
  for (let pass = 0; pass < PASSES; pass++) {
    for (const s of shuffled(examples.length, source)) {
      const { input, gold } = examples[s]!
      const rate = RATE * Math.max(0.03, 1 - seen++ / (examples.length * PASSES))
      const state = new ParseState(input.words.count)
      const onStack = new Uint8Array(state.count + 2)
      onStack[0] = 1
      while (!state.done) {
        stepCosts(state, gold, onStack, costs)
        markSteps(state, costs, steps)
        parseFeatures(input, state, features)
        trainer.begin(features)
        const chosen = trainer.choose(0, STEPS, steps, rate)
        const follow = pass > 0 && source.next() < EXPLORE ? chosen.best : chosen.right
        const top = state.top(0)
        let relation = 0
        // The relation is learned for the right step, and for the one that is taken.
        for (const taken of follow === chosen.right ? [follow] : [chosen.right, follow]) {
          if (taken === SHIFT) continue
          const underRoot = taken === RIGHT && state.depth === 2
          if (underRoot) {
            if (taken === follow) relation = root
            continue
          }
          names.fill(0)
          names[root] = -1
          const wanted = gold.relations[top]!
          if (wanted === root) {
            // A root that was taken for something else has no right relation.
            if (taken === follow) relation = ids.get('dep') ?? 0
            continue
          }
          names[wanted] = 1
          const { from, to } = relationClasses(relations.length, taken)
          const named = trainer.choose(from, to, names, rate)
          if (taken === follow) relation = pass > 0 ? named.best - from : wanted
        }
        trainer.finish(rate)
        if (follow === SHIFT) onStack[state.next] = 1
        else onStack[top] = 0
        take(state, follow, relation)
      }
    }
    if (pass >= PASSES - 3) trainer.average()
  }
  trainer.settle()
  return { trainer, relations }
}

/** Mark each step: 1 where it loses least, 0 where it loses more, -1 where it is not allowed. */
function markSteps(state: ParseState, costs: Int32Array, steps: Int8Array): void {
  let least = 1e9
  for (let step = 0; step < STEPS; step++) if (mayTake(state, step) && costs[step]! < least) least = costs[step]!
  for (let step = 0; step < STEPS; step++) steps[step] = !mayTake(state, step) ? -1 : costs[step] === least ? 1 : 0
}

/** Tags that a tagger gives which has not seen the sentence: each half is tagged by what the other half teaches. */
export function jackknifed(sentences: readonly GoldSentence[], lexicon: Lexicon): string[][] {
  const tags: string[][] = new Array<string[]>(sentences.length)
  for (const half of [0, 1]) {
    const tagger = readTagger(
      trainTagger(
        sentences.filter((_, i) => i % 2 !== half),
        lexicon,
        5,
      ),
    )
    for (const [i, { words }] of sentences.entries())
      if (i % 2 === half)
        tags[i] = Array.from(tagWords(tagger, wordColumns(words, lexicon)), (tag) => tagger.labels[tag]!)
  }
  return tags
}

export function fitParser(args: readonly string[]): void {
  const language = fitLanguage(args)
  const lexicon = readLexicon(model('lexicon', language.models))
  const sentences = language.trees('train')
  const { trainer, relations } = trainParser(sentences, jackknifed(sentences, lexicon), lexicon)
  const file = trainer.write({ kind: 'parser', relations })
  const parser = readParser(file)
  const tagger = readTagger(model('tagger', language.models))
  const card = {
    about: `Dependency trees of ${language.name} sentences, by the conventions of Universal Dependencies.`,
    data: [...language.data, 'lexicon.bin; tags of taggers that have not seen the sentence'],
    licence: language.licence,
    scores: Object.assign(
      {},
      ...language.sets.map((set) => score({ parser, tagger, lexicon }, set, language)),
    ) as Record<string, string>,
  }
  writeModel('parser', file, card, language)
}

/** Attachment scores as in CoNLL 2018: punctuation counts, subtypes of relations do not. Tags are the tagger's. */
function score(
  { parser, tagger, lexicon }: { parser: DependencyParser; tagger: Tagger; lexicon: Lexicon },
  set: string,
  { trees }: FitLanguage,
): Record<string, string> {
  let all = 0
  let heads = 0
  let both = 0
  for (const sentence of trees('dev', [set])) {
    const columns = wordColumns(sentence.words, lexicon)
    const tags = Array.from(tagWords(tagger, columns), (tag) => tagger.labels[tag]!)
    const tree = parse(parser, parserInput(columns, tags))
    for (let i = 0; i < sentence.words.length; i++) {
      all++
      if (tree.heads[i] !== sentence.heads[i]) continue
      heads++
      if (plain(parser.relations[tree.relations[i]!]!) === plain(sentence.relations[i]!)) both++
    }
  }
  if (all === 0) return {}
  const measure = `${set}, dev part, words given, tags found`
  return {
    [`${measure}: heads right (UAS)`]: (heads / all).toFixed(4),
    [`${measure}: and relations (LAS)`]: (both / all).toFixed(4),
  }
}

function plain(relation: string): string {
  return relation.split(':')[0]!
}
