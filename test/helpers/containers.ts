/** Containers of many reports, made of records of which some are whole and some are not. */
import { zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'

/** Whole; without a text; or such as no program writes. */
export type RecordKind = 'whole' | 'empty' | 'broken'

export interface Container {
  readonly name: string
  /** @param words the text of each whole record */
  readonly make: (kinds: readonly RecordKind[], words: (number: number) => string) => Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
type Write = (kind: RecordKind, words: string, number: number) => string

function lines(name: string, write: Write, around: (records: string[]) => string): Container {
  return {
    name,
    make: (kinds, words) => utf8(around(kinds.map((kind, at) => write(kind, words(at + 1), at + 1)))),
  }
}

const jsonLine: Write = (kind, words, number) =>
  kind === 'broken'
    ? `{"text": "${words}`
    : JSON.stringify(kind === 'empty' ? { title: `t${number}` } : { text: words })
const jsonItem: Write = (kind, words, number) => (kind === 'broken' ? '[17]' : jsonLine(kind, words, number))
const cells =
  (mark: string): Write =>
  (kind, words, number) =>
    [`t${number}`, kind === 'empty' ? '' : words, ...(kind === 'broken' ? ['one', 'too many'] : [])].join(mark)

export const JSON_LINES = lines('JSON Lines', jsonLine, (all) => `${all.join('\n')}\n`)

const item: Write = (kind, words, number) => {
  if (kind === 'whole') return `<item><title>t</title><description>${words}</description></item>`
  return `<item><title>t${number}</title>${kind === 'empty' ? `<link>https://sorn.example/${number}</link>` : ''}</item>`
}
const jsonFeedItem: Write = (kind, words, number) =>
  JSON.stringify(
    kind === 'whole' ? { content_text: words } : kind === 'empty' ? { url: `https://sorn.example/${number}` } : 17,
  )
const newsItem: Write = (kind, words) =>
  kind === 'whole'
    ? `<newsItem><contentSet><inlineXML><p>${words}</p></inlineXML></contentSet></newsItem>`
    : `<newsItem>${kind === 'empty' ? '<contentSet><inlineXML></inlineXML></contentSet>' : ''}</newsItem>`
const nitf: Write = (kind, words) =>
  `<nitf><body>${kind === 'broken' ? '' : `<body.content><p>${kind === 'whole' ? words : ''}</p></body.content>`}</body></nitf>`
const mailItem: Write = (kind, words, number) => {
  const head = `From a@sorn.example Mon Mar  3 08:00:00 2031\nFrom: a@sorn.example\nTo: b@sorn.example\nSubject: s${number}\n`
  if (kind === 'broken') return `${head}Content-Type: image/png\n\nwwww\n`
  return `${head}Content-Type: text/plain\n\n${kind === 'whole' ? `${words}\n>From the quay it was seen.` : ''}\n`
}

/** One record of a web archive; broken in one of several ways, by its number. */
export const warcRecord: Write = (kind, words, number) => {
  const html = kind === 'whole' ? `<html><body><p>${words}</p></body></html>` : ''
  const encoding = kind === 'broken' && number % 3 === 0 ? 'Content-Encoding: lzma\r\n' : ''
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${encoding}\r\n${html}`
  const body = kind === 'broken' && number % 3 === 1 ? 'HTTP/1.1 200' : answer
  const first = kind === 'broken' && number % 3 === 2 ? 'WORC/1.0' : 'WARC/1.0'
  return `${first}\r\nWARC-Type: response\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`
}
export const WARC = lines('a web archive', warcRecord, (all) => all.join(''))

const PARQUET: Container = {
  name: 'Parquet',
  make: (kinds, words) => {
    const text = kinds.map((kind, at) => (kind === 'whole' ? words(at + 1) : kind === 'empty' ? '' : null))
    return new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: text, type: 'STRING' }] }))
  },
}

/** Those whose records have numbers. */
export const CONTAINERS: readonly Container[] = [
  JSON_LINES,
  lines('JSON', jsonItem, (all) => `[${all.join(',\n')}]`),
  lines('JSON that breaks off', jsonItem, (all) => `[\n${all.join(',\n')},\n`),
  lines('CSV', cells(','), (all) => `title,text\n${all.join('\n')}`),
  lines('tab-separated', cells('\t'), (all) => `title\ttext\r\n${all.join('\r\n')}\r\n`),
  WARC,
  lines('a feed', item, (all) => `<?xml version="1.0"?><rss><channel>${all.join('\n')}</channel></rss>`),
  lines('a JSON feed', jsonFeedItem, (all) => `{"version":"https://jsonfeed.org/version/1","items":[${all.join()}]}`),
  lines('NewsML', newsItem, (all) => `<?xml version="1.0"?><newsMessage>${all.join('')}</newsMessage>`),
  lines('NITF', nitf, (all) => `<?xml version="1.0"?><all>${all.join('')}</all>`),
  lines('a mailbox', mailItem, (all) => all.join('\n')),
  PARQUET,
]

/** Archives of files, whose records have names: `1.txt`. */
export const ARCHIVES: readonly Container[] = [
  {
    name: 'a zip',
    make: (kinds, words) =>
      zipSync(
        Object.fromEntries(
          kinds.map((kind, at) => [
            `${at + 1}.txt`,
            kind === 'broken' ? new Uint8Array([0, 1, 0, 2, 0]) : utf8(kind === 'empty' ? '' : words(at + 1)),
          ]),
        ),
      ),
  },
]
