/**
 * Hashes and the articles that have them, sorted, in six or seven bytes an entry: the high bits of a hash are its bucket, the
 * others, the article's number and eight bits to check a match by stand in arrays.
 */

/** Articles that one index numbers, removed ones included: three bytes. */
export const MOST_ARTICLES = 1 << 24
/** From this many entries on, a table of 65,536 buckets costs less than the byte that it saves an entry. */
const LARGE = 400_000

export interface SegmentArrays {
  /** Where each bucket begins; one more at the end. 257 or 65,537 of them. */
  readonly offsets: Uint32Array
  /** Low 16 bits of the hash. */
  readonly low: Uint16Array
  /** The 8 bits above them; empty where the bucket has them. */
  readonly middle: Uint8Array
  readonly articleLow: Uint16Array
  readonly articleHigh: Uint8Array
  /** Drawn from what stands around: equal where that is equal too. */
  readonly checks: Uint8Array
}

export class Segment implements SegmentArrays {
  readonly offsets: Uint32Array
  readonly low: Uint16Array
  readonly middle: Uint8Array
  readonly articleLow: Uint16Array
  readonly articleHigh: Uint8Array
  readonly checks: Uint8Array

  constructor(arrays: SegmentArrays) {
    this.offsets = arrays.offsets
    this.low = arrays.low
    this.middle = arrays.middle
    this.articleLow = arrays.articleLow
    this.articleHigh = arrays.articleHigh
    this.checks = arrays.checks
  }

  get size(): number {
    return this.low.length
  }

  get bytes(): number {
    return this.offsets.byteLength + this.low.byteLength * 3 + this.middle.byteLength
  }

  article(entry: number): number {
    return this.articleLow[entry]! | (this.articleHigh[entry]! << 16)
  }

  /** First entry whose hash is not below the given one. */
  first(hash: number): number {
    const small = this.middle.length > 0
    const bucket = small ? hash >>> 24 : hash >>> 16
    const rest = small ? hash & 0xffffff : hash & 0xffff
    let from = this.offsets[bucket]!
    let to = this.offsets[bucket + 1]!
    while (from < to) {
      const half = (from + to) >>> 1
      if (this.rest(half) < rest) from = half + 1
      else to = half
    }
    return from
  }

  /** One past the last entry with this hash, `from` being the first. */
  last(hash: number, from: number): number {
    const small = this.middle.length > 0
    const end = this.offsets[(small ? hash >>> 24 : hash >>> 16) + 1]!
    const rest = small ? hash & 0xffffff : hash & 0xffff
    let to = from
    while (to < end && this.rest(to) === rest) to++
    return to
  }

  /** Hashes with more than so many entries, ascending. */
  frequent(most: number): Uint32Array {
    const found: number[] = []
    const cursor = new Cursor(this)
    let count = 0
    for (let last = -1; !cursor.done; cursor.next()) {
      count = cursor.hash === last ? count + 1 : 1
      last = cursor.hash
      if (count === most + 1) found.push(last)
    }
    return Uint32Array.from(found)
  }

  rest(entry: number): number {
    return this.middle.length > 0 ? this.low[entry]! | (this.middle[entry]! << 16) : this.low[entry]!
  }
}

/** Fills a segment with entries in ascending order. */
export class SegmentBuilder {
  readonly #arrays: SegmentArrays
  readonly #shift: number
  #count = 0
  #bucket = 0

  constructor(size: number) {
    const large = size >= LARGE
    this.#shift = large ? 16 : 24
    this.#arrays = {
      offsets: new Uint32Array((large ? 1 << 16 : 1 << 8) + 1),
      low: new Uint16Array(size),
      middle: new Uint8Array(large ? 0 : size),
      articleLow: new Uint16Array(size),
      articleHigh: new Uint8Array(size),
      checks: new Uint8Array(size),
    }
  }

  push(hash: number, article: number, check: number): void {
    const { offsets, low, middle, articleLow, articleHigh, checks } = this.#arrays
    const at = this.#count++
    const bucket = hash >>> this.#shift
    while (this.#bucket < bucket) offsets[++this.#bucket] = at
    low[at] = hash
    if (middle.length > 0) middle[at] = hash >>> 16
    articleLow[at] = article
    articleHigh[at] = article >>> 16
    checks[at] = check
  }

  /** @returns the segment, cut to what was pushed */
  build(): Segment {
    const { offsets, low, middle, articleLow, articleHigh, checks } = this.#arrays
    const count = this.#count
    while (this.#bucket < offsets.length - 1) offsets[++this.#bucket] = count
    if (count === low.length) return new Segment(this.#arrays)
    return new Segment({
      offsets,
      low: low.slice(0, count),
      middle: middle.slice(0, Math.min(middle.length, count)),
      articleLow: articleLow.slice(0, count),
      articleHigh: articleHigh.slice(0, count),
      checks: checks.slice(0, count),
    })
  }
}

/** Entries of a segment in order. */
export class Cursor {
  readonly #segment: Segment
  readonly #shift: number
  #entry = -1
  #bucket = 0
  hash = 0
  article = 0
  check = 0
  done = false

  constructor(segment: Segment) {
    this.#segment = segment
    this.#shift = segment.offsets.length > 257 ? 16 : 24
    this.next()
  }

  next(): void {
    const segment = this.#segment
    const entry = ++this.#entry
    if (entry >= segment.size) {
      this.done = true
      return
    }
    while (segment.offsets[this.#bucket + 1]! <= entry) this.#bucket++
    this.hash = ((this.#bucket << this.#shift) | segment.rest(entry)) >>> 0
    this.article = segment.article(entry)
    this.check = segment.checks[entry]!
  }
}

/** Two segments as one, without the entries of articles that are gone. */
export function merged(a: Segment, b: Segment, alive: (article: number) => boolean): Segment {
  const builder = new SegmentBuilder(a.size + b.size)
  const [left, right] = [new Cursor(a), new Cursor(b)]
  while (!left.done || !right.done) {
    const takeLeft =
      right.done ||
      (!left.done && (left.hash < right.hash || (left.hash === right.hash && left.article < right.article)))
    const one = takeLeft ? left : right
    if (alive(one.article)) builder.push(one.hash, one.article, one.check)
    one.next()
  }
  return builder.build()
}
