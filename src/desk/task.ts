/** Does one task of the pipeline: in this thread, or as the file that a worker thread runs. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { PrepareOptions } from '../core/pipeline.ts'
import { WorkProgress } from '../io/processor-budget.ts'
import type { StoryDossier } from '../store/records.ts'
import type { AnalystTask, Pair, ReportSelection } from './analyst.ts'

/** Of this thread: a story that grows is drawn again and again. */
let memory: StoryMemory | undefined

/** @returns what the function of the same name in `Analyst` promises */
export async function doTask(task: AnalystTask): Promise<unknown> {
  const pipeline = await import('../core/pipeline.ts')
  const { loadGrammar } = await import('../io/models.ts')
  const { ownAgencies } = await import('../io/agencies.ts')
  switch (task.name) {
    case 'prepare':
      return pipeline.prepare(task.page, {
        grammar: loadGrammar,
        agencies: ownAgencies(),
        ...(task.progress ? { before: teller(task) } : {}),
      })
    case 'relations':
      return task.others.map((other) => pipeline.relationBetween(task.article, other))
    case 'storyDossier':
      memory ??= pipeline.storyMemory()
      return withoutArticles(pipeline.storyDossier(task.articles.map(read), task.id, { grammar: loadGrammar, memory }))
    case 'shownStory':
      return withoutArticles(
        pipeline.shownStory({ ...task.computed, articles: task.articles.map(read) }, task.decisions, {
          grammar: loadGrammar,
        }),
      )
    case 'addressesIn':
      return pipeline.addressesIn(task.page)
    case 'pair':
      return pairOf(pipeline, [task.a, task.b], loadGrammar)
  }
}

type StoryMemory = ReturnType<Pipeline['storyMemory']>
/** Tells which report is worked on, and leaves out those that are to be. */
function teller({ progress, leftOut }: Partial<ReportSelection>): (report: number, of: number) => boolean {
  const told = new WorkProgress(progress)
  return (report, of) => {
    told.set(report, of)
    return !leftOut?.has(report)
  }
}

type Pipeline = typeof import('../core/pipeline.ts')

function read(written: string): PreparedArticle {
  return JSON.parse(written) as PreparedArticle
}

function withoutArticles({ articles: _, ...rest }: Dossier): StoryDossier {
  return rest
}

function pairOf(
  pipeline: Pipeline,
  [a, b]: readonly [PreparedArticle, PreparedArticle],
  grammar: PrepareOptions['grammar'],
): Pair {
  const { relations } = pipeline.compare([a, b], [], { grammar })
  return { relation: relations[0] ?? null, drift: pipeline.driftBetween([a], b, { grammar }) }
}
