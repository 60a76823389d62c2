/** What a user brings is used, and what breaks in it breaks nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createStemma, type OwnReader, type PresetRule } from '../src/index.ts'
import { ownExtensions } from '../src/io/extensions.ts'

const page = (input: string, text: string) => ({ input, bytes: new TextEncoder().encode(text) })
const TEXT = 'Seven people were hurt when a barge struck the bridge on Monday, the harbour master said.'

describe('a reader of one’s own', () => {
  const wire: OwnReader = {
    name: 'wire',
    accepts: ({ head }) => head.startsWith('SLUG: '),
    read: ({ text }) =>
      text
        .split('\n---\n')
        .slice(1)
        .map((content, at) => ({ kind: 'text', content, hints: { title: `No. ${at + 1}` } })),
  }

  it('is asked before those of the package, and gives several reports', async () => {
    const { articles, notices } = await createStemma({ readers: [wire] }).prepare(
      page('wire', `SLUG: barge\n---\n${TEXT}\n---\n${TEXT.replace('Seven', 'Nine')}`),
    )
    expect(notices).toEqual([])
    expect(articles.map(({ input, title }) => [input, title])).toEqual([
      ['wire#1', 'No. 1'],
      ['wire#2', 'No. 2'],
    ])
    expect(articles.map(({ figures }) => figures[0]?.low)).toEqual([7, 9])
  })

  it('is passed over where it does not accept a document', async () => {
    const { articles } = await createStemma({ readers: [wire] }).prepare(page('plain', TEXT))
    expect(articles[0]!.text).toBe(TEXT)
  })

  it('that throws makes a notice', async () => {
    const broken: OwnReader = {
      name: 'broken',
      accepts: () => true,
      read() {
        throw new Error('no such field')
      },
    }
    const { articles, notices } = await createStemma({ readers: [broken] }).prepare(page('a', TEXT))
    expect(articles).toEqual([])
    expect(notices).toMatchObject([{ code: 'unreadable', severity: 'error' }])
    expect(notices[0]!.message).toContain('no such field')
  })
})

describe('a rule of one’s own that leaves lines out', () => {
  const stemma = createStemma({
    leaveOut: [{ reason: 'sponsored', test: ({ text }) => text.startsWith('Sponsored:') }],
  })
  const ADVERT = 'Sponsored: The best rope for every boat, and the only one that is needed.'

  it.each([
    ['a text', `${TEXT}\n\n${ADVERT}\n\nThe bridge remains closed, the port authority said.`],
    [
      'a page',
      `<article><h1>Barge</h1><p>${TEXT}</p><p>${ADVERT}</p><p>The bridge remains closed, the port said.</p></article>`,
    ],
  ])('lists what it left out of %s', async (_, text) => {
    const { articles } = await stemma.prepare(page('a', text))
    expect(articles[0]!.text).not.toContain('rope')
    expect(articles[0]!.text).toContain('remains closed')
    expect(articles[0]!.removed).toMatchObject([{ reason: 'sponsored', text: ADVERT }])
  })
})

describe('words of one’s own', () => {
  it('are used from then on, and are asked for once', async () => {
    let asked = 0
    const stemma = createStemma({
      words(language) {
        asked++
        const { statements } = language
        const verbs = new Map([...statements.verbs, ['radioed', { ...statements.verbs.get('said')!, lemma: 'radio' }]])
        return { ...language, statements: { ...statements, verbs } }
      },
    })
    const told = page('a', 'The pilot radioed that 12 people were aboard.')
    const { articles } = await stemma.prepare(told)
    await stemma.prepare(told)
    expect(articles[0]!.statements).toHaveLength(1)
    expect(asked).toBe(1)
    const plain = await createStemma().prepare(told)
    expect(plain.articles[0]!.statements).toHaveLength(0)
  })
})

describe('presets and formats of one’s own', () => {
  const most: PresetRule = ({ stands }) => ({
    ...{ low: null, high: null, rule: 'most', note: 'The greatest value.', leftOut: [] },
    best: Math.max(...stands.map(({ figure }) => figure.low ?? 0)),
    used: stands.map(({ id, lineage, figure }) => ({ figure: id, lineage, value: figure.low, why: 'as given' })),
  })
  const stemma = createStemma({ presets: { most }, formats: { count: ({ articles }) => String(articles.length) } })

  it('are asked by their names, beside those of the package', async () => {
    const pages = [page('a', 'Seven people were hurt in the fire.'), page('b', 'Nine people were hurt in the fire.')]
    const prepared = await Promise.all(pages.map((one) => stemma.prepare(one)))
    const dossier = stemma.compare(prepared.flatMap(({ articles }) => articles))
    expect(stemma.derive(dossier, 'most')).toMatchObject([{ preset: 'most', best: 9, rule: 'most' }])
    expect(stemma.derive(dossier, 'all-values')).toMatchObject([{ preset: 'all-values' }])
    expect(stemma.format(dossier, 'count')).toBe('2')
  })

  it.each(['lowest', 'toString', '__proto__'])('have no "%s"', (name) => {
    const dossier = stemma.compare([])
    expect(() => stemma.derive(dossier, name)).toThrow(RangeError)
    expect(() => stemma.format(dossier, name)).toThrow(RangeError)
  })
})

describe('the module that STEMMA_EXTENSIONS names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-extensions-'))
  afterAll(() => {
    delete process.env['STEMMA_EXTENSIONS']
    rmSync(folder, { recursive: true })
  })
  const module = (name: string, code: string) => {
    const path = join(folder, `${name}.mjs`)
    writeFileSync(path, code)
    process.env['STEMMA_EXTENSIONS'] = path
    return ownExtensions()
  }

  it('gives what it exports', async () => {
    const { leaveOut } = await module('good', 'export const leaveOut = [{ reason: "x", test: () => true }]')
    expect(leaveOut).toMatchObject([{ reason: 'x' }])
  })

  it.each([
    ['what it does not know', 'export const reader = []', 'there are readers, leaveOut and words'],
    ['readers that cannot read', 'export const readers = [{ name: "x" }]', '"readers" must be'],
    ['rules that cannot test', 'export const leaveOut = [{ reason: "x" }]', '"leaveOut" must be'],
    ['words that are no function', 'export const words = {}', '"words" must be a function'],
    ['no JavaScript', 'export const', 'cannot be used'],
  ])('is refused where it holds %s', async (name, code, message) => {
    await expect(module(name.replaceAll(' ', '-'), code)).rejects.toThrow(message)
  })

  it('is none by default', async () => {
    delete process.env['STEMMA_EXTENSIONS']
    expect(await ownExtensions()).toEqual({})
  })
})
