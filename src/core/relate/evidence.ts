/** What two texts share, as a person would tell it, and the passages to show. */
import type { Evidence, Passage } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { PairEvidence } from './features.ts'
import type { CommonPassage } from './passages/passages.ts'
import type { Profile } from './profile.ts'
import { CONTENT, spansOf, wordFrom } from './wording.ts'

export interface SharedText extends PairEvidence {
  readonly passages: readonly CommonPassage[]
}

/** From these shares of words in unbroken runs on, a passage is the same words, or the same but for some. */
const VERBATIM = 0.95
const EDITED = 0.5
/** A run that lies in no passage is shown from this many words of somebody's own wording on. */
const SHOWN_RUN = 4

/** The passages in common, and the longer runs of the same words outside them, in order of the second text. */
export function passagesOf(a: Profile, b: Profile, { passages, runs }: SharedText): Passage[] {
  const whole = passages.map(({ a: inA, b: inB, verbatim }): Passage => ({ a: inA, b: inB, kind: kindOf(verbatim) }))
  const within = wordsWithin(
    b,
    passages.map((one) => one.b),
  )
  const alone = runs
    .filter((run) => run.own >= SHOWN_RUN && sharing(within, run.b, run.b + run.length) === 0)
    .map((run): Passage => ({ ...spansOf(run, a.fragments, b.fragments), kind: 'verbatim' }))
  return [...whole, ...alone].sort((x, y) => x.b.start - y.b.start || x.a.start - y.a.start)
}

function kindOf(verbatim: number): Passage['kind'] {
  return verbatim >= VERBATIM ? 'verbatim' : verbatim >= EDITED ? 'edited' : 'reworded'
}

/** Evidence for the relation itself: how much of the shorter text is in the other, and whose it may be. */
export function sharedEvidence(a: Profile, b: Profile, shared: SharedText): Evidence[] {
  const side = a.fragments.keys.length <= b.fragments.keys.length ? 'a' : 'b'
  const note = paragraphsInCommon(side, { a, b }, shared)
  const words: Evidence = { code: 'same-words', favours: null, weight: 1, note }
  const agencies = shared.agencies.map(
    (name): Evidence => ({ code: 'same-agency', favours: null, weight: 0.9, note: `both credit ${name}` }),
  )
  return [words, ...agencies]
}

/** Of a paragraph, the share in runs of the same words from which it is there almost word for word; of its passages, as told. */
const ALMOST = 0.6
const TOLD = 0.5

/** "12 of the shorter text's 20 paragraphs are in the other almost word for word, and 3 more in other words". */
function paragraphsInCommon(
  side: 'a' | 'b',
  { a, b }: { readonly a: Profile; readonly b: Profile },
  { runs, passages }: SharedText,
): string {
  const [shorter, other] = side === 'a' ? [a, b] : [b, a]
  const { article } = shorter
  const { units, name } = unitsOf(shorter)
  const inRuns = wordsWithin(
    shorter,
    runs.map((run) => spansOf(run, shorter.fragments, shorter.fragments)[side]),
  )
  const there = wordsThere(
    other,
    passages.map((passage) => passage[side === 'a' ? 'b' : 'a']),
  )
  const inPassages = wordsWithin(
    shorter,
    passages.map((passage) => passage[side]),
  )
  const shareOf = (counts: Uint32Array, unit: Span): number => {
    const [first, end] = [wordFrom(shorter.fragments.starts, unit.start), wordFrom(shorter.fragments.starts, unit.end)]
    return sharing(counts, first, end) / Math.max(1, end - first)
  }
  const same = units.map((unit) => shareOf(inRuns, unit) >= ALMOST)
  const retold = units.map(
    (unit, i) => !same[i] && shareOf(inPassages, unit) >= TOLD && isToldThere(shorter, unit, there),
  )
  const [verbatim, reworded] = [count(same), count(retold)]
  const all = `${units.length} ${name}${units.length === 1 ? '' : 's'}`
  if (verbatim === 0 && reworded === 0) return `${partsInCommon(runs)}, in a text of ${all}`
  const parts = [
    ...(verbatim > 0 ? [`${verbatim} almost word for word`] : []),
    ...(reworded > 0 ? [`${reworded} in other words`] : []),
  ]
  const which = article.title ? `"${article.title.slice(0, 60)}"` : 'the shorter text'
  return `of the ${all} of ${which}, the other has ${parts.join(' and ')}`
}

function count(list: readonly boolean[]): number {
  return list.filter(Boolean).length
}

function partsInCommon(runs: SharedText['runs']): string {
  const words = runs.reduce((sum, run) => sum + run.length, 0)
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0)
  return `${words} words in common in ${runs.length === 1 ? 'one stretch' : `${runs.length} stretches`}, at most ${longest} in one`
}

/** Fewer paragraphs than this tell little (texts saved as one line): sentences are counted. */
const FEW_PARAGRAPHS = 3

function unitsOf({ article }: Profile): { units: readonly Span[]; name: string } {
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'heading')
  return paragraphs.length < FEW_PARAGRAPHS && article.sentences.length > paragraphs.length
    ? { units: article.sentences, name: 'sentence' }
    : { units: paragraphs, name: 'paragraph' }
}

/** Of a paragraph's own words, this many are in the passages of the other text that tell the same. */
const TOLD_WORDS = 0.4

/** Keys of the words of a text's passages. */
function wordsThere({ fragments: { keys, starts } }: Profile, spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const { start, end } of spans)
    for (let at = wordFrom(starts, start); at < starts.length && starts[at]! < end; at++) found.add(keys[at]!)
  return found
}

/** A passage may reach over a paragraph that the other has not: its own words are looked for. */
function isToldThere({ fragments: { keys, starts }, marks }: Profile, unit: Span, there: ReadonlySet<number>): boolean {
  let [own, known] = [0, 0]
  for (let at = wordFrom(starts, unit.start); at < starts.length && starts[at]! < unit.end; at++) {
    if (!(marks[at]! & CONTENT)) continue
    own++
    if (there.has(keys[at]!)) known++
  }
  return known >= TOLD_WORDS * own
}

/** For each word, how many words before it lie within one of the spans. Linear in the words and the spans. */
function wordsWithin({ fragments: { starts } }: Profile, spans: readonly Span[]): Uint32Array {
  const opened = new Int32Array(starts.length + 1)
  for (const span of spans) {
    opened[wordFrom(starts, span.start)]!++
    opened[wordFrom(starts, span.end)]!--
  }
  const counts = new Uint32Array(starts.length + 1)
  let open = 0
  for (let at = 0; at < starts.length; at++) {
    open += opened[at]!
    counts[at + 1] = counts[at]! + (open > 0 ? 1 : 0)
  }
  return counts
}

function sharing(counts: Uint32Array, first: number, end: number): number {
  return counts[end]! - counts[first]!
}
