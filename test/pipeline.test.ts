/** Laws of the whole pipeline, on the project's own samples. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerCsv, relationsCsv } from '../src/core/report/csv.ts'
import { htmlPage } from '../src/core/report/html/page.ts'
import { json } from '../src/core/report/json.ts'
import { markdown } from '../src/core/report/markdown.ts'
import { terminal } from '../src/core/report/terminal/terminal.ts'
import { compare, type Dossier } from '../src/index.ts'
import { prepareNow } from './helpers/grammar.ts'
import { dossierOf, SAMPLE_NAMES, samplePage } from './helpers/samples.ts'

/** Preparing a page is the slow half, and needs that page alone. */
const PREPARED = SAMPLE_NAMES.map((name) => prepareNow(samplePage(name)).articles)

const someSamples = fc
  .subarray(PREPARED, { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(fc.constant(chosen.flat()), fc.shuffledSubarray(chosen.flat(), { minLength: chosen.flat().length })),
  )

function reports(dossier: Dossier): string[] {
  const draw = [json, terminal, markdown, htmlPage, ledgerCsv, relationsCsv]
  return draw.map((report) => report(dossier))
}

describe('the pipeline', () => {
  it('gives the same reports, byte for byte, whatever the order of the articles', () => {
    fc.assert(
      fc.property(someSamples, ([sorted, shuffled]) => {
        expect(reports(compare(shuffled))).toEqual(reports(compare(sorted)))
      }),
      { numRuns: 15 },
    )
  })

  it('gives the same reports when it is run twice from the bytes on', () => {
    const [first, second] = [1, 2].map(() => reports(dossierOf(SAMPLE_NAMES.map(samplePage))))
    expect(second).toEqual(first)
  })

  it('points every item at words that are there, in the order of the text', () => {
    for (const article of PREPARED.flat()) {
      const items = [
        ...article.figures,
        ...article.quotations,
        ...article.statements,
        ...article.names,
        ...article.times,
      ]
      for (const { part, start, end } of items) {
        const text = part === undefined ? article.text : article.parts.find((one) => one.id === part)?.text
        expect(text?.slice(start, end).length).toBe(end - start)
        expect(text?.slice(start, end).trim()).not.toBe('')
      }
    }
  })

  it('lets every text of a page come out again: in the body, in a part, in the metadata or among the removed', () => {
    for (const [index, name] of SAMPLE_NAMES.entries()) {
      if (name.endsWith('.html')) continue
      const [article] = PREPARED[index]!
      const kept = [article!.text, ...article!.parts.map((one) => one.text), ...article!.removed.map((one) => one.text)]
      const metadata = [
        article!.title,
        article!.publisher,
        ...article!.authors,
        ...article!.contributors,
        article!.dateline,
      ]
      const shown = wordsOf([...kept, ...metadata].join(' '))
      const lost = [...wordsOf(new TextDecoder().decode(samplePage(name).bytes))].filter((word) => !shown.has(word))
      expect(lost).toEqual([])
    }
  })

  it('finds nothing that a copy did to its source, where the words are the same but for their quotation marks', () => {
    for (const name of SAMPLE_NAMES) {
      const page = samplePage(name)
      const text = new TextDecoder().decode(page.bytes).replace(/[“”]/g, '"').replaceAll('’', "'")
      const copy = { input: `copy-${name}`, bytes: new TextEncoder().encode(text) }
      expect(dossierOf([page, copy]).drift.flatMap((one) => one.findings)).toEqual([])
    }
  })

  it('refers to nothing that is not there', () => {
    const dossier = JSON.parse(json(dossierOf(SAMPLE_NAMES.map(samplePage)))) as Record<
      string,
      Record<string, string[]>[]
    >
    const ids = (key: string) => new Set(dossier[key]!.map((item) => String(item['id'])))
    const figures = ids('figures')
    const quotations = ids('quotations')
    expect(dossier['ledger']!.flatMap((row) => row['figures']!).filter((id) => !figures.has(id))).toEqual([])
    const shared = dossier['sharedQuotations']!.flatMap((one) => one['quotations']!)
    expect(shared.filter((id) => !quotations.has(id))).toEqual([])
    expect(dossier['stories']!.flatMap((story) => story['articles']!).sort()).toEqual([...ids('articles')].sort())
  })
})

/** Words of four letters and more; hyphens at line ends are joined by the reader, so words are compared without them. */
function wordsOf(text: string): Set<string> {
  return new Set(text.replace(/-\s+/g, '').match(/\p{L}{4,}/gu) ?? [])
}
