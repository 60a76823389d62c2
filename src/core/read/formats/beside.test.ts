import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { extract } from '../../extract/extract.ts'
import type { Article, Removal } from '../../model/article.ts'
import type { Reading } from '../opened.ts'
import { read } from '../read.ts'

const reading = (content: string | Uint8Array, input = 'file'): Reading =>
  read({ input, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
const articleOf = (content: string | Uint8Array, input?: string): Article =>
  extract(reading(content, input).sources[0]!)
const codes = (content: string | Uint8Array): string[] => reading(content).notices.map((notice) => notice.code)

const FIRST = 'The sluice at Marren Lock was opened for the first time in nine years on Monday, the canal board said.'
const SECOND =
  '“We had almost forgotten how,” said the keeper, Ada Quill, who has worked there since 1998 and lives beside it.'

const word = (text: string, raised = false): string =>
  `<w:r>${raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const inner = Object.fromEntries(
    Object.entries(more).map(([name, xml]) => [name, strToU8(`<w:x xmlns:w="w">${xml}</w:x>`)]),
  )
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...inner,
  })
}
const odt = (styles: string, body: string, sheet?: string): Uint8Array =>
  zipSync({
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    ),
    ...(sheet ? { 'styles.xml': strToU8(`<office:document-styles>${sheet}</office:document-styles>`) } : {}),
  })
const SUPER = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'

describe('raised marks of notes in documents of word processors', () => {
  it.each([
    [
      'DOCX',
      docx(
        `<w:p>${word('Of the 37')}${word('3', true)}${word(' boats that passed in 2029')}${word('4', true)}${word(', 12 were towed over 10')}${word('6', true)}${word(' litres.')}</w:p>`,
      ),
    ],
    [
      'ODT',
      odt(
        SUPER,
        '<text:p>Of the 37<text:span text:style-name="T1">3</text:span> boats that passed in 2029<text:span text:style-name="T1">4</text:span>, 12 were towed over 10<text:span text:style-name="T1">6</text:span> litres.</text:p>',
      ),
    ],
    [
      'RTF',
      '{\\rtf1 Of the 37{\\super 3} boats that passed in 2029\\super 4\\nosupersub , 12 were towed over 10{\\super 6} litres.}',
    ],
  ])('are no digits of the numbers before them in %s, and powers stay', (_name, bytes) => {
    const [source] = reading(bytes).sources
    expect(source!.content).toBe('Of the 37 boats that passed in 2029, 12 were towed over 10⁶ litres.')
    expect(source!.removed).toEqual([
      { text: '3', reason: 'note-mark' },
      { text: '4', reason: 'note-mark' },
    ])
  })
})

describe('what stands beside the text of a document', () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${word('Not before Tuesday')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${word('Not before Tuesday')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
  const beside: readonly (readonly [string, string | Uint8Array, readonly Removal[]])[] = [
    [
      'of a DOCX',
      docx(
        `<w:p>${box}</w:p><w:p>${word(FIRST)}<w:del><w:r><w:delText>and closed again</w:delText></w:r></w:del></w:p>`,
        {
          'word/header1.xml': `<w:p>${word('Canal board, press office')}</w:p>`,
          'word/footer2.xml': `<w:p>${word('Page 1 of 1')}</w:p>`,
          'word/footnotes.xml': `<w:footnote><w:p>${word('Report of 2029, page 7.')}</w:p></w:footnote>`,
          'word/comments.xml': `<w:comment><w:p>${word('Is this so?')}</w:p></w:comment>`,
        },
      ),
      [
        { text: 'Not before Tuesday', reason: 'text-box' },
        { text: 'and closed again', reason: 'deleted' },
        { text: 'Is this so?', reason: 'annotation' },
        { text: 'Page 1 of 1', reason: 'page-foot' },
        { text: 'Report of 2029, page 7.', reason: 'note' },
        { text: 'Canal board, press office', reason: 'page-head' },
      ],
    ],
    [
      'of an ODT',
      odt(
        '',
        `<text:tracked-changes><text:changed-region><text:deletion><text:p>and closed again</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${FIRST}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Report of 2029, page 7.</text:p></text:note-body></text:note><office:annotation><text:p>Is this so?</text:p></office:annotation></text:p>`,
        '<style:header><text:p>Canal board, press office</text:p></style:header>',
      ),
      [
        { text: 'and closed again', reason: 'deleted' },
        { text: 'Report of 2029, page 7.', reason: 'note' },
        { text: 'Is this so?', reason: 'annotation' },
        { text: 'Canal board, press office', reason: 'page-head' },
      ],
    ],
    [
      'of an RTF',
      `{\\rtf1{\\header Canal board, press office\\par}${FIRST.replace('years', 'years{\\super\\chftn}{\\footnote\\pard Report of 2029, page 7.}')}{\\*\\annotation Is this so?}}`,
      [
        { text: 'Canal board, press office', reason: 'page-head' },
        { text: 'Report of 2029, page 7.', reason: 'note' },
        { text: 'Is this so?', reason: 'annotation' },
      ],
    ],
  ]
  it.each(beside)('is listed: %s', (_name, bytes, removed) => {
    const { text, removed: left } = articleOf(bytes)
    expect(text).toBe(FIRST)
    expect(left).toEqual(removed)
  })

  it('takes time in proportion to the document', () => {
    const before = processorNow()
    rtfOf('{\\super 3}'.repeat(100_000))
    rtfOf('{\\footnote x}'.repeat(100_000))
    rtfOf('{\\super '.repeat(100_000))
    reading(docx(`<w:p>${word('37')}${word('3', true).repeat(20_000)}</w:p>`))
    expect(processorNow() - before).toBeLessThan(5000)
  })
})

const rtfOf = (inner: string): Reading => reading(`{\\rtf1 ${inner}}`)

const mail = (...lines: readonly string[]): string => lines.join('\r\n')

describe('mail that passes something on', () => {
  const release = [
    'From: Canal Board <press@canal.example>',
    'Date: Tue, 6 May 2031 16:00:00 +0000',
    'Subject: Sluice opened',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    FIRST,
    '',
    SECOND,
  ]
  const head = [
    'From: Editor <ed@post.example>',
    'To: desk@post.example',
    'Date: Wed, 7 May 2031 09:12:00 +0000',
    'Subject: Fw: Sluice opened',
    'MIME-Version: 1.0',
  ]

  it('as an attached message is read as that message, with its own date, and the note is told', () => {
    const text = mail(
      ...head,
      'Content-Type: multipart/mixed; boundary="B"',
      '',
      '--B',
      'Content-Type: text/plain',
      '',
      'See attached.',
      '--B',
      'Content-Type: message/rfc822',
      '',
      ...release,
      '--B',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename="a.png"',
      '',
      'x',
      '--B--',
    )
    const { sources, notices } = reading(text)
    expect(sources.map((source) => source.hints)).toEqual([
      { title: 'Sluice opened', authors: ['Canal Board'], published: 'Tue, 6 May 2031 16:00:00 +0000' },
    ])
    expect(notices.map((notice) => [notice.code, notice.message])).toEqual([
      ['other-kind', 'Attachments that are no documents were not read: image/png.'],
      ['cover-note', 'The message is read as what is attached to it; it says: “See attached.”'],
    ])
  })

  it.each([
    [
      'as most programs write it',
      [
        'FYI',
        '',
        '---------- Forwarded message ---------',
        'From: Canal Board <press@canal.example>',
        'Date: Tue, 6 May 2031 at 16:00',
        'Subject: Sluice opened',
        'To: ed@post.example',
        '',
        FIRST,
        '',
        SECOND,
      ],
    ],
    [
      'with a sent line and heavy marks',
      [
        '*From:* Canal Board [mailto:press@canal.example]',
        '*Sent:* 6 May 2031 16:00',
        '*To:* ed@post.example',
        '*Subject:* Sluice opened',
        '',
        FIRST,
        '',
        SECOND,
      ],
    ],
    [
      'with marks of quoting',
      [
        'Begin forwarded message:',
        '',
        '> From: Canal Board <press@canal.example>',
        '> Subject: Sluice opened',
        '> Date: 6 May 2031 at 16:00',
        '>',
        ...[FIRST, '', SECOND].map((line) => `> ${line}`),
      ],
    ],
  ])('within its own text, %s, is read as what it passes on', (_name, lines) => {
    const article = articleOf(mail(...head, 'Content-Type: text/plain; charset=utf-8', '', ...lines))
    expect(article).toMatchObject({ title: 'Sluice opened', authors: ['Canal Board'], published: '2031-05-06T16:00' })
    expect(article.text).toBe(`${FIRST}\n\n${SECOND}`)
    expect(article.removed.map((one) => one.reason)).toContain('mail-head')
  })

  it('is none that only speaks of who it is from, and is read without its signature', () => {
    const article = articleOf(
      mail(
        ...head,
        'Content-Type: text/plain; charset=utf-8',
        '',
        FIRST,
        '',
        'From: here on nobody knows.',
        '',
        SECOND,
        '',
        '-- ',
        'Ida Brook',
        'Canal board, 555-0142',
      ),
    )
    expect(article.published).toBe('2031-05-07T09:12Z')
    expect(article.text).toContain('From: here on nobody knows.')
    expect(article.removed).toEqual([{ text: 'Ida Brook\nCanal board, 555-0142', reason: 'mail-signature' }])
  })
})

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
