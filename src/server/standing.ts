/** Is what a decision is about still there? Rules improve, and ids with them; the words it rests on were kept. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import type { Decision } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { partText } from './story-view.ts'

export type Standing = 'applies' | 'moved' | 'gone'

export async function withStanding(store: Store, decision: Decision): Promise<Decision & { standing: Standing }> {
  return { ...decision, standing: await standing(lookUp(store), decision) }
}

/** Many at once: an article or a story that several are about is read once. */
export async function withStandings(store: Store, decisions: readonly Decision[]) {
  const look = lookUp(store)
  return Promise.all(decisions.map(async (one) => ({ ...one, standing: await standing(look, one) })))
}

/** What people decided about any of these articles, the latest first. */
export async function decisionsAbout(store: Store, articles: readonly string[]) {
  const { items } = await store.decisions.list({ articles, limit: MOST_DECISIONS, offset: 0 })
  return withStandings(store, items)
}

const MOST_DECISIONS = 500

interface Look {
  readonly article: (id: string) => Promise<PreparedArticle | null>
  readonly ledger: (story: string) => Promise<readonly LedgerRow[] | null>
}

function lookUp(store: Store): Look {
  return {
    article: once(async (id) => (await store.articles.get(id))?.article ?? null),
    ledger: once(async (id) => (await store.stories.get(id))?.dossier.ledger ?? null),
  }
}

function once<T>(get: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (id) => {
    const found = known.get(id) ?? get(id)
    known.set(id, found)
    return found
  }
}

async function standing(look: Look, { kind, target }: Decision): Promise<Standing> {
  const found = await Promise.all(target.articles.map(look.article))
  if (found.some((one) => one === null)) return 'gone'
  if (kind === 'figure' && target.anchor) return figureStanding(found[0] ?? null, target)
  if (kind === 'row' || kind === 'verdict') return rowStanding(look, target)
  return 'applies'
}

function figureStanding(article: PreparedArticle | null, { item, anchor }: Decision['target']): Standing {
  if (!article || !anchor) return 'gone'
  const wordsOf = (span: { start: number; end: number; part?: string }): string =>
    partText(article, span.part).slice(span.start, span.end)
  const figure = article.figures.find((one) => one.id === item)
  if (figure && figure.start === anchor.start && wordsOf(figure) === anchor.words) return 'applies'
  return article.figures.some((one) => wordsOf(one) === anchor.words) ? 'moved' : 'gone'
}

async function rowStanding(look: Look, { story, item, question }: Decision['target']): Promise<Standing> {
  const ledger = story === undefined ? null : await look.ledger(story)
  if (!ledger) return 'gone'
  const row = ledger.find((one) => one.id === item)
  if (row && (question === undefined || row.question === question)) return 'applies'
  return ledger.some((one) => one.question === question) ? 'moved' : 'gone'
}
