/** How long the event loop was held up, so that a desk that makes others wait shows it. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface Stalls {
  /** In seconds, the longest since the desk was opened. */
  readonly longest: () => number
}

const RESOLUTION_MS = 20

export function watchStalls(): Stalls {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  return { longest: () => Math.max(0, Math.round((delays.max / 1e6 - RESOLUTION_MS) * 1000) / 1e6) }
}
