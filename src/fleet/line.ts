/** Reports come in through the stream: safe once most of its servers have them. */
import type { JetStreamApiError } from '@nats-io/jetstream'
import type { IntakeLine } from '../desk/context.ts'
import { documentOf } from '../desk/intake.ts'
import { type Clock, isoNow } from '../io/clock.ts'
import { reason, StemmaError } from '../io/failure.ts'
import type { DocumentEntry } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { type Channel, PREPARE } from './channel.ts'
import { encodeReport } from './report-message.ts'

const TRIES = 6
const WAIT_MS = 500

/** @param store the database itself */
export function fleetLine(channel: Channel, store: Store, clock: Clock): IntakeLine {
  return {
    isElsewhere: true,
    async keep(parts, page, origin = {}) {
      const entry = documentOf(page, isoNow(clock), origin)
      if (await parts.documents.get(entry.id)) return { id: entry.id, added: false }
      return { id: entry.id, added: await sendReport(channel, clock, { entry, bytes: page.bytes, again: false }) }
    },
    ready: async () => {},
    pending: () => pendingReports(channel, store),
  }
}

/** @returns false where the stream had it already. @throws StemmaError `fleet-full`, `nats-unavailable` */
export async function sendReport(
  { js, originals, subject }: Channel,
  clock: Clock,
  { entry, bytes, again }: { readonly entry: DocumentEntry; readonly bytes: Uint8Array; readonly again: boolean },
): Promise<boolean> {
  const message = encodeReport({ entry, again, bytes })
  // Sent anew after an answer that did not come, it is the same message to the stream.
  const msgID = again ? `${entry.id} ${isoNow(clock)}` : entry.id
  for (let tries = 1; ; tries++) {
    try {
      if (!again) await originals.put(entry.sha256, bytes)
      const { duplicate } = await js.publish(subject, message, { msgID })
      return !duplicate
    } catch (error) {
      if (isFull(error)) throw full(error)
      // The originals' own server: it has been asked several times.
      if (error instanceof StemmaError) throw error
      if (tries >= TRIES) throw unavailable(error)
      await clock.sleep(WAIT_MS * tries)
    }
  }
}

/** Reports that are not prepared, or not taken in by every stage. */
async function pendingReports({ jsm, stream, base }: Channel, store: Store): Promise<number> {
  const [consumer, { state }, partitions] = await Promise.all([
    jsm.consumers.info(stream, PREPARE),
    jsm.streams.info(stream),
    store.partitions.list(),
  ])
  const waiting = consumer.num_pending + consumer.num_ack_pending
  const least = partitions.length === 0 ? Infinity : Math.min(...partitions.map(({ position }) => position))
  return Math.max(waiting, base + state.last_seq - least, 0)
}

function isFull(error: unknown): boolean {
  const code = (error as Partial<JetStreamApiError> | null)?.code
  return code === 10077 || /maximum (?:messages|bytes)/i.test(reason(error))
}

function full(error: unknown): StemmaError {
  return new StemmaError('store-full', 'The fleet has as many reports waiting as it takes. Try again later.', error)
}

function unavailable(error: unknown): StemmaError {
  const message = `NATS did not take the report: ${reason(error)}. It was not acknowledged; send it again.`
  return new StemmaError('store-unavailable', message, error)
}
