/** Mailboxes (mbox): messages one behind the other, each after a line that begins with "From ". */
import type { Page } from '../../model/document.ts'
import { type Contents, noticeOf, type OpenedDocument, type Reader } from '../opened.ts'
import { bytesOf, latin1, mail } from './mail.ts'

const MOST_MESSAGES = 20_000
/** The line between two messages, and the first header behind it. */
const BETWEEN = /^From [^\r\n]{1,200}\r?\n[A-Za-z][A-Za-z0-9-]{1,40}:/

export const mailbox: Reader = {
  name: 'mailbox',
  accepts: (opened) => opened.head.startsWith('From ') && mail.accepts(opened) && messageStarts(opened, 2).length > 1,
  read: readMailbox,
}

function readMailbox(opened: OpenedDocument): Contents {
  const { bytes, input } = opened.page
  const starts = messageStarts(opened, MOST_MESSAGES + 1)
  const ends = [...starts.slice(1), bytes.length]
  const pages = starts.slice(0, MOST_MESSAGES).map((start, index): Page => {
    return { input: `${input}#${index + 1}`, bytes: message(bytes.subarray(start, ends[index])) }
  })
  const left = noticeOf(input, 'records-left-out', `Only the first ${MOST_MESSAGES} messages were read.`)
  return { sources: [], notices: starts.length > MOST_MESSAGES ? [left] : [], pages }
}

/** Where the messages begin, at most so many: at the start, and after blank lines. */
function messageStarts({ page: { bytes } }: OpenedDocument, most: number): number[] {
  const starts = [0]
  const text = latin1(bytes)
  for (let at = text.indexOf('\nFrom '); at >= 0 && starts.length < most; at = text.indexOf('\nFrom ', at + 1)) {
    const afterBlank = text[at - 1] === '\n' || text.startsWith('\n\r', at - 2)
    if (afterBlank && BETWEEN.test(text.slice(at + 1, at + 300))) starts.push(at + 1)
  }
  return starts
}

/** Without the line before it. Lines of its text that begin like one were marked when it was put there. */
function message(bytes: Uint8Array): Uint8Array {
  return bytesOf(
    latin1(bytes)
      .replace(/^From [^\n]*\n/, '')
      .replace(/^>(?=>*From )/gm, ''),
  )
}
