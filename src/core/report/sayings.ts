import type { Figure } from '../model/annotation.ts'
import type { Cell } from '../model/ledger.ts'
import { groupBy } from '../text/group.ts'
import type { Placed, View } from './view.ts'
import { figureWords, speakerName } from './wording.ts'

/** One thing that an account says to a question: its words, on whose word, and every figure that says just this. */
export interface Saying {
  readonly words: string
  readonly speaker: string | null
  readonly figures: readonly Placed<Figure>[]
  /** The letters of the articles, each once. */
  readonly sigla: readonly string[]
}

/** What a cell of the ledger says, the same words on the same authority together, in the order of the cell. */
export function sayings(view: View, cell: Cell): Saying[] {
  const all = [...cell.figures, ...cell.partFigures].map(view.figure).filter((placed) => placed !== undefined)
  const groups = groupBy(all, (one) => JSON.stringify([wordsOf(one), speakerName(one.item.speaker)]))
  return Array.from(groups.values(), (figures) => ({
    words: wordsOf(figures[0]!),
    speaker: speakerName(figures[0]!.item.speaker),
    figures,
    sigla: [...new Set(figures.map((one) => one.view.siglum))],
  }))
}

function wordsOf({ item, view }: Placed<Figure>): string {
  return figureWords(view.article, item)
}
