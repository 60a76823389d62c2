/**
 * What the tags of a sentence tell of a place at which a new text may begin. Two verbs that nothing joins are two sentences:
 *
 *   ... showed nerves at the quay in Osla | Ilse Tarn, the harbour master, has said ...
 *       ^^^^^^ verb before                  ^^^^^^^^^ subject               ^^^ its verb
 */
import type { TaggedWords } from '../../model/word-tagger.ts'

/** A candidate, as indexes into the words of a tagged sentence. */
export interface ClauseEdge {
  /** The first word behind the last seam. */
  readonly from: number
  readonly at: number
}

const bit = (value: boolean): number => (value ? 1 : 0)
const log = (value: number): number => Math.log1p(Math.max(0, value))

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** Tags in an order in which those stand together that a sentence begins, and those that it ends, with. */
const ORDER = 'PROPN NOUN NUM PRON DET ADJ INTJ ADV VERB AUX ADP SCONJ CCONJ PART PUNCT SYM X'.split(' ')
/** What may stand in a subject before its verb. */
const IN_SUBJECT = new Set(['PROPN', 'NOUN', 'NUM', 'PRON', 'DET', 'ADJ', 'ADP', 'PART', 'SYM', 'ADV'])
/** Words on each side that are looked through. */
const SPAN = 60
/** Words of an apposition between a subject and its verb, at most. */
const APPOSITION = 14

const placeOf = (tag: string | undefined): number => (tag === undefined ? -1 : ORDER.indexOf(tag))

/** The tags around a place, as numbers, in a fixed order. */
export function edgeRow({ tags, fineTags, firstNames }: TaggedWords, { from, at }: ClauseEdge): number[] {
  const first = Math.max(from, at - SPAN)
  let finite = 0
  let last = -1
  for (let i = first; i < at; i++) {
    if (!FINITE.has(fineTags[i]!)) continue
    finite++
    last = i
  }
  const joins = (isJoint: (i: number) => boolean): number => {
    for (let i = last + 1; i < at; i++) if (isJoint(i)) return 1
    return 0
  }
  const subject = subjectAt(tags, fineTags, at)
  return [
    finite,
    log(last < 0 ? 0 : at - last),
    joins((i) => tags[i] === 'CCONJ'),
    joins((i) => tags[i] === 'SCONJ'),
    joins((i) => fineTags[i]!.startsWith('W')),
    joins((i) => fineTags[i] === ','),
    last < 0 ? 0 : tags[last] === 'AUX' ? 1 : fineTags[last] === 'VBD' ? 2 : 3,
    bit(finite === 0 && fineTags.slice(first, at).some((tag) => tag === 'VBG' || tag === 'VBN')),
    placeOf(tags[from]),
    placeOf(tags[at - 2]),
    placeOf(tags[at - 1]),
    placeOf(tags[at]),
    placeOf(tags[at + 1]),
    subject.kind,
    log(subject.length),
    bit(firstNames[at] ?? false),
    bit((firstNames[at - 1] ?? false) && tags[at - 1] === 'PROPN'),
    bit(tags[at] === 'PROPN' && tags[at - 1] === 'PROPN'),
  ]
}

/** Does a subject with its verb begin at a word? kind 1: verb behind it; 2: behind what commas set off; 0: none. */
function subjectAt(tags: readonly string[], fineTags: readonly string[], at: number): { kind: number; length: number } {
  const limit = Math.min(tags.length, at + SPAN)
  let kind = 1
  for (let i = at; i < limit; i++) {
    if (FINITE.has(fineTags[i]!)) return i > at ? { kind, length: i - at } : NONE
    if (fineTags[i] === ',' && kind === 1) {
      const closing = fineTags.slice(i + 1, Math.min(limit, i + APPOSITION)).indexOf(',')
      if (closing < 0) return NONE
      i += closing + 1
      kind = 2
    } else if (!IN_SUBJECT.has(tags[i]!)) return NONE
  }
  return NONE
}

const NONE = { kind: 0, length: 0 }

/** The last finite verb before a place; "" where there is none. */
export function verbBefore(words: readonly string[], { fineTags }: TaggedWords, { from, at }: ClauseEdge): string {
  for (let i = at - 1; i >= Math.max(from, at - SPAN); i--) if (FINITE.has(fineTags[i]!)) return words[i]!.toLowerCase()
  return ''
}
