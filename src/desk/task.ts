/** Does one task of the pipeline: in this thread, or as the file that a worker thread runs. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { PrepareOptions } from '../core/pipeline.ts'
import type { StoryMemory } from '../core/story-memory.ts'
import { WorkProgress } from '../io/processor-budget.ts'
import type { StoryDossier } from '../store/records.ts'
import type { AnalystTask, Pair, ReportSelection } from './analyst.ts'

/** Of this thread: a story that grows is drawn again and again. */
let memory: StoryMemory | undefined

/** @returns what the function of the same name in `Analyst` promises */
export async function doTask(task: AnalystTask): Promise<unknown> {
  const { loadGrammar } = await import('../io/models.ts')
  switch (task.name) {
    case 'prepare': {
      const { prepare } = await import('../core/pipeline.ts')
      const { ownAgencies } = await import('../io/agencies.ts')
      const { ownExtensions } = await import('../io/extensions.ts')
      return prepare(task.page, {
        grammar: loadGrammar,
        agencies: ownAgencies(),
        ...(await ownExtensions()),
        ...(task.progress ? { before: teller(task) } : {}),
      })
    }
    case 'relations': {
      const { relationBetween } = await import('../core/by-arrival.ts')
      return task.others.map((other) => relationBetween(task.article, other))
    }
    case 'storyDossier': {
      const { storyDossier } = await import('../core/one-story.ts')
      const { storyMemory } = await import('../core/story-memory.ts')
      memory ??= storyMemory()
      return withoutArticles(storyDossier(task.articles.map(read), task.id, { grammar: loadGrammar, memory }))
    }
    case 'shownStory': {
      const { shownStory } = await import('../core/one-story.ts')
      const computed = { ...task.computed, articles: task.articles.map(read) }
      return withoutArticles(shownStory(computed, task.decisions, { grammar: loadGrammar }))
    }
    case 'addressesIn': {
      const { addressesIn } = await import('../core/read/addresses.ts')
      return addressesIn(task.page)
    }
    case 'pair':
      return pairOf([task.a, task.b], loadGrammar)
  }
}

/** Tells which report is worked on, and leaves out those that are to be. */
function teller({ progress, leftOut }: Partial<ReportSelection>): (report: number, of: number) => boolean {
  const told = new WorkProgress(progress)
  return (report, of) => {
    told.set(report, of)
    return !leftOut?.has(report)
  }
}

function read(written: string): PreparedArticle {
  return JSON.parse(written) as PreparedArticle
}

function withoutArticles({ articles: _, ...rest }: Dossier): StoryDossier {
  return rest
}

async function pairOf(
  [a, b]: readonly [PreparedArticle, PreparedArticle],
  grammar: PrepareOptions['grammar'],
): Promise<Pair> {
  const { compare } = await import('../core/pipeline.ts')
  const { driftBetween } = await import('../core/drift-between.ts')
  const { relations } = compare([a, b], [], { grammar })
  return { relation: relations[0] ?? null, drift: driftBetween([a], b, { grammar }) }
}
