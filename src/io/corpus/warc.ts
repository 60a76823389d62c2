import type { Page } from '../../core/model/document.ts'
import type { Notice } from '../../core/model/notice.ts'
import { noticeOfCut } from '../../core/read/formats/warc.ts'
import { RecordCutter, type WarcEvent } from '../../core/read/formats/warc-cutter.ts'
import { pageOfRecord, skippedRecords } from '../../core/read/formats/warc-record.ts'
import { type ArchiveStretch, isDamage } from './bytes.ts'
import { unpackers } from './encodings.ts'
import { MOST_RECORD_BYTES } from './limits.ts'

/** The pages of an archive, each under `input#number`, and notices for what could not be read. */
export async function* warcPages(
  input: string,
  stretches: AsyncIterable<ArchiveStretch>,
): AsyncGenerator<Page | Notice> {
  const cutter = new RecordCutter(MOST_RECORD_BYTES)
  const others = new Map<string, number>()
  for await (const stretch of stretches) {
    yield* pagesOf(input, isDamage(stretch) ? cutter.end() : cutter.add(stretch), others)
    if (isDamage(stretch))
      yield { stage: 'read', code: stretch.damage, severity: 'warning', message: stretch.message, input }
  }
  yield* pagesOf(input, cutter.end(), others)
  if (others.size > 0) yield skippedRecords(input, others)
}

function* pagesOf(input: string, cuts: Iterable<WarcEvent>, others: Map<string, number>): Generator<Page | Notice> {
  for (const cut of cuts) {
    const found =
      cut.kind === 'record'
        ? pageOfRecord(cut.headers, cut.body.slice(), `${input}#${cut.number}`, unpackers)
        : noticeOfCut(input, cut)
    if (found && 'skipped' in found) others.set(found.skipped, (others.get(found.skipped) ?? 0) + 1)
    else if (found) yield found
  }
}
