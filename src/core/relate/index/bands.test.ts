import { describe, expect, it } from 'vitest'
import { BANDS, Band, joinedMatches, printOf } from './bands.ts'
import { ReuseIndex } from './reuse-index.ts'

/** Texts of invented words, each sharing a paragraph with the one before it. */
function texts(count: number): string[] {
  let seed = 5
  const word = (): string => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return `w${(seed >>> 8) % 4000}`
  }
  const paragraph = (): string => Array.from({ length: 90 }, word).join(' ')
  const all: string[] = []
  let last = paragraph()
  for (let i = 0; i < count; i++) {
    const own = paragraph()
    all.push(`${last}\n\n${paragraph()}\n\n${own}. Ilse Tarn ${i} said in Quorley on ${i % 28} March.`)
    last = own
  }
  return all
}

describe('bands of the index', () => {
  it('answer together what one index answers', () => {
    const one = new ReuseIndex()
    const bands = Array.from({ length: BANDS }, (_, band) => new Band(band))
    const runs = new Map<string, number>()
    let matched = 0
    for (const [i, text] of texts(120).entries()) {
      const print = printOf(text)
      const found = bands.map((band) => band.touches(print))
      const living = bands[0]!.size
      const joined = joinedMatches(print.runs.length, found, { runsOf: (id) => runs.get(id)!, living })
      expect(joined).toEqual(one.queryFingerprint(print))
      matched += joined.length
      runs.set(`a${i}`, print.runs.length)
      one.addFingerprint(`a${i}`, print)
      for (const band of bands) band.add(`a${i}`, print)
    }
    expect(matched).toBeGreaterThan(100)
  })

  it('hold about as much each, and come back as they were saved', () => {
    const bands = Array.from({ length: BANDS }, (_, band) => new Band(band))
    for (const [i, text] of texts(60).entries()) for (const band of bands) band.add(`a${i}`, printOf(text))
    const print = printOf(texts(60)[30]!)
    for (const [i, band] of bands.entries()) {
      const back = new Band(i, band.save())
      expect(back.size).toBe(60)
      const order = (touches: ReturnType<Band['touches']>) => touches.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(order(back.touches(print))).toEqual(order(band.touches(print)))
      expect(back.touches(print).length).toBeGreaterThan(0)
    }
  })
})
