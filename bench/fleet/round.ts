/** One round: reports are brought while faults come, one after another; in the end everything must be as in one process. */
import type { Page } from '../../src/core/model/document.ts'
import { mix32 } from '../../src/core/text/hash.ts'
import { systemClock } from '../../src/io/clock.ts'
import { type Derived, derivedOf, differences, unaccounted } from './derived.ts'
import { FAULTS } from './faults.ts'
import { type Fleet, type FleetOptions, startFleet } from './fleet.ts'

export interface RoundOptions extends FleetOptions {
  readonly pages: readonly Page[]
  readonly seed: number
  readonly expected: Derived
  readonly print: (line: string) => void
}

export interface RoundResult {
  /** What went wrong; none where all is well. */
  readonly wrong: readonly string[]
  readonly seconds: number
  /** Of each fault, until every stage had moved on, in seconds; null where it was over before. */
  readonly recovered: ReadonlyMap<string, number | null>
}

const LOOK_MS = 100
/** A fleet that has not moved for so long will not. */
const STUCK_MS = 180_000

export async function round({ pages, seed, expected, print, ...options }: RoundOptions): Promise<RoundResult> {
  const fleet = await startFleet(options)
  const recovered = new Map<string, number | null>()
  try {
    const started = performance.now()
    let brought = 0
    const names = Object.keys(FAULTS)
    // Parted among the faults, so that at each of them reports come in and are worked through.
    const share = Math.ceil(pages.length / (names.length + 1))
    let allowed = share
    const bringing = fleet.bring(pages, async (done) => {
      brought = done
      while (brought >= allowed && brought < pages.length) await systemClock.sleep(LOOK_MS)
    })
    let draws = 0
    const draw = (below: number): number => mix32(mix32(seed) + draws++) % below
    for (const [i, name] of shuffled(names, draw).entries()) {
      await until(fleet, async () => (await fleet.progress()).prepared >= (i + 0.3) * share)
      const what = await FAULTS[name]!(fleet, draw)
      allowed += share
      const seconds = await recovery(fleet, pages.length)
      recovered.set(name, seconds)
      print(
        `    ${name} (${what}), ${brought} brought: ${seconds === null ? 'nothing was left to do' : `${seconds.toFixed(1)} s until all moved on`}`,
      )
    }
    await bringing
    await settledOrStuck(fleet)
    const seconds = (performance.now() - started) / 1000
    const wrong = [
      ...(await unaccounted(fleet.database, pages.length)),
      ...differences(expected, await derivedOf(fleet.database)),
    ]
    return { wrong, seconds, recovered }
  } finally {
    await fleet.close()
  }
}

/** Seconds until reports are prepared again and every partition has moved. */
async function recovery(fleet: Fleet, reports: number): Promise<number | null> {
  const started = performance.now()
  const before = await fleet.progress()
  if (before.least >= reports) return null
  await until(fleet, async () => {
    const { prepared, partitions } = await fleet.progress()
    const moved = [...partitions].every(([name, at]) => at >= reports || at > (before.partitions.get(name) ?? 0))
    return moved && (prepared >= reports || prepared > before.prepared)
  })
  return (performance.now() - started) / 1000
}

async function settledOrStuck(fleet: Fleet): Promise<void> {
  let done = false
  const settled = fleet.settled().then(() => {
    done = true
  })
  await until(fleet, async () => {
    await Promise.race([settled, systemClock.sleep(1000)])
    return done
  })
}

/** However long it takes, as long as something moves. @throws Error that says where everything stood */
async function until(fleet: Fleet, holds: () => Promise<boolean>): Promise<void> {
  let last = ''
  let since = performance.now()
  while (!(await holds().catch(() => false))) {
    const now = await stateOf(fleet).catch(() => last)
    if (now !== last) since = performance.now()
    last = now
    if (performance.now() - since > STUCK_MS) throw new Error(`the fleet stands still: ${now}`)
    await systemClock.sleep(LOOK_MS)
  }
}

async function stateOf({ store, progress }: Fleet): Promise<string> {
  const { prepared, partitions } = await progress()
  return JSON.stringify([prepared, [...partitions], await store.jobs.counts()])
}

function shuffled(names: readonly string[], draw: (below: number) => number): string[] {
  const left = [...names]
  return names.map(() => left.splice(draw(left.length), 1)[0]!)
}
