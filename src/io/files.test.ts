import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { StemmaError } from './failure.ts'
import { findFiles, isPage, readPage, writeReport } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

mkdirSync(join(folder, 'b', '.hidden'), { recursive: true })
for (const name of ['b/z.txt', 'b/a.HTML', 'b/.secret.txt', 'b/.hidden/c.txt', 'c.md', 'data.json']) {
  writeFileSync(join(folder, name), 'words')
}

describe('findFiles', () => {
  it('finds the reports of a folder and of the folders within, sorted, without the hidden', () => {
    expect(findFiles([folder]).paths).toEqual(['b/a.HTML', 'b/z.txt', 'c.md'].map((name) => join(folder, name)))
  })

  it('says which files of a folder it leaves unread', () => {
    expect(findFiles([folder]).notices).toMatchObject([{ code: 'other-kind', severity: 'info', input: folder }])
  })

  it('takes a file that is named itself, whatever it is called', () => {
    expect(findFiles([join(folder, 'data.json')]).paths).toEqual([join(folder, 'data.json')])
  })

  it('follows no link in a circle', () => {
    symlinkSync(folder, join(folder, 'b', 'round.txt'))
    expect(findFiles([folder]).paths).toHaveLength(4)
    expect(readPage(join(folder, 'b', 'round.txt'))).toMatchObject({ code: 'unreadable' })
    rmSync(join(folder, 'b', 'round.txt'))
  })

  it('gives a notice for what is not there', () => {
    expect(findFiles([join(folder, 'none')]).notices).toMatchObject([{ code: 'missing', severity: 'error' }])
  })
})

describe('readPage', () => {
  it('reads bytes under the path as it was given', () => {
    const page = readPage(join(folder, 'c.md'))
    expect(isPage(page) && new TextDecoder().decode(page.bytes)).toBe('words')
    expect(page.input).toBe(join(folder, 'c.md'))
  })

  it('gives a notice for a folder', () => {
    expect(readPage(folder)).toMatchObject({ code: 'unreadable', message: 'It cannot be read: it is a folder.' })
  })
})

describe('writeReport', () => {
  it('fails with a message that names the file and the reason', () => {
    expect(() => writeReport(join(folder, 'none', 'x'), '')).toThrow(StemmaError)
    expect(() => writeReport(folder, '')).toThrow(/cannot be written: it is a folder/)
  })
})
