import type { ExtractWords } from '../../languages/extract-words.ts'
import type { Moment } from '../../model/article.ts'
import { readMoments } from '../metadata/moment.ts'
import type { HtmlBlock } from './blocks.ts'
import { type Element, findAll } from './tree.ts'

/** Blocks before and after the main heading in which a report's date stands. */
const BEFORE = 6
const AFTER = 25
/** A block with more words besides the date than this is about something else that happened then. */
const OTHER_WORDS = 7
const LONGEST = 200

/** The dates that a page shows its readers, near the heading first. */
export interface ShownDates {
  readonly near: readonly Moment[]
  readonly far: readonly Moment[]
  readonly updated: Moment | null
}

export function shownDates(blocks: readonly HtmlBlock[], words: ExtractWords): ShownDates {
  const heading = Math.max(
    0,
    blocks.findIndex((block) => isHeading(block.element)),
  )
  const near: Moment[] = []
  const far: Moment[] = []
  let updated: Moment | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.text.length > LONGEST || !/\d/.test(block.text)) continue
    const read = readMoments(block.text.replace(/\s+/g, ' '), words)
    if (!read || read.rest.split(' ').length > OTHER_WORDS) continue
    const isNear = index >= heading - BEFORE && index <= heading + AFTER
    if (read.published) (isNear ? near : far).push(read.published)
    if (read.updated && isNear) updated ??= read.updated
  }
  return { near, far, updated }
}

function isHeading(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at.tag === 'h1') return true
  return false
}

/** The date in a path such as `/2021/03/04/` or `/2021-03-04-`; null where there is none. */
export function dateInAddress(address: string | null): Moment | null {
  const match = /[/_-](19\d\d|20\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(address ?? '')
  if (!match) return null
  const [, year, month = '', day = ''] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const IN_DATA =
  /"(?:datePublished|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date|publishedTime|published_time|firstPublished|firstPublishedAt|first_published_at|datePosted|pubDate|publicationDate|postDate|post_date)\\?"\s{0,3}:\s{0,3}\\?"((?:19|20)\d\d-\d\d-\d\d[^"\\]{0,30})/

/** The date in the data that a page's own program reads; null where there is none. */
export function dateInData(root: Element, words: ExtractWords): Moment | null {
  for (const script of findAll(root, (one) => one.tag === 'script')) {
    const text = script.children.filter((child) => typeof child === 'string').join('')
    const match = IN_DATA.exec(text)
    const read = match?.[1] ? readMoments(match[1], words) : null
    if (read?.published) return read.published
  }
  return null
}

/**
 * When the report was published: what the markup says, unless it only repeats the time of the last change and the page
 * shows another; else what is shown, what the address says, what the page's data say.
 */
export function settleDate(
  written: { published: Moment | null; updated: Moment | null },
  shown: ShownDates,
  others: readonly (Moment | null)[],
): Moment | null {
  const { published, updated } = written
  const first = shown.near[0] ?? null
  if (published !== null) {
    const isRepeated = updated !== null && day(published) === day(updated)
    const isShown = [...shown.near, ...shown.far].some((moment) => day(moment) === day(published))
    return isRepeated && !isShown && first !== null && day(first) < day(published) ? first : published
  }
  return first ?? others.find((one) => one !== null) ?? shown.far[0] ?? null
}

function day(moment: Moment): string {
  return moment.slice(0, 10)
}
