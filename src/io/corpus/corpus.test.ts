import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { type CorpusPiece, corpusFile, readCorpus } from './corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-corpus-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
async function read(bytes: Uint8Array | string): Promise<CorpusPiece[]> {
  const path = join(folder, `file-${files++}`)
  writeFileSync(path, bytes)
  return readFile(path)
}

async function readFile(path: string): Promise<CorpusPiece[]> {
  const file = await corpusFile(path)
  if ('code' in file) return [{ kind: 'notice', notice: file }]
  const pieces: CorpusPiece[] = []
  for await (const piece of readCorpus(file)) pieces.push(piece)
  return pieces
}

const codes = (pieces: readonly CorpusPiece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'notice' ? [piece.notice.code] : []))
const lines = (pieces: readonly CorpusPiece[]): string =>
  pieces.map((piece) => (piece.kind === 'lines' ? new TextDecoder().decode(piece.block.bytes) : '')).join('')
const pages = (pieces: readonly CorpusPiece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'page' ? [new TextDecoder().decode(piece.page.bytes)] : []))

const row = (n: number): string => `${JSON.stringify({ id: `r${n}`, text: `The ferry left quay ${n}. `.repeat(40) })}\n`
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i)).join('')

function record(type: string, body: Uint8Array): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://sorn.example/a\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
}

function response(body: Uint8Array, encoding = ''): Buffer {
  const more = encoding === '' ? '' : `Content-Encoding: ${encoding}\r\n`
  return record(
    'response',
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${more}\r\n`), body]),
  )
}

const page = (n: number): Buffer => Buffer.from(`<html><body><p>The ferry left quay ${n}.</p></body></html>`)

describe('lines', () => {
  it('come whole, where they stand, plain or packed', async () => {
    const text = rows(9000)
    for (const bytes of [
      Buffer.from(text),
      gzipSync(text),
      Buffer.concat([gzipSync(rows(10)), gzipSync(text.slice(rows(10).length))]),
    ]) {
      const pieces = await read(bytes)
      expect(lines(pieces)).toBe(text)
      for (const piece of pieces) {
        if (piece.kind !== 'lines') continue
        const { bytes: block, offset } = piece.block
        expect(text.slice(offset, offset + block.length)).toBe(new TextDecoder().decode(block))
      }
    }
  })

  it('of a file that breaks off are read up to there, with a notice', async () => {
    const packed = gzipSync(rows(5000))
    const pieces = await read(packed.subarray(0, packed.length >> 1))
    expect(codes(pieces)).toEqual(['truncated'])
    expect(rows(5000).startsWith(lines(pieces))).toBe(true)
    expect(lines(pieces).length).toBeGreaterThan(100_000)
  })

  it('go on after a member that is damaged', async () => {
    const middle = gzipSync(rows(300))
    middle.fill(0xff, middle.length >> 1, (middle.length >> 1) + 40)
    const pieces = await read(Buffer.concat([gzipSync(rows(3)), middle, gzipSync(`${row(77)}${row(78)}${row(79)}`)]))
    expect(codes(pieces)).toContain('damaged-member')
    expect(lines(pieces).endsWith(`${row(77)}${row(78)}${row(79)}`)).toBe(true)
  })

  it('of a bomb are not unpacked to the end', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(60_000_000, 32)]))
    expect(codes(await read(bomb))).toContain('too-large')
  })

  it('longer than a record can be are left out, and the next is read', async () => {
    const pieces = await read(
      Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(40_000_000, 97), Buffer.from(`"}\n${row(1)}`)]),
    )
    expect(codes(pieces)).toEqual(['too-large'])
    expect(lines(pieces)).toBe(row(1))
  })
})

describe('web archives', () => {
  it.each([
    ['as they are', (body: Uint8Array) => body, ''],
    ['gzip', gzipSync, 'gzip'],
    ['zlib', deflateSync, 'deflate'],
    ['bare deflate', deflateRawSync, 'deflate'],
    ['Brotli', brotliCompressSync, 'br'],
    ['two of them', (body: Uint8Array) => brotliCompressSync(gzipSync(body)), 'gzip, br'],
  ])('give pages: %s', async (_name, pack, encoding) => {
    const warc = Buffer.concat([record('warcinfo', Buffer.from('software: x')), response(pack(page(1)), encoding)])
    expect(pages(await read(warc))).toEqual([String(page(1))])
    expect(pages(await read(gzipSync(warc)))).toEqual([String(page(1))])
  })

  it('say which record is in an encoding that cannot be unpacked, and read the others', async () => {
    const pieces = await read(
      Buffer.concat([response(page(1)), response(page(2), 'lzma'), response(page(3), 'br'), response(page(4))]),
    )
    expect(pages(pieces)).toEqual([page(1), page(4)].map(String))
    expect(codes(pieces)).toEqual(['unreadable-record', 'unreadable-record'])
    expect(pieces.find((piece) => piece.kind === 'notice')).toMatchObject({
      notice: { input: expect.stringMatching(/#2$/) },
    })
  })

  it('lose the record whose member is damaged, and no other', async () => {
    const members = [1, 2, 3, 4].map((n) =>
      gzipSync(response(Buffer.concat([page(n), Buffer.from(`${n} `.repeat(500 * n))]))),
    )
    members[1]!.fill(0, 40, 60)
    const pieces = await read(Buffer.concat(members))
    expect(codes(pieces)).toContain('damaged-member')
    expect(pages(pieces).map((one) => /quay (\d)/.exec(one)?.[1])).toEqual(['1', '3', '4'])
  })

  it('that break off say so', async () => {
    const warc = Buffer.concat([response(page(1)), response(page(2))])
    const pieces = await read(warc.subarray(0, warc.length - 30))
    expect(pages(pieces)).toEqual([String(page(1))])
    expect(codes(pieces)).toEqual(['truncated'])
  })

  it('leave out a record that is larger than any page, and go on', async () => {
    const pieces = await read(Buffer.concat([response(Buffer.alloc(34_000_000, 97)), response(page(2))]))
    expect(codes(pieces)).toEqual(['too-large'])
    expect(pages(pieces)).toEqual([String(page(2))])
  })
})

describe('tables', () => {
  it('come some rows at a time', async () => {
    const path = join(folder, 'a.parquet')
    const data = Array.from({ length: 12_000 }, (_, i) => `text ${i}`)
    parquetWriteFile({ filename: path, columnData: [{ name: 'text', data, type: 'STRING' }], rowGroupSize: 7_000 })
    const pieces = await readFile(path)
    const groups = pieces.flatMap((piece) => (piece.kind === 'rows' ? [piece] : []))
    expect(groups.flatMap((group) => group.rows.map((one) => one['text']))).toEqual(data)
    expect(groups.map((group) => group.first)).toEqual([1, 5001, 7001])
  })

  it('are not held up by any one damaged byte', async () => {
    const path = join(folder, 'b.parquet')
    const columns = ['title', 'text'].map((name) => ({
      ...{ name, type: 'STRING' as const },
      data: ['The weir holds', 'The weir holds', 'The river falls'],
    }))
    parquetWriteFile({ filename: path, columnData: columns })
    const whole = new Uint8Array(readFileSync(path))
    const before = processorNow()
    for (const value of [0x00, 0x7f, 0xff])
      for (let at = 4; at < whole.length; at++) {
        writeFileSync(path, whole.with(at, value))
        await readFile(path)
      }
    expect(processorNow() - before).toBeLessThan(10 * whole.length * 3)
  })

  it('that are damaged make a notice', async () => {
    expect(codes(await read(`PAR1${'x'.repeat(500)}PAR1`))).toEqual(['unreadable'])
  })
})

it('says what is no archive', async () => {
  expect(codes(await read('Dear all, the ferry is late.'))).toEqual(['not-an-archive'])
  expect(codes(await readFile(join(folder, 'none')))).toEqual(['unreadable'])
})
