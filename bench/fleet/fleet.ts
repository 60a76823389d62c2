/** A fleet on loopback: servers, workers, and one who brings reports. */

import type { Page } from '../../src/core/model/document.ts'
import { CHANNEL_DEFAULTS, type Channel, openChannel } from '../../src/fleet/channel.ts'
import { connectNats } from '../../src/fleet/connect.ts'
import { fleetLine } from '../../src/fleet/line.ts'
import { systemClock } from '../../src/io/clock.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { makeDatabase, type NatsCluster, type OwnDatabase, startNats } from './servers.ts'
import { startWorkerProcess, type WorkerProcess } from './workers.ts'

export interface FleetOptions {
  readonly natsServers: number
  readonly workers: number
  /** In seconds. */
  readonly patience: number
  readonly lease: number
}

export interface Fleet {
  readonly nats: NatsCluster
  readonly database: OwnDatabase
  readonly channel: Channel
  readonly store: Store
  /** Those that run; a fault may replace one. */
  readonly workers: WorkerProcess[]
  readonly options: FleetOptions
  /** @param program of another version */
  readonly addWorker: (program?: string) => Promise<WorkerProcess>
  /** One after another, so that the order is the same each time. */
  readonly bring: (pages: readonly Page[], step?: (done: number) => Promise<void>) => Promise<void>
  /** Documents with a place, and the least position. */
  readonly progress: () => Promise<{ prepared: number; least: number; partitions: Map<string, number> }>
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

const LOOK_MS = 200
const JOBS = ['align', 'reconcile', 'rebuild']

export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const { natsServers, workers: count, patience, lease } = options
  const nats = await startNats(natsServers)
  const database = await makeDatabase(`stemma_fleet_${process.pid}`)
  const url = new URL(database.url)
  url.searchParams.set('application_name', 'watcher')
  const store = await openStore(url.href)
  const nc = await connectNats({ servers: nats.servers }, 'bringer')
  const times = { patience: patience * 1000, leaseFor: lease * 1000 }
  const channel = await openChannel(nc, store, { ...CHANNEL_DEFAULTS, ...times, name: 'trial', replicas: natsServers })
  const line = fleetLine(channel, store, systemClock)
  const workers: WorkerProcess[] = []
  const address = { servers: nats.servers, database: database.url, fleet: 'trial', patience, lease }
  const addWorker = async (program?: string): Promise<WorkerProcess> => {
    const worker = startWorkerProcess({ ...address, ...(program === undefined ? {} : { program }) })
    workers.push(worker)
    await worker.ready
    return worker
  }
  await Promise.all(Array.from({ length: count }, () => addWorker()))
  return {
    ...{ nats, database, channel, store, workers, options, addWorker },
    async bring(pages, step = async () => {}) {
      for (const [i, page] of pages.entries()) {
        await line.keep(store, page)
        await step(i + 1)
      }
    },
    async progress() {
      const partitions = await store.partitions.list()
      const [row] = await database.query('SELECT count(*) FROM arrivals')
      const least = partitions.length === 0 ? 0 : Math.min(...partitions.map(({ position }) => position))
      return {
        prepared: Number(row!['count']),
        least,
        partitions: new Map(partitions.map((one) => [one.name, one.position])),
      }
    },
    async settled() {
      for (;;) {
        const pending = await line.pending().catch(() => 1)
        const due = pending > 0 ? 1 : await store.jobs.due(JOBS, new Date().toISOString()).catch(() => 1)
        if (due === 0) return
        await systemClock.sleep(LOOK_MS)
      }
    },
    async close() {
      for (const { child } of workers) child.kill('SIGKILL')
      await Promise.all(workers.map(({ ended }) => ended))
      await nc.close()
      await store.close()
      await nats.close()
      await database.drop()
    },
  }
}
