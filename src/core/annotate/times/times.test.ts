import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { marked } from '../../../../test/helpers/marked.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { languageFor } from '../../languages/languages.ts'
import { findTimes } from './times.ts'

const en = languageFor('en')
/** A Saturday in the 22nd week of the year. */
const PUBLISHED = '2024-06-01T09:30'

const find = (text: string, anchor: string | null = PUBLISHED) => findTimes(tagged(text), en, anchor)

describe('findTimes', () => {
  it('a weekend lies ahead where the verb does, and behind where it does', () => {
    const values = (text: string) => find(text, '2024-06-05').map(({ value }) => value)
    expect(values('It will open this weekend.')).toEqual(['2024-W23-WE'])
    expect(values('It opened at the weekend.')).toEqual(['2024-W22-WE'])
  })

  it.each([
    ['a whole date', 'It opened on ⟦May 3, 2019⟧.', ['2019-05-03']],
    ['a whole date, day first', 'It opened on ⟦3 May 2019⟧ at last.', ['2019-05-03']],
    ['a whole date in digits', 'It opened on ⟦2019-05-03⟧.', ['2019-05-03']],
    ['a weekday with its date', 'It shut on ⟦Monday, Jan. 8⟧.', ['2024-01-08']],
    ['a date near the end of the year', 'It shut on ⟦December 30⟧.', ['2023-12-30']],
    ['a month and a year', 'It was built in ⟦July 1998⟧.', ['1998-07']],
    ['a month alone', 'The road shut in ⟦March⟧.', ['2024-03']],
    ['a year', 'It was built in ⟦1998⟧ by monks.', ['1998']],
    ['a decade', 'In ⟦the 1980s⟧ it was new.', ['198']],
    ['a century', 'A mill of ⟦the 19th century⟧.', ['18']],
    ['the last such weekday', 'The bridge fell on ⟦Friday⟧.', ['2024-05-31']],
    ['today by its weekday', 'The bridge fell on ⟦Saturday⟧.', ['2024-06-01']],
    ['a weekday ahead', 'The council will meet on ⟦Tuesday⟧.', ['2024-06-04']],
    [
      'a weekday that is pointed at',
      'It rained ⟦last Monday⟧ and may rain ⟦next Monday⟧.',
      ['2024-05-27', '2024-06-03'],
    ],
    ['days near by', 'It fell ⟦yesterday⟧ and opens ⟦tomorrow⟧.', ['2024-05-31', '2024-06-02']],
    ['weeks and years', 'Sales fell ⟦last week⟧ and rose ⟦this year⟧.', ['2024-W21', '2024']],
    ['a month that is pointed at', 'It shut ⟦last December⟧ and opens ⟦next December⟧.', ['2023-12', '2024-12']],
    ['how long ago', 'It was new ⟦two years ago⟧ and old ⟦three days ago⟧.', ['2022', '2024-05-29']],
    [
      'how long before the day that was told',
      'On ⟦10 January 2020⟧ it fell, as it had ⟦two years earlier⟧.',
      ['2020-01-10', '2018'],
    ],
    [
      'how long ago, whatever day was told',
      'On ⟦10 January 2020⟧ it fell, as it had ⟦two years ago⟧.',
      ['2020-01-10', '2022'],
    ],
    ['the last day of the year before', 'Sales have risen since ⟦year-end⟧.', ['2023-12-31']],
    ['the last day of this year', 'It opens by ⟦year-end⟧.', ['2024-12-31']],
    ['part of a day', 'It fell on ⟦Friday night⟧.', ['2024-05-31TNI']],
    ['a clock time and its day', 'It begins at ⟦7:30 p.m. Friday⟧.', ['2024-05-31T19:30']],
    ['a clock time in short', 'It fell at ⟦5am⟧.', ['2024-06-01T05:00']],
    ['a part of a year', 'It shuts in ⟦early 2025⟧ or at ⟦the end of June⟧.', ['2025', '2024-06']],
    [
      'a quarter and the one a year before',
      'Sales in ⟦the first quarter⟧ beat ⟦the year-earlier quarter⟧.',
      ['2024-Q1', '2023-Q1'],
    ],
    ['a quarter that has not begun yet', 'Sales in ⟦the fourth quarter⟧ were poor.', ['2023-Q4']],
    ['a length', 'It took ⟦two weeks⟧ and ⟦a minute and a half⟧.', ['P2W', 'PT1.5M']],
    ['a length between two', 'It took ⟦two to three weeks⟧.', ['PXW']],
    ['a length in words', 'It took ⟦twenty-four hours⟧.', ['PT24H']],
    ['a length with its comparator', 'It lasted ⟦more than 10 years⟧.', ['P10Y']],
    ['a length as an adjective', 'A ⟦nine-day⟧ walk.', ['P9D']],
    ['a vague length', 'It took ⟦several months⟧.', ['PXM']],
    ['a stretch up to now', 'It rained in ⟦the past two months⟧.', ['P2M']],
    ['what comes again', 'It rings ⟦every day⟧ and ⟦each Thursday⟧.', ['P1D', 'XXXX-WXX-4']],
    ['now and then', 'It is ⟦now⟧ shut and ⟦recently⟧ was not.', ['PRESENT_REF', 'PAST_REF']],
    ['a holiday', 'It snowed on ⟦Christmas Day⟧.', ['2023-12-25']],
    ['after a character of two code units', '😀 It fell on ⟦Friday⟧.', ['2024-05-31']],
    ['no age', 'A 10-year-old boy, aged 10, is 10 years old.', []],
    ['no small word that is a month', 'They may march past the second row.', []],
    ['no name', 'Jan Roe lives at 1998 Mill Road, near $2000 homes.'.replace('1998 ', ''), []],
    ['no season that may be a movement', 'The fall was long, and the spring was broken.', []],
    ['no rate', 'It costs 5 million a year.', []],
    ['no price or share', 'Shares at $2015 fell 2015%.', []],
    ['nothing in another language', 'Le pont est fermé depuis lundi dernier.', []],
  ])('reads %s', (_name, source, values) => {
    const { text, spans } = marked(source)
    const found = find(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((s) => text.slice(s.start, s.end)))
    expect(found.map((time) => time.value)).toEqual(values)
  })

  it('leaves what leans on an unknown day unresolved', () => {
    expect(find('It fell on Friday.', null)[0]).toMatchObject({ value: 'XXXX-WXX-5', basis: 'unresolved' })
  })

  it('gives spans in order, apart, and within the text', () => {
    const words = fc.constantFrom(
      ...[
        'May',
        '3',
        ',',
        '2019',
        'last',
        'the',
        'first',
        'quarter',
        'year',
        '-',
        'ago',
        'a',
        'two',
        'weeks',
        'p',
        '.',
        'm',
      ],
      ...['Friday', 'night', 'of', 'early', '7', ':', '30', 'next', 'end', 'nineteen', 'ninety', '’', 's', '\n', '😀'],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (parts, glued) => {
        const text = parts.join(glued ? '' : ' ')
        let last = 0
        for (const time of find(text)) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeLessThanOrEqual(text.length)
          expect(time.value).not.toMatch(/NaN|undefined/)
          last = time.end
        }
      }),
    )
  })

  it.each(['the end of ', 'early ', 'one hundred ', '7:30 ', 'the ', 'last ', '1 1/2 '])(
    'takes linear time on a line of nothing but "%s"',
    (piece) => {
      const began = processorNow()
      find(piece.repeat(20_000))
      expect(processorNow() - began).toBeLessThan(3000)
    },
  )
})

it('last and next month of the name that it is now are those of another year', () => {
  const values = (text: string, now: string) => find(text, now).map(({ value }) => value)
  const text = 'It shut last December and opens next December; this December it stands empty.'
  expect(values(text, '2024-12-10')).toEqual(['2023-12', '2025-12', '2024-12'])
  expect(values(text, '2024-11-10')).toEqual(['2023-12', '2024-12', '2024-12'])
})
