import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paxTar, tar } from '../../../../test/helpers/archive.ts'
import { processorTime } from '../../../../test/helpers/processor-time.ts'
import { read } from '../read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const report = (n: number): Uint8Array =>
  bytes(`The board of Tarrow met for the ${n}th time on Monday and spoke of the weir.`)
const inputs = (archive: Uint8Array): string[] => read({ input: 'x', bytes: archive }).sources.map((one) => one.input)
const notices = (archive: Uint8Array): [string, string | undefined][] =>
  read({ input: 'x', bytes: archive }).notices.map((one) => [one.code, one.input])

const files = {
  'b/two.txt': report(2),
  'one.html': bytes(`<html><body><p>${'The board met and spoke of the weir. '.repeat(4)}</p></body></html>`),
  '.hidden.txt': report(3),
  '__MACOSX/one.html': report(4),
  'picture.png': report(5),
  'data.json': report(6),
}

describe.each([
  ['zip', zipSync],
  ['tar', tar],
])('an archive of documents (%s)', (_form, pack) => {
  it('is read file by file, in the order of their names, without the hidden', () => {
    expect(inputs(pack(files))).toEqual(['x!b/two.txt', 'x!one.html'])
  })

  it('says which of its files are left unread', () => {
    expect(read({ input: 'x', bytes: pack(files) }).notices).toMatchObject([
      { code: 'other-kind', severity: 'info', input: 'x', message: expect.stringContaining('picture.png, data.json') },
    ])
  })

  it('that holds nothing to read is refused', () => {
    expect(notices(pack({ 'a.png': report(1) }))).toContainEqual(['unsupported-format', 'x'])
  })

  it('names each file that cannot be read, and reads the others', () => {
    const archive = pack({
      'a.txt': new Uint8Array(0),
      'b.txt': report(1),
      'c.zip': bytes('PK\u0003\u0004 no archive'),
    })
    expect(inputs(archive)).toEqual(['x!b.txt'])
    expect(notices(archive)).toEqual([
      ['empty-file', 'x!a.txt'],
      ['unreadable', 'x!c.zip'],
    ])
  })

  it('within archives is read to a depth, and to a number of bytes that all of them swell to', () => {
    expect(inputs(pack({ 'a.gz': gzipSync(pack({ 'b.txt': report(1) })) }))).toEqual(['x!a.gz!b.txt'])
    let nested = pack({ 'a.txt': report(1) })
    for (let depth = 0; depth < 4; depth++) nested = pack({ 'n.zip': nested })
    expect(notices(nested).map(([code]) => code)).toEqual(['nested-too-deep'])
    const bomb = gzipSync(new Uint8Array(45_000_000).fill(32))
    const bombs = pack(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.gz`, bomb])))
    const codes = notices(bombs).map(([code]) => code)
    expect(codes.filter((code) => code === 'no-text').length).toBeLessThan(10)
    expect(codes.filter((code) => code === 'too-large').length).toBeGreaterThan(20)
  })
})

describe('a zip', () => {
  it('of which one file is damaged gives the others', () => {
    const archive = zipSync({
      'a.txt': report(1),
      'b.txt': bytes('The weir of Tarrow holds. '.repeat(90)),
      'c.txt': report(2),
    })
    const at = Buffer.from(archive).indexOf('b.txt') + 'b.txt'.length
    archive.fill(0xff, at, at + 6)
    expect(inputs(archive)).toEqual(['x!a.txt', 'x!c.txt'])
    expect(notices(archive)).toEqual([['unreadable', 'x!b.txt']])
  })

  it('that another program keeps its document in is no archive of documents', () => {
    expect(
      notices(
        zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'xl/workbook.xml': bytes('<workbook>1</workbook>') }),
      ),
    ).toEqual([['unsupported-format', 'x']])
  })

  it('that is an evidence bundle gives the reports that it rests on', () => {
    const derived = { 'manifest.json': bytes('{}'), SHA256SUMS: bytes('a'), 'dossier.json': bytes('{}') }
    expect(inputs(zipSync({ ...derived, 'originals/0001-a.txt': report(1), 'texts/A.txt': report(1) }))).toEqual([
      'x!originals/0001-a.txt',
    ])
  })
})

describe('a tar', () => {
  it('gives long names as pax writes them', () => {
    const name = `${'a-long-folder-of-the-county/'.repeat(8)}Förde.txt`
    expect(inputs(paxTar(name, report(1)))).toEqual([`x!${name}`])
  })

  it('is read as the system’s own tar makes it, without its links', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-tar-'))
    const long = ['reports-of-the-county-of-tarrow', 'and-of-its-neighbours', 'in-the-year-2031'].join('/').repeat(2)
    mkdirSync(join(folder, long), { recursive: true })
    writeFileSync(join(folder, long, 'a-report-with-a-rather-long-name.txt'), report(1))
    symlinkSync('/etc/passwd', join(folder, 'link.txt'))
    for (const format of ['gnu', 'pax', 'ustar'])
      expect(inputs(execFileSync('tar', [`--format=${format}`, '-C', folder, '-c', long, 'link.txt']))).toEqual([
        `x!${long}/a-report-with-a-rather-long-name.txt`,
      ])
    rmSync(folder, { recursive: true })
  })

  it('that breaks off is read up to there, with a notice', () => {
    const archive = tar({ 'a.txt': report(1), 'b.txt': report(2) })
    expect(inputs(archive.subarray(0, 1600))).toEqual(['x!a.txt'])
    expect(notices(archive.subarray(0, 1600))).toEqual([['truncated', 'x']])
  })

  it('takes time in proportion to its size, whatever its heads say', () => {
    const pax = paxTar('a.txt', report(1))
    pax.fill(49, 512, 1000)
    const many = Buffer.concat(Array.from({ length: 20_000 }, () => tar({ 'a.png': report(1) }).subarray(0, 1024)))
    for (const archive of [pax, many])
      expect(processorTime(() => void read({ input: 'x', bytes: archive }))).toBeLessThan(2000)
  })
})
