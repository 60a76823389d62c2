/**
 * What two texts have word for word in common, exactly: every five-word run of one is looked up in the other, and runs are
 * carried on as far as the words agree. Linear in the two lengths, whatever repeats in them.
 */
import type { Span } from '../../model/span.ts'
import { RUN, runHashes, SAMPLED } from './fingerprint.ts'
import { QUOTED, type ScannedWords, WordScan } from './word-scan.ts'

/** A text made ready to be laid beside others. */
export interface ScannedText extends ScannedWords {
  /** Hash of the run that begins at each word. */
  readonly hashes: Uint32Array
  /** Distinct ones among them. */
  readonly distinct: number
}

/** A passage that two texts share: where it stands in each, as UTF-16 offsets, and how much of it is word for word. */
export interface SharedPassage {
  readonly a: Span
  readonly b: Span
  /** Words of `b` in it, and those of them that stand in runs of the same words. */
  readonly words: number
  readonly same: number
  /** Is it for the most part somebody's quoted words? */
  readonly quoted: boolean
}

/** How much two texts share. */
export interface Shared {
  /** Shares, 0 to 1, of the distinct five-word runs of one that the other has; of all of both that both have. */
  readonly aInB: number
  readonly bInA: number
  readonly jaccard: number
  /** In order of the second text; none overlaps another in it. */
  readonly passages: readonly SharedPassage[]
}

const scan = new WordScan()
const none: ReadonlySet<number> = new Set()
/** Words left out or put in between two runs of one passage, at most. */
const GAP = 12
/** A passage has at least as many words. */
const LEAST_WORDS = 8
/** Of two texts of which one has so much of the other, every passage counts: they may be two of many copies. */
const MOSTLY = 0.5

export function scanned(text: string): ScannedText {
  return withRuns(scan.scan(text))
}

/** The same of a text that stands between the quotation marks of a JSON string; null where it has to be unpacked first. */
export function scannedJson(bytes: Uint8Array, place: { start: number; end: number }): ScannedText | null {
  const words = scan.scanBytes(bytes, place, true)
  return words === null || words.count === 0 ? null : withRuns(words)
}

/** A copy of what the scan found, in one piece of memory: thousands of texts are held at a time. */
function withRuns({ count, length, keys, starts, ends, marks, ...rest }: ScannedWords): ScannedText {
  const runs = Math.max(0, count - RUN + 1)
  const memory = new ArrayBuffer((count * 3 + runs) * 4 + count)
  let at = 0
  const place = (size: number): Uint32Array<ArrayBuffer> => {
    at += size * 4
    return new Uint32Array(memory, at - size * 4, size)
  }
  const copied = (from: Uint32Array): Uint32Array => {
    const to = place(count)
    to.set(from.subarray(0, count))
    return to
  }
  const hashes = runHashes({ count, length, keys, starts, ends, marks, ...rest }, place(runs))
  const copy = { count, length, hashes, keys: copied(keys), starts: copied(starts), ends: copied(ends) }
  const ownMarks = new Uint8Array(memory, at, count)
  ownMarks.set(marks.subarray(0, count))
  table.open(runs)
  let distinct = 0
  for (let run = 0; run < runs; run++) if (table.enter(hashes[run]!, run)) distinct++
  return { ...copy, marks: ownMarks, distinct }
}

/** First places of the runs of one text; used again for the next without being cleared. */
const table = new (class {
  #hashes = new Uint32Array(8192)
  #places = new Uint32Array(8192)
  #opened = new Uint32Array(8192)
  #seen = new Uint32Array(8192)
  #now = 0
  /** Times that the runs of the text in it were looked up. */
  #round = 0
  #holds: ScannedText | null = null

  /** Enter the runs of a text, unless it is the one that was entered last. */
  fill(text: ScannedText): void {
    this.#round++
    if (this.#holds === text) return
    this.open(text.hashes.length)
    for (let at = 0; at < text.hashes.length; at++) this.enter(text.hashes[at]!, at)
    this.#holds = text
  }

  open(entries: number): void {
    this.#holds = null
    let size = this.#hashes.length
    while (size < entries * 2) size *= 2
    if (size > this.#hashes.length || this.#now === 0xffffffff) {
      this.#hashes = new Uint32Array(size)
      this.#places = new Uint32Array(size)
      this.#opened = new Uint32Array(size)
      this.#seen = new Uint32Array(size)
      this.#now = 0
    }
    this.#now++
  }

  /** @returns false where the run is there already */
  enter(hash: number, place: number): boolean {
    const slot = this.#slot(hash)
    if (this.#opened[slot] === this.#now) return false
    this.#opened[slot] = this.#now
    this.#hashes[slot] = hash
    this.#places[slot] = place
    return true
  }

  /** Look up every run of a text. @returns how many distinct ones are there; `into` gets the first place of each, or -1 */
  findAll(hashes: Uint32Array, into: Int32Array): number {
    let common = 0
    for (let at = 0; at < hashes.length; at++) {
      const slot = this.#slot(hashes[at]!)
      const known = this.#opened[slot] === this.#now
      into[at] = known ? this.#places[slot]! : -1
      if (!known || this.#seen[slot] === this.#round) continue
      this.#seen[slot] = this.#round
      common++
    }
    return common
  }

  #slot(hash: number): number {
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    while (this.#opened[slot] === this.#now && this.#hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
})()

/** For each run of the second text its first place in the other. */
let places = new Int32Array(4096)

/** What two texts share. `stock` has hashes of runs that are stock phrases: a passage of such is left out. */
export function shared(a: ScannedText, b: ScannedText, stock: ReadonlySet<number> = none): Shared {
  table.fill(a)
  if (places.length < b.hashes.length) places = new Int32Array(b.hashes.length * 2)
  const common = table.findAll(b.hashes, places)
  const share = (whole: number): number => (whole === 0 ? 0 : common / whole)
  const copied = Math.max(share(a.distinct), share(b.distinct)) >= MOSTLY
  return {
    aInB: share(a.distinct),
    bInA: share(b.distinct),
    jaccard: share(a.distinct + b.distinct - common),
    passages: common === 0 ? [] : passages(a, b, copied ? none : stock),
  }
}

/**
 * What two texts share, word for word.
 * @param a the text that may be the source
 * @param b the text whose passages are listed, in its order
 */
export function sharedPassages(a: string, b: string): Shared {
  return shared(scanned(a), scanned(b))
}

/** Words `[a0, a1)` beside `[b0, b1)`. */
interface Draft {
  a0: number
  a1: number
  b0: number
  b1: number
  same: number
}

function passages(a: ScannedText, b: ScannedText, stock: ReadonlySet<number>): SharedPassage[] {
  const found: SharedPassage[] = []
  let draft: Draft | null = null
  const close = (): void => {
    if (draft && draft.b1 - draft.b0 >= LEAST_WORDS && !isStock(b, draft, stock)) found.push(passage(a, b, draft))
  }
  for (let at = 0; at < b.hashes.length; ) {
    const place = beside(a, b, at, draft)
    if (place < 0) {
      at++
      continue
    }
    let length = RUN
    while (place + length < a.count && at + length < b.count && a.keys[place + length] === b.keys[at + length]) length++
    if (draft && near(draft, place, at)) {
      draft.a1 = place + length
      draft.b1 = at + length
      draft.same += length
    } else {
      close()
      draft = { a0: place, a1: place + length, b0: at, b1: at + length, same: length }
    }
    at += length
  }
  close()
  return found
}

/** Where the run at a word of `b` stands in `a`: first where the passage before it would go on, else its first place. */
function beside(a: ScannedText, b: ScannedText, at: number, draft: Draft | null): number {
  const hash = b.hashes[at]!
  if (draft) {
    const ahead = draft.a1 + (at - draft.b1)
    if (at - draft.b1 <= GAP && a.hashes[ahead] === hash && sameRun(a, ahead, b, at)) return ahead
  }
  const place = places[at]!
  return place >= 0 && sameRun(a, place, b, at) ? place : -1
}

function sameRun(a: ScannedText, inA: number, b: ScannedText, inB: number): boolean {
  for (let i = 0; i < RUN; i++) if (a.keys[inA + i] !== b.keys[inB + i]) return false
  return true
}

function near(draft: Draft, inA: number, inB: number): boolean {
  return inA >= draft.a1 && inA - draft.a1 <= GAP && inB - draft.b1 <= GAP
}

/** Are most of the sampled runs of a passage stock phrases? */
function isStock(b: ScannedText, { b0, b1 }: Draft, stock: ReadonlySet<number>): boolean {
  if (stock.size === 0) return false
  const threshold = Math.floor(4294967296 / SAMPLED)
  let sampled = 0
  let known = 0
  for (let at = b0; at + RUN <= b1; at++) {
    if (b.hashes[at]! >= threshold) continue
    sampled++
    if (stock.has(b.hashes[at]!)) known++
  }
  return known * 2 > sampled
}

function passage(a: ScannedText, b: ScannedText, { a0, a1, b0, b1, same }: Draft): SharedPassage {
  let quoted = 0
  for (let at = b0; at < b1; at++) if (b.marks[at]! & QUOTED) quoted++
  return {
    a: { start: a.starts[a0]!, end: a.ends[a1 - 1]! },
    b: { start: b.starts[b0]!, end: b.ends[b1 - 1]! },
    words: b1 - b0,
    same,
    quoted: quoted > 0.6 * (b1 - b0),
  }
}
