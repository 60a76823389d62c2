/** Reports of invented events, the same for the same numbers: several of each event, some of them copies of others. */
import type { Page } from '../../src/core/model/document.ts'
import { mix32 } from '../../src/core/text/hash.ts'
import { SYLLABLES } from './syllables.ts'

const EVENTS = [
  'tram left its rails',
  'barge struck a bridge',
  'mine was flooded',
  'mast fell on a school',
  'mill burnt down',
]
const DAY = 86_400_000

/** @param perEvent reports of one event */
export function inventedReports(count: number, perEvent: number, seed = 1): Page[] {
  const texts: string[] = []
  return Array.from({ length: count }, (_, i) => {
    const event = Math.floor(i / perEvent)
    const draw = (salt: number, of: number): number => mix32(mix32(seed * 7919 + i) + salt) % of
    const eventDraw = (salt: number, of: number): number => mix32(mix32(seed * 104729 + event * 613) + salt) % of
    const name = (salt: number): string => {
      const part = (k: number): string => SYLLABLES[eventDraw(salt * 31 + k, SYLLABLES.length)]!
      const word = `${part(1)}${part(2)}${part(3)}`
      return word[0]!.toUpperCase() + word.slice(1)
    }
    const what = EVENTS[eventDraw(2, EVENTS.length)]
    const hurt = eventDraw(4, 60) + 3
    const published = new Date(Date.UTC(2026, 2, 1) + event * DAY + (i % perEvent) * 3_600_000).toISOString()
    // Sentences of the event's own words, so that two events have little more in common than that people were hurt.
    const details = Array.from({ length: 5 }, (_none, k) => {
      const words = Array.from({ length: 14 }, (_word, at) => name(100 + 20 * k + at).toLowerCase())
      return `${name(10 + k)} ${words.join(' ')} ${draw(20 + k, 90) + 2}.`
    })
    const chosen = [0, 1, 2].map((k) => details[(draw(6, 5) + k) % details.length])
    const title = `A ${what} in ${name(1)}, ${hurt} hurt`
    const own = `${hurt} people were hurt when a ${what} in ${name(1)}, ${name(3)} ${name(4)} said. ${chosen.join(' ')}`
    const copied = i % perEvent === perEvent - 1
    const text = copied ? texts[i - 1]! : own
    texts.push(text)
    const line = JSON.stringify({
      id: `r${seed}-${i}`,
      title,
      text,
      published,
      publisher: `Outlet ${draw(11, 9)}`,
    })
    return { input: `r${seed}-${i}.jsonl`, bytes: new TextEncoder().encode(line) }
  })
}
