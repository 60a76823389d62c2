/**
 * Trains the net of `core/analyse/net.ts` by stochastic gradient descent on one example after the other, in 32-bit floats, and
 * writes it as integers.
 *
 * Nothing but addition, multiplication, division and square roots is used, whose results every engine rounds alike.
 */
import { bytesOf, pack } from '../src/core/analyse/bytes.ts'
import type { FeatureList } from '../src/core/analyse/feature-list.ts'
import { exp } from './exp.ts'
import { type Random, random } from './random.ts'

export interface NetShape {
  /** log2 of the number of rows. */
  readonly rowBits: number
  readonly hidden: number
  readonly classes: number
  readonly seed: number
  /** Share of the hidden values that is left out of each training step. */
  readonly dropHidden: number
  /** Share of the features that is left out of each training step. */
  readonly dropFeatures: number
}

export class NetTrainer {
  readonly shape: NetShape
  readonly rows: Float32Array
  readonly hiddenBias: Float32Array
  readonly output: Float32Array
  readonly outputBias: Float32Array
  readonly scores: Float32Array
  readonly #hidden: Float32Array
  readonly #gradient: Float32Array
  readonly #kept: Int32Array
  #count = 0
  readonly #random: Random
  #averaged: { rows: Float64Array; hiddenBias: Float64Array; output: Float64Array; outputBias: Float64Array } | null =
    null
  #averages = 0

  constructor(shape: NetShape) {
    this.shape = shape
    const { rowBits, hidden, classes } = shape
    this.#random = random(shape.seed)
    const spread = (size: number, width: number): Float32Array =>
      Float32Array.from({ length: size }, () => (this.#random.next() * 2 - 1) * width)
    this.rows = spread((1 << rowBits) * hidden, 0.02)
    this.hiddenBias = new Float32Array(hidden).fill(0.1)
    this.output = spread(classes * hidden, 0.1)
    this.outputBias = new Float32Array(classes)
    this.scores = new Float32Array(classes)
    this.#hidden = new Float32Array(hidden)
    this.#gradient = new Float32Array(hidden)
    this.#kept = new Int32Array(1024)
  }

  /**
   * Begin an example: fill `this.scores` for its features, some of them left out. `choose` then learns from it, and `finish` ends it.
   */
  begin({ hashes, count }: FeatureList): void {
    const { dropFeatures, dropHidden, hidden } = this.shape
    const source = this.#random
    this.#count = 0
    for (let f = 0; f < count; f++)
      if (dropFeatures === 0 || source.next() >= dropFeatures) this.#kept[this.#count++] = hashes[f]!
    const layer = this.#hidden
    this.#sum(this.#kept, this.#count)
    if (dropHidden > 0) {
      const scale = 1 / (1 - dropHidden)
      for (let h = 0; h < hidden; h++) layer[h] = source.next() < dropHidden ? 0 : layer[h]! * scale
    }
    this.#gradient.fill(0)
  }

  /**
   * Learn one choice between the classes `[from, to)` for the example that was begun.
   * @param gold for each class of the range: 1 where it is right (several may be), 0 where it is wrong, -1 where it is not allowed
   * @param rate step size
   * @returns the best class of those allowed, and the best of those that are right, by the scores before the step
   */
  choose(from: number, to: number, gold: Int8Array, rate: number): { best: number; right: number } {
    const { hidden } = this.shape
    const { scores, output, outputBias } = this
    const layer = this.#hidden
    const gradient = this.#gradient
    this.#outputs(from, to)
    let best = -1
    let bestRight = -1
    for (let c = from; c < to; c++) {
      const label = gold[c - from]!
      if (label < 0) continue
      if (best < 0 || scores[c]! > scores[best]!) best = c
      if (label === 1 && (bestRight < 0 || scores[c]! > scores[bestRight]!)) bestRight = c
    }
    const most = scores[best]!
    let all = 0
    let right = 0
    for (let c = from; c < to; c++) {
      const value = gold[c - from]! < 0 ? 0 : exp(scores[c]! - most)
      scores[c] = value
      all += value
      if (gold[c - from] === 1) right += value
    }
    const rightShare = right <= 1e-30 ? 0 : 1 / right
    for (let c = from; c < to; c++) {
      const label = gold[c - from]!
      if (label < 0) continue
      const error = (label === 1 ? scores[c]! * rightShare : 0) - scores[c]! / all
      if (error < 0.0005 && error > -0.0005) continue
      const at = c * hidden
      const step = rate * error
      for (let h = 0; h < hidden; h++) {
        gradient[h] = gradient[h]! + error * output[at + h]!
        output[at + h] = output[at + h]! + step * layer[h]!
      }
      outputBias[c] = outputBias[c]! + step
    }
    return { best, right: bestRight }
  }

  /** The best class of `[from, to)` for the example that was begun. Nothing is learned. */
  guess({ from, to }: { readonly from: number; readonly to: number }): number {
    this.#outputs(from, to)
    let best = from
    for (let c = from + 1; c < to; c++) if (this.scores[c]! > this.scores[best]!) best = c
    return best
  }

  /** End the example: what its choices asked for goes back into the rows of its features. */
  finish(rate: number): void {
    const { hidden, dropHidden, rowBits } = this.shape
    const { rows, hiddenBias } = this
    const layer = this.#hidden
    const gradient = this.#gradient
    const back = rate / (1 - dropHidden)
    for (let h = 0; h < hidden; h++) gradient[h] = layer[h]! > 0 ? gradient[h]! * back : 0
    for (let h = 0; h < hidden; h++) hiddenBias[h] = hiddenBias[h]! + gradient[h]!
    const mask = (1 << rowBits) - 1
    for (let f = 0; f < this.#count; f++) {
      const row = (this.#kept[f]! & mask) * hidden
      for (let h = 0; h < hidden; h++) rows[row + h] = rows[row + h]! + gradient[h]!
    }
  }

  /** Add the weights as they are now to the average that `write` uses. */
  average(): void {
    this.#averaged ??= {
      rows: new Float64Array(this.rows.length),
      hiddenBias: new Float64Array(this.hiddenBias.length),
      output: new Float64Array(this.output.length),
      outputBias: new Float64Array(this.outputBias.length),
    }
    for (const key of ['rows', 'hiddenBias', 'output', 'outputBias'] as const) {
      const sum = this.#averaged[key]
      const now = this[key]
      for (let i = 0; i < now.length; i++) sum[i] = sum[i]! + now[i]!
    }
    this.#averages++
  }

  /** Put the average in place of the weights. */
  settle(): void {
    if (!this.#averaged) return
    for (const key of ['rows', 'hiddenBias', 'output', 'outputBias'] as const) {
      const sum = this.#averaged[key]
      for (let i = 0; i < sum.length; i++) this[key][i] = sum[i]! / this.#averages
    }
    this.#averaged = null
    this.#averages = 0
  }

  /** The weights as a model file, rounded to 8 bits. */
  write(meta: Readonly<Record<string, unknown>>): Uint8Array {
    const rowScale = 127 / highest(this.rows, 0.9999)
    const outScale = 127 / highest(this.output, 0.9999)
    const scale = rowScale * outScale
    return pack(
      { ...meta, unit: 1 / scale },
      new Map([
        ['rows', rounded(this.rows, rowScale)],
        ['hidden-bias', bytesOf(Array.from(this.hiddenBias, (value) => Math.round(value * rowScale)))],
        ['output', rounded(this.output, outScale)],
        ['output-bias', bytesOf(Array.from(this.outputBias, (value) => Math.round(value * scale)))],
      ]),
    )
  }

  #sum(features: Int32Array, count: number): void {
    const { hidden, rowBits } = this.shape
    const mask = (1 << rowBits) - 1
    const layer = this.#hidden
    const rows = this.rows
    layer.set(this.hiddenBias)
    for (let f = 0; f < count; f++) {
      const row = (features[f]! & mask) * hidden
      for (let h = 0; h < hidden; h++) layer[h] = layer[h]! + rows[row + h]!
    }
    for (let h = 0; h < hidden; h++) if (layer[h]! < 0) layer[h] = 0
  }

  #outputs(from: number, to: number): void {
    const { hidden } = this.shape
    const layer = this.#hidden
    const output = this.output
    for (let c = from; c < to; c++) {
      let sum = this.outputBias[c]!
      const at = c * hidden
      for (let h = 0; h < hidden; h++) sum += output[at + h]! * layer[h]!
      this.scores[c] = sum
    }
  }
}

/** The value below which a share of all magnitudes lies: what lies above is cut when weights are rounded. */
function highest(values: Float32Array, share: number): number {
  const bins = new Float64Array(4096)
  let most = 0
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  if (most === 0) return 1
  for (const value of values) {
    const bin = Math.min(4095, Math.floor((Math.abs(value) / most) * 4096))
    bins[bin] = bins[bin]! + 1
  }
  let seen = 0
  for (let i = 0; i < 4096; i++) {
    seen += bins[i]!
    if (seen >= share * values.length) return ((i + 1) / 4096) * most
  }
  return most
}

function rounded(values: Float32Array, scale: number): Uint8Array {
  const whole = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))))
  return new Uint8Array(whole.buffer)
}
