/** The desk from a report's coming in to its story, without a network and without waiting. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedReports } from '../../bench/generate/invented-reports.ts'
import { manualClock } from '../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../test/helpers/samples.ts'
import { ENGINES, type Place } from '../../test/helpers/stores.ts'
import type { Page } from '../core/model/document.ts'
import { isoNow } from '../io/clock.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { Analyst } from './analyst.ts'
import { createDesk, type Desk } from './desk.ts'
import { inlineAnalyst } from './inline.ts'
import { rebuildProgress, requestRebuild } from './rebuild.ts'
import { drawForReader } from './reconcile-job.ts'

const pageOf = (input: string, text: string): Page => ({ input, bytes: new TextEncoder().encode(text) })
const OTHER = pageOf(
  'market.txt',
  'Potato prices fall in Harlow\n\nPotato prices fell by 4 per cent at the Harlow market on Thursday, traders said. Growers blamed a warm spring.',
)

const KINDS = [
  ['memory', true, async (): Promise<Place> => ({ place: ':memory:', remove: async () => {} })],
  ...ENGINES,
] as const

for (const [name, answers, fresh] of KINDS) {
  describe.skipIf(!answers)(`a desk on ${name}`, () => {
    let place: Place
    let store: Store
    let desk: Desk
    const clock = manualClock()
    const open = async (analyst: Analyst = inlineAnalyst()): Promise<void> => {
      store = await openStore(place.place)
      desk = createDesk({ store, analyst, clock, fetcher: null })
    }
    beforeEach(async () => {
      place = await fresh()
      await open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const stories = async () => (await store.stories.list({ limit: 100, offset: 0 })).items
    const addSamples = async (): Promise<void> => {
      for (const one of SAMPLE_NAMES) {
        await desk.add(samplePage(one))
        clock.advance(1)
      }
    }

    it('puts the reports of an event into one story, and another event into another', async () => {
      await addSamples()
      await desk.add(OTHER)
      await desk.runner.drain()
      expect((await stories()).map(({ reports, accounts }) => [reports, accounts]).sort()).toEqual([
        [1, 1],
        [5, 3],
      ])
      expect(await store.jobs.counts()).toMatchObject({ queued: 0, active: 0, failed: 0 })
    })

    it('comes to the same story whatever the order and however the work was parted', async () => {
      for (const one of [...SAMPLE_NAMES].reverse()) {
        await desk.add(samplePage(one))
        await desk.runner.drain()
      }
      const [story] = await stories()
      expect(story).toMatchObject({ reports: 5, accounts: 3 })
      const { dossier } = (await store.stories.get(story!.id))!
      expect(dossier.ledger.length).toBeGreaterThan(3)
      expect(dossier.stories[0]!.ledger).toEqual(dossier.ledger.map((row) => row.id))
    })

    it('draws a large story for its readers, and not for each report that comes to it', async () => {
      const reports = inventedReports(81, 10_000, 7)
      for (const page of reports.slice(0, 75)) await desk.add(page)
      await desk.runner.drain()
      const story = async () => (await stories())[0]!
      const first = await story()
      expect(first.reports).toBe(75)
      for (const page of reports.slice(75, 78)) {
        await desk.add(page)
        clock.advance(1000)
        await desk.runner.drain()
      }
      // They are in it, found and read; what is laid side by side is that of before.
      expect(await store.articles.idsOfStory(first.id)).toHaveLength(78)
      expect(await story()).toEqual(first)
      expect(await drawForReader(store, first, isoNow(clock))).toBe(true)
      clock.advance(3000)
      await desk.runner.drain()
      expect(await story()).toMatchObject({ reports: 78, revision: first.revision + 1 })
      expect(await drawForReader(store, await story(), isoNow(clock))).toBe(false)

      for (const page of reports.slice(78, 80)) await desk.add(page)
      await desk.runner.drain()
      clock.advance(20_000)
      await desk.runner.drain()
      expect(await story()).toMatchObject({ reports: 80, revision: first.revision + 2 })

      await desk.add(reports[80]!)
      await desk.settle()
      expect(await story()).toMatchObject({ reports: 81, revision: first.revision + 3 })
    }, 120_000)

    it('keeps a report that is added twice once', async () => {
      expect([await desk.add(OTHER), await desk.add(OTHER)].map((one) => one.added)).toEqual([true, false])
      await desk.runner.drain()
      expect(await store.articles.count()).toBe(1)
    })

    it('finds stories by the words of their reports', async () => {
      await addSamples()
      await desk.add(OTHER)
      await desk.runner.drain()
      const found = await store.stories.list({ search: 'potato traders', limit: 9, offset: 0 })
      expect(found.items.map((story) => story.title)).toEqual(['Potato prices fall in Harlow'])
    })

    it('keeps revisions of an address in one story, and passes over what did not change', async () => {
      const url = 'https://market.example/potatoes'
      const html = (percent: number, advert: string): Page => ({
        input: url,
        url,
        bytes: new TextEncoder().encode(
          `<!doctype html><title>Potato prices fall</title><body><article><h1>Potato prices fall</h1><p>Potato prices fell by ${percent} per cent at the Harlow market on Thursday, traders said on the day.</p><p>Growers blamed a warm spring and a late frost in the hills above the town.</p></article><aside>${advert}</aside>`,
        ),
      })
      for (const [percent, advert] of [
        [4, 'Buy hats'],
        [4, 'Buy shoes'],
        [5, 'Buy shoes'],
      ] as const) {
        await desk.add(html(percent, advert))
        await desk.runner.drain()
        clock.advance(1000)
      }
      const readings = await store.documents.ofAddress(url)
      expect(readings.map((one) => one.state)).toEqual(['prepared', 'unchanged', 'prepared'])
      expect(await stories()).toMatchObject([{ reports: 2, accounts: 1 }])
    })

    it('sets a report aside that brings its worker down, and goes on with the others', async () => {
      const inline = inlineAnalyst()
      const failing: Analyst = {
        ...inline,
        prepare: (page) => (page.input === 'bad' ? Promise.reject(new Error('worker gone')) : inline.prepare(page)),
      }
      await store.close()
      await open(failing)
      const bad = await desk.add(pageOf('bad', 'x'))
      await desk.add(OTHER)
      for (let i = 0; i < 5; i++) {
        await desk.runner.drain()
        clock.advance(60_000)
      }
      const document = await store.documents.get(bad.id)
      expect(document).toMatchObject({ state: 'failed', notices: [{ code: 'stage-failed', input: 'bad' }] })
      expect(await stories()).toHaveLength(1)
      expect((await store.jobs.counts()).failed).toBe(1)
    })

    it('puts a report that was set aside into its story once it is sent again and can be read', async () => {
      const inline = inlineAnalyst()
      let broken = true
      const prepare: Analyst['prepare'] = (page) =>
        broken && page.input === OTHER.input ? Promise.reject(new Error('worker gone')) : inline.prepare(page)
      await store.close()
      await open({ ...inline, prepare })
      const { id } = await desk.add(OTHER)
      await addSamples()
      for (let i = 0; i < 5; i++) {
        await desk.runner.drain()
        clock.advance(60_000)
      }
      expect((await stories()).map(({ reports }) => reports)).toEqual([5])
      broken = false
      const { items } = await store.jobs.list({ state: 'failed', limit: 9, offset: 0 })
      expect(items).toHaveLength(1)
      await store.jobs.retry(items[0]!.id, new Date(clock.now()).toISOString())
      await desk.runner.drain()
      expect((await store.documents.get(id))?.state).toBe('prepared')
      expect((await stories()).map(({ reports }) => reports).sort()).toEqual([1, 5])
    })

    describe('a rebuild', () => {
      it('reads several documents at a time, and writes them in their order', async () => {
        await addSamples()
        await desk.runner.drain()
        let [now, most] = [0, 0]
        const inline = inlineAnalyst()
        const counting: Analyst = {
          ...inline,
          prepare: async (page) => {
            most = Math.max(most, ++now)
            // The first one takes longest: those behind it must wait for it to be written.
            for (let i = 0; i < (page.input.includes(SAMPLE_NAMES[0]!) ? 200 : 1); i++) await new Promise(setImmediate)
            now--
            return inline.prepare(page)
          },
        }
        const order: number[] = []
        const watched: Store = {
          ...store,
          transaction: (work) =>
            store.transaction(async (parts) => {
              const set: typeof parts.settings.set = (key, value) => {
                if (key === 'rebuild') order.push((JSON.parse(value) as { done: number }).done)
                return parts.settings.set(key, value)
              }
              return work({ ...parts, settings: { ...parts.settings, set } })
            }),
        }
        const second = createDesk({ store: watched, analyst: counting, clock, fetcher: null })
        await requestRebuild(second)
        await second.runner.drain()
        expect(most).toBeGreaterThan(1)
        expect(order.slice(0, SAMPLE_NAMES.length + 1)).toEqual([0, 1, 2, 3, 4, 5])
        expect(await stories()).toMatchObject([{ reports: 5, accounts: 3 }])
      })

      it('comes to the same, and leaves what people decided', async () => {
        await addSamples()
        await desk.add(OTHER)
        await desk.runner.drain()
        const before = (await stories()).map(({ updatedAt: _, revision: _2, ...story }) => story)
        const articles = await store.articles.writtenOfStory(before[0]!.id)
        await store.decisions.add({
          ...{
            id: 'd',
            kind: 'relation',
            target: { articles: articles.map((one) => one.id) },
            action: 'reject',
          },
          ...{ correction: null, note: 'no', who: 'desk', at: '2026-03-01T06:00:00.000Z' },
        })
        clock.advance(1000)
        await requestRebuild(desk)
        await desk.runner.drain()
        expect((await stories()).map(({ updatedAt: _, revision: _2, ...story }) => story)).toEqual(before)
        expect(await rebuildProgress(desk)).toMatchObject({ phase: 'done', done: 6, total: 6 })
        expect(await store.decisions.list({ limit: 9, offset: 0 })).toMatchObject({ total: 1, items: [{ id: 'd' }] })
        expect(await store.jobs.counts()).toMatchObject({ queued: 0, active: 0, failed: 0 })
      })

      it('goes on where it was broken off', async () => {
        await addSamples()
        await desk.runner.drain()
        const prepared: string[] = []
        const inline = inlineAnalyst()
        let breaks = true
        const breaking: Analyst = {
          ...inline,
          prepare: async (page) => {
            prepared.push(page.input)
            return inline.prepare(page)
          },
        }
        const cut: Store = {
          ...store,
          transaction: (work) =>
            store.transaction((parts) => {
              const advance: typeof parts.partitions.advance = (...step) => {
                if (breaks) throw new Error('power cut')
                return parts.partitions.advance(...step)
              }
              return work({ ...parts, partitions: { ...parts.partitions, advance } })
            }),
        }
        const second = createDesk({ store: cut, analyst: breaking, clock, fetcher: null })
        await requestRebuild(second)
        await second.runner.drain()
        // Whoever asks for it again meanwhile lets it go on.
        await requestRebuild(second)
        breaks = false
        clock.advance(120_000)
        await second.runner.drain()
        expect(prepared).toHaveLength(SAMPLE_NAMES.length)
        expect(await stories()).toMatchObject([{ reports: 5, accounts: 3 }])
      })
    })
  })
}
