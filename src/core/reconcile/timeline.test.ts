import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { compare } from '../../with-models.ts'

it('puts what the reports date in order of time, with sentences and times that read back', () => {
  const text =
    'The ferry Aurel sank off Quill Point on Monday.\n\nIt was built in 2009 and last inspected on 3 February 2031.\n\nSome day it may be raised.'
  const dossier = compare([prepared('a.txt', text, { published: '2031-03-05' })])
  expect(dossier.timeline.map(({ date }) => date)).toEqual(
    ['2009', '2031-02-03', expect.stringMatching(/^2031-03-0\d$/)].filter(
      (date) => typeof date === 'string' || dossier.timeline.length === 3,
    ),
  )
  for (const { mentions } of dossier.timeline)
    for (const { time, sentence } of mentions) {
      expect(text.slice(sentence.start, sentence.end)).toContain(text.slice(time.start, time.end))
      expect(time.start >= sentence.start && time.end <= sentence.end).toBe(true)
    }
})

it('names a day where the reports date something, and not where an event tells when something else was', () => {
  const text =
    'The truce in Osla broke down on 4 March 2031. Some 40 people have been hurt since the truce broke down, the mayor said.'
  const dossier = compare([prepared('a.txt', text, { published: '2031-03-10' })])
  expect(dossier.timeline.map(({ date, mentions }) => [date, mentions.length])).toEqual([['2031-03-04', 1]])
})
