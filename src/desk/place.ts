/** The stages that need reports in the order in which they came in, as jobs of this store. */
import type { Relation } from '../core/model/relation.ts'
import type { DeskContext, Effect } from './context.ts'
import type { Stages } from './stages/stages.ts'

/** Take in all that is ready. Each step is written by itself; the job is only what drives them. */
export async function placeReady(stages: Pick<Stages, 'advance'>): Promise<Effect> {
  await stages.advance()
  return async () => {}
}

/** How an article stands to the earlier ones that it was found to share passages with. */
export async function alignArticle({ store, analyst }: DeskContext, id: string): Promise<Effect> {
  const [stored, reuses] = await Promise.all([store.articles.get(id), store.reuses.of(id)])
  if (!stored) return async () => {}
  const aligned: { earlier: string; relation: Relation }[] = []
  for (const { earlier } of reuses) {
    const other = await store.articles.get(earlier)
    if (other) aligned.push({ earlier, relation: await analyst.relation(stored.article, other.article) })
  }
  return async (parts) => {
    for (const { earlier, relation } of aligned) await parts.reuses.setRelation(id, earlier, relation)
  }
}
