/** A right that one process at a time has, for as long as it renews it: a key of a bucket whose keys expire. */
import type { KV } from '@nats-io/kv'
import type { Clock } from '../io/clock.ts'

export interface Lease {
  /** Higher than that of any earlier lease of the key. */
  readonly fence: number
  /** Ended when it is lost, or given back. */
  readonly ended: AbortSignal
  readonly release: () => Promise<void>
}

/** Renewed so often within the time for which it holds. */
const RENEWALS = 4

/** @returns null where another has it, or the servers cannot be asked */
export async function takeLease(
  { leases, clock, leaseFor }: { readonly leases: KV; readonly clock: Clock; readonly leaseFor: number },
  key: string,
  owner: string,
): Promise<Lease | null> {
  let revision: number
  let fence: number
  let until = clock.now() + leaseFor
  try {
    revision = await leases.create(key, owner)
    const entry = await leases.get(key, { revision })
    if (!entry) return null
    // The moment at which the servers made it: it grows even where the bucket is made anew.
    fence = entry.created.getTime()
  } catch {
    return null
  }
  const ending = new AbortController()
  let renewing: Promise<void> = Promise.resolve()
  const renew = async (): Promise<void> => {
    const asked = clock.now()
    try {
      revision = await leases.update(key, owner, revision)
      until = asked + leaseFor
    } catch (error) {
      if (isTaken(error) || clock.now() >= until) end()
    }
  }
  const timer = setInterval(() => {
    // A process that was stopped wakes long after: what it held is gone, whatever the servers will say.
    if (clock.now() >= until) end()
    else renewing = renewing.then(() => (ending.signal.aborted ? undefined : renew()))
  }, leaseFor / RENEWALS)
  const end = (): void => {
    clearInterval(timer)
    ending.abort()
  }
  return {
    fence,
    ended: ending.signal,
    async release() {
      const held = !ending.signal.aborted
      end()
      await renewing
      if (held) await leases.delete(key, { previousSeq: revision }).catch(() => {})
    },
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /wrong last sequence/i.test(error.message)
}
