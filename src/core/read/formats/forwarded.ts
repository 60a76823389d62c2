/** What a mail passes on within its own text: the head of the message that is forwarded, and what it says. */
import type { Removal } from '../../model/article.ts'

/** A message within another's text. */
export interface ForwardedReport {
  readonly text: string
  readonly subject: string | null
  readonly from: string | null
  readonly date: string | null
  /** What stands around it. */
  readonly removed: readonly Removal[]
}

/** A field of a message's head, as mail programs write it over what they pass on: with marks of quoting or of heavy type. */
const FIELD = /^[>\s*]{0,8}(From|Date|Sent|Subject|To|Cc|Reply-To)\s?\*?:\*?\s+(\S.{0,400})$/i
/** Lines of a head: at least those of who, when and what; and at most. */
const HEAD = { least: 3, most: 12 }
/** Letters of the text within which the head begins. */
const NEAR = 4000
/** Lines of a signature at the end. */
const SIGNATURE_LINES = 20

/** The message that a mail's text forwards inline; null where it forwards none. */
export function forwardedIn(text: string): ForwardedReport | null {
  const lines = text.split(/\r?\n/)
  let read = 0
  for (const [index, line] of lines.entries()) {
    if (read > NEAR) return null
    read += line.length + 1
    if (!FIELD.test(line)) continue
    const { fields, end } = headAt(lines, index)
    if (!fields.has('from') || !fields.has('subject') || !(fields.has('date') || fields.has('sent'))) continue
    return messageOf(lines, { from: index, to: end }, fields)
  }
  return null
}

function headAt(lines: readonly string[], from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>()
  let end = from
  for (; end < lines.length && end < from + HEAD.most; end++) {
    const field = FIELD.exec(lines[end]!)
    if (field) fields.set(field[1]!.toLowerCase(), field[2]!.trim())
    // A long list of those it was sent to goes on in the next line.
    else if (!/^\s+\S/.test(lines[end]!) || fields.size === 0) break
  }
  return { fields: fields.size >= HEAD.least ? fields : new Map(), end }
}

function messageOf(
  lines: readonly string[],
  head: { from: number; to: number },
  fields: ReadonlyMap<string, string>,
): ForwardedReport {
  const quoted = lines.slice(head.to).every((line) => line.trim() === '' || line.startsWith('>'))
  const rest = lines.slice(head.to).map((line) => (quoted ? line.replace(/^> ?/, '') : line))
  const { text, removed } = withoutSignature(rest.join('\n'))
  return {
    text,
    subject: fields.get('subject') ?? null,
    from: fields.get('from') ?? null,
    date: fields.get('date') ?? fields.get('sent') ?? null,
    removed: [{ text: lines.slice(0, head.to).join('\n').trim(), reason: 'mail-head' }, ...removed],
  }
}

/** A mail's text without what stands below the usual mark of a signature, "-- ". */
export function withoutSignature(written: string): { text: string; removed: readonly Removal[] } {
  const text = written.replace(/\r\n?/g, '\n')
  const mark = [...text.matchAll(/^-- ?$/gm)].at(-1)
  if (!mark || mark.index === 0) return { text, removed: [] }
  const below = text.slice(mark.index + mark[0].length).trim()
  if (below.split('\n').length > SIGNATURE_LINES) return { text, removed: [] }
  const removed = below === '' ? [] : [{ text: below, reason: 'mail-signature' }]
  return { text: text.slice(0, mark.index).trimEnd(), removed }
}
