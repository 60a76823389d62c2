import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { pdf, type Words } from '../../../../test/helpers/pdf.ts'
import { readAny } from '../read-any.ts'
import { checkPages } from './parquet-pages.ts'

const lines = (texts: readonly string[], x: number, y: number): Words[] =>
  texts.map((text, at) => ({ text, x, y: y + at * 14 }))

const textOf = async (pages: readonly (readonly Words[])[]): Promise<string | undefined> =>
  (await readAny({ input: 'x.pdf', bytes: pdf(pages) })).sources[0]?.content

describe('readAny, of PDF', () => {
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
        const start = performance.now()
        await readAny({ input: 'x', bytes: whole.with(at, value) })
        expect(performance.now() - start, `byte ${at} made ${value}`).toBeLessThan(2000)
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
