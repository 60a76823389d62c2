/**
 * Which articles have a hash. New entries gather in a small heap; full, it becomes a segment, and segments of like size
 * become one: adding costs a logarithm of passes over each entry, asking one search a segment. Where very many come at once
 * the heap is large and nothing in it can be found: it becomes a segment before anything is asked.
 */
import { merged, type Segment, SegmentBuilder } from './segment.ts'

const FIRST_HEAP = 1024
const LARGEST_HEAP = 1 << 18
const HEAP_OF_MANY = 1 << 20
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
  /** Can what is in the heap be found? */
  #chained: boolean

  /** @param many are very many entries to come? */
  constructor(alive: (article: number) => boolean, many: boolean) {
    this.#alive = alive
    this.#chained = !many
    this.#makeHeap(many ? HEAP_OF_MANY : FIRST_HEAP)
  }

  get size(): number {
    return this.segments.reduce((sum, segment) => sum + segment.size, this.#count)
  }

  get bytes(): number {
    const heap = this.#heads.byteLength + this.#next.byteLength + this.#hashes.byteLength * 2 + this.#checks.byteLength
    return this.segments.reduce((sum, segment) => sum + segment.bytes, heap)
  }

  add(hash: number, article: number, check: number): void {
    if (this.#count === this.#hashes.length) this.#flush()
    const at = this.#count++
    this.#hashes[at] = hash
    this.#articles[at] = article
    this.#checks[at] = check
    if (!this.#chained) return
    const slot = hash & (this.#heads.length - 1)
    this.#next[at] = this.#heads[slot]!
    this.#heads[slot] = at
  }

  /**
   * Number of the living articles with this hash; their own numbers are written into `into` as far as it has room, in no
   * order, and what each has to be checked by into `checks`.
   */
  find(hash: number, into: Uint32Array, checks: Uint8Array): number {
    if (!this.#chained) this.#flush()
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
    if (!this.#chained) return found
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

  /** Everything in one segment, what is gone left out. @param whole is nothing gone? */
  compact(whole: boolean): void {
    this.#flush()
    this.#chained = true
    this.#makeHeap(FIRST_HEAP)
    while (this.segments.length > 1) {
      const b = this.segments.pop()!
      const a = this.segments.pop()!
      this.segments.push(merged(a, b, this.#alive))
    }
    const [only] = this.segments
    if (only && !whole) this.segments = [merged(only, new SegmentBuilder(0).build(), this.#alive)]
  }

  #flush(): void {
    if (this.#count === 0) return
    this.segments.push(this.#heapAsSegment())
    this.#count = 0
    for (let last = this.segments.length - 1; last > 0; last--) {
      const [a, b] = [this.segments[last - 1]!, this.segments[last]!]
      if (a.size > 2 * b.size) break
      this.segments.splice(last - 1, 2, merged(a, b, this.#alive))
    }
    if (!this.#chained) return
    const larger = Math.min(LARGEST_HEAP, this.#hashes.length * 2)
    if (this.size > larger * 8) this.#makeHeap(larger)
    else this.#heads.fill(CHAIN_END)
  }

  #makeHeap(size: number): void {
    this.#hashes = new Uint32Array(size)
    this.#articles = new Uint32Array(size)
    this.#checks = new Uint8Array(size)
    this.#next = new Uint32Array(this.#chained ? size : 0)
    this.#heads = new Uint32Array(this.#chained ? size * 2 : 0).fill(CHAIN_END)
  }

  #heapAsSegment(): Segment {
    const builder = new SegmentBuilder(this.#count)
    const order = ascending(this.#hashes.subarray(0, this.#count))
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!
      builder.push(this.#hashes[at]!, this.#articles[at]!, this.#checks[at]!)
    }
    return builder.build()
  }
}

/** Fewer hashes are sorted as numbers: the tables of the other way would take longer than they do. */
const MANY = 1 << 15

/** Places in ascending order of what stands there, equal ones as they are. */
function ascending(hashes: Uint32Array): Uint32Array {
  const order = new Uint32Array(hashes.length)
  if (hashes.length >= MANY) {
    for (let at = 0; at < order.length; at++) order[at] = at
    return byDigit(hashes, byDigit(hashes, order, 0), 16)
  }
  // Hash and place in one number, 47 bits of the 53 that a double holds.
  const sorted = Float64Array.from(hashes, (hash, at) => hash * MANY + at).sort()
  for (let i = 0; i < order.length; i++) order[i] = sorted[i]! % MANY
  return order
}

/** Places in the order of 16 bits of what stands there, equal ones as they were. */
function byDigit(hashes: Uint32Array, order: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(65_537)
  for (let at = 0; at < hashes.length; at++) starts[((hashes[at]! >>> shift) & 0xffff) + 1]!++
  for (let digit = 0; digit < 65_536; digit++) starts[digit + 1]! += starts[digit]!
  const sorted = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const at = order[i]!
    sorted[starts[(hashes[at]! >>> shift) & 0xffff]!++] = at
  }
  return sorted
}
