import type { ExtractWords } from '../../languages/extract-words.ts'
import { agencyAmong } from '../metadata/agency.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { isPersonName } from '../metadata/names.ts'
import { allMeta, type Head, namesOfHost } from './head.ts'
import { areClose, type Element, findAll, textOf } from './tree.ts'

const AUTHOR_META = [
  'author',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'authors',
  'article.author',
  'creator',
  'twitter:data1',
  'cxenseparse:author',
]

/** A longer text of a link to the author's page is no name. */
const LONGEST_NAME = 40
/** Marks of a kind that are looked at: more than these are a list of reports. */
const MOST_MARKS = 30
/** Levels of elements around a mark in which the heading that it belongs to stands. */
const CARD_LEVELS = 6

const BYLINE =
  /(?:^|[\s_-])(?:byline|author-?name|author__name|author_name|authors?|writer|post-author|entry-author|article-author|vcard|contributor|byline__name|author-link|authorname|author-box__name|creator-name|post-author__name)(?:$|[\s_-])/i
const NAME = /(?:author|creator|writer|byline|contributor)[-_]{0,2}name(?:$|[\s_-])/i
const COMMENTS = /(?:^|[\s_-])\w{0,4}(?:comments?|commentlist|disqus|respond)(?:$|[\s_-])/i

/** The elements by which a page's markup names its author, in the order of the page; those of comments and of other reports left out. */
export interface AuthorMarks {
  /** Of links to the author's page and of what the vocabulary calls the author. */
  readonly linked: readonly Element[]
  /** Of what goes by a class or an id such as "byline". */
  readonly classed: readonly Element[]
}

/** Persons before desks and outlets; what the page tells machines before what its classes suggest. */
export function authorsOf(head: Head, marks: AuthorMarks): readonly string[] {
  const { data, words } = head
  const context = contextOf(head)
  const written = [data.authors, allMeta(head, AUTHOR_META)].map((list) => tidyAuthors(list, context))
  const shown = markedAuthors(marks).map((list) => tidyAuthors(list, { ...context, strict: true }))
  const lists = [...written, ...shown].filter((list) => list.length > 0)
  const people = lists.find((list) => list.some((name) => isPersonName(name, words)))
  return people ?? lists[0] ?? authorInBox(marks, context) ?? []
}

/** The agency among the authors that the page tells machines, who are nobody's names. */
export function agencyOfPage(head: Head): string | null {
  return agencyAmong([...head.data.authors, ...allMeta(head, AUTHOR_META)], head.words)
}

type Context = { readonly words: ExtractWords; readonly publisher: string | null; readonly outlets: readonly string[] }

function contextOf(head: Head): Context {
  const outlets = [
    ...allMeta(head, ['og:site_name', 'application-name']),
    ...namesOfHost(head.address?.hostname ?? null),
  ]
  return { words: head.words, publisher: head.data.publisher, outlets }
}

/** The name that opens a box about the author. */
function authorInBox({ classed }: AuthorMarks, context: Context): readonly string[] | undefined {
  return classed
    .map((one) => tidyAuthors([firstLine(one)].filter(isLine), { ...context, strict: true }))
    .find((list) => list.length > 0)
}

/** A name that is no person's by its shape, of what is marked as the author; or the outlet's own, as of one who writes alone. */
export function lastAuthorsOf({ data, meta, words }: Head, { linked, classed }: AuthorMarks): readonly string[] {
  const marked = [...linked.slice(0, 1), ...classed.filter((one) => NAME.test(namedAs(one))).slice(0, 1)]
  const named = AUTHOR_META.flatMap((key) => meta.get(key) ?? [])
  const lists = [
    ...marked.map((one) => [textOf(one)].filter((text) => text.length <= LONGEST_NAME)),
    data.authors,
    named,
  ]
  return lists.map((list) => tidyAuthors(list, { words, publisher: null })).find((list) => list.length > 0) ?? []
}

/** The texts of elements that the page's markup calls its author's, the surest marks first, one list a mark. */
function markedAuthors({ linked, classed }: AuthorMarks): string[][] {
  const first = linked[0]
  const together = first ? linked.filter((one) => areClose(first, one)) : []
  const lists = classed.slice(0, 6).map((one) => namesIn(one))
  return [[...new Set(together.slice(0, 3).map(textOf).filter(isLine))], ...lists.map((list) => list.filter(isLine))]
}

/** The names that an element marks in itself, else all of its text. */
function namesIn(element: Element): string[] {
  const names = findAll(element, (one) => NAME.test(namedAs(one)))
  return names.length > 0 ? [...new Set(names.map(textOf))] : [textOf(element)]
}

export function marksOf(root: Element): AuthorMarks {
  const linked: Element[] = []
  const classed: Element[] = []
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || isComments(child)) continue
      const list = isAuthorLink(child) ? linked : isBylineElement(child) ? classed : null
      if (list && list.length < MOST_MARKS) list.push(child)
      visit(child)
    }
  }
  visit(root)
  const own = linked.filter((one) => !isInTeaser(one))
  return { linked: own, classed: [...own, ...classed.filter((one) => !isInTeaser(one))] }
}

/** What readers wrote below the report; never the whole page, whose classes may say that it has comments. */
function isComments(element: Element): boolean {
  if (element.tag === 'html' || element.tag === 'body' || !COMMENTS.test(namedAs(element))) return false
  return findAll(element, (one) => one.tag === 'h1').length === 0
}

/** Is the nearest heading around an element a link: does it lead to another report, whose author the element names? */
function isInTeaser(element: Element): boolean {
  for (let at = element.parent, level = 0; at && level < CARD_LEVELS; at = at.parent, level++) {
    const heading = findAll(at, (one) => /^h[1-6]$/.test(one.tag))[0]
    if (!heading) continue
    return heading.tag !== 'h1' && isLinked(heading) && !textOf(element).includes(textOf(heading))
  }
  return false
}

function isLinked(element: Element): boolean {
  if (findAll(element, (one) => one.tag === 'a').length > 0) return true
  for (let at: Element | null = element; at; at = at.parent) if (at.tag === 'a') return true
  return false
}

function isLine(text: string): boolean {
  return text !== '' && text.length < 160
}

function isAuthorLink({ attributes }: Element): boolean {
  return attributes['rel']?.split(/\s+/).includes('author') === true || attributes['itemprop'] === 'author'
}

/** The first text in an element that holds several: the name in a box that goes on with a post and a date. */
function firstLine(element: Element): string {
  for (const child of element.children) {
    const text = typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : firstLine(child)
    if (/\p{L}{3}/u.test(text)) return text
  }
  return ''
}

function isBylineElement(element: Element): boolean {
  return BYLINE.test(namedAs(element))
}

function namedAs({ attributes }: Element): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300)
}
