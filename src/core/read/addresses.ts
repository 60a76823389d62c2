import type { Page } from '../model/document.ts'
import type { Addresses } from '../model/told.ts'
import { decode } from './decode.ts'
import { feedAddresses } from './formats/feed.ts'

/** Read what a feed or sitemap leads to, in its own order, each address once. Never throws. */
export function addressesIn(page: Page): Addresses {
  try {
    return feedAddresses(decode(page.bytes, page.charset).text)
  } catch {
    return { reports: [], sitemaps: [], told: [] }
  }
}
