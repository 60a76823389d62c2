/** Every reader and every stage, as what is done to a text that a stranger has chosen. */
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { EXPORT_FORMATS, exportAs } from '../../src/core/export-as.ts'
import { extract } from '../../src/core/extract/extract.ts'
import { readAny } from '../../src/core/read/read-any.ts'
import { ledgerCsv } from '../../src/core/report/csv.ts'
import { htmlPage } from '../../src/core/report/html/page.ts'
import { json } from '../../src/core/report/json.ts'
import { markdown } from '../../src/core/report/markdown.ts'
import { terminal } from '../../src/core/report/terminal/terminal.ts'
import { robotsRules } from '../../src/io/fetch/robots-rules.ts'
import { folded, terms } from '../../src/store/words.ts'
import { compare, driftBetween, prepare } from '../../src/with-models.ts'
import type { Stage } from './growth.ts'

const REPORT = 'The board of Tarrow met on Monday and spoke of the weir, the keeper said. Nine people were killed.'
const OTHER = 'The board met on Monday in Tarrow and spoke of the weir, said the keeper. Ten people were killed there.'
const PAGE = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Weir - Sorn Gazette</title></head><body><article><h1>Weir</h1><p>${REPORT}</p>${body}<p>${OTHER}</p></article></body></html>`
const HTTP = (more: string, body: string): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${more}\r\n${body}`
const RECORD = (body: string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${strToU8(body).length}\r\n\r\n${body}\r\n\r\n`
const MAIL = (head: string, body: string): string =>
  `From: a@sorn.example\nTo: b@sorn.example\nSubject: x\nMIME-Version: 1.0\n${head}\n\n${REPORT}\n\n${body}`
const PDF = (content: string): string =>
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>\nendobj\n5 0 obj\n<< /Length ${strToU8(content).length} >>\nstream\n${content}\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF`
const zipped = (name: string, text: string): Uint8Array => zipSync({ [name]: strToU8(text) })
const WORD = (runs: string): string => `<w:document xmlns:w="w"><w:body><w:p>${runs}</w:p></w:body></w:document>`
const OPEN = (text: string): string =>
  `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${text}</office:text></office:body></office:document-content>`

/** Where a document can hold what a stranger chose, in each form that is read. */
const PLACES: Readonly<Record<string, (repeated: string) => string | Uint8Array>> = {
  text: (x) => `${REPORT}\n\n${x}\n\n${OTHER}`,
  'head of a text': (x) => `${x}\n\n${REPORT}\n\n${OTHER}`,
  'lines of a text': (x) => `Weir\nBy Ida Brook\n${x.replaceAll('. ', '.\n')}\n${REPORT}\n`,
  html: (x) => PAGE(`<p>${x}</p>`),
  'html in a list': (x) => PAGE(`<ul><li>${x}</ul><table><td>${x}</table>`),
  'html, an attribute': (x) => PAGE(`<a href="${x}" class="${x}">${x}</a><img alt="${x}">`),
  'html, the head': (x) =>
    PAGE('').replace(
      '<title>',
      `<meta property="og:title" content="${x}"><meta name="author" content="${x}"><title>${x}`,
    ),
  'html, its data': (x) =>
    PAGE('').replace(
      '<title>',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${x}"}</script><title>`,
    ),
  rtf: (x) => `{\\rtf1 ${REPORT} ${x}}`,
  mail: (x) => MAIL('Content-Type: text/plain', x),
  'mail, quoted': (x) => MAIL('Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable', x),
  'mail, base64': (x) => MAIL('Content-Type: text/plain\nContent-Transfer-Encoding: base64', x),
  'mail, its head': (x) =>
    MAIL(`Content-Type: text/plain\nX: ${x}\nDate: ${x}`, REPORT).replace('Subject: x', `Subject: ${x}`),
  'mail in parts': (x) => MAIL('Content-Type: multipart/mixed; boundary=a', `--a\n${x}\n--a\n\n${x}`),
  mailbox: (x) => `From a 2031\n${MAIL('', x)}\n\nFrom b 2031\n${MAIL('', x)}`,
  csv: (x) => `title,text\nx,"${REPORT}"\nx,${x}\n${x}`,
  'csv, its head': (x) => `title,text,${x}\nx,"${REPORT}",${x}\n`,
  json: (x) => JSON.stringify([{ text: REPORT, title: x, author: x, published: x, url: x }]),
  'json that breaks off': (x) => `[{"text":"${REPORT}"},${x}`,
  warc: (x) => RECORD(HTTP('', PAGE(x))) + x,
  'warc, chunked': (x) => RECORD(HTTP('Transfer-Encoding: chunked\r\n', x)),
  'warc, heads': (x) => RECORD(HTTP(`X: ${x}\r\n${x}`, PAGE(''))).replace('\r\n', `\r\nX: ${x}\r\n`),
  feed: (x) =>
    `<?xml version="1.0"?><rss><channel><title>${x}</title><item><title>${x}</title><description>${REPORT}${x}</description>${x}</item></channel></rss>`,
  'json feed': (x) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ title: x, content_text: REPORT + x }] }),
  newsml: (x) =>
    `<newsItem><contentMeta><headline>${x}</headline></contentMeta><contentSet><inlineXML><p>${REPORT}</p>${x}</inlineXML></contentSet></newsItem>`,
  docx: (x) => zipped('word/document.xml', WORD(`<w:r><w:t>${REPORT} ${x}</w:t></w:r>${x}`)),
  odt: (x) => zipped('content.xml', OPEN(`<text:p>${REPORT} ${x}</text:p>${x}`)),
  zip: (x) => zipped(`${x.slice(0, 15_000)}.txt`, x),
  pdf: (x) => PDF(`BT /F1 12 Tf 72 720 Td (${REPORT}) Tj ET ${x}`),
  'pdf, its text': (x) => PDF(`BT /F1 12 Tf 72 720 Td (${x.replace(/[()\\]/g, '')}) Tj ET`),
  parquet: (x) => new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: [x], type: 'STRING' }] })),
}

const bytesOf = (made: string | Uint8Array): Uint8Array => (typeof made === 'string' ? strToU8(made) : made)

/** Bytes to articles without their annotations. */
export const READERS: readonly Stage[] = Object.entries(PLACES).map(([name, place]) => ({
  name: `read ${name}`,
  make: (repeated) => {
    const bytes = bytesOf(place(repeated))
    return async () => (await readAny({ input: 'x', bytes })).sources.map((source) => extract(source))
  },
}))

/** Bytes to annotated articles. */
export const PREPARING: readonly Stage[] = ['text', 'html'].map((name) => ({
  name: `prepare ${name}`,
  make: (repeated) => {
    const bytes = bytesOf(PLACES[name]!(repeated))
    return () => prepare({ input: 'x', bytes })
  },
}))

/** What is done to several articles, and to what was found. */
export const COMPARING: readonly Stage[] = [
  {
    name: 'compare, drift and draw',
    make: async (repeated) => {
      const texts = [`${REPORT}\n\n${repeated}`, `${OTHER}\n\n${repeated.slice(repeated.length / 4)}\n\n${REPORT}`]
      const prepared = await Promise.all(texts.map((text, at) => prepare({ input: `${at}.txt`, bytes: strToU8(text) })))
      const [a, b] = prepared.flatMap(({ articles }) => articles)
      return () => {
        if (!a || !b) return
        const dossier = compare([a, b])
        driftBetween([a], b)
        for (const draw of [htmlPage, json, markdown, ledgerCsv, terminal]) draw(dossier)
        for (const format of EXPORT_FORMATS) exportAs(dossier, format)
      }
    },
  },
]

/** What else a stranger's words come to. */
export const BESIDE: readonly Stage[] = [
  {
    name: 'robots.txt',
    make: (x) => () => robotsRules(`User-agent: *\nDisallow: /${x}\n${x}`, 'Stemma').allows(`/${x.slice(0, 4000)}`),
  },
  { name: 'words of a search', make: (x) => () => [folded(x), terms(x)] },
]
