/**
 * The wording that two texts share: runs of the same words, told apart by whose words they are. A quotation is its
 * speaker's, a name or a number is nobody's; what is left is the reporter's own wording, which two reporters do not
 * find by chance.
 */
import type { PreparedArticle } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { mix32 } from '../text/hash.ts'
import type { Fragments } from './passages/fragments.ts'

/** The shortest run that counts, in words. */
const SHORTEST = 5
/** A run that stands oftener in one text than this is not followed to all its places: a text of repeats stays linear. */
const PLACES = 4

/** A word that a text has oftener is of its subject: whoever reports on it has it. */
const OFTEN = 4

/** A run of the same words in both texts, as indexes of words. */
export interface WordRun {
  readonly a: number
  readonly b: number
  readonly length: number
  /** Words of it outside quotation marks that are neither names, numbers nor words of grammar. */
  readonly own: number
  /** Of its words, outside quotation marks. */
  readonly unquoted: number
}

/** What relating needs to know of each word of a text: 1 stands within quotation marks; 2 is a word of content. */
export type WordMarks = Uint8Array
export const QUOTED = 1
export const CONTENT = 2

/** Marks of each word. Linear in the text. */
export function marksOf(article: PreparedArticle, fragments: Fragments, grammar: ReadonlySet<string>): WordMarks {
  const quotations = article.quotations
    .filter(({ kind, part }) => kind !== 'indirect' && part === undefined)
    .sort((x, y) => x.start - y.start)
  const marks = new Uint8Array(fragments.keys.length)
  const counts = new Map<number, number>()
  for (const key of fragments.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  let next = 0
  let end = -1
  for (let i = 0; i < marks.length; i++) {
    const start = fragments.starts[i]!
    while (next < quotations.length && quotations[next]!.start <= start) end = Math.max(end, quotations[next++]!.end)
    if (start < end) marks[i]! |= QUOTED
    const word = fragments.text.slice(start, fragments.ends[i]!)
    if (/^\p{Ll}/u.test(word) && word.length > 2 && !grammar.has(word) && counts.get(fragments.keys[i]!)! <= OFTEN)
      marks[i]! |= CONTENT
  }
  return marks
}

export interface WordedText {
  readonly fragments: Fragments
  readonly marks: WordMarks
}

/** The runs of the same words, in order of the second text; none overlaps another in it. Linear in both texts. */
export function commonRuns(a: WordedText, b: WordedText): WordRun[] {
  const places = placesOf(a.fragments.keys)
  const found: WordRun[] = []
  const keys = b.fragments.keys
  for (let at = 0; at + SHORTEST <= keys.length; ) {
    const best = longest(a.fragments.keys, keys, at, places.get(hashAt(keys, at)) ?? [])
    if (best === null) {
      at++
      continue
    }
    found.push(runOf(a, b, best.place, at, best.length))
    at += best.length
  }
  return found
}

function placesOf(keys: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let i = 0; i + SHORTEST <= keys.length; i++) {
    const hash = hashAt(keys, i)
    const list = places.get(hash)
    if (!list) places.set(hash, [i])
    else if (list.length < PLACES) list.push(i)
  }
  return places
}

function hashAt(keys: Int32Array, at: number): number {
  let hash = 0
  for (let k = 0; k < SHORTEST; k++) hash = mix32(Math.imul(hash, 31) + keys[at + k]!) | 0
  return hash
}

function longest(
  a: Int32Array,
  b: Int32Array,
  at: number,
  places: readonly number[],
): { place: number; length: number } | null {
  let best: { place: number; length: number } | null = null
  for (const place of places) {
    let length = 0
    while (place + length < a.length && at + length < b.length && a[place + length] === b[at + length]) length++
    if (length >= SHORTEST && length > (best?.length ?? 0)) best = { place, length }
  }
  return best
}

function runOf(a: WordedText, b: WordedText, inA: number, inB: number, length: number): WordRun {
  let own = 0
  let unquoted = 0
  for (let k = 0; k < length; k++) {
    // Within quotation marks in either text: one of them may have left the marks out.
    const marks = a.marks[inA + k]! | b.marks[inB + k]!
    if (marks & QUOTED) continue
    unquoted++
    if (a.marks[inA + k]! & b.marks[inB + k]! & CONTENT) own++
  }
  return { a: inA, b: inB, length, own, unquoted }
}

/** The span of a run in the first text and in the second. */
export function spansOf({ a, b, length }: WordRun, first: Fragments, second: Fragments): { a: Span; b: Span } {
  return {
    a: { start: first.starts[a]!, end: first.ends[a + length - 1]! },
    b: { start: second.starts[b]!, end: second.ends[b + length - 1]! },
  }
}

/** The index of the first word that begins at a place of the text or behind it. */
export function wordFrom(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
