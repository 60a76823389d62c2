import type { ExtractWords } from '../../languages/extract-words.ts'
import type { Moment } from '../../model/article.ts'
import { readMoments } from '../metadata/moment.ts'
import type { HtmlBlock } from './blocks.ts'
import { headingOf } from './heading.ts'
import { type Element, findAll } from './tree.ts'

/** Blocks before and after the report's heading in which its date stands. */
const BEFORE = 6
const AFTER = 25
/** Blocks in which a date is the report's own, whatever the markup says. */
const BESIDE = 12
/** A block with more words besides the date than this is about something else that happened then. */
const OTHER_WORDS = 7
const LONGEST = 200
/** A longer block before a date is no label of it. */
const LONGEST_LABEL = 30

/** The dates that a page shows its readers, near the heading first. */
export interface ShownDates {
  readonly near: readonly Moment[]
  readonly far: readonly Moment[]
  /** The only day that stands beside the heading; null where there are several or none. */
  readonly own: Moment | null
  readonly updated: Moment | null
}

/** @param title the report's title, which tells its heading from those of the site and of sections */
export function shownDates(blocks: readonly HtmlBlock[], words: ExtractWords, title: string | null = null): ShownDates {
  const heading = headingOf(blocks, title)
  const near: Moment[] = []
  const far: Moment[] = []
  const beside: Moment[] = []
  let updated: Moment | null = null
  for (const [index, block] of blocks.entries()) {
    const read = dateIn(block, blocks[index - 1], words)
    if (!read) continue
    const isNear = index >= heading - BEFORE && index <= heading + AFTER
    if (read.published) (isNear ? near : far).push(read.published)
    if (read.published && index >= heading - 1 && index <= heading + BESIDE && isBeside(block))
      beside.push(read.published)
    if (read.updated && isNear) updated ??= read.updated
  }
  const days = new Set(beside.map(day))
  return { near, far, own: days.size === 1 ? beside[0]! : null, updated }
}

/** A line with spaces where markup alone parts its words: "Harbour3 April 2021Updated". */
function apart(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<=\p{Ll})(?=[\p{Lu}\p{N}])|(?<=\p{N})(?=\p{Lu}\p{Ll})/gu, ' ')
}

function isBeside(block: HtmlBlock): boolean {
  return !block.hidden && block.kind !== 'table'
}

/** The date of a block that says little else; of the last change where the block before it says so. */
function dateIn(
  block: HtmlBlock,
  before: HtmlBlock | undefined,
  words: ExtractWords,
): { published: Moment | null; updated: Moment | null } | null {
  if (block.text.length > LONGEST || !/\d/.test(block.text)) return null
  const read = readMoments(apart(block.text), words)
  if (!read || read.rest.split(' ').length > OTHER_WORDS) return null
  const label = before && before.text.length <= LONGEST_LABEL && !/\d/.test(before.text) ? before.text : ''
  const isUpdate = read.rest === '' && read.updated === null && words.updatedWord.test(label)
  return isUpdate ? { published: null, updated: read.published } : read
}

/** The date in a path such as `/2021/03/04/`, `/2021/march/04/` or `/2021-03-04-`; null where there is none. */
export function dateInAddress(address: string | null, words: ExtractWords): Moment | null {
  const match = /[/_-](19\d\d|20\d\d)[/_-](\d{1,2}|\p{L}{3,9})[/_-](\d{1,2})(?=[/_.-]|$)/u.exec(address ?? '')
  if (!match) return null
  const [, year, written = '', day = ''] = match
  const month = words.months.get(written.toLowerCase()) ?? Number(written)
  if (!(month >= 1 && month <= 12) || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const IN_DATA =
  /"(?:datePublished|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date|publishedTime|published_time|firstPublished|firstPublishedAt|first_published_at|datePosted|pubDate|publicationDate|postDate|post_date)\\?"\s{0,3}:\s{0,3}\\?"((?:19|20)\d\d-\d\d-\d\d[^"\\]{0,30})/

/** Letters of an attribute from which it is taken for data. */
const LONG_ATTRIBUTE = 200

/** The texts of a page's scripts, and the data that some programs leave in attributes. */
function dataIn(root: Element): string[] {
  const long = (element: Element): string[] =>
    Object.values(element.attributes).filter((value) => value.length > LONG_ATTRIBUTE && value.includes('"'))
  const scripts = findAll(root, (one) => one.tag === 'script')
  return [
    ...scripts.map((script) => script.children.filter((child) => typeof child === 'string').join('')),
    ...findAll(root, (one) => long(one).length > 0).flatMap(long),
  ]
}

/** The date in the data that a page's own program reads; null where there is none. */
export function dateInData(root: Element, words: ExtractWords): Moment | null {
  for (const text of dataIn(root)) {
    const match = IN_DATA.exec(text)
    const read = match?.[1] ? readMoments(match[1], words) : null
    if (read?.published) return read.published
  }
  return null
}

/**
 * When the report was published: what the markup says, unless the page's address or the only date beside its heading
 * tells an earlier day, which a site forgets where it publishes anew; else what is shown, what the address says, what
 * the page's data say.
 */
export function settleDate(
  written: { published: Moment | null; updated: Moment | null },
  shown: ShownDates,
  others: { readonly address: Moment | null; readonly data: Moment | null },
): Moment | null {
  const { published, updated } = written
  const first = shown.near[0] ?? null
  if (published === null)
    return first ?? others.address ?? others.data ?? (shown.updated ? null : (shown.far[0] ?? null))
  const isShown = [...shown.near, ...shown.far].some((moment) => day(moment) === day(published))
  if (isShown) return published
  const isRepeated = updated !== null && day(published) === day(updated)
  if (isRepeated && first !== null && isEarlier(first, published)) return first
  return [others.address, shown.own].find((one) => one !== null && isEarlier(one, published)) ?? published
}

/** How far the clock that is furthest behind is behind that of Greenwich. */
const FURTHEST_BEHIND = 12 * 3_600_000

/** Is a moment of an earlier day than another, wherever the clock of its page stands? */
function isEarlier(a: Moment, b: Moment): boolean {
  const at = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(b) ? Date.parse(b) : Number.NaN
  return day(a) < (Number.isNaN(at) ? day(b) : new Date(at - FURTHEST_BEHIND).toISOString().slice(0, 10))
}

function day(moment: Moment): string {
  return moment.slice(0, 10)
}
