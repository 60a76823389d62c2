import type { Moment } from '../model/article.ts'
import type { Extract } from '../model/dossier.ts'
import { byMoment } from '../text/moment.ts'
import type { WeighedFeatures } from './rarity.ts'

/** A report, its copies and its rewrites: one account, with one vote however many print it. */
export interface StreamAccount {
  /** Number in order of arrival. */
  readonly serial: number
  /** Whether it was the first to arrive or a copy of it. */
  readonly articles: { readonly id: string; readonly published: Moment | null }[]
  readonly day: number | null
  readonly title: string | null
  readonly lead: Extract | null
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly weighed: WeighedFeatures
  readonly sketch: Uint32Array
  /** Accounts like it within the window, ascending, with the likeness in millionths. */
  readonly near: Map<number, number>
  story: string
}

/** Something that happened to a story, in order; what joined it is not told. */
export interface StoryEvent {
  readonly kind: 'merge' | 'split' | 'move' | 'lock' | 'unlock'
  /** The arrival, counted from 1, after which it happened. */
  readonly after: number
  /** Articles that came or went. */
  readonly articles: readonly string[]
  /** The story that they came from, or went to; null for a lock. */
  readonly other: string | null
  readonly by: 'evidence' | 'person'
  readonly reason: string
}

/**
 * How far a story may still change by evidence. `held`: a person has set what is in it, so reports may join it, but it is
 * neither split nor joined with another held story. `locked`: nothing joins it and nothing leaves.
 */
export type Hold = 'free' | 'held' | 'locked'

export interface StreamStory {
  readonly id: string
  /** Serials of its accounts within the window, ascending. */
  accounts: number[]
  /** Articles that have left the window. */
  readonly past: string[]
  first: Moment | null
  last: Moment | null
  hold: Hold
  readonly history: StoryEvent[]
}

/** A story as it is shown. */
export interface StoryCard {
  readonly id: string
  readonly title: string
  /** What happened, in the words of one of its reports; null where none has a whole sentence at its start. */
  readonly happened: Extract | null
  readonly articles: readonly string[]
  /** Independent accounts within the window. */
  readonly accounts: number
  readonly first: Moment | null
  readonly last: Moment | null
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly hold: Hold
  readonly history: readonly StoryEvent[]
}

/** Names shown of a story at most. */
const SHOWN = 8

export function card(story: StreamStory, accounts: readonly StreamAccount[]): StoryCard {
  const central = mostCentral(accounts)
  return {
    id: story.id,
    title: central?.title ?? central?.lead?.words ?? central?.articles[0]?.id ?? story.id,
    happened: central?.lead ?? accounts.find(({ lead }) => lead !== null)?.lead ?? null,
    articles: [...story.past, ...accounts.flatMap(({ articles }) => articles.map(({ id }) => id))],
    accounts: accounts.length,
    first: story.first,
    last: story.last,
    places: mostNamed(accounts.map(({ places }) => places)),
    people: mostNamed(accounts.map(({ people }) => people)),
    hold: story.hold,
    history: [...story.history],
  }
}

/** The account that is most like the rest of its story, the earliest of several: it speaks for it. */
function mostCentral(accounts: readonly StreamAccount[]): StreamAccount | undefined {
  const own = new Set(accounts.map(({ serial }) => serial))
  let central: StreamAccount | undefined
  let most = -1
  for (const account of accounts) {
    let nearness = 0
    for (const [serial, likeness] of account.near) if (own.has(serial)) nearness += likeness
    if (nearness < most || (nearness === most && account.serial > central!.serial)) continue
    central = account
    most = nearness
  }
  return central
}

/** Names of most lists first, those of the same number by the alphabet. */
export function mostNamed(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>()
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SHOWN)
    .map(([name]) => name)
}

/** Stretch the dates of a story over one more. */
export function stretch(story: StreamStory, published: Moment | null): void {
  if (published === null) return
  if (story.first === null || byMoment(published, story.first) < 0) story.first = published
  if (story.last === null || byMoment(published, story.last) > 0) story.last = published
}
