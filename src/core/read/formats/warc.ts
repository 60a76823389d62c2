import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { type Contents, noticeOf, type Opened, type Reader } from '../opened.ts'
import { pageOfRecord, recordHead, skippedRecords } from './warc-record.ts'

/** Records beyond this many are left to a run on parts of the archive. */
const MOST_RECORDS = 20_000

/** Web archives (WARC 1.0, 1.1): the HTML pages in them, as they were answered, saved or converted. */
export const warc: Reader = {
  name: 'warc',
  accepts: ({ head }) => /^WARC\/\d/.test(head),
  read: readWarc,
}

function readWarc(opened: Opened): Contents {
  const { bytes, input } = opened.page
  const pages: Page[] = []
  const notices: Notice[] = []
  const skipped = new Map<string, number>()
  let rest = withoutBreaks(bytes)
  for (let count = 1; count <= MOST_RECORDS; count++) {
    if (rest.length === 0) break
    const head = recordHead(rest)
    if (typeof head === 'string' || head.body + head.length > rest.length) {
      notices.push(noticeOf(input, 'truncated', 'The archive ends in the middle of a record, which was left out.'))
      break
    }
    const end = head.body + head.length
    const body = rest.subarray(head.body, end)
    const found = pageOfRecord(head.headers, body, `${input}#${count}`, opened.options.unpackers)
    if (found && 'bytes' in found) pages.push(found)
    else if (found && 'skipped' in found) skipped.set(found.skipped, (skipped.get(found.skipped) ?? 0) + 1)
    else if (found) notices.push(found)
    rest = withoutBreaks(rest.subarray(end))
  }
  if (rest.length > 0 && notices.every((one) => one.code !== 'truncated'))
    notices.push(noticeOf(input, 'records-left-out', `Only the first ${MOST_RECORDS} records were read.`))
  if (skipped.size > 0) notices.push(skippedRecords(input, skipped))
  if (pages.length === 0) notices.push(noticeOf(input, 'no-pages', 'The archive holds no web page.'))
  return { sources: [], notices, pages }
}

function withoutBreaks(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (bytes[start] === 13 || bytes[start] === 10) start++
  return bytes.subarray(start)
}
