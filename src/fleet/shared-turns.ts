/** Politeness across a fleet: of all workers one asks a host at a time, and the pause after it holds for all. */
import { createHash } from 'node:crypto'
import type { Clock } from '../io/clock.ts'
import type { SharedTurns } from '../io/fetch/polite.ts'
import type { Channel } from './channel.ts'
import { takeLease } from './lease.ts'

export function sharedTurns({ leases, options }: Channel, clock: Clock): SharedTurns {
  return {
    async take(host) {
      // A host is a text of others: as a key only its hash.
      const key = `host.${createHash('sha256').update(host).digest('hex').slice(0, 24)}`
      const lease = await takeLease({ leases, clock, leaseFor: options.leaseFor }, key, '')
      return lease && (() => lease.release())
    },
  }
}
