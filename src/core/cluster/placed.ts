/** What a stream answers for a report. */
import type { StoryChange } from './story-book.ts'
import type { SharedItem } from './why.ts'

/** How near a report stands to a story: the mean chance that it is of one event with its accounts, and what that would have to exceed. */
export interface StoryStanding {
  readonly story: string
  readonly chance: number
  readonly needed: number
}

/** Where a report was put. */
export interface StoryPlacement {
  readonly article: string
  readonly story: string
  /** Whether the story is new. */
  readonly started: boolean
  /** The article whose copy or rewrite it is: it joins that account and adds no weight; null for an account of its own. */
  readonly copyOf: string | null
  /** What it shares with the story; empty where it starts one. */
  readonly why: readonly SharedItem[]
  /** Null where it starts a story, or copies. */
  readonly standing: StoryStanding | null
  /** Other stories that it might have been of, the nearest first. */
  readonly alternatives: readonly StoryStanding[]
  /** Stories that merged or split upon it. */
  readonly changes: readonly StoryChange[]
}

/** Of a report that is put with a copy of it, or came before: nothing else is to be told. */
export function nothing(article: string): Omit<StoryPlacement, 'story' | 'copyOf'> {
  return { article, started: false, why: [], standing: null, alternatives: [], changes: [] }
}
