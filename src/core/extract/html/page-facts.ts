import type { ExtractWords } from '../../languages/extract-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { readMoments } from '../metadata/moment.ts'
import { isPersonName } from '../metadata/names.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { tidyTitle } from './title.ts'
import { type Element, findAll, textOf } from './tree.ts'

/** What a page's head and markup say of the report on it. */
export interface PageFacts {
  readonly title: string | null
  readonly authors: readonly string[]
  /** Where neither these nor the page's text name any: a name that is no person's by its shape, or the outlet itself. */
  readonly lastAuthors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly standfirst: string | null
  readonly language: string | null
  readonly url: string | null
}

interface Head {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly data: LinkedData
  readonly root: Element
  readonly words: ExtractWords
}

const PUBLISHED_META = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish-date',
  ],
  ...[
    'publish_date',
    'pubdate',
    'date.published',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'dc.date.created',
    'date',
  ],
  ...[
    'article.published',
    'published-date',
    'publication_date',
    'citation_publication_date',
    'published',
    'cxenseparse:recs:publishtime',
    'article:published',
  ],
]
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'date.updated',
  'lastmod',
]
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

export function readPageFacts(root: Element, words: ExtractWords): PageFacts {
  const meta = metaOf(root)
  const scripts = findAll(root, (one) => one.tag === 'script' && /ld\+json/i.test(one.attributes['type'] ?? ''))
  const data = readLinkedData(
    scripts.map((script) => script.children.filter((child) => typeof child === 'string').join('')),
  )
  const head: Head = { meta, data, root, words }
  return {
    title: titleOf(head),
    authors: authorsOf(head),
    lastAuthors: outletAsAuthor(head),
    publisher:
      data.publisher ?? firstMeta(head, ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title']),
    published: publishedOf(head),
    updated: momentOf([data.updated, ...allMeta(head, UPDATED_META)], words),
    standfirst: standfirstOf(root),
    language: languageOfPage(head),
    url: canonicalOf(head),
  }
}

function metaOf(root: Element): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const { attributes } of findAll(root, (one) => one.tag === 'meta')) {
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase().trim()
    const value = (attributes['content'] ?? '').replace(/\s+/g, ' ').trim()
    if (key !== '' && value !== '') meta.set(key, [...(meta.get(key) ?? []), value])
  }
  return meta
}

function allMeta(head: Head, keys: readonly string[]): string[] {
  return keys.flatMap((key) => head.meta.get(key) ?? [])
}

function firstMeta(head: Head, keys: readonly string[]): string | null {
  return allMeta(head, keys)[0] ?? null
}

function titleOf(head: Head): string | null {
  const { root, data } = head
  const element = findAll(root, (one) => one.tag === 'title')[0]
  return tidyTitle({
    headings: findAll(root, (one) => one.tag === 'h1')
      .map(textOf)
      .filter((text) => text !== ''),
    linked: data.headline,
    shared: firstMeta(head, [
      'og:title',
      'twitter:title',
      'dc.title',
      'title',
      'parsely-title',
      'sailthru.title',
      'headline',
    ]),
    document: element ? textOf(element) : null,
    site: firstMeta(head, ['og:site_name', 'application-name']) ?? data.publisher,
    host: hostOf(canonicalOf(head)),
  })
}

function hostOf(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname
}

/** Persons before desks and outlets; what the page tells machines before what its classes suggest. */
function authorsOf(head: Head): readonly string[] {
  const { data, words } = head
  const context = contextOf(head)
  const written = [data.authors, allMeta(head, AUTHOR_META)].map((list) => tidyAuthors(list, context))
  const shown = markedAuthors(head.root).map((list) => tidyAuthors(list, { ...context, strict: true }))
  const lists = [...written, ...shown].filter((list) => list.length > 0)
  const people = lists.find((list) => list.some((name) => isPersonName(name, words)))
  return people ?? lists[0] ?? authorInBox(head, context) ?? []
}

function contextOf(head: Head): { words: ExtractWords; publisher: string | null } {
  return { words: head.words, publisher: head.data.publisher ?? firstMeta(head, ['og:site_name']) }
}

/** The name that opens a box about the author. */
function authorInBox({ root, words }: Head, context: { publisher: string | null }): readonly string[] | undefined {
  return findAll(root, isBylineElement)
    .map((one) => tidyAuthors([firstLine(one)].filter(isLine), { words, ...context, strict: true }))
    .find((list) => list.length > 0)
}

/** A name that is no person's by its shape, of a link to the author's page; or the outlet's own, as of one who writes alone. */
function outletAsAuthor(head: Head): readonly string[] {
  const { data, meta, words, root } = head
  const context = contextOf(head)
  const linked = findAll(root, isAuthorLink)
    .slice(0, 1)
    .map(textOf)
    .filter((text) => text.length <= LONGEST_NAME)
  const named = AUTHOR_META.flatMap((key) => meta.get(key) ?? [])
  const lists = [tidyAuthors(linked, context), tidyAuthors(data.authors, { words, publisher: null })]
  return [...lists, tidyAuthors(named, { words, publisher: null })].find((list) => list.length > 0) ?? []
}

/** The texts of elements that the page's markup calls its author's, the surest marks first, one list a mark. */
function markedAuthors(root: Element): string[][] {
  const marked = findAll(root, isAuthorLink).map(textOf).filter(isLine)
  const classed = findAll(root, isBylineElement).map(textOf).filter(isLine)
  return [[...new Set(marked.slice(0, 3))], ...classed.slice(0, 6).map((one) => [one])]
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
  const name = `${element.attributes['class'] ?? ''} ${element.attributes['id'] ?? ''}`
  return /(?:^|[\s_-])(?:byline|author-?name|author__name|author_name|authors?|writer|post-author|entry-author|article-author|vcard|contributor|byline__name|author-link|authorname|author-box__name|creator-name|post-author__name)(?:$|[\s_-])/i.test(
    name.slice(0, 300),
  )
}

function publishedOf(head: Head): string | null {
  const { data, words, root } = head
  const times = findAll(root, (one) => one.tag === 'time' || one.attributes['itemprop'] === 'datePublished')
  const marked = times.filter(({ attributes, parent }) =>
    /publish|entry-date|posted|created/i.test(
      `${attributes['class']} ${attributes['itemprop']} ${parent?.attributes['class']}`,
    ),
  )
  const timeTexts = [...marked, ...times].flatMap((one) => [
    one.attributes['datetime'] ?? one.attributes['content'] ?? '',
    textOf(one),
  ])
  return momentOf([data.published, ...allMeta(head, PUBLISHED_META), ...timeTexts], words)
}

/** The first of the values that is a date. */
export function momentOf(values: readonly (string | null)[], words: ExtractWords): string | null {
  for (const value of values) {
    if (!value || value.length > 200) continue
    const read = readMoments(value, words)
    const moment = read?.published ?? read?.updated
    if (moment) return moment
  }
  return null
}

function standfirstOf(root: Element): string | null {
  const element = findAll(root, ({ attributes, tag }) => {
    const name = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['data-testid'] ?? ''}`
    return (
      /^(?:h2|p|div)$/.test(tag) &&
      /(?:^|[\s_-])(?:standfirst|subtitle|sub-?head(?:line|ing)?|dek|deck|article-?summary|article__summary|lede)(?:$|[\s_-])/i.test(
        name.slice(0, 300),
      )
    )
  })[0]
  const text = element ? textOf(element) : ''
  return text.length > 20 && text.length < 500 ? text : null
}

function languageOfPage(head: Head): string | null {
  const html = findAll(head.root, (one) => one.tag === 'html')[0]
  const written =
    html?.attributes['lang'] ??
    html?.attributes['xml:lang'] ??
    head.data.language ??
    firstMeta(head, ['og:locale', 'content-language', 'dc.language'])
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec(written ?? '')?.[1]
  return code ? code.toLowerCase() : null
}

function canonicalOf(head: Head): string | null {
  const link = findAll(
    head.root,
    (one) => one.tag === 'link' && one.attributes['rel']?.toLowerCase() === 'canonical',
  )[0]
  const address = link?.attributes['href'] ?? firstMeta(head, ['og:url', 'parsely-link'])
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null
}
