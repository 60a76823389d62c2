import type { Page } from '../model/document.ts'
import { decode } from './decode.ts'
import { feedAddresses } from './formats/feed.ts'

/** The addresses that a feed or sitemap leads to: reports, and further sitemaps. Both empty where it is neither. */
export interface Addresses {
  readonly reports: readonly string[]
  readonly sitemaps: readonly string[]
}

/** Read what a feed or sitemap leads to, in its own order, each address once. Never throws. */
export function addressesIn(page: Page): Addresses {
  try {
    return feedAddresses(decode(page.bytes, page.charset).text)
  } catch {
    return { reports: [], sitemaps: [] }
  }
}
