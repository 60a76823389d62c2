/** Is what a decision is about still there? Rules improve, and ids with them; the words it rests on were kept. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Decision } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { partText } from './story-view.ts'

export type Standing = 'applies' | 'moved' | 'gone'

export async function withStanding(store: Store, decision: Decision): Promise<Decision & { standing: Standing }> {
  return { ...decision, standing: await standing(store, decision) }
}

async function standing(store: Store, { kind, target }: Decision): Promise<Standing> {
  const found = await Promise.all(target.articles.map((id) => store.articles.get(id)))
  if (found.some((one) => one === null)) return 'gone'
  if (kind === 'figure' && target.anchor) return figureStanding(found[0]?.article ?? null, target)
  if (kind === 'row' || kind === 'verdict') return rowStanding(store, target)
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

async function rowStanding(store: Store, { story, item, question }: Decision['target']): Promise<Standing> {
  const found = story === undefined ? null : await store.stories.get(story)
  if (!found) return 'gone'
  const { ledger } = found.dossier
  const row = ledger.find((one) => one.id === item)
  if (row && (question === undefined || row.question === question)) return 'applies'
  return ledger.some((one) => one.question === question) ? 'moved' : 'gone'
}
