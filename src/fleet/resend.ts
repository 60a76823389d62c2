import type { Clock } from '../io/clock.ts'
import type { Store } from '../store/store.ts'
import type { Channel } from './channel.ts'
import { sendReport } from './line.ts'

const BATCH = 200

/** Send every report again that was set aside. @returns how many */
export async function resendAside(channel: Channel, store: Store, clock: Clock): Promise<number> {
  let sent = 0
  for (let offset = 0; ; offset += BATCH) {
    const { items } = await store.documents.list({ limit: BATCH, offset, withNotices: true })
    for (const { state, notices: _, ...entry } of items) {
      if (state !== 'failed') continue
      const bytes = await channel.originals.get(entry.sha256)
      if (!bytes) continue
      await sendReport(channel, clock, { entry, bytes, again: true })
      sent++
    }
    if (items.length < BATCH) return sent
  }
}
