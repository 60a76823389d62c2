/** What every store promises, whatever engine lies beneath. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articleEntry, bytesOf, documentEntry, ledgerRow, NOW, storyEntry } from '../../test/helpers/store-records.ts'
import { ENGINES, type Place } from '../../test/helpers/stores.ts'
import type { DecisionEntry } from '../core/model/decision.ts'
import { openStore } from './open.ts'
import type { FigureFilter, StoryCursor, StoryFilter } from './records.ts'
import type { Store } from './store.ts'

const KINDS = [
  ['memory', true, async (): Promise<Place> => ({ place: ':memory:', remove: async () => {} })],
  ...ENGINES,
] as const

const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString()

for (const [name, answers, fresh] of KINDS) {
  describe.skipIf(!answers)(name, () => {
    let place: Place
    let store: Store
    beforeEach(async () => {
      place = await fresh()
      store = await openStore(place.place)
      return async () => {
        await store.close()
        await place.remove()
      }
    })

    describe('documents', () => {
      it('come back byte for byte, with all that is known of them', async () => {
        const bytes = new Uint8Array([0, 255, 1, 254, 13, 10])
        const entry = documentEntry('x', { url: 'https://a.example/1', headers: { etag: '"1"' }, retrieved: NOW })
        expect(await store.documents.add(entry, bytes)).toBe(true)
        expect(await store.documents.get(entry.id)).toEqual({ ...entry, state: 'waiting', notices: [] })
        expect([...(await store.documents.bytes(entry.id))!]).toEqual([...bytes])
      })

      it('are kept once, however often they are added', async () => {
        const entry = documentEntry('x')
        expect([
          await store.documents.add(entry, bytesOf('x')),
          await store.documents.add(entry, bytesOf('x')),
        ]).toEqual([true, false])
        expect(await store.documents.count()).toBe(1)
      })

      it('are added several at a time, each once', async () => {
        await store.documents.add(documentEntry('x'), bytesOf('x'))
        const entries = ['x', 'y', 'z', 'y'].map((text) => documentEntry(text))
        const added = await store.documents.addAll(entries.map((entry) => ({ entry, bytes: bytesOf('-') })))
        expect([...added].sort()).toEqual([entries[1]!.id, entries[2]!.id].sort())
        expect(await store.documents.count()).toBe(3)
        expect(await store.documents.addAll([])).toEqual([])
      })

      it('of the same bytes and another place are two', async () => {
        await store.documents.add(documentEntry('x'), bytesOf('x'))
        await store.documents.add(documentEntry('x', { id: 'other', input: 'b.txt' }), bytesOf('x'))
        expect(await store.documents.count()).toBe(2)
      })

      it('can be kept together with what it came to', async () => {
        const notices = [{ stage: 'read', code: 'stage-failed', severity: 'error', message: 'No.' }] as const
        await store.documents.add(documentEntry('y', { id: 'y' }), bytesOf('y'), { state: 'failed', notices })
        expect(await store.documents.hold('y')).toMatchObject({ state: 'failed', notices })
        expect(await store.documents.hold('none')).toBeNull()
      })

      it('can be gone through in the order in which they were added', async () => {
        for (const [i, text] of ['c', 'a', 'b'].entries())
          await store.documents.add(documentEntry(text, { addedAt: later(i) }), bytesOf(text))
        const first = await store.documents.after(null, 2)
        const rest = await store.documents.after(first.at(-1)!, 2)
        expect([...first, ...rest].map((one) => one.sha256)).toEqual(
          ['c', 'a', 'b'].map((text) => documentEntry(text).sha256),
        )
      })

      it('that are not there are null', async () => {
        expect([await store.documents.get('none'), await store.documents.bytes('none')]).toEqual([null, null])
      })
    })

    describe('articles', () => {
      const hostile = `Robert'); DROP TABLE articles;-- " ? $1 \u0000 \ud800 <script> ‮ 😀`

      beforeEach(async () => {
        for (const text of ['one', 'two']) await store.documents.add(documentEntry(text, { id: text }), bytesOf(text))
      })

      it('come back as they were, whatever their words', async () => {
        const entry = articleEntry('a1', hostile, { document: 'one', title: hostile })
        await store.articles.replace('one', [entry])
        expect(await store.articles.get('a1')).toEqual({ ...entry, print: undefined, story: null })
      })

      it('are replaced with their document, and stay in their story', async () => {
        await store.articles.replace('one', [
          articleEntry('a1', 'old', { document: 'one' }),
          articleEntry('a2', 'old', { document: 'one' }),
        ])
        await store.articles.setStory(['a1', 'a2'], 's')
        await store.articles.replace('one', [articleEntry('a1', 'new', { document: 'one' })])
        const written = await store.articles.writtenOfStory('s')
        expect(await store.articles.writtenNamed(['none', ...written.map(({ id }) => id)])).toEqual(written)
        const read = written.map(({ prepared }) => JSON.parse(prepared) as { id: string; text: string })
        expect(read.map((article) => [article.id, article.text])).toEqual([['a1', 'new']])
      })

      it('are put into several stories at once', async () => {
        const entries = ['a1', 'a2', 'a3'].map((id) => articleEntry(id, id, { document: 'one' }))
        await store.articles.replace('one', entries)
        await store.articles.setStories(new Map(entries.map(({ article }, i) => [article.id, `s${i % 2}`])))
        await store.articles.setStories(new Map())
        expect(await store.articles.idsOfStory('s0')).toEqual(['a1', 'a3'])
        expect(await store.articles.idsOfStory('s1')).toEqual(['a2'])
      })

      it('keep their fingerprints', async () => {
        const print = { runs: 3, bytes: new Uint8Array([0, 255, 7]) }
        await store.articles.replace('one', [articleEntry('a1', '', { document: 'one', print })])
        await store.articles.replace('two', [articleEntry('a2', '', { document: 'two' })])
        expect(await store.articles.printsOf(['one'])).toEqual([{ article: 'a1', document: 'one', ...print }])
        expect(await store.articles.runsOf(['a2', 'a1', 'none'])).toEqual(
          new Map([
            ['a1', 3],
            ['a2', 0],
          ]),
        )
        await store.articles.replace('one', [])
        expect(await store.articles.printsOf(['one', 'two'])).toMatchObject([{ article: 'a2' }])
      })

      it('are found by document and language', async () => {
        await store.articles.replace('two', [articleEntry('a1', '', { document: 'two', language: 'fr' })])
        await store.articles.replace('one', [
          articleEntry('a3', '', { document: 'one', language: null }),
          articleEntry('a2', '', { document: 'one' }),
        ])
        const of = async (languages: readonly (string | null)[]): Promise<string[]> =>
          (await store.articles.ofDocuments(['two', 'one'], languages)).map(({ article }) => article.id)
        expect(await of(['en'])).toEqual(['a2'])
        expect(await of(['en', null, 'fr'])).toEqual(['a3', 'a2', 'a1'])
      })
    })

    describe('arrivals', () => {
      const all = async (): Promise<unknown[]> =>
        (await store.arrivals.after(0, 99)).map(({ seq, document, state }) => [seq, document, state])

      it('have places one after another, taken by whatever is committed first', async () => {
        const places = await Promise.all(['a', 'b', 'c'].map((one) => store.arrivals.append(one)))
        expect([...places].sort()).toEqual([1, 2, 3])
        await expect(
          store.transaction(async (parts) => {
            await parts.arrivals.append('lost')
            throw new Error('power cut')
          }),
        ).rejects.toThrow('power cut')
        expect(await store.arrivals.append('d')).toBe(4)
        expect((await all()).length).toBe(4)
        expect(await store.arrivals.last()).toBe(4)
      })

      it('count once for each document', async () => {
        for (const one of ['a', 'b', 'a']) await store.arrivals.append(one)
        await store.arrivals.settle('b', false)
        await store.arrivals.settle('a', true)
        await store.arrivals.append('a')
        await store.arrivals.settle('a', true)
        expect(await all()).toEqual([
          [1, 'a', 'ready'],
          [2, 'b', 'passed'],
          [3, 'a', 'passed'],
          [4, 'a', 'passed'],
        ])
        await store.arrivals.settleAnew('a', true)
        expect((await all()).map((one) => (one as unknown[])[2])).toEqual(['ready', 'passed', 'passed', 'passed'])
      })

      it('are taken at one place once', async () => {
        const at = { seq: 7, document: 'a', state: 'ready' } as const
        expect([await store.arrivals.appendAt(at), await store.arrivals.appendAt({ ...at, document: 'b' })]).toEqual([
          true,
          false,
        ])
        expect(await all()).toEqual([[7, 'a', 'ready']])
      })

      it('are taken at several places, except where one is decided', async () => {
        const at = (seq: number, document: string) => ({ seq, document, state: 'ready' }) as const
        await store.arrivals.appendAt(at(2, 'a'))
        expect(await store.arrivals.appendAllAt([at(1, 'b'), at(2, 'c'), at(3, 'd')])).toEqual([1, 3])
        expect((await all()).map((one) => (one as unknown[])[1])).toEqual(['b', 'a', 'd'])
      })
    })

    describe('partitions', () => {
      const step = { epoch: 1, from: 0, to: 5, fence: 0 }

      beforeEach(() => store.partitions.ensure(['p', 'q']))

      it('are made once, and stepped on only from where they stand', async () => {
        expect(await store.partitions.advance('p', step)).toBe(true)
        await store.partitions.ensure(['p'])
        expect(await store.partitions.advance('p', step)).toBe(false)
        expect(await store.partitions.advance('p', { ...step, from: 5, to: 6, epoch: 2 })).toBe(false)
        expect(await store.partitions.list()).toMatchObject([
          { name: 'p', position: 5, epoch: 1 },
          { name: 'q', position: 0 },
        ])
      })

      it('refuse a worker that owned them before', async () => {
        expect(await store.partitions.own('p', { fence: 10, name: 'first' })).toBe(true)
        expect(await store.partitions.own('p', { fence: 20, name: 'second' })).toBe(true)
        expect(await store.partitions.own('p', { fence: 10, name: 'first' })).toBe(false)
        expect(await store.partitions.advance('p', { ...step, fence: 10 })).toBe(false)
        expect(await store.partitions.advance('p', { ...step, fence: 20 })).toBe(true)
        expect(await store.partitions.get('p')).toMatchObject({ owner: 'second', position: 5 })
      })

      it('keep the later of two states, and forget it when all is derived anew', async () => {
        const state = { epoch: 1, position: 4, bytes: new Uint8Array([1]) }
        await store.partitions.keepState('p', state)
        await store.partitions.keepState('p', { ...state, position: 3, bytes: new Uint8Array([2]) })
        const kept = (await store.partitions.state('p'))!
        expect({ ...kept, bytes: [...kept.bytes] }).toEqual({ ...state, bytes: [1] })
        await store.partitions.advance('p', step)
        await store.partitions.reset()
        expect(await store.partitions.state('p')).toBeNull()
        expect(await store.partitions.get('p')).toMatchObject({ epoch: 2, position: 0 })
        await store.partitions.ensure(['later'])
        expect(await store.partitions.get('later')).toMatchObject({ epoch: 2 })
      })
    })

    describe('reuses', () => {
      const one = { article: 'b', earlier: 'a', runs: 9, series: 2, contained: 0.5 }
      const relation = {
        ...{ articles: ['a', 'b'] as const, kind: 'copy' as const, score: 1, confidence: 1, source: 'a' },
        ...{ directionConfidence: 1, passages: [], evidence: [] },
      }

      it('are kept once, and are relations of both once they are aligned', async () => {
        await store.reuses.add([one, one])
        await store.reuses.add([{ ...one, article: 'c' }])
        expect(await store.reuses.of('b')).toEqual([one])
        expect(await store.stories.relationsOf('a')).toEqual([])
        await store.reuses.setRelations('b', new Map([['a', relation]]))
        const apart = { ...relation, articles: ['a', 'c'] as const, kind: 'independent' as const }
        await store.reuses.setRelations('c', new Map([['a', apart]]))
        await store.reuses.setRelations('c', new Map())
        expect(await store.stories.relationsOf('a')).toEqual([relation])
        expect(await store.stories.relationsOf('b')).toEqual([relation])
        expect(await store.reuses.count()).toBe(2)
      })

      it('are found band by band', async () => {
        await store.reuses.keepFound(1, new Map([['b', 'x']]))
        await store.reuses.keepFound(0, new Map([['b', 'y']]))
        await store.reuses.keepFound(1, new Map([['b', 'z']]))
        expect((await store.reuses.found(['b', 'none'])).map(({ band, found }) => [band, found])).toEqual([
          [0, 'y'],
          [1, 'z'],
        ])
        await store.reuses.forgetFound(['b'])
        expect(await store.reuses.found(['b'])).toEqual([])
      })
    })

    describe('search', () => {
      const search = async (words: string): Promise<string[]> => {
        const { items, total } = await store.stories.list({ search: words, limit: 50, offset: 0 })
        expect(total).toBe(items.length)
        return items.map((story) => story.id)
      }

      beforeEach(async () => {
        await store.documents.add(documentEntry('d', { id: 'd' }), bytesOf('d'))
        const name = { start: 0, end: 1, kind: 'place' as const, entity: 'Köln Harbour' }
        await store.articles.replace('d', [
          articleEntry('body', 'Divers reached the tunnels on Monday, the pump house said.', { document: 'd' }),
          articleEntry('headline', 'Nothing else.', { document: 'd', title: 'Divers in the tunnel' }),
          articleEntry('name', 'Divers there.', { document: 'd', names: [name] }),
          articleEntry('late', 'Divers once more.', { document: 'd', newest: later(60) }),
        ])
        for (const id of ['body', 'headline', 'name', 'late']) {
          await store.articles.setStory([id], id)
          await store.stories.put(storyEntry(id, [id], { newest: id === 'late' ? later(60) : NOW }), NOW)
        }
      })

      it('finds headlines before names before texts, and the newest first among equals', async () => {
        expect(await search('divers')).toEqual(['headline', 'late', 'body', 'name'])
        expect(await search('cologne')).toEqual([])
      })

      it('asks for every word, finds longer forms, and folds accents and case', async () => {
        expect(await search('tunnel DIVERS')).toEqual(['headline', 'body'])
        expect(await search('koln')).toEqual(['name'])
        expect(await search('dive')).toEqual(['headline', 'late', 'body', 'name'])
        expect(await search('div')).toEqual([])
      })

      it('finds names and headlines by words that are spelled alike, and says so, where nothing has them as typed', async () => {
        const found = async (words: string) => {
          const { items, respelled } = await store.stories.list({ search: words, limit: 50, offset: 0 })
          return [items.map((story) => story.id), respelled]
        }
        expect(await found('Harbuor')).toEqual([['name'], [{ typed: 'harbuor', like: ['harbour'] }]])
        expect(await found('tunel DIVRES')).toEqual([
          ['headline'],
          [
            { typed: 'tunel', like: ['tunnel'] },
            { typed: 'divres', like: ['divers'] },
          ],
        ])
        expect(await found('divers')).toEqual([['headline', 'late', 'body', 'name'], []])
        expect(await found('zeppelin')).toEqual([[], []])
        // Of three letters, in quotation marks, or another word altogether: as it stands.
        expect(await found('kol')).toEqual([[], []])
        expect(await found('"harbuor"')).toEqual([[], []])
        expect(await found('arbor')).toEqual([[], []])
      })

      it('takes words in quotation marks as they stand', async () => {
        expect(await search('"pump house"')).toEqual(['body'])
        expect(await search('"house pump"')).toEqual([])
      })

      it.each([
        `' OR 1=1 --`,
        '"',
        '()',
        'a*',
        'NEAR(divers house)',
        `'divers':A`,
        '{headline} : x',
        '\u0000',
        '!!!',
        ':*',
      ])('takes %j for words, not for a query', async (words) => {
        expect(Array.isArray(await search(words))).toBe(true)
      })
    })

    describe('stories', () => {
      const list = async (filter: Partial<StoryFilter> = {}) =>
        (await store.stories.list({ limit: 50, offset: 0, ...filter })).items.map((story) => story.id)

      it('are listed newest first, by page, by what they have', async () => {
        const differ = ledgerRow('r1', 'people hurt', { verdict: 'differ' })
        await store.stories.put(storyEntry('s1', ['a'], { newest: later(1), rows: [differ] }), NOW)
        await store.stories.put(storyEntry('s2', ['b', 'c'], { newest: later(2) }), NOW)
        await store.stories.put(storyEntry('s3', ['d', 'e', 'f'], { newest: later(3), lineages: ['d'] }), NOW)
        expect(await list()).toEqual(['s3', 's2', 's1'])
        expect(await store.stories.list({ limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ id: 's2' }] })
        expect(await list({ differ: true })).toEqual(['s1'])
        expect(await list({ leastAccounts: 2 })).toEqual(['s2'])
        expect(await list({ leastReports: 2 })).toEqual(['s3', 's2'])
        expect(await list({ from: later(2), to: later(2) })).toEqual(['s2'])
      })

      it('are put in the place of what was there, rows and relations with them', async () => {
        const relation = {
          ...{ articles: ['a', 'b'] as const, kind: 'copy' as const, source: 'a', score: 1, confidence: 1 },
          ...{ directionConfidence: 1, passages: [], evidence: [] },
        }
        const first = storyEntry('s', ['a', 'b'], {
          rows: [ledgerRow('r1', 'people hurt'), ledgerRow('r2', 'homes flooded')],
        })
        await store.stories.put({ ...first, dossier: { ...first.dossier, relations: [relation] } }, NOW)
        expect(await store.stories.relationsOf('b')).toEqual([relation])
        await store.stories.put(storyEntry('s', ['a'], { rows: [ledgerRow('r9', 'people hurt')] }), NOW)
        expect(await store.stories.relationsOf('b')).toEqual([])
        expect((await figures()).map((one) => one.row.id)).toEqual(['r9'])
        await store.stories.remove('s')
        expect([await store.stories.get('s'), await figures()]).toEqual([null, []])
      })

      const figures = async (filter: Partial<FigureFilter> = {}) =>
        (await store.stories.figures({ order: 'newest', descending: true, limit: 50, offset: 0, ...filter })).items

      it('have figures to filter and sort, those without a value last', async () => {
        const cell = (low: number | null, high: number | null) => [
          { lineage: 'a', figures: [], partFigures: [], low, high, speakers: [] },
        ]
        const rows = [
          ledgerRow('r1', 'people hurt, Osla', { event: 'injured', cells: cell(3, 4) }),
          ledgerRow('r2', 'homes flooded', { cells: cell(120.5, null), verdict: 'differ' }),
          ledgerRow('r3', 'people hurt', { event: 'injured', cells: cell(null, null) }),
        ]
        await store.stories.put(storyEntry('s', ['a'], { rows }), NOW)
        const ids = async (filter: Partial<FigureFilter>) => (await figures(filter)).map((one) => one.row.id)
        expect(await ids({ order: 'low', descending: false })).toEqual(['r1', 'r2', 'r3'])
        expect(await ids({ order: 'low', descending: true })).toEqual(['r2', 'r1', 'r3'])
        expect(await ids({ event: 'injured' })).toEqual(['r1', 'r3'])
        expect(await ids({ search: 'hurt ÓSLA' })).toEqual(['r1'])
        expect(await ids({ search: '100%_' })).toEqual([])
        expect(await ids({ verdict: 'differ' })).toEqual(['r2'])
        expect((await figures({ order: 'low', descending: true }))[0]).toMatchObject({
          low: 120.5,
          high: null,
          storyTitle: 'Story s',
        })
      })
    })

    it('stories can be read on while their articles are placed anew, until those that none is in are swept', async () => {
      for (const text of ['a', 'b']) {
        await store.documents.add(documentEntry(text, { id: text }), bytesOf(text))
        await store.articles.replace(text, [articleEntry(text, text, { document: text })])
        await store.articles.setStory([text], `s-${text}`)
        await store.stories.put(storyEntry(`s-${text}`, [text], { rows: [ledgerRow('r', 'people hurt')] }), NOW)
      }
      await store.stories.clear()
      expect([await store.articles.idsOfStory('s-a'), await store.stories.count()]).toEqual([[], 2])
      expect((await store.articles.named(['b', 'none', 'a'])).map((one) => one.article.id)).toEqual(['a', 'b'])
      await store.articles.setStory(['a', 'b'], 's-a')
      await store.stories.sweep()
      expect([await store.stories.summary('s-a'), await store.stories.summary('s-b')]).toMatchObject([
        { id: 's-a' },
        null,
      ])
      const left = await store.stories.figures({ order: 'newest', descending: true, limit: 9, offset: 0 })
      expect(left.items.map((one) => one.story)).toEqual(['s-a'])
    })

    it('stories are gone through page by page, wherever a page ends, those of several reports first where that is asked for', async () => {
      for (let i = 0; i < 13; i++) {
        const id = `s${String(i).padStart(2, '0')}`
        const articles = Array.from({ length: i % 3 === 0 ? 2 : 1 }, (_, k) => `${id}-${k}`)
        await store.stories.put(
          storyEntry(id, articles, { newest: `2031-03-0${1 + (i % 4)}T00:00:00.000Z` }),
          '2031-03-09',
        )
      }
      for (const severalFirst of [false, true]) {
        const { items: whole, next: none } = await store.stories.list({ limit: 99, offset: 0, severalFirst })
        expect([whole.length, none]).toEqual([13, null])
        for (const limit of [1, 2, 5, 13]) {
          const seen: string[] = []
          for (let after: StoryCursor | null | undefined; after !== null; ) {
            const page = await store.stories.list({ limit, offset: 0, severalFirst, ...(after ? { after } : {}) })
            seen.push(...page.items.map(({ id }) => id))
            expect(page.total).toBe(13)
            after = page.next
          }
          expect(seen).toEqual(whole.map(({ id }) => id))
        }
        const several = whole.map(({ reports }) => (reports > 1 ? 0 : 1))
        if (severalFirst) expect(several).toEqual([...several].sort())
        else expect(several).not.toEqual([...several].sort())
      }
    })

    describe('decisions', () => {
      const entry = (id: string, articles: readonly string[]): DecisionEntry => ({
        ...{
          id,
          kind: 'relation',
          target: { story: 's', articles },
          action: 'reject',
          correction: { kind: 'rewrite' },
        },
        ...{ note: 'It quotes; it does not copy.', who: 'desk', at: NOW },
      })

      it('are kept with who and when, found by their articles, and can be undone but not lost', async () => {
        await store.decisions.add(entry('d1', ['a', 'b']))
        await store.decisions.add(entry('d2', ['b', 'c']))
        const about = await store.decisions.list({ articles: ['a', 'c'], limit: 9, offset: 0 })
        expect(about.items.map((one) => one.id)).toEqual(['d2', 'd1'])
        expect(await store.decisions.undo('d1', 'chief', later(1))).toMatchObject({
          undoneBy: 'chief',
          undoneAt: later(1),
        })
        expect(await store.decisions.undo('d1', 'other', later(2))).toMatchObject({ undoneBy: 'chief' })
        expect(await store.decisions.undo('none', 'x', NOW)).toBeNull()
        expect((await store.decisions.list({ limit: 9, offset: 0 })).total).toBe(2)
      })
    })

    it('sources are kept once, with how it goes with them', async () => {
      const entry = { id: 'f', kind: 'feed' as const, address: 'https://a.example/rss', name: 'A', addedAt: NOW }
      expect([await store.sources.add(entry), await store.sources.add({ ...entry, id: 'g' })]).toEqual([true, false])
      const { health } = (await store.sources.get('f'))!
      await store.sources.setHealth('f', { ...health, failures: 2, error: 'It does not answer.' })
      await store.sources.setPaused('f', true)
      expect(await store.sources.list()).toEqual([
        { ...entry, paused: true, health: { ...health, failures: 2, error: 'It does not answer.' } },
      ])
      expect([await store.sources.remove('f'), await store.sources.remove('f')]).toEqual([true, false])
    })

    describe('jobs', () => {
      const job = (key: string, more: object = {}) => ({ kind: 'prepare', key, payload: { key }, runAt: NOW, ...more })
      const claim = (worker: string, at = NOW) =>
        store.jobs.claim({
          kinds: ['prepare', 'place'],
          worker,
          now: at,
          leasedUntil: new Date(Date.parse(at) + 60_000).toISOString(),
        })

      it('that are asked for again are not done before what they are to see is there', async () => {
        const entry = { kind: 'reconcile', key: 's', payload: {}, runAt: NOW }
        await store.jobs.add(entry, NOW)
        let written = false
        const claim = { kinds: ['reconcile'], worker: 'w', now: later(1), leasedUntil: later(60) }
        let claimed: Promise<{ job: unknown; written: boolean }> | null = null
        await store.transaction(async (parts) => {
          await parts.settings.set('what it is about', 'new')
          expect(await parts.jobs.add(entry, NOW)).toBe(false)
          claimed = store.jobs.claim(claim).then((job) => ({ job, written }))
          await new Promise((resolve) => setTimeout(resolve, 100))
          written = true
        })
        const early = await claimed!
        expect(early.job === null || early.written).toBe(true)
        expect(early.job ?? (await store.jobs.claim(claim))).toMatchObject({ key: 's' })
      })

      it('are queued once, held by one worker, and done once', async () => {
        expect([await store.jobs.add(job('a'), NOW), await store.jobs.add(job('a'), NOW)]).toEqual([true, false])
        const held = (await claim('w1'))!
        expect(held).toMatchObject({ key: 'a', payload: { key: 'a' }, state: 'active', attempts: 1 })
        expect(await claim('w2')).toBeNull()
        expect([
          await store.jobs.finish(held.id, 'w2', NOW),
          await store.jobs.finish(held.id, 'w1', NOW),
          await store.jobs.finish(held.id, 'w1', NOW),
        ]).toEqual([false, true, false])
        expect(await store.jobs.counts()).toEqual({ queued: 0, active: 0, done: 1, failed: 0 })
      })

      it('can be queued anew while they run', async () => {
        await store.jobs.add(job('a'), NOW)
        await claim('w1')
        expect(await store.jobs.add(job('a'), NOW)).toBe(true)
      })

      it('are queued several at a time, each once, the earlier time holding', async () => {
        await store.jobs.add(job('a', { runAt: later(50) }), NOW)
        await store.jobs.addAll([job('a', { runAt: later(20) }), job('b'), job('c')], NOW)
        await store.jobs.addAll([], NOW)
        expect((await store.jobs.counts()).queued).toBe(3)
        const keys = [(await claim('w'))?.key, (await claim('w'))?.key, (await claim('w'))?.key]
        expect(keys).toEqual(['b', 'c', undefined])
        expect((await claim('w', later(20)))?.key).toBe('a')
      })

      it('wait for no moment that was set by a clock which was put back since', async () => {
        await store.jobs.add(job('far', { runAt: later(100) }), later(90))
        await store.jobs.add(job('held', { runAt: later(90) }), later(90))
        expect((await claim('w', later(95)))?.key).toBe('held')
        await store.jobs.add(job('near', { runAt: later(20) }), NOW)
        await store.jobs.clockPutBack({ now: NOW, soon: later(1), latest: later(60) })
        expect((await claim('v', later(1)))?.key).toBeDefined()
        expect((await claim('v', later(1)))?.key).toBeDefined()
        expect(await claim('v', later(1))).toBeNull()
        expect((await claim('v', later(21)))?.key).toBe('near')
      })

      it('are found as quickly however many wait', async () => {
        const quickest = async (): Promise<number> => {
          const times: number[] = []
          for (let i = 0; i < 30; i++) {
            const started = performance.now()
            expect(await claim('w')).not.toBeNull()
            times.push(performance.now() - started)
          }
          return Math.min(...times)
        }
        const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => job(`k${from + i}`))
        await store.jobs.addAll(many(0, 50), NOW)
        await store.jobs.prune(NOW)
        const few = await quickest()
        await store.jobs.addAll(many(50, 15_000), NOW)
        await store.jobs.prune(NOW)
        // When the queue was sorted each time it was more than twenty times as long.
        expect(await quickest()).toBeLessThan(5 * few + 1)
      })

      it('tell when they are to be done, and are hastened where nobody has begun them', async () => {
        await store.jobs.add(job('a', { runAt: later(50) }), NOW)
        await store.jobs.add(job('tried'), NOW)
        const tried = (await claim('w'))!
        await store.jobs.fail(tried.id, 'w', { error: 'no', now: NOW, retryAt: later(40) })
        expect([await store.jobs.waiting('prepare', 'a'), await store.jobs.waiting('prepare', 'b')]).toEqual([
          ...[later(50), null],
        ])
        await store.jobs.hasten('place', NOW)
        expect(await claim('w', later(1))).toBeNull()
        await store.jobs.hasten('prepare', later(1))
        expect(await store.jobs.waiting('prepare', 'a')).toBe(later(1))
        expect(await store.jobs.waiting('prepare', 'tried')).toBe(later(40))
        expect((await claim('w', later(1)))?.key).toBe('a')
        expect(await store.jobs.waiting('prepare', 'a')).toBeNull()
      })

      it('that fell silent go before those that wait', async () => {
        await store.jobs.add(job('silent', { priority: 9 }), NOW)
        await claim('w1')
        await store.jobs.add(job('next', { priority: 1 }), NOW)
        expect((await claim('w2', later(61)))?.key).toBe('silent')
        expect((await claim('w2', later(61)))?.key).toBe('next')
      })

      it('wait for their time, and run by priority', async () => {
        await store.jobs.add(job('late', { runAt: later(50) }), NOW)
        await store.jobs.add(job('b'), NOW)
        await store.jobs.add(job('a', { priority: 1 }), NOW)
        expect([(await claim('w'))?.key, (await claim('w'))?.key, await claim('w')]).toEqual(['a', 'b', null])
        expect(await store.jobs.due(['prepare'], NOW)).toBe(2)
        expect((await claim('w', later(50)))?.key).toBe('late')
        expect(await store.jobs.due(['place'], NOW)).toBe(0)
      })

      it('go to another worker when theirs falls silent, who then cannot finish them', async () => {
        await store.jobs.add(job('a'), NOW)
        const held = (await claim('w1'))!
        expect(await claim('w2', later(61))).toMatchObject({ id: held.id, attempts: 2, worker: 'w2' })
        expect(await store.jobs.finish(held.id, 'w1', NOW)).toBe(false)
        expect(await store.jobs.extend(held.id, 'w1', later(99))).toBe(false)
        expect(await store.jobs.extend(held.id, 'w2', later(999))).toBe(true)
      })

      it('are tried again later, and given up in the end, to be sent again by hand', async () => {
        await store.jobs.add(job('a'), NOW)
        const held = (await claim('w'))!
        expect(await store.jobs.fail(held.id, 'w', { error: 'down', now: NOW, retryAt: later(30) })).toBe(true)
        expect(await claim('w')).toBeNull()
        expect(await claim('w', later(30))).toMatchObject({ attempts: 2, error: 'down' })
        await store.jobs.fail(held.id, 'w', { error: 'gone', now: NOW, retryAt: null })
        expect(await store.jobs.list({ state: 'failed', limit: 9, offset: 0 })).toMatchObject({
          total: 1,
          items: [{ error: 'gone' }],
        })
        expect(await store.jobs.retry(held.id, NOW)).toBe(true)
        expect(await claim('w')).toMatchObject({ id: held.id, attempts: 1 })
      })

      it('of one lane run one at a time', async () => {
        for (const key of ['a', 'b']) await store.jobs.add(job(key, { kind: 'place', lane: 'place' }), NOW)
        const all = await Promise.all(['w1', 'w2', 'w3', 'w4'].map((worker) => claim(worker)))
        const held = all.flatMap((one) => one ?? [])
        expect(held).toHaveLength(1)
        await store.jobs.finish(held[0]!.id, held[0]!.worker!, NOW)
        expect(await claim('w5')).not.toBeNull()
      })

      it('are each claimed once by many who ask at the same time', async () => {
        for (let i = 0; i < 20; i++) await store.jobs.add(job(`k${i}`), NOW)
        const all = await Promise.all(Array.from({ length: 30 }, (_, i) => claim(`w${i}`)))
        const keys = all.flatMap((one) => one?.key ?? [])
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBeGreaterThan(0)
      })

      it('that are done are forgotten after a while', async () => {
        await store.jobs.add(job('a'), NOW)
        await store.jobs.finish((await claim('w'))!.id, 'w', NOW)
        await store.jobs.prune(later(1))
        expect((await store.jobs.list({ limit: 9, offset: 0 })).total).toBe(0)
      })
    })

    describe('a transaction', () => {
      it('takes effect as a whole or not at all', async () => {
        const failing = store.transaction(async (parts) => {
          await parts.documents.add(documentEntry('x'), bytesOf('x'))
          await parts.jobs.add({ kind: 'k', key: 'k', payload: {}, runAt: NOW }, NOW)
          throw new Error('no further')
        })
        await expect(failing).rejects.toThrow('no further')
        expect([await store.documents.count(), (await store.jobs.counts()).queued]).toEqual([0, 0])
      })

      it('is not mixed with others that run at the same time', async () => {
        const add = (text: string) =>
          store.transaction(async (parts) => {
            await parts.documents.add(documentEntry(text), bytesOf(text))
            if (text.startsWith('bad')) throw new Error('bad')
          })
        const texts = Array.from({ length: 20 }, (_, i) => `${i % 2 ? 'bad' : 'good'} ${i}`)
        await Promise.allSettled(texts.map(add))
        expect(await store.documents.count()).toBe(10)
      })
    })

    it('outlets are kept by name, and every change counts up the revision', async () => {
      const outlet = { name: 'Post', addresses: ['post.example'], also: [], owner: null, agency: false }
      expect([await store.outlets.list(), await store.outlets.revision()]).toEqual([[], 0])
      await store.outlets.put('post', outlet)
      await store.outlets.put('post', { ...outlet, owner: 'Moor' })
      await store.outlets.put('a wire', { ...outlet, name: 'A Wire', agency: true })
      expect((await store.outlets.list()).map(({ name, owner }) => [name, owner])).toEqual([
        ['A Wire', null],
        ['Post', 'Moor'],
      ])
      await store.transaction((parts) => parts.outlets.hold())
      expect(await store.outlets.revision()).toBe(3)
      expect([await store.outlets.remove('post'), await store.outlets.remove('post')]).toEqual([true, false])
      expect([(await store.outlets.list()).length, await store.outlets.revision()]).toEqual([1, 4])
    })

    it('has another pulse whenever something was written, and where nobody else is about the same where nothing was', async () => {
      const first = await store.pulse()
      await store.documents.count()
      const idle = { kinds: ['none'], worker: 'w', now: NOW, leasedUntil: NOW }
      await store.jobs.claim(idle)
      // A server of PostgreSQL has one count for all its databases: others may use it just now.
      if (store.engine === 'SQLite') expect(await store.pulse()).toBe(first)
      await store.settings.set('k', '1')
      const second = await store.pulse()
      expect(second).not.toBe(first)
      await store.transaction((parts) => parts.settings.set('k', '2'))
      expect(await store.pulse()).not.toBe(second)
    })

    it('settings are written over', async () => {
      await store.settings.set('k', '1')
      await store.settings.set('k', '2')
      expect([await store.settings.get('k'), await store.settings.get('none')]).toEqual(['2', null])
    })
  })
}

for (const [name, answers, fresh] of ENGINES) {
  describe.skipIf(!answers)(`${name}, opened again`, () => {
    let place: Place
    beforeAll(async () => {
      place = await fresh()
    })
    afterAll(() => place.remove())

    it('migrates once when many open it at the same time, and keeps what was there', async () => {
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(place.place)))
      await Promise.all(stores.map((store, i) => store.documents.add(documentEntry(`${i}`), bytesOf(`${i}`))))
      await Promise.all(stores.map((store) => store.close()))
      const again = await openStore(place.place)
      expect(await again.documents.count()).toBe(5)
      await again.close()
    })
  })
}
