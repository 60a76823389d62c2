import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { en } from '../../languages/en/en.ts'
import type { Figure } from '../../model/annotation.ts'
import { annotateText } from '../annotate.ts'

function figuresIn(text: string, published: string | null = null): readonly Figure[] {
  return annotateText(tagged(text).analysis, en, published).figures
}

function figureOf(text: string, words: string, published: string | null = null): Figure {
  const found = figuresIn(text, published).find(({ start, end }) => text.slice(start, end).includes(words))
  if (!found) throw new Error(`no figure holds “${words}” in “${text}”`)
  return found
}

describe('the verb of a figure', () => {
  it.each([
    ['behind a verb of telling', 'Officials said 12 of the 37 hostages had been released.', '12', 'released'],
    ['of an object', 'A court heard that Lowe, 43, had stolen 215 sheep from 8 farms.', '215', 'stolen'],
    ['behind a clause between commas', 'Medics in Osla, where most were brought, counted 19 bodies.', '19', 'counted'],
    ['that is an adjective', 'Barely 14 of the shelters were open when the siren sounded.', '14', 'open'],
    ['before words that tell on whose word', 'Two roofs fell and killed 3 men, the mayor said.', '3', 'killed'],
  ])('is found %s', (_name, text, words, verb) => {
    expect(figureOf(text, words).verb).toBe(verb)
  })
})

describe('the place of a figure', () => {
  it.each([
    ['behind it', 'The storm killed 31 people in Calbara and another 14 in Isugan.', '31', 'Calbara'],
    ['of each of two', 'The storm killed 31 people in Calbara and another 14 in Isugan.', '14', 'Isugan'],
    ['told by a noun', 'Divers found the bodies of 5 men beneath the Hrast glacier.', '5', 'Hrast glacier'],
    ['with what it lies in', 'A blast at a bakery in Merenda hurt 17 shoppers.', '17', 'bakery in Merenda'],
    ['of the owner', 'The strike has shut 6 of the island’s 9 ports.', '9', 'island'],
    [
      'of a clause that says when',
      'The regiment lost 8 men when it was ambushed in the Sarip gorge.',
      '8',
      'Sarip gorge',
    ],
  ])('is the one %s', (_name, text, words, place) => {
    expect(figureOf(text, words).place).toBe(place)
  })

  it.each([
    ['a law', 'Under the Affordable Care Act 300 people were insured.', '300'],
    ['whose it is', "The town swung in Sarnow's favour by 53 per cent.", '53'],
    ['a day with a full stop', 'Rates on bills due on Oct. 17 climbed 20 points.', '20'],
  ])('is not %s', (_name, text, words) => {
    expect(figureOf(text, words).place).toBeNull()
  })

  it('is a road behind "on" and an article', () => {
    expect(figureOf('In the pile-up on the E41 there were 25 cars.', '25').place).toBe('E41')
  })

  it('is not where somebody speaks', () => {
    expect(figureOf('Prosecutors in Lisbon say the banker moved 112 million euros.', '112').place).toBeNull()
  })

  it('has a node that lies in others', () => {
    const { where } = figureOf('A tram hit a wall in Croydon, London, and 7 people died in England.', '7')
    expect(where?.within).toContain('GB')
  })
})

describe('the days of a figure', () => {
  const published = '2023-12-02'
  it.each([
    ['since a weekday', '183 people have been killed since Friday.', '183', '2023-12-01', '2023-12-02', 'day'],
    ['in a year', 'In 1998, 230 people died in the flood.', '230', '1998-01-01', '1998-12-31', 'year'],
    ['in a range of years', 'He stole 26 cars between 2014 and 2019.', '26', '2014-01-01', '2019-12-31', 'year'],
    ['in a month', 'The mill burned 12 barrels in March 2020.', '12', '2020-03-01', '2020-03-31', 'month'],
  ])('are those %s', (_name, text, words, start, end, precision) => {
    expect(figureOf(text, words, published).when).toEqual({ start, end, precision })
  })

  it('are not those of what was said when', () => {
    expect(figureOf('The mayor said on Monday that 12 barns had burned.', '12', published).when).toBeNull()
  })
})

describe('the dimension of a figure', () => {
  const dimension = (text: string, words: string) => figureOf(text, words).dimension
  it('converts lengths, times, shares and coins into one unit', () => {
    expect(dimension('It lies 19 miles away.', '19').low).toBeCloseTo(
      dimension('It lies 30.577536 km away.', '30').low!,
      3,
    )
    expect(dimension('The truce held for 72 hours.', '72')).toEqual(
      dimension('The truce held for three days.', 'three'),
    )
    expect(dimension('Some 66 per cent of homes fell.', '66')).toMatchObject({ kind: 'share', low: 0.66 })
    expect(dimension('It lost 11 cents a share.', '11')).toMatchObject({ kind: 'money', low: 0.11, unit: null })
  })

  it('of an age counts nothing, and is of somebody named', () => {
    const [roe, ...others] = figuresIn('Ana Roe, 35, fled. A driver, 42, did not.')
    expect(roe).toMatchObject({ counted: null, event: null, measured: 'Ana Roe', weight: 'passing' })
    expect(roe?.dimension).toEqual({ kind: 'age', unit: null, low: 35, high: 35 })
    expect(others).toEqual([])
  })
})

describe('nought', () => {
  it.each([
    ['No one was hurt in the crash.', 'injured'],
    ['None of the crew was killed.', 'killed'],
    ['Officials reported no deaths.', 'killed'],
  ])('is the figure of “%s”', (text, event) => {
    expect(figuresIn(text)).toMatchObject([{ low: 0, high: 0, event, factuality: 'actual', negated: false }])
  })

  it.each(['No one knows why.', 'There were no plans.', 'No one should be hurt.'])('is none of “%s”', (text) => {
    expect(figuresIn(text)).toEqual([])
  })
})

describe('the days of a length of time', () => {
  const days = (text: string) => {
    const when = figuresIn(text, '2018-07-29')[0]?.when
    return when ? [when.start, when.end] : null
  }

  it.each<[string, string, [string, string] | null]>([
    ['back from publication', 'Some 300 people died in the last ten days.', ['2018-07-19', '2018-07-29']],
    ['ahead of it', 'The firm will print 6,106 pages over the next ten days.', ['2018-07-29', '2018-08-08']],
    ['none where it reaches nowhere', 'Spending would drop by 35 per cent over 20 years.', null],
    ['none where it is reckoned from another day', 'The town voted 40 per cent for him four years earlier.', null],
    [
      'of the year that is named',
      'It lost $266 million in the first nine months of 2015.',
      ['2015-01-01', '2015-12-31'],
    ],
  ])('reach %s', (_name, text, expected) => {
    expect(days(text)).toEqual(expected)
  })
})
