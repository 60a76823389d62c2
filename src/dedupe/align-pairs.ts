import { textOfLine } from '../core/read/formats/line-text.ts'
import { judge, type Likeness } from '../core/relate/classify.ts'
import {
  type ScannedText,
  type Shared,
  type SharedPassage,
  scanned,
  scannedJson,
  shared,
} from '../core/relate/index/shared-passages.ts'
import { namesApart, wordsInCommon } from '../core/relate/index/words-in-common.ts'
import { TEMPLATE } from '../core/relate/names-apart.ts'
import { LineReader, stringOf } from './line-at.ts'
import type { Aligned, AlignedPair, AlignTask, TaskParts, Undecided } from './tasks.ts'

/** A paragraph lifted into a long article is little of it: from this many words on it is reported whatever its share. */
const PARAGRAPH_WORDS = 60
/** Signs of a rewrite that are worth the alignment of sentences: runs in common, or names and numbers in their order. */
const SOME_RUNS = 0.18
const SOME_SERIES = 3
const MUCH_SERIES = 5
/**
 * Nor do the sentences of texts tell the same that have no more of their words in common, wherever they stand: the least
 * of any rewrite that was found among 24,000 articles, half of them generated, was .58.
 */
const SOME_WORDS = 0.55

/** Texts of this thread that were used last, by article: pairs of one article stand in several tasks. */
const recent = new Map<number, ScannedText>()
const MOST_RECENT = 1500
let run: number | null = null

/** Lay pairs of texts beside each other word by word; those that are independent are left out. */
export function alignPairs(
  { places, articles, pairs, series, stock, id }: AlignTask,
  { at, leftOut }: TaskParts,
): Aligned {
  if (run !== id) recent.clear()
  run = id
  const reader = new LineReader()
  const textOf = (index: number): ScannedText => {
    const article = articles[index]!
    const known = recent.get(article)
    if (known) recent.delete(article)
    else if (recent.size >= MOST_RECENT) for (const oldest of recent.keys()) if (recent.delete(oldest)) break
    const text = known ?? scannedLine(reader.lineAt(places[index]!))
    recent.set(article, text)
    return text
  }
  const known = new Set(stock)
  const found: AlignedPair[] = []
  const undecided: Undecided[] = []
  try {
    for (let pair = 0; pair * 2 < pairs.length; pair++) {
      if (!at(pair)) continue
      const [a, b] = [textOf(pairs[pair * 2]!), textOf(pairs[pair * 2 + 1]!)]
      const words = shared(a, b, known)
      const isForm = fillOneForm(words, a, b)
      const aligned = judged(words, { a, b, isForm })
      if (aligned) found.push({ pair, ...aligned })
      if (isForm || decided(aligned) || !mayBeRewrite(words, series[pair]!)) continue
      if (wordsInCommon(a, b) >= SOME_WORDS) undecided.push({ pair, ...shares(words) })
    }
  } finally {
    reader.close()
  }
  return { pairs: found, undecided, leftOut }
}

function scannedLine(line: Uint8Array): ScannedText {
  const place = textOfLine(line, 0, line.length)
  return (place && scannedJson(line, place)) ?? scanned(stringOf(line))
}

function decided(aligned: Omit<AlignedPair, 'pair'> | null): boolean {
  return aligned !== null && aligned.kind !== 'shared-source'
}

function mayBeRewrite(words: Shared, series: number): boolean {
  return series >= MUCH_SERIES || (series >= SOME_SERIES && Math.max(words.aInB, words.bInA) >= SOME_RUNS)
}

function shares({ jaccard, aInB, bInA }: Shared): Pick<AlignedPair, 'jaccard' | 'contained'> {
  return { jaccard: round(jaccard), contained: round(Math.max(aInB, bInA)) }
}

/** One template filled in twice, with the names and numbers of two events: two accounts, however alike their sentences. */
function fillOneForm(words: Shared, a: ScannedText, b: ScannedText): boolean {
  return Math.min(words.aInB, words.bInA) >= TEMPLATE && namesApart(a, b)
}

interface Compared {
  readonly a: ScannedText
  readonly b: ScannedText
  readonly isForm: boolean
}

/** What two texts are to each other by the words that they share; null where they are independent. */
function judged(words: Shared, { a, b, isForm }: Compared): Omit<AlignedPair, 'pair'> | null {
  const { kind, score, confidence } = judge(likeness(words, a, b))
  const lifted = words.passages.some((passage) => !passage.quoted && passage.words >= PARAGRAPH_WORDS)
  if (kind === 'independent' && !lifted) return null
  const passages = words.passages.map(
    (one) => [one.a.start, one.a.end, one.b.start, one.b.end, round(one.same / one.words)] as const,
  )
  const told = kind === 'independent' || isForm ? 'shared-source' : kind
  return { kind: told, score: round(score), confidence: round(confidence), ...shares(words), passages }
}

function likeness(found: Shared, a: ScannedText, b: ScannedText): Likeness {
  const shorter = Math.max(1, Math.min(a.length, b.length))
  const length = ({ a: inA, b: inB }: SharedPassage): number => Math.min(inA.end - inA.start, inB.end - inB.start)
  const sum = (of: (passage: SharedPassage) => number): number =>
    Math.min(1, found.passages.reduce((all, passage) => all + of(passage), 0) / shorter)
  return {
    aInB: found.aInB,
    bInA: found.bInA,
    covered: sum(length),
    lifted: sum((passage) => (passage.quoted ? 0 : (passage.same / passage.words) * length(passage))),
  }
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
