import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { en } from '../../languages/en/en.ts'
import type { Figure } from '../../model/annotation.ts'
import { findFigures } from './figures.ts'

function figuresIn(text: string): Figure[] {
  return findFigures(tagged(text), en, [])
}

describe('what a measure is of', () => {
  it.each([
    ['the subject', 'The unemployment rate fell to 5.1% in May.', 'unemployment rate'],
    ['the subject with what hangs on it', 'Shares of Orrin Steel rose 4.2% on Tuesday.', 'Shares of Orrin Steel'],
    ['the subject over an aside', 'The debt, without the banks, was about $113 trillion.', 'debt'],
    ['the subject of a relative clause', 'They live in a town, which was valued at $9 million.', 'town'],
    ['the subject of the verb before', 'Shares plunged, wiping $340 million away.', 'Shares'],
    ['what the verb acts on', 'The company raised prices by 4%.', 'prices'],
    ['what money it is', 'The minister promised $15mn in emergency aid.', 'emergency aid'],
    ['not where money went', 'The group spent $15mn in London.', 'group'],
    ['not when money came', 'The group earned $15mn in recent years.', 'group'],
    ['its head', 'Trains reached a speed of 22 miles per hour.', 'speed'],
    ['the other clause’s own', 'Oil rose to $80, while the Orrin index gained 2%.', 'Oil'],
  ])('is %s', (_, text, thing) => {
    const [figure] = figuresIn(text)
    expect(figure?.measured).toBe(thing)
    const { start, end } = figure!.measuredSpan!
    expect(text.slice(start, end)).toBe(thing)
  })

  it('is not what only the next clause tells', () => {
    const [oil, index] = figuresIn('Oil rose to $80, while the Orrin index gained 2%.')
    expect([oil?.measured, index?.measured]).toEqual(['Oil', 'Orrin index'])
  })

  it('is nothing for a count, a pronoun alone, and never the month', () => {
    for (const text of ['Some 40 people died.', 'It was 12 metres.', 'In May, 5% voted.'])
      expect(figuresIn(text)[0]?.measured ?? null).toBeNull()
  })

  it('takes no longer than the text is long', () => {
    const cpu = (text: string): number => {
      const before = process.cpuUsage()
      figuresIn(text)
      return (process.cpuUsage(before).user + process.cpuUsage(before).system) / 1000
    }
    const list = (items: number): string => `Prices were ${'in Tarn, Osla and Orrin 4%, '.repeat(items)}and more.`
    cpu(list(200))
    expect(cpu(list(4000))).toBeLessThan(4000)
  })
})

describe('around it', () => {
  it('takes no month for a doubt, and no unit for a rate', () => {
    const [first] = figuresIn('The rate fell to 5.1 per cent in May from 5.4 per cent in April.')
    expect([first?.hedge, first?.rate]).toEqual([null, null])
  })

  it.each([
    ['a share below nothing', 'In Orrin: mills -0.6% on Friday.', 'down'],
    ['a direction by itself', 'The estimate was revised upward by $40.', 'up'],
    ['a direction of the figure before', 'Mills were down 2.3%, banks by 2.6%.', 'down'],
    ['a short verb', 'The mill added 15% in a day.', 'up'],
  ])('a change is told by %s', (_, text, change) => {
    expect(figuresIn(text).at(-1)?.change).toBe(change)
  })

  it.each([
    ['two bounds', 'More than 1,000 and fewer than 1,500 people fled.', [1000, 1500]],
    ['two ends with letters', 'It would cost $5k-$20k a year.', [5000, 20_000]],
    ['letters on both ends', 'The range was 5k-20k metres.', [5000, 20_000]],
    ['parts of three sizes', 'The count was 4 thousand 3 hundred and 21 votes.', [4321, 4321]],
    ['dozens beside hundreds', 'They sold three hundred and two dozen eggs.', [324, 324]],
    ['a half of the smaller', 'It holds one billion and a half million litres.', [1_000_500_000, 1_000_500_000]],
    ['no bound of a way of saying', 'In the lead up to 2 elections it was quiet.', [2, 2]],
  ])('a number has %s', (_, text, bounds) => {
    const [figure] = figuresIn(text)
    expect([figure?.low, figure?.high]).toEqual(bounds)
  })
})
