/**
 * PDF as a user names it: by file, folder, packed and in archives. The three in test/fixtures/pdf were made by a browser
 * (Skia), a word processor (LibreOffice) and pdfTeX, each of a report that was invented for it.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../src/index.ts'
import { tar } from './helpers/archive.ts'
import { build, stemma } from './helpers/command-line.ts'

const FIXTURES = 'test/fixtures/pdf'
const folder = mkdtempSync(join(tmpdir(), 'stemma-pdf-'))

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

/** Each file with figures that a reader finds in it, and words of a quotation. */
const REPORTS: [string, string[], string][] = [
  ['browser.pdf', ['Nine people', 'Some 140 houses', '€1.3 million'], '“We had asked for repairs since 2029,”'],
  [
    'office.pdf',
    ['Twelve passengers', '31 pupils', '24 years'],
    '“The engine stopped twice before we touched the sand,”',
  ],
  ['typeset.pdf', ['Seven workers', '600 tonnes of paper', '210 people'], '“Everybody was out within four minutes,”'],
]

interface Json {
  readonly articles: readonly { readonly input: string; readonly text: string }[]
  readonly figures: readonly { readonly words: string }[]
  readonly notices: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
}

/** What `figures` finds, and the texts of `compare`. */
function read(...inputs: string[]): { figures: string[]; texts: string[]; inputs: string[] } {
  const run = stemma(['compare', ...inputs, '--json', '-'])
  expect(run.exit, run.err).toBe(0)
  const { articles } = JSON.parse(run.out) as Json
  const listed = stemma(['figures', ...inputs, '--json', '-'])
  expect(listed.exit, listed.err).toBe(0)
  const figures = (JSON.parse(listed.out) as Json).figures.map((one) => one.words)
  return { figures, texts: articles.map((one) => one.text), inputs: articles.map((one) => one.input) }
}

const bytesOf = (name: string): Buffer => readFileSync(join(FIXTURES, name))

describe('a PDF', () => {
  it.each(REPORTS)('%s is read where it is named on the command line', (name, figures, quotation) => {
    const found = read(join(FIXTURES, name))
    expect(found.figures).toEqual(expect.arrayContaining(figures))
    expect(found.texts.join()).toContain(quotation)
  })

  it.each(REPORTS)('%s is read by the library out of what readFileSync gives', async (name, _figures, quotation) => {
    const { articles, notices } = await prepare({ input: name, bytes: bytesOf(name) })
    expect(notices).toEqual([])
    expect(articles[0]?.text).toContain(quotation)
  })

  it('is read out of a folder, among other reports', () => {
    const within = join(folder, 'reports')
    mkdirSync(within)
    for (const name of readdirSync(FIXTURES)) copyFileSync(join(FIXTURES, name), join(within, name))
    writeFileSync(join(within, 'note.txt'), 'The ferry of Tarrow sails again on Monday, the harbour said.')
    expect(
      read(within)
        .inputs.map((one) => one.slice(within.length + 1))
        .sort(),
    ).toEqual([...['browser.pdf', 'note.txt', 'office.pdf', 'typeset.pdf']])
  })

  const packed: [string, () => Uint8Array, string][] = [
    ['x.pdf.gz', () => gzipSync(bytesOf('office.pdf')), 'x.pdf.gz'],
    ['x.zip', () => zipSync({ 'a/office.pdf': new Uint8Array(bytesOf('office.pdf')) }), 'x.zip!a/office.pdf'],
    ['x.tar', () => tar({ 'a/office.pdf': bytesOf('office.pdf') }), 'x.tar!a/office.pdf'],
    ['x.tar.gz', () => gzipSync(tar({ 'office.pdf': bytesOf('office.pdf') })), 'x.tar.gz!office.pdf'],
    ['x.eml', () => mailWith(bytesOf('office.pdf')), 'x.eml#1'],
  ]

  it.each(packed)('is read out of %s', (name, make, input) => {
    writeFileSync(join(folder, name), make())
    const found = read(join(folder, name))
    expect(found.inputs).toContain(join(folder, input))
    expect(found.texts.join()).toContain('“The engine stopped twice')
  })

  it('is read by every command that draws reports, and kept in a bundle that can be derived again', () => {
    const [one, two] = [join(FIXTURES, 'browser.pdf'), join(FIXTURES, 'office.pdf')]
    for (const command of ['compare', 'figures', 'quotes', 'relate', 'stories', 'ledger', 'drift'])
      expect(stemma([command, one, two]).exit, command).toBe(0)
    expect(stemma(['export', 'tei', one]).exit).toBe(0)
    const bundle = join(folder, 'case.zip')
    expect(stemma(['bundle', one, two, '-o', bundle]).exit).toBe(0)
    const verified = stemma(['verify', bundle, '--again'])
    expect([verified.exit, verified.out]).toEqual([0, `${bundle}: whole, 8 files\n`])
    expect(read(bundle).inputs).toHaveLength(2)
  })
})

function mailWith(attachment: Buffer): Buffer {
  const head = 'From: Press Desk <press@sound.example>\nTo: news@sound.example\nSubject: The ferry\nMIME-Version: 1.0\n'
  const cover = 'Content-Type: text/plain\n\nThe release on the ferry is attached to this message.'
  const file = `Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\n${attachment.toString('base64')}`
  return Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n${cover}\n--b\n${file}\n--b--\n`)
}
