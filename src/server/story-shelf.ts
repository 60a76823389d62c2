/**
 * The stories that were read last, with what their pages show already worked out: a story is opened once, however many
 * parts of it are asked for, and anew when it was drawn anew.
 */
import { setImmediate } from 'node:timers/promises'
import { decidedArticle } from '../core/decided/article.ts'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { AppliedDecision } from '../core/model/decision.ts'
import type { Dossier } from '../core/model/dossier.ts'
import { reference } from '../core/model/reference.ts'
import type { Independence, OutletBook } from '../core/outlet-book.ts'
import { view } from '../core/report/view.ts'
import { figureWords } from '../core/report/wording.ts'
import type { StorySummary } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { type Facets, facetsOf, factsOf, type RowFacts } from './ledger-facets.ts'
import type { OutletsNow } from './outlets-now.ts'
import { datesOf } from './story-dates.ts'
import { storyNamed, summaryNamed } from './story-named.ts'
import { overviewOf, type SpeakerPage, speakersIn, voiceOf } from './story-pieces.ts'
import { type FigureView, figureViews } from './story-view.ts'

export interface OpenStory {
  readonly summary: StorySummary
  readonly dossier: Pick<Dossier, 'ledger' | 'entities' | 'stories' | 'notices'>
  /** What people decided that took effect in it. */
  readonly decided: readonly AppliedDecision[]
  readonly articles: readonly string[]
  readonly overview: ReturnType<typeof overviewOf> & { readonly outlets: Independence }
  readonly voices: readonly SpeakerPage[]
  readonly dates: ReturnType<typeof datesOf>
  /** By their references. */
  readonly figures: ReadonlyMap<string, FigureView>
  readonly facts: ReadonlyMap<string, RowFacts>
  readonly facets: Facets
  /** The words of each figure, by its reference. */
  readonly said: ReadonlyMap<string, string>
  /** When each report was published, of those of which it is known. */
  readonly published: ReadonlyMap<string, string>
  /** The reports with their figures, without their words. */
  readonly bare: readonly PreparedArticle[]
}

/** Figures and quotations of all stories that are kept: about two kilobytes each. */
const MOST_ITEMS = 50_000

interface Kept {
  readonly opening: Promise<OpenStory>
  items: number
}

export class StoryShelf {
  readonly #store: Store
  /** By id and the moment of drawing, the one that was read last at the end. */
  readonly #kept = new Map<string, Kept>()

  readonly #outlets: () => Promise<OutletsNow>

  constructor(store: Store, outlets: () => Promise<OutletsNow>) {
    this.#store = store
    this.#outlets = outlets
  }

  /** @throws Problem `not-found` */
  async open(name: string): Promise<OpenStory> {
    const { id, revision, updatedAt } = await summaryNamed(this.#store, name)
    const outlets = await this.#outlets()
    const key = `${id} ${revision} ${updatedAt} ${outlets.revision}`
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const kept = known ?? this.#begin(id, { key, book: outlets.book })
    this.#kept.set(key, kept)
    return kept.opening
  }

  #begin(id: string, { key, book }: { key: string; book: OutletBook }): Kept {
    const opening = openedStory(this.#store, id, book)
    const kept = { opening, items: 0 }
    opening.then(
      ({ figures, voices }) => {
        const said = voices.reduce((sum, { quoted, reported }) => sum + quoted.length + reported.length, 0)
        kept.items = figures.size + said
        this.#makeRoom()
      },
      () => this.#kept.delete(key),
    )
    return kept
  }

  #makeRoom(): void {
    let items = 0
    for (const kept of this.#kept.values()) items += kept.items
    for (const [key, kept] of this.#kept) {
      if (items <= MOST_ITEMS || this.#kept.size === 1) return
      this.#kept.delete(key)
      items -= kept.items
    }
  }
}

async function openedStory(store: Store, id: string, book: OutletBook): Promise<OpenStory> {
  const { summary, dossier } = await wholeStory(store, id, book)
  const { ledger, entities, stories, notices, articles } = dossier
  const views = await inTurns(articles, AT_ONCE, (some) => figureViews(some))
  const figures = new Map(views.map((figure) => [figure.ref, figure]))
  const known = view(dossier)
  await setImmediate()
  const overview = { ...overviewOf(dossier, known), outlets: book.independent(articles) }
  await setImmediate()
  const speakers = speakersIn(known)
  await setImmediate()
  const voices = await inTurns(speakers, SPEAKERS_AT_ONCE, (some) => some.map(voiceOf))
  const said = await inTurns(articles, AT_ONCE, (some) =>
    some.flatMap((one) =>
      one.figures.map((figure): [string, string] => [reference(one.id, figure.id), figureWords(one, figure)]),
    ),
  )
  await setImmediate()
  const facts = factsOf(ledger, { figures, outlets: new Map(overview.articles.map((one) => [one.id, one.label])) })
  return {
    summary,
    dossier: { ledger, entities, stories, notices },
    decided: dossier.decisions ?? [],
    articles: articles.map((article) => article.id),
    overview,
    voices,
    dates: datesOf(dossier),
    ...{ figures, facts, facets: facetsOf(ledger, facts) },
    said: new Map(said),
    published: new Map(articles.flatMap(({ id: name, published }) => (published === null ? [] : [[name, published]]))),
    bare: articles.map((article) => ({ ...article, ...WORDLESS })),
  }
}

/** Articles, and speakers, that are gone through before others have their turn. */
const AT_ONCE = 20
const SPEAKERS_AT_ONCE = 50

/** What some things give, a few of them at a time: a large story holds up no other request for long. */
async function inTurns<T, R>(
  all: readonly T[],
  atOnce: number,
  get: (some: readonly T[]) => readonly R[] | Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < all.length; at += atOnce) {
    found.push(...(await get(all.slice(at, at + atOnce))))
    if (at + atOnce < all.length) await setImmediate()
  }
  return found
}

const WORDLESS = {
  ...{ text: '', blocks: [], parts: [], removed: [], links: [], sentences: [], statements: [], quotations: [] },
  ...{ times: [], names: [], hedges: [], notices: [] },
}

/** A story with the articles that its dossier was drawn from, as people read and name them: others may have come to it since. */
export async function wholeStory(
  store: Store,
  name: string,
  book: OutletBook,
): Promise<{ summary: StorySummary; dossier: Dossier }> {
  const { summary, dossier } = await storyNamed(store, name)
  const ids = dossier.stories.flatMap((story) => story.articles).sort()
  const stored = await inTurns(ids, AT_ONCE, (some) => store.articles.named(some))
  const decisions = (dossier.decisions ?? []).map((one) => ({ ...one, undoneAt: null, undoneBy: null }))
  const articles = stored.map((one) => book.named(decidedArticle(one.article, decisions)))
  return { summary, dossier: { ...dossier, articles } }
}
