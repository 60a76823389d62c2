/**
 * Everything derived again from the originals, as after a rule was improved.
 *
 *   each document ─ prepare ─▶ then, with no stories: the stages go through all of them ─▶ then each story ─ reconcile
 *
 * How far it has come is written together with each step, so that it goes on there after a stop or a crash.
 * What people decided is not touched.
 */
import { availableParallelism } from 'node:os'
import { isoNow } from '../io/clock.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { prepareAnew, readAnew } from './prepare.ts'
import type { Stages } from './stages/stages.ts'

export interface RebuildProgress {
  readonly phase: 'prepare' | 'place' | 'done'
  readonly done: number
  readonly total: number
  readonly startedAt: string
  /** The last document that is done with. */
  readonly last: { readonly addedAt: string; readonly id: string } | null
}

const SETTING = 'rebuild'
const BATCH = 50
/** Documents that are prepared at a time: enough that no thread waits while one is written. */
const TOGETHER = 2 * availableParallelism()

export async function rebuildProgress({ store }: Pick<DeskContext, 'store'>): Promise<RebuildProgress | null> {
  const text = await store.settings.get(SETTING)
  return text === null ? null : (JSON.parse(text) as RebuildProgress)
}

/** Ask for it. One that is under way goes on. */
export async function requestRebuild({ store, clock }: Pick<DeskContext, 'store' | 'clock'>): Promise<void> {
  const now = isoNow(clock)
  const before = await rebuildProgress({ store })
  await store.transaction(async (parts) => {
    const fresh: RebuildProgress = { phase: 'prepare', done: 0, total: 0, startedAt: now, last: null }
    if (before === null || before.phase === 'done') await parts.settings.set(SETTING, JSON.stringify(fresh))
    await parts.jobs.add({ kind: 'rebuild', key: 'rebuild', lane: 'place', payload: {}, runAt: now, priority: 1 }, now)
  })
}

/** Do it, from where it stands. @param stages that go through all reports again */
export async function rebuild(desk: DeskContext, stages: Pick<Stages, 'advance'>): Promise<Effect> {
  let state = await rebuildProgress(desk)
  while (state?.phase === 'prepare') state = await prepareSome(desk, state)
  if (state?.phase !== 'place') return async () => {}
  const placing = state
  await stages.advance((done) => keepProgress(desk.store, { ...placing, done: Math.min(done, placing.total) }))
  return async (parts) => {
    // In the end, those that nothing is in go.
    await parts.stories.sweep()
    await keepProgress(parts, { ...placing, phase: 'done', done: placing.total })
  }
}

async function prepareSome(desk: DeskContext, state: RebuildProgress): Promise<RebuildProgress> {
  const documents = await desk.store.documents.after(state.last, BATCH)
  if (documents.length === 0) return placeAll(desk, state)
  const total = await desk.store.documents.count()
  let at = state
  // Several are read at a time, as many as there are threads for; what follows from each is written in their order.
  const reading = startedTogether(documents, TOGETHER, (document) => readAnew(desk, document))
  for (const [index, document] of documents.entries()) {
    const effect = await prepareAnew(desk, document, reading(index))
    const next = { ...at, done: at.done + 1, total, last: { addedAt: document.addedAt, id: document.id } }
    await desk.store.transaction(async (parts) => {
      await effect(parts)
      await keepProgress(parts, next)
    })
    at = next
  }
  return at
}

/** Begins work on each item a little before its turn, on so many at a time. @returns what gives the result of one */
function startedTogether<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): (index: number) => Promise<R> {
  const begun: Promise<R>[] = []
  return (index) => {
    while (begun.length < Math.min(items.length, index + most)) {
      const next = work(items[begun.length]!)
      // What fails is told when its turn comes.
      next.catch(() => {})
      begun.push(next)
    }
    return begun[index]!
  }
}

async function placeAll({ store }: DeskContext, state: RebuildProgress): Promise<RebuildProgress> {
  const next: RebuildProgress = { ...state, phase: 'place', done: 0, last: null }
  await store.transaction(async (parts) => {
    // The stories of before stay to be read until each is drawn anew.
    await parts.stories.clear()
    await parts.partitions.reset()
    await keepProgress(parts, next)
  })
  return next
}

function keepProgress({ settings }: Pick<Parts, 'settings'>, progress: RebuildProgress): Promise<void> {
  return settings.set(SETTING, JSON.stringify(progress))
}
