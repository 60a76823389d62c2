/** The second half of the pipeline for a desk, which knows which articles are of one story: that story. */

import type { Grammar } from './analyse/grammar.ts'
import { cluster } from './cluster/cluster.ts'
import { countedBy } from './counted.ts'
import { decidedStory } from './decided/decided-story.ts'
import { groundsOf } from './grounds.ts'
import type { PreparedArticle } from './model/annotation.ts'
import type { Decision } from './model/decision.ts'
import type { Dossier, Story } from './model/dossier.ts'
import { dossierOf } from './pipeline.ts'
import { relate } from './relate/relate.ts'
import { type StoryMemory, storyMemory } from './story-memory.ts'
import { byMoment } from './text/moment.ts'

/**
 * The dossier of articles that are held to be of one story, whatever grouping them anew would say.
 *
 * @param id the story's id
 * @param options.grammar the grammar of a language, by its code: it reads the sentences that a rewrite changed, and knows nouns
 * @param options.memory what drawing stories found out before: it changes how long this takes, and nothing else
 * @throws RangeError without an article
 */
export function storyDossier(
  articles: readonly PreparedArticle[],
  id: string,
  {
    grammar,
    memory = storyMemory(),
  }: { readonly grammar: (language: string) => Grammar; readonly memory?: StoryMemory },
): Dossier {
  if (articles.length === 0) throw new RangeError('a story has at least one article')
  const inOrder = byId(articles)
  return dossierOf(inOrder, {
    grammar,
    relate: (all) => relate(all, null, memory.relation),
    stories: (lineages) => [joined(cluster(inOrder, lineages), inOrder, id)],
    grounds: memory.grounds,
  })
}

/**
 * The same with what people decided laid over it.
 *
 * @param computed of one story
 * @param decisions in any order; those that are undone, or about something that is not in it, change nothing
 */
export function shownStory(
  computed: Dossier,
  decisions: readonly Decision[],
  { grammar }: { readonly grammar: (language: string) => Grammar },
): Dossier {
  const grounds = (language: string) => groundsOf(grammar(language))
  return decidedStory(computed, decisions, { grounds, counted: countedBy(grammar) })
}

const MOST_NAMES = 8

/** One story of several: it is called what the largest is called. */
function joined(
  stories: readonly Omit<Story, 'ledger'>[],
  articles: readonly PreparedArticle[],
  id: string,
): Omit<Story, 'ledger'> {
  const largest = [...stories].sort((a, b) => b.articles.length - a.articles.length)
  const inTime = [...articles].sort((a, b) => byMoment(a.published, b.published))
  const dates = inTime.flatMap((article) => article.published ?? [])
  return {
    id,
    title: largest[0]!.title,
    articles: inTime.map((article) => article.id),
    lineages: stories.flatMap((story) => story.lineages),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    happened: largest.find((story) => story.happened !== null)?.happened ?? null,
    places: distinct(largest.flatMap((story) => story.places)).slice(0, MOST_NAMES),
    people: distinct(largest.flatMap((story) => story.people)).slice(0, MOST_NAMES),
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}

function byId(articles: readonly PreparedArticle[]): PreparedArticle[] {
  return [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))
}
