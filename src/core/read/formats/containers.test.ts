import { describe, expect, it } from 'vitest'
import { extract } from '../../extract/extract.ts'
import type { Article } from '../../model/article.ts'
import type { ReadResult } from '../opened.ts'
import { read } from '../read.ts'

const reading = (content: string | Uint8Array, input = 'file'): ReadResult =>
  read({ input, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
const articleOf = (content: string | Uint8Array, input?: string): Article =>
  extract(reading(content, input).sources[0]!)
const codes = (content: string | Uint8Array): string[] => reading(content).notices.map((notice) => notice.code)

const FIRST = 'The sluice at Marren Lock was opened for the first time in nine years on Monday, the canal board said.'
const SECOND =
  '“We had almost forgotten how,” said the keeper, Ada Quill, who has worked there since 1998 and lives beside it.'

describe('feeds that were escaped too often', () => {
  const rss = (title: string, description: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Marren Times</title><item><title>${title}</title><link>https://m.example/1</link><pubDate>Fri, 04 Jul 31 18:30:00 GMT</pubDate><description>${description}</description></item></channel></rss>`
  const once = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const markup = `<p>${FIRST}</p><p>${SECOND.replace('said the', 'said &amp; the')}</p>`

  it.each([
    ['once, as feeds are', once(markup)],
    ['twice', once(once(markup))],
    ['three times', once(once(once(markup)))],
    ['in a section of characters', `<![CDATA[${once(markup)}]]>`],
  ])('are read as paragraphs: %s', (_name, description) => {
    expect(articleOf(rss('Sluice opened', description)).text).toBe(
      `${FIRST}\n\n${SECOND.replace('said the', 'said & the')}`,
    )
  })

  it.each([
    ['Marren&amp;#8217;s sluice &amp;amp; lock', 'Marren’s sluice & lock'],
    ['A&amp;T cuts &lt;b&gt;300&lt;/b&gt; jobs', 'A&T cuts 300 jobs'],
    ['Profit &lt; 3% at Marren', 'Profit < 3% at Marren'],
  ])('have titles in plain words: %s', (written, title) => {
    expect(articleOf(rss(written, once(markup))).title).toBe(title)
  })
})

describe('dates as containers write them', () => {
  it.each([
    ['Fri, 04 Jul 31 18:30:00 GMT', '2031-07-04T18:30Z'],
    ['04 Jul 31 18:30 EST', '2031-07-04T18:30-05:00'],
    ['Fri Jul  4 18:30:00 2031', '2031-07-04T18:30'],
    ['1941042600', '2031-07-05T18:30Z'],
    ['1941042600000', '2031-07-05T18:30Z'],
    ['20310704', '2031-07-04'],
    ['20310704T183000Z', '2031-07-04T18:30Z'],
    ['2031-07-04T18:30:00.000-04', '2031-07-04T18:30-04:00'],
    ['Fri, 04 Jul 2031 18:30:00 UT', '2031-07-04T18:30Z'],
    ['Fri, 04 Jul 2031 18:30:00 MEST', '2031-07-04T18:30+02:00'],
    ['7/24/31', '2031-07-24'],
    ['24.7.31', '2031-07-24'],
    ['7/4/31', null],
    ['20311345', null],
    ['12', null],
  ])('%s', (date, published) => {
    expect(articleOf(JSON.stringify({ title: 'Sluice opened', date, text: `${FIRST}\n\n${SECOND}` })).published).toBe(
      published,
    )
  })
})

describe('tables under the names of the field’s own tools', () => {
  const row = {
    title: 'Sluice opened',
    text: `${FIRST} ${SECOND}`,
    outlet: 'marren.example',
    date: '2031-03-04 18:45:00',
  }
  it.each([
    ['a crawler of news', 'title,maintext,source_domain,date_publish'],
    ['a cloud of media', 'title,text,media_name,publish_date'],
    ['a fetcher of articles', 'title,plaintext,publisher,publishing_date'],
    ['an index of events', 'title,raw_text,domain,seendate'],
    ['a paper’s interface', 'webTitle,bodyText,hostname,webPublicationDate'],
  ])('%s', (_name, header) => {
    const article = articleOf(
      `${header}\n${Object.values(row)
        .map((cell) => `"${cell.replace(/"/g, '""')}"`)
        .join(',')}\n`,
    )
    expect(article).toMatchObject({ title: row.title, publisher: row.outlet, published: '2031-03-04T18:45' })
    expect(article.text).toContain('the canal board said')
  })

  it.each([
    [`"['Ida Brook', ""Tom O'Dea""]"`, ['Ida Brook', "Tom O'Dea"]],
    [`"[""Ida Brook""]"`, ['Ida Brook']],
    ['[]', []],
    ['Ida Brook', ['Ida Brook']],
  ])('with a list of authors as a program writes it: %s', (cell, authors) => {
    expect(articleOf(`title,text,authors\nSluice opened,"${FIRST}",${cell}\n`).authors).toEqual(authors)
  })

  it.each([';', '\t', '|'])('with a line before the table that names its mark, %j', (mark) => {
    const article = articleOf(
      `sep=${mark}\r\n${['title', 'text', 'outlet'].join(mark)}\r\n${['Sluice opened', FIRST, 'Marren Times'].join(mark)}\r\n`,
    )
    expect(article).toMatchObject({ title: 'Sluice opened', text: FIRST, publisher: 'Marren Times' })
  })
})

describe('records of a web archive', () => {
  const page = `<!doctype html><html><head><title>Sluice opened</title></head><body><article><h1>Sluice opened</h1><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`
  const record = (kind: string, type: string, body: string): string => {
    const bytes = new TextEncoder().encode(body).length
    return `WARC/1.1\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: https://m.example/${kind}\r\n${type}Content-Length: ${bytes}\r\n\r\n${body}\r\n\r\n`
  }
  const HTML = 'Content-Type: text/html; charset=utf-8\r\n'
  const answer = (status: string, headers = HTML): string =>
    record('response', 'Content-Type: application/http\r\n', `HTTP/1.1 ${status}\r\n${headers}\r\n${page}`)

  it.each([
    ['an answer', answer('200 OK')],
    ['an answer without a type', answer('200 OK', 'Server: x\r\n')],
    ['a page as it was saved', record('resource', HTML, page)],
    ['a page that was written anew', record('conversion', HTML, page)],
  ])('is a page: %s', (_name, archive) => {
    const { sources, notices } = reading(archive)
    expect(sources).toHaveLength(1)
    expect(notices).toEqual([])
    expect(extract(sources[0]!).text).toBe(`${FIRST}\n\n${SECOND}`)
  })

  it.each([
    ['a redirect', answer('302 Found'), 'redirects (1)'],
    ['an error', answer('404 Not Found'), 'error pages (1)'],
    ['a picture', record('resource', 'Content-Type: image/png\r\n', 'x'), 'image/png (1)'],
  ])('is told of and not read: %s', (_name, archive, told) => {
    const { sources, notices } = reading(answer('200 OK') + archive)
    expect(sources).toHaveLength(1)
    expect(notices.map((notice) => [notice.code, notice.message.includes(told)])).toEqual([['records-skipped', true]])
  })

  it('says nothing of those that hold no content', () => {
    expect(
      codes(answer('200 OK') + record('request', 'Content-Type: application/http\r\n', 'GET / HTTP/1.1\r\n\r\n')),
    ).toEqual([])
  })
})
