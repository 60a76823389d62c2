import { describe, expect, it } from 'vitest'
import type { ArticleFacts } from '../api/types/articles.ts'
import type { OverTime } from '../api/types/ledger.ts'
import { answersIn, changesOf, chartLayout } from './chart-layout.ts'
import { timeAxis } from './time-axis.ts'

const article = (id: string, lineage: string, published: string): ArticleFacts => ({
  ...{
    id,
    lineage,
    published,
    input: id,
    siglum: id.toUpperCase(),
    label: `Paper ${id}`,
    agency: null,
    headline: null,
  },
})
const ARTICLES = [
  article('a', 'l1', '2031-03-04T08:00Z'),
  article('b', 'l2', '2031-03-05'),
  article('c', 'l1', '2031-03-06T08:00Z'),
]
const point = (id: string, low: number, high: number | null, item = 'f1'): OverTime['points'][number] => ({
  ...{ ref: `${id}:${item}`, article: id, low, high, words: String(low), speaker: null, corrected: false },
})
const answersOf = (points: OverTime['points']) =>
  answersIn({ questions: [], chosen: 'r', points }, new Map(ARTICLES.map((one) => [one.id, one])))

describe('answers over time', () => {
  const answers = answersOf([point('c', 7, 7), point('b', 4, null), point('a', 2, 2), point('a', 3, 3, 'f2')])

  it('stand in the order of their reports, a report without an hour in the middle of its day', () => {
    expect(answers.map(({ ref }) => ref)).toEqual(['a:f1', 'a:f2', 'b:f1', 'c:f1'])
    const dots = chartLayout(answers).series.flatMap((one) => one.dots)
    const b = dots.find(({ answer }) => answer.ref === 'b:f1')!
    expect(b.day!.from).toBeLessThan(b.x)
    expect(b.x - b.day!.from).toBeCloseTo(b.day!.to - b.x)
    expect(dots.filter(({ day }) => day === null)).toHaveLength(3)
  })

  it('have a stepped line for each account of several reports, and one through all, each report once by its highest', () => {
    const { series, steps } = chartLayout(answers)
    expect(series.map(({ lineage, steps: own }) => [lineage, own !== null])).toEqual([
      ['l1', true],
      ['l2', false],
    ])
    const heights = (path: string | null): string[] => [...new Set((path ?? '').match(/,[\d.]+/g))]
    expect(heights(steps)).toHaveLength(3)
    const [two, three] = series[0]!.dots.map(({ low }) => `,${low}`)
    expect(heights(series[0]!.steps)).toContain(three)
    expect(heights(series[0]!.steps)).not.toContain(two)
  })

  it('tell how an account changed what it says, and whether its outlet corrected itself', () => {
    const edge = { source: 'a', derived: 'c', kind: 'revision' as const, sure: true }
    const lineages = [{ id: 'l1', articles: ['a', 'c'], edges: [edge] }]
    const told = changesOf(answers, lineages).map(({ before, after, isRevision }) => [
      before.ref,
      after.ref,
      isRevision,
    ])
    expect(told).toEqual([['a:f2', 'c:f1', true]])
    expect(changesOf(answersOf([point('a', 2, 2), point('c', 2, 2)]), lineages)).toEqual([])
  })
})

describe('the axis of time', () => {
  const at = (written: string) => Date.parse(written)
  const day = (written: string) => ({ from: at(`${written}T00:00Z`), to: at(`${written}T23:59Z`) })

  it('names no hours where no report has one', () => {
    const { ticks } = timeAxis([day('2031-03-04'), day('2031-03-05')], { from: 0, to: 900 })
    expect(ticks.map(({ label }) => label)).toEqual(['4 Mar', '5 Mar'])
  })

  it('has room for each of its labels, whatever the span', () => {
    for (const days of [0.01, 0.3, 1, 3, 10, 40, 400, 4000]) {
      const last = at('2031-03-04T06:00Z') + days * 86_400_000
      const { ticks } = timeAxis(
        [
          { from: at('2031-03-04T06:00Z'), to: at('2031-03-04T06:00Z') },
          { from: last, to: last },
        ],
        {
          ...{ from: 28, to: 900 },
        },
      )
      expect(ticks.length).toBeGreaterThan(0)
      const gaps = ticks.slice(1).map(({ x }, i) => x - ticks[i]!.x)
      expect(Math.min(90, ...gaps)).toBeGreaterThanOrEqual(60)
    }
  })
})
