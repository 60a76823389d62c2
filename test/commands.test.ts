/** The commands beside `compare`, run as a user runs them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-commands-'))
const SAMPLES = 'samples/weir'
const RADIO = join(SAMPLES, 'radio.html')
const REWRITE = join(SAMPLES, 'rewrite.txt')

/** A command with inputs that it can work on, and the list that its JSON holds. */
const COMMANDS: [string, string[], string][] = [
  ['figures', [SAMPLES], 'figures'],
  ['quotes', [SAMPLES], 'quotations'],
  ['ledger', [SAMPLES], 'ledger'],
  ['relate', [SAMPLES], 'relations'],
  ['stories', [SAMPLES], 'stories'],
  ['drift', [RADIO, REWRITE], 'drift'],
]

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

type Row = Readonly<Record<string, unknown>>

/** What a command writes as JSON to standard output. */
function json(args: readonly string[]): Readonly<Record<string, readonly Row[]>> {
  const run = stemma([...args, '--json', '-'])
  expect(run.exit, run.err).toBe(0)
  return JSON.parse(run.out) as Readonly<Record<string, readonly Row[]>>
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe.each(COMMANDS)('stemma %s', (name, inputs, list) => {
  it('draws plain text within 80 columns, writes the files that are asked for, and its notices on standard error', () => {
    const [data, table] = [join(folder, `${name}.json`), join(folder, `${name}.csv`)]
    const run = stemma([name, ...inputs, '--json', data, '--csv', table])
    expect(run.exit, run.err).toBe(0)
    expect(run.out.length).toBeGreaterThan(100)
    expect(run.out).not.toContain('\u001b')
    expect(run.out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(run.out).not.toContain('NOTICES')
    expect(run.err.includes('(other-kind)')).toBe(inputs.includes(SAMPLES))
    expect(run.err).toContain(`Written: ${data}\nWritten: ${table}\n`)
    expect((JSON.parse(readFileSync(data, 'utf8')) as Record<string, object[]>)[list]?.length).toBeGreaterThan(0)
    expect(readFileSync(table, 'utf8').split('\r\n').length).toBeGreaterThan(2)
  })

  it('explains itself with examples, within 80 columns', () => {
    const run = stemma([name, '--help'])
    expect(run.exit).toBe(0)
    expect(run.out).toContain(`\nExamples:\n  stemma ${name} `)
    expect(run.out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('ends with 1 where nothing can be read, and with 2 where it is used wrongly', () => {
    const missing = stemma([name, join(folder, 'no-a.txt'), join(folder, 'no-b.txt')])
    expect([missing.exit, missing.out]).toEqual([1, ''])
    expect(missing.err).toContain('(missing)')
    expect(stemma([name]).exit).toBe(2)
    expect(stemma([name, ...inputs, '--json', '-', '--csv', '-']).exit).toBe(2)
    expect(stemma([name, ...inputs, '--xml', 'x']).exit).toBe(2)
  })
})

describe('the choices of the commands', () => {
  it('quotes --direct leaves out what is told in the reporter’s words', () => {
    const kinds = (args: string[]) => new Set(json(args)['quotations']!.map((one) => one['kind']))
    expect(kinds(['quotes', SAMPLES])).toContain('indirect')
    expect(kinds(['quotes', SAMPLES, '--direct'])).not.toContain('indirect')
  })

  it('ledger leaves out rows of one account, unless asked for all, and keeps to the rows that differ', () => {
    const verdicts = (args: string[]) =>
      new Set(json(['ledger', SAMPLES, ...args])['ledger']!.map((row) => row['verdict']))
    expect(verdicts([])).not.toContain('one account')
    expect(verdicts([])).toContain('agree')
    expect(verdicts(['--all'])).toContain('one account')
    expect(verdicts(['--differ'])).toEqual(new Set(['differ']))
    expect(stemma(['ledger', SAMPLES, '--differ', '--all']).exit).toBe(2)
  })

  it('the lists are those of the dossier', () => {
    const dossier = json(['compare', SAMPLES])
    const ids = (rows: readonly Row[]) => rows.map((row) => row['id'])
    expect(ids(json(['figures', SAMPLES])['figures']!)).toEqual(
      ids([...dossier['figures']!, ...dossier['partFigures']!]),
    )
    expect(ids(json(['ledger', SAMPLES, '--all'])['ledger']!)).toEqual(ids(dossier['ledger']!))
    expect(json(['relate', SAMPLES])['relations']).toEqual(dossier['relations'])
    expect(ids(json(['stories', SAMPLES])['stories']!)).toEqual(ids(dossier['stories']!))
  })
})

describe('stemma drift', () => {
  it('finds along an edge what compare finds, where both know the same reports', () => {
    const findings = (args: string[]) => json(args)['drift']![0]!['findings'] as readonly Row[]
    const bare = (rows: readonly Row[]) => rows.map(({ sourceWords: _, derivedWords: _1, ...row }) => row)
    expect(bare(findings(['drift', RADIO, REWRITE]))).toEqual(findings(['compare', RADIO, REWRITE]))
  })

  it('holds the text against the source that it has most from, wherever that stands among the sources', () => {
    const others = ['courier.txt', 'gazette-pdf.txt'].map((name) => join(SAMPLES, name))
    for (const sources of [
      [RADIO, ...others],
      [...others, RADIO],
    ]) {
      const found = json(['drift', ...sources, REWRITE])
      const source = found['articles']!.find((one) => one['id'] === found['drift']![0]!['source'])
      expect(source?.['input']).toBe(RADIO)
    }
  })

  it('finds nothing in a text with the same bytes', () => {
    const copy = file('same.txt', readFileSync(REWRITE, 'utf8'))
    const run = stemma(['drift', REWRITE, copy])
    expect(run.out).toContain('Nothing that was changed is held to be worth a look.')
    expect(run.err).toContain('(identical-inputs)')
  })

  it('says that the derived text must be one', () => {
    const run = stemma(['drift', REWRITE, SAMPLES])
    expect(run.exit).toBe(1)
    expect(run.err).toMatch(/samples.weir holds 5 reports; the derived text must be one/)
  })

  it('asks for a source and a derived text', () => {
    const run = stemma(['drift', REWRITE])
    expect(run.exit).toBe(2)
    expect(run.out).toBe('')
  })
})
