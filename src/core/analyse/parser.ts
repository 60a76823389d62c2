/** Dependency trees: a greedy arc-hybrid parser whose next step is chosen by a small net. */
import { FeatureList } from './feature-list.ts'
import { hashString } from './hash.ts'
import { bestOf, hiddenLayer, type Net, outputLayer, readNet } from './net.ts'
import { PARSE_FEATURES, type ParserInput, parseFeatures } from './parse-features.ts'
import { ParseState } from './parse-state.ts'
import type { WordColumns } from './word-columns.ts'

export interface DependencyParser {
  /**
   * Classes: SHIFT, LEFT and RIGHT; then each relation for a LEFT step, then each for a RIGHT one. The relation is asked for only
   * once the step is chosen.
   */
  readonly net: Net
  readonly relations: readonly string[]
  /** Index of "root" among them. */
  readonly root: number
}

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Number of steps, which are the first classes of the net. */
export const STEPS = 3

export interface Tree {
  /** Head of each word, counted from 1; 0 is the root. */
  readonly heads: Int32Array
  /** Relation of each word to its head, as an index into the parser's relations. */
  readonly relations: Int32Array
}

/** Read the parser of a language. @throws {RangeError} where the file is damaged. */
export function readParser(file: Uint8Array): DependencyParser {
  const { net, meta } = readNet(file)
  const relations = meta['relations'] as readonly string[]
  return { net, relations, root: relations.indexOf('root') }
}

/** The input of a sentence whose words have these tags ("UPOS|XPOS"). */
export function parserInput(words: WordColumns, tags: readonly string[]): ParserInput {
  const tag = Int32Array.from(tags, (label) => hashString(label))
  const pos = Int32Array.from(tags, (label) => hashString(label, 0, label.indexOf('|')))
  return { words, tag, pos }
}

/** The tree of one sentence. Linear in the number of words: two steps a word. */
export function parse(parser: DependencyParser, input: ParserInput): Tree {
  const { net } = parser
  const state = new ParseState(input.words.count)
  const features = new FeatureList(PARSE_FEATURES)
  const lanes = new Int32Array(net.hidden >> 1)
  const hidden = new Int32Array(net.hidden)
  const scores = new Int32Array(net.classes)
  while (!state.done) {
    parseFeatures(input, state, features)
    hiddenLayer(net, features, lanes, hidden)
    outputLayer(net, hidden, scores, 0, STEPS)
    let step = -1
    for (let s = 0; s < STEPS; s++) if (mayTake(state, s) && (step < 0 || scores[s]! > scores[step]!)) step = s
    take(state, step, step === SHIFT ? 0 : bestRelation(parser, state, step, hidden, scores))
  }
  const { count } = state
  return { heads: state.heads.slice(1, count + 1), relations: state.relations.slice(1, count + 1) }
}

export function mayTake(state: ParseState, step: number): boolean {
  return step === SHIFT ? state.mayShift : step === LEFT ? state.mayLeft : state.mayRight
}

export function take(state: ParseState, step: number, relation: number): void {
  if (step === SHIFT) state.shift()
  else if (step === LEFT) state.leftArc(relation)
  else state.rightArc(relation)
}

/** Range of classes with the relations of a step. */
export function relationClasses(relations: number, step: number): { from: number; to: number } {
  const from = STEPS + (step === LEFT ? 0 : relations)
  return { from, to: from + relations }
}

/** Best relation for a step: "root" under the root, and only there. */
function bestRelation(
  parser: DependencyParser,
  state: ParseState,
  step: number,
  hidden: Int32Array,
  scores: Int32Array,
): number {
  const { net, relations, root } = parser
  if (step === RIGHT && state.depth === 2) return root
  const { from, to } = relationClasses(relations.length, step)
  outputLayer(net, hidden, scores, from, to)
  scores[from + root] = -0x80000000
  return bestOf(scores, from, to) - from
}
