/** Parts of speech: one tag a word, from left to right, by a small net. */
import { hashString } from './hash.ts'
import { bestOf, hiddenLayer, type Net, outputLayer, readNet } from './net.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import type { WordColumns } from './word-columns.ts'

export interface Tagger {
  readonly net: Net
  /** Label → "UPOS|XPOS". */
  readonly labels: readonly string[]
  /** Label → its universal tag and its finer tag. */
  readonly parts: readonly (readonly [upos: string, xpos: string])[]
  /** Label → hash of its name. */
  readonly hashes: Int32Array
}

/** Read the tagger of a language. @throws {RangeError} where the file is damaged. */
export function readTagger(file: Uint8Array): Tagger {
  const { net, meta } = readNet(file)
  const labels = meta['labels'] as readonly string[]
  const parts = labels.map((label) => label.split('|') as [string, string])
  return { net, labels, parts, hashes: Int32Array.from(labels, (label) => hashString(label)) }
}

/** The tag of each word, as an index into `tagger.labels`. Linear in the number of words. */
export function tagWords({ net }: Tagger, words: WordColumns): Int32Array {
  const tags = new Int32Array(words.count)
  const features = new Int32Array(TAG_FEATURES)
  const lanes = new Int32Array(net.hidden >> 1)
  const hidden = new Int32Array(net.hidden)
  const scores = new Int32Array(net.classes)
  for (let i = 0; i < words.count; i++) {
    hiddenLayer(net, features, tagFeatures(words, i, tags, features), lanes, hidden)
    outputLayer(net, hidden, scores, 0, net.classes)
    tags[i] = bestOf(scores, 0, net.classes)
  }
  return tags
}
