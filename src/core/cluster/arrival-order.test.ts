import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalOrder, batchWindow } from './arrival-order.ts'
import { StoryStream } from './story-stream.ts'

const TOWNS = ['Carrow', 'Denby', 'Lorne']
const reports = Array.from({ length: 24 }, (_, i) => {
  const event = i % 7
  const words = `counted ${1000 + event} votes on motion ${event} of councillor Vos${event}, clerk Tarn${event} said`
  return {
    id: i % 8 === 5 ? 'shared' : `r${i}`,
    title: null,
    text: `The ${TOWNS[event % 3]} council ${i < 12 ? `${words} in report ${i}.` : `met. Report ${i}: it ${words}.`}`,
    published: i % 6 === 1 ? null : `2031-0${1 + (event % 4)}-0${1 + (i % 5)}`,
    language: 'en',
  }
})

/** Story of each report by the order of a batch, and the ids that the batch gives them. */
function batch(given: readonly (typeof reports)[number][]): Map<string, string> {
  const stream = new StoryStream()
  const found = new Map<string, string>()
  for (const { at, id } of arrivalOrder(given.map((one) => ({ ...one, words: one.text })))) {
    const { story, changes } = stream.add({ ...given[at]!, id })
    found.set(`${id}: ${given[at]!.text}`, story)
    for (const change of changes)
      for (const moved of change.articles)
        for (const key of found.keys()) if (key.startsWith(`${moved}: `)) found.set(key, change.story)
  }
  return found
}

describe('the order of a batch', () => {
  it('gives the same stories whatever the order of the reports', () => {
    const wanted = batch(reports)
    expect(new Set(wanted.values()).size).toBeGreaterThan(3)
    expect(new Set(wanted.values()).size).toBeLessThan(reports.length)
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (given) => {
        expect(batch(given)).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  it('is by time, the undated last, and tells apart what shares an id', () => {
    const turns = arrivalOrder([
      { id: 'b', published: null, words: 'x' },
      { id: 'a', published: null, words: 'y' },
      { id: 'a', published: '2031-03-02', words: 'z' },
      { id: 'a', published: '2031-03-02T23:00Z', words: 'z' },
      { id: 'c', published: '2031-03-01', words: 'w' },
    ])
    expect(turns).toEqual([
      { at: 4, id: 'c', again: false },
      { at: 2, id: 'a', again: false },
      { at: 3, id: 'a', again: true },
      { at: 1, id: 'a (2)', again: false },
      { at: 0, id: 'b', again: false },
    ])
  })

  it('looks back over all days where some reports have no date: they come last, and may be of any', () => {
    const event =
      'Anneke Vos flew a dragon 90 metres long over Lorne sands and won the kite festival before 4,200 visitors.'
    const told = (id: string, published: string | null, text: string) => ({
      id,
      published,
      text,
      title: null,
      language: 'en',
    })
    const parishes = Array.from({ length: 520 }, (_, i) =>
      told(`p${i}`, '2031-09-11', `Parish ${i} of vale ${i * 7} elected warden number ${i} by ${i + 3} votes`),
    )
    const given = [
      told('early', '2031-01-11', event),
      ...parishes,
      told('undated', null, `${event} Kites fill the sky.`),
    ]
    const stream = new StoryStream({ window: batchWindow(given) })
    const found = new Map(
      arrivalOrder(given.map((one) => ({ ...one, words: one.text }))).map(({ at }) => [
        given[at]!.id,
        stream.add(given[at]!).story,
      ]),
    )
    expect(found.get('undated')).toBe(found.get('early'))
    expect(batchWindow(parishes).days).toBeLessThan(1000)
  })
})
