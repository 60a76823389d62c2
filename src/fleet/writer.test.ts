/** What reports came to is written several at a time, and comes to what it comes to one at a time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleEntry, documentEntry } from '../../test/helpers/store-records.ts'
import { StemmaError } from '../io/failure.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Result, sharing, Writer } from './writer.ts'

let store: Store
let transactions: number

beforeEach(async () => {
  const opened = await openStore(':memory:')
  transactions = 0
  store = {
    ...opened,
    transaction: (work) => {
      transactions++
      return opened.transaction(work)
    },
  }
})

afterEach(() => store.close())

const once = <T>(work: () => Promise<T>): Promise<T> => work()

function result(seq: number, text: string, more: Partial<Result['outcome']> = {}): Result {
  const entry = documentEntry(text)
  const { document: _, ...article } = articleEntry(`${text}-0`, text)
  const entries = [{ ...article, document: entry.id }]
  return {
    seq,
    report: { entry, again: false, bytes: null },
    outcome: { state: 'prepared', entries, notices: [], ...more },
  }
}

async function places(): Promise<[number, string][]> {
  return (await store.arrivals.after(0, 99)).map(({ seq, state }) => [seq, state])
}

it('results that share a transaction are no more than memory has room for', () => {
  const big = (byteLength: number): Result => {
    const one = result(1, 'x')
    return { ...one, report: { ...one.report, entry: { ...one.report.entry, byteLength } } }
  }
  expect(sharing([big(9e6), big(1)])).toBe(1)
  expect(sharing([big(1e6), big(2e6), big(2e6)])).toBe(2)
  expect(sharing(Array.from({ length: 50 }, () => big(1000)))).toBe(32)
  expect(sharing([big(1)])).toBe(1)
})

describe('results that gather while others are written', () => {
  it('share a transaction', async () => {
    const writer = new Writer(store, once)
    const written = await Promise.all(Array.from({ length: 9 }, (_, i) => writer.write(result(i + 1, `t${i}`))))
    expect(written).toEqual(Array(9).fill('prepared'))
    // The first goes at once, the others together.
    expect(transactions).toBe(2)
    expect((await places()).map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(await store.articles.count()).toBe(9)
    expect((await store.stories.list({ limit: 1, offset: 0 })).total).toBe(0)
  })

  it('are told apart where one is known, set aside, or of a place that is decided', async () => {
    const writer = new Writer(store, once)
    await writer.write(result(1, 'known'))
    await store.arrivals.appendAt({ seq: 4, document: 'x', state: 'passed' })
    const written = await Promise.all([
      writer.write(result(2, 'first')),
      writer.write(result(3, 'known')),
      writer.write(result(4, 'elsewhere')),
      writer.write(result(5, 'bad', { state: 'failed', entries: [] })),
      writer.write({ ...result(6, 'first'), outcome: null }),
      writer.write(result(7, 'last')),
    ])
    expect(written).toEqual(['prepared', 'repeated', 'repeated', 'aside', 'repeated', 'prepared'])
    expect(await places()).toEqual([
      [1, 'ready'],
      [2, 'ready'],
      [3, 'passed'],
      [4, 'passed'],
      [5, 'passed'],
      [6, 'passed'],
      [7, 'ready'],
    ])
    expect(await store.articles.count()).toBe(3)
  })

  it('that are the same report come in once', async () => {
    const writer = new Writer(store, once)
    const written = await Promise.all([1, 2, 3].map((seq) => writer.write(result(seq, 'same'))))
    expect(written).toEqual(['prepared', 'repeated', 'repeated'])
    expect(await store.documents.count()).toBe(1)
  })

  it('wait while the store is away, and fail only by what is their own', async () => {
    let away = 3
    const faulty: Store = {
      ...store,
      transaction: async (work) => {
        if (away-- > 0) throw new StemmaError('store-unavailable', 'away')
        return store.transaction(work)
      },
    }
    const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
      for (;;)
        try {
          return await work()
        } catch (error) {
          if (!(error instanceof StemmaError)) throw error
        }
    }
    const writer = new Writer(faulty, patiently)
    const broken = result(3, 'broken', { entries: [articleEntry('b', 'b', { newest: null as unknown as string })] })
    const all = [result(1, 'a'), result(2, 'b'), broken, result(4, 'd')].map((one) => writer.write(one))
    const settled = await Promise.allSettled(all)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect((await places()).map(([seq]) => seq)).toEqual([1, 2, 4])
  })
})
