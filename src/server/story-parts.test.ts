/** A story in pieces, and rows under a preset: what the pages show, asked over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../test/helpers/samples.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { isoNow } from '../io/clock.ts'
import { openStore } from '../store/open.ts'
import { createApp, type DeskApp } from './app.ts'
import { LOOPBACK_HOSTS } from './guard.ts'

let desk: Desk
let app: DeskApp
let story: string

beforeAll(async () => {
  desk = createDesk({
    ...{ store: await openStore(':memory:'), analyst: inlineAnalyst(), clock: manualClock(), fetcher: null },
  })
  const options = { version: '0', pagesFolder: '/nowhere', log: () => {}, token: null, hosts: LOOPBACK_HOSTS }
  app = createApp(desk, options)
  for (const name of SAMPLE_NAMES) await desk.add(samplePage(name))
  await desk.runner.drain()
  story = (await got('/stories')).items[0].id
})
afterAll(() => desk.store.close())

const ask = async (path: string): Promise<Response> =>
  app.app.request(`/api/v1${path}`, { headers: { host: '127.0.0.1:7070' } })

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as a page sees them
const got = async (path: string): Promise<any> => (await ask(path)).json()

describe('a story in pieces', () => {
  it('has an overview with letters for its reports, its edges and what they changed, without texts', async () => {
    const overview = await got(`/stories/${story}/overview`)
    const letters = overview.articles.map((one: { siglum: string }) => one.siglum)
    expect(letters).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(overview.summary).toMatchObject({ reports: 5, accounts: 3 })
    const edges = overview.lineages.flatMap((one: { edges: object[] }) => one.edges)
    expect(overview.relations.length).toBe(edges.length)
    expect(overview.relations.every((one: { kind: string }) => one.kind !== 'independent')).toBe(true)
    const rewritten = overview.drift.find((one: { weighty: number }) => one.weighty > 0)
    expect(Object.keys(rewritten.kinds)).toContain('figure-changed')
    expect(rewritten.findings[0].weight).toBe('weighty')
    const questions = Object.values<number>(overview.verdicts).reduce((sum, times) => sum + times, 0)
    const alone = overview.coverage.reduce((sum: number, one: { alone: number }) => sum + one.alone, 0)
    expect(alone).toBe(overview.verdicts['one account'])
    expect(overview.coverage.every((one: { rows: number }) => one.rows <= questions)).toBe(true)
    expect(JSON.stringify(overview)).not.toContain('"text"')
  })

  it.each(['/overview', '', '/export?format=csv'])(
    'is drawn with what came since when it is read: %s',
    async (part) => {
      const { clock, store } = desk
      const hour = new Date(clock.now() + 3_600_000).toISOString()
      expect((await got(`/stories/${story}/overview`)).behind).toBe(false)
      await store.jobs.add({ kind: 'reconcile', key: story, payload: { story }, runAt: hour }, isoNow(clock))
      const answer = await ask(`/stories/${story}${part}`)
      if (part === '/overview') expect(await answer.json()).toMatchObject({ behind: true })
      expect(await store.jobs.waiting('reconcile', story)).toBe(isoNow(clock))
      await desk.runner.drain()
      expect((await got(`/stories/${story}/overview`)).behind).toBe(false)
    },
  )

  it('has a ledger in pages, the rows of several accounts first, each with the figures it rests on', async () => {
    const whole = await got(`/stories/${story}/ledger?limit=500`)
    const verdicts = whole.items.map((row: { verdict: string }) => row.verdict)
    const firstSingle = verdicts.indexOf('one account')
    expect(verdicts.slice(firstSingle).every((one: string) => one === 'one account')).toBe(true)
    const pages = await Promise.all([0, 10, 20, 30].map((at) => got(`/stories/${story}/ledger?limit=10&offset=${at}`)))
    expect(pages.flatMap((page) => page.items)).toEqual(whole.items)
    for (const page of pages) {
      const refs = new Set(page.figures.map((one: { ref: string }) => one.ref))
      const named = page.items.flatMap((row: { figures: string[]; partFigures: string[] }) => [
        ...row.figures,
        ...row.partFigures,
      ])
      expect(named.filter((ref: string) => !refs.has(ref))).toEqual([])
      expect(refs.size).toBe(new Set(named).size)
    }
    const [figure] = whole.figures
    expect(figure.context.slice(figure.inContext.start, figure.inContext.end)).toBe(figure.words)
  })

  it.each([
    ['speakers', 'speaker'],
    ['outlets', 'outlet'],
    ['events', 'event'],
  ])(
    'has a ledger that can be narrowed down by %s, each with as many rows as are left with it',
    async (facet, name) => {
      const whole = await got(`/stories/${story}/ledger?limit=500`)
      const choices = whole.facets[facet]
      expect(choices.length).toBeGreaterThan(1)
      for (const { value, rows } of choices) {
        const left = await got(`/stories/${story}/ledger?limit=500&${name}=${encodeURIComponent(value)}`)
        expect([value, left.total, left.items.length]).toEqual([value, rows, rows])
        expect(left.facets).toEqual(whole.facets)
      }
      expect((await got(`/stories/${story}/ledger?${name}=nobody`)).total).toBe(0)
    },
  )

  it('has the answers to one question over time: that of most accounts, or the one asked for', async () => {
    const most = await got(`/stories/${story}/over-time`)
    const { items } = await got(`/stories/${story}/ledger?limit=500`)
    const row = items.find((one: { id: string }) => one.id === most.chosen)
    expect(row.cells.length).toBe(3)
    expect(most.points.length).toBe(most.questions.find((one: { id: string }) => one.id === most.chosen).points)
    expect(most.points.every((one: { words: string }) => /\d|[a-z]/.test(one.words))).toBe(true)
    const other = most.questions.find((one: { id: string }) => one.id !== most.chosen)
    expect((await got(`/stories/${story}/over-time?row=${encodeURIComponent(other.id)}`)).chosen).toBe(other.id)
    const { articles } = await got(`/stories/${story}/overview`)
    const undated = articles.find((one: { published: string | null }) => one.published === null).id
    expect(most.points.map((one: { article: string }) => one.article)).not.toContain(undated)
  })

  it('finds rows by words and verdict', async () => {
    const killed = await got(`/stories/${story}/ledger?q=kill%20people`)
    expect(killed.total).toBeGreaterThan(0)
    expect(killed.items.every((row: { question: string }) => /kill/.test(row.question))).toBe(true)
    const several = await got(`/stories/${story}/ledger?verdict=several%20accounts`)
    const differ = await got(`/stories/${story}/ledger?verdict=differ`)
    expect(several.total).toBeGreaterThan(differ.total)
    expect((await got(`/stories/${story}/ledger?q=zeppelin`)).total).toBe(0)
    const [row] = differ.items
    expect((await got(`/stories/${story}/ledger?row=${encodeURIComponent(row.id)}`)).items).toEqual([row])
  })

  it('has speakers in pages, the places of one quotation together', async () => {
    const all = await got(`/stories/${story}/voices?limit=500`)
    const first = await got(`/stories/${story}/voices?limit=1`)
    expect(first).toMatchObject({ total: all.total, items: [all.items[0]] })
    const shared = all.items.flatMap((one: { quoted: { others: object[] }[] }) => one.quoted)
    expect(shared.some((one: { others: object[] }) => one.others.length > 0)).toBe(true)
    const name: string = all.items[0].speaker
    const found = await got(`/stories/${story}/voices?q=${encodeURIComponent(name)}`)
    expect(found.items[0].speaker).toBe(name)
    expect(found.total).toBeLessThan(all.total)
  })

  it('has what is dated and who is named', async () => {
    const dates = await got(`/stories/${story}/timeline?limit=500`)
    expect(dates.total).toBeGreaterThan(3)
    const sorted = dates.items.map((one: { date: string }) => one.date)
    expect(sorted).toEqual([...sorted].sort())
    const [mention] = dates.items[0].mentions
    expect(mention.context.slice(mention.inContext.start, mention.inContext.end).length).toBe(
      mention.time.end - mention.time.start,
    )
    const names = await got(`/stories/${story}/entities?limit=2`)
    expect(names.items.length).toBe(2)
    expect(names.total).toBeGreaterThan(2)
  })

  it('says so where there is no such story', async () => {
    for (const part of ['overview', 'ledger', 'voices', 'timeline', 'entities'])
      expect((await ask(`/stories/story-none/${part}`)).status).toBe(404)
  })
})

describe('rows under a preset', () => {
  it('have low, best and high with the words that they rest on', async () => {
    const { items } = await got('/figures?preset=ucdp-style&limit=500')
    const derived = items.flatMap((one: { derived: { low: number | null } }) => one.derived)
    expect(derived.length).toBe(items.length)
    const killed = derived.find((one: { low: number | null }) => one.low !== null)
    expect(killed.used.length).toBeGreaterThan(0)
    expect(killed.used.every((one: { words: string }) => one.words !== '')).toBe(true)
  })

  it('say the same as the whole story does under that preset', async () => {
    const { derive } = await import('../core/reconcile/presets/derive.ts')
    const stored = await desk.store.stories.get(story)
    const articles = await desk.store.articles.named(await desk.store.articles.idsOfStory(story))
    const whole = derive({ ...stored!.dossier, articles: articles.map((one) => one.article) }, 'acled-style')
    const { items } = await got('/figures?preset=acled-style&limit=500')
    for (const { row, derived } of items) {
      const { low, best, high } = whole.find((one) => one.row === row.id)!
      expect({ row: row.id, low, best, high }).toEqual({
        row: row.id,
        ...{ low: derived.low, best: derived.best, high: derived.high },
      })
    }
  })

  it('can be saved with their trace, and no cell becomes a formula', async () => {
    const plain = await (await ask('/figures/export?verdict=differ')).text()
    const answer = await ask('/figures/export?preset=airwars-style')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const lines = (await answer.text()).trim().split('\r\n')
    const { total } = await got('/figures?limit=1')
    expect(lines.length).toBe(total + 1)
    expect(lines[0]).toContain('left out')
    expect(plain.split('\r\n')[0]).not.toContain('preset')
    expect(lines.some((line) => /(?:^|,)"?[=+@]/.test(line))).toBe(false)
  })

  it('names the presets there are where one is asked for that is none', async () => {
    const answer = await ask('/figures?preset=none-such')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('ucdp-style')
  })
})
