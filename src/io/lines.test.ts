import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesIn } from './lines.ts'

async function lines(text: string, size: number, longest?: number): Promise<string[]> {
  const bytes = Buffer.from(text)
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const found: string[] = []
  for await (const line of linesIn(chunks(), longest)) found.push(line)
  return found
}

it('a file of JSON Lines gives each record as one line, whatever breaks its strings hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 40 }), async (texts, size) => {
      const rows = [...texts, 'a\u2028b\u2029c\r'].map((text) => JSON.stringify({ text }))
      expect(await lines(`${rows.join('\n')}\n`, size)).toEqual(rows)
      expect(await lines(rows.join('\r\n'), size)).toEqual(rows)
    }),
  )
})

it('a line that is too long to be a record keeps its place, cut short', async () => {
  const found = await lines(`{"a":1}\n{"text":"${'x'.repeat(5000)}"}\n{"a":2}\n`, 700, 4000)
  expect(found.map((line) => line.slice(0, 10))).toEqual(['{"a":1}', '{"text":"x', '{"a":2}'])
  expect(found[1]).toHaveLength(1024)
})

it('a byte order mark in front of the first record is no part of it', async () => {
  expect(await lines('\ufeff{"a":1}\n{"a":2}', 3)).toEqual(['{"a":1}', '{"a":2}'])
})
