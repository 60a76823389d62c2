/** Which story a report is shown in: the one that it was put into, unless people merged, split or moved stories. */
import type { Decision, DecisionAction } from '../model/decision.ts'
import { holding } from './mark.ts'

const PLACING: ReadonlySet<DecisionAction> = new Set(['merge', 'split', 'move'])

/** Does it say which reports are of one story? */
export function isPlacing({ kind, action }: Pick<Decision, 'kind' | 'action'>): boolean {
  return kind === 'story' && PLACING.has(action)
}

/** Articles that tell which stories the decisions are about. */
export function placingArticles(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.flatMap(({ target }) => [...target.articles, ...(target.other?.articles ?? [])]))]
}

/** Puts a report into the story that it is shown in. */
export type Placement = (article: string, computed: string) => string

/**
 * A merged story takes along whatever comes to it later, and whatever it is called after a rebuild: it is told by its reports.
 *
 * @param decisions all that place, in any order; those that are undone do not count
 * @param computed the story that each of `placingArticles` was put into; articles that are gone are left out
 */
export function placements(decisions: readonly Decision[], computed: ReadonlyMap<string, string>): Placement {
  const steps: Placement[] = []
  const placed: Placement = (article, story) => steps.reduce((at, step) => step(article, at), story)
  const now = (article: string): string | null => {
    const story = computed.get(article)
    return story === undefined ? null : placed(article, story)
  }
  for (const decision of holding(decisions)) if (isPlacing(decision)) steps.push(stepOf(decision, now))
  return placed
}

function stepOf({ id, action, target }: Decision, now: (article: string) => string | null): Placement {
  const own = new Set(target.articles)
  if (action === 'split') {
    const apart = new Set(target.other?.articles ?? [])
    const name = `story-${target.other?.articles?.[0] ?? id}-${id.slice(0, SHORT)}`
    return (article, at) => (apart.has(article) ? name : at)
  }
  const into = mostOf(target.other?.articles ?? [], now)
  if (into === null) return (_, at) => at
  if (action === 'move') return (article, at) => (own.has(article) ? into : at)
  const from = mostOf(target.articles, now)
  return (article, at) => (at === from || own.has(article) ? into : at)
}

const SHORT = 8

/** The story that most of them are in; of equals the first by name. */
function mostOf(articles: readonly string[], now: (article: string) => string | null): string | null {
  const times = new Map<string, number>()
  for (const article of articles) {
    const story = now(article)
    if (story !== null) times.set(story, (times.get(story) ?? 0) + 1)
  }
  const [first] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
