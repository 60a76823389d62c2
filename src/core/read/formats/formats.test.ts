import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../model/source.ts'
import { read } from '../read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const only = (text: string | Uint8Array, input = 'file'): Source => {
  const reading = read({ input, bytes: typeof text === 'string' ? bytes(text) : text })
  expect(reading.notices).toEqual([])
  expect(reading.sources).toHaveLength(1)
  return reading.sources[0]!
}

const PARAGRAPH =
  'The lighthouse at Sorn Point will be automated next spring, the harbour board said on Monday, ending 140 years of keepers living on the rock.'
const BODY = `<p>${PARAGRAPH}</p><p>“I shall miss the storms,” said the last keeper, Ada Quill, who has served there since 1998 &amp; never missed a watch.</p>`

describe('feeds', () => {
  it('takes an RSS entry with its text for a report, and one without for an address', () => {
    const rss = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
      <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Sorn Gazette</title>
      <item><title>Lighthouse loses its keepers</title><link>https://sorn.example/a</link><dc:creator>Ida Brook</dc:creator>
      <pubDate>Mon, 04 Oct 2021 09:30:00 GMT</pubDate><content:encoded><![CDATA[${BODY}]]></content:encoded></item>
      <item><title>&xxe; Fish &amp; chips</title><link>https://sorn.example/b</link><description>Soon.</description></item></channel></rss>`
    const reading = read({ input: 'feed.xml', bytes: bytes(rss) })
    expect(reading.sources).toHaveLength(1)
    expect(reading.sources[0]).toMatchObject({
      ...{ kind: 'html', input: 'feed.xml#1', number: 1, state: 'clean' },
      hints: {
        ...{ title: 'Lighthouse loses its keepers', authors: ['Ida Brook'], publisher: 'Sorn Gazette' },
        ...{ url: 'https://sorn.example/a', published: 'Mon, 04 Oct 2021 09:30:00 GMT' },
      },
    })
    expect(reading.notices.map(({ code, message }) => [code, message.includes('sorn.example/b')])).toEqual([
      ['address-only', true],
    ])
    expect(JSON.stringify(reading)).not.toContain('passwd')
  })

  it('reads Atom with XHTML content', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sorn Gazette</title><entry><title>Keepers go</title>
      <link rel="alternate" href="https://sorn.example/c"/><author><name>Ida Brook</name></author><published>2021-10-04T09:30:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content></entry></feed>`
    const { hints, content } = read({ input: 'a', bytes: bytes(atom) }).sources[0]!
    expect(hints).toMatchObject({ title: 'Keepers go', authors: ['Ida Brook'], url: 'https://sorn.example/c' })
    expect(content).toContain(`<p>${PARAGRAPH}</p>`)
  })

  it('reads a JSON feed', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sorn Gazette',
      items: [
        {
          id: '1',
          url: 'https://sorn.example/d',
          title: 'Keepers go',
          content_html: BODY,
          authors: [{ name: 'Ida Brook' }],
          date_published: '2021-10-04T09:30:00Z',
        },
      ],
    }
    expect(read({ input: 'f', bytes: bytes(JSON.stringify(json)) }).sources[0]?.hints).toMatchObject({
      title: 'Keepers go',
      authors: ['Ida Brook'],
    })
  })

  it('reads the addresses of a news sitemap', () => {
    const map = `<?xml version="1.0"?><urlset xmlns:news="n"><url><loc>https://sorn.example/e</loc><news:news><news:title>Keepers go</news:title></news:news></url></urlset>`
    expect(read({ input: 'm', bytes: bytes(map) }).notices[0]).toMatchObject({ code: 'address-only', severity: 'info' })
  })
})

describe('tables', () => {
  it('reads JSON Lines, a row an article, and says which line it could not read', () => {
    const lines = `${JSON.stringify({ headline: 'One', text: PARAGRAPH, byline: 'By Ida Brook', date: '2021-10-04' })}\nnot json\n${JSON.stringify({ title: 'Two', body: PARAGRAPH })}\n`
    const { sources, notices } = read({ input: 'rows.jsonl', bytes: bytes(lines) })
    expect(sources.map((source) => [source.input, source.hints.title])).toEqual([
      ['rows.jsonl#1', 'One'],
      ['rows.jsonl#3', 'Two'],
    ])
    expect(notices.map((notice) => [notice.code, notice.input])).toEqual([['unreadable-record', 'rows.jsonl#2']])
  })

  it('reads a list of articles within an object', () => {
    const json = JSON.stringify({
      status: 'ok',
      articles: [{ title: 'One', content: PARAGRAPH, source: { id: null, name: 'Sorn Gazette' } }],
    })
    expect(only(json).hints).toMatchObject({ title: 'One', publisher: 'Sorn Gazette' })
  })

  it('reads CSV with line breaks and quotation marks within cells', () => {
    const csv = `title,text,url\n"Keepers, gone","${PARAGRAPH}\n\nHe said ""no"".",https://sorn.example/a\n`
    expect(only(csv)).toMatchObject({
      content: `${PARAGRAPH}\n\nHe said "no".`,
      hints: { title: 'Keepers, gone', url: 'https://sorn.example/a' },
    })
  })

  it('follows a map of columns', () => {
    const tsv = `kop\tverhaal\nEen\t${PARAGRAPH}\n`
    const { sources } = read({ input: 't', bytes: bytes(tsv) }, { map: { title: 'kop', text: 'verhaal' } })
    expect(sources[0]).toMatchObject({ content: PARAGRAPH, hints: { title: 'Een' } })
  })

  it('does not take prose that begins with a list of words for a table', () => {
    expect(only(`Text, title and date were on the page.\n\n${PARAGRAPH}`).kind).toBe('text')
  })
})

describe('mail and saved pages', () => {
  it('reads the HTML part of a mail, with its headers decoded', () => {
    const eml = `From: =?utf-8?Q?Zo=C3=AB_Quill?= <zoe@sorn.example>\r\nTo: desk@echo.example\r\nSubject: =?utf-8?B?S2VlcGVycyBnbw==?=\r\nDate: Mon, 4 Oct 2021 09:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n--b1\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Caf=E9 keeper=\r\ns gone.</p></body></html>\r\n--b1--\r\n`
    const source = only(eml)
    expect(source).toMatchObject({
      kind: 'html',
      hints: { title: 'Keepers go', authors: ['Zoë Quill'], published: 'Mon, 4 Oct 2021 09:30:00 +0000' },
    })
    expect(source.content).toContain('Café keepers gone.')
  })

  it('reads the page in an MHTML file, with its address', () => {
    const mhtml = `From: <Saved by Browser>\r\nSnapshot-Content-Location: https://sorn.example/a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="bb"\r\n\r\n--bb\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://sorn.example/a\r\n\r\n${btoa(`<html><body>${BODY.replace(/[“”]/g, '"')}</body></html>`)}\r\n--bb\r\nContent-Type: image/png\r\n\r\nxxx\r\n--bb--`
    const source = only(mhtml)
    expect(source.document.url).toBe('https://sorn.example/a')
    expect(source.hints).toEqual({})
    expect(source.content).toContain(PARAGRAPH)
  })

  it('does not take a report that begins with labels for a mail', () => {
    expect(only(`Author: Ida Brook\nDate: 4 October 2021\n\n${PARAGRAPH}`).kind).toBe('text')
  })
})

describe('word processors', () => {
  it('reads a DOCX: headings, insertions, no deletions', () => {
    const document = `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Keepers go</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">The board </w:t></w:r><w:ins><w:r><w:t>said so</w:t></w:r></w:ins><w:del><w:r><w:delText>denied it</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>`
    const docx = zipSync({ 'word/document.xml': strToU8(document), 'word/vbaProject.bin': new Uint8Array(9) })
    expect(only(docx).content).toBe('# Keepers go\n\nThe board said so.')
  })

  it('reads an ODT', () => {
    const content =
      '<office:document-content><office:body><office:text><text:h>Keepers go</text:h><text:p>The board<text:s/>said<text:span> so</text:span>.</text:p></office:text></office:body></office:document-content>'
    expect(only(zipSync({ 'content.xml': strToU8(content) })).content).toBe('# Keepers go\n\nThe board said so.')
  })

  it('reads RTF: letters by number, code pages, no font tables', () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\f0 Caf\\'e9 \\u8220?keepers\\u8221? go.\\par {\\b Two} lines\\emdash so.}`
    expect(only(rtf).content).toBe('Café “keepers” go.\n\nTwo lines—so.')
  })

  it('refuses an archive that swells beyond any document', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) })
    expect(read({ input: 'b', bytes: bomb }).notices[0]?.code).toBe('too-large')
  })
})

describe('agencies', () => {
  it('reads ninjs 1 and 2', () => {
    const one = {
      uri: 'x:1',
      type: 'text',
      headline: 'Keepers go',
      byline: 'By Ida Brook',
      body_xhtml: BODY,
      versioncreated: '2021-10-04T09:30:00Z',
      infosources: [{ name: 'Sorn Wire' }],
      located: 'SORN',
    }
    expect(only(JSON.stringify(one))).toMatchObject({
      state: 'clean',
      hints: { title: 'Keepers go', agency: 'Sorn Wire', dateline: 'SORN' },
    })
    const two = {
      uri: 'x:2',
      headlines: [{ role: 'main', value: 'Keepers go' }],
      bodies: [{ role: 'main', contenttype: 'text/html', value: BODY }],
    }
    expect(only(JSON.stringify(two))).toMatchObject({ kind: 'html', hints: { title: 'Keepers go' } })
  })

  it('reads NewsML-G2 with an XHTML body', () => {
    const xml = `<?xml version="1.0"?><newsItem guid="u" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Sorn Wire"/><versionCreated>2021-10-04T09:30:00Z</versionCreated></itemMeta><contentMeta><headline>Keepers go</headline><by>Ida Brook</by><language tag="en"/></contentMeta><contentSet><inlineXML><html><body>${BODY}</body></html></inlineXML></contentSet></newsItem>`
    expect(only(xml).hints).toEqual({
      title: 'Keepers go',
      authors: ['Ida Brook'],
      agency: 'Sorn Wire',
      published: '2021-10-04T09:30:00Z',
      updated: '2021-10-04T09:30:00Z',
      language: 'en',
    })
  })

  it('reads NITF', () => {
    const xml = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20211004T093000Z"/><doc.copyright holder="Sorn Wire"/></docdata></head><body><body.head><hedline><hl1>Keepers go</hl1></hedline><byline>By Ida Brook</byline></body.head><body.content>${BODY}</body.content></body></nitf>`
    expect(only(xml).hints).toMatchObject({
      title: 'Keepers go',
      published: '2021-10-04T09:30Z',
      publisher: 'Sorn Wire',
    })
  })
})

describe('web archives', () => {
  const page = `<html><body>${BODY}</body></html>`
  const http = (body: string, more = ''): string =>
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${more}\r\n${body}`
  const record = (type: string, content: string): string => {
    const length = bytes(content).length
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://sorn.example/a\r\nWARC-Date: 2021-10-04T09:30:00Z\r\nContent-Length: ${length}\r\n\r\n${content}\r\n\r\n`
  }

  it('reads the HTML responses, also in gzip and in chunks', () => {
    const size = bytes(page).length.toString(16)
    const warc =
      record('warcinfo', 'software: x') +
      record('response', http(page)) +
      record('response', http(`${size}\r\n${page}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'))
    const { sources, notices } = read({ input: 'a.warc.gz', bytes: gzipSync(bytes(warc)) })
    expect(notices).toEqual([])
    expect(sources.map((source) => [source.input, source.document.url, source.content])).toEqual([
      ['a.warc.gz#2', 'https://sorn.example/a', page],
      ['a.warc.gz#3', 'https://sorn.example/a', page],
    ])
  })

  it('reads what there is of an archive that breaks off, and says so', () => {
    const warc = record('response', http(page)) + record('response', http(page))
    const { sources, notices } = read({ input: 'a.warc', bytes: bytes(warc.slice(0, warc.length - 60)) })
    expect(sources).toHaveLength(1)
    expect(notices.map((notice) => notice.code)).toEqual(['truncated'])
  })

  it('reads a WACZ', () => {
    const wacz = zipSync({ 'archive/data.warc.gz': gzipSync(bytes(record('response', http(page)))) })
    expect(only(wacz).content).toBe(page)
  })
})
