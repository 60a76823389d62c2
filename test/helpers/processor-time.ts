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

/** The least of three runs, in milliseconds of the processor: a collection of garbage falls into one of them, not into all. */
export function leastTime(work: () => void): number {
  return Math.min(processorTime(work), processorTime(work), processorTime(work))
}
