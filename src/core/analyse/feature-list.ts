/** The features of one decision, as hashes: what a model looks at, each with the number of its template mixed in. */
import { mix } from './hash.ts'

/** What stands outside a sentence, in any column. */
const OUTSIDE = 0x5eed

export class FeatureList {
  readonly hashes: Int32Array
  count = 0

  /** @param most features that one decision may have */
  constructor(most: number) {
    this.hashes = new Int32Array(most)
  }

  clear(): void {
    this.count = 0
  }

  one(template: number, a: number): void {
    this.hashes[this.count++] = mix(template, a)
  }

  two(template: number, a: number, b: number): void {
    this.hashes[this.count++] = mix(mix(template, a), b)
  }

  three(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = mix(mix(mix(template, a), b), c)
  }
}

/** The value of a column for word `i`, or that of what lies outside the sentence. */
export function valueAt(column: Int32Array, i: number): number {
  return i >= 0 && i < column.length ? column[i]! : OUTSIDE
}
