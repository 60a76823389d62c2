/** Lines cut into units: sentences, and what runs into them without a full stop. */
import { sentences } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import type { Line, UnitWords, WordForms } from './document.ts'
import { type SeamModel, seamsIn } from './seams.ts'

/** How a unit begins or ends: with its line, at the end of a sentence, or at a seam. */
export type Edge = 'line' | 'stop' | 'seam'

/** A sentence-like piece of a line. */
export interface Unit {
  /** Index of its line. */
  readonly line: number
  /** Into the line's `plain`, half-open. */
  readonly start: number
  readonly end: number
  readonly plain: string
  readonly tokens: readonly Token[]
  readonly opens: Edge
  readonly closes: Edge
  /** Log-odds of the seams at which it begins and ends; 0 at other edges. */
  readonly seams: readonly [opening: number, closing: number]
}

const NO_SEAMS = [0, 0] as const

/** Where a unit begins: a token, and how sure a seam is. */
interface Cut {
  readonly at: number
  readonly edge: Edge
  readonly odds: number
}

/** Fewest tokens of a line that is looked into. */
const LEAST = 6
/** Fewest tokens of a line that is cut where no full stop stands: headlines and captions with their credits are taken whole. */
export const CUT_TOKENS = 90

export function unitsOf(
  lines: readonly Line[],
  document: { forms: WordForms; words: UnitWords },
  model: SeamModel,
): Unit[] {
  const { tagger } = document.words
  return lines.flatMap((line, index) => {
    const { tokens, plain } = line
    if (!line.isOpen || tokens.length < LEAST) {
      return [
        {
          line: index,
          start: 0,
          end: plain.length,
          plain,
          tokens,
          opens: 'line',
          closes: 'line',
          seams: NO_SEAMS,
        } as const,
      ]
    }
    const cuts: Cut[] = []
    for (const sentence of sentences(plain, tokens, document.words.sentences)) {
      if (sentence.first > 0) cuts.push({ at: sentence.first, edge: 'stop', odds: 0 })
      if (tokens.length < CUT_TOKENS || tagger === null) continue
      for (const seam of seamsIn(line, sentence, { ...document, tagger }, model)) cuts.push({ ...seam, edge: 'seam' })
    }
    return between(line, index, cuts)
  })
}

function between(line: Line, index: number, cuts: readonly Cut[]): Unit[] {
  const edges: Cut[] = [{ at: 0, edge: 'line', odds: 0 }, ...cuts, { at: line.tokens.length, edge: 'line', odds: 0 }]
  return edges.slice(1).map((next, i) => {
    const { at, edge, odds } = edges[i]!
    const start = line.tokens[at]!.start
    const end = line.tokens[next.at - 1]!.end
    return {
      ...{ line: index, start, end, plain: line.plain.slice(start, end), tokens: line.tokens.slice(at, next.at) },
      ...{ opens: edge, closes: next.edge, seams: [odds, next.odds] },
    }
  })
}
