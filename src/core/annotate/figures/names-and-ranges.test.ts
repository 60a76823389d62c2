import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { en } from '../../languages/en/en.ts'
import { annotateText } from '../annotate.ts'

/** Each figure as "low-high what happened", in order. */
function told(text: string): string[] {
  return annotateText(tagged(text).analysis, en, null).figures.map(
    ({ low, high, event }) => `${low}${high === low ? '' : `-${high}`}${event ? ` ${event}` : ''}`,
  )
}

describe('numbers that are part of a name', () => {
  it.each([
    'Route 9 was closed overnight.',
    'Article 12 hearings went on.',
    'Unit 44 was destroyed by fire.',
    'Section 8 evictions rose again.',
    'The Big Three killed the plan.',
    'The Group of Eight condemned it.',
    'Seven Candles guests were evacuated.',
    'No 12 was evacuated at dawn.',
  ])('counts nothing in %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['Four Marines were killed.', ['4 killed']],
    ['Six Rangers players were injured.', ['6 injured']],
    ['Two Coast Guard members were killed.', ['2 killed']],
    ['Three Americans were killed.', ['3 killed']],
    ['In section 8 people were injured.', ['8 injured']],
  ])('counts people in %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('words that share their end', () => {
  it.each([
    'Police arrested 14- and 15-year-old girls on Sunday.',
    'Four and five-year-olds were evacuated.',
    'Nine- to 12-year-olds were hurt.',
    'Six-, seven- and eight-month-old calves were killed.',
  ])('counts nobody in %s', (text) => {
    expect(told(text).filter((figure) => figure.includes(' '))).toEqual([])
  })
})

describe('ranges and mixed numbers', () => {
  it.each([
    ['Between three and four hundred sheep drowned.', '300-400'],
    ['The dam cost four to five hundred million euros.', '400000000-500000000'],
    ['Some 25-30,000 people live there.', '25000-30000'],
    ['Some 12 to 15,000 sheep drowned.', '12000-15000'],
    ['The dam cost from 10 to 20 billion dollars.', '10000000000-20000000000'],
    ['It took 5 to 15,000 steps.', '5-15000'],
    ['The debt is $2 345 million.', '2345000000'],
    ['The council paid two and three-quarter million pounds.', '2750000'],
    ['The bridge cost three-and-a-half million.', '3500000'],
    ['A quarter-million trees fell.', '250000'],
    ['Three-quarters of a million leaflets were printed.', '750000'],
    ['It took 2 1/4 tonnes of glue.', '2.25'],
  ])('reads %s', (text, expected) => {
    expect(told(text).map((figure) => figure.split(' ')[0])).toEqual([expected])
  })
})
