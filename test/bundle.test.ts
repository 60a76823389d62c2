/** Evidence bundles, made and checked as a user does it, and broken in every way that a file can be. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkBundle } from '../src/core/report/bundle/check.ts'
import { sha256Hex } from '../src/core/report/bundle/manifest.ts'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-bundle-'))
const SAMPLES = 'samples/weir'
const CASE = join(folder, 'case.zip')

beforeAll(() => {
  build()
  const run = stemma(['bundle', SAMPLES, '-o', CASE])
  expect(run.exit, run.err).toBe(0)
  expect(run.out).toBe(`${sha256Hex(readFileSync(CASE))}  ${CASE}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

function files(): Record<string, Uint8Array> {
  return unzipSync(readFileSync(CASE))
}

/** The bundle with its files changed, as a new zip. */
function changed(change: (files: Record<string, Uint8Array>) => void): string {
  const all = files()
  change(all)
  const path = join(folder, 'changed.zip')
  writeFileSync(path, zipSync(all))
  return path
}

/** A file with other content, and all hashes of it written anew. */
function rehashed(all: Record<string, Uint8Array>, name: string, content: string): void {
  const text = (path: string): string => new TextDecoder().decode(all[path])
  const before = sha256Hex(all[name]!)
  const size = all[name]!.length
  all[name] = strToU8(content)
  const written = text('manifest.json')
  if (name !== 'manifest.json')
    all['manifest.json'] = strToU8(
      written.replace(
        new RegExp(`"${before}",(\\s*)"byteLength": ${size}`),
        `"${sha256Hex(all[name])}",$1"byteLength": ${all[name].length}`,
      ),
    )
  const manifest = JSON.parse(text('manifest.json')) as { entries: { path: string; sha256: string }[] }
  const sums = [
    ...manifest.entries.map((one) => [one.path, one.sha256]),
    ['manifest.json', sha256Hex(all['manifest.json']!)],
  ]
  all['SHA256SUMS'] = strToU8(sums.map(([path, hash]) => `${hash}  ${path}\n`).join(''))
}

describe('stemma bundle', () => {
  it('holds each original byte for byte, each text, and a README', () => {
    const all = files()
    const names = Object.keys(all)
    const courier = names.find((name) => name.endsWith('-courier.txt'))!
    expect(Buffer.from(all[courier]!)).toEqual(readFileSync(join(SAMPLES, 'courier.txt')))
    const dossier = JSON.parse(new TextDecoder().decode(all['dossier.json'])) as { articles: { text: string }[] }
    const texts = names.filter((name) => name.startsWith('texts/')).map((name) => new TextDecoder().decode(all[name]))
    expect(new Set(texts)).toEqual(new Set(dossier.articles.map((article) => article.text)))
    expect(new TextDecoder().decode(all['README.txt'])).toContain('sha256sum -c SHA256SUMS')
  })

  it('gives the same bytes in another time zone and from files in another order', () => {
    const again = join(folder, 'again.zip')
    const names = ['rewrite.txt', 'radio.html', 'courier.txt'].map((name) => join(SAMPLES, name))
    stemma(['bundle', ...names, '-o', again], { env: { TZ: 'Pacific/Auckland' } })
    const first = readFileSync(again)
    stemma(['bundle', ...names.toReversed(), '-o', again], { env: { TZ: 'America/Los_Angeles' } })
    expect(Buffer.compare(readFileSync(again), first)).toBe(0)
  })

  it('is checked by other programs too', () => {
    const at = join(folder, 'unpacked')
    for (const [name, bytes] of Object.entries(files())) {
      mkdirSync(dirname(join(at, name)), { recursive: true })
      writeFileSync(join(at, name), bytes)
    }
    const out = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at, encoding: 'utf8' })
    expect(
      out
        .trim()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true)
    expect(out.split('\n').length).toBe(Object.keys(files()).length)
  })

  it('without a report writes nothing, and fails', () => {
    const path = join(folder, 'none.zip')
    expect(stemma(['bundle', join(folder, 'nothing.txt'), '-o', path]).exit).toBe(1)
    expect(() => readFileSync(path)).toThrow()
    expect(stemma(['bundle', SAMPLES]).exit).toBe(2)
  })
})

describe('stemma verify', () => {
  it('finds a bundle whole, by its hash and by deriving it again', () => {
    const hash = sha256Hex(readFileSync(CASE))
    const run = stemma(['verify', CASE, '--again', '--sha256', hash])
    expect([run.exit, run.err]).toEqual([0, ''])
    expect(run.out).toMatch(/: whole, \d+ files\n$/)
    expect(stemma(['verify', CASE, '--sha256', '0'.repeat(64)]).exit).toBe(3)
  })

  it.each<[string, string, string | null, string | null]>([
    ['a change within an original', 'changed', null, 'other words'],
    ['an original that is gone', 'missing', null, null],
    ['a file more', 'added', 'originals/9999-more.txt', 'more'],
    ['no manifest', 'missing', 'manifest.json', null],
    ['a manifest that is none', 'changed', 'manifest.json', '{}'],
    ['no sums', 'missing', 'SHA256SUMS', null],
    ['other sums', 'changed', 'SHA256SUMS', '0  a\n'],
  ])('names %s, and ends with 3', (_name, fault, name, content) => {
    const change = (all: Record<string, Uint8Array>): void => {
      const path = name ?? original(all)
      if (content === null) delete all[path]
      else all[path] = strToU8(content)
    }
    const run = stemma(['verify', changed(change), '--json'])
    expect(run.exit).toBe(3)
    const { whole, findings } = JSON.parse(run.out) as { whole: boolean; findings: { fault: string; path: string }[] }
    expect(whole).toBe(false)
    expect(findings.map((one) => one.fault)).toContain(fault)
  })

  it('sees through a text whose hashes were all written anew', () => {
    const path = changed((all) => {
      const text = Object.keys(all).find((name) => name.startsWith('texts/A-'))!
      rehashed(all, text, new TextDecoder().decode(all[text]).replace(/nine/i, 'ninety'))
    })
    const run = stemma(['verify', path])
    expect(run.exit).toBe(3)
    expect(run.out).toMatch(/^unlike +texts\/A-/m)
    expect(run.out).not.toMatch(/^changed/m)
  })

  it('sees, deriving it again, a figure of the dossier that the originals do not have', () => {
    const path = changed((all) => {
      all['dossier.json'] = strToU8(new TextDecoder().decode(all['dossier.json']).replace('"low":9', '"low":90'))
    })
    expect(stemma(['verify', path, '--again']).out).toMatch(/^unlike +dossier\.json: Deriving it again/m)
  })

  it.each([
    ['ledger.csv', '"unlike": falsified\n'],
    ['README.txt', 'Everything is well.\n'],
    ['annotations.jsonld', '{}'],
  ])('sees, deriving it again, another %s whose hashes were all written anew', (name, content) => {
    const path = changed((all) => rehashed(all, name, content))
    expect(stemma(['verify', path]).exit).toBe(0)
    const run = stemma(['verify', path, '--again'])
    expect(run.exit).toBe(3)
    expect(run.out).toMatch(new RegExp(`^unlike +${name.replace('.', '\\.')}: Deriving it again`, 'm'))
  })

  it.each<[string, string, (text: string) => string]>([
    ['another name of an original', 'manifest.json', (text) => text.replace('courier.txt"', 'courant.txt"')],
    ['an address more', 'manifest.json', (text) => text.replace('"input"', '"url": "https://sorn.example/a", "input"')],
    [
      'a notice more',
      'dossier.json',
      (text) =>
        JSON.stringify({
          ...(JSON.parse(text) as object),
          notices: [{ stage: 'read', code: 'truncated', severity: 'warning', message: 'It ends.' }],
        }),
    ],
  ])('sees, deriving it again, %s', (_name, file, change) => {
    const path = changed((all) => rehashed(all, file, change(new TextDecoder().decode(all[file]))))
    const run = stemma(['verify', path, '--again'])
    expect([run.exit, run.out]).toEqual([3, expect.stringMatching(/^unlike /m)])
  })

  it.each<[string, string, (zip: Buffer) => Buffer]>([
    [
      'a file by a name that languages keep for themselves',
      '__proto__',
      (zip) => renamed(zipWith(zip, '__pr0to__'), '__pr0to__', '__proto__'),
    ],
    ['a comment', 'a comment', (zip) => commented(zip)],
    ['bytes behind the end', 'bytes behind its end', (zip) => Buffer.concat([zip, Buffer.from('more')])],
    ['a file that the directory does not name', 'does not tell of', (zip) => withHiddenFile(zip)],
    ['another name before the bytes of a file', 'another name', (zip) => renamed(zip, 'README.txt', 'README.exe', 1)],
  ])('names %s', (_name, words, change) => {
    const path = join(folder, 'odd.zip')
    writeFileSync(path, change(readFileSync(CASE)))
    const run = stemma(['verify', path])
    expect(run.exit, run.err).toBe(3)
    expect(run.out).toMatch(/^added /m)
    expect(run.out).toContain(words)
  })

  it('calls a bundle whole that another program packed anew: in another order, as it came, or not at all', () => {
    const all = Object.entries(files()).reverse()
    const chunks: Uint8Array[] = []
    const streamed = new Zip((_error, chunk) => void chunks.push(chunk))
    for (const [name, bytes] of all) {
      const file = new ZipDeflate(name)
      streamed.add(file)
      file.push(bytes, true)
    }
    streamed.end()
    for (const zip of [Buffer.concat(chunks), zipSync(Object.fromEntries(all), { level: 0 })])
      expect(checkBundle(new Uint8Array(zip)).findings).toEqual([])
  })

  it.each([
    ['no zip', strToU8('not a zip')],
    ['a zip that breaks off', 'cut'],
  ])('refuses %s', (_name, bytes) => {
    const path = join(folder, 'bad.zip')
    writeFileSync(path, bytes === 'cut' ? readFileSync(CASE).subarray(0, 2000) : bytes)
    const run = stemma(['verify', path])
    expect([run.exit, run.out]).toEqual([1, ''])
    expect(run.err).toContain('cannot be used as a bundle')
  })

  it('never calls a damaged bundle whole, and never fails but with a RangeError', () => {
    const whole = readFileSync(CASE)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const bytes = new Uint8Array(whole)
        bytes[at]! ^= bits
        try {
          const { findings, files: read } = checkBundle(bytes)
          // A bit of the archive's own tables may change nothing that is read: then every file is as it was.
          if (findings.length === 0)
            for (const [name, one] of Object.entries(files())) expect(sha256Hex(read.get(name)!)).toBe(sha256Hex(one))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('refuses an archive that swells beyond a gigabyte before it has', () => {
    const bomb = new Uint8Array(zipSync({ 'manifest.json': strToU8('{}') }))
    const view = new DataView(bomb.buffer)
    const central = bomb.findLastIndex((_, at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02014b50)
    view.setUint32(central + 24, 0x7fffffff, true)
    expect(() => checkBundle(bomb)).toThrow(/more than a gigabyte/)
  })
})

function original(all: Record<string, Uint8Array>): string {
  return Object.keys(all).find((name) => name.startsWith('originals/'))!
}

function zipWith(zip: Buffer, name: string): Buffer {
  return Buffer.from(zipSync({ ...unzipSync(zip), [name]: strToU8('hidden') }))
}

/** A name of the same length in the place of another, where it stands first or everywhere. */
function renamed(zip: Buffer, from: string, to: string, most = Number.POSITIVE_INFINITY): Buffer {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf(from), count = 0; at >= 0 && count < most; at = bytes.indexOf(from, at + 1), count++)
    bytes.write(to, at)
  return bytes
}

function commented(zip: Buffer): Buffer {
  const bytes = Buffer.concat([zip, Buffer.from('hello')])
  bytes.writeUInt16LE(5, zip.length - 2)
  return bytes
}

/** A file in front of all others, which only programs see that unpack a zip as it comes in. */
function withHiddenFile(zip: Buffer): Buffer {
  const other = Buffer.from(zipSync({ 'hidden.txt': strToU8('hidden') }))
  const file = other.subarray(0, other.indexOf('PK\u0001\u0002'))
  const bytes = Buffer.concat([file, zip])
  const end = bytes.length - 22
  const start = bytes.readUInt32LE(end + 16) + file.length
  bytes.writeUInt32LE(start, end + 16)
  for (let at = start; at < end; ) {
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 42) + file.length, at + 42)
    at += 46 + [28, 30, 32].reduce((sum, place) => sum + bytes.readUInt16LE(at + place), 0)
  }
  return bytes
}
