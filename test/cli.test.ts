import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Run, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
const SAMPLES = 'samples/weir'

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

/** A file in the test's own folder; returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const GOOD = 'Three people were hurt when a tram left the rails in Quorley on Monday, the fire brigade said.\n'

/** What holds for every run, however bad its inputs. */
function expectNoCrash(run: Run): void {
  expect(run.exit, run.err).not.toBeNull()
  expect(run.err + run.out).not.toMatch(/^\s+at .+:\d+:\d+\)?$|something went wrong/m)
}

describe('stemma compare', () => {
  it('writes the tree, the ledger and the drift of the samples, plain, within 80 columns', () => {
    const run = stemma(['compare', SAMPLES])
    expectNoCrash(run)
    expect(run.exit).toBe(0)
    expect(run.out).toContain('5 reports · 3 independent accounts')
    expect(run.out).toMatch(
      /WHO COPIED WHOM[\s\S]*─ copy ─▶[\s\S]*─ rewrite ─▶[\s\S]*FIGURES, SIDE BY SIDE[\s\S]*WHAT . DID TO ./,
    )
    expect(run.out).not.toContain('\u001b')
    expect(run.out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('writes every report that it is asked for, and names the files', () => {
    const at = (name: string) => join(folder, name)
    const outputs = ['--html', at('d.html'), '--json', at('d.json'), '--markdown', at('d.md'), '--csv', at('d.csv')]
    const run = stemma(['compare', SAMPLES, ...outputs])
    expect(run.exit).toBe(0)
    expect(readFileSync(at('d.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readFileSync(at('d.md'), 'utf8')).toContain('## Figures, side by side')
    expect(readFileSync(at('d.csv'), 'utf8')).toMatch(/^story,row,question/)
    expect(readFileSync(at('d-relations.csv'), 'utf8')).toContain(',copy,')
    for (const name of ['d.html', 'd.json', 'd.md', 'd.csv', 'd-relations.csv'])
      expect(run.err).toContain(`Written: ${at(name)}`)
  })

  it('writes a dossier of the published schema to standard output, and nothing else', () => {
    const run = stemma(['compare', SAMPLES, '--json', '-'])
    const schema = JSON.parse(readFileSync('docs/reference/dossier.schema.json', 'utf8')) as object
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
    validate(JSON.parse(run.out))
    expect(validate.errors).toBeNull()
  })

  it('gives the same bytes twice, and whatever the order of the inputs', () => {
    const names = ['courier.txt', 'dailybrief.txt', 'gazette-pdf.txt', 'radio.html', 'rewrite.txt']
    const paths = names.map((name) => join(SAMPLES, name))
    const first = stemma(['compare', ...paths, '--json', '-']).out
    expect(stemma(['compare', ...paths.toReversed(), '--json', '-']).out).toBe(first)
    expect(stemma(['compare', ...paths, '--json', '-']).out).toBe(first)
  })

  it('uses colour when asked, and not where NO_COLOR is set', () => {
    const path = file('tram.txt', GOOD)
    expect(stemma(['compare', path, '--color']).out).toContain('\u001b[')
    expect(stemma(['compare', path], { env: { NO_COLOR: '1' } }).out).not.toContain('\u001b')
    expect(stemma(['compare', path, '--no-color']).out).not.toContain('\u001b')
  })
})

describe('wrong use', () => {
  it.each([
    ['no input', ['compare'], 'inputs'],
    ['an unknown option', ['compare', 'a.txt', '--pdf', 'x'], '--pdf'],
    ['an unknown command', ['compute', 'a.txt'], 'compute'],
    ['two reports on one standard output', ['compare', SAMPLES, '--json', '-', '--csv', '-'], 'standard output'],
  ])('%s ends with exit code 2 and says what is wrong', (_name, args, words) => {
    const run = stemma(args)
    expectNoCrash(run)
    expect(run.exit).toBe(2)
    expect(run.err).toContain(words)
  })

  it('prints help with examples', () => {
    const run = stemma(['compare', '--help'])
    expect(run.exit).toBe(0)
    expect(run.out).toMatch(/Examples:[\s\S]*--html dossier\.html/)
  })

  it('says that a report cannot be written, and why, without a stack trace', () => {
    const run = stemma(['compare', file('tram.txt', GOOD), '--html', join(folder, 'nowhere', 'd.html')])
    expectNoCrash(run)
    expect(run.exit).toBe(1)
    expect(run.err).toMatch(/nowhere.d\.html cannot be written: the folder does not exist/)
  })
})

describe('bad input', () => {
  const cases: [string, () => string, string][] = [
    ['a missing file', () => join(folder, 'missing.txt'), 'missing'],
    ['an empty file', () => file('empty.txt', ''), 'empty-file'],
    ['a binary file', () => file('binary.txt', binary(200_000)), 'binary-file'],
    ['a folder without reports', () => emptyFolder('bare'), 'no-reports'],
    ['a text of 50 MB', () => file('huge.txt', GOOD.repeat(Math.ceil(50_000_000 / GOOD.length))), 'too-large'],
    ['text of only punctuation', () => file('marks.txt', '... !!! ??? --- ;;;\n\n'.repeat(50)), 'no-text'],
  ]

  it.each(cases)('%s makes a notice that names it, and the exit code 1 where it is alone', (_name, make, code) => {
    const path = make()
    const run = stemma(['compare', path])
    expectNoCrash(run)
    expect(run.exit).toBe(1)
    expect(run.out.replace(/\s+/g, '')).toContain(path.replace(/\s+/g, ''))
    expect(run.out).toContain(`(${code})`)
  })

  it.each(cases)('%s does not keep the other inputs from coming out', (_name, make, code) => {
    const run = stemma(['compare', make(), file('tram.txt', GOOD), '--json', '-'])
    expectNoCrash(run)
    expect(run.exit).toBe(0)
    const dossier = JSON.parse(run.out) as { articles: { text: string }[]; notices: { code: string }[] }
    expect(dossier.articles.map((one) => one.text)).toEqual([GOOD.trim()])
    expect(dossier.notices.map((one) => one.code)).toContain(code)
  })

  it('a file in another encoding is read by what its bytes say', () => {
    const words =
      'Ren\u00e9 Lef\u00e8vre said on Tuesday that three caf\u00e9s had closed in the old town of Saint-\u00c9lo\u00ef.\n'
    const path = file('latin.txt', Buffer.from(words, 'latin1'))
    const run = stemma(['compare', path, '--json', '-'])
    expect(run.exit).toBe(0)
    expect((JSON.parse(run.out) as { articles: { text: string }[] }).articles[0]?.text).toBe(words.trim())
  })

  it('a line of a million characters is read, and does not hang', () => {
    const run = stemma([
      'compare',
      file('line.txt', 'The river rose on Monday and 12 people left. '.repeat(22_500)),
      '--json',
      '-',
    ])
    expectNoCrash(run)
    expect(run.exit).toBe(0)
  })

  it('two identical files are two reports and one account', () => {
    const text = readFileSync(join(SAMPLES, 'courier.txt'))
    const run = stemma(['compare', file('one.txt', text), file('two.txt', text), '--json', '-'])
    const dossier = JSON.parse(run.out) as { articles: object[]; lineages: object[]; notices: { code: string }[] }
    expect([dossier.articles.length, dossier.lineages.length]).toEqual([2, 1])
    expect(dossier.notices.map((one) => one.code)).toContain('identical-inputs')
  })

  it('a file that is given twice is read once', () => {
    const path = file('tram.txt', GOOD)
    const run = stemma(['compare', path, path, `${folder}/./tram.txt`, '--json', '-'])
    expect((JSON.parse(run.out) as { articles: object[] }).articles).toHaveLength(1)
  })
})

it('the package holds what its commands need', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { stemma: string } }
  expect(existsSync(manifest.bin.stemma)).toBe(true)
  expect(readFileSync(manifest.bin.stemma, 'utf8')).toMatch(/^#!\/usr\/bin\/env node/)
})

/** The same bytes each time, every value as likely as another. */
function binary(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 1
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[index] = state >>> 16
  }
  return bytes
}

function emptyFolder(name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'notes.json'), '{}')
  return path
}
