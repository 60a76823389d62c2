import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { processorTime } from '../../../test/helpers/processor-time.ts'
import { en } from '../languages/en/en.ts'
import { profile } from './profile.ts'
import { commonRuns, spansOf, wordFrom } from './wording.ts'

const of = (text: string) => profile(prepared('a.txt', text), en)

function runs(a: string, b: string) {
  const [first, second] = [of(a), of(b)]
  return commonRuns(first, second).map((run) => {
    const spans = spansOf(run, first.fragments, second.fragments)
    return { ...run, words: b.slice(spans.b.start, spans.b.end), there: a.slice(spans.a.start, spans.a.end) }
  })
}

const LEAD = 'Sailors heard ropes snap one after another before the barge drifted into the bridge.'

describe('the runs of words that two texts share', () => {
  it('read back from both, and are as long as the words agree', () => {
    const [run, ...others] = runs(`Nobody saw it. ${LEAD}`, `${LEAD} Nobody was hurt.`)
    expect(others).toEqual([])
    expect(run!.words).toBe(LEAD.slice(0, -1))
    expect(run!.there).toBe(run!.words)
  })

  it('count as the reporter’s own what is neither name, number nor grammar', () => {
    const names = 'Ilse Tarn, 48, of the Carrow Harbour Board, and Per Moss, 39, of Denby'
    expect(runs(`${names}, spoke.`, `${names}, left.`)[0]?.own).toBe(0)
    expect(runs(LEAD, LEAD)[0]!.own).toBeGreaterThan(4)
  })

  it('count no quoted words, whichever of the two has the marks', () => {
    const quoted = `“${LEAD.slice(0, -1)},” the harbour master, Ilse Tarn, said on Tuesday.`
    const own = runs(quoted, quoted.replaceAll(/[“”]/g, '')).reduce((sum, run) => sum + run.own, 0)
    expect(own).toBeLessThanOrEqual('harbour master'.split(' ').length)
  })

  it('count no word that a text has over and over', () => {
    const often = `${'The barge stayed. '.repeat(5)}${LEAD}`
    expect(runs(often, LEAD)[0]!.own).toBe(runs(LEAD, LEAD)[0]!.own - 1)
  })

  it('take bounded time on texts that repeat themselves', () => {
    const [a, b] = [
      of('the barge drifted into the bridge '.repeat(15_000)),
      of('into the bridge the barge drifted '.repeat(15_000)),
    ]
    expect(processorTime(() => commonRuns(a, b))).toBeLessThan(4000)
  })
})

it('finds the word that begins at a place or behind it', () => {
  const starts = Uint32Array.from([0, 4, 9])
  expect([0, 1, 4, 5, 9, 10].map((place) => wordFrom(starts, place))).toEqual([0, 1, 1, 2, 2, 3])
})
