/** Names of people, places and organisations in one sentence, by a small net over BILOU labels. */

import { FeatureList } from './feature-list.ts'
import { NAME_FEATURES, type NameInput, nameFeatures } from './name-features.ts'
import { bestOf, hiddenLayer, type Net, outputLayer, readNet } from './net.ts'

export type NameType = 'person' | 'place' | 'organisation'

export interface NameTagger {
  readonly net: Net
  /** "O", "B-PER", "I-PER", "L-PER", "U-PER" ... */
  readonly labels: readonly string[]
  /** For each label and each label behind it: may they follow each other? Row `labels.length` is the head of a sentence. */
  readonly follows: readonly Uint8Array[]
}

export interface FoundName {
  /** Words `[first, last)` of the sentence. */
  readonly first: number
  readonly last: number
  readonly type: NameType
}

const TYPES: Readonly<Record<string, NameType>> = { PER: 'person', LOC: 'place', ORG: 'organisation' }

/** Read the name tagger of a language. @throws {RangeError} where the file is damaged. */
export function readNameTagger(file: Uint8Array): NameTagger {
  const { net, meta } = readNet(file)
  const labels = meta['labels'] as readonly string[]
  return { net, labels, follows: labelOrder(labels) }
}

/** Which labels may follow which: a name that has begun goes on until its last word. */
export function labelOrder(labels: readonly string[]): Uint8Array[] {
  const open = (label: string): string | null => (/^[BI]-/.test(label) ? label.slice(2) : null)
  const goesOn = (label: string): string | null => (/^[IL]-/.test(label) ? label.slice(2) : null)
  return [...labels, 'O'].map((before) => Uint8Array.from(labels, (label) => (open(before) === goesOn(label) ? 1 : 0)))
}

/** The names of a sentence, in order. Linear in its words. */
export function findNames({ net, labels, follows }: NameTagger, input: NameInput): FoundName[] {
  const { count } = input.words
  const given = new Int32Array(count)
  const features = new FeatureList(NAME_FEATURES)
  const lanes = new Int32Array(net.hidden >> 1)
  const hidden = new Int32Array(net.hidden)
  const scores = new Int32Array(net.classes)
  for (let i = 0; i < count; i++) {
    if (outside(input.words.capital[i]!, i === 0 ? OUTSIDE : given[i - 1]!, labels)) continue
    nameFeatures(input, i, given, features)
    hiddenLayer(net, features, lanes, hidden)
    outputLayer(net, hidden, scores, 0, net.classes)
    const may = follows[i === 0 ? labels.length : given[i - 1]!]!
    for (let c = 0; c < net.classes; c++)
      if (may[c] === 0 || (i === count - 1 && /^[BI]-/.test(labels[c]!))) scores[c] = -0x80000000
    given[i] = bestOf(scores, 0, net.classes)
  }
  return spansOf(Array.from(given, (label) => labels[label]!))
}

/** Label of words that are in no name. */
export const OUTSIDE = 0

/** A name begins with a capital: a word without one that does not go on with a name is in none, and nobody need be asked. */
export function outside(capital: number, before: number, labels: readonly string[]): boolean {
  return capital === 0 && !/^[BI]-/.test(labels[before]!)
}

/** Names that BILOU labels tell of. */
export function spansOf(labels: readonly string[]): FoundName[] {
  const found: FoundName[] = []
  let first = 0
  for (const [i, label] of labels.entries()) {
    if (/^[BU]-/.test(label)) first = i
    if (/^[LU]-/.test(label)) found.push({ first, last: i + 1, type: TYPES[label.slice(2)]! })
  }
  return found
}
