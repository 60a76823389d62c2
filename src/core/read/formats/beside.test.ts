import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { extract } from '../../extract/extract.ts'
import type { Article, Removal } from '../../model/article.ts'
import type { ReadResult } from '../opened.ts'
import { read } from '../read.ts'

const reading = (content: string | Uint8Array, input = 'file'): ReadResult =>
  read({ input, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
const articleOf = (content: string | Uint8Array, input?: string): Article =>
  extract(reading(content, input).sources[0]!)

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

const rtfOf = (inner: string): ReadResult => reading(`{\\rtf1 ${inner}}`)

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
