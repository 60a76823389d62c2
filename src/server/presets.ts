/** What a preset makes of rows of many stories, each number with the words that it rests on. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import type { Derived, PresetName, Traced } from '../core/model/preset.ts'
import { reference } from '../core/model/reference.ts'
import { derive } from '../core/pipeline.ts'
import { figureWords } from '../core/report/wording.ts'
import type { FigureRow } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/** A figure of the trace with its own words. */
export type WordedTrace = Traced & { readonly words: string }

export type WordedDerived = Omit<Derived, 'used' | 'leftOut'> & {
  readonly used: readonly WordedTrace[]
  readonly leftOut: readonly WordedTrace[]
}

/** @returns for each row, in their order, what the preset makes of it */
export async function derivedRows(
  store: Store,
  rows: readonly FigureRow[],
  preset: PresetName,
): Promise<WordedDerived[]> {
  const articles = new Map<string, Promise<PreparedArticle | null>>()
  const article = (id: string): Promise<PreparedArticle | null> => {
    const known = articles.get(id) ?? store.articles.get(id).then((found) => found?.article ?? null)
    articles.set(id, known)
    return known
  }
  return Promise.all(
    rows.map(async ({ row }) => {
      const found = await Promise.all(articlesOf(row).map(article))
      return derivedRow(
        row,
        found.filter((one) => one !== null),
        preset,
      )
    }),
  )
}

/** A row's own figures are all that a preset asks of, so that no story is read whole for one of its rows. */
function derivedRow(row: LedgerRow, articles: readonly PreparedArticle[], preset: PresetName): WordedDerived {
  const words = new Map(
    articles.flatMap((article) =>
      article.figures.map((figure) => [reference(article.id, figure.id), figureWords(article, figure)] as const),
    ),
  )
  const worded = (traced: readonly Traced[]): WordedTrace[] =>
    traced.map((one) => ({ ...one, words: words.get(one.figure) ?? '' }))
  const empty = { relations: [], lineages: [], stories: [], sharedQuotations: [], timeline: [], entities: [] }
  const [derived] = derive({ ...empty, articles, ledger: [row], drift: [], notices: [] }, preset)
  return { ...derived!, used: worded(derived!.used), leftOut: worded(derived!.leftOut) }
}

function articlesOf({ figures, partFigures }: LedgerRow): string[] {
  return [...new Set([...figures, ...partFigures].map((one) => one.slice(0, one.indexOf(':'))))]
}
