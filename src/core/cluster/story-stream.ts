/**
 * Stories as reports arrive, one at a time.
 *
 *   report ─ draw ─ a copy? ─ accounts like it ─ group those around it again ─▶ its story, why, and what else it might be
 *
 * Pure: the same reports in the same order give the same stories. The state can be saved and read back at any point.
 */
import type { Moment } from '../model/article.ts'
import { type Correction, correct } from './corrections.ts'
import { draw, type StoryItem, type StoryReport } from './draw.ts'
import { Furniture } from './furniture.ts'
import { byTime, type LikenessSettings, needed, neededChance, SETTINGS } from './likeness.ts'
import { nothing, type StoryPlacement, type StoryStanding } from './placed.ts'
import { Rarity } from './rarity.ts'
import { type Regrouping, regroup } from './regroup.ts'
import { readState, type SavedStream, saveState } from './saved.ts'
import { card, type StoryCard, type StreamAccount, type StreamStory } from './story.ts'
import { numberOf, StoryBook, type StoryChange } from './story-book.ts'
import { shared } from './why.ts'
import { WINDOW, Window, type WindowSize } from './window.ts'

/** An account as like as this to another is a rewrite of it, and has no vote of its own. */
const REWRITE = 0.6
/** Stories that come into question, as a part of what is needed, and at most this many. */
const IN_QUESTION = 0.5
const MOST_IN_QUESTION = 4
const ALTERNATIVES = 3
/** A report is held against this many accounts of its story to say why: those that are most like it. */
const COMPARED = 20

interface State {
  readonly rarity: Rarity
  readonly furniture: Furniture
  readonly window: Window
  readonly book: StoryBook
}

interface StreamOptions {
  readonly window?: WindowSize
  readonly saved?: SavedStream
  /** What the fit tries; else what it has chosen. */
  readonly settings?: LikenessSettings
}

interface Settled {
  readonly changes: StoryChange[]
  readonly standings: readonly StoryStanding[]
}

/** Puts reports into stories as they arrive, one by one. What it decides depends on the reports before alone, so that the same stream gives the same stories. */
export class StoryStream {
  private readonly state: State
  /** Articles that have arrived. */
  private arrivals: number
  private readonly settings: LikenessSettings

  constructor(options: StreamOptions = {}) {
    this.settings = options.settings ?? SETTINGS
    const size = options.window ?? WINDOW
    this.state = options.saved
      ? readState(options.saved, { size, settings: this.settings })
      : {
          rarity: new Rarity(),
          furniture: new Furniture(),
          window: new Window({ size, settings: this.settings }),
          book: new StoryBook(),
        }
    this.arrivals = options.saved?.arrivals ?? 0
  }

  /** Put a report into its story. */
  add(report: StoryReport): StoryPlacement {
    return this.place(draw(report))
  }

  /** The same for a report that has been drawn already, in parallel say. */
  place(drawn: StoryItem): StoryPlacement {
    const { window, book, furniture } = this.state
    this.arrivals++
    const { report, day } = drawn
    if (window.withArticle(report.id)) return this.again(report)
    const own = this.withoutFurniture(drawn)
    furniture.learn({ lines: drawn.lines, title: report.title, day })
    const source = window.source(own)
    const placed = source && this.isOpen(source) ? this.copy(own, source) : this.own(own)
    for (const account of window.sweep()) book.retire(account)
    return placed
  }

  /** A correction by a person, which later arrivals respect. Throws `RangeError` for a story or article that is not there. */
  correct(correction: Correction): readonly StoryChange[] {
    return correct(correction, { ...this.state, after: this.arrivals })
  }

  /** The stories within the window, in order of their start. */
  stories(): StoryCard[] {
    const { window, book } = this.state
    return [...book.stories.values()]
      .sort((a, b) => numberOf(a) - numberOf(b))
      .map((story) => card(story, story.accounts.map(window.accountOf)))
  }

  /** One story; null where it has left the window. */
  story(id: string): StoryCard | null {
    const { window, book } = this.state
    const story = book.stories.get(id)
    return story ? card(story, story.accounts.map(window.accountOf)) : null
  }

  /** Sizes, for watching over a stream. */
  size(): { readonly arrivals: number; readonly stories: number; readonly accounts: number } {
    const { window, book } = this.state
    return { arrivals: this.arrivals, stories: book.stories.size, accounts: window.accounts.size }
  }

  /** The whole state as plain data. The same stream gives the same data. */
  save(): SavedStream {
    return saveState(this.state, this.arrivals)
  }

  private withoutFurniture(drawn: StoryItem): StoryItem {
    const { report, lines, day } = drawn
    const body = this.state.furniture.without({ text: report.text, lines, title: report.title, day })
    return body === report.text ? drawn : draw(report, body)
  }

  private isOpen({ story }: StreamAccount): boolean {
    return this.state.book.stories.get(story)!.hold !== 'locked'
  }

  private again({ id }: StoryReport): StoryPlacement {
    const { story } = this.state.window.withArticle(id)!
    return { ...nothing(id), story, copyOf: id }
  }

  private copy({ report }: StoryItem, source: StreamAccount): StoryPlacement {
    const { window, book } = this.state
    const article = { id: report.id, published: report.published }
    const story = book.stories.get(source.story)!
    window.addCopy(source, article)
    book.dated(story, report.published)
    return { ...nothing(report.id), story: story.id, copyOf: source.articles[0]!.id }
  }

  private own(drawn: StoryItem): StoryPlacement {
    const { rarity, window, book } = this.state
    rarity.learn(drawn.packed)
    const weighed = rarity.weigh(drawn.packed)
    const near = window.like({ weighed, day: drawn.day }, rarity)
    const rewritten = this.rewritten(near, drawn.day)
    if (rewritten) return { ...this.copy(drawn, rewritten), why: shared(drawn.features, weighed, [rewritten.weighed]) }
    window.arrived(drawn.day)
    const account = accountFrom(drawn, { serial: window.seen, weighed, near })
    for (const [serial, likeness] of near) window.accountOf(serial).near.set(account.serial, likeness)
    window.add(account)
    const { changes, standings } = this.settle(account, this.inQuestion(near))
    const story = book.stories.get(account.story)!
    const others = story.accounts.filter((serial) => serial !== account.serial)
    const place = (one: string): string => (book.stories.has(one) ? one : story.id)
    return {
      article: drawn.report.id,
      story: story.id,
      started: others.length === 0,
      copyOf: null,
      why: others.length === 0 ? [] : shared(drawn.features, weighed, this.closest(near, others)),
      standing: standings.find((one) => others.length > 0 && place(one.story) === story.id) ?? null,
      alternatives: standings.filter((one) => place(one.story) !== story.id).slice(0, ALTERNATIVES),
      changes,
    }
  }

  /** The account that this one tells in other words, if any. */
  private rewritten(near: ReadonlyMap<number, number>, day: number | null): StreamAccount | null {
    let best: { readonly account: StreamAccount; readonly likeness: number } | null = null
    for (const [serial, millionths] of near) {
      const account = this.state.window.accountOf(serial)
      const likeness = millionths / 1e6 / byTime(day, account.day, this.settings)
      if (likeness < REWRITE || likeness <= (best?.likeness ?? 0) || !this.isOpen(account)) continue
      best = { account, likeness }
    }
    return best?.account ?? null
  }

  /**
   * Stories that come into question: those that hold an account much like this one, the nearest first. One is enough, for a
   * story of which most is about something else may fall apart upon this report.
   */
  private inQuestion(near: ReadonlyMap<number, number>): StreamStory[] {
    const { window, book } = this.state
    const least = IN_QUESTION * needed(1, window.seen, this.settings) * 1e6
    const nearest = new Map<string, number>()
    for (const [serial, likeness] of near) {
      if (likeness < least) continue
      const { story } = window.accountOf(serial)
      if (likeness > (nearest.get(story) ?? 0)) nearest.set(story, likeness)
    }
    return [...nearest]
      .map(([id, likeness]) => ({ story: book.stories.get(id)!, likeness }))
      .filter(({ story }) => story.hold !== 'locked')
      .sort((a, b) => b.likeness - a.likeness || numberOf(a.story) - numberOf(b.story))
      .slice(0, MOST_IN_QUESTION)
      .map(({ story }) => story)
  }

  /** Put a new account among the stories in question, which may merge or split upon it. */
  private settle(arrival: StreamAccount, stories: readonly StreamStory[]): Settled {
    const { window, book } = this.state
    if (stories.length === 0) {
      book.join(book.start(), arrival)
      return { changes: [], standings: [] }
    }
    const around = regroup({
      stories,
      arrival,
      accountOf: window.accountOf,
      seen: window.seen,
      settings: this.settings,
    })
    const standings = this.standings(arrival, stories, around)
    const changes = book.settle(around.groups, {
      after: this.arrivals,
      by: 'evidence',
      reason: (into, from) => {
        const least = this.leastChance(Math.min(into.length, from.length) || 1)
        return `one event by a chance of ${around.meanChance(into, from).toFixed(2)} on average, ${least.toFixed(2)} needed`
      },
    })
    return { changes, standings }
  }

  /** How near the arrival stands to each story in question, the nearest first. */
  private standings(
    arrival: StreamAccount,
    stories: readonly StreamStory[],
    { meanChance }: Regrouping,
  ): StoryStanding[] {
    return stories
      .map(({ id, accounts }) => ({
        story: id,
        chance: rounded(meanChance([arrival], accounts.map(this.state.window.accountOf))),
        needed: rounded(this.leastChance(1)),
      }))
      .sort((a, b) => b.chance - a.chance || numberOf({ id: a.story }) - numberOf({ id: b.story }))
  }

  private leastChance(smaller: number): number {
    return neededChance(smaller, this.settings.around!)
  }

  private closest(near: ReadonlyMap<number, number>, serials: readonly number[]): StreamAccount['weighed'][] {
    return [...serials]
      .sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || a - b)
      .slice(0, COMPARED)
      .map((serial) => this.state.window.accountOf(serial).weighed)
  }
}

function accountFrom(
  { report, day, sketch, lead }: StoryItem,
  rest: Pick<StreamAccount, 'serial' | 'weighed' | 'near'>,
): StreamAccount {
  const named = (kind: 'place' | 'person'): string[] => [
    ...new Set(report.names?.filter((name) => name.kind === kind).map((name) => name.entity)),
  ]
  const published: Moment | null = report.published
  return {
    ...rest,
    articles: [{ id: report.id, published }],
    day,
    title: report.title,
    lead,
    places: named('place').slice(0, NAMES_KEPT),
    people: named('person').slice(0, NAMES_KEPT),
    sketch,
    story: '',
  }
}

const NAMES_KEPT = 12

function rounded(likeness: number): number {
  return Math.round(likeness * 1e4) / 1e4
}
