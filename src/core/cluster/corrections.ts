import type { StreamAccount, StreamStory } from './story.ts'
import type { Cause, StoryBook, StoryChange } from './story-book.ts'
import type { Window } from './window.ts'

/**
 * What a person says of stories. A copy or rewrite that is named without the rest of its account leaves that account, and
 * is one of its own from then on. Whatever a correction has touched is
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
      const stranger = correction.articles.find((id) => accountOf(id, desk).story !== from.id)
      if (stranger !== undefined) throw new RangeError(`Article ${stranger} is not in ${from.id}.`)
      const all = from.accounts.flatMap((serial) => desk.window.accountOf(serial).articles).length
      const taken = new Set(correction.articles)
      if (taken.size === 0 || taken.size === all)
        throw new RangeError(`A split of ${from.id} must take some of its articles, and leave some.`)
      hold(from)
      const accounts = takenOut(taken, desk)
      return desk.book.gather(desk.book.start('held'), accounts, cause)
    }
    case 'move': {
      const account = accountOf(correction.article, desk)
      const [from, into] = [storyOf(account.story, desk), storyOf(correction.into, desk)]
      if (from === into) return []
      hold(from)
      hold(into)
      return desk.book
        .gather(into, takenOut(new Set([correction.article]), desk), cause)
        .map((change) => ({ ...change, kind: 'move' }))
    }
    case 'lock':
    case 'unlock': {
      const story = storyOf(correction.story, desk)
      story.hold = correction.do === 'lock' ? 'locked' : 'held'
      const event = {
        kind: correction.do,
        after: desk.after,
        articles: [],
        other: null,
        by: 'person',
        reason: 'a correction',
      } as const
      story.history.push(event)
      return [{ ...event, story: story.id }]
    }
  }
}

function hold(story: StreamStory): void {
  if (story.hold === 'free') story.hold = 'held'
}

/** The accounts of these articles; one that has others too is divided. */
function takenOut(articles: ReadonlySet<string>, { window, book }: Desk): StreamAccount[] {
  const accounts = new Set([...articles].map((id) => window.withArticle(id)!))
  return [...accounts].map((account) => {
    const some = account.articles.filter(({ id }) => articles.has(id))
    if (some.length === account.articles.length) return account
    const own = window.divide(account, articles)
    book.join(book.stories.get(account.story)!, own)
    return own
  })
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
