/**
 * A person decides, and the desk follows at once.
 *
 *   wanted ─ checked, found, written down in words ─▶ decision + jobs, in one step ─▶ the stories it is about are drawn anew
 *
 * The jobs see to it that a story is drawn with the decision even if this process ends now; they find nothing to do where it was.
 */
import { randomUUID } from 'node:crypto'
import { isPlacing } from '../../core/decided/placements.ts'
import type { Decision } from '../../core/model/decision.ts'
import { isoNow } from '../../io/clock.ts'
import type { Parts } from '../../store/store.ts'
import type { DeskContext } from '../context.ts'
import { showPlaced } from '../placing.ts'
import { redrawStory } from '../reconcile.ts'
import { redrawJob } from '../reconcile-job.ts'
import { completed } from './target.ts'
import { checked, type WantedDecision } from './wanted.ts'
import { type BringBack, broughtBack, withdraw } from './withdraw.ts'

export interface DecisionOutcome {
  readonly decision: Decision
  /** The stories that it changed, as they are called now. */
  readonly stories: readonly string[]
  /** Those among them that are too large to be drawn while somebody waits: they follow. */
  readonly pending: readonly string[]
  /** Of a document that was deleted: what is still there, in words. */
  readonly remains: readonly string[]
}

/** @throws StemmaError `decision-…` where it cannot be decided so, or what it is about is not there */
export async function decide(desk: DeskContext, wanted: WantedDecision): Promise<DecisionOutcome> {
  checked(wanted)
  const target = await completed(desk.store, wanted)
  const { kind, action, correction, note, who } = wanted
  const entry = { id: randomUUID(), kind, action, target, correction, note, who, at: isoNow(desk.clock) }
  return effected(desk, async (parts) => {
    const decision = await parts.decisions.add(entry)
    return { decision, ...(await follow(desk, parts, decision)) }
  })
}

/** @returns null where there is no such decision; one that is undone already stays as it is */
export async function undo(desk: DeskContext, id: string, who: string): Promise<DecisionOutcome | null> {
  const before = await desk.store.decisions.get(id)
  if (!before) return null
  if (before.undoneAt !== null) return { decision: before, stories: [], pending: [], remains: [] }
  const back = before.kind === 'document' ? await broughtBack(desk, before) : undefined
  return effected(desk, async (parts) => {
    const decision = (await parts.decisions.undo(id, who, isoNow(desk.clock)))!
    return { decision, ...(await follow(desk, parts, decision, back)) }
  })
}

/** Decisions that were made elsewhere, as they are. @returns how many were not there */
export async function takeOver(desk: DeskContext, decisions: readonly Decision[]): Promise<number> {
  let kept = 0
  for (const decision of decisions) {
    if (decision.kind === 'document') continue
    await effected(desk, async (parts) => {
      if (!(await parts.decisions.keep(decision))) return { decision, stories: [], remains: [] }
      kept++
      return { decision, ...(await follow(desk, parts, decision)) }
    })
  }
  return kept
}

type Followed = Pick<DecisionOutcome, 'stories' | 'remains'>

/** What a decision, made or undone, changes at once; the rest is queued. */
async function follow(desk: DeskContext, parts: Parts, decision: Decision, back?: BringBack): Promise<Followed> {
  const now = isoNow(desk.clock)
  const remains: string[] = []
  const stories = new Set(await storiesOf(parts, decision))
  if (back) for (const story of await back(parts)) stories.add(story)
  else if (decision.kind === 'document') remains.push(...(await withdraw(parts, decision)))
  if (isPlacing(decision)) for (const story of await showPlaced(parts, [...stories])) stories.add(story)
  await parts.jobs.addAll(
    [...stories].map((story) => redrawJob(story, now)),
    now,
  )
  return { stories: [...stories], remains }
}

/** Stories that articles of the decision are shown in or were put into. */
async function storiesOf(parts: Parts, { target }: Decision): Promise<string[]> {
  const articles = [...target.articles, ...(target.other?.articles ?? [])]
  const shown = (await parts.articles.summaries(articles)).flatMap(({ story }) => story ?? [])
  return [...new Set(shown)]
}

/** Reports of a story that is drawn while somebody waits. */
const MOST_AT_ONCE = 60

async function effected(
  desk: DeskContext,
  work: (parts: Parts) => Promise<Omit<DecisionOutcome, 'pending'>>,
): Promise<DecisionOutcome> {
  const made = await desk.store.transaction(work)
  const pending: string[] = []
  const there: string[] = []
  for (const story of made.stories) {
    const reports = (await desk.store.articles.idsOfStory(story)).length
    if (reports > 0) there.push(story)
    if (reports > MOST_AT_ONCE) pending.push(story)
    else await desk.store.transaction(await redrawStory(desk, story))
  }
  return { ...made, stories: there, pending }
}
