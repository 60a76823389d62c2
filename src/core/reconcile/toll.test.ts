import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { en } from '../languages/en/en.ts'
import { mergedToll, type TollReading, toll } from './toll.ts'

it.each([
  [
    'numbers in the text',
    'Three people were killed and 12 injured when the tower at Holm Point fell on Monday.',
    { killed: 3, injured: 12 },
  ],
  [
    'one person without a number',
    'A keeper was killed when the tower at Holm Point fell on Monday night in the storm.',
    { killed: 1, injured: 0 },
  ],
  [
    'people shot, one of them dead',
    'Four people were shot at the fair in Denby on Monday night. One man was killed, police said.',
    { killed: 1, injured: 3 },
  ],
  [
    'nobody hurt',
    'The tower at Holm Point fell on Monday night in the storm, but nobody was under it then.',
    { killed: 0, injured: 0 },
  ],
])('counts %s', (_name, text, expected) => {
  expect(toll(prepared('a.txt', text), en)).toEqual(expected)
})

it.each([
  ['one shot without a number', 'A girl of ten was shot in the leg at the fair in Denby on Monday night.', 0, 1],
  [
    'who was hurt and died',
    'A keeper hurt in the fall of the tower at Holm Point died of his injuries on Monday.',
    1,
    0,
  ],
  [
    'a second person beside the dead',
    'A man was killed and a girl of six was wounded at the fair in Denby on Monday.',
    1,
    1,
  ],
  ['another besides the dead', 'A keeper was killed and another injured in the fall of the tower at Holm Point.', 1, 1],
  ['a list without its sum', 'A man killed his wife and four daughters at their home in Denby on Monday.', 5, 0],
  [
    'whoever shot himself by accident once',
    'A boy is dead after accidentally shooting himself at home in Denby on Monday.',
    1,
    0,
  ],
  ['a double killing', 'Police in Denby are looking for witnesses of a double murder at the harbour on Monday.', 2, 0],
  [
    'a killing with its killer, named by one word',
    'The police in Denby call what was found at the harbour on Monday a murder-suicide.',
    2,
    0,
  ],
  ['two of a list in the plural', 'A man killed his wife and daughters at their home in Denby on Monday.', 3, 0],
  ['the killer after the dead', 'A man killed three people and himself at the harbour of Denby on Monday night.', 4, 0],
  ['no one by a charge', 'A man was charged with attempted murder at the harbour of Denby on Monday night.', 0, 0],
  ['no times and no places', 'A man was shot three times at the harbour of Denby on Monday night, police said.', 0, 1],
])('counts %s', (_name, text, killed, injured) => {
  expect(toll(prepared('a.txt', text), en)).toEqual({ killed, injured })
})

const NOTHING: TollReading = { dead: null, hurt: null, shot: null, deadTold: 0, hurtTold: false, besides: false }

it('takes the number that most articles give, and of two as frequent the higher', () => {
  const tolls = [3, 4, 4].map((dead) => ({ ...NOTHING, dead }))
  expect(mergedToll(tolls)).toEqual({ killed: 4, injured: 0 })
  expect(mergedToll([...tolls, { ...NOTHING, dead: 3 }])).toEqual({ killed: 4, injured: 0 })
})

it('takes the dead of all articles from the number of people shot', () => {
  const readings = [
    { ...NOTHING, shot: 4 },
    { ...NOTHING, shot: 4, deadTold: 1 },
    { ...NOTHING, shot: 4, dead: 1 },
  ]
  expect(mergedToll(readings)).toEqual({ killed: 1, injured: 3 })
})

it('takes no number far below a death that the start tells of for its toll', () => {
  const between = 'The tower had been watched by the same family since the harbour was dug. '.repeat(12)
  const text = `A keeper was killed when the tower at Holm Point fell on Monday.\n\n${between}\n\nFive people were killed when a mast fell there.`
  expect(toll(prepared('a.txt', text), en)).toEqual({ killed: 1, injured: 0 })
})

it('takes no total of a year or of a war for the toll of an event', () => {
  const text = 'Floods killed 2,400 people in the year before. On Monday three people were killed at Holm Point.'
  expect(toll(prepared('a.txt', text), en)).toEqual({ killed: 3, injured: 0 })
})

it('counts who killed himself after others, and not who hurt himself by accident', () => {
  const of = (text: string) => toll(prepared('a.txt', text), en).killed
  expect(of('A keeper killed two people and then himself at Holm Point on Monday.')).toBe(3)
  expect(of('A keeper killed two people and accidentally hurt himself at Holm Point on Monday.')).toBe(2)
})
