/** Is what a decision is about still there? Rules improve, and ids with them; the words it rests on were kept. */
import { itemAt, passageAt, rowAt } from '../core/decided/find.ts'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Decision } from '../core/model/decision.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import type { Store } from '../store/store.ts'

export type DecisionStanding = 'applies' | 'moved' | 'gone'

export async function withStanding(
  store: Store,
  decision: Decision,
): Promise<Decision & { standing: DecisionStanding }> {
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
  /** The ledger as it was computed, of the story that an article is in. */
  readonly ledger: (article: string) => Promise<readonly LedgerRow[] | null>
  readonly isDeleted: (document: string) => Promise<boolean>
}

function lookUp(store: Store): Look {
  const ledgerOf = once(async (story) => (await store.stories.computed(story))?.dossier.ledger ?? null)
  return {
    article: once(async (id) => (await store.articles.get(id))?.article ?? null),
    ledger: once(async (article) => {
      const story = await store.articles.storyOf(article)
      return story === null ? null : ledgerOf(story)
    }),
    isDeleted: once(async (id) => (await store.documents.get(id))?.state === 'deleted'),
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

async function standing(look: Look, { kind, target }: Decision): Promise<DecisionStanding> {
  if (kind === 'document') return (await look.isDeleted(target.item ?? '')) ? 'applies' : 'gone'
  const found = await Promise.all(target.articles.map(look.article))
  const there = found.filter((one) => one !== null)
  if (there.length < (kind === 'story' || kind === 'row' || kind === 'verdict' ? 1 : found.length)) return 'gone'
  const [article] = there
  if (!article) return 'gone'
  if (kind === 'row' || kind === 'verdict') return rowStanding(look, target, there)
  if (!target.anchor) return 'applies'
  if (kind === 'note') return placeStanding(passageAt(article, target.anchor), target)
  const items = kind === 'figure' ? article.figures : article.quotations
  const item = itemAt<(typeof items)[number]>(article, items, target.anchor)
  return item && target.item !== undefined && item.id !== target.item ? 'moved' : placeStanding(item ?? null, target)
}

function placeStanding(item: { readonly start: number } | null, { anchor }: Decision['target']): DecisionStanding {
  if (!item) return 'gone'
  return item.start === anchor?.start ? 'applies' : 'moved'
}

async function rowStanding(
  look: Look,
  target: Decision['target'],
  articles: readonly PreparedArticle[],
): Promise<DecisionStanding> {
  const ledger = await look.ledger(articles[0]!.id)
  const rows = (ledger ?? []).map((row) => ({ ...row, figures: [...row.figures, ...row.partFigures] }))
  const row = rowAt(rows, target, articles)
  if (!row) return 'gone'
  return row.id === target.item && (target.question === undefined || row.question === target.question)
    ? 'applies'
    : 'moved'
}
