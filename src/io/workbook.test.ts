import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { workbook } from './workbook.ts'

const FORMULA = '=HYPERLINK("http://evil.example","x")'
const SHEETS = [
  {
    name: 'Ledger',
    columns: ['question', 'low'],
    lines: [
      [FORMULA, 12],
      ['a\u0000b\ud800 <b>', null],
    ],
  },
  { name: 'Reports', columns: ['letter'], lines: [['A']] },
]

const LEDGER_CELLS = ['question', 'low', FORMULA, 12, 'ab &lt;b&gt;']

/** The cells of a sheet, as a reader of the format finds them. */
function cellsOf(files: Readonly<Record<string, Uint8Array>>, sheet: number): (string | number | null)[] {
  const text = (path: string): string => new TextDecoder().decode(files[path])
  const strings = Array.from(text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g), ([, item = '']) =>
    Array.from(item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g), ([, words = '']) => words).join(''),
  )
  const cells = text(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)
  return Array.from(cells, ([, attributes = '', inside = '']) => {
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1]
    if (value === undefined) return null
    return attributes.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value)
  })
}

it('has each sheet with its headings; numbers are numbers and texts are texts, whatever they begin with', async () => {
  const files = unzipSync(await workbook(SHEETS))
  expect(cellsOf(files, 1).filter((one) => one !== null)).toEqual(LEDGER_CELLS)
  expect(cellsOf(files, 2)).toEqual(['letter', 'A'])
  const all = Object.values(files).map((bytes) => new TextDecoder().decode(bytes))
  expect(all.some((text) => text.includes('<f>'))).toBe(false)
})

it('is the same bytes for the same sheets', async () => {
  const [first, second] = [await workbook(SHEETS), await workbook(SHEETS)]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})
