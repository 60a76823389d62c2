import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../languages/en/en.ts'
import { features, pack } from './features.ts'
import { group } from './group.ts'

const BRIDGE = [
  'A barge struck the swing bridge in Carrow harbour on Tuesday night, harbour master Ilse Tarn said.',
  'Ilse Tarn said the swing bridge in Carrow will stay shut after a barge drifted into it on Tuesday.',
]
const MINE = [
  'Miners at the Denby pit struck gold dust on Monday, owner Karl Brand told a meeting of shareholders.',
  'Shareholders of the Denby pit cheered when Karl Brand told them on Monday that miners had struck gold.',
]

const account = (text: string, day: number | null = null) => ({
  features: pack(features({ title: null, text }, en)),
  day,
})
/** Which accounts are together, whatever their stories are called. */
const together = (stories: readonly number[]): boolean[][] => stories.map((a) => stories.map((b) => a === b))

describe('group', () => {
  it('puts reports of one event together and another event apart', () => {
    expect(group([...BRIDGE, ...MINE].map((text) => account(text)))).toEqual([0, 0, 2, 2])
  })

  it('asks for more in common the longer apart the reports are', () => {
    expect(group([account(BRIDGE[0]!, 100), account(BRIDGE[1]!, 109)])).toEqual([0, 0])
    expect(group([account(BRIDGE[0]!, 100), account(BRIDGE[1]!, 9000)])).toEqual([0, 1])
  })

  it('gives the same stories whatever the order', () => {
    const texts = [...BRIDGE, ...MINE]
    const wanted = together(group(texts.map((text) => account(text))))
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const stories = group(order.map((i) => account(texts[i]!)))
        expect(together([0, 1, 2, 3].map((i) => stories[order.indexOf(i)]!))).toEqual(wanted)
      }),
    )
  })
})
