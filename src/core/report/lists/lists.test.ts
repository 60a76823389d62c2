import { describe, expect, it } from 'vitest'
import { ferry } from '../../../../test/helpers/dossier.ts'
import type { Dossier } from '../../model/dossier.ts'
import { dossierObject } from '../json.ts'
import { figuresCsv, quotesCsv, storiesCsv } from './csv.ts'
import { driftCsv } from './drift-csv.ts'
import { driftJson, figuresJson, ledgerJson, quotesJson, relationsJson, storiesJson } from './json.ts'

type Row = Readonly<Record<string, unknown>>
type Lists = Readonly<Record<string, readonly Row[]>>

const CSV = [driftCsv, figuresCsv, quotesCsv, storiesCsv] as const
const JSONS = [driftJson, figuresJson, ledgerJson, quotesJson, relationsJson, storiesJson] as const

/** The lines of a table whose cells hold no comma, by the names of its columns. */
function rows(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trimEnd().split('\r\n')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [head.split(',')[index], cell])))
}

function parsed(json: string): Lists {
  return JSON.parse(json) as Lists
}

describe('tables', () => {
  it('figures: a line each, with words, bounds, speaker and offsets', () => {
    const lines = rows(figuresCsv(ferry()))
    expect(lines).toHaveLength(ferry().articles.flatMap((one) => one.figures).length)
    expect(lines[0]).toMatchObject({
      letter: 'A',
      said: 'at least 11',
      low: '11',
      high: '',
      speaker: 'the coastguard',
      start: '0',
      end: '18',
    })
  })

  it('quotations: a line each; those that several articles quote share a number', () => {
    const lines = rows(quotesCsv(ferry()).replaceAll(/"[^"\r\n]*,[^"\r\n]*"/g, 'with a comma'))
    expect(lines).toHaveLength(ferry().articles.flatMap((one) => one.quotations).length)
    expect(lines.filter((line) => line['shared'] === '1').map((line) => line['letter'])).toEqual(['C', 'D'])
  })

  it('quotations: what is cut stands with the one that cuts it', () => {
    const dossier = ferry()
    const sharedQuotations = [{ ...dossier.sharedQuotations[0]!, notes: ['leaves out: “she”'] }]
    const csv = quotesCsv({ ...dossier, sharedQuotations })
    expect(csv.split('\r\n').filter((line) => line.endsWith(',1,leaves out: “she”,'))).toHaveLength(1)
    expect(csv.split('\r\n').filter((line) => line.endsWith(',1,,'))).toHaveLength(1)
  })

  it('stories: a line for each article', () => {
    const dossier = ferry()
    const lines = rows(storiesCsv(dossier))
    expect(lines.map((line) => line['article']).sort()).toEqual(dossier.articles.map((one) => one.id))
    expect(lines.map((line) => line['account'])).toEqual(['1', '1', '2', '2'])
  })

  it('drift: a line for each finding, the weighty first', () => {
    const lines = rows(driftCsv(ferry()))
    expect(lines.map((line) => line['weight'])).toEqual(['weighty', 'weighty', 'slight'])
    expect(lines[0]).toMatchObject({ 'derived words': 'killing 14' })
  })

  it.each(CSV.map((csv) => [csv.name, csv] as const))(
    '%s holds no formula, whatever an input is called',
    (_name, csv) => {
      const dossier = ferry()
      const articles = dossier.articles.map((article) => ({ ...article, input: '=1+1', publisher: '=1+1' }))
      const shown = csv({ ...dossier, articles })
      expect(shown).toContain("'=1+1")
      expect(shown).not.toMatch(/(?:^|,)"?=1/m)
    },
  )
})

describe('lists for a program', () => {
  it.each(JSONS.map((json) => [json.name, json] as const))('%s names its form, articles and notices', (_name, json) => {
    const object = parsed(json(ferry()))
    expect(object['format']).toMatch(/^stemma-[a-z]+$/)
    expect(object['version']).toBe(1)
    expect(object['articles']?.map((one) => one['letter'])).toEqual(['A', 'B', 'C', 'D'])
    expect(object['notices']).toHaveLength(ferry().notices.length)
  })

  it.each(JSONS.map((json) => [json.name, json] as const))('%s holds nothing that steers a terminal', (_name, json) => {
    const dossier = ferry()
    const articles = dossier.articles.map((article) => ({ ...article, input: 'a\u001b]0;x\u0007\u202Eb\u009b' }))
    expect(json({ ...dossier, articles })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  it('items are those of the dossier, with their words', () => {
    const dossier = ferry()
    const whole = dossierObject(dossier) as Lists
    const withoutWords = (items: readonly Row[] = []) => items.map(({ words: _, ...item }) => item)
    const again = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
    expect(withoutWords(parsed(figuresJson(dossier))['figures'])).toEqual(
      again([...whole['figures']!, ...whole['partFigures']!]),
    )
    expect(withoutWords(parsed(quotesJson(dossier))['quotations'])).toEqual(
      again([...whole['quotations']!, ...whole['partQuotations']!]),
    )
    expect(parsed(relationsJson(dossier))['relations']).toEqual(again(whole['relations']))
    expect(parsed(figuresJson(dossier))['figures']?.[0]?.['words']).toBe('At least 11 people')
  })

  it('the ledger brings the figures of its rows and no others', () => {
    const dossier = ferry()
    const one: Dossier = { ...dossier, ledger: dossier.ledger.slice(0, 1) }
    expect(parsed(ledgerJson(one))['figures']?.map((figure) => figure['id'])).toEqual(dossier.ledger[0]!.figures)
  })

  it('findings bring the words of both texts', () => {
    const [first] = parsed(driftJson(ferry()))['drift'] ?? []
    expect(first?.['findings']).toContainEqual(
      expect.objectContaining({ kind: 'dropped', sourceWords: 'told the Tidewater Post', derivedWords: null }),
    )
  })
})
