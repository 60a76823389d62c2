/** The stages that need reports in their order: the same whatever happens to those who do the work. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedReports } from '../../../bench/generate/invented-reports.ts'
import { manualClock } from '../../../test/helpers/clock.ts'
import { ENGINES, type Place } from '../../../test/helpers/stores.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import type { Analyst } from '../analyst.ts'
import { createDesk, type Desk } from '../desk.ts'
import { inlineAnalyst } from '../inline.ts'
import { Follower } from './follower.ts'
import { RELATE_PARTITIONS, stageOf } from './stages.ts'

const KINDS = [
  ['memory', true, async (): Promise<Place> => ({ place: ':memory:', remove: async () => {} })],
  ...ENGINES.slice(1),
] as const
const REPORTS = inventedReports(48, 4)

/** What has been derived: which reports are in which story, and which share passages. */
async function derived(store: Store): Promise<unknown> {
  const { items } = await store.stories.list({ limit: 500, offset: 0 })
  const stories: unknown[] = []
  for (const { id } of items) stories.push([id, await store.articles.idsOfStory(id)])
  const reuses: unknown[] = []
  const { items: documents } = await store.documents.list({ limit: 500, offset: 0 })
  for (const document of documents)
    for (const { id } of await store.articles.ofDocument(document.id))
      reuses.push([id, await store.reuses.of(id), await store.stories.relationsOf(id)])
  return { stories: stories.sort(), reuses: reuses.sort() }
}

async function fresh(): Promise<{ store: Store; desk: Desk }> {
  const store = await openStore(':memory:')
  return { store, desk: createDesk({ store, analyst: inlineAnalyst(), clock: manualClock(), fetcher: null }) }
}

let once: Promise<{ stories: unknown[]; reuses: unknown[] }> | null = null
function expected(): Promise<{ stories: unknown[]; reuses: unknown[] }> {
  once ??= inOneProcess()
  return once
}

async function inOneProcess(): Promise<{ stories: unknown[]; reuses: unknown[] }> {
  const { store, desk } = await fresh()
  for (const page of REPORTS) await desk.add(page)
  await desk.runner.drain()
  const all = (await derived(store)) as { stories: unknown[]; reuses: unknown[] }
  await store.close()
  return all
}

describe.each(KINDS)('the stages on %s', (_name, answers, freshPlace) => {
  let place: Place
  let store: Store
  const clock = manualClock()
  beforeEach(async () => {
    place = await freshPlace()
    store = await openStore(place.place)
  })
  afterEach(async () => {
    await store.close()
    await place.remove()
  })
  const deskOf = (analyst: Analyst = inlineAnalyst()): Desk => createDesk({ store, analyst, clock, fetcher: null })

  it.skipIf(!answers)('find stories and what was copied', async () => {
    const { stories, reuses } = await expected()
    expect(stories.length).toBeGreaterThan(5)
    expect(stories.length).toBeLessThan(REPORTS.length)
    const copied = (reuses as [string, unknown[], unknown[]][]).filter(([, found]) => found.length > 0)
    expect(copied.length).toBeGreaterThan(5)
    expect(copied.every(([, found, relations]) => relations.length >= found.length)).toBe(true)
  })

  it.skipIf(!answers)('come to the same when the process is another one for every few reports', async () => {
    for (let i = 0; i < REPORTS.length; i += 7) {
      const desk = deskOf()
      for (const page of REPORTS.slice(i, i + 7)) await desk.add(page)
      await desk.runner.drain()
      if (i % 2 === 0) await desk.rest()
    }
    expect(await derived(store)).toEqual(await expected())
  })

  it.skipIf(!answers)('come to the same in whatever order reports are prepared', async () => {
    const desk = deskOf()
    for (const page of REPORTS) await desk.add(page)
    const inline = inlineAnalyst()
    let held: (() => void)[] = []
    const last: Analyst = {
      ...inline,
      prepare: async (page) => {
        const prepared = await inline.prepare(page)
        await new Promise<void>((resolve) => {
          held.push(resolve)
          if (held.length < 4) return
          // Of those that came together the last is done first.
          for (const release of held.reverse()) release()
          held = []
        })
        return prepared
      },
    }
    const runner = deskOf(last).runner
    await Promise.all(Array.from({ length: 4 }, () => runner.drain()))
    await desk.runner.drain()
    expect(await derived(store)).toEqual(await expected())
  })

  it.skipIf(!answers)('take each arrival in once, by however many they are driven', async () => {
    const desk = deskOf()
    for (const page of REPORTS) await desk.add(page)
    const prepare = createDesk({ store, analyst: inlineAnalyst(), clock, fetcher: null })
    await prepare.runner.drain()
    await store.transaction(async (parts) => {
      await parts.stories.clear()
      await parts.partitions.reset()
    })
    const names = (await store.partitions.list()).map(({ name }) => name)
    expect(names).toEqual(['cluster-en', ...RELATE_PARTITIONS])
    const drive = async (): Promise<number> => {
      let passed = 0
      for (let idle = 0; idle < 3; ) {
        let moved = 0
        for (const follower of names.map((name) => new Follower({ store, clock, stage: stageOf(name)! })))
          moved += await follower.advance()
        passed += moved
        idle = moved === 0 ? idle + 1 : 0
      }
      return passed
    }
    const passed = await Promise.all([drive(), drive(), drive()])
    expect(passed.reduce((sum, one) => sum + one, 0)).toBe(names.length * REPORTS.length)
    await desk.runner.drain()
    expect(await derived(store)).toEqual(await expected())
  })

  it.skipIf(!answers)('go on at once in a process that went along, and come to the same', async () => {
    const names = ['cluster-en', ...RELATE_PARTITIONS]
    const read: string[][] = []
    const watched: Store = {
      ...store,
      articles: {
        ...store.articles,
        ofDocuments: (documents, languages) => {
          read.push([...documents])
          return store.articles.ofDocuments(documents, languages)
        },
        printsOf: (documents) => {
          read.push([...documents])
          return store.articles.printsOf(documents)
        },
      },
    }
    const standbys = names.map((name) => new Follower({ store: watched, clock, stage: stageOf(name)! }))
    const desk = deskOf()
    for (const page of REPORTS.slice(0, 30)) await desk.add(page)
    await desk.runner.drain()
    for (const standby of standbys) await standby.follow()
    const before = new Set(read.flat())
    expect(before.size).toBe(30)
    read.length = 0
    // The owners are gone: those that went along take what comes.
    const heirs = {
      advance: async () => void (await Promise.all(standbys.map((one) => one.advance()))),
      keep: async () => {},
    }
    const heir = createDesk({ store, analyst: inlineAnalyst(), clock, fetcher: null, stages: heirs })
    for (const page of REPORTS.slice(30)) await heir.add(page)
    await heir.runner.drain()
    for (let i = 0; i < 3; i++) await heirs.advance()
    await heir.runner.drain()
    expect(read.flat().filter((document) => before.has(document))).toEqual([])
    expect(await derived(store)).toEqual(await expected())
  })

  it.skipIf(!answers)('refuse what an owner writes that has been followed by another', async () => {
    const desk = deskOf()
    await desk.add(REPORTS[0]!)
    await store.partitions.ensure(['relate-0'])
    await store.partitions.own('relate-0', { fence: 20, name: 'second' })
    const job = (await store.arrivals.after(0, 1))[0]!
    await store.arrivals.settle(job.document, true)
    const follower = new Follower({ store, clock, stage: stageOf('relate-0')! })
    expect(await follower.advance(10)).toBe(0)
    expect(await store.partitions.get('relate-0')).toMatchObject({ position: 0 })
    expect(await follower.advance(20)).toBe(1)
  })

  it.skipIf(!answers)('wait for a place that is not decided yet, and pass one that never will be', async () => {
    await store.partitions.ensure(['relate-0'])
    for (const seq of [1, 2, 5]) await store.arrivals.appendAt({ seq, document: `d${seq}`, state: 'passed' })
    const gone = new Set<number>()
    const isGone = async (seq: number): Promise<boolean> => gone.has(seq)
    const follower = new Follower({ store, clock, stage: stageOf('relate-0')!, isGone })
    expect(await follower.advance()).toBe(2)
    expect(await follower.advance()).toBe(0)
    gone.add(3).add(4)
    await follower.advance()
    await follower.advance()
    expect(await store.partitions.get('relate-0')).toMatchObject({ position: 5 })
    expect((await store.arrivals.after(2, 9)).map(({ state }) => state)).toEqual(['passed', 'passed', 'passed'])
  })
})
