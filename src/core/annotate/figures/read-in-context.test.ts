/** Numbers whose reading depends on the words around them. */
import { expect, it } from 'vitest'
import { prepareNow } from '../../../../test/helpers/grammar.ts'

function figuresIn(text: string) {
  const bytes = new TextEncoder().encode(`The Osla Gazette\n\n${text}`)
  return prepareNow({ input: 'osla.txt', bytes }).articles.flatMap(({ figures }) => figures)
}

it.each<[string, string, number, number | null, string | null]>([
  ['how long something goes on', 'The mayor told of cuts over three years.', 3, 3, null],
  ['how long, at the head of a sentence', 'Over 30 years, she built a fleet.', 30, 30, null],
  ['more than a length of time that is a subject', 'Over 30 years have passed.', 30, null, 'over'],
  ['more than a length of time', 'He was held for over three years.', 3, null, 'over'],
  ['more than an age', 'People over 75 years get it.', 75, null, 'over'],
  ['more than a length of time ago', 'She left the town over 30 years ago.', 30, null, 'over'],
  ['more than a length of time since', 'He came back over 30 years later.', 30, null, 'over'],
  ['what lies below', 'The storm will pass directly over two power plants.', 2, 2, null],
  ['more than a count', 'The storm destroyed over two hundred homes.', 200, null, 'over'],
  ['an estimate by its verb', 'The paper estimated the crowd at 70.', 70, 70, 'estimated'],
  ['no estimate of another clause', 'The paper estimated the crowd, and met it at 70 stops.', 70, 70, null],
  ['what is thought about', 'They think about 12ft of water.', 12, 12, null],
  ['about so much', 'It is about 12ft of water.', 12, 12, 'about'],
  ['an adjective of rounding', 'It was attended by an approximate 200,000.', 200_000, 200_000, 'approximate'],
])('reads %s', (_name, text, low, high, comparator) => {
  expect(figuresIn(text)[0]).toMatchObject({ low, high, comparator })
})

it.each<[string, string, number, number | null, string | null]>([
  ['inches written onto the digits', 'Up to 30in of rain fell in some places.', 0, 30, 'inch'],
  ['degrees written onto the digits', 'The water had 85F on Monday.', 85, 85, '°F'],
  ['two round numbers to choose from', 'A band of 100 or 200 hooligans came.', 100, 200, null],
  [
    'a multiplier behind a spaced hyphen',
    'They agreed on a $ 110 - billion loan .',
    110_000_000_000,
    110_000_000_000,
    'USD',
  ],
  ['half of a unit', 'They found half a pound of flour.', 0.5, 0.5, 'pound'],
  ['more than half, by itself', 'The price fell by more than half.', 0.5, null, 'share'],
  ['half of a unit written on', 'They found a half-pound of flour.', 0.5, 0.5, 'pound'],
  ['a weight that may be money elsewhere', 'They found 5 pounds of flour.', 5, 5, 'pound'],
  ['money of which something is', 'They got 50 million pounds of funding.', 50_000_000, 50_000_000, 'GBP'],
  ['money that may be a weight elsewhere', 'It cost 5 pounds.', 5, 5, 'GBP'],
  ['a vague number that is one word', 'She returned hundreds-of-thousands of dollars.', 200_000, null, null],
  ['a length of time behind "after"', 'He pulled over after about 15 minutes.', 15, 15, 'minute'],
  ['tens of thousands, whoever they are', 'Tens of thousands angry farmers marched.', 20_000, null, null],
  ['tens of thousands who do something', 'It rained on tens of thousands who marched.', 20_000, null, null],
])('reads %s', (_name, text, low, high, unit) => {
  expect(figuresIn(text)[0]).toMatchObject({ low, high, unit })
})

it.each([
  ['a time in a text that was cut into words', 'It began at 14 : 20 in the port .'],
  ['a time on a point', 'Crews were called at 6.13 to the pier.'],
  ['a date on strokes', 'It happened on 1/8/17 and on 12/19/16.'],
  ['the number of a house on a numbered street', 'He lives at 473 East 52nd Street.'],
  ['the number of a house before a point of the compass', 'It was at 224 E. Vantan.'],
  ['the numbers of crossing streets', 'It was near 200 East and 6600 South.'],
  ['a road in a text that was cut into words', 'It closed the I - 75 corridor .'],
  ['a telephone number of three groups', 'Call the office at 816-855-5500.'],
  ['a kind of car', 'The men drove a 4×4 van and a four - by - four van into it.'],
  ['somebody who is spoken to', 'He told one reporter the question was a fake.'],
  ['somebody who speaks further on', 'One pupil from the school told the paper of it.'],
  ['somebody who is named', 'One candidate, Ann Roe, is favoured by many.'],
  ['what came out', 'One released this week found that most were against it.'],
  ['who somebody was', 'Roe was one of the victims.'],
])('counts nothing in %s', (_name, text) => {
  expect(figuresIn(text)).toEqual([])
})

it.each([
  ['what a point of the compass narrows down', 'Oil was found at 12 North Sea platforms.', [12]],
  ['what stands behind capitals and a dash', 'It was told in the UK - 20 people were hurt.', [20]],
  ['a price at which something was sold', 'Diesel sold at 1.29 on Monday.', [1.29]],
  ['a measure that no "at" stands before', 'The index rose to 6.13 on Monday.', [6.13]],
  ['a part that no date is', 'About 1/8 of them left.', [0.125]],
  ['a price on a point', 'The share closed at 6.13 on Monday.', [6.13]],
  ['"one" in a clause that is told', 'They revealed that one person is dead and four others were hurt.', [1, 4]],
  ['"one" by itself behind what befell somebody', 'He fired at three guards, injuring one.', [3, 1]],
  ['"one" beside another count of the noun', 'He faces one count of arson, seven counts of theft.', [1, 7]],
  ['a length that is told in a clause of time', 'It came after the paper exposed three decades of fraud.', [3]],
  ['how often somebody did something to somebody', 'Slager shot at Scott eight times.', [8]],
  [
    'what is counted in a clause of another clause',
    'He was outside with five men before splitting off when he noticed two guards.',
    [5, 2],
  ],
  ['what is counted in a clause of time', 'He fled when he noticed two guards in a car.', [2]],
])('lists %s', (_name, text, values) => {
  expect(figuresIn(text).map(({ low }) => low)).toEqual(values)
})

it('counts an officer, not the police', () => {
  expect(figuresIn('One police officer was wounded.')[0]).toMatchObject({ counted: 'officer', group: ['police'] })
})

it('tells what befell those of whom somebody was one', () => {
  expect(figuresIn('Roe was one of nine people shot outside the club.')).toMatchObject([{ low: 9, event: 'shot' }])
})

it.each<[string, string, [number, number | null][]]>([
  [
    'a part and its whole',
    'The service said seven out of 47 trusts were hit.',
    [
      [7, 7],
      [47, 47],
    ],
  ],
  ['a share of ten', 'Two out of five people agreed.', [[0.4, 0.4]]],
  ['a share of a round number', 'Nine out of 100 people agreed.', [[0.09, 0.09]]],
  ['a score before how long it took', 'The Gulls lost 8-7 in ten innings.', [[10, 10]]],
  ['a pair that is no more than two', 'He hid for a couple of hours.', [[2, 2]]],
  ['a few, of no known end', 'He hid behind a few boats.', [[3, null]]],
])('tells %s', (_name, text, bounds) => {
  expect(figuresIn(text).map(({ low, high }) => [low, high])).toEqual(bounds)
})
