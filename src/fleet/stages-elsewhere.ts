import type { Stages } from '../desk/stages/stages.ts'
import type { Clock } from '../io/clock.ts'
import type { Store } from '../store/store.ts'

const LOOK_MS = 500

/** The stages as their owners drive them: to advance is to wait until all have come to where the arrivals end now. */
export function stagesElsewhere(store: Store, clock: Clock): Pick<Stages, 'advance' | 'keep'> {
  return {
    async advance(step = async () => {}) {
      const last = await store.arrivals.last()
      for (;;) {
        const partitions = await store.partitions.list()
        const least = Math.min(last, ...partitions.map(({ position }) => position))
        await step(least)
        if (partitions.length === 0 || least >= last) return
        await clock.sleep(LOOK_MS)
      }
    },
    keep: async () => {},
  }
}
