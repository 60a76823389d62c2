import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StemmaError } from './failure.ts'
import { findFiles, isPage, readPage, writeLongReport, writeReport } from './files.ts'
import { readRegular } from './regular-file.ts'

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

  describe('of a folder with links, pipes and sockets', () => {
    const mixed = mkdtempSync(join(tmpdir(), 'stemma-mixed-'))
    const secret = join(folder, 'data.json')
    const at = (name: string): string => join(mixed, name)
    mkdirSync(at('real'))
    writeFileSync(at('real/report.txt'), 'words')
    symlinkSync(secret, at('secret.txt'))
    symlinkSync('/dev/zero', at('zero.txt'))
    symlinkSync(at('nowhere'), at('broken.txt'))
    symlinkSync(mixed, at('real/round'))
    symlinkSync(join(folder, 'b'), at('beside'))
    execFileSync('mkfifo', [at('pipe.txt')])
    const server = createServer()
    beforeAll(() => once(server.listen(at('socket.txt')), 'listening'))
    afterAll(() => {
      server.close()
      rmSync(mixed, { recursive: true })
    })

    it('reads the files alone, and names the rest', () => {
      const { paths, notices } = findFiles([mixed])
      expect(paths).toEqual([at('real/report.txt')])
      expect(notices.map((one) => [one.code, one.severity, one.input])).toEqual([
        ['not-a-file', 'error', at('pipe.txt')],
        ['not-a-file', 'error', at('socket.txt')],
        ['links-refused', 'warning', mixed],
      ])
      expect(notices[2]?.message).toMatch(/beside, .*broken.txt, .*round and 2 more.*--follow-links/)
    })

    it('follows the links where that is asked for, into each folder once', () => {
      const { paths, links, notices } = findFiles([mixed], { followLinks: true })
      expect(paths).toEqual([at('beside/a.HTML'), at('beside/z.txt'), at('real/report.txt'), at('secret.txt')])
      expect([...links]).toEqual([at('secret.txt')])
      expect(notices.map((one) => [one.code, one.input])).toEqual([
        ['unreadable', at('broken.txt')],
        ['not-a-file', at('pipe.txt')],
        ['not-a-file', at('socket.txt')],
        ['not-a-file', at('zero.txt')],
      ])
    })

    it('reads a link only where it may be one, even if it took the place of a file meanwhile', () => {
      expect(isPage(readPage(at('secret.txt')))).toBe(true)
      expect(readPage(at('secret.txt'), { follow: false })).toMatchObject({ code: 'links-refused' })
    })

    it('waits for no pipe and reads no device, even if it took the place of a file meanwhile', () => {
      for (const name of ['pipe.txt', 'zero.txt', 'socket.txt'])
        expect(readPage(at(name)), name).toMatchObject({ code: expect.stringMatching(/not-a-file|unreadable/) })
    })

    it('reads no more of a file than a report may have, whatever size the system tells', () => {
      expect(readRegular(at('real/report.txt'), 5)).toHaveLength(5)
      expect(readRegular(at('real/report.txt'), 4)).toBe(5)
      if (existsSync('/proc/self/status')) expect(readRegular('/proc/self/status', 100)).toBe(101)
    })
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
  it('writes through no link that was laid where it writes beside', async () => {
    const [target, path] = [join(folder, 'target.bin'), join(folder, 'report.csv')]
    writeFileSync(target, 'mine')
    for (const write of [() => writeReport(path, 'a,b'), () => writeLongReport(path, ['a,b'])]) {
      symlinkSync(target, join(folder, `.report.csv.${process.pid}.part`))
      await write()
      expect([readFileSync(path, 'utf8'), readFileSync(target, 'utf8')]).toEqual(['a,b', 'mine'])
      expect(lstatSync(path).isFile()).toBe(true)
    }
  })

  it('fails with a message that names the file and the reason', () => {
    expect(() => writeReport(join(folder, 'none', 'x'), '')).toThrow(StemmaError)
    expect(() => writeReport(folder, '')).toThrow(/cannot be written: it is a folder/)
  })
})
