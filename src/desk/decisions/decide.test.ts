/** Decisions on the sample reports: each takes effect at once, outlives a rebuild and new reports, and can be undone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../../test/helpers/samples.ts'
import { ENGINES, type Place } from '../../../test/helpers/stores.ts'
import { figuresOf } from '../../core/decided/find.ts'
import type { LedgerRow } from '../../core/model/ledger.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import type { Analyst } from '../analyst.ts'
import { createDesk, type Desk } from '../desk.ts'
import { inlineAnalyst } from '../inline.ts'
import { requestRebuild } from '../rebuild.ts'
import { decide, takeOver, undo } from './decide.ts'
import { decisionLines, decisionsIn } from './jsonl.ts'
import type { WantedDecision } from './wanted.ts'

const ALL_FIGURES = { order: 'newest', descending: true, limit: 500, offset: 0 } as const

/** Reading a page is not what is tested here: the same page is read once. */
function readingOnce(): Analyst {
  const analyst = inlineAnalyst()
  return {
    ...analyst,
    prepare(page) {
      const key = JSON.stringify([page.input, page.url, page.bytes.length])
      const known = READ.get(key) ?? analyst.prepare(page)
      READ.set(key, known)
      return known
    },
  }
}

const READ = new Map<string, ReturnType<Analyst['prepare']>>()

const MARKET = {
  input: 'market.txt',
  bytes: new TextEncoder().encode(
    'Potato prices fall in Harlow\n\nPotato prices fell by 4 per cent at the Harlow market on Thursday, traders said. Growers blamed a warm spring.',
  ),
}

for (const [name, answers, fresh] of ENGINES) {
  describe.skipIf(!answers)(`decisions on ${name}`, { timeout: 60_000 }, () => {
    let place: Place
    let store: Store
    let desk: Desk
    const clock = manualClock()
    beforeEach(async () => {
      place = await fresh()
      store = await openStore(place.place)
      desk = createDesk({ store, analyst: readingOnce(), clock, fetcher: null })
      for (const one of SAMPLE_NAMES) await desk.add(samplePage(one))
      await desk.runner.drain()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const weir = async () => {
      const { items } = await store.stories.list({ limit: 9, offset: 0 })
      return (await store.stories.get(items.reduce((a, b) => (b.reports > a.reports ? b : a)).id))!
    }
    const rowThat = async (fits: (row: LedgerRow) => boolean): Promise<LedgerRow> =>
      (await weir()).dossier.ledger.find(fits)!
    const made = (wanted: Partial<WantedDecision> & Pick<WantedDecision, 'kind' | 'action' | 'target'>) => {
      clock.advance(1000)
      return decide(desk, { correction: null, note: 'Read both.', who: 'Ida Moor', ...wanted })
    }
    const everythingAnew = async (): Promise<void> => {
      await requestRebuild(desk)
      await desk.runner.drain()
      await desk.add(MARKET)
      await desk.runner.drain()
    }

    it('a relation that is rejected parts its accounts, in counts, ledger and lists, until it is undone', async () => {
      const before = await weir()
      const edge = before.dossier.lineages.flatMap((one) => one.edges)[0]!
      const target = { articles: [edge.source, edge.derived] }
      const { decision } = await made({ kind: 'relation', action: 'reject', target })
      const check = async (): Promise<void> => {
        const { summary, dossier } = await weir()
        expect(summary.accounts).toBe(before.summary.accounts + 1)
        const relation = dossier.relations.find(({ articles }) => target.articles.every((id) => articles.includes(id)))
        expect(relation).toMatchObject({
          kind: 'independent',
          decided: [{ who: 'Ida Moor', computed: { kind: edge.kind } }],
        })
        expect(dossier.drift.length).toBe(before.dossier.drift.length - 1)
        expect(dossier.ledger.flatMap((row) => row.cells).map((cell) => cell.lineage)).toContain(edge.derived)
        expect(dossier.decisions).toMatchObject([{ id: decision.id, note: 'Read both.' }])
      }
      await check()
      await everythingAnew()
      await check()
      await undo(desk, decision.id, 'Nele Brandt')
      expect((await weir()).dossier).toEqual(before.dossier)
      const { revision } = (await weir()).summary
      // Once more it is undone already: by whom stays, and nothing is drawn.
      expect(await undo(desk, decision.id, 'Somebody else')).toMatchObject({
        ...{ decision: { undoneBy: 'Nele Brandt' }, stories: [], pending: [] },
      })
      await desk.runner.drain()
      expect((await weir()).summary.revision).toBe(revision)
    })

    it('a relation that is corrected turns round, and what the one did to the other is worked out', async () => {
      const before = await weir()
      const edge = before.dossier.lineages.flatMap((one) => one.edges)[0]!
      const correction = { kind: 'rewrite', source: edge.derived }
      await made({ kind: 'relation', action: 'correct', target: { articles: [edge.source, edge.derived] }, correction })
      const { dossier } = await weir()
      expect(dossier.lineages.flatMap((one) => one.edges)).toContainEqual({
        ...{ source: edge.derived, derived: edge.source, kind: 'rewrite', sure: true },
      })
      expect(dossier.drift.some((one) => one.source === edge.derived && one.derived === edge.source)).toBe(true)
    })

    it('a verdict closes an open disagreement, and says whose it is', async () => {
      const before = await weir()
      const [first, second] = before.dossier.ledger.filter((row) => row.verdict === 'differ')
      const story = before.summary.id
      const verdictOf = (row: LedgerRow) => ({ kind: 'verdict', target: { story, item: row.id } }) as const
      await made({ ...verdictOf(first!), action: 'confirm' })
      await made({ ...verdictOf(second!), action: 'correct', correction: { verdict: 'agree' } })
      await everythingAnew()
      const { summary, dossier } = await weir()
      expect(summary.disagreements).toBe(before.summary.disagreements - 2)
      expect(dossier.ledger.find((row) => row.id === first!.id)).toMatchObject({ verdict: 'differ' })
      expect(dossier.ledger.find((row) => row.id === second!.id)).toMatchObject({
        ...{ verdict: 'agree', note: 'Decided by Ida Moor: Read both.' },
        decided: [{ computed: { verdict: 'differ' } }],
      })
      const listed = await store.stories.figures({ search: second!.question, ...ALL_FIGURES })
      expect(listed.items.find(({ row }) => row.id === second!.id)!.row.verdict).toBe('agree')
    })

    it('rows are worded, joined, split and hidden, whatever they are called after a rebuild', async () => {
      const before = await weir()
      const story = before.summary.id
      const [one, two, three] = before.dossier.ledger.filter((row) => row.cells.length > 1)
      await made({
        kind: 'row',
        action: 'correct',
        target: { story, item: one!.id },
        correction: { question: 'farms cut off' },
      })
      await made({ kind: 'row', action: 'merge', target: { story, item: two!.id, other: { item: three!.id } } })
      const single = before.dossier.ledger.find((row) => row.verdict === 'one account')!
      const { decision: hidden } = await made({ kind: 'row', action: 'hide', target: { story, item: single.id } })
      await everythingAnew()
      const { dossier, summary } = await weir()
      expect(dossier.ledger.find((row) => row.question === 'farms cut off')!.figures).toEqual(one!.figures)
      const joined = dossier.ledger.find((row) => row.figures.includes(two!.figures[0]!))!
      expect(figuresOf(joined).sort()).toEqual([...figuresOf(two!), ...figuresOf(three!)].sort())
      expect(joined.decided).toMatchObject([{ action: 'merge', who: 'Ida Moor' }])
      expect(dossier.ledger.some((row) => row.id === single.id)).toBe(false)
      expect(dossier.decisions!.find((made) => made.id === hidden.id)!.computed).toMatchObject({
        row: { id: single.id },
      })
      expect(summary.figures).toBe(before.summary.figures - 2)

      const [apart] = three!.figures
      await made({ kind: 'row', action: 'split', target: { story, item: joined.id, chosen: [apart!] } })
      expect((await rowThat((row) => row.figures.includes(apart!))).figures).toEqual([apart])
      const parted = await rowThat((row) => row.id === one!.id)
      await made({ kind: 'row', action: 'reject', target: { story, item: parted.id } })
      const rows = (await weir()).dossier.ledger.filter((row) =>
        figuresOf(row).some((ref) => figuresOf(one!).includes(ref)),
      )
      expect(rows.map((row) => row.verdict)).toEqual(one!.cells.map(() => 'one account'))
    })

    it('a figure is read anew or taken away, a quotation given to another, and the rows follow', async () => {
      const row = await rowThat(({ verdict }) => verdict === 'agree')
      const [reference = ''] = row.figures
      const [article = '', item = ''] = reference.split(':')
      const target = { articles: [article], item }
      const correction = { low: '99,000,001', high: 99_000_001, speaker: 'Ann Roe' }
      const { decision } = await made({ kind: 'figure', action: 'correct', target, correction })
      const changed = await rowThat(({ figures }) => figures.includes(reference))
      expect(changed.verdict).not.toBe('agree')
      expect(changed.cells.flatMap((cell) => cell.speakers)).toContain('Ann Roe')
      expect(changed.cells.some((cell) => cell.high === 99_000_001)).toBe(true)
      await undo(desk, decision.id, 'Ida Moor')
      await made({ kind: 'figure', action: 'reject', target })
      expect((await weir()).dossier.ledger.flatMap(figuresOf)).not.toContain(reference)
    })

    it('stories are joined, split and left, for reports that come later too', async () => {
      await desk.add(MARKET)
      await desk.runner.drain()
      const [a, b] = (await store.stories.list({ limit: 9, offset: 0 })).items.toSorted((x, y) => y.reports - x.reports)
      const { decision: merge } = await made({
        kind: 'story',
        action: 'merge',
        target: { story: b!.id, other: { story: a!.id } },
      })
      await everythingAnew()
      expect((await store.stories.list({ limit: 9, offset: 0 })).items).toMatchObject([{ reports: 6 }])
      await undo(desk, merge.id, 'Ida Moor')
      expect((await store.stories.list({ limit: 9, offset: 0 })).total).toBe(2)

      const ids = await store.articles.idsOfStory(a!.id)
      const split = await made({ kind: 'story', action: 'split', target: { story: a!.id, chosen: ids.slice(0, 2) } })
      expect((await weir()).summary.reports).toBe(3)
      const apart = split.stories.find((one) => one !== a!.id)!
      await made({ kind: 'story', action: 'move', target: { articles: [ids[2]!], other: { story: apart } } })
      await everythingAnew()
      const { items } = await store.stories.list({ limit: 9, offset: 0 })
      expect(items.map(({ reports }) => reports).sort()).toEqual([1, 2, 3])
      await made({
        kind: 'story',
        action: 'correct',
        target: { story: apart },
        correction: { title: 'The weir at Orrin' },
      })
      expect((await store.stories.summary(apart))!.title).toBe('The weir at Orrin')
    })

    it('a document goes with all that was drawn from it, says what remains, and comes back', async () => {
      const before = await weir()
      const { article, document } = (await store.articles.named(await store.articles.idsOfStory(before.summary.id)))[0]!
      const { decision, remains } = await made({ kind: 'document', action: 'delete', target: { item: document } })
      expect(remains.join(' ')).toMatch(/SHA-256.*bytes/)
      expect((await weir()).summary.reports).toBe(4)
      expect(await store.articles.get(article.id)).toBeNull()
      expect(await desk.add(samplePage(SAMPLE_NAMES.find((one) => article.input.endsWith(one))!))).toMatchObject({
        added: false,
      })
      await undo(desk, decision.id, 'Ida Moor')
      expect((await weir()).dossier).toEqual(before.dossier)
      await made({ kind: 'document', action: 'delete', target: { item: document } })
      await everythingAnew()
      expect((await weir()).summary.reports).toBe(4)
      const [last] = (await store.decisions.list({ limit: 1, offset: 0 })).items
      await undo(desk, last!.id, 'Ida Moor')
      await desk.runner.drain()
      expect((await weir()).summary.reports).toBe(5)
      const erased = await made({
        kind: 'document',
        action: 'delete',
        target: { item: document },
        correction: { erase: true },
      })
      await expect(undo(desk, erased.decision.id, 'x')).rejects.toThrow('were erased')
    })

    it('are carried to another desk line by line, once', async () => {
      const before = await weir()
      const row = before.dossier.ledger.find(({ verdict }) => verdict === 'differ')!
      const { decision } = await made({
        kind: 'verdict',
        action: 'reject',
        target: { story: before.summary.id, item: row.id },
      })
      const lines = await decisionLines(store)
      await undo(desk, decision.id, 'x')
      const other = await fresh()
      const second = createDesk({ store: await openStore(other.place), analyst: readingOnce(), clock, fetcher: null })
      for (const one of SAMPLE_NAMES) await second.add(samplePage(one))
      await second.runner.drain()
      expect([await takeOver(second, decisionsIn(lines)), await takeOver(second, decisionsIn(lines))]).toEqual([1, 0])
      const [story] = (await second.store.stories.list({ limit: 9, offset: 0 })).items
      expect(story!.disagreements).toBe(before.summary.disagreements - 1)
      expect(() => decisionsIn('{"id": 1}')).toThrow('Line 1 is no decision: “id” is not a text.')
      await second.store.close()
      await other.remove()
    })

    it('a document that goes is no source or copy of another any more', async () => {
      const ids = await store.articles.idsOfStory((await weir()).summary.id)
      const shared = async () => (await Promise.all(ids.map((id) => store.reuses.of(id)))).flat()
      const { earlier } = (await shared())[0]!
      const [{ document } = { document: '' }] = await store.articles.named([earlier])
      await made({ kind: 'document', action: 'delete', target: { item: document } })
      expect((await shared()).map((one) => one.earlier)).not.toContain(earlier)
    })

    it('of another desk delete no report of this one', async () => {
      const before = await weir()
      const { document } = (await store.articles.named(await store.articles.idsOfStory(before.summary.id)))[0]!
      await made({ kind: 'document', action: 'delete', target: { item: document } })
      const lines = await decisionLines(store)
      const other = await fresh()
      const second = createDesk({ store: await openStore(other.place), analyst: readingOnce(), clock, fetcher: null })
      for (const one of SAMPLE_NAMES) await second.add(samplePage(one))
      await second.runner.drain()
      expect(await takeOver(second, decisionsIn(lines))).toBe(0)
      expect((await second.store.documents.get(document))?.state).toBe('prepared')
      expect((await second.store.stories.list({ limit: 9, offset: 0 })).items).toMatchObject([{ reports: 5 }])
      await second.store.close()
      await other.remove()
    })

    it('are refused where they say nothing that can be done', async () => {
      const { summary } = await weir()
      const story = { story: summary.id }
      await expect(made({ kind: 'story', action: 'reject', target: story })).rejects.toThrow('not by reject')
      await expect(made({ kind: 'row', action: 'hide', target: { ...story, item: 'row-none' } })).rejects.toThrow(
        'not there',
      )
      await expect(made({ kind: 'story', action: 'correct', target: story, correction: { size: 1 } })).rejects.toThrow(
        'title',
      )
    })
  })
}
