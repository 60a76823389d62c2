/**
 * A small feed-forward net over hashed sparse features, with integers throughout:
 *
 *   features ─ sum of their rows ─▶ hidden (H sums, cut at 0) ─ output weights ─▶ one score a class
 *
 * A feature is a 32-bit hash; the row that it reads is given by its low bits, and collisions are what training saw too.
 * The sums are of 8-bit weights in 32-bit integers, so every machine gives the same scores.
 */
import { int8, int32, unpack } from './bytes.ts'
import type { FeatureList } from './feature-list.ts'

export interface Net {
  readonly hidden: number
  readonly classes: number
  /** Number of rows less one: rows are a power of two. */
  readonly mask: number
  /**
   * `rows x hidden / 2`: two weights in one integer, each raised by 128 so that no lane of 16 bits borrows from the other.
   * Sums of up to 256 rows stay in their lanes.
   */
  readonly rows: Int32Array
  readonly hiddenBias: Int32Array
  /** `classes x hidden`. */
  readonly output: Int8Array
  readonly outputBias: Int32Array
  /** One unit of a score, in natural logarithms of odds. */
  readonly unit: number
}

/** Read a net from the file that a trainer wrote. @throws {RangeError} where the file is damaged. */
export function readNet(file: Uint8Array): { net: Net; meta: Readonly<Record<string, unknown>> } {
  const { meta, sections } = unpack(file)
  const section = (name: string): Uint8Array => {
    const bytes = sections.get(name)
    if (!bytes) throw new RangeError(`the model file has no section "${name}"`)
    return bytes
  }
  const hiddenBias = int32(section('hidden-bias'))
  const outputBias = int32(section('output-bias'))
  const weights = int8(section('rows'))
  const net: Net = {
    hidden: hiddenBias.length,
    classes: outputBias.length,
    mask: weights.length / hiddenBias.length - 1,
    rows: packed(weights),
    hiddenBias,
    output: int8(section('output')),
    outputBias,
    unit: Number(meta['unit']),
  }
  return { net, meta }
}

function packed(weights: Int8Array): Int32Array {
  const pairs = new Int32Array(weights.length >> 1)
  for (let i = 0; i < pairs.length; i++) pairs[i] = (weights[2 * i]! + 128) | ((weights[2 * i + 1]! + 128) << 16)
  return pairs
}

/**
 * Fill `hidden` with the hidden layer for a list of at most 256 features.
 * @param lanes room for `net.hidden / 2` sums
 * @param hidden room for `net.hidden` values, from 0 up
 */
export function hiddenLayer(
  net: Net,
  { hashes, count }: Pick<FeatureList, 'hashes' | 'count'>,
  lanes: Int32Array,
  hidden: Int32Array,
): void {
  const { mask, rows, hiddenBias } = net
  const half = net.hidden >> 1
  for (let h = 0; h < half; h++) lanes[h] = 0
  for (let f = 0; f < count; f++) {
    const row = (hashes[f]! & mask) * half
    for (let h = 0; h < half; h++) lanes[h] = (lanes[h]! + rows[row + h]!) | 0
  }
  const raised = 128 * count
  for (let h = 0; h < half; h++) {
    const pair = lanes[h]!
    const even = (pair & 0xffff) - raised + hiddenBias[2 * h]!
    const odd = (pair >>> 16) - raised + hiddenBias[2 * h + 1]!
    hidden[2 * h] = Math.max(even, 0)
    hidden[2 * h + 1] = Math.max(odd, 0)
  }
}

/** Fill `scores[from..to)` from a hidden layer. */
export function outputLayer(net: Net, hidden: Int32Array, scores: Int32Array, from: number, to: number): void {
  const { hidden: size, output, outputBias } = net
  for (let c = from; c < to; c++) {
    let sum = outputBias[c]!
    const at = c * size
    for (let h = 0; h < size; h++) sum = (sum + Math.imul(output[at + h]!, hidden[h]!)) | 0
    scores[c] = sum
  }
}

/** The class of `[from, to)` with the highest score; the first of several. */
export function bestOf(scores: Int32Array, from: number, to: number): number {
  let best = from
  for (let c = from + 1; c < to; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
