import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../test/helpers/grammar.ts'
import { processorTime } from '../../test/helpers/processor-time.ts'
import { extract } from './extract/extract.ts'
import { readAny } from './read/read-any.ts'

const SIZE = 50_000
const REPORT = 'The board of Tarrow met on Monday and spoke of the weir, the keeper said. It will meet again on Friday.'
const full = (piece: string): string => `${REPORT}\n\n${piece.repeat(SIZE / piece.length)}\n\n${REPORT}`
const mail = (body: string, encoding: string): string =>
  `From: a@sorn.example\nTo: b@sorn.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\n${REPORT}\n\n${body}`
const chunks = `19\r\n<html><body><p>The board.\r\n${'1\r\na\r\n'.repeat(SIZE / 6)}0\r\n\r\n`
const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`

describe('a hostile document of 50 KB takes bounded time', () => {
  it.each([
    ['numbers behind marks of equality', full('=41')],
    ['initials without a space', full('A.B.')],
    ['the beginning of an address, again and again', full('http://')],
    ['letters parted by nothing that is seen', full('a\0')],
    ['questions and exclamations', full('?!')],
    ['the same behind a letter', full('a?!')],
    ['openers of a period', full('By 3.5]')],
    ['stops that end no sentence', full('No.!~')],
    ['parts of what came before', full('5 of them, ')],
    ['parts, each a sentence', full('5 of them. ')],
    ['addresses of mail', full('a.b@')],
    ['words of a length that the tagger still sees', full(`${'A.B.'.repeat(48)} `)],
    ['addresses of that length', full(`${'http://'.repeat(27)} `)],
    ['a row of hyphens between letters', full('a-')],
    ['groups of RTF', `{\\rtf1 ${REPORT}${'{a}'.repeat(SIZE / 3)}}`],
    ['bytes of RTF', `{\\rtf1 ${REPORT}${"\\'93".repeat(SIZE / 4)}}`],
    ['marks of quoted-printable', mail('='.repeat(SIZE), 'quoted-printable')],
    ['blanks of quoted-printable', mail(`${' '.repeat(SIZE)}x`, 'quoted-printable')],
    ['escaped letters in a mail', mail('=41'.repeat(SIZE / 3), 'quoted-printable')],
    ['the same, not escaped', mail('=41'.repeat(SIZE / 3), '8bit')],
    [
      'chunks of one letter',
      `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${response.length}\r\n\r\n${response}\r\n\r\n`,
    ],
    [
      'a table with as many columns as rows',
      `title,text,${'a,'.repeat(SIZE / 4)}\nx,"${REPORT}"\n${'y\n'.repeat(SIZE / 4)}`,
    ],
  ])('%s', (_name, text) => {
    const bytes = new TextEncoder().encode(text)
    expect(processorTime(() => void prepareNow({ input: 'x', bytes }))).toBeLessThan(6000)
  })
})

it.each([
  ['paragraphs', 10_000, 'a1 ', '<p>and'],
  ['times', 20_000, 'post ', '<time>4</time>'],
])('the long name of an element is not read anew for each of the %s in it', async (_what, count, name, piece) => {
  const within = `<p>${REPORT}</p><div class="${name.repeat(count)}">${piece.repeat(count)}</div><p>${REPORT}</p>`
  const page = `<!doctype html><html><head><title>Weir</title></head><body><article><h1>Weir</h1>${within}</article></body></html>`
  const read = async (html: string): Promise<number> => {
    const { sources } = await readAny({ input: 'x.html', bytes: new TextEncoder().encode(html) })
    return processorTime(() => void sources.map((source) => extract(source)))
  }
  await read(page.slice(0, 2000))
  expect(await read(page)).toBeLessThan(1400)
})

it('what stands around a word without end is read as around any other', () => {
  const read = (word: string) => {
    const text = `${REPORT} The clerk wrote “${word}” on the wall. Nine ferries were lost at Sorn on Tuesday, said Ada Quill, a pilot.`
    const [article] = prepareNow({ input: 'x', bytes: new TextEncoder().encode(text) }).articles
    return {
      figures: article!.figures.map((one) => article!.text.slice(one.start, one.end)),
      speakers: article!.statements.map((one) => one.speaker?.name),
    }
  }
  const plain = read('A.B.')
  expect(plain).toEqual({ figures: ['Nine ferries'], speakers: expect.arrayContaining(['keeper', 'Ada Quill']) })
  expect(read('A.B.'.repeat(2000))).toEqual(plain)
  expect(read('http://'.repeat(2000))).toEqual(plain)
})
