import type { Clock } from '../../src/io/clock.ts'

export interface ManualClock extends Clock {
  /** Milliseconds that were slept in all; none of them passed outside. */
  readonly slept: number
  readonly advance: (milliseconds: number) => void
}

/** A clock that stands still, but for sleeps, which end at once and move it on. */
export function manualClock(start = Date.parse('2026-03-01T06:00:00Z')): ManualClock {
  let now = start
  let slept = 0
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
      slept += milliseconds
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
    get slept() {
      return slept
    },
  }
}
