import { expect, it } from 'vitest'
import { refusalOf } from './status.ts'

const NOW = Date.parse('2031-03-04T10:00:00Z')
const DAY = 86_400_000
const wait = (value: string): number | null | undefined =>
  refusalOf('https://a.example/', 429, { 'retry-after': value }, NOW)?.retryAfter

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['86401', DAY],
  ['999999999', DAY],
  ['9'.repeat(400), DAY],
  ['Tue, 04 Mar 2031 10:05:00 GMT', 300_000],
  ['Tuesday, 04-Mar-31 10:05:00 GMT', 300_000],
  ['Tue, 04 Mar 2031 09:00:00 GMT', 0],
  ['Fri, 04 Apr 2031 10:00:00 GMT', DAY],
  ['Sat, 13 Sep 275760 00:00:00 GMT', DAY],
  ['Sat, 14 Sep 275760 00:00:00 GMT', null],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['Tue, 99 Mar 2031 10:05:00 GMT', null],
  ['', null],
])('Retry-After: %s asks for a wait of %s ms', (value, expected) => {
  expect(wait(value)).toBe(expected)
})
