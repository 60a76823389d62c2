/** What the accounts answer to one question, the same words on the same authority together. */
import type { FigureView } from '../api/types/items.ts'
import type { Cell } from '../api/types/ledger.ts'
import { figureWords, speakerName } from '../text/wording.ts'

export interface Saying {
  readonly words: string
  readonly speaker: string | null
  readonly hedge: string | null
  readonly figures: readonly FigureView[]
}

/** A headline or caption that repeats a value of its own article's body is a place of that saying, not one of its own. */
export function sayings(cells: readonly Cell[], figure: ReadonlyMap<string, FigureView>): Saying[] {
  const found = (references: readonly string[]) => references.flatMap((one) => figure.get(one) ?? [])
  const groups = new Map<string, FigureView[]>()
  for (const one of cells.flatMap((cell) => found(cell.figures)))
    groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  for (const one of cells.flatMap((cell) => found(cell.partFigures))) {
    const repeated = [...groups.values()].find((figures) => figures.some((other) => repeats(one, other)))
    if (repeated) repeated.push(one)
    else groups.set(keyOf(one), [one])
  }
  return Array.from(groups.values(), (figures) => ({
    words: figureWords(figures[0]!),
    speaker: speakerName(figures[0]!.speaker),
    hedge: figures[0]!.hedge,
    figures,
  }))
}

function keyOf(figure: FigureView): string {
  return JSON.stringify([figureWords(figure).toLowerCase(), speakerName(figure.speaker)])
}

function repeats(one: FigureView, other: FigureView): boolean {
  return one.article === other.article && one.low === other.low && one.high === other.high
}
