/** Which story a new report is of: the stream of reports in one language. */
import { type SavedStream, StoryStream } from '../../core/by-arrival.ts'
import type { JobEntry } from '../../store/records.ts'
import { joinReuses, type ReuseFound } from './join-reuses.ts'
import { RELATE_STAGES } from './relate.ts'
import { type ArrivalStage, inOrder, type StageState } from './stage.ts'
import { Moves } from './story-moves.ts'

const PREFIX = 'cluster-'
const UNKNOWN_AS = 'en'

/** The partition for articles of a language; those whose language is not known are read as English. */
export function clusterPartition(language: string | null): string {
  return `${PREFIX}${language ?? UNKNOWN_AS}`
}

function languagesOf(partition: string): (string | null)[] {
  const language = partition.slice(PREFIX.length)
  return language === UNKNOWN_AS ? [language, null] : [language]
}

export function isClusterPartition(name: string): boolean {
  return name.startsWith(PREFIX)
}

interface Saved {
  readonly stream: SavedStream
  readonly names: readonly (readonly [story: string, name: string])[]
}

/** @param name of a partition for which `isClusterPartition` */
export function clusterStage(name: string): ArrivalStage {
  return {
    name,
    after: RELATE_STAGES.map((stage) => stage.name),
    open: (saved) => streamState(name, saved ? (JSON.parse(new TextDecoder().decode(saved)) as Saved) : null),
  }
}

function streamState(partition: string, saved: Saved | null): StageState {
  const stream = new StoryStream(saved ? { saved: saved.stream } : {})
  /** Names that stories have in the store, by those that they have in the stream. */
  const names = new Map(saved?.names)
  return {
    get size() {
      return stream.size().accounts
    },
    async take(documents, { store, now, again }) {
      const own = inOrder(documents, await store.articles.ofDocuments(documents, languagesOf(partition)))
      const moves = new Moves(names)
      for (const { article } of own) moves.add(stream.add(article))
      const ids = own.map(({ article }) => article.id)
      const found: readonly ReuseFound[] = again ? [] : await joinReuses(store, ids)
      return async (parts) => {
        await moves.write(parts, now)
        await parts.reuses.forgetFound(ids)
        await parts.reuses.add(found.flatMap((one) => one.reuses))
        const jobs = found.map(({ article }) => alignJob(article, now))
        await parts.jobs.addAll(jobs, now)
      }
    },
    save() {
      for (const story of names.keys()) if (stream.story(story) === null) names.delete(story)
      return new TextEncoder().encode(JSON.stringify({ stream: stream.save(), names: [...names] } satisfies Saved))
    },
  }
}

/** Align an article with those that it was found to share passages with. */
function alignJob(article: string, at: string): JobEntry {
  return { kind: 'align', key: article, payload: { article }, runAt: at, priority: 7 }
}
