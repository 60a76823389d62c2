import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { type Contents, noticeOf, type OpenedDocument, type Reader } from '../opened.ts'
import { RecordCutter, type WarcEvent } from './warc-cutter.ts'
import { pageOfRecord, skippedRecords } from './warc-record.ts'

/** Records beyond this many are left to a run on parts of the archive. */
const MOST_RECORDS = 20_000

/** Web archives (WARC 1.0, 1.1): the HTML pages in them, as they were answered, saved or converted. */
export const warc: Reader = {
  name: 'warc',
  accepts: ({ head }) => /^WARC\/\d/.test(head),
  read: readWarc,
}

function readWarc(opened: OpenedDocument): Contents {
  const { bytes, input } = opened.page
  const pages: Page[] = []
  const notices: Notice[] = []
  const skipped = new Map<string, number>()
  const cutter = new RecordCutter(bytes.length)
  for (const cut of [cutter.add(bytes), cutter.end()].flatMap((cuts) => [...cuts])) {
    if (cut.number > MOST_RECORDS) {
      notices.push(noticeOf(input, 'records-left-out', `Only the first ${MOST_RECORDS} records were read.`))
      break
    }
    const found =
      cut.kind === 'record'
        ? pageOfRecord(cut.headers, cut.body, `${input}#${cut.number}`, opened.options.unpackers)
        : noticeOfCut(input, cut)
    if (found && 'bytes' in found) pages.push(found)
    else if (found && 'skipped' in found) skipped.set(found.skipped, (skipped.get(found.skipped) ?? 0) + 1)
    else if (found) notices.push(found)
  }
  if (skipped.size > 0) notices.push(skippedRecords(input, skipped))
  if (pages.length === 0) notices.push(noticeOf(input, 'no-pages', 'The archive holds no web page.'))
  return { sources: [], notices, pages }
}

/** What is said of a record that could not be cut out of an archive. */
export function noticeOfCut(input: string, cut: Exclude<WarcEvent, { kind: 'record' }>): Notice {
  const name = `${input}#${cut.number}`
  if (cut.kind === 'cut') return noticeOf(name, 'truncated', `Record ${cut.number} was cut off: it was left out.`)
  if (cut.kind === 'too-large')
    return noticeOf(
      name,
      'too-large',
      `Record ${cut.number} has ${cut.length} bytes: it is too long, and was left out.`,
    )
  return noticeOf(name, 'unreadable-record', `Record ${cut.number} has no head: the next was looked for.`)
}
