import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { en } from '../languages/en/en.ts'
import { mergedToll, toll } from './toll.ts'

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

it('takes the number that most articles give, and of two as frequent the higher', () => {
  const tolls = [3, 4, 4].map((killed) => ({ killed, injured: 0 }))
  expect(mergedToll(tolls)).toEqual({ killed: 4, injured: 0 })
  expect(mergedToll([...tolls, { killed: 3, injured: 2 }])).toEqual({ killed: 4, injured: 0 })
})
