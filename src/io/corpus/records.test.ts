import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { JSON_LINES, type RecordKind, WARC } from '../../../test/helpers/containers.ts'
import { readAny } from '../../core/read/read-any.ts'
import { isPage } from '../files.ts'
import { corpusFile } from './corpus.ts'
import { corpusPages } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-records-'))
afterAll(() => rmSync(folder, { recursive: true }))

const words = (number: number): string => `${'The ferry left the quay of Tarrow. '.repeat(9)}Boat w${number}w was last.`
const kinds = fc
  .array(fc.constantFrom<RecordKind>('whole', 'whole', 'empty', 'broken'), { minLength: 1, maxLength: 12 })
  .filter((all) => all[0] === 'whole')

let files = 0
/** Records that came out, and those that notices name. */
async function read(bytes: Uint8Array): Promise<{ out: number[]; named: number[]; codes: string[] }> {
  const path = join(folder, `file-${files++}`)
  writeFileSync(path, bytes)
  const file = await corpusFile(path)
  if (!('form' in file)) throw new Error(file.message)
  const out: number[] = []
  const named: number[] = []
  const codes: string[] = []
  for await (const found of corpusPages(file)) {
    const { sources, notices } = isPage(found) ? await readAny(found) : { sources: [], notices: [found] }
    for (const { content } of sources) out.push(...Array.from(content.matchAll(/w(\d+)w/g), ([, one]) => Number(one)))
    const blank = sources.filter(({ content }) => !content.includes('ferry'))
    for (const { input } of [...notices, ...blank]) named.push(...Array.from(/#(\d+)$/.exec(input ?? '') ?? [], Number))
    codes.push(...notices.map((one) => one.code))
  }
  return { out, named: named.filter((one) => !Number.isNaN(one)), codes }
}

const numbersOf = (all: readonly RecordKind[], ...of: RecordKind[]): number[] =>
  all.flatMap((kind, at) => (of.includes(kind) ? [at + 1] : []))

describe('of an archive that is read piece by piece', () => {
  it.each([
    ['JSON Lines', JSON_LINES, (bytes: Uint8Array) => bytes],
    ['JSON Lines in gzip', JSON_LINES, gzipSync],
    ['a web archive', WARC, (bytes: Uint8Array) => bytes],
    ['a web archive in gzip', WARC, gzipSync],
  ])('every record comes out or is named: %s', async (_name, container, pack) => {
    await fc.assert(
      fc.asyncProperty(kinds, async (all) => {
        const { out, named } = await read(pack(container.make(all, words)))
        expect(out.filter((number) => all[number - 1] === 'whole')).toEqual(numbersOf(all, 'whole'))
        const accounted = [...new Set([...out, ...named])].sort((a, b) => a - b)
        expect(accounted).toEqual(numbersOf(all, 'whole', 'empty', 'broken'))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['JSON Lines', JSON_LINES],
    ['a web archive', WARC],
  ])('those before the place where it breaks off come out, and that it does is told: %s', async (_name, container) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (count, share) => {
          const one = container.make(['whole'], words).length
          const bytes = container.make(Array<RecordKind>(count).fill('whole'), words)
          const cut = one + Math.floor((bytes.length - one) * share)
          const { out, named, codes } = await read(bytes.subarray(0, cut))
          const whole = Math.floor(cut / one)
          expect(out.slice(0, whole)).toEqual(Array.from({ length: whole }, (_none, at) => at + 1))
          if (cut % one > 8 && out.length === whole) expect([named, codes.length]).toEqual([[whole + 1], 1])
        },
      ),
      { numRuns: 60 },
    )
  })
})
