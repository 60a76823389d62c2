/** The stages that need reports in the order in which they came in, as jobs of this store. */
import type { Relation } from '../core/model/relation.ts'
import type { DeskContext, Effect } from './context.ts'
import type { Stages } from './stages/stages.ts'

/** Take in all that is ready. Each step is written by itself; the job is only what drives them. */
export async function placeReady(stages: Pick<Stages, 'advance'>): Promise<Effect> {
  await stages.advance()
  return async () => {}
}

/** Articles that are loaded and handed over at once: each way there and back costs as much as a short one. */
const TOGETHER = 8

/** How an article stands to the earlier ones that it was found to share passages with. */
export async function alignArticle({ store, analyst }: DeskContext, id: string): Promise<Effect> {
  const reuses = await store.reuses.of(id)
  const relations = new Map<string, Relation>()
  for (let i = 0; i < reuses.length; i += TOGETHER) {
    const earlier = reuses.slice(i, i + TOGETHER).map((reuse) => reuse.earlier)
    const stored = (await store.articles.named([id, ...earlier])).map(({ article }) => article)
    const article = stored.find((one) => one.id === id)
    if (!article) return async () => {}
    const others = stored.filter((one) => one !== article)
    const found = await analyst.relations(article, others)
    for (const [k, other] of others.entries()) relations.set(other.id, found[k]!)
  }
  return (parts) => parts.reuses.setRelations(id, relations)
}
