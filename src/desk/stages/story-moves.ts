import type { StoryStream } from '../../core/by-arrival.ts'
import type { Parts } from '../../store/store.ts'
import { showPlaced } from '../placing.ts'
import { arrivalJobs } from '../reconcile-job.ts'

type Placed = ReturnType<StoryStream['add']>

type Move =
  | { readonly do: 'put'; readonly articles: readonly string[]; readonly into: string }
  /** All that is in a story, also what the stream has let go of. */
  | { readonly do: 'empty'; readonly from: string; readonly into: string }

/** What placing some reports changed in the stories of the store, in order. */
export class Moves {
  readonly #names: Map<string, string>
  readonly #moves: Move[] = []
  readonly #touched = new Set<string>()

  /** @param names of stories in the store by those in the stream: new ones are added */
  constructor(names: Map<string, string>) {
    this.#names = names
  }

  add({ article, story, changes }: Placed): void {
    for (const { kind, story: into, other, articles } of changes) {
      const to = this.#nameOf(into, splitOff(into, articles))
      const from = other === null ? to : this.#nameOf(other, splitOff(other, articles))
      this.#touched.add(from)
      this.#touched.add(to)
      if (kind === 'merge' && other !== null) {
        this.#moves.push({ do: 'empty', from, into: to })
        this.#names.delete(other)
      } else this.#moves.push({ do: 'put', articles, into: to })
    }
    const name = this.#nameOf(story, `story-${article}`)
    this.#touched.add(name)
    this.#moves.push({ do: 'put', articles: [article], into: name })
  }

  async write(parts: Parts, now: string): Promise<void> {
    const stories = new Map<string, string>()
    for (const move of this.#moves) {
      if (move.do === 'put') for (const article of move.articles) stories.set(article, move.into)
      else {
        // Whom it takes along depends on what was written before it.
        await parts.articles.setStories(stories)
        stories.clear()
        const taken = (await parts.articles.placedIn([move.from])).filter(({ placed }) => placed === move.from)
        await parts.articles.setStories(new Map(taken.map(({ id }) => [id, move.into])))
      }
    }
    await parts.articles.setStories(stories)
    const moved = await showPlaced(parts, [...this.#touched])
    await parts.jobs.addAll(await arrivalJobs(parts, [...new Set([...this.#touched, ...moved])], now), now)
  }

  /** After the report that started it; one that was split off has its number too, for it may share its first report. */
  #nameOf(story: string, fresh: string): string {
    const name = this.#names.get(story) ?? fresh
    this.#names.set(story, name)
    return name
  }
}

function splitOff(story: string, articles: readonly string[]): string {
  return `story-${articles[0]}-${story.slice('story-'.length)}`
}
