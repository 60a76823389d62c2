import type { ExtractWords } from '../../languages/extract-words.ts'
import type { NameWords } from '../../languages/name-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { isPersonName } from '../metadata/names.ts'
import type { HtmlBlock } from './blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { bylineAuthors, lastShownAuthors, shownAuthors } from './shown-authors.ts'
import { type Element, findAll } from './tree.ts'

/** All that speaks for a page's authors. */
export interface AuthorWitnesses {
  readonly written: PageFacts
  readonly blocks: readonly HtmlBlock[]
  readonly root: Element
  readonly words: ExtractWords
  readonly names: NameWords
}

/**
 * The authors of a page: what its markup says, unless its byline names the same and more; else what it shows its
 * readers, what its program's data say, and at last whose the site is.
 */
export function pageAuthors({ written, blocks, root, words, names }: AuthorWitnesses): readonly string[] {
  if (written.authors.length > 0) {
    const signed = bylineAuthors(blocks, words, written.title)
    return isFuller(signed, written.authors, words) ? signed : written.authors
  }
  const last = [
    () => shownAuthors(blocks, words, written.title),
    () => authorsInData(root, words),
    () => written.lastAuthors,
    () => lastShownAuthors(blocks, words, written),
    () => ownerOf(written, { words, names }),
  ]
  for (const find of last) {
    const found = find()
    if (found.length > 0) return found
  }
  return []
}

/** Does a byline name all that the markup does, and others beside them? */
function isFuller(shown: readonly string[], written: readonly string[], words: ExtractWords): boolean {
  const all = new Set(shown.map((name) => name.toLowerCase()))
  if (all.size <= written.length || !shown.every((name) => isPersonName(name, words))) return false
  return written.every((name) => all.has(name.toLowerCase()))
}

const POST_AUTHOR = /"pagePostAuthor"\s{0,3}:\s{0,3}"([^"\\]{2,60})"/
const AUTHOR_OBJECT =
  /\\?"authors?\\?"\s{0,3}:\s{0,3}\[?\{(?:\\?"[@\w]{1,20}\\?"\s{0,3}:\s{0,3}(?:\\?"[^"\\{}]{0,80}\\?"|\d{1,20}|null)\s{0,3},\s{0,3}){0,6}\\?"(?:name|displayName|fullName|full_name)\\?"\s{0,3}:\s{0,3}\\?"([^"\\]{2,60})\\?"/

/** The author in the data that a page's own program reads. */
function authorsInData(root: Element, words: ExtractWords): readonly string[] {
  for (const script of findAll(root, (one) => one.tag === 'script' && !isLinkedData(one))) {
    const text = script.children.filter((child) => typeof child === 'string').join('')
    const post = POST_AUTHOR.exec(text)?.[1]
    const name = post ?? AUTHOR_OBJECT.exec(text)?.[1]
    const authors = name ? tidyAuthors([name], { words, publisher: null, strict: post === undefined }) : []
    if (authors.length > 0) return authors
  }
  return []
}

/** Linked data are read as such. */
function isLinkedData({ attributes }: Element): boolean {
  return /ld\+json/i.test(attributes['type'] ?? '')
}

/** The person whose name a site bears: one who writes alone signs no report. */
function ownerOf(written: PageFacts, context: { words: ExtractWords; names: NameWords }): readonly string[] {
  const names = written.siteNames.map((name) => name.replace(context.words.ownerEnd, ''))
  return names.filter((name) => isOwner(name, context)).slice(0, 1)
}

function isOwner(name: string, { words, names }: { words: ExtractWords; names: NameWords }): boolean {
  const parts = name.toLowerCase().split(/\s+/)
  const first = parts[0] ?? ''
  if (parts.length < 2 || parts.length > 3 || !isPersonName(name, words)) return false
  if (!names.maleNames.has(first) && !names.femaleNames.has(first)) return false
  return !parts.some((part) => words.outletWords.has(part) || names.organisationWords.has(part))
}
