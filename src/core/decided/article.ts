/** An article with what people decided about its figures and quotations. */
import type { Figure, PreparedArticle, Quotation, Speaker } from '../model/annotation.ts'
import type { Decided, Decision } from '../model/decision.ts'
import { itemAt } from './find.ts'
import { decidedBy, given, holding, marked } from './mark.ts'

/** Told of each decision that found what it is about. */
export type OnApplied = (decision: Decision, computed: Decided['computed']) => void

/**
 * Figures and quotations as people read them: those that they rejected are gone, those that they corrected have the new values, and each has
 * the decision on it with the values that had been computed.
 */
export function decidedArticle(
  article: PreparedArticle,
  decisions: readonly Decision[],
  applied: OnApplied = () => {},
): PreparedArticle {
  const own = holding(decisions).filter(({ target }) => target.articles[0] === article.id && target.anchor)
  let { figures, quotations } = article
  for (const decision of own) {
    if (decision.kind === 'figure') figures = decidedItems({ article, items: figures, decision, correct, applied })
    if (decision.kind === 'quotation')
      quotations = decidedItems({ article, items: quotations, decision, correct: respoken, applied })
    if (decision.kind === 'note') applied(decision, null)
  }
  return figures === article.figures && quotations === article.quotations
    ? article
    : { ...article, figures, quotations }
}

type Decidable = (Figure | Quotation) & { readonly id: string }

interface Change<T extends Decidable> {
  readonly article: PreparedArticle
  readonly items: readonly T[]
  readonly decision: Decision
  /** @returns the fields that a correction changes */
  readonly correct: (item: T, correction: Decision['correction']) => Partial<T>
  readonly applied: OnApplied
}

function decidedItems<T extends Decidable>({ article, items, decision, correct, applied }: Change<T>): readonly T[] {
  const found = itemAt(article, items, decision.target.anchor!)
  if (!found) return items
  if (decision.action === 'reject' || decision.action === 'hide') {
    applied(decision, { item: found })
    return items.filter((one) => one !== found)
  }
  const change = decision.action === 'correct' ? correct(found, decision.correction) : {}
  const fields = Object.keys(change) as (keyof T)[]
  const computed =
    fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, shown(found[field])] as const))
  applied(decision, computed)
  return items.map((one) => (one === found ? marked({ ...one, ...change }, decidedBy(decision, computed)) : one))
}

/** Of a speaker the name is what people read. */
function shown(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'candidates' in value ? (value as Speaker).name : value
}

const WORDED = ['counted', 'event', 'place', 'period', 'unit'] as const
const FACTUALITY = ['actual', 'denied', 'not-actual'] as const

function correct(figure: Figure, correction: Decision['correction']): Partial<Figure> {
  const words = WORDED.flatMap((name) => {
    const value = given(correction, name)
    return value === undefined || value === figure[name] ? [] : [[name, value] as const]
  })
  const factuality = FACTUALITY.find((one) => one === correction?.['factuality'])
  return {
    ...Object.fromEntries(words),
    ...numbers(figure, correction),
    ...(factuality && factuality !== figure.factuality ? { factuality } : {}),
    ...respoken(figure, correction),
  }
}

/** A number, or null for an end that is open; undefined where the correction does not say. */
function numberIn(correction: Decision['correction'], name: string): number | null | undefined {
  const value = correction?.[name]
  if (value === undefined) return undefined
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replaceAll(',', '')) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function numbers(figure: Figure, correction: Decision['correction']): Partial<Figure> {
  const [low = figure.low, high = figure.high] = [numberIn(correction, 'low'), numberIn(correction, 'high')]
  if (low === figure.low && high === figure.high) return {}
  const comparison =
    low === high ? 'exactly' : low !== null && high !== null ? 'between' : high === null ? 'at-least' : 'at-most'
  const comparator = comparison === 'at-least' ? 'at least' : comparison === 'at-most' ? 'at most' : null
  const { dimension } = figure
  const scale = figure.low !== null && figure.low !== 0 && dimension.low !== null ? dimension.low / figure.low : 1
  const scaled = (value: number | null): number | null => (value === null ? null : value * scale)
  return { low, high, comparison, comparator, dimension: { ...dimension, low: scaled(low), high: scaled(high) } }
}

/** On another's word; a name that is empty leaves it to the report itself, or to nobody that is told. */
function respoken<T extends { readonly speaker: Speaker | null }>(
  item: T,
  correction: Decision['correction'],
): { readonly speaker?: Speaker } {
  const name = given(correction, 'speaker')
  if (name === undefined || name === (item.speaker?.name ?? null)) return {}
  const basis = name === null ? 'none' : 'written'
  return { speaker: { ...(item.speaker ?? NOBODY), name, basis, candidates: [], anonymous: false } }
}

const NOBODY: Speaker = {
  ...{ written: null, name: null, basis: 'none', candidates: [], anonymous: false, kind: null },
  ...{ passedOnBy: [], toldTo: null, citing: [] },
}
