import type { Figure } from '../model/annotation.ts'
import type { Cell } from '../model/ledger.ts'
import { groupBy } from '../text/group.ts'
import type { Located, View } from './view.ts'
import { figureWords, speakerName } from './wording.ts'

/** One thing that an account says to a question: its words, on whose word, and every figure that says just this. */
export interface Saying {
  readonly words: string
  readonly speaker: string | null
  readonly figures: readonly Located<Figure>[]
  /** The letters of the articles, each once. */
  readonly sigla: readonly string[]
}

/**
 * What a cell of the ledger says, the same words on the same authority together, in the order of the cell. A headline
 * or caption that repeats a value of its own article's body adds a place to that saying, not a saying of its own.
 */
export function sayings(view: View, cell: Cell): Saying[] {
  const inBody = cell.figures.map(view.figure).filter((placed) => placed !== undefined)
  const inParts = cell.partFigures.map(view.figure).filter((placed) => placed !== undefined)
  const groups = groupBy(inBody, sayingKey)
  for (const placed of inParts) {
    const repeated = [...groups.values()].find((figures) => figures.some((figure) => repeats(placed, figure)))
    const key = sayingKey(placed)
    if (repeated) repeated.push(placed)
    else groups.set(key, [...(groups.get(key) ?? []), placed])
  }
  return Array.from(groups.values(), (figures) => ({
    words: wordsOf(figures[0]!),
    speaker: speakerName(figures[0]!.item.speaker),
    figures,
    sigla: [...new Set(figures.map((one) => one.view.siglum))],
  }))
}

function sayingKey(placed: Located<Figure>): string {
  return JSON.stringify([wordsOf(placed).toLowerCase(), speakerName(placed.item.speaker)])
}

function repeats(placed: Located<Figure>, other: Located<Figure>): boolean {
  const { item, view } = placed
  return view === other.view && item.low === other.item.low && item.high === other.item.high
}

function wordsOf({ item, view }: Located<Figure>): string {
  return figureWords(view.article, item)
}
