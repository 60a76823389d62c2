import type { ExtractWords } from '../../languages/extract-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { readByline } from '../metadata/byline.ts'
import { readMoments } from '../metadata/moment.ts'
import { isPersonName } from '../metadata/names.ts'
import { plain } from '../piece.ts'
import type { HtmlBlock } from './blocks.ts'
import type { Element } from './tree.ts'

/** Blocks before and after the main heading in which a byline stands. */
const BEFORE = 6
const AFTER = 25
const LONGEST = 160
/** Blocks between a date and the name that stands beside it. */
const BESIDE = 2

/** Levels of elements within which a name and a date belong together. */
const BOX_LEVELS = 4

const AUTHOR_ADDRESS =
  /\/(?:authors?|contributors?|people|profiles?|writers?|staff|by|journalists?|reporters?|columnists?|blogger|team|experts?|our-team|bio|user|users)\/[^/]/i

/** The authors that a page shows near its heading, by the surest sign that there is; empty where there is none. */
export function shownAuthors(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  const heading = Math.max(
    0,
    blocks.findIndex((block) => isHeading(block.element)),
  )
  const near = blocks.slice(Math.max(0, heading - BEFORE), heading + AFTER).filter((block) => !block.hidden)
  for (const find of [byWord, byLink, byDate]) {
    const found = find(near, words)
    if (found.length > 0) return found
  }
  for (const find of [aboutAuthor, inSentence]) {
    const found = find(blocks, words)
    if (found.length > 0) return found
  }
  return []
}

function isHeading(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at.tag === 'h1') return true
  return false
}

/** "By Jane Roe"; or "Written by" with the name in the next block. */
function byWord(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(block)
    if (text.length > LONGEST) continue
    const label = words.bylineStart.test(`${text} `) && text.split(' ').length <= 2
    const read = readByline(label ? `By ${lineOf(blocks[index + 1])}` : text, words)
    const authors = read?.explicit ? tidyAuthors(read.authors, { words, publisher: null }) : []
    if (authors.length > 0) return authors
  }
  return []
}

/** A link to an author's page, with a name for its text. */
function byLink(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  for (const block of blocks) {
    const names = block.links.filter((link) => AUTHOR_ADDRESS.test(link.url)).map((link) => link.text)
    const authors = tidyAuthors(names, { words, publisher: null, strict: true })
    if (authors.length > 0) return authors
  }
  return []
}

/** A name beside the date. */
function byDate(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(block)
    const moments = text.length <= LONGEST ? readMoments(text, words) : null
    if (!moments || moments.rest.split(' ').length > 6) continue
    if (isPersonName(moments.rest, words)) return [moments.rest]
    for (let step = -BESIDE; step <= BESIDE; step++) {
      const beside = blocks[index + step]
      const name = beside ? lineOf(beside) : ''
      if (!beside || isHeading(beside.element) || name.length > 40 || !isPersonName(name, words)) continue
      if (areClose(block.element, beside.element)) return [name]
    }
  }
  return []
}

/** Do two elements stand in one small box: is an ancestor of the one, a few levels up, around the other? */
function areClose(a: Element, b: Element): boolean {
  const around = new Set<Element>()
  for (let at: Element | null = a, level = 0; at && level < BOX_LEVELS; at = at.parent, level++) around.add(at)
  for (let at: Element | null = b, level = 0; at && level < BOX_LEVELS; at = at.parent, level++)
    if (around.has(at)) return true
  return false
}

/** "About the author" below the text, then the name. */
function aboutAuthor(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const match = words.aboutAuthor.exec(lineOf(block))
    if (!match) continue
    const name = match[1] ?? nameBefore(lineOf(blocks[index + 1]), words)
    const authors = tidyAuthors([name], { words, publisher: null, strict: true })
    if (authors.length > 0) return authors
  }
  return []
}

/** "Ida Brook" of "Ida Brook is a reporter in Osla": what opens the line about an author. */
function nameBefore(line: string, words: ExtractWords): string {
  const at = line.slice(0, LONGEST).search(words.introduces)
  return at > 0 ? line.slice(0, at) : line
}

/** "This report was written by Ida Brook, who ...", above the text or below it. */
function inSentence(blocks: readonly HtmlBlock[], words: ExtractWords): readonly string[] {
  for (const block of blocks) {
    const line = lineOf(block).slice(0, LONGEST)
    const start = words.writtenBy.exec(line)
    const name = start ? (line.slice(start[0].length).split(/[,;(]/)[0] ?? '') : ''
    const authors = tidyAuthors([name], { words, publisher: null, strict: true })
    if (authors.length > 0) return authors
  }
  return []
}

function lineOf(block: HtmlBlock | undefined): string {
  return plain(block?.text.replace(/\s+/g, ' ') ?? '')
}
