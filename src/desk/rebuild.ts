/**
 * Everything derived again from the originals, as after a rule was improved.
 *
 *   each document ─ prepare ─▶ then, with no stories: each document ─ place ─▶ then each story ─ reconcile
 *
 * How far it has come is written together with each step, so that it goes on there after a stop or a crash.
 * What people decided is not touched.
 */
import { isoNow } from '../io/clock.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { placeDocument } from './place.ts'
import { prepareDocument, setAside } from './prepare.ts'

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

/** Do it, from where it stands. */
export async function rebuild(desk: DeskContext): Promise<Effect> {
  let state = await rebuildProgress(desk)
  while (state && state.phase !== 'done') state = await step(desk, state)
  return async () => {}
}

async function step(desk: DeskContext, state: RebuildProgress): Promise<RebuildProgress> {
  const documents = await desk.store.documents.after(state.last, BATCH)
  if (documents.length === 0) return nextPhase(desk, state)
  const total = await desk.store.documents.count()
  let at = state
  for (const document of documents) {
    const effect = state.phase === 'prepare' ? await again(desk, document) : await placeDocument(desk, document.id)
    const next = { ...at, done: at.done + 1, total, last: { addedAt: document.addedAt, id: document.id } }
    await desk.store.transaction(async (parts) => {
      await effect(parts)
      await parts.settings.set(SETTING, JSON.stringify(next))
    })
    at = next
  }
  return at
}

async function nextPhase({ store }: DeskContext, state: RebuildProgress): Promise<RebuildProgress> {
  const phase = state.phase === 'prepare' ? 'place' : 'done'
  const next: RebuildProgress = { ...state, phase, done: phase === 'done' ? state.done : 0, last: null }
  await store.transaction(async (parts) => {
    if (phase === 'place') await parts.stories.clear()
    await parts.settings.set(SETTING, JSON.stringify(next))
  })
  return next
}

/** A document that cannot be prepared is set aside; the others go on. */
async function again(desk: DeskContext, document: StoredDocument): Promise<Effect> {
  try {
    return await prepareDocument(desk, document.id)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return (parts: Parts) => setAside(parts, document, words)
  }
}
