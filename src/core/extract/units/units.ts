/** Lines cut into units: sentences, and what runs into them without a full stop. */
import { sentences } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import type { CuttingWords, DocumentLine, WordForms } from './document.ts'
import { type SeamModel, seamsIn } from './seams.ts'

/** How a unit begins or ends: with its line, at the end of a sentence, or at a seam. */
export type Edge = 'line' | 'stop' | 'seam'

/** A sentence-like piece of a line. */
export interface LineUnit {
  /** Index of its line. */
  readonly line: number
  /** Into the line's `plain`, half-open. */
  readonly start: number
  readonly end: number
  readonly plain: string
  readonly tokens: readonly Token[]
  readonly opens: Edge
  readonly closes: Edge
}

/** Fewest tokens of a line that is looked into. */
const LEAST = 6

export function unitsOf(
  lines: readonly DocumentLine[],
  document: { forms: WordForms; words: CuttingWords },
  model: SeamModel,
): LineUnit[] {
  return lines.flatMap((line, index) => {
    const { tokens, plain } = line
    if (!line.isOpen || tokens.length < LEAST) {
      return [{ line: index, start: 0, end: plain.length, plain, tokens, opens: 'line', closes: 'line' } as const]
    }
    const cuts: { at: number; edge: Edge }[] = []
    for (const sentence of sentences(plain, tokens, document.words.sentences)) {
      if (sentence.first > 0) cuts.push({ at: sentence.first, edge: 'stop' })
      for (const at of seamsIn(line, sentence, document, model)) cuts.push({ at, edge: 'seam' })
    }
    return between(line, index, cuts)
  })
}

function between(line: DocumentLine, index: number, cuts: readonly { at: number; edge: Edge }[]): LineUnit[] {
  const edges = [{ at: 0, edge: 'line' as Edge }, ...cuts, { at: line.tokens.length, edge: 'line' as Edge }]
  return edges.slice(1).map((next, i) => {
    const { at, edge } = edges[i]!
    const start = line.tokens[at]!.start
    const end = line.tokens[next.at - 1]!.end
    return {
      ...{ line: index, start, end, plain: line.plain.slice(start, end), tokens: line.tokens.slice(at, next.at) },
      ...{ opens: edge, closes: next.edge },
    }
  })
}
