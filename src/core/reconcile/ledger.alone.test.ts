import { expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { leastTime } from '../../../test/helpers/processor-time.ts'
import { loadGrammar } from '../../io/models.ts'
import { countedBy } from '../counted.ts'
import { en } from '../languages/en/en.ts'
import { ledger } from './ledger.ts'

it('lays ten thousand figures of two hundred reports side by side in seconds', () => {
  const texts = Array.from({ length: 3 }, (_, text) => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `In ward ${i + 7} of Roe some ${i * 3 + 11 + text} people voted on Monday. `,
    )
    return prepareNow({ input: `${text}.txt`, bytes: new TextEncoder().encode(lines.join('')) }).articles[0]!
  })
  const articles = Array.from({ length: 200 }, (_, report) => ({ ...texts[report % 3]!, id: `report-${report}` }))
  const lineages = articles.map(({ id }) => ({ id, articles: [id], edges: [] }))
  const material = { articles, lineages, relations: [], counted: countedBy(loadGrammar) }
  const figures = ledger(material, en).flatMap((row) => row.figures)
  expect(figures.length).toBeGreaterThanOrEqual(10_000)
  expect(leastTime(() => void ledger(material, en))).toBeLessThan(2000)
})
