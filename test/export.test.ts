/** `stemma export`, run as a user runs it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../src/cli/export.ts'
import { EXPORT_FORMATS } from '../src/index.ts'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-export-'))
const SAMPLES = 'samples/weir'

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

describe('stemma export', () => {
  it('has every format that the library has, in its help and its page, and no other', () => {
    expect(Object.keys(FORMATS)).toEqual(EXPORT_FORMATS)
    const help = stemma(['export', '--help']).out
    const page = readFileSync('docs/reference/interchange.md', 'utf8')
    for (const name of EXPORT_FORMATS) {
      expect(help).toContain(`\n  ${name} `)
      expect(page).toContain(`\n| \`${name}\` |`)
    }
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('writes to standard output, to a file, and the same from a dossier that was kept', () => {
    const [kept, file, again] = ['dossier.json', 'a.xml', 'b.xml'].map((name) => join(folder, name))
    expect(stemma(['compare', SAMPLES, '--json', kept!]).exit).toBe(0)
    const run = stemma(['export', 'tei', SAMPLES])
    expect(run.exit, run.err).toBe(0)
    expect(stemma(['export', 'tei', SAMPLES, '-o', file!]).err).toContain(`Written: ${file}\n`)
    expect(stemma(['export', 'tei', '--from', kept!, '-o', again!]).exit).toBe(0)
    expect(readFileSync(file!, 'utf8')).toBe(run.out)
    expect(readFileSync(again!, 'utf8')).toBe(run.out)
  })

  it('ends in failure where nothing could be read, and says what is wrong with a dossier', () => {
    expect(stemma(['export', 'dot', join(folder, 'none.txt')]).exit).toBe(1)
    const other = join(folder, 'other.json')
    writeFileSync(other, '{"format":"other"}')
    const run = stemma(['export', 'dot', '--from', other])
    expect([run.exit, run.out]).toEqual([1, ''])
    expect(run.err).toBe(
      `stemma: ${other} cannot be used as a dossier: it is no dossier: its "format" is not "stemma-dossier".\n`,
    )
  })

  it.each([
    ['no format', ['export']],
    ['a format that is none', ['export', 'svg', SAMPLES]],
    ['no inputs and no dossier', ['export', 'dot']],
    ['both', ['export', 'dot', SAMPLES, '--from', 'dossier.json']],
  ])('is wrong use with %s', (_name, args) => {
    const run = stemma(args)
    expect([run.exit, run.out]).toEqual([2, ''])
  })
})
