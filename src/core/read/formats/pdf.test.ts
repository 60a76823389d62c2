import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { pdf, type Words } from '../../../../test/helpers/pdf.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { readAny } from '../read-any.ts'
import { checkPages } from './parquet-pages.ts'
import { layOut } from './pdf-layout.ts'

const lines = (texts: readonly string[], x: number, y: number): Words[] =>
  texts.map((text, at) => ({ text, x, y: y + at * 14 }))

const textOf = async (pages: readonly (readonly Words[])[]): Promise<string | undefined> =>
  (await readAny({ input: 'x.pdf', bytes: pdf(pages) })).sources[0]?.content

/** A column of lines without indents. */
const column = (texts: readonly string[], x: number, y: number, size = 9): Words[] =>
  texts.map((text, at) => ({ text, x, y: y + at * 11, size }))
const sourceOf = async (pages: readonly (readonly Words[])[]) =>
  (await readAny({ input: 'x.pdf', bytes: pdf(pages) })).sources[0]!

const LEFT = [
  'The harbour board met on Monday',
  'and spoke for three hours about',
  'the lamp, the fog horn and the',
  'boat that brings food out to',
  'the rock in the winter months.',
]
const MIDDLE = [
  'Its chair, Ida Brook, said that',
  'nobody would lose a pension,',
  'and that the keepers would be',
  'asked before anything was sold',
  'or let to others than the town.',
]
const RIGHT = [
  'The cottages will be let from',
  'June on to guests who come by',
  'the boat, and the fog horn goes',
  'to the museum of the port, which',
  'has asked for it since 1998.',
]
const whole = (texts: readonly string[]): string => texts.join(' ')

describe('columns of a PDF', () => {
  // Nine points of Helvetica: the longest of these lines is some 135 points wide.
  it.each([
    ['two', [LEFT, MIDDLE], [0, 0]],
    ['three', [LEFT, MIDDLE, RIGHT], [0, 0, 0]],
    ['three on base lines of their own', [LEFT, MIDDLE, RIGHT], [0, 4, 7]],
    ['two of which one begins lower', [LEFT, MIDDLE], [0, 22]],
  ])('are read one after the other beside a gutter as wide as a letter: %s', async (_name, texts, down) => {
    const columns = texts.map((lines, at) => column(lines, 60 + at * 148, 140 + down[at]!))
    const headline: Words = { text: 'Lighthouse at Sorn Point will lose its keepers', x: 60, y: 90, size: 18 }
    const { content } = await sourceOf([[headline, ...columns.flat()]])
    expect(content).toBe(['Lighthouse at Sorn Point will lose its keepers', ...texts.map(whole)].join('\n\n'))
  })

  it('are none where words of one column stand below one another', async () => {
    const apart = [...LEFT, ...MIDDLE, ...RIGHT].flatMap((line, at) => {
      let x = 60
      return line.split(' ').map((text, word): Words => {
        const words = { text, x, y: 100 + at * 12, size: 10 }
        x += text.length * 5.6 + 5 + ((at + word) % 4)
        return words
      })
    })
    const { content } = await sourceOf([apart])
    expect(content.replace(/\s+/g, ' ')).toBe(whole([...LEFT, ...MIDDLE, ...RIGHT]))
  })

  it('begin below a byline that is indented as their paragraphs are', async () => {
    const by: Words = { text: 'By Ida Brook', x: 72, y: 140, size: 9 }
    const first = column(LEFT, 60, 151).map((line, at) => (at === 0 ? { ...line, x: 72 } : line))
    const { content } = await sourceOf([[by, ...first]])
    expect(content).toBe(`By Ida Brook\n\n${whole(LEFT)}`)
  })
})

describe('what stands on the pages of a PDF beside its text', () => {
  const first = [
    'The keeper of the lighthouse had warned the board twice in the',
    'evening, and nobody had called back, the inquiry',
  ]
  const rest = ['was told on Monday. The lamp had been out since January, and the', 'fog horn had no oil.']
  const head = (y: number): Words => ({ text: 'Reports of the Port 12 March 2031', x: 220, y, size: 8 })
  const note: Words[] = [
    { text: '1', x: 60, y: 697, size: 5 },
    { text: 'The calls were logged at 19.04 and 21.37. See annex 4, page 112, for', x: 65, y: 700, size: 8 },
    { text: 'the log of the calls.', x: 60, y: 709, size: 8 },
  ]

  it('parts no sentence: running heads within the margin, and footnotes, are listed', async () => {
    const { content, removed } = await sourceOf([
      [head(92), ...lines(first, 60, 140), ...note],
      [head(88), ...lines(rest, 60, 140)],
    ])
    expect(content).toBe([whole(first), whole(rest)].join('\n\n'))
    expect(removed).toEqual([
      { text: 'Reports of the Port 12 March 2031', reason: 'running-head' },
      {
        text: '1 The calls were logged at 19.04 and 21.37. See annex 4, page 112, for the log of the calls.',
        reason: 'note',
      },
      { text: 'Reports of the Port 12 March 2031', reason: 'running-head' },
    ])
  })

  it('is no raised mark of a note, which is left out of the number before it; ordinals stay', async () => {
    // The widths of what stands before them, in points of Helvetica.
    const { content, removed } = await sourceOf([
      [
        { text: 'Of the 37', x: 60, y: 140, size: 10 },
        { text: '3', x: 102.3, y: 136, size: 6 },
        { text: 'keepers nine stayed for the', x: 109, y: 140, size: 10 },
        { text: '4', x: 240, y: 140, size: 10 },
        { text: 'th', x: 245.6, y: 136, size: 6 },
        { text: 'winter.', x: 254, y: 140, size: 10 },
      ],
    ])
    expect(content).toBe('Of the 37 keepers nine stayed for the 4th winter.')
    expect(removed).toEqual([{ text: '3', reason: 'note-mark' }])
  })

  it('is no number of a line', async () => {
    const texts = [...LEFT, ...MIDDLE]
    const numbers = texts.map(
      (_text, at): Words => ({ text: String(at + 1), x: at < 9 ? 46 : 40, y: 140 + at * 11, size: 9 }),
    )
    const { content, removed } = await sourceOf([[...numbers, ...column(texts, 72, 140)]])
    expect(content.replace(/\n\n/g, ' ')).toBe(whole(texts))
    expect(removed).toEqual([{ text: '1 2 3 4 5 6 7 8 9 10', reason: 'line-number' }])
  })

  it('takes time in proportion to the letters on a page', async () => {
    const many = Array.from({ length: 20_000 }, (_one, at) => ({
      text: '7',
      x: (at * 13) % 600,
      y: 100 + ((at * 7) % 600),
      width: 4,
      size: at % 2 ? 6 : 10,
    }))
    const same = many.map((item) => ({ ...item, x: 60, y: 140 }))
    for (const items of [many, same]) {
      const before = processorNow()
      layOut([{ width: 612, height: 792, items }])
      expect(processorNow() - before).toBeLessThan(4000)
    }
  })
})

describe('readAny, of PDF', () => {
  it('is one behind other bytes, as readers of PDF allow', async () => {
    const bytes = pdf([lines(['The harbour board said on Monday that the lighthouse is dark.'], 72, 100)])
    const before = new TextEncoder().encode('x'.repeat(247))
    const joined = new Uint8Array([...before, 10, ...bytes])
    const { sources, notices } = await readAny({ input: 'x', bytes: joined })
    expect(notices).toEqual([])
    expect(sources[0]!.content).toContain('lighthouse is dark')
    const told = 'A file begins with\n%PDF-1.4\nand is explained here, in so many words.'
    expect((await readAny({ input: 'x', bytes: new TextEncoder().encode(told) })).sources[0]?.document.mediaType).toBe(
      'text/plain',
    )
  })

  it('joins lines into paragraphs and words parted at the end of a line', async () => {
    const first = [
      'The harbour board said on Monday that the light-',
      'house at Sorn Point will be automated next spring,',
      'ending 140 years of keepers.',
    ]
    const second = ['The last keeper, Ada Quill, has served there since', '1998 and never missed a watch.']
    expect(await textOf([[...lines(first, 72, 100), ...lines(second, 72, 164)]])).toBe(
      'The harbour board said on Monday that the lighthouse at Sorn Point will be automated next spring, ending 140 years of keepers.\n\nThe last keeper, Ada Quill, has served there since 1998 and never missed a watch.',
    )
  })

  it('reads columns one after the other, below a headline across both', async () => {
    const left = [
      'The board met on Monday and',
      'spoke for three hours about',
      'the lamp, the fog horn and',
      'the boat that brings food',
      'out to the rock.',
    ]
    const right = [
      'Its chair said that nobody',
      'would lose a pension, and',
      'that the cottages would be',
      'let to summer guests from',
      'June on.',
    ]
    const page = [
      { text: 'Sorn Point light to lose its keepers after 140 years', x: 72, y: 90, size: 20 },
      ...lines(left, 72, 130),
      ...lines(right, 330, 130),
    ]
    expect(await textOf([page])).toBe(
      'Sorn Point light to lose its keepers after 140 years\n\nThe board met on Monday and spoke for three hours about the lamp, the fog horn and the boat that brings food out to the rock.\n\nIts chair said that nobody would lose a pension, and that the cottages would be let to summer guests from June on.',
    )
  })

  it('lists running heads and page numbers with what was left out', async () => {
    const page = (number: number, text: string): Words[] => [
      { text: 'SORN GAZETTE, 4 October', x: 72, y: 40 },
      ...lines([text, 'and so on to the end of it.'], 72, 120),
      { text: `${number}`, x: 300, y: 770 },
    ]
    const [source] = (
      await readAny({
        input: 'x',
        bytes: pdf([page(1, 'The first page speaks of the lamp'), page(2, 'The second page speaks of the boat')]),
      })
    ).sources
    expect(source?.content).toBe(
      'The first page speaks of the lamp and so on to the end of it.\n\nThe second page speaks of the boat and so on to the end of it.',
    )
    expect(source?.removed?.map((one) => `${one.reason}: ${one.text}`)).toEqual([
      'running-head: SORN GAZETTE, 4 October',
      'running-head: 1',
      'running-head: SORN GAZETTE, 4 October',
      'running-head: 2',
    ])
  })

  it('says that a PDF without text is a scan, and that a broken one cannot be read', async () => {
    expect((await readAny({ input: 'x', bytes: pdf([[]]) })).notices[0]?.code).toBe('scanned-pdf')
    const broken = await readAny({ input: 'x', bytes: new TextEncoder().encode('%PDF-1.7\nnothing here') })
    expect(broken.notices[0]?.code).toBe('unreadable')
  })

  it('hands every other form to read', async () => {
    const reading = await readAny({ input: 'x', bytes: new TextEncoder().encode('The board met.') })
    expect(reading.sources[0]?.content).toBe('The board met.')
  })
})

describe('readAny, of Parquet', () => {
  it('says that a broken table cannot be read', async () => {
    const reading = await readAny({ input: 'x', bytes: new TextEncoder().encode('PAR1 and nothing more PAR1') })
    expect(reading.notices[0]).toMatchObject({ code: 'unreadable', severity: 'error' })
  })

  it('is not held up by any one damaged byte: lengths in it are not believed', async () => {
    const columns = ['title', 'text'].map((name) => ({
      ...{ name, type: 'STRING' as const },
      data: ['The weir holds', 'The weir holds', 'The river falls'],
    }))
    const whole = new Uint8Array(parquetWriteBuffer({ columnData: columns }))
    expect((await readAny({ input: 'x', bytes: whole })).sources).toHaveLength(3)
    for (const value of [0x00, 0x7f, 0xff])
      for (let at = 4; at < whole.length; at++) {
        const start = processorNow()
        await readAny({ input: 'x', bytes: whole.with(at, value) })
        expect(processorNow() - start, `byte ${at} made ${value}`).toBeLessThan(2000)
      }
  })

  it('is refused where a group promises more rows than its pages hold', async () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'text', type: 'STRING', data: ['The weir holds'] }] })
    const metadata = parquetMetadata(bytes)
    const [group] = metadata.row_groups
    const check = (rows: bigint) => checkPages(bytes, { schema: metadata.schema, group: { ...group!, num_rows: rows } })
    await check(1n)
    await expect(check(2n ** 50n)).rejects.toThrow('more rows than it holds')
  })
})
