import type { AnalysedToken } from '../../model/analysis.ts'
import type { WordSense } from '../../model/word-relation.ts'
import { type DriftContext, finding, isWrittenApart, sharedNeighbours } from './context.ts'
import { tokensOf } from './grammar-of.ts'
import type { FindingDraft } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import type { ContentWord, SentenceUnit } from './units.ts'

/** A content word with its part of speech and dictionary form. */
interface Told {
  readonly home: SentenceUnit
  readonly at: number
  readonly word: ContentWord
  readonly sense: WordSense
}

/**
 * A word that the source sentences do not have, where a word beside the same words there says the opposite by the dictionary, and is gone.
 * The part of speech is the one that the sentence gives it: "a close vote" is no opposite of "they open the door".
 */
export function dictionaryOpposites({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const known = new Set(sources.flatMap((home) => [...home.keys]))
  const isNew = (word: ContentWord): boolean => !known.has(word.key) && !isWrittenApart(word, comparison)
  if (sources.length === 0 || !unit.words.some(isNew)) return []
  const gone = sources.flatMap((home) => told(home, comparison)).filter(({ word }) => !unit.keys.has(word.key))
  return told(unit, comparison).flatMap((one): FindingDraft[] => {
    if (!isNew(one.word)) return []
    const from = gone.find(
      (other) => comparison.grounds.related(one.sense, other.sense) === 'opposite' && sharedNeighbours(other, one) > 0,
    )
    if (!from) return []
    const [before, after] = [from.word.token, one.word.token]
    return [
      finding('polarity-changed', { derived: after, source: before }, `“${before.text}” became “${after.text}”.`, {
        opposite: 1,
      }),
    ]
  })
}

function told(unit: SentenceUnit, comparison: DriftContext): Told[] {
  const tokens = tokensOf(unit, comparison)
  return unit.words.flatMap((word, at): Told[] => {
    const grammar = tokens.get(word.token.start)
    return grammar ? [{ home: unit, at, word, sense: senseOf(grammar) }] : []
  })
}

function senseOf({ lemma, tag }: AnalysedToken): WordSense {
  return { lemma: lemma.toLowerCase(), tag }
}
