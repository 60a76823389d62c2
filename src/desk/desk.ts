/** The desk: what comes in is kept at once, and worked through by jobs that survive whatever happens to it. */
import { randomUUID } from 'node:crypto'
import type { Page } from '../core/model/document.ts'
import { isoNow } from '../io/clock.ts'
import type { Job } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext } from './context.ts'
import { type Added, keep, type Origin } from './intake.ts'
import { placeDocument } from './place.ts'
import { prepareDocument, setAside } from './prepare.ts'
import { rebuild } from './rebuild.ts'
import { reconcileStory } from './reconcile.ts'
import { type Handler, type JobEvent, Runner } from './runner.ts'
import { fetchJob, fetchReport, visitSource } from './watch.ts'

export interface Desk extends DeskContext {
  readonly runner: Runner
  /** Keep a report. When this resolves it is on disk, whatever happens next. */
  readonly add: (page: Page, origin?: Origin) => Promise<Added>
  /** Do all that is due, and wait for what others have taken of it. Sources are not looked at. */
  readonly settle: () => Promise<void>
  /** Have an address fetched. */
  readonly addAddress: (address: string) => Promise<void>
}

/** What follows from a report that was added. */
const SETTLING = ['prepare', 'place', 'reconcile', 'rebuild', 'fetch']
const SETTLE_MS = 200

export function createDesk(context: DeskContext, report?: (event: JobEvent) => void): Desk {
  const { store, clock } = context
  const named =
    (name: string, work: (id: string) => ReturnType<Handler>): Handler =>
    (job) =>
      work(String(job.payload[name]))
  const handlers: Record<string, Handler> = {
    prepare: named('document', (id) => prepareDocument(context, id)),
    place: named('document', (id) => placeDocument(context, id)),
    reconcile: named('story', (id) => reconcileStory(context, id)),
    rebuild: () => rebuild(context),
    visit: (job) => visitSource(context, job),
    fetch: (job) => fetchReport(context, job),
  }
  const runner = new Runner({ store, clock, name: randomUUID(), handlers, givenUp, ...(report ? { report } : {}) })
  return {
    ...context,
    runner,
    add: (page, origin = {}) => store.transaction((parts) => keep(parts, clock, page, origin)),
    async settle() {
      for (;;) {
        await runner.drain()
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

async function givenUp(parts: Parts, job: Job, error: string): Promise<void> {
  if (job.kind !== 'prepare') return
  const document = await parts.documents.get(String(job.payload['document']))
  if (document) await setAside(parts, document, error)
}
