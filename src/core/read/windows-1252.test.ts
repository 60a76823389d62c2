import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { read } from './read.ts'

const TABLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** A text as windows-1252 has it. */
function packed(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const at = TABLE.indexOf(letter)
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at
  })
}

const SAID = '“The bends are the problem,” said José Ibáñez, who leads the works – the cost is now €1.3 million. '
const MORE = '“One of them is 41‰, and the lorry doesn’t bend.” The road of Brückwald is closed for 14 days.'
const BODY = SAID + MORE
const TITLE = 'Bend works – cost now €1.3m'
const page = (meta: string): string =>
  `<html><head>${meta}<title>${TITLE}</title></head><body><p>${BODY}</p></body></html>`

const mime = (body: string, type = 'text/plain; charset=windows-1252'): string =>
  `From: Press Desk <press@bend.example>\nTo: news@bend.example\nSubject: =?windows-1252?Q?Bend_works_=96_cost_now_=801.3m?=\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`
const rtf = (text: string): string =>
  text.replace(/[^\x00-\x7f]/g, (letter) => `\\'${packed(letter)[0]!.toString(16).padStart(2, '0')}`)
const archived = `Snapshot-Content-Location: https://bend.example/1\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; type="text/html"\n\n--b\nContent-Type: text/html\n\n${page('')}\n--b--\n`

/** Each form with how it names its character set, and the charset that the transport names. */
const FORMS: [string, string | Uint8Array, string?][] = [
  ['a page that declares it', page('<meta charset="windows-1252">')],
  ['a page that declares iso-8859-1', page('<meta charset="iso-8859-1">')],
  ['a page that declares nothing', page('')],
  ['a page that declares UTF-8 wrongly', page('<meta charset="utf-8">')],
  ['a page that its server declares as latin1', page(''), 'latin1'],
  [
    'a page that declares another Latin set, with the same bytes',
    page('<meta charset="iso-8859-15">').replace(/€/g, 'EUR '),
  ],
  ['a text', BODY],
  ['a mail', mime(BODY)],
  ['a mail that declares us-ascii', mime(BODY, 'text/plain; charset=us-ascii')],
  ['a saved page', archived],
  [
    'a feed',
    `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Bend Times</title><item><title>${TITLE}</title><link>https://bend.example/1</link><description><![CDATA[<p>${BODY}</p><p>${BODY}</p>]]></description></item></channel></rss>`,
  ],
  ['a table', `title;text\n"${TITLE}";"${BODY}"\n`],
  ['RTF with escaped bytes', `{\\rtf1\\ansi\\ansicpg1252 ${rtf(BODY)}\\par}`],
  ['RTF with bare bytes', `{\\rtf1\\ansi ${BODY}\\par}`],
]

describe('windows-1252', () => {
  it.each(FORMS)('keeps its quotation marks, dashes and euro in %s', (_name, text, charset) => {
    const bytes = typeof text === 'string' ? packed(text) : text
    const [source] = read({ input: 'x', bytes, ...(charset ? { charset } : {}) }).sources
    const expected = String(text).includes('EUR ') ? BODY.replace(/€/g, 'EUR ') : BODY
    expect(source?.content).toContain(expected)
    if (source?.hints.title !== undefined) expect(source.hints.title).toBe(TITLE)
  })

  it('is decoded byte by byte as the standard has it, whatever the platform’s decoder does', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_none, at) => 0x80 + at)
    const text = read({ input: 'x', bytes: Uint8Array.of(...packed('Every letter: '), ...bytes), charset: 'cp1252' })
      .sources[0]?.content
    const above = String.fromCharCode(...Array.from({ length: 95 }, (_none, at) => 0xa1 + at)).replace('\u00ad', '')
    expect(text).toBe(`Every letter: ${TABLE.replace(/[\u0080-\u009f]/g, ' ')} ${above}`)
  })
})

describe('control characters that a faulty decoder left in UTF-8', () => {
  const mangled = (text: string): string =>
    Array.from(text, (letter) => String.fromCharCode(...packed(letter))).join('')

  it('become what they were meant for, in the text and in what stands beside it', () => {
    const row = JSON.stringify({ title: mangled(TITLE), text: mangled(BODY), authors: [mangled('Mária O’Dowd')] })
    const [source] = read({ input: 'x', bytes: new TextEncoder().encode(`${row}\n${row}\n`) }).sources
    expect([source?.content, source?.hints.title, source?.hints.authors]).toEqual([BODY, TITLE, ['Mária O’Dowd']])
  })

  it('shift no span: quotations and figures read back as their words', () => {
    const text = mangled(`${BODY}\n\n${BODY.replace('14', '15')}`)
    const [article] = prepareNow({ input: 'x', bytes: new TextEncoder().encode(text) }).articles
    const slice = ({ start, end }: { start: number; end: number }): string => article!.text.slice(start, end)
    expect(article?.text).toContain(SAID.trim())
    expect(article?.quotations.filter((one) => one.kind === 'direct').map(slice)[0]).toBe('The bends are the problem,')
    expect(article?.figures.map(slice)).toContain('€1.3 million')
  })
})
