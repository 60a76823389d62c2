/** Milliseconds of the processor that this process has taken: other programs beside it count less than by the clock. */
export function processorNow(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds of the processor that some work takes. */
export function processorTime(work: () => void): number {
  const before = processorNow()
  work()
  return processorNow() - before
}

/**
 * The least of three runs, in milliseconds of the processor: a collection of garbage falls into one of them, not into all. Where
 * the machine is slower than usual at that moment, as a known piece of work shows, the time is shorter by as much.
 */
export function leastTime(work: () => void): number {
  return Math.min(...[0, 1, 2].map(() => processorTime(work) / slowness()))
}

/** What the known piece of work takes on two quiet cores, in milliseconds of the processor. */
const USUAL = 50

/** How many times slower than usual the machine is just now; 1 where it is not. */
function slowness(): number {
  return Math.max(1, Math.min(processorTime(knownWork), processorTime(knownWork)) / USUAL)
}

/** Fills and reads a map and sorts what is in it: memory and processor have about equal parts, as in a ledger. */
function knownWork(): void {
  const map = new Map<number, { readonly at: number }>()
  for (let i = 0; i < 100_000; i++) map.set((i * 7919) % 1_000_003, { at: i })
  const sorted = [...map].sort((a, b) => a[0] - b[0])
  if (sorted.length !== 100_000) throw new Error('the keys are distinct')
}
