import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { read } from './read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (input: Uint8Array): string[] => read({ input: 'x', bytes: input }).notices.map((notice) => notice.code)
const textOf = (input: Uint8Array, charset?: string): string | undefined =>
  read({ input: 'x', bytes: input, ...(charset ? { charset } : {}) }).sources[0]?.content

describe('read', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['blanks', bytes(' \n\t '), 'no-text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0), 'binary-file'],
    ['noise', Uint8Array.from({ length: 5000 }, (_none, at) => (at * 7919) % 31), 'binary-file'],
    ['a gzip that is none', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3), 'truncated'],
    ['more bytes than any report has', new Uint8Array(50_000_001).fill(97), 'too-large'],
    ['a gzip bomb', gzipSync(new Uint8Array(60_000_000).fill(97)), 'too-large'],
    ['a zip that is none', bytes('PK\u0003\u0004 no archive at all'), 'unreadable'],
  ])('refuses %s with a notice', (_name, input, code) => {
    const reading = read({ input: 'x', bytes: input })
    expect(reading.sources).toEqual([])
    expect(reading.notices.map((notice) => [notice.code, notice.severity])).toEqual([[code, 'error']])
  })

  it.each([
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('Zoë')), undefined, 'Zoë'],
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x5a, 0, 0xf6, 0), undefined, 'Zö'],
    [
      'UTF-16 without one',
      Uint8Array.from([...'The board said so.'].flatMap((letter) => [letter.charCodeAt(0), 0])),
      undefined,
      'The board said so.',
    ],
    ['what the transport names', Uint8Array.of(0xcf, 0xee, 0xe6, 0xe0, 0xf0), 'windows-1251', 'Пожар'],
    [
      'what the page names',
      Uint8Array.of(...bytes('<html><meta charset="iso-8859-2"><p>'), 0xb1),
      undefined,
      '<html><meta charset="iso-8859-2"><p>ą',
    ],
    ['UTF-8 though the transport says otherwise', bytes('naïve café'), 'iso-8859-1', 'naïve café'],
  ])('decodes %s', (_name, input, charset, text) => {
    expect(textOf(input, charset)).toBe(text)
  })

  it('detects a character set that a label contradicts', () => {
    // "The ministry said that the number of the injured rose" in Arabic, in windows-1256, labelled UTF-8.
    const arabic = Uint8Array.of(
      0xde,
      0xc7,
      0xe1,
      0xca,
      0x20,
      0xc7,
      0xe1,
      0xe6,
      0xd2,
      0xc7,
      0xd1,
      0xc9,
      0x20,
      0xc5,
      0xe4,
      0x20,
      0xda,
      0xcf,
      0xcf,
      0x20,
      0xc7,
      0xe1,
      0xe3,
      0xd5,
      0xc7,
      0xc8,
      0xed,
      0xe4,
      0x20,
      0xc7,
      0xd1,
      0xca,
      0xdd,
      0xda,
    )
    expect(textOf(arabic, 'utf-8')).toContain('الوزارة')
  })

  it('takes hidden marks out of words, and keeps those that a script needs', () => {
    expect(textOf(bytes('The mi\u200bnis\u00adter\u202e said\u0000 so.'))).toBe('The minister said  so.')
    expect(textOf(bytes('می\u200cخواهم این را بگویم'))).toBe('می\u200cخواهم این را بگویم')
  })

  it('says where bytes had no meaning', () => {
    expect(codes(Uint8Array.of(...bytes('Zoë and Zoë and Zoë said: '), 0xff, ...bytes(' so it was.')))).toEqual([
      'undecodable-bytes',
    ])
  })

  it('reads a truncated gzip as far as it goes', () => {
    const lines = Array.from({ length: 3000 }, (_none, at) => `Line ${at * 7919} of the report on the weir.`).join(
      '\n\n',
    )
    const packed = gzipSync(bytes(lines))
    const reading = read({ input: 'x', bytes: packed.subarray(0, packed.length - 400) })
    expect(reading.notices.map((notice) => notice.code)).toEqual(['truncated'])
    expect(reading.sources[0]?.content).toContain('Line 7919 of')
  })

  it('gives the same hash for the same bytes, and a source or a notice for any', () => {
    const starts = [
      '',
      '{\\rtf1 ',
      'WARC/1.0\r\n',
      '<?xml version="1.0"?><rss>',
      'From: a\r\nTo: b\r\nSubject: c\r\n\r\n',
      '[{"text":',
      'PK\u0003\u0004',
      '<html>',
      'title,text\n',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const input = Uint8Array.of(...bytes(start), ...rest)
        const reading = read({ input: 'x', bytes: input })
        expect(reading.sources.length + reading.notices.length).toBeGreaterThan(0)
        expect(read({ input: 'x', bytes: input })).toEqual(reading)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['brackets', '['.repeat(300_000)],
    ['groups of RTF', `{\\rtf1 ${'{\\b '.repeat(200_000)}`],
    ['elements of a feed', `<?xml version="1.0"?><rss>${'<a>'.repeat(100_000)}`],
    ['quotation marks', `title,text\n${'"'.repeat(300_000)}`],
    [
      'boundaries',
      `From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(100_000)}`,
    ],
  ])('takes bounded time on %s without end', (_name, text) => {
    const began = processorNow()
    read({ input: 'x', bytes: bytes(text) })
    expect(processorNow() - began).toBeLessThan(3000)
  })
})
