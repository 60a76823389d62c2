import { AccountIndex } from './account-index.ts'
import { Copies } from './copies.ts'
import type { LikenessSettings } from './likeness.ts'
import type { Rarity } from './rarity.ts'
import type { StreamAccount } from './story.ts'

/** How far back a stream looks. */
export interface WindowSize {
  /** Accounts that arrived last. */
  readonly accounts: number
  /** Days before the reports that arrive now; undated reports are bounded by their number alone. */
  readonly days: number
}

/** Some months, for a story goes on in court; and as many accounts as a desk's sources bring in some weeks. */
export const WINDOW: WindowSize = { accounts: 20_000, days: 120 }

/** Accounts leave by their dates only once this many have arrived after them: a late arrival gets its turn. */
const SWEEP = 256
/** "Now" is the middle one of this many last dates: one report with a wrong date closes no window. */
const LAST_DATES = 31

export interface WindowOptions {
  readonly size: WindowSize
  readonly settings: LikenessSettings
}

export interface SavedWindow {
  readonly seen: number
  readonly lastDays: readonly number[]
}

/** The accounts that a new report is held against. */
export class Window {
  /** In order of arrival. */
  readonly accounts = new Map<number, StreamAccount>()
  /** Accounts that have ever arrived. */
  seen: number
  private readonly lastDays: number[]
  private readonly index: AccountIndex
  private readonly copies = new Copies()
  private readonly size: WindowSize
  /** Article → account. */
  private readonly byArticle = new Map<string, number>()

  constructor({ size, settings }: WindowOptions, saved: SavedWindow = { seen: 0, lastDays: [] }) {
    this.index = new AccountIndex(settings)
    this.size = size
    this.seen = saved.seen
    this.lastDays = [...saved.lastDays]
  }

  accountOf = (serial: number): StreamAccount => this.accounts.get(serial)!

  withArticle(id: string): StreamAccount | null {
    const serial = this.byArticle.get(id)
    return serial === undefined ? null : this.accountOf(serial)
  }

  source(sketched: Pick<StreamAccount, 'sketch' | 'day'>): StreamAccount | null {
    const serial = this.copies.source(sketched)
    return serial === null ? null : this.accountOf(serial)
  }

  like(account: Pick<StreamAccount, 'weighed' | 'day'>, rarity: Rarity): Map<number, number> {
    return this.index.like(account, rarity)
  }

  /** Take in an account that is new, or read back from a saved state. */
  add(account: StreamAccount): void {
    this.accounts.set(account.serial, account)
    this.index.add(account.serial, account)
    this.copies.add(account.serial, account)
    for (const { id } of account.articles) this.byArticle.set(id, account.serial)
  }

  /** One more article of an account that is known. */
  addCopy(account: StreamAccount, article: StreamAccount['articles'][number]): void {
    account.articles.push(article)
    this.byArticle.set(article.id, account.serial)
  }

  /** Take some articles out of an account: they become one of their own, which is like what the account is like. */
  divide(account: StreamAccount, articles: ReadonlySet<string>): StreamAccount {
    this.seen++
    const near = new Map(account.near)
    const taken = account.articles.filter(({ id }) => articles.has(id))
    const own = { ...account, serial: this.seen, articles: taken, near, story: '' }
    const rest = account.articles.filter(({ id }) => !articles.has(id))
    account.articles.splice(0, account.articles.length, ...rest)
    for (const [serial, likeness] of near) this.accountOf(serial).near.set(own.serial, likeness)
    this.add(own)
    return own
  }

  arrived(day: number | null): void {
    this.seen++
    if (day === null) return
    this.lastDays.push(day)
    if (this.lastDays.length > LAST_DATES) this.lastDays.shift()
  }

  /** Let go of what is too old. @returns the accounts that left */
  sweep(): StreamAccount[] {
    const left: StreamAccount[] = []
    const over = this.accounts.size - this.size.accounts
    for (const account of this.accounts.values()) {
      if (left.length >= over) break
      left.push(account)
    }
    if (this.seen % SWEEP === 0) left.push(...this.tooOld(new Set(left)))
    for (const account of left) this.remove(account)
    return left
  }

  private tooOld(but: ReadonlySet<StreamAccount>): StreamAccount[] {
    const now = [...this.lastDays].sort((a, b) => a - b)[this.lastDays.length >> 1]
    if (now === undefined) return []
    return [...this.accounts.values()].filter(
      (one) => one.day !== null && now - one.day > this.size.days && this.seen - one.serial > SWEEP && !but.has(one),
    )
  }

  private remove(account: StreamAccount): void {
    this.accounts.delete(account.serial)
    this.index.remove(account.serial)
    this.copies.remove(account.serial)
    for (const serial of account.near.keys()) this.accounts.get(serial)?.near.delete(account.serial)
    for (const { id } of account.articles) if (this.byArticle.get(id) === account.serial) this.byArticle.delete(id)
  }

  save(): SavedWindow {
    return { seen: this.seen, lastDays: [...this.lastDays] }
  }
}
