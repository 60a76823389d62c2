import { languageFor } from '../languages/languages.ts'
import { judge } from './classify.ts'
import { type Fragments, fragmentsOf } from './passages/fragments.ts'
import { type CommonPassage, commonPassages } from './passages/passages.ts'

export interface RewordedSentences {
  /** 0 to 1: share of the shorter text that lies in passages that tell the same. */
  readonly score: number
  readonly confidence: number
  readonly passages: readonly CommonPassage[]
}

/** A text made ready to be held against others. */
export function forRewording(text: string): Fragments {
  return fragmentsOf(text, languageFor(null))
}

/** Does one of two texts tell what the other does, in other words? For texts that share few runs; null where not. */
export function reworded(a: Fragments, b: Fragments): RewordedSentences | null {
  const passages = commonPassages(a, b)
  const length = (span: { start: number; end: number }): number => span.end - span.start
  const told = passages.reduce((sum, one) => sum + Math.min(length(one.a), length(one.b)), 0)
  const covered = Math.min(1, told / Math.max(1, Math.min(a.text.length, b.text.length)))
  const { kind, score, confidence } = judge({ aInB: 0, bInA: 0, covered, lifted: 0 })
  return kind === 'rewrite' ? { score, confidence, passages } : null
}
