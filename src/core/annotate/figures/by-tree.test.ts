import { describe, expect, it } from 'vitest'
import { plainArticle } from '../../../../eval/plain-article.ts'
import type { Figure } from '../../model/annotation.ts'

function figure(text: string, number: string): Figure {
  const found = plainArticle('a', text).figures.find((one) => text.slice(one.number.start, one.number.end) === number)
  if (!found) throw new Error(`no figure ${number}`)
  return found
}

describe('what a number counts, by the tree', () => {
  it.each([
    ['The typhoon killed 31 people in Calbara and another 14 in Isugan.', '14', 'people'],
    ['The population had grown from 136 bears in 1975 to roughly 700 in 2017.', '700', 'bears'],
    ['Numbers of bears have rebounded to more than 700.', '700', 'bears'],
    ['Traffic deaths had increased to about 55 that year.', '55', 'deaths'],
  ])('%s: %s counts %s', (text, number, counted) => {
    expect(figure(text, number).counted).toBe(counted)
  })

  it('is not the length of time that stands behind it', () => {
    expect(figure('Numbers rose from a low of about 135 three decades ago.', '135').counted).not.toBe('decades')
  })

  it('reads back as its words', () => {
    const text = 'The typhoon killed 31 people in Calbara and another 14 in Isugan.'
    const { counted, countedSpan } = figure(text, '14')
    expect(text.slice(countedSpan!.start, countedSpan!.end)).toBe(counted)
  })
})

describe('where and when, by the tree', () => {
  it('a figure takes what hangs in its clause', () => {
    const text = 'Hospital officials in Norway counted 19 bodies by Tuesday.'
    expect(figure(text, '19').place).toBe('Norway')
  })

  it('what hangs on another number is not its own', () => {
    const text = 'Deaths had increased to about 55 that year from 28 in 2014.'
    expect(figure(text, '28').period).toBe('in 2014')
    expect(figure(text, '55').period).not.toBe('in 2014')
  })
})

describe('on whose word, by the tree', () => {
  it('is the holder of the clause', () => {
    expect(figure('Analysts expect the firm to report a loss of 300 jobs.', '300').speaker?.name).toBe('Analysts')
  })

  it.each([
    ['a survey, of whatever stands under its verb', 'A survey found a rise of 44 per cent.', '44', 'A survey'],
    [
      'analysts, of what they project',
      'Analysts polled by Thomson Roe were projecting $3.95 a share.',
      '3.95',
      'Analysts',
    ],
    [
      'a document in a clause of its own',
      'The labour report, showing a gain of 236,000 jobs, cheered traders.',
      '236,000',
      'labour report',
    ],
    ['a bank, of the estimate that it raised', 'Karr Sarn raised its estimate to 2.6 per cent.', '2.6', 'Karr Sarn'],
    ['reporters, of what they saw', 'Western reporters saw dozens of bodies.', 'dozens', 'Western reporters'],
    [
      'whoever says so in a clause behind it',
      'Sarn led a three-man cell that Irel prosecutors say killed the teens.',
      'three-man',
      'Irel prosecutors',
    ],
    ['whose forecast it is', 'The forecast of 300 jobs by Karr Sarn was too high.', '300', 'Karr Sarn'],
    [
      'a known speaker rather than nobody',
      'A poll found that among people who said they had chosen, 47 per cent voted.',
      '47',
      'A poll',
    ],
  ])('is %s', (_name, text, number, speaker) => {
    expect(figure(text, number).speaker?.name).toBe(speaker)
  })

  it('is whoever adds it behind what was said', () => {
    expect(figure('“We have treated 50 people here,” added the doctor.', '50').speaker?.name).toBe('doctor')
  })

  it('is nobody that cannot answer: winds say nothing', () => {
    const text = 'Winds have snapped power lines, and 72 homes there are dark, officials say.'
    expect(figure(text, '72').speaker?.name).toBe('officials')
  })

  it('is nobody in a relative clause, which is mostly the writer’s own', () => {
    const text = 'Ann Roe expects the club, which has 300 members, to close.'
    expect(figure(text, '300').speaker).toBeNull()
  })
})

describe('a denial far from its verb', () => {
  it.each([
    'The ministry denied in an interview on Monday, the second, that 12 boats sank.',
    'Officials denied for a third day that 12 boats sank.',
    'Mayor Ann Roe denied with some anger that 12 boats sank.',
  ])('is found: %s', (text) => {
    expect(figure(text, '12').factuality).toBe('denied')
  })

  it('that is itself denied is none', () => {
    expect(figure('The ministry did not deny, in an interview on Monday, that 12 boats sank.', '12').factuality).toBe(
      'actual',
    )
  })
})

it('places and periods of the tree are spans and nothing more', () => {
  const text = 'Hospital officials in Norway counted 19 bodies by Tuesday.'
  const { placeSpan, periodSpan } = figure(text, '19')
  for (const span of [placeSpan, periodSpan]) expect(Object.keys(span!).sort()).toEqual(['end', 'start'])
})
