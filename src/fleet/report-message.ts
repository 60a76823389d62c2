/** A report on its way to whoever prepares it. */
import type { DocumentEntry, StoredDocument } from '../store/records.ts'

/** Of the form of a message; a worker that does not know it leaves the message to a later version. */
const FORM = 1
/** Bytes up to this size travel along, so that they need not be asked for. */
const MOST_ALONG = 128 * 1024

export interface ReportMessage {
  readonly entry: DocumentEntry
  /** It was set aside before, and somebody wants it tried again. */
  readonly again: boolean
  /** Null: they are with the originals. */
  readonly bytes: Uint8Array | null
}

/** A line of JSON, then the bytes. */
export function encodeReport({ entry, again, bytes }: ReportMessage): Uint8Array {
  const along = bytes && bytes.length <= MOST_ALONG ? bytes : null
  const head = new TextEncoder().encode(`${JSON.stringify({ form: FORM, entry, again, along: along !== null })}\n`)
  const message = new Uint8Array(head.length + (along?.length ?? 0))
  message.set(head)
  if (along) message.set(along, head.length)
  return message
}

/** @returns null for a message of a form that this version does not know */
export function decodeReport(message: Uint8Array): ReportMessage | null {
  const end = message.indexOf(10)
  try {
    const head = JSON.parse(new TextDecoder().decode(message.subarray(0, end))) as {
      form: number
      entry: DocumentEntry
      again: boolean
      along: boolean
    }
    if (head.form !== FORM) return null
    return { entry: head.entry, again: head.again, bytes: head.along ? message.slice(end + 1) : null }
  } catch {
    return null
  }
}

/** Has the document come to something already, so that its message says nothing new? */
export function isKnown({ state }: StoredDocument, { again }: ReportMessage): boolean {
  return state !== 'waiting' && !(again && state === 'failed')
}
