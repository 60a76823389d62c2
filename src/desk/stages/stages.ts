/** The stages that need reports in their order, all in this process. */
import type { Clock } from '../../io/clock.ts'
import type { Store } from '../../store/store.ts'
import { clusterStage, isClusterPartition } from './cluster.ts'
import { Follower } from './follower.ts'
import { RELATE_STAGES } from './relate.ts'
import type { ArrivalStage } from './stage.ts'

export const RELATE_PARTITIONS: readonly string[] = RELATE_STAGES.map(({ name }) => name)

/** The stage of a partition; null where this version knows none of the name. */
export function stageOf(partition: string): ArrivalStage | null {
  if (isClusterPartition(partition)) return clusterStage(partition)
  return RELATE_STAGES.find(({ name }) => name === partition) ?? null
}

export class Stages {
  readonly #store: Store
  readonly #clock: Clock
  readonly #followers = new Map<string, Follower>()

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** Take in all that is ready. @param step told after each batch, with the least position of all */
  async advance(step: (position: number) => Promise<void> = async () => {}): Promise<void> {
    for (;;) {
      const followers = await this.#all()
      let moved = 0
      for (const follower of followers) moved += await follower.advance()
      if (moved === 0) return
      await step(Math.min(...(await this.#store.partitions.list()).map(({ position }) => position)))
    }
  }

  /** Keep what is in memory, so that the next process has little to go through. */
  async keep(): Promise<void> {
    for (const follower of this.#followers.values()) await follower.keep()
  }

  async #all(): Promise<Follower[]> {
    const partitions = await this.#store.partitions.list()
    return partitions.flatMap(({ name }) => {
      const stage = stageOf(name)
      if (!stage) return []
      const known = this.#followers.get(name) ?? new Follower({ store: this.#store, clock: this.#clock, stage })
      this.#followers.set(name, known)
      return [known]
    })
  }
}
