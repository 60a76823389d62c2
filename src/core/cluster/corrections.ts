import type { StreamAccount, StreamStory } from './story.ts'
import type { Cause, StoryBook, StoryChange } from './story-book.ts'
import type { Window } from './window.ts'

/**
 * What a person says of stories. Copies and rewrites go where their account goes. Whatever a correction has touched is
 * `held` from then on: reports may join it, but evidence neither splits it nor joins it with another held story.
 */
export type Correction =
  | { readonly do: 'merge'; readonly story: string; readonly into: string }
  /** The articles leave their story and make one of their own. */
  | { readonly do: 'split'; readonly story: string; readonly articles: readonly string[] }
  | { readonly do: 'move'; readonly article: string; readonly into: string }
  /** Nothing joins it and nothing leaves; `unlock` lets reports join again. */
  | { readonly do: 'lock' | 'unlock'; readonly story: string }

interface Desk {
  readonly window: Window
  readonly book: StoryBook
  /** Articles that have arrived so far. */
  readonly after: number
}

export function correct(correction: Correction, desk: Desk): StoryChange[] {
  const cause: Cause = { after: desk.after, by: 'person', reason: () => 'a correction' }
  switch (correction.do) {
    case 'merge': {
      const [from, into] = [storyOf(correction.story, desk), storyOf(correction.into, desk)]
      if (from === into) throw new RangeError(`A story cannot be merged into itself: ${from.id}.`)
      hold(into)
      return desk.book.gather(into, from.accounts.map(desk.window.accountOf), cause)
    }
    case 'split': {
      const from = storyOf(correction.story, desk)
      const accounts = [...new Set(correction.articles.map((id) => accountOf(id, desk)))]
      const stranger = accounts.find(({ story }) => story !== from.id)
      if (stranger) throw new RangeError(`Article ${stranger.articles[0]!.id} is not in ${from.id}.`)
      if (accounts.length === 0 || accounts.length === from.accounts.length)
        throw new RangeError(`A split of ${from.id} must take some of its accounts, and leave some.`)
      hold(from)
      return desk.book.gather(desk.book.start('held'), accounts, cause)
    }
    case 'move': {
      const account = accountOf(correction.article, desk)
      const [from, into] = [storyOf(account.story, desk), storyOf(correction.into, desk)]
      if (from === into) return []
      hold(from)
      hold(into)
      return desk.book.gather(into, [account], cause).map((change) => ({ ...change, kind: 'move' }))
    }
    case 'lock':
    case 'unlock': {
      const story = storyOf(correction.story, desk)
      story.hold = correction.do === 'lock' ? 'locked' : 'held'
      const event = { kind: correction.do, after: desk.after, articles: [], other: null, by: 'person', reason: 'a correction' } as const
      story.history.push(event)
      return [{ ...event, story: story.id }]
    }
  }
}

function hold(story: StreamStory): void {
  if (story.hold === 'free') story.hold = 'held'
}

function storyOf(id: string, { book }: Desk): StreamStory {
  const story = book.stories.get(id)
  if (!story) throw new RangeError(`There is no story "${id}" within the window.`)
  return story
}

function accountOf(article: string, { window }: Desk): StreamAccount {
  const account = window.withArticle(article)
  if (!account) throw new RangeError(`There is no article "${article}" within the window.`)
  return account
}
