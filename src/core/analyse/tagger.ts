/** Parts of speech: one tag a word, from left to right, by a small net: first the universal tag, then the finer one that goes with it. */
import { FeatureList } from './feature-list.ts'
import { hashString } from './hash.ts'
import { bestOf, hiddenLayer, type Net, outputLayer, readNet } from './net.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import type { WordColumns } from './word-columns.ts'

export interface Tagger {
  /** Classes: each universal tag; then each label. */
  readonly net: Net
  /** Label → "UPOS|XPOS". Labels with one universal tag stand together. */
  readonly labels: readonly string[]
  /** Label → its universal tag and its finer tag. */
  readonly parts: readonly (readonly [upos: string, xpos: string])[]
  /** Label → hash of its name. */
  readonly hashes: Int32Array
  /** Universal tag → the classes of its labels. */
  readonly ranges: readonly LabelRange[]
}

/** Classes `[from, to)` of the net. */
export interface LabelRange {
  readonly from: number
  readonly to: number
}

/** Read the tagger of a language. @throws {RangeError} where the file is damaged. */
export function readTagger(file: Uint8Array): Tagger {
  const { net, meta } = readNet(file)
  const labels = meta['labels'] as readonly string[]
  const parts = labels.map((label) => label.split('|') as [string, string])
  return {
    net,
    labels,
    parts,
    hashes: Int32Array.from(labels, (label) => hashString(label)),
    ranges: labelRanges(labels),
  }
}

/** For each universal tag, in the order of the labels, the classes of its labels. */
export function labelRanges(labels: readonly string[]): LabelRange[] {
  const upos = labels.map((label) => label.split('|')[0]!)
  const all = [...new Set(upos)]
  return all.map((tag) => ({ from: all.length + upos.indexOf(tag), to: all.length + upos.lastIndexOf(tag) + 1 }))
}

/** The tag of each word, as an index into `tagger.labels`. Linear in the number of words. */
export function tagWords({ net, ranges }: Tagger, words: WordColumns): Int32Array {
  const tags = new Int32Array(words.count)
  const features = new FeatureList(TAG_FEATURES)
  const lanes = new Int32Array(net.hidden >> 1)
  const hidden = new Int32Array(net.hidden)
  const scores = new Int32Array(net.classes)
  for (let i = 0; i < words.count; i++) {
    tagFeatures(words, i, tags, features)
    hiddenLayer(net, features, lanes, hidden)
    outputLayer(net, hidden, scores, 0, ranges.length)
    const { from, to } = ranges[bestOf(scores, 0, ranges.length)]!
    if (to - from > 1) outputLayer(net, hidden, scores, from, to)
    tags[i] = bestOf(scores, from, to) - ranges.length
  }
  return tags
}
