/**
 * The grammar on labelled sentences: tags and trees (Universal Dependencies), names (IOB). Words are given, as the sets have them.
 *
 * Attachment scores are those of the CoNLL 2018 shared task: punctuation counts, subtypes of relations do not. A name is right where its
 * words and its type are.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldSentence, readConllu } from '../fit/conllu.ts'
import { namesOfWords, treeOfWords } from '../src/core/analyse/given-words.ts'
import type { Grammar } from '../src/core/analyse/grammar.ts'
import type { FoundName } from '../src/core/analyse/names.ts'
import { loadGrammar } from '../src/io/models.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'

export const language: Evaluation = {
  name: 'language',
  folder: join('data', 'language'),
  about: 'tags, trees and names of labelled sentences, words given',
  run,
}

/** Files that are scored where a folder has training parts too. */
const SCORED = /^(?:dep|ner)-(?!.*train).*\.(?:conllu|jsonl)(?:\.gz)?$/

const REFERENCES: Readonly<Record<string, string>> = {
  'dep-ewt: upos': 'UDPipe 1.2 .944, UDPipe 2.12 .975',
  'dep-ewt: las': 'on the test part: UDPipe 1.2 .812, UDPipe 2.12 .910',
  'ner-uner-ewt: f1': 'XLM-R large .839, XLM-R base .800',
}

function run(folder: string): Outcome {
  const grammar = loadGrammar('en')
  const names = readdirSync(folder).sort()
  const scored = names.filter((name) => SCORED.test(name))
  const predictions: unknown[] = []
  const scores: Record<string, number> = {}
  let cases = 0
  for (const file of scored) {
    const part = /\.conllu/.test(file) ? treesOf(join(folder, file), file, grammar) : namesOf(folder, file, grammar)
    predictions.push(...part.predictions)
    cases += part.predictions.length
    const set = file.replace(/\.(?:dev|test)?\.?(?:conllu|jsonl)(?:\.gz)?$/, '')
    for (const [metric, value] of Object.entries(part.scores)) scores[`${set}: ${metric}`] = value
  }
  return { cases, predictions, scores, references: REFERENCES }
}

interface Part {
  readonly predictions: readonly unknown[]
  readonly scores: Readonly<Record<string, number>>
}

function treesOf(path: string, file: string, grammar: Grammar): Part {
  const gold = readConllu(path)
  const found = gold.map(({ words }) => treeOfWords(words, grammar))
  const predictions = found.map(({ tags, heads, relations }, i) => ({
    file,
    words: gold[i]!.words,
    tags,
    heads,
    relations,
  }))
  const labelled = gold.some(({ heads }) => heads.some((head) => head > 0))
  if (!labelled) return { predictions, scores: {} }
  const share = (right: (sentence: GoldSentence, i: number, s: number) => boolean): number => {
    let all = 0
    let hits = 0
    for (const [s, sentence] of gold.entries())
      for (let i = 0; i < sentence.words.length; i++) {
        all++
        if (right(sentence, i, s)) hits++
      }
    return hits / all
  }
  const head = (sentence: GoldSentence, i: number, s: number): boolean => found[s]!.heads[i] === sentence.heads[i]
  return {
    predictions,
    scores: {
      upos: share((sentence, i, s) => found[s]!.tags[i] === sentence.upos[i]),
      xpos: share((sentence, i, s) => found[s]!.fineTags[i] === sentence.xpos[i]),
      uas: share(head),
      las: share(
        (sentence, i, s) => head(sentence, i, s) && plain(found[s]!.relations[i]!) === plain(sentence.relations[i]!),
      ),
    },
  }
}

function plain(relation: string): string {
  return relation.split(':')[0]!
}

interface GoldNames {
  readonly words: readonly string[]
  readonly tags?: readonly string[]
}

const LABELS = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const

function namesOf(folder: string, file: string, grammar: Grammar): Part {
  const gold = readLines<GoldNames>(folder, existsSync(join(folder, file)) ? file : `${file}.gz`)
  const found = gold.map(({ words }) => namesOfWords(words, grammar))
  const predictions = gold.map(({ words }, i) => ({ file, words, tags: iob(words.length, found[i]!) }))
  if (!gold.some(({ tags }) => tags?.some((tag) => tag !== 'O'))) return { predictions, scores: {} }
  const kinds = ['PER', 'LOC', 'ORG']
  const spans = predictions.map(({ tags }) => spansOf(tags, kinds))
  const right = gold.map(({ tags = [] }) => spansOf(tags, kinds))
  const f1 = (of: readonly string[]): number => {
    const only = (all: readonly string[]): string[] => all.filter((one) => of.includes(one.slice(0, 3)))
    let hits = 0
    let size = 0
    for (let s = 0; s < gold.length; s++) {
      const ours = only(spans[s]!)
      const theirs = new Set(only(right[s]!))
      hits += ours.filter((one) => theirs.has(one)).length
      size += ours.length + theirs.size
    }
    return (2 * hits) / size
  }
  const scores = { f1: f1(kinds), person: f1(['PER']), place: f1(['LOC']), organisation: f1(['ORG']) }
  // Sets with types of their own are not comparable: only their predictions are written.
  const comparable = gold.some(({ tags }) => tags?.some((tag) => /-(?:PER|LOC|ORG)$/.test(tag)))
  return { predictions, scores: comparable ? scores : {} }
}

function iob(count: number, names: readonly FoundName[]): string[] {
  const tags = new Array<string>(count).fill('O')
  for (const { first, last, type } of names)
    for (let i = first; i < last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${LABELS[type]}`
  return tags
}

/** "PER 3 5" for a person in words 3 and 4. A name goes on while the type stays and no other begins. */
function spansOf(tags: readonly string[], kinds: readonly string[]): string[] {
  const found: string[] = []
  let first = -1
  for (let i = 0; i <= tags.length; i++) {
    const goesOn = first >= 0 && tags[i] === `I-${tags[first]!.slice(2)}`
    if (goesOn) continue
    if (first >= 0 && kinds.includes(tags[first]!.slice(2))) found.push(`${tags[first]!.slice(2)} ${first} ${i}`)
    first = i < tags.length && tags[i] !== 'O' ? i : -1
  }
  return found
}
