import type { ExtractWords } from '../../languages/extract-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { readMoments } from '../metadata/moment.ts'
import { isPersonName } from '../metadata/names.ts'
import { ownWords } from '../own-words.ts'
import { plain } from '../piece.ts'
import { type AuthorSearch, afterLabel, type Finder, inByline, LONGEST, LONGEST_NAME, lineOf } from './author-lines.ts'
import { BELOW } from './authors-below.ts'
import type { HtmlBlock } from './blocks.ts'
import { headingOf } from './heading.ts'
import { areClose } from './tree.ts'

/** Blocks before and after the main heading in which a byline stands. */
const BEFORE = 6
const AFTER = 25
/** Blocks between a date and the name that stands beside it. */
const BESIDE = 2

const AUTHOR_ADDRESS =
  /^[^?#]*\/(?:authors?|contributors?|people|profiles?|writers?|staff|by|journalists?|reporters?|columnists?|blogger|team|experts?|our-team|bio|user|users)\/[^/?#]/i
/** Links to these lead to other reports, whatever their text looks like. */
const SUBJECT_ADDRESS = /\/(?:category|categories|tags?|topics?|sections?|collections?)\//i

/**
 * The authors that a page shows near its heading, by the surest sign that there is; empty where there is none.
 *
 * @param title the report's title, which tells its heading from those of the site and of sections
 */
export function shownAuthors(
  blocks: readonly HtmlBlock[],
  words: ExtractWords,
  title: string | null = null,
): readonly string[] {
  const { near, below } = placesOf(blocks, words, title)
  const authors = firstFound([byWord, byLink, byDate], near)
  return authors.length > 0 ? authors : firstFound(BELOW, below)
}

/** Those of its byline alone: of "By" and of links to authors, beside the heading. */
export function bylineAuthors(
  blocks: readonly HtmlBlock[],
  words: ExtractWords,
  title: string | null = null,
): readonly string[] {
  return firstFound([byWord, byLink], placesOf(blocks, words, title).near)
}

function placesOf(
  blocks: readonly HtmlBlock[],
  words: ExtractWords,
  title: string | null,
): { readonly near: AuthorSearch; readonly below: AuthorSearch } {
  const seen = blocks.filter((block) => !block.hidden)
  const heading = headingOf(seen, title)
  const own = ownWords(() => seen.map((block) => block.text))
  return {
    near: { words, own, blocks: seen.slice(Math.max(0, heading - BEFORE), heading + AFTER) },
    below: { words, own, blocks: seen.slice(heading) },
  }
}

/** What a page shows as its author where it is no person by its shape: "By the Echo Team", the text of a link to an author. */
export function lastShownAuthors(
  blocks: readonly HtmlBlock[],
  words: ExtractWords,
  page: { readonly title: string | null; readonly url: string | null },
): readonly string[] {
  const near = placesOf(blocks, words, page.title).near.blocks
  const signed = near.map((block, index) => signatureOf(near, { block, index, words })).find((name) => name !== '')
  const linked = near
    .flatMap((block) => block.links)
    .find((link) => AUTHOR_ADDRESS.test(link.url) && isOwnAddress(link.url, page.url))?.text
  const lists = [signed ?? '', linked ?? ''].map((name) =>
    name.length > LONGEST_NAME ? [] : tidyAuthors([name], { words, publisher: null }),
  )
  return lists.find((list) => list.length > 0) ?? []
}

/** Does a link stay on the page's site? Profiles elsewhere are called by the other site's name. */
function isOwnAddress(address: string, page: string | null): boolean {
  if (!/^(?:https?:)?\/\//i.test(address)) return true
  return page !== null && URL.canParse(address, page) && new URL(address, page).hostname === new URL(page).hostname
}

/** What follows "By" in a line with nothing else, where it names a team or the date is beside it. */
function signatureOf(near: readonly HtmlBlock[], at: { block: HtmlBlock; index: number; words: ExtractWords }): string {
  const { block, index, words } = at
  if (block.kind === 'heading') return ''
  const text = bylineIn(block, words)
  const next = near[index + 1]
  const line =
    words.bylineLabel.test(text) && next && areClose(block.element, next.element) ? `By ${lineOf(next)}` : text
  const start = words.bylineStart.exec(line)
  const name = start ? line.slice(start[0].length) : ''
  if (name === '' || name.split(' ').length > 5) return ''
  const beside = near.slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
  const isDated = beside.some(
    (one) => areClose(one.element, block.element) && readMoments(lineOf(one).slice(0, LONGEST), words) !== null,
  )
  return isDated || words.staffEnd.test(name) ? name : ''
}

function firstFound(finders: readonly Finder[], place: AuthorSearch): readonly string[] {
  for (const find of finders) {
    const found = find(place)
    if (found.length > 0) return found
  }
  return []
}

/** "By Jane Roe"; or "Written by" with the name in the next block. */
function byWord({ blocks, words, own }: AuthorSearch): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const text = bylineIn(block, words)
    if (text.length > LONGEST) continue
    const authors = words.bylineLabel.test(text)
      ? afterLabel(blocks, index, words)
      : [linkedAfterBy(block, text, words), inByline(text, words)].find((list) => list.length > 0)
    if (authors && authors.length > 0) return authors.filter((name, at) => at === 0 || !own.all(name))
  }
  return []
}

/** A block's line, from its "by" on where a date alone goes before it. */
function bylineIn(block: HtmlBlock, words: ExtractWords): string {
  const line = lineOf(block).replace(words.byGlued, (by) => `${by} `)
  const by = words.byInside.exec(line.slice(0, LONGEST))
  if (!by) return line
  const before = line.slice(0, by.index)
  const isDate = readMoments(before, words)?.rest === '' || /^[\d/., -]{6,20}$/.test(before)
  return isDate ? line.slice(by.index + 1) : line
}

/** The links that follow "by" at once: names of any shape, for the page calls them so. */
function linkedAfterBy(block: HtmlBlock, text: string, words: ExtractWords): readonly string[] {
  const start = words.bylineStart.exec(text)
  if (!start) return []
  const names: string[] = []
  let rest = text.slice(start[0].length)
  for (const link of block.links) {
    const name = plain(link.text)
    if (name === '' || name.length > LONGEST_NAME || SUBJECT_ADDRESS.test(link.url) || !rest.startsWith(name)) break
    names.push(name)
    rest = rest.slice(name.length)
    const joint = /^\s?[,&]\s?/.exec(rest)?.[0].length ?? jointOf(rest, words)
    if (joint === 0) break
    rest = rest.slice(joint)
  }
  return tidyAuthors(names, { words, publisher: null })
}

/** Letters of the "and" that a text opens with. */
function jointOf(text: string, words: ExtractWords): number {
  const joint = words.and.exec(text)
  return joint?.index === 0 ? joint[0].length : 0
}

/** A link to an author's page, with a name for its text. */
function byLink({ blocks, words, own }: AuthorSearch): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const line = lineOf(block)
    if (words.notAuthorBy.test(lineOf(blocks[index - 1]))) continue
    const names = block.links
      .filter(
        (link) =>
          AUTHOR_ADDRESS.test(link.url) && !words.notAuthorBy.test(line.slice(0, line.indexOf(plain(link.text)))),
      )
      .map((link) => link.text)
    const authors = tidyAuthors(names, { words, publisher: null, strict: true })
    if (authors.length > 0 && !authors.some(own.all)) return authors
  }
  return []
}

/** A name beside the date. */
function byDate({ blocks, words, own }: AuthorSearch): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(block)
    const moments = text.length <= LONGEST ? readMoments(text, words) : null
    if (!moments || moments.rest.split(' ').length > 6) continue
    if (isPersonName(moments.rest, words) && mayNameAuthor(block) && !own.any(moments.rest)) return [moments.rest]
    for (let step = -BESIDE; step <= BESIDE; step++) {
      const beside = blocks[index + step]
      const name = beside ? lineOf(beside) : ''
      if (!beside || !mayNameAuthor(beside) || name.length > LONGEST_NAME || !isPersonName(name, words)) continue
      if (areClose(block.element, beside.element) && (words.staffEnd.test(name) || !own.any(name))) return [name]
    }
  }
  return []
}

/** Headings, and links to what else there is on a subject, name nobody. */
function mayNameAuthor(block: HtmlBlock): boolean {
  return block.kind !== 'heading' && !block.links.some((link) => SUBJECT_ADDRESS.test(link.url))
}
