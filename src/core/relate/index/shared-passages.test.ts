import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../../test/helpers/processor-time.ts'
import { runHashes } from './fingerprint.ts'
import { sharedPassages } from './shared-passages.ts'
import { WordScan } from './word-scan.ts'

const STORM =
  'A freight barge broke its moorings in Carrow harbour on Tuesday night and drifted into the old swing bridge, officials said.'

/** The plain way: sets of five-word runs. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')))
}

describe('shared passages', () => {
  it('are the words that both texts have, whatever the case, the marks and the apostrophes', () => {
    const other = `Late news. ${STORM.toUpperCase().replace('IN CARROW', 'in “Carrow”')} It isn’t over.`
    const { passages, aInB } = sharedPassages(STORM, other)
    expect(aInB).toBe(1)
    expect(passages).toHaveLength(1)
    expect(other.slice(passages[0]!.b.start, passages[0]!.b.end)).toMatch(/^A FREIGHT[\s\S]*SAID$/)
    expect(STORM.slice(passages[0]!.a.start, passages[0]!.a.end)).toBe(STORM.slice(0, -1))
  })

  it('go over a word that was changed', () => {
    const { passages } = sharedPassages(STORM, STORM.replace('Tuesday', 'Monday'))
    expect(passages).toHaveLength(1)
    expect(passages[0]!.words - passages[0]!.same).toBe(1)
  })

  it('know a quotation', () => {
    const said = '“We had gusts of 110 kilometres an hour and no ship could have held against them,” she said.'
    expect(sharedPassages(said, `Before. ${said}`).passages[0]?.quoted).toBe(true)
    expect(sharedPassages(STORM, `Before. ${STORM}`).passages[0]?.quoted).toBe(false)
  })

  it('are not made of runs that merely have the same hash', () => {
    const words = Array.from({ length: 300_000 }, (_, i) => `w${(Math.imul(i + 1, 2_654_435_761) >>> 0) % 997}`)
    for (let i = 1; i < words.length; i++) words[i] += String(((i * i) >>> 5) % 7)
    const hashes = runHashes(new WordScan().scan(words.join(' ')), new Uint32Array(0))
    const seen = new Map<number, number>()
    const run = (at: number): string[] => words.slice(at, at + 5)
    let found: [number, number] | null = null
    for (let at = 0; at + 5 <= words.length && !found; at++) {
      const before = seen.get(hashes[at]!)
      if (before !== undefined && run(before)[4] !== run(at)[4]) found = [before, at]
      seen.set(hashes[at]!, at)
    }
    const [one, other] = found!.map((at) => `${run(at).join(' ')} and then it rained`)
    expect(sharedPassages(one!, other!).passages).toEqual([])
  })

  it('agree with sets of runs, and read back as the same words', () => {
    const word = fc.constantFrom(...'the barge drifted into old bridge at night and men saw it'.split(' '))
    const text = fc.array(word, { minLength: 0, maxLength: 60 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [one, other] = [`${a} ${b}`, `${c} ${b}`]
        const found = sharedPassages(one, other)
        const [x, y] = [runsOf(one), runsOf(other)]
        const common = [...x].filter((run) => y.has(run)).length
        expect(found.jaccard).toBeCloseTo(common / Math.max(1, x.size + y.size - common), 10)
        for (const passage of found.passages) {
          const inA = runsOf(one.slice(passage.a.start, passage.a.end))
          const inB = runsOf(other.slice(passage.b.start, passage.b.end))
          expect([...inB].some((run) => inA.has(run))).toBe(true)
          expect(passage.same).toBeLessThanOrEqual(passage.words)
        }
      }),
    )
  })

  const line = 'The barge drifted into the old bridge at Carrow. '
  it.each([
    ['a word repeated 100,000 times', 'osla '.repeat(100_000), 'osla '.repeat(100_000)],
    ['one sentence repeated', line.repeat(12_000), line.repeat(12_001)],
    ['two words that change places', 'osla tarn '.repeat(50_000), 'tarn osla '.repeat(50_000)],
    ['one long word', 'x'.repeat(600_000), 'x'.repeat(600_001)],
    ['quotation marks', '“"'.repeat(300_000), '"”'.repeat(300_000)],
  ])('take a time that grows with the length: %s', (_name, a, b) => {
    expect(processorTime(() => sharedPassages(a, b))).toBeLessThan(2_000)
  })
})
