/** One stage and the store beneath it: what is in memory, what is kept and what is written must be of one place. */
import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/helpers/clock.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { Follower } from './follower.ts'
import type { ArrivalStage } from './stage.ts'

const NAME = 'list'
const encode = (documents: readonly string[]): Uint8Array => new TextEncoder().encode(JSON.stringify(documents))

let store: Store
/** What each taking was given, and what the state had held before it. */
let takings: { before: readonly string[]; documents: readonly string[]; again: boolean }[]

/** A stage whose memory is the list of the documents that it has taken. */
const stage: ArrivalStage = {
  name: NAME,
  after: [],
  open(saved) {
    const held: string[] = saved ? (JSON.parse(new TextDecoder().decode(saved)) as string[]) : []
    return {
      get size() {
        return held.length
      },
      async take(documents, { again }) {
        takings.push({ before: [...held], documents, again })
        held.push(...documents)
        return async () => {}
      },
      save: () => encode(held),
    }
  },
}

const follower = (over: Store = store): Follower => new Follower({ store: over, clock: manualClock(), stage })

async function arrive(...documents: string[]): Promise<void> {
  for (const document of documents) {
    await store.arrivals.append(document)
    await store.arrivals.settle(document, true)
  }
}

beforeEach(async () => {
  store = await openStore(':memory:')
  await store.partitions.ensure([NAME])
  takings = []
})

describe('a stage at work', () => {
  it('throws away what it had in memory where it is not known to be written', async () => {
    let fails = false
    const transaction: Store['transaction'] = (work) =>
      fails ? Promise.reject(new Error('gone')) : store.transaction(work)
    const one = follower({ ...store, transaction })
    await arrive('a', 'b')
    expect(await one.advance()).toBe(2)
    await arrive('c')
    fails = true
    await expect(one.advance()).rejects.toThrow('gone')
    fails = false
    expect(await one.advance()).toBe(1)
    expect(takings.at(-1)).toEqual({ before: ['a', 'b'], documents: ['c'], again: false })
    await one.keep()
    expect((await store.partitions.state(NAME))?.bytes).toEqual(encode(['a', 'b', 'c']))
  })

  it('throws it away too where another was faster', async () => {
    const [one, other] = [follower(), follower()]
    await arrive('a')
    await one.follow()
    expect(await other.advance()).toBe(1)
    const held: Store['transaction'] = async () => false as never
    await arrive('b')
    expect(await follower({ ...store, transaction: held }).advance()).toBe(0)
    expect(await one.advance()).toBe(1)
    expect(takings.at(-1)).toEqual({ before: ['a'], documents: ['b'], again: false })
  })

  it('takes no state that was kept of a place that the store has not come to', async () => {
    await arrive('a', 'b', 'c')
    const { epoch } = (await store.partitions.get(NAME))!
    expect(await store.partitions.advance(NAME, { epoch, from: 0, to: 1, fence: 0 })).toBe(true)
    await store.partitions.keepState(NAME, { epoch, position: 3, bytes: encode(['a', 'b', 'c']) })
    const one = follower()
    expect(await one.advance()).toBe(2)
    expect(takings).toEqual([
      { before: [], documents: ['a'], again: true },
      { before: ['a'], documents: ['b', 'c'], again: false },
    ])
  })

  it('goes on from a state that was kept, and takes none of another beginning', async () => {
    await arrive('a', 'b', 'c')
    const { epoch } = (await store.partitions.get(NAME))!
    await store.partitions.advance(NAME, { epoch, from: 0, to: 2, fence: 0 })
    await store.partitions.keepState(NAME, { epoch, position: 2, bytes: encode(['a', 'b']) })
    expect(await follower().advance()).toBe(1)
    expect(takings).toEqual([{ before: ['a', 'b'], documents: ['c'], again: false }])
    await store.partitions.reset()
    takings = []
    await store.partitions.keepState(NAME, { epoch, position: 2, bytes: encode(['x']) })
    await follower().advance()
    expect(takings[0]).toMatchObject({ before: [] })
  })
})
