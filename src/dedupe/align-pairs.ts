import { closeSync, openSync, readSync } from 'node:fs'
import { textOfLine } from '../core/read/formats/line-text.ts'
import { fieldsOfLine } from '../core/read/formats/row-lines.ts'
import { judge, type Likeness } from '../core/relate/classify.ts'
import {
  type ScannedText,
  type Shared,
  type SharedPassage,
  scanned,
  scannedJson,
  shared,
} from '../core/relate/index/shared-passages.ts'
import type { Fragments } from '../core/relate/passages/fragments.ts'
import type { AlignedPair, AlignTask, Place } from './tasks.ts'

/** A paragraph lifted into a long article is little of it: from so many words on it is reported whatever its share. */
const PARAGRAPH_WORDS = 60
/** Signs of a rewrite that are worth the alignment of sentences: runs in common, or names and numbers in their order. */
const SOME_RUNS = 0.18
const SOME_SERIES = 3
const MUCH_SERIES = 5

interface Text {
  readonly line: Uint8Array
  readonly scanned: ScannedText
  sentences?: Fragments
}

/** Texts of this thread that were used last, by article: pairs of one article stand in several tasks. */
const recent = new Map<number, Text>()
const MOST_RECENT = 1500
let run: number | null = null

/** Lay pairs of texts beside each other; those that are independent are left out. */
export async function alignPairs({ places, articles, pairs, series, stock, id }: AlignTask): Promise<AlignedPair[]> {
  if (run !== id) recent.clear()
  run = id
  const files = new Map<string, number>()
  const textOf = (index: number): Text => {
    const article = articles[index]!
    const known = recent.get(article)
    if (known) recent.delete(article)
    else if (recent.size >= MOST_RECENT) for (const oldest of recent.keys()) if (recent.delete(oldest)) break
    const text = known ?? made(lineAt(places[index]!, files))
    recent.set(article, text)
    return text
  }
  const known = new Set(stock)
  try {
    const found: AlignedPair[] = []
    for (let pair = 0; pair * 2 < pairs.length; pair++) {
      const aligned = await align(textOf(pairs[pair * 2]!), textOf(pairs[pair * 2 + 1]!), series[pair]!, known)
      if (aligned) found.push({ pair, ...aligned })
    }
    return found
  } finally {
    for (const file of files.values()) closeSync(file)
  }
}

function made(line: Uint8Array): Text {
  const place = textOfLine(line, 0, line.length)
  return { line, scanned: (place && scannedJson(line, place)) ?? scanned(stringOf(line)) }
}

/** Texts with their sentences, the one that was asked for last at the end: a text tends to be in several pairs. */
let withSentences: Text[] = []
const MOST_WITH_SENTENCES = 32

function sentencesOf(text: Text, make: (text: string) => Fragments): Fragments {
  const sentences = text.sentences ?? make(stringOf(text.line))
  text.sentences = sentences
  withSentences = [...withSentences.filter((one) => one !== text), text]
  if (withSentences.length > MOST_WITH_SENTENCES) delete withSentences.shift()!.sentences
  return sentences
}

function stringOf(line: Uint8Array): string {
  return fieldsOfLine(line)!.content
}

function lineAt(place: Place, files: Map<string, number>): Uint8Array {
  if (place instanceof Uint8Array) return place
  const { file, offset, length } = place
  const handle = files.get(file) ?? openSync(file, 'r')
  files.set(file, handle)
  const line = new Uint8Array(length)
  if (readSync(handle, line, 0, length, offset) === length && fieldsOfLine(line) !== null) return line
  throw new Error(`${file} has changed while it was read: begin again without the kept state`)
}

async function align(
  a: Text,
  b: Text,
  series: number,
  stock: ReadonlySet<number>,
): Promise<Omit<AlignedPair, 'pair'> | null> {
  const found = shared(a.scanned, b.scanned, stock)
  const contained = Math.max(found.aInB, found.bInA)
  const judged = judge(likeness(found, a.scanned, b.scanned))
  const rounded = { jaccard: round(found.jaccard), contained: round(contained) }
  const undecided = judged.kind === 'independent' || judged.kind === 'shared-source'
  if (undecided && (series >= MUCH_SERIES || (series >= SOME_SERIES && contained >= SOME_RUNS))) {
    // The sentences of two texts are costly to align: most archives hold few pairs that need it.
    const { reworded, forRewording } = await import('../core/relate/reworded.ts')
    const other = reworded(sentencesOf(a, forRewording), sentencesOf(b, forRewording))
    if (other) {
      const passages = other.passages.map(
        (one) => [one.a.start, one.a.end, one.b.start, one.b.end, round(one.verbatim)] as const,
      )
      return { kind: 'rewrite', score: round(other.score), confidence: round(other.confidence), ...rounded, passages }
    }
  }
  const lifted = found.passages.some((passage) => !passage.quoted && passage.words >= PARAGRAPH_WORDS)
  if (judged.kind === 'independent' && !lifted) return null
  const kind = judged.kind === 'independent' ? 'shared-source' : judged.kind
  const passages = found.passages.map(
    (one) => [one.a.start, one.a.end, one.b.start, one.b.end, round(one.same / one.words)] as const,
  )
  return { kind, score: round(judged.score), confidence: round(judged.confidence), ...rounded, passages }
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

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
