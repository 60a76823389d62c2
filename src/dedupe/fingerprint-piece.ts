import { serialize } from 'node:v8'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import { textOfLine } from '../core/read/formats/line-text.ts'
import { fieldsOfLine, linePlaces } from '../core/read/formats/row-lines.ts'
import { fieldsOfRow, type RowFields } from '../core/read/formats/table.ts'
import { type Fingerprint, fingerprint } from '../core/relate/index/fingerprint.ts'
import { type ScannedWords, WordScan } from '../core/relate/index/word-scan.ts'
import { hash32, mix32 } from '../core/text/hash.ts'
import { writeWhole } from '../io/files.ts'
import type { ArchivePiece, Fingerprinted, FingerprintTask, TaskParts } from './tasks.ts'

interface Found {
  readonly number: number
  readonly fields: RowFields
  readonly start: number
  readonly end: number
  readonly print: Fingerprint
  readonly content: number
}

const scan = new WordScan()
const encoder = new TextEncoder()

/** Fingerprint every article of a piece; keep the result, and the texts where they cannot be read again. */
export async function fingerprintPiece(
  { piece, keep }: FingerprintTask,
  { at, leftOut }: TaskParts,
): Promise<Fingerprinted> {
  const gathered = (piece.kind === 'lines' ? linesOf(piece, at) : null) ?? (await recordsOf(piece, at))
  if (gathered.spool !== null) writeWhole(piece.spool, gathered.spool)
  const notices = [...gathered.notices, ...leftOut.map((record) => setAside(piece, record))]
  const result = columns({ ...gathered, notices })
  if (keep !== null) writeWhole(keep, serialize(result))
  return result
}

interface Gathered {
  readonly found: readonly Found[]
  readonly records: number
  readonly unreadable: readonly number[]
  readonly notices: readonly Notice[]
  readonly spool: Uint8Array | null
}

/** Lines as they stand; null where one holds markup, whose text has to be found first. */
function linesOf(piece: ArchivePiece & { kind: 'lines' }, at: TaskParts['at']): Gathered | null {
  const found: Found[] = []
  const unreadable: number[] = []
  let records = 0
  for (const { start, end } of linePlaces(piece.bytes)) {
    records++
    if (!at(records)) continue
    const text = textOfLine(piece.bytes, start, end)
    const words = text && scan.scanBytes(piece.bytes, text, true)
    if (text && words && words.count > 0) {
      found.push({ number: records, fields: text.fields, start, end, ...printed(words) })
      continue
    }
    const fields = fieldsOfLine(piece.bytes.subarray(start, end))
    if (fields === null) unreadable.push(records)
    else if (fields.kind === 'html') return null
    else found.push(foundIn({ number: records, fields, start, end }))
  }
  return { found, records, unreadable, notices: [], spool: piece.again ? null : piece.bytes }
}

/** Rows, pages and markup have no line of their own: each article gets one, with its text. */
async function recordsOf(piece: ArchivePiece, at: TaskParts['at']): Promise<Gathered> {
  const found: Found[] = []
  const lines: Uint8Array[] = []
  const unreadable: number[] = []
  const notices: Notice[] = []
  let end = 0
  let records = 0
  const add = (number: number, fields: RowFields): void => {
    const { kind: _, content, ...rest } = fields
    const line = encoder.encode(`${JSON.stringify({ ...rest, text: content })}\n`)
    found.push(foundIn({ number, fields, start: end, end: end + line.length - 1 }))
    lines.push(line)
    end += line.length
  }
  for (const [number, open] of entriesOf(piece)) {
    records = Math.max(records, number)
    if (!at(number)) continue
    const { fields, page } = open()
    if (fields?.kind === 'text') add(number, fields)
    else if (page === null) unreadable.push(number)
    else {
      const { pageFields } = await import('./page-fields.ts')
      const shown = pageFields(page)
      notices.push(...shown.notices)
      for (const one of shown.fields) add(number, fields === null ? one : { ...one, ...known(fields) })
    }
  }
  return { found, records, unreadable, notices, spool: Buffer.concat(lines) }
}

interface Entry {
  readonly fields: RowFields | null
  readonly page: Page | null
}

/** The records of a piece by their numbers, each to be opened when its turn comes. */
function* entriesOf(piece: ArchivePiece): Generator<readonly [number: number, open: () => Entry]> {
  if (piece.kind === 'pages') {
    for (const page of piece.pages) yield [Number(/#(\d+)$/.exec(page.input)?.[1] ?? 0), () => ({ fields: null, page })]
    return
  }
  let number = 0
  const opened = (fields: RowFields | null, at: number): Entry => {
    if (fields?.kind !== 'html') return { fields, page: null }
    const page = { input: `${piece.input}#${at}`, bytes: encoder.encode(fields.content) }
    return { fields, page: { ...page, mediaType: 'text/html', charset: 'utf-8' } }
  }
  if (piece.kind === 'rows') for (const row of piece.rows) yield [++number, () => opened(fieldsOfRow(row), number)]
  else
    for (const { start, end } of linePlaces(piece.bytes))
      yield [++number, () => opened(fieldsOfLine(piece.bytes.subarray(start, end)), number)]
}

function setAside({ input }: ArchivePiece, record: number): Notice {
  const message = 'It was set aside: it took more of the processor than an honest report does.'
  return { stage: 'read', code: 'stage-failed', severity: 'warning', message, input: `${input}#${record}` }
}

/** What a row says itself goes before what is read off its markup. */
function known(fields: RowFields): Partial<RowFields> {
  const { id, title, publisher, published, url } = fields
  return Object.fromEntries(
    Object.entries({ id, title, publisher, published, url }).filter(([, value]) => value !== null),
  )
}

function foundIn(record: Omit<Found, 'print' | 'content'>): Found {
  return { ...record, ...printed(scan.scan(record.fields.content)) }
}

function printed(words: ScannedWords): Pick<Found, 'print' | 'content'> {
  return { print: fingerprint(words), content: contentOf(words) }
}

/** Fifty-two bits of all words in order. */
function contentOf({ keys, count }: ScannedWords): number {
  let high = count
  let low = 0x9e3779b9
  for (let at = 0; at < count; at++) {
    high = (Math.imul(high, 0x2c1b3c6d) + keys[at]!) | 0
    low = (Math.imul(low, 0x297a2d39) ^ keys[at]!) | 0
  }
  return (mix32(high) & 0xfffff) * 4294967296 + mix32(low)
}

function columns({ found, records, unreadable, notices, spool }: Gathered): Fingerprinted {
  const sum = (size: (print: Fingerprint) => number): number => found.reduce((all, { print }) => all + size(print), 0)
  const runs = new Uint32Array(sum((print) => print.runs.length))
  const around = new Uint8Array(runs.length)
  const series = new Uint32Array(sum((print) => print.series.length))
  let run = 0
  let pair = 0
  for (const { print } of found) {
    runs.set(print.runs, run)
    around.set(print.around, run)
    series.set(print.series, pair)
    run += print.runs.length
    pair += print.series.length
  }
  return {
    ids: found.map(({ fields }) => fields.id),
    published: found.map(({ fields }) => momentOf(fields.published)),
    publishers: found.map(({ fields }) => fields.publisher),
    addresses: Uint32Array.from(found, ({ fields }) => (fields.url === null ? 0 : hash32(fields.url))),
    contents: Float64Array.from(found, ({ content }) => content),
    numbers: Uint32Array.from(found, ({ number }) => number),
    records,
    offsets: Uint32Array.from(found, ({ start }) => start),
    lengths: Uint32Array.from(found, ({ start, end }) => end - start),
    spooled: spool !== null,
    words: Uint32Array.from(found, ({ print }) => print.words),
    runCounts: Uint32Array.from(found, ({ print }) => print.runs.length),
    ...{ runs, around, series, unreadable, notices },
    seriesCounts: Uint8Array.from(found, ({ print }) => print.series.length),
  }
}

/** A date or time as archives write it, as the program does: `2031-03-04 08:00:00 UTC` is `2031-03-04T08:00:00Z`. */
function momentOf(written: string | null): string | null {
  const parts = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/.exec(
    written ?? '',
  )
  if (!parts) return null
  const [, day, clock, zone] = parts
  return clock === undefined ? day! : `${day}T${clock}${zone === undefined ? '' : /^[A-Z]/.test(zone) ? 'Z' : zone}`
}
