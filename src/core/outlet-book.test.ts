import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outlet } from './model/outlet.ts'
import { outletBook, outletHost } from './outlet-book.ts'
import { outletsCsv, readOutlets } from './outlet-table.ts'

const outlet = (name: string, more: Partial<Outlet> = {}): Outlet => ({
  ...{ name, addresses: [], also: [], owner: null, agency: false },
  ...more,
})
const report = (more: object) => ({
  ...{ publisher: null, url: null, agency: null, authors: ['Ida Moor'], input: 'a.txt' },
  ...more,
})

const BOOK = outletBook([
  outlet('Quorley Post', { addresses: ['post.example'], also: ['The Post'], owner: 'Moor Group' }),
  outlet('Post Sport', { addresses: ['sport.post.example'] }),
  outlet('Valley Courier', { owner: 'Moor Group' }),
  outlet('North Wire', { also: ['NW'], agency: true }),
])

describe('the table of outlets', () => {
  it.each([
    ['an address', { url: 'https://www.post.example/a?b', publisher: 'Somebody' }, 'Quorley Post'],
    ['an address below another', { url: 'http://live.sport.post.example/' }, 'Post Sport'],
    ['another name', { publisher: ' the  POST' }, 'Quorley Post'],
    ['a name that it does not have', { publisher: 'Island Times', url: 'https://notpost.example/' }, 'Island Times'],
    ['no name', { url: 'https://example/' }, null],
  ])('names a report by %s', (_, of, name) => {
    expect(BOOK.named(report(of)).publisher).toBe(name)
  })

  it('gives an agency its name, and leaves all else as it was', () => {
    const credited = report({ publisher: 'Island Times', agency: 'nw' })
    expect(BOOK.named(credited)).toEqual({ ...credited, agency: 'North Wire' })
    const other = report({ publisher: 'Island Times' })
    expect(BOOK.named(other)).toBe(other)
  })

  it('counts those of one owner once, and a report without an author as its agency’s', () => {
    const reports = [
      report({ publisher: 'The Post' }),
      report({ publisher: 'Valley Courier' }),
      report({ publisher: 'Island Times', agency: 'NW', authors: [] }),
      report({ publisher: 'Harbour News', agency: 'North Wire', authors: [] }),
      report({ publisher: 'Harbour News', agency: 'NW' }),
      report({ input: 'unknown.txt' }),
    ]
    expect(BOOK.independent(reports)).toEqual({
      count: 4,
      groups: [
        { name: 'Moor Group', outlets: ['Quorley Post', 'Valley Courier'], reports: 2 },
        { name: 'North Wire', outlets: ['North Wire'], reports: 2 },
        { name: 'Harbour News', outlets: ['Harbour News'], reports: 1 },
        { name: 'unknown.txt', outlets: ['unknown.txt'], reports: 1 },
      ],
    })
  })

  it.each([
    ['https://WWW.News.example/path', 'news.example'],
    ['news.example', 'news.example'],
    ['nähe.example', 'xn--nhe-qla.example'],
    ['localhost', null],
    ['javascript:alert(1)', null],
    ['two words', null],
    ['', null],
  ])('takes an address down to its host: %s', (typed, host) => {
    expect(outletHost(typed)).toBe(host)
  })
})

describe('the table as a file', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((one) => `N${one.replace(/[;\n\r]/g, '')}x`)

  it('reads back as it was, as CSV and as JSON, whatever the names', () => {
    const outlets = fc.uniqueArray(name, { maxLength: 6, selector: (one) => one.toLowerCase().replace(/\s+/g, ' ') })
    fc.assert(
      fc.property(outlets, fc.boolean(), (names, agency) => {
        const all = names.map((one, i) =>
          outlet(one, { addresses: [`a${i}.example`], owner: i % 2 ? 'Moor' : null, agency }),
        )
        expect(readOutlets(outletsCsv(all))).toEqual({ outlets: all, faults: [] })
        expect(readOutlets(JSON.stringify(all))).toEqual({ outlets: all, faults: [] })
      }),
    )
  })

  it('says what is wrong with it, line by line', () => {
    expect(readOutlets('no table').faults[0]?.message).toMatch(/neither a JSON list/)
    expect(readOutlets('name,addresses\r\nPost,post example\r\n,\r\n,a.example\r\n').faults).toEqual([
      { path: '1', message: '“post example” is no address like news.example.' },
      { path: '2', message: 'The outlet has no name.' },
    ])
    expect(readOutlets('[{"name":"A","addresses":"x.example"},{"name":"B","addresses":["x.example"]}]').faults).toEqual(
      [{ path: 'B', message: '“x.example” is of A already.' }],
    )
  })

  it('reads what spreadsheets write with semicolons, and gives back what was kept from being a formula', () => {
    expect(readOutlets("name;owner\r\n'=A;Moor\r\n").outlets).toEqual([outlet('=A', { owner: 'Moor' })])
    expect(outletsCsv([outlet('=A')])).toContain("'=A")
  })
})
