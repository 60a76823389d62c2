import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_OR_NUMBER, QUOTED, WordScan, type Words } from './word-scan.ts'

const encoder = new TextEncoder()

function drawn({ count, length, keys, starts, ends, marks }: Words): unknown {
  const cut = (array: Uint32Array | Uint8Array): number[] => [...array.subarray(0, count)]
  return { length, keys: cut(keys), starts: cut(starts), ends: cut(ends), marks: cut(marks) }
}

function words(text: string): string[] {
  const { count, starts, ends } = new WordScan().scan(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at]!, ends[at]!))
}

/** A text between the quotation marks of a JSON string. */
function within(text: string, escaping: (json: string) => string = (json) => json): Words | null {
  const bytes = encoder.encode(`before ${escaping(JSON.stringify(text).slice(1, -1))}" behind`)
  return new WordScan().scanBytes(bytes, { start: 7, end: bytes.length - 8 }, true)
}

const signs = fc.constantFrom(
  'a',
  'É',
  'ß',
  ' ',
  '\n',
  "'",
  '’',
  '“',
  '”',
  '"',
  '\\',
  '.',
  '9',
  '漢',
  '😀',
  '\u200b',
  '\t',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(signs).map((list) => list.join('')),
)

describe('WordScan', () => {
  it('gives places that read back as the words', () => {
    expect(words('Ilse’s boat – 12 crew, “Ångström” 漢字 😀 o’clock')).toEqual([
      'Ilse’s',
      'boat',
      '12',
      'crew',
      'Ångström',
      '漢',
      '字',
      '😀',
      'o’clock',
    ])
  })

  it('folds case and leaves out apostrophes', () => {
    const scan = new WordScan().scan("Don't DONT dont É é")
    expect(new Set(scan.keys.subarray(0, 3)).size).toBe(1)
    expect(scan.keys[3]).toBe(scan.keys[4])
    expect(scan.keys[0]).not.toBe(scan.keys[3])
  })

  it('marks names, numbers and what is quoted', () => {
    const { marks } = new WordScan().scan('The boat of Tarn had 12 “good men” aboard')
    const which = (mark: number): number[] => [...marks.subarray(0, 9).keys()].filter((at) => marks[at]! & mark)
    expect(which(NAME_OR_NUMBER)).toEqual([3, 5])
    expect(which(QUOTED)).toEqual([6, 7])
  })

  it('finds in a JSON string what it finds in the text that the string stands for', () => {
    const plainly = (text: string): unknown => drawn(new WordScan().scan(text))
    const escaped = (json: string): string =>
      json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    fc.assert(
      fc.property(texts, (text) => {
        const whole = new TextDecoder().decode(new TextEncoder().encode(text))
        expect(drawn(within(whole)!)).toEqual(plainly(whole))
        expect(drawn(within(whole, escaped)!)).toEqual(plainly(whole))
      }),
    )
  })

  it.each([
    ['a byte that begins nothing', [0x41, 0xff]],
    ['a sign cut short', [0x41, 0xe2, 0x80]],
    ['a longer form than needed', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['an escape of nothing', [0x5c, 0x71]],
    ['an escape cut short', [0x5c, 0x75, 0x30, 0x30]],
    ['a line break as it is', [0x41, 0x0a]],
  ])('refuses %s', (_, bytes) => {
    expect(new WordScan().scanBytes(Uint8Array.from(bytes), { start: 0, end: bytes.length }, true)).toBeNull()
  })

  it('takes time in proportion to the length, whatever stands there', () => {
    for (const unit of ['\\u2019', "'", '\\\\', '😀', 'a', '“']) {
      const bytes = encoder.encode(unit.repeat(1_000_000))
      const began = performance.now()
      new WordScan().scanBytes(bytes, { start: 0, end: bytes.length }, true)
      expect(performance.now() - began).toBeLessThan(2000)
    }
  })
})
