/** The samples, held to what a careful reader finds in them: `samples/weir/gold.json`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reports } from '../eval/reports.ts'
import { SAMPLE_FOLDER, SAMPLE_NAMES } from './helpers/samples.ts'

/**
 * The least that must be found, in the words of the evaluation: what is reached. Known misses: ages ("a house of 80 years" is a figure
 * to a reader), a headline below a paper's running head, several of the quieter changes of the rewrite.
 */
const FLOORS: Readonly<Record<string, number>> = {
  text: 1,
  metadata: 0.967,
  relations: 1,
  quotations: 40,
  speakers: 39,
  figures: 63,
  rows: 9,
  verdicts: 10,
  'drift items': 18,
}

/** The most that may be found beside it: lengths of a period are listed, ranked low. */
const CEILINGS: Readonly<Record<string, number>> = {
  'figures beyond them': 12,
  'drift marks on the kept item': 0,
  'drift marks beyond them': 1,
}

describe('the samples', async () => {
  const { scores } = await reports.run(SAMPLE_FOLDER)

  it.each(Object.entries(FLOORS))('%s: at least %d', (metric, floor) => {
    expect(scores[metric]).toBeGreaterThanOrEqual(floor)
  })

  it.each(Object.entries(CEILINGS))('%s: at most %d', (metric, ceiling) => {
    expect(scores[metric]).toBeLessThanOrEqual(ceiling)
  })

  it('every quotation and figure of the answers stands in its report', () => {
    const gold = JSON.parse(readFileSync(`${SAMPLE_FOLDER}/gold.json`, 'utf8')) as Gold
    expect(Object.values(gold.articles).map((one) => one.file)).toHaveLength(SAMPLE_NAMES.length)
    const missing = [...gold.figures, ...gold.quotations].filter(({ article, exact }) => {
      const text = readFileSync(`${SAMPLE_FOLDER}/${gold.articles[article]!.file}`, 'utf8')
      return !plainWords(text).includes(plainWords(exact))
    })
    expect(missing).toEqual([])
  })
})

interface Gold {
  readonly articles: Readonly<Record<string, { readonly file: string }>>
  readonly figures: readonly { readonly article: string; readonly exact: string }[]
  readonly quotations: readonly { readonly article: string; readonly exact: string }[]
}

/** Without marks, and with words that a line end cuts joined again. */
function plainWords(text: string): string {
  return text.replace(/-\s*\n\s*/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')
}
