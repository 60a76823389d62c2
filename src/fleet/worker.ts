/** One worker of a fleet: it prepares reports, owns its share of the partitions, and does jobs. */
import { randomUUID } from 'node:crypto'
import type { Analyst } from '../desk/analyst.ts'
import { createDesk } from '../desk/desk.ts'
import type { JobEvent } from '../desk/runner.ts'
import type { Clock } from '../io/clock.ts'
import { reason } from '../io/failure.ts'
import type { Fetcher } from '../io/fetch/fetch.ts'
import type { Store } from '../store/store.ts'
import type { Channel } from './channel.ts'
import { fleetLine } from './line.ts'
import { withOriginals } from './originals.ts'
import { Owners } from './owners.ts'
import type { OwnerEvent } from './owners-options.ts'
import { type PrepareEvent, PrepareLoop } from './prepare-loop.ts'
import { stagesElsewhere } from './stages-elsewhere.ts'
import { type FleetStatus, fleetStatus } from './status.ts'

export interface WorkerOptions {
  readonly channel: Channel
  /** The database itself. */
  readonly store: Store
  readonly analyst: Analyst
  readonly fetcher: Fetcher | null
  readonly followLinks?: boolean
  readonly clock: Clock
  /** Reports, and jobs, that are worked on at a time. */
  readonly concurrency: number
  readonly tell: (event: WorkerEvent) => void
}

export type WorkerEvent = PrepareEvent | OwnerEvent | ({ readonly event: 'job' } & JobEvent)

export interface Worker {
  readonly name: string
  readonly owned: () => readonly string[]
  /** Partitions that it goes along with, to take them over at once. */
  readonly standsBy: () => readonly string[]
  readonly status: () => Promise<FleetStatus>
  /** Finish what was begun, give back what is owned. */
  readonly stop: () => Promise<void>
}

/** With this many prepared reports before the slowest stage, no more are taken. */
const MOST_BEHIND = 4000
const LOOK_MS = 2000

export function startWorker(options: WorkerOptions): Worker {
  const { channel, store, analyst, fetcher, followLinks = false, clock, concurrency, tell } = options
  const name = randomUUID()
  const full = withOriginals(store, channel.originals)
  const line = { ...fleetLine(channel, store, clock), isElsewhere: false }
  const stages = stagesElsewhere(store, clock)
  const desk = createDesk({ store: full, analyst, fetcher, followLinks, clock, line, stages }, (event) =>
    tell({ event: 'job', ...event }),
  )
  const owners = new Owners({ store: full, channel, clock, name, tell })
  let behind = 0
  const timer = setInterval(() => {
    lagOf(store).then(
      (lag) => {
        behind = lag
      },
      (error) => tell({ event: 'fault', error: reason(error) }),
    )
  }, LOOK_MS)
  const loop = new PrepareLoop({ desk, channel, concurrency, isBehind: () => behind > MOST_BEHIND, tell })
  owners.start()
  loop.start()
  desk.runner.start(concurrency)
  return {
    name,
    owned: () => owners.owned,
    standsBy: () => owners.standsBy,
    status: () => fleetStatus(channel, store, clock),
    async stop() {
      clearInterval(timer)
      await Promise.all([loop.stop(), desk.runner.stop(), owners.stop()])
    },
  }
}

/** Prepared reports that the slowest stage has not taken in. */
async function lagOf(store: Store): Promise<number> {
  const [last, partitions] = await Promise.all([store.arrivals.last(), store.partitions.list()])
  return partitions.length === 0 ? 0 : last - Math.min(...partitions.map(({ position }) => position))
}
