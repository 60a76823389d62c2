import type { Fragments } from '../core/relate/passages/fragments.ts'
import { forRewording, reworded } from '../core/relate/reworded.ts'
import { round } from './align-pairs.ts'
import { LineReader, stringOf } from './line-at.ts'
import type { RewordTask, TaskParts, TaskResult } from './tasks.ts'

/** Texts with their sentences, the one that was asked for last at the end: a text tends to be in several pairs. */
const recent = new Map<number, Fragments>()
const MOST_RECENT = 32
let run: number | null = null

/** Lay pairs of texts beside each other sentence by sentence; those that are no rewrites are left out. */
export function rewordPairs(
  { places, articles, pairs, undecided, id }: RewordTask,
  { at, leftOut }: TaskParts,
): TaskResult<RewordTask> {
  if (run !== id) recent.clear()
  run = id
  const reader = new LineReader()
  const sentencesOf = (index: number): Fragments => {
    const article = articles[index]!
    const sentences = recent.get(article) ?? forRewording(stringOf(reader.lineAt(places[index]!)))
    recent.delete(article)
    recent.set(article, sentences)
    if (recent.size > MOST_RECENT) for (const oldest of recent.keys()) if (recent.delete(oldest)) break
    return sentences
  }
  try {
    const rewrites = undecided.flatMap((one) => {
      if (!at(one.pair)) return []
      const found = reworded(sentencesOf(pairs[one.pair * 2]!), sentencesOf(pairs[one.pair * 2 + 1]!))
      if (!found) return []
      const passages = found.passages.map(
        ({ a, b, verbatim }) => [a.start, a.end, b.start, b.end, round(verbatim)] as const,
      )
      return [
        { ...one, kind: 'rewrite' as const, score: round(found.score), confidence: round(found.confidence), passages },
      ]
    })
    return { pairs: rewrites, leftOut }
  } finally {
    reader.close()
  }
}
