/** What a process has used of the machine. */
export interface Usage {
  /** Of the processor. */
  readonly seconds: number
  readonly residentBytes: number
}

export function usageNow(): Usage {
  const { user, system } = process.cpuUsage()
  return { seconds: (user + system) / 1e6, residentBytes: process.memoryUsage.rss() }
}
