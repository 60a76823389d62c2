import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { CONTAINERS, JSON_LINES, type RecordKind, WARC } from '../../test/helpers/containers.ts'
import { dedupe } from './dedupe.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-dedupe-records-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PARQUET = CONTAINERS.find((one) => one.name === 'Parquet')!
const words = (number: number): string => `${'The ferry left the quay of Tarrow. '.repeat(9)}Boat w${number}w was last.`
const kinds = fc
  .array(fc.constantFrom<RecordKind>('whole', 'whole', 'empty', 'broken'), { minLength: 1, maxLength: 12 })
  .filter((all) => all[0] === 'whole')
const TOO_LONG = Buffer.alloc(33 * 1024 * 1024, 'x')

let files = 0
/** Numbers of the records that are articles of the run, and of those that its notices name. */
async function run(bytes: Uint8Array): Promise<{ articles: number[]; named: number[] }> {
  const path = join(folder, `file-${files++}`)
  writeFileSync(path, bytes)
  const { archive, notices, state } = await dedupe([path], { threads: 0, state: null })
  state.end()
  const numberIn = (input: string | undefined): number[] =>
    Array.from(/#(\d+)/.exec(input ?? '')?.slice(1) ?? [], Number)
  const articles = Array.from({ length: archive.count }, (_none, at) => numberIn(archive.article(at).input)).flat()
  return { articles, named: notices.flatMap(({ input }) => numberIn(input)) }
}

describe('every record of an archive is an article of the run or named by a notice', () => {
  it.each([
    ['JSON Lines', JSON_LINES, (bytes: Uint8Array) => bytes],
    ['JSON Lines in gzip', JSON_LINES, gzipSync],
    ['a web archive', WARC, (bytes: Uint8Array) => bytes],
    ['Parquet', PARQUET, (bytes: Uint8Array) => bytes],
  ])('%s', async (_name, container, pack) => {
    await fc.assert(
      fc.asyncProperty(kinds, async (all) => {
        const { articles, named } = await run(pack(container.make(all, words)))
        expect(articles).toEqual(all.flatMap((kind, at) => (kind === 'whole' ? [at + 1] : [])))
        const left = all.flatMap((kind, at) => (kind === 'whole' ? [] : [at + 1]))
        expect([...new Set(named)].sort((a, b) => a - b)).toEqual(left)
      }),
      { numRuns: 40 },
    )
  })

  it('where one of them is longer than a record can be', async () => {
    const before = JSON_LINES.make(Array<RecordKind>(20).fill('whole'), words)
    const { articles, named } = await run(Buffer.concat([before, TOO_LONG, Buffer.from('\n'), before]))
    expect(named).toEqual([21])
    expect(articles).toEqual([...Array(41).keys()].map((at) => at + 1).filter((one) => one !== 21))
  })
})
