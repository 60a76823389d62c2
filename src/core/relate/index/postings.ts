/**
 * Which articles have a hash. New entries gather in a small heap; full, it becomes a segment, and segments of like size
 * become one: adding costs a logarithm of passes over each entry, asking one search a segment.
 */
import { merged, type Segment, SegmentBuilder } from './segment.ts'

const FIRST_HEAP = 1024
const LARGEST_HEAP = 1 << 18
const CHAIN_END = 0xffffffff

export class Postings {
  segments: Segment[] = []
  readonly #alive: (article: number) => boolean
  #heads = new Uint32Array(0)
  #next = new Uint32Array(0)
  #hashes = new Uint32Array(0)
  #articles = new Uint32Array(0)
  #checks = new Uint8Array(0)
  #count = 0

  /** @param many are very many entries to come? */
  constructor(alive: (article: number) => boolean, many: boolean) {
    this.#alive = alive
    this.#makeHeap(many ? LARGEST_HEAP : FIRST_HEAP)
  }

  get size(): number {
    return this.segments.reduce((sum, segment) => sum + segment.size, this.#count)
  }

  get bytes(): number {
    const heap = this.#heads.byteLength + this.#next.byteLength * 3 + this.#checks.byteLength
    return this.segments.reduce((sum, segment) => sum + segment.bytes, heap)
  }

  add(hash: number, article: number, check: number): void {
    if (this.#count === this.#hashes.length) this.#flush()
    const at = this.#count++
    const slot = hash & (this.#heads.length - 1)
    this.#hashes[at] = hash
    this.#articles[at] = article
    this.#checks[at] = check
    this.#next[at] = this.#heads[slot]!
    this.#heads[slot] = at
  }

  /**
   * Number of the living articles with this hash; their own numbers are written into `into` as far as it has room, in no
   * order, and what each has to be checked by into `checks`.
   */
  find(hash: number, into: Uint32Array, checks: Uint8Array): number {
    let found = 0
    for (const segment of this.segments) {
      const from = segment.first(hash)
      const to = segment.last(hash, from)
      for (let entry = from; entry < to; entry++) {
        const article = segment.article(entry)
        if (!this.#alive(article)) continue
        if (found < into.length) {
          into[found] = article
          checks[found] = segment.checks[entry]!
        }
        found++
      }
    }
    for (let at = this.#heads[hash & (this.#heads.length - 1)]!; at !== CHAIN_END; at = this.#next[at]!) {
      if (this.#hashes[at] !== hash || !this.#alive(this.#articles[at]!)) continue
      if (found < into.length) {
        into[found] = this.#articles[at]!
        checks[found] = this.#checks[at]!
      }
      found++
    }
    return found
  }

  /** Everything in one segment, what is gone left out. */
  compact(): void {
    if (this.#count > 0) this.#flush()
    this.#makeHeap(FIRST_HEAP)
    while (this.segments.length > 1) {
      const b = this.segments.pop()!
      const a = this.segments.pop()!
      this.segments.push(merged(a, b, this.#alive))
    }
    const [only] = this.segments
    if (only) this.segments = [merged(only, new SegmentBuilder(0).build(), this.#alive)]
  }

  #flush(): void {
    this.segments.push(this.#heapAsSegment())
    this.#count = 0
    for (let last = this.segments.length - 1; last > 0; last--) {
      const [a, b] = [this.segments[last - 1]!, this.segments[last]!]
      if (a.size > 2 * b.size) break
      this.segments.splice(last - 1, 2, merged(a, b, this.#alive))
    }
    const larger = Math.min(LARGEST_HEAP, this.#hashes.length * 2)
    if (this.size > larger * 8) this.#makeHeap(larger)
    else this.#heads.fill(CHAIN_END)
  }

  #makeHeap(size: number): void {
    this.#hashes = new Uint32Array(size)
    this.#articles = new Uint32Array(size)
    this.#checks = new Uint8Array(size)
    this.#next = new Uint32Array(size)
    this.#heads = new Uint32Array(size * 2).fill(CHAIN_END)
  }

  #heapAsSegment(): Segment {
    // Hash and place in one number, 50 bits of the 53 that a double holds: numbers sort fastest.
    const order = new Float64Array(this.#count)
    for (let at = 0; at < this.#count; at++) order[at] = this.#hashes[at]! * LARGEST_HEAP + at
    order.sort()
    const builder = new SegmentBuilder(this.#count)
    for (const one of order) {
      const at = one % LARGEST_HEAP
      builder.push(this.#hashes[at]!, this.#articles[at]!, this.#checks[at]!)
    }
    return builder.build()
  }
}
