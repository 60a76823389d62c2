/** What one process makes of the same reports, in the same order, without NATS. */

import type { Page } from '../../src/core/model/document.ts'
import type { Analyst } from '../../src/desk/analyst.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { threadedAnalyst } from '../../src/desk/threads.ts'
import { systemClock } from '../../src/io/clock.ts'
import { openStore } from '../../src/store/open.ts'
import { type Derived, derivedOf } from './derived.ts'
import { makeDatabase } from './servers.ts'

/** @returns what was derived, and the seconds, also of the processor, after as many reports as start all up */
export async function inOneProcess(
  pages: readonly Page[],
  threads: number,
  {
    analyst = threadedAnalyst(new URL('../../src/desk/task.js', import.meta.url), { threads }),
    first = 1,
  }: { readonly analyst?: Analyst; readonly first?: number } = {},
): Promise<{ readonly derived: Derived; readonly seconds: number; readonly processor: number }> {
  const database = await makeDatabase(`stemma_fleet_alone_${process.pid}`)
  try {
    const store = await openStore(database.url)
    const desk = createDesk({ store, analyst, clock: systemClock, fetcher: null })
    desk.runner.start(threads + 1)
    for (const page of pages.slice(0, first)) await desk.add(page)
    await desk.settle()
    const [started, before] = [performance.now(), process.cpuUsage()]
    for (const page of pages.slice(first)) await desk.add(page)
    await desk.settle()
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    await desk.runner.stop()
    await analyst.close()
    const derived = await derivedOf(database)
    await store.close()
    return { derived, seconds, processor: (user + system) / 1e6 }
  } finally {
    await database.drop()
  }
}
