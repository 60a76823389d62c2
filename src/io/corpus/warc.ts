/** Web archives record by record: what is held is one record, however long the archive is. */
import type { Page } from '../../core/model/document.ts'
import type { Notice } from '../../core/model/notice.ts'
import { pageOfRecord, recordHead, skippedRecords } from '../../core/read/formats/warc-record.ts'
import { isDamage, type Stretch } from './bytes.ts'
import { unpackers } from './encodings.ts'
import { MOST_RECORD_BYTES } from './limits.ts'

/** The pages of an archive, each under `input#number`, and notices for what could not be read. */
export async function* warcPages(input: string, stretches: AsyncIterable<Stretch>): AsyncGenerator<Page | Notice> {
  let pending: Uint8Array = new Uint8Array(0)
  /** Bytes of a record that is left out, still to come. */
  let skipping = 0
  let number = 0
  const others = new Map<string, number>()
  const cut = (): Notice => notice(input, 'truncated', `Record ${number + 1} was cut off: it was left out.`)
  for await (const stretch of stretches) {
    if (isDamage(stretch)) {
      if (hasContent(pending) || skipping > 0) {
        yield cut()
        number++
      }
      pending = new Uint8Array(0)
      skipping = 0
      yield notice(input, stretch.damage, stretch.message)
      continue
    }
    const skipped = Math.min(skipping, stretch.length)
    skipping -= skipped
    pending = joined(pending, stretch.subarray(skipped))
    for (;;) {
      const head = recordHead(pending)
      if (head === 'more') break
      number++
      if (head === 'lost') {
        yield notice(input, 'unreadable-record', `Record ${number} has no head: the next was looked for.`)
        pending = fromNextRecord(pending)
        continue
      }
      const end = head.body + head.length
      if (head.length > MOST_RECORD_BYTES) {
        yield notice(
          input,
          'too-large',
          `Record ${number} has ${head.length} bytes: at most ${MOST_RECORD_BYTES} are read.`,
        )
        skipping = Math.max(0, end - pending.length)
        pending = pending.subarray(Math.min(end, pending.length))
        continue
      }
      if (end > pending.length) {
        number--
        break
      }
      const found = pageOfRecord(head.headers, pending.slice(head.body, end), `${input}#${number}`, unpackers)
      if (found && 'skipped' in found) others.set(found.skipped, (others.get(found.skipped) ?? 0) + 1)
      else if (found) yield found
      pending = pending.subarray(end)
    }
    if (pending.length > MOST_RECORD_BYTES * 2) pending = fromNextRecord(pending)
  }
  if (hasContent(pending) || skipping > 0) yield cut()
  if (others.size > 0) yield skippedRecords(input, others)
}

function hasContent(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte !== 10 && byte !== 13)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.length === 0 ? b : b.length === 0 ? a : Buffer.concat([a, b])
}

/** What follows the first byte that may begin another record. */
function fromNextRecord(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('WARC/1.', 1, 'latin1')
  return at < 0 ? new Uint8Array(0) : bytes.subarray(at)
}

function notice(input: string, code: string, message: string): Notice {
  return { stage: 'read', code, severity: 'warning', message, input }
}
