/** A report as a feed announces it. */
export interface FeedEntry {
  /** The report's address as the feed writes it. */
  readonly address: string
  /** A JSON feed of this one entry, with its text; null where the entry has none. */
  readonly document: string | null
  /** As it is written there. */
  readonly published: string | null
  readonly authors: readonly string[]
}

/** What a feed or sitemap leads to: reports, further sitemaps, and what it tells of the reports. All empty where it is neither. */
export interface Addresses {
  readonly reports: readonly string[]
  readonly sitemaps: readonly string[]
  readonly told: readonly FeedEntry[]
}
