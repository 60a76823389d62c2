/** What can be marked in a report's text, layer by layer. */
import type { Article } from '../api/types/articles.ts'
import type { Item } from '../api/types/common.ts'
import type { Mark } from '../text/segments.ts'

export const LAYERS = [
  { key: 'figures', name: 'Figures' },
  { key: 'quotations', name: 'Quotations' },
  { key: 'names', name: 'Names' },
  { key: 'times', name: 'Times' },
  { key: 'hedges', name: 'Hedges' },
] as const

export type Layer = (typeof LAYERS)[number]['key']

export const SHOWN_AT_FIRST: readonly Layer[] = ['figures', 'quotations']

/** The marks of one part of the article; absent: the body. `lit`: the id of what one came for. */
export function marksOf(
  article: Article,
  part: string | undefined,
  { layers, lit }: { layers: readonly Layer[]; lit: string },
): Mark[] {
  const here = <T extends Item>(items: readonly T[]): readonly T[] => items.filter((one) => one.part === part)
  const named = (id: string) => ({ id, to: `#${id}`, lit: id === lit })
  const on = (layer: Layer, id: string): boolean => layers.includes(layer) || id === lit
  const at = /^at-(\d+)$/.exec(lit)?.[1]
  return [
    ...here(article.quotations)
      .filter((one) => on('quotations', one.id))
      .map((one) => ({ ...spanOf(one), kind: 'quotation', id: one.id, lit: one.id === lit })),
    ...here(article.figures)
      .filter((one) => on('figures', one.id))
      .map((one) => ({ ...spanOf(one), kind: 'figure', ...named(one.id) })),
    ...here(article.names)
      .filter(() => layers.includes('names'))
      .map((one) => ({ ...spanOf(one), kind: 'name' })),
    ...here(article.times)
      .filter((one) => layers.includes('times') || (part === undefined && String(one.start) === at))
      .map((one) => ({
        ...spanOf(one),
        kind: 'time',
        id: `at-${one.start}`,
        lit: part === undefined && String(one.start) === at,
      })),
    ...here(article.hedges)
      .filter(() => layers.includes('hedges'))
      .map((one) => ({ ...spanOf(one), kind: 'hedge' })),
  ]
}

function spanOf({ start, end }: Item): { start: number; end: number } {
  return { start, end }
}
