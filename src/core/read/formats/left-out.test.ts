import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { readAny } from '../read-any.ts'

const PARAGRAPH =
  'The board of Tarrow met on Monday and spoke of the weir for three hours, and then of the ferry. '.repeat(2)
const entry = `<item><title>t</title><description>${PARAGRAPH}</description></item>`
const record = (body: string): string =>
  `WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a container of more records than are read at once', () => {
  it.each([
    ['a feed', () => utf8(`<?xml version="1.0"?><rss><channel>${entry.repeat(5001)}</channel></rss>`)],
    ['a web archive', () => utf8(record('x').repeat(20_001))],
    [
      'a table in Parquet',
      () => {
        const text = Array.from({ length: 100_001 }, () => 'The weir holds.')
        return new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: text, type: 'STRING' }] }))
      },
    ],
  ])('says that the rest was left out: %s', async (_name, make) => {
    const { notices } = await readAny({ input: 'x', bytes: make() })
    expect(notices.map((one) => one.code)).toContain('records-left-out')
  })

  it('says nothing where all were read', async () => {
    const { notices } = await readAny({ input: 'x', bytes: utf8(record('x').repeat(20)) })
    expect(notices.map((one) => one.code)).toEqual(['no-pages'])
  })
})
