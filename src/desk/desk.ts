/** The desk: what comes in is kept at once, and worked through by jobs that survive whatever happens to it. */
import { randomUUID } from 'node:crypto'
import type { Page } from '../core/model/document.ts'
import { isoNow } from '../io/clock.ts'
import type { Job } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, IntakeLine, IntakeResult, Origin } from './context.ts'
import { localLine } from './intake.ts'
import { alignArticle, placeReady } from './place.ts'
import { prepareDocument, setAside } from './prepare.ts'
import { rebuild } from './rebuild.ts'
import { reconcileStory, redrawStory } from './reconcile.ts'
import { type Handler, type JobEvent, Runner } from './runner.ts'
import { Stages } from './stages/stages.ts'
import { fetchJob, fetchReport, visitSource } from './watch.ts'

export interface Desk extends DeskContext {
  readonly runner: Runner
  /** Keep a report. When this resolves it is on disk, whatever happens next. */
  readonly add: (page: Page, origin?: Origin) => Promise<IntakeResult>
  /** Do all that is due, and wait for what others have taken of it. Sources are not looked at. */
  readonly settle: () => Promise<void>
  /** Keep what is in memory, before the desk is closed. */
  readonly rest: () => Promise<void>
  /** Have an address fetched. */
  readonly addAddress: (address: string) => Promise<void>
}

export interface DeskParts extends Omit<DeskContext, 'line'> {
  /** Default: through the queue of the store. */
  readonly line?: IntakeLine
  /** Default: in this process. */
  readonly stages?: Pick<Stages, 'advance' | 'keep'>
}

/** What follows from a report that was added. */
const SETTLING = ['prepare', 'place', 'align', 'reconcile', 'redraw', 'rebuild', 'fetch']
const SETTLE_MS = 200

export function createDesk(parts: DeskParts, report?: (event: JobEvent) => void): Desk {
  const { store, clock } = parts
  const context: DeskContext = { ...parts, line: parts.line ?? localLine(clock) }
  const stages = parts.stages ?? new Stages(store, clock)
  const named =
    (name: string, work: (id: string) => ReturnType<Handler>): Handler =>
    (job) =>
      work(String(job.payload[name]))
  const handlers: Record<string, Handler> = {
    prepare: named('document', (id) => prepareDocument(context, id)),
    place: () => placeReady(stages),
    align: named('article', (id) => alignArticle(context, id)),
    reconcile: named('story', (id) => reconcileStory(context, id)),
    redraw: named('story', (id) => redrawStory(context, id)),
    rebuild: () => rebuild(context, stages),
    visit: (job) => visitSource(context, job),
    fetch: (job) => fetchReport(context, job),
  }
  const runner = new Runner({
    store,
    clock,
    name: randomUUID(),
    handlers: context.line.isElsewhere ? {} : handlers,
    givenUp: givenUpIn(context),
    ...(report ? { report } : {}),
  })
  return {
    ...context,
    runner,
    add: (page, origin = {}) => store.transaction((within) => context.line.keep(within, page, origin)),
    rest: () => stages.keep(),
    async settle() {
      for (;;) {
        await runner.drain()
        // Nobody need wait for a large story once nothing more comes in.
        await store.jobs.hasten('reconcile', isoNow(clock))
        if ((await store.jobs.due(SETTLING, isoNow(clock))) === 0) return
        await clock.sleep(SETTLE_MS)
      }
    },
    async addAddress(address) {
      const now = isoNow(clock)
      await store.jobs.add(fetchJob(address, now, null), now)
    },
  }
}

function givenUpIn(context: DeskContext): (parts: Parts, job: Job, error: string) => Promise<void> {
  return async (parts, job, error) => {
    if (job.kind !== 'prepare') return
    const document = await parts.documents.get(String(job.payload['document']))
    if (document) await setAside(context, parts, document, error)
  }
}
