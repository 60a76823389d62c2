/** What may go wrong in a fleet, done on purpose. */
import { systemClock } from '../../src/io/clock.ts'
import type { Fleet } from './fleet.ts'
import type { WorkerProcess } from './workers.ts'

/** @returns in words what was done */
export type Fault = (fleet: Fleet, draw: (below: number) => number) => Promise<string>

export const FAULTS: Readonly<Record<string, Fault>> = {
  'a worker is killed': async (fleet, draw) => {
    const worker = fleet.workers[draw(fleet.workers.length)]!
    await replaced(fleet, worker)
    return `worker ${short(worker)}`
  },
  'the leader of the stream is killed': async (fleet) => {
    const { channel, nats } = fleet
    const { cluster } = await channel.jsm.streams.info(channel.stream)
    const leader = cluster?.leader ?? nats.names[0]!
    nats.kill(leader)
    await systemClock.sleep(DOWN_MS)
    nats.start(leader)
    return `server ${leader}, started again after ${DOWN_MS / 1000} s`
  },
  'the owner of a partition is killed': async (fleet, draw) => {
    const partition = await owned(fleet, draw)
    await replaced(fleet, partition.worker)
    return `owner of ${partition.name}`
  },
  'the connections to PostgreSQL are cut': async ({ database }) => `${await database.cut()} connections`,
  'PostgreSQL takes no connection for some seconds': async ({ database }) =>
    `${await database.away(DOWN_MS)} connections, none taken for ${DOWN_MS / 1000} s`,
  'an owner is stopped and wakes when its leases are gone': async (fleet, draw) => {
    const { worker, name } = await owned(fleet, draw)
    worker.child.kill('SIGSTOP')
    const { lease, patience } = fleet.options
    await systemClock.sleep((Math.max(lease, patience) + 2) * 1000)
    worker.child.kill('SIGCONT')
    return `owner of ${name}`
  },
}

const DOWN_MS = 4000

async function replaced(fleet: Fleet, worker: WorkerProcess): Promise<void> {
  fleet.workers.splice(fleet.workers.indexOf(worker), 1)
  worker.child.kill('SIGKILL')
  await worker.ended
  await fleet.addWorker()
}

/** A partition with its owner, as soon as there is one that runs. */
async function owned(
  { store, workers }: Fleet,
  draw: (below: number) => number,
): Promise<{ name: string; worker: WorkerProcess }> {
  for (;;) {
    const partitions = (await store.partitions.list()).flatMap(({ name, owner }) => {
      const worker = workers.find((one) => one.name === owner)
      return worker ? [{ name, worker }] : []
    })
    if (partitions.length > 0) return partitions[draw(partitions.length)]!
    await systemClock.sleep(200)
  }
}

function short({ name }: WorkerProcess): string {
  return name?.slice(0, 8) ?? '?'
}
