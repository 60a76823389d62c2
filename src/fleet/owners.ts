/**
 * The partitions that this process owns: it goes through the arrivals for them for as long as it holds their leases. Each
 * process takes its share, and what another lets go of: first of all what it stands by for.
 */

import { Follower } from '../desk/stages/follower.ts'
import type { ArrivalStage } from '../desk/stages/stage.ts'
import { stageOf } from '../desk/stages/stages.ts'
import { reason } from '../io/failure.ts'
import type { Channel } from './channel.ts'
import { type Lease, takeLease } from './lease.ts'
import type { OwnersOptions } from './owners-options.ts'
import { STANDBY, Standbys } from './standbys.ts'

/** Between two looks at the arrivals, so that several are taken in at once. */
const LEAST_LOOK_MS = 400
/** Without a hint the arrivals are looked at so often. */
const IDLE_MS = 1000
const FAULT_MS = 1000
const MEMBER = 'worker.'
const PARTITION = 'partition.'

export class Owners {
  readonly #options: OwnersOptions
  readonly #stopping = new AbortController()
  readonly #owned = new Map<string, { readonly lease: Lease; readonly done: Promise<void> }>()
  readonly #standbys: Standbys
  /** Seen free at the last look, by this process which stands by for them. */
  #leftFree: readonly string[] = []
  #wake = (): void => {}
  #woken: Promise<void> = Promise.resolve()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: OwnersOptions) {
    this.#options = options
    this.#standbys = new Standbys(options)
    this.#rest()
  }

  get owned(): string[] {
    return [...this.#owned.keys()].sort()
  }

  /** Partitions that it could take over at once. */
  get standsBy(): string[] {
    return this.#standbys.names
  }

  start(): void {
    const { nc, hint } = this.#options.channel
    nc.subscribe(hint, {
      callback: () => {
        const wake = this.#wake
        this.#rest()
        wake()
      },
    })
    this.#loop = this.#contend()
  }

  /** Keep what is in memory and give all leases back. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#wake()
    await this.#loop
    await this.#standbys.stop()
    await Promise.all([...this.#owned.values()].map(({ done }) => done))
    await this.#options.channel.leases.delete(`${MEMBER}${this.#options.name}`).catch(() => {})
  }

  #rest(): void {
    this.#woken = new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  async #contend(): Promise<void> {
    const { clock, channel, tell } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      try {
        await this.#look()
      } catch (error) {
        tell({ event: 'fault', error: reason(error) })
      }
      await clock.sleep(channel.options.leaseFor / 4, signal)
    }
    for (const { lease } of this.#owned.values()) void lease.release()
  }

  /** Take what is free, as far as it is this process's share; give back what is more. */
  async #look(): Promise<void> {
    const { store, channel, name } = this.#options
    await channel.leases.put(`${MEMBER}${name}`, '')
    const partitions = (await store.partitions.list()).map((one) => one.name)
    const keys = new Set(await this.#keys())
    const members = Math.max(1, [...keys].filter((key) => key.startsWith(MEMBER)).length)
    const share = Math.ceil(partitions.length / members)
    const isOwned = (one: string): boolean => keys.has(`${PARTITION}${one}`) || this.#owned.has(one)
    const hasStandby = (one: string): boolean => keys.has(`${STANDBY}${one}`)
    await this.#giveBack(share, hasStandby)
    const standing = this.#standbys.names
    const free = partitions.filter((one) => !isOwned(one))
    // Whoever stands by for a partition goes before all others.
    const taking = [
      ...free.filter((one) => standing.includes(one)),
      ...free.filter((one) => !standing.includes(one) && !hasStandby(one)),
    ]
    for (const partition of taking) {
      const stage = stageOf(partition)
      if (stage && this.#owned.size < share && !this.#stopping.signal.aborted) await this.#take(stage)
    }
    await this.#leaveToOthers(taking)
    for (const partition of partitions) {
      const stage = stageOf(partition)
      const mine = this.#owned.has(partition) || this.#standbys.names.length > share
      const wanted = keys.has(`${PARTITION}${partition}`) && !hasStandby(partition)
      if (stage && wanted && !mine && !this.#stopping.signal.aborted)
        await this.#standbys.stand(stage, (of) => this.#follower(of))
    }
  }

  /** What is beyond its share, first what another stands by for. */
  async #giveBack(share: number, hasStandby: (partition: string) => boolean): Promise<void> {
    // What was given back at an earlier look and is not closed yet is no longer held.
    const all = [...this.#owned].filter(([, { lease }]) => !lease.ended.aborted)
    const surplus = all.length - share
    if (surplus <= 0) return
    const order = [...all.filter(([name]) => hasStandby(name)), ...all.filter(([name]) => !hasStandby(name)).reverse()]
    for (const [, { lease }] of order.slice(0, surplus)) await lease.release()
  }

  /** What it stands by for and has no room for is not to wait for it. */
  async #leaveToOthers(taking: readonly string[]): Promise<void> {
    const left = taking.filter((one) => !this.#owned.has(one) && this.#standbys.names.includes(one))
    for (const partition of left) if (this.#leftFree.includes(partition)) await this.#standbys.leave(partition)
    this.#leftFree = left
  }

  async #keys(): Promise<string[]> {
    const keys: string[] = []
    for await (const key of await this.#options.channel.leases.keys()) keys.push(key)
    return keys
  }

  async #take(stage: ArrivalStage): Promise<void> {
    const { store, channel, clock, name, tell } = this.#options
    const { leases, options } = channel
    const lease = await takeLease({ leases, clock, leaseFor: options.leaseFor }, `${PARTITION}${stage.name}`, name)
    if (!lease) return
    if (!(await store.partitions.own(stage.name, { fence: lease.fence, name }))) return lease.release()
    tell({ event: 'owns', partition: stage.name })
    const follower = (await this.#standbys.leave(stage.name)) ?? this.#follower(stage)
    const done = this.#work(follower, lease).finally(async () => {
      this.#owned.delete(stage.name)
      tell({
        event: lease.ended.aborted && !this.#stopping.signal.aborted ? 'lost' : 'released',
        partition: stage.name,
      })
      await lease.release()
    })
    this.#owned.set(stage.name, { lease, done })
  }

  #follower(stage: ArrivalStage): Follower {
    const { store, clock, channel } = this.#options
    return new Follower({ store, clock, stage, isGone: (seq) => isGoneFrom(channel, seq) })
  }

  async #work(follower: Follower, lease: Lease): Promise<void> {
    const { clock, tell, channel } = this.#options
    while (!lease.ended.aborted && !this.#stopping.signal.aborted) {
      try {
        const moved = await follower.advance(lease.fence)
        if (moved > 0) channel.nc.publish(channel.hint)
        else await this.#idle(lease.ended)
      } catch (error) {
        tell({ event: 'fault', partition: follower.name, error: reason(error) })
        await clock.sleep(FAULT_MS, lease.ended)
      }
    }
    await follower.keep().catch(() => {})
  }

  /** Until there is a hint, or it is time to look all the same. */
  async #idle(ended: AbortSignal): Promise<void> {
    const { clock } = this.#options
    await clock.sleep(LEAST_LOOK_MS, ended)
    const waiting = new AbortController()
    const end = (): void => waiting.abort()
    ended.addEventListener('abort', end)
    await Promise.race([this.#woken, clock.sleep(IDLE_MS, waiting.signal)])
    ended.removeEventListener('abort', end)
    end()
  }
}

/** A report that is neither in the store nor in the stream will not come: of the place it had nothing will be heard. */
async function isGoneFrom({ jsm, stream, base }: Channel, seq: number): Promise<boolean> {
  if (seq <= base) return true
  return (await jsm.streams.getMessage(stream, { seq: seq - base })) === null
}
