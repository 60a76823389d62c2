/** Milliseconds of the processor that some work takes: other programs beside it count less than by the clock. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
