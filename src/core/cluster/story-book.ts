import type { Moment } from '../model/article.ts'
import { type Hold, type StoryEvent, type StreamAccount, type StreamStory, stretch } from './story.ts'

/** A change of stories that were there before: articles have come to `story` from `other`. */
export interface StoryChange extends StoryEvent {
  readonly story: string
}

/** Who made a change, when, and why. */
export interface Cause {
  readonly after: number
  readonly by: 'evidence' | 'person'
  readonly reason: (into: readonly StreamAccount[], from: readonly StreamAccount[]) => string
}

/** The stories within the window, and which account is in which. */
export class StoryBook {
  readonly stories = new Map<string, StreamStory>()
  /** Stories ever started. */
  started: number

  constructor(started = 0) {
    this.started = started
  }

  start(hold: Hold = 'free'): StreamStory {
    this.started++
    const id = `story-${this.started}`
    const story: StreamStory = { id, accounts: [], past: [], first: null, last: null, hold, history: [] }
    this.stories.set(id, story)
    return story
  }

  join(story: StreamStory, account: StreamAccount): void {
    account.story = story.id
    story.accounts.push(account.serial)
    story.accounts.sort((a, b) => a - b)
    for (const { published } of account.articles) stretch(story, published)
  }

  /** A copy of one of its accounts was published then. */
  dated(story: StreamStory, published: Moment | null): void {
    stretch(story, published)
  }

  /** An account has left the window: its articles stay with the story, which goes when the last one has left. */
  retire(account: StreamAccount): void {
    const story = this.stories.get(account.story)!
    story.accounts = story.accounts.filter((serial) => serial !== account.serial)
    story.past.push(...account.articles.map(({ id }) => id))
    if (story.accounts.length === 0) this.stories.delete(story.id)
  }

  /**
   * Settle how accounts were grouped anew. A group keeps the story that most of its accounts were in; what a person has
   * set keeps its own.
   */
  settle(groups: readonly (readonly StreamAccount[])[], cause: Cause): StoryChange[] {
    const taken = new Set<string>()
    const order = [...groups].sort((a, b) => this.claim(b) - this.claim(a) || a[0]!.serial - b[0]!.serial)
    const targets = order.map((group) => {
      const story = this.keeper(group, taken) ?? this.start()
      taken.add(story.id)
      return { group, story }
    })
    return targets.flatMap(({ group, story }) => this.gather(story, group, cause))
  }

  /** Bring accounts into a story from wherever they are. */
  gather(into: StreamStory, accounts: readonly StreamAccount[], cause: Cause): StoryChange[] {
    const from = new Map<string, StreamAccount[]>()
    for (const account of accounts) {
      if (account.story === into.id) continue
      if (account.story === '') this.join(into, account)
      else from.set(account.story, [...(from.get(account.story) ?? []), account])
    }
    const there = accounts.filter((account) => account.story === into.id)
    return [...from].map(([other, moved]) => {
      const reason = cause.reason(there, moved)
      return this.carry(into, this.stories.get(other)!, moved, { ...cause, reason })
    })
  }

  private carry(
    into: StreamStory,
    from: StreamStory,
    moved: readonly StreamAccount[],
    { after, by, reason }: Omit<Cause, 'reason'> & { readonly reason: string },
  ): StoryChange {
    const leaving = new Set(moved.map(({ serial }) => serial))
    from.accounts = from.accounts.filter((serial) => !leaving.has(serial))
    for (const account of moved) this.join(into, account)
    const articles = moved.flatMap((account) => account.articles.map(({ id }) => id))
    const emptied = from.accounts.length === 0
    const event = { kind: emptied ? ('merge' as const) : ('split' as const), after, articles, by, reason }
    if (emptied) {
      into.past.push(...from.past)
      into.history.push(...from.history)
      stretch(into, from.first)
      stretch(into, from.last)
      this.stories.delete(from.id)
    } else from.history.push({ ...event, other: into.id })
    into.history.push({ ...event, other: from.id })
    return { ...event, story: into.id, other: from.id }
  }

  /** Groups choose in order of what they hold: a person's word first, then the number of accounts. */
  private claim(group: readonly StreamAccount[]): number {
    return group.length + (group.some(({ story }) => this.stories.get(story)?.hold === 'held') ? 1e9 : 0)
  }

  private keeper(group: readonly StreamAccount[], taken: ReadonlySet<string>): StreamStory | null {
    const counts = new Map<StreamStory, number>()
    for (const { story: id } of group) {
      const story = this.stories.get(id)
      if (!story || taken.has(id)) continue
      counts.set(story, (counts.get(story) ?? (story.hold === 'held' ? 1e9 : 0)) + 1)
    }
    const best = [...counts].sort((a, b) => b[1] - a[1] || numberOf(a[0]) - numberOf(b[0]))[0]
    return best?.[0] ?? null
  }
}

export function numberOf({ id }: Pick<StreamStory, 'id'>): number {
  return Number(id.slice('story-'.length))
}
