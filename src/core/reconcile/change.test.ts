import { expect, it } from 'vitest'
import { prepareNow } from '../../../eval/now.ts'
import { loadGrammar } from '../../io/models.ts'
import { countedBy } from '../counted.ts'
import { en } from '../languages/en/en.ts'
import type { LedgerRow } from '../model/ledger.ts'
import { changeOf } from './change.ts'
import { ledger } from './ledger.ts'
import type { FigureQuestion } from './question.ts'

/** The row of those killed, from reports with their days, invented. */
function killed(reports: readonly (readonly [day: string, text: string])[]): LedgerRow {
  const articles = reports.flatMap(
    ([day, text], i) =>
      prepareNow({ input: `${i}.txt`, bytes: new TextEncoder().encode(`Osla flood\n\n${day}\n\n${text}\n`) }).articles,
  )
  const lineages = articles.map(({ id }) => ({ id, articles: [id], edges: [] }))
  const rows = ledger({ articles, lineages, relations: [], counted: countedBy(loadGrammar) }, en)
  return rows.find(({ event, cells }) => event === 'killed' && cells.length > 1)!
}

it('tells a count that rose, in the order of the reports, whatever the order they are given in', () => {
  const reports = [
    ['2031-03-15', 'The flood in Osla killed six people, doctors said.'],
    ['2031-03-14', 'The flood in Osla killed at least two people.'],
    ['2031-03-16', 'The flood in Osla killed nine people.'],
  ] as const
  const row = killed(reports)
  expect(row.change).toBe('rose')
  expect(row.note).toBe('It rose: at least 2 (2031-03-14); 6 (doctors, 2031-03-15); 9 (2031-03-16).')
  expect(killed(reports.toReversed())).toMatchObject({ change: 'rose', note: row.note, verdict: row.verdict })
})

it('tells each number once, however it is bounded, and ranges and upper bounds as they are', () => {
  const note = (...words: string[]) =>
    killed(words.map((word, at) => [`2031-03-1${at + 1}`, `The flood in Osla killed ${word} people.`] as const)).note
  expect(note('two', 'seven', 'at least seven')).toBe('It rose: 2 (2031-03-11); 7 (2031-03-12).')
  expect(note('two', 'seven', 'seven to nine')).toContain('7 to 9')
  expect(note('two', 'up to eight', 'up to twelve')).toContain('up to 12')
})

it('tells a count that fell, but not that a lower bound did', () => {
  expect(
    killed([
      ['2031-03-14', 'The flood in Osla killed nine people.'],
      ['2031-03-15', 'The flood in Osla killed seven people.'],
    ]),
  ).toMatchObject({ verdict: 'differ', change: 'fell' })
  expect(
    killed([
      ['2031-03-14', 'The flood in Osla killed nine people.'],
      ['2031-03-15', 'The flood in Osla killed at least seven people.'],
    ]),
  ).toMatchObject({ verdict: 'compatible', change: null })
})

it('tells no change where the count went both ways, and none where it stayed', () => {
  const counts = (...words: string[]) =>
    killed(words.map((word, at) => [`2031-03-1${at + 1}`, `The flood in Osla killed ${word} people.`] as const)).change
  expect(counts('two', 'six', 'four')).toBe(null)
  expect(counts('six', 'six')).toBe(null)
  expect(counts('two', 'six', 'six')).toBe('rose')
})

it('takes no number that is denied, feared or asked for for a rise', () => {
  const after = (text: string) =>
    killed([
      ['2031-03-14', 'The flood in Osla killed two people.'],
      ['2031-03-15', 'The flood in Osla killed two people, doctors said.'],
      ['2031-03-16', text],
    ]).change
  expect(after('The flood in Osla killed nine people.')).toBe('rose')
  expect(after('The mayor denied that the flood in Osla had killed nine people.')).not.toBe('rose')
  expect(after('Did the flood in Osla kill nine people?')).not.toBe('rose')
})

it('takes a bound that the same number follows for no rise', () => {
  const row = killed([
    ['2031-03-14', 'The flood in Osla killed at least seven people.'],
    ['2031-03-15', 'The flood in Osla killed seven people.'],
  ])
  expect(row).toMatchObject({ verdict: 'compatible', change: null })
})

it('takes what is feared, asked or planned for no rise over numbers that differ', () => {
  const after = (text: string) =>
    killed([
      ['2031-03-14', 'The flood in Osla killed two people.'],
      ['2031-03-14', 'The flood in Osla killed three people, doctors said.'],
      ['2031-03-16', text],
    ])
  expect(after('The flood in Osla killed nine people.').change).toBe('rose')
  for (const text of [
    'Did the flood in Osla kill nine people?',
    'The flood in Osla may have killed nine people.',
    'The mayor denied that the flood in Osla had killed nine people.',
  ]) {
    const row = after(text)
    expect([row.change, row.verdict]).toEqual([null, 'differ'])
  }
})

it('takes what a report says first in its text for its word, rather than what it adds or heads it with', () => {
  const told = (id: string, day: string, value: number, part?: string): FigureQuestion => {
    const figure = {
      low: value,
      high: value,
      comparison: 'exactly',
      factuality: 'actual',
      unit: null,
      speaker: null,
      part,
    }
    return { article: { id, published: day }, figure, value } as unknown as FigureQuestion
  }
  const later = told('b', '2031-03-15', 5)
  expect(changeOf([told('a', '2031-03-14', 6), told('a', '2031-03-14', 2), later])?.change).toBe('fell')
  expect(changeOf([told('a', '2031-03-14', 2, 'headline'), told('a', '2031-03-14', 6), later])?.change).toBe('fell')
  expect(changeOf([told('a', '2031-03-14', 6), told('a', '2031-03-14', 2, 'caption'), later])?.change).toBe('fell')
})

it('tells no order within a day whose hours are not known', () => {
  const row = killed([
    ['2031-03-14', 'The flood in Osla killed six people.'],
    ['2031-03-14', 'The flood in Osla killed eight people.'],
  ])
  expect(row).toMatchObject({ verdict: 'differ', change: null })
})

it('tells what one report denies of another', () => {
  const row = killed([
    ['2031-03-14', 'The shelling of Osla killed 40 people, the rebels said.'],
    ['2031-03-14', 'The army denied that the shelling of Osla killed 40 people.'],
  ])
  expect(row).toMatchObject({ verdict: 'differ', change: 'denied' })
})

it('tells a count that rose within a day, where the times of the reports leave no doubt', () => {
  const at = (first: string, second: string) =>
    killed([
      [first, 'The flood in Osla killed two people.'],
      [second, 'The flood in Osla killed six people.'],
    ]).change
  expect(at('2031-03-14T06:00:00Z', '2031-03-14T20:00:00Z')).toBe('rose')
  expect(at('2031-03-14T20:00:00Z', '2031-03-14T06:00:00Z')).toBe('fell')
  expect(at('2031-03-14', '2031-03-14')).toBe(null)
})
