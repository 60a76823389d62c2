/**
 * The partitions for which this process stands by: it goes along with the arrivals that their owners have taken in, without
 * effect, so that it can go on at once where an owner is gone. Each partition has one such process, where there are two.
 */
import type { Follower } from '../desk/stages/follower.ts'
import type { ArrivalStage } from '../desk/stages/stage.ts'
import { reason } from '../io/failure.ts'
import { type Lease, takeLease } from './lease.ts'
import type { OwnersOptions } from './owners-options.ts'

interface Standing {
  readonly lease: Lease
  readonly follower: Follower
  readonly leaving: AbortController
  readonly done: Promise<void>
}

export const STANDBY = 'standby.'
/** Between two looks at how far the owner is. */
const LOOK_MS = 2000

export class Standbys {
  readonly #options: OwnersOptions
  readonly #standing = new Map<string, Standing>()

  constructor(options: OwnersOptions) {
    this.#options = options
  }

  get names(): string[] {
    return [...this.#standing.keys()].sort()
  }

  /** Where nobody does so yet. */
  async stand(stage: ArrivalStage, followerOf: (stage: ArrivalStage) => Follower): Promise<void> {
    const { channel, clock, name, tell } = this.#options
    const { leases, options } = channel
    const lease = await takeLease({ leases, clock, leaseFor: options.leaseFor }, `${STANDBY}${stage.name}`, name)
    if (!lease) return
    const leaving = new AbortController()
    lease.ended.addEventListener('abort', () => leaving.abort())
    const follower = followerOf(stage)
    const done = this.#follow(follower, leaving.signal).finally(() => this.#standing.delete(stage.name))
    this.#standing.set(stage.name, { lease, follower, leaving, done })
    tell({ event: 'stands', partition: stage.name })
  }

  /** No longer stand by for a partition. @returns what went along with its owner; null where nobody did here */
  async leave(partition: string): Promise<Follower | null> {
    const standing = this.#standing.get(partition)
    if (!standing) return null
    standing.leaving.abort()
    await standing.done
    await standing.lease.release()
    return standing.follower
  }

  async stop(): Promise<void> {
    await Promise.all(this.names.map((name) => this.leave(name)))
  }

  async #follow(follower: Follower, leaving: AbortSignal): Promise<void> {
    const { clock, tell } = this.#options
    while (!leaving.aborted) {
      try {
        await follower.follow(leaving)
      } catch (error) {
        tell({ event: 'fault', partition: follower.name, error: reason(error) })
      }
      await clock.sleep(LOOK_MS, leaving)
    }
  }
}
