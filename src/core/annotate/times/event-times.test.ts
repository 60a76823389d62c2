import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { en } from '../../languages/en/en.ts'
import { findTimes } from './times.ts'

/** The times of a text that are told by events: their words, day and where the event is told. */
function eventTimes(text: string) {
  return findTimes(tagged(text), en, '2031-03-10')
    .filter((time) => time.event !== null)
    .map(({ start, end, value, basis, event }) => {
      const told = event?.told
      return [text.slice(start, end), value, basis, told ? text.slice(told.start, told.end) : null]
    })
}

describe('times told by events', () => {
  it('point to where the event is told, and take its day', () => {
    const text = 'The truce in Osla broke down on March 4. Some 40 people have been hurt since the truce broke down.'
    expect(eventTimes(text)).toEqual([
      ['since the truce broke down', '2031-03-04', 'anchored', 'truce in Osla broke down'],
    ])
  })

  it('find it in other forms, and behind them too', () => {
    const text = 'Nobody slept until the dams had collapsed. Later, on Friday, a dam collapsed at Orrin.'
    expect(eventTimes(text)).toEqual([['until the dams had collapsed', '2031-03-07', 'anchored', 'dam collapsed']])
  })

  it('stay open where the event, or its day, is not told', () => {
    expect(eventTimes('It was quiet before the wall fell.')).toEqual([
      ['before the wall fell', 'XXXX-XX-XX', 'unresolved', null],
    ])
    expect(eventTimes('The wall fell. It was quiet before the wall fell.')).toEqual([
      ['before the wall fell', 'XXXX-XX-XX', 'unresolved', 'wall fell'],
    ])
  })

  it('are none where a date or nothing follows', () => {
    for (const text of ['It has been shut since Monday.', 'After noon it rained.', 'He asked for it before.'])
      expect(eventTimes(text)).toEqual([])
  })

  it('takes linear time on a line of nothing but them', () => {
    const text = `${'since the truce broke down '.repeat(4000)}. The truce broke down.`
    const before = process.cpuUsage()
    findTimes(tagged(text), en, '2031-03-10')
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(6000)
  })
})
