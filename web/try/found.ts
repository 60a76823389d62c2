/** What the worker tells the page: texts, ready to be shown. */
export interface Found {
  readonly relation: string
  /** Passages that show it, as the second text has them. */
  readonly passages: readonly string[]
  readonly rows: readonly {
    readonly question: string
    readonly first: string
    readonly second: string
    readonly verdict: string
  }[]
  readonly findings: readonly {
    readonly kind: string
    readonly source: string | null
    readonly derived: string | null
    readonly note: string
  }[]
}
