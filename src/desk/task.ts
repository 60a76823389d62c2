/** Does one task of the pipeline: in this thread, or as the file that a worker thread runs. */
import type { Pair, Task } from './analyst.ts'

/** @returns what the function of the same name in `Analyst` promises */
export async function doTask(task: Task): Promise<unknown> {
  const pipeline = await import('../core/pipeline.ts')
  const { loadGrammar, loadNouns } = await import('../io/models.ts')
  switch (task.name) {
    case 'prepare':
      return pipeline.prepare(task.page, { grammar: loadGrammar })
    case 'relations':
      return task.others.map((other) => pipeline.relationBetween(task.article, other))
    case 'storyDossier':
      return pipeline.storyDossier(task.articles, task.id, loadNouns)
    case 'addressesIn':
      return pipeline.addressesIn(task.page)
    case 'pair':
      return {
        relation: pipeline.compare([task.a, task.b], [], { nouns: loadNouns }).relations[0] ?? null,
        drift: pipeline.driftBetween([task.a], task.b),
      } satisfies Pair
  }
}
