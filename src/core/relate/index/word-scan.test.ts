import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../../test/helpers/processor-time.ts'
import { NAME_OR_NUMBER, QUOTED, type ScannedWords, WordScan } from './word-scan.ts'

const encoder = new TextEncoder()

function drawn({ count, length, keys, starts, ends, marks }: ScannedWords): unknown {
  const cut = (array: Uint32Array | Uint8Array): number[] => [...array.subarray(0, count)]
  return { length, keys: cut(keys), starts: cut(starts), ends: cut(ends), marks: cut(marks) }
}

function words(text: string): string[] {
  const { count, starts, ends } = new WordScan().scan(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at]!, ends[at]!))
}

/** A text between the quotation marks of a JSON string. */
function within(text: string, escaping: (json: string) => string = (json) => json): ScannedWords | null {
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

/** Words between marks, from first to behind the last; what is not closed is none, but for a paragraph that the next goes on. */
function quotations(text: string, { starts, ends }: { starts: number[]; ends: number[] }): [number, number][] {
  const found: [number, number][] = []
  let [open, left] = [-1, -1]
  for (let word = 0; word <= starts.length; word++) {
    for (const sign of text.slice(ends[word - 1] ?? 0, starts[word] ?? text.length)) {
      if ('“„«'.includes(sign) || (sign === '"' && open < 0)) {
        if (left >= 0) found.push([left, word])
        else if (open >= 0) found.push([open, word])
        ;[open, left] = [word, -1]
      } else if ('”"'.includes(sign)) {
        if (open >= 0) found.push([open, word])
        open = -1
      } else if (sign === '\n' && open >= 0) [open, left] = [-1, open]
    }
    left = -1
    if (open >= 0 && word - open > 150) open = -1
  }
  return found
}

/** The same by a pattern over the text as a string, word by word. */
function byPattern(text: string): { starts: number[]; ends: number[]; marks: number[]; letters: string[] } {
  const silent = "['’\\u00ad\\u200b-\\u200f\\u2060]"
  const letter = '(?![\\u2e80-\\u{10ffff}])[\\p{L}\\p{N}\\p{M}]'
  const word = new RegExp(`[\\u2e80-\\u{10ffff}]|${letter}(?:${silent}*${letter})*`, 'gu')
  const found = { starts: [] as number[], ends: [] as number[], marks: [] as number[], letters: [] as string[] }
  let [behind, begins] = [0, true]
  for (const { 0: shown, index } of text.matchAll(word)) {
    if (/[.!?:\n]/.test(text.slice(behind, index))) begins = true
    const first = [...shown][0]!
    const capital = first >= 'A' && first.charCodeAt(0) !== first.toLowerCase().charCodeAt(0) && first < '\u2e80'
    const notable = /^[0-9]/.test(shown) ? shown.length > 1 : capital && !begins && shown.length > 2
    found.starts.push(index)
    found.ends.push(index + shown.length)
    found.marks.push(notable ? NAME_OR_NUMBER : 0)
    const letters = shown.replace(new RegExp(silent, 'g'), '')
    found.letters.push(
      letters.replace(/./gsu, (sign) =>
        sign < '\u2e80' ? String.fromCharCode(sign.toLowerCase().charCodeAt(0)) : sign,
      ),
    )
    behind = index + shown.length
    begins = false
  }
  for (const [from, to] of quotations(text, found)) for (let at = from; at < to; at++) found.marks[at]! |= QUOTED
  return found
}

describe('WordScan', () => {
  it('finds the words that a pattern finds in the string, the same key for the same letters', () => {
    const news = fc
      .array(
        fc.constantFrom(
          'Tarn',
          'tarn',
          'TARN',
          'o’clock',
          "o'clock",
          'a',
          'Übung',
          'bridges',
          'Bridgekeeper',
          'bridgekeepers',
          '12',
          '1',
          ' ',
          ' ',
          ' ',
          '. ',
          ': ',
          '\n',
          '“',
          '”',
          '"',
          '-',
          '漢',
          'é',
          'word '.repeat(160),
        ),
      )
      .map((list) => list.join(''))
    const known = new Map<string, number>()
    const letters = new Map<number, string>()
    fc.assert(
      fc.property(fc.oneof(texts, news), (text) => {
        const whole = new TextDecoder().decode(encoder.encode(text))
        const { starts, ends, marks, letters: shown } = byPattern(whole)
        const scan = new WordScan().scan(whole)
        expect(drawn(scan)).toMatchObject({ starts, ends, marks, length: whole.length })
        for (const [at, word] of shown.entries()) {
          const key = scan.keys[at]!
          expect(known.get(word) ?? key).toBe(key)
          expect(letters.get(key) ?? word).toBe(word)
          known.set(word, key)
          letters.set(key, word)
        }
      }),
      { numRuns: 500 },
    )
  })

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

  it('takes no mark that is never closed for a quotation, but for one that the next paragraph goes on with', () => {
    const quoted = (text: string): string[] => {
      const { count, starts, ends, marks } = new WordScan().scan(text)
      const shown = Array.from({ length: count }, (_, at) => text.slice(starts[at]!, ends[at]!))
      return shown.filter((_, at) => marks[at]! & QUOTED)
    }
    expect(quoted('He said “we will go\nand went away')).toEqual([])
    expect(quoted('He said “we will\n“and soon” and went')).toEqual(['we', 'will', 'and', 'soon'])
    expect(quoted('He said “we will')).toEqual([])
    expect(quoted(`“${'go '.repeat(160)}” he said`)).toEqual([])
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
      const scan = (): unknown => new WordScan().scanBytes(bytes, { start: 0, end: bytes.length }, true)
      expect(processorTime(scan)).toBeLessThan(2000)
    }
  })
})
