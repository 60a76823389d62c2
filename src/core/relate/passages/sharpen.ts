import type { Span } from '../../model/span.ts'
import { mix32 } from '../../text/hash.ts'
import type { Fragments } from './fragments.ts'

/** A stretch of words `[first, last)` of a text. */
export interface WordStretch {
  readonly text: Fragments
  readonly first: number
  readonly last: number
}

export interface SharpenedPassage {
  readonly a: Span
  readonly b: Span
  /** 0 to 1: share of the words of `b` that stand in runs of the same words in `a`. */
  readonly verbatim: number
}

/** A lifted passage may begin or end within a sentence: this many words beyond the fragments are looked at. */
const REACH = 60
/** Words in the same order that are no accident. */
const RUN = 6
/** From this share of words in such runs on, a passage was lifted, and its ends are where its runs end. */
const LIFTED = 0.6

/**
 * Put the ends of a passage where the words cease to be the same. Fragments end where sentences do; a lifted passage ends
 * where its copier stopped. A reworded passage keeps the ends of its fragments.
 */
export function sharpen(a: WordStretch, b: WordStretch): SharpenedPassage {
  const wideA = widen(a)
  const wideB = widen(b)
  const runs = commonRuns(wideA, wideB).filter((run) => touches(run, a, b))
  let covered = 0
  for (const run of runs) covered += Math.max(0, Math.min(run.b + run.length, b.last) - Math.max(run.b, b.first))
  const verbatim = Math.min(1, covered / Math.max(1, b.last - b.first))
  if (verbatim < LIFTED) return { a: spanOf(a), b: spanOf(b), verbatim }
  const ends = runs.reduce(
    (box, run) => ({
      a0: Math.min(box.a0, run.a),
      a1: Math.max(box.a1, run.a + run.length),
      b0: Math.min(box.b0, run.b),
      b1: Math.max(box.b1, run.b + run.length),
    }),
    { a0: Number.POSITIVE_INFINITY, a1: 0, b0: Number.POSITIVE_INFINITY, b1: 0 },
  )
  return {
    a: spanOf({ text: a.text, first: ends.a0, last: ends.a1 }),
    b: spanOf({ text: b.text, first: ends.b0, last: ends.b1 }),
    verbatim,
  }
}

function widen({ text, first, last }: WordStretch): WordStretch {
  return { text, first: Math.max(0, first - REACH), last: Math.min(text.keys.length, last + REACH) }
}

function spanOf({ text, first, last }: WordStretch): Span {
  return { start: text.starts[first]!, end: text.ends[last - 1]! }
}

interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Runs beyond the fragments count only where they reach into them: they carry the passage on. */
function touches(run: Run, a: WordStretch, b: WordStretch): boolean {
  return run.a < a.last && run.a + run.length > a.first && run.b < b.last && run.b + run.length > b.first
}

/** The longest run of the same words from each place of `b`, taken from left to right without overlap. */
function commonRuns(a: WordStretch, b: WordStretch): Run[] {
  const starts = new Map<number, number[]>()
  for (let i = a.first; i + RUN <= a.last; i++) {
    const key = gram(a.text.keys, i)
    const list = starts.get(key)
    if (!list) starts.set(key, [i])
    else if (list.length < 8) list.push(i)
  }
  const runs: Run[] = []
  for (let j = b.first; j + RUN <= b.last; ) {
    let best: Run | null = null
    for (const i of starts.get(gram(b.text.keys, j)) ?? []) {
      let length = 0
      while (i + length < a.last && j + length < b.last && a.text.keys[i + length] === b.text.keys[j + length]) length++
      if (length >= RUN && (!best || length > best.length)) best = { a: i, b: j, length }
    }
    if (best) runs.push(best)
    j += best?.length ?? 1
  }
  return runs
}

function gram(keys: Int32Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + RUN; i++) hash = mix32(Math.imul(hash, 31) + keys[i]!) | 0
  return hash
}
