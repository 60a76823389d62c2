/** Folders from somebody else: with pipes that nobody writes to, and with links to what is none of theirs. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const top = mkdtempSync(join(tmpdir(), 'stemma-odd-'))
const folder = join(top, 'reports')
const SECRET = 'The key of the vault at Sorn is kept below the third stone, the keeper wrote to his heirs.'
const WARC_BODY = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>${SECRET}</p></body></html>`

beforeAll(() => {
  build()
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'report.txt'),
    'Two ferries left the harbour of Sorn on Monday with 31 people, the keeper said.',
  )
  writeFileSync(join(top, 'secret.txt'), SECRET)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${WARC_BODY.length}\r\n\r\n`
  writeFileSync(join(top, 'secret.warc.gz'), gzipSync(`${head}${WARC_BODY}\r\n\r\n`))
  symlinkSync(join(top, 'secret.txt'), join(folder, 'a.txt'))
  symlinkSync(join(top, 'secret.warc.gz'), join(folder, 'b.warc.gz'))
  symlinkSync('/dev/zero', join(folder, 'z.txt'))
  execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'pipe.jsonl'), join(folder, 'pipe.warc')])
})
afterAll(() => rmSync(top, { recursive: true }))

/** All that a bundle holds, as one text. */
function bundled(...more: string[]): string {
  const path = join(top, 'case.zip')
  expect(stemma(['bundle', folder, '-o', path, ...more]).exit).toBe(0)
  const files = unzipSync(readFileSync(path))
  return Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join('\n')
}

describe('a folder with pipes, devices and links', () => {
  it.each([
    ['compare', []],
    ['figures', []],
    ['stories', ['--out', join(top, 'stories.jsonl')]],
    ['add', ['--no-work', '--data', join(top, 'desk')]],
  ])('is read by stemma %s to its end, which names what it left out', (command, more) => {
    const { exit, out, err } = stemma([command, folder, ...more])
    expect(exit, err).toBe(0)
    for (const name of ['pipe.txt', 'pipe.jsonl', 'pipe.warc', 'a.txt', 'b.warc.gz', 'z.txt'])
      expect(`${out}${err}`.replace(/\s+/g, ''), name).toContain(name)
  })

  it('gives a bundle nothing that a link leads to, unless that is asked for', () => {
    expect(bundled()).not.toContain(SECRET)
    expect(bundled('--follow-links')).toContain(SECRET)
  })

  it('costs dedupe a notice, where a pipe is named as an archive', () => {
    const { exit, err } = stemma(['dedupe', join(folder, 'pipe.jsonl')])
    expect([exit, err]).toEqual([1, expect.stringContaining('is not a file')])
  })

  it('holds up no command by a pipe in the place of its settings', () => {
    execFileSync('mkfifo', [join(folder, 'stemma.config.json')])
    const { exit, err } = stemma(['figures', 'report.txt'], { cwd: folder })
    rmSync(join(folder, 'stemma.config.json'))
    expect([exit, err]).toEqual([1, expect.stringContaining('stemma.config.json')])
  })
})
