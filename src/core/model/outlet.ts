/** An outlet as people who know it enter it: which names and addresses it goes by, and whose it is. */
export interface Outlet {
  readonly name: string
  /** Hosts, each with all below it: `post.example` is `www.post.example` too. */
  readonly addresses: readonly string[]
  /** Other names that pages give it. */
  readonly also: readonly string[]
  /** Whom it belongs to; null where it belongs to nobody else. */
  readonly owner: string | null
  /** It writes for others: reports that credit it and name no author of their own are counted as its own. */
  readonly agency: boolean
}
