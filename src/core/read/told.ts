/** What the entry of a feed tells of a report: kept where its page cannot be had, and for what the page does not say. */
import type { Hints } from '../model/source.ts'
import type { FeedEntry } from '../model/told.ts'

/** A longer text of an entry is not handed on. In characters. */
const LONGEST = 200_000

/** What an entry tells, out of what was read of it. */
export function toldBy(address: string, hints: Hints, markup: string | null): FeedEntry {
  const { title, publisher, published, updated, authors = [] } = hints
  const item = {
    ...{ id: address, url: address, title, content_html: markup, date_published: published, date_modified: updated },
    authors: authors.map((name) => ({ name })),
  }
  const document = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: publisher, items: [item] })
  return {
    address,
    document: markup === null || document.length > LONGEST ? null : document,
    published: published ?? null,
    authors,
  }
}
