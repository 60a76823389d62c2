import type { ExtractWords } from '../../languages/extract-words.ts'
import { readMoments } from '../metadata/moment.ts'
import { allMeta, firstMeta, type Head, metaOf } from './head.ts'
import { readLinkedData } from './json-ld.ts'
import { tidyTitle } from './title.ts'
import { type Element, findAll, isInside, textOf } from './tree.ts'
import { agencyOfPage, authorsOf, lastAuthorsOf, marksOf } from './written-authors.ts'

/** What a page's head and markup say of the report on it. */
export interface PageFacts {
  readonly title: string | null
  readonly authors: readonly string[]
  /** Where neither these nor the page's text name any: a name that is no person's by its shape, or the outlet itself. */
  readonly lastAuthors: readonly string[]
  readonly publisher: string | null
  /** The agency that its metadata names among the authors. */
  readonly agency: string | null
  /** What the site calls itself, in its metadata and at the end of its titles. */
  readonly siteNames: readonly string[]
  readonly published: string | null
  readonly updated: string | null
  readonly standfirst: string | null
  /** What the page's head says that the report is about. */
  readonly descriptions: readonly string[]
  readonly language: string | null
  readonly url: string | null
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
/** @param address where the page was found, for what its own canonical address does not say */
export function readPageFacts(root: Element, words: ExtractWords, address: string | null = null): PageFacts {
  const meta = metaOf(root)
  const scripts = findAll(root, (one) => one.tag === 'script' && /ld\+json/i.test(one.attributes['type'] ?? ''))
  const data = readLinkedData(
    scripts.map((script) => script.children.filter((child) => typeof child === 'string').join('')),
  )
  const url = canonicalOf(root, meta)
  const head: Head = { meta, data, root, words, address: addressOf(url ?? address) }
  const marks = marksOf(root)
  return {
    title: titleOf(head),
    authors: authorsOf(head, marks),
    lastAuthors: lastAuthorsOf(head, marks),
    agency: agencyOfPage(head),
    publisher:
      data.publisher ?? firstMeta(head, ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title']),
    published: publishedOf(head),
    updated: momentOf([data.updated, ...allMeta(head, UPDATED_META), ...updatedTimes(head)], words),
    siteNames: siteNamesOf(head),
    standfirst: standfirstOf(root),
    descriptions: allMeta(head, ['description', 'og:description', 'twitter:description', 'dc.description']),
    language: languageOfPage(head),
    url,
  }
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
    host: head.address?.hostname ?? null,
    path: head.address?.pathname ?? null,
  })
}

function addressOf(address: string | null): URL | null {
  return address !== null && URL.canParse(address) ? new URL(address) : null
}

/** Characters of an element's class that are looked at: thousands of others may stand in it. */
const LONGEST_NAME = 400

function publishedOf(head: Head): string | null {
  const { data, words, root } = head
  const times = findAll(root, (one) => one.tag === 'time' || one.attributes['itemprop'] === 'datePublished')
  const marked = times.filter(({ attributes, parent }) =>
    [attributes['class'], attributes['itemprop'], parent?.attributes['class']].some((name) =>
      /publish|entry-date|posted|created/i.test((name ?? '').slice(0, LONGEST_NAME)),
    ),
  )
  const inOrder = [...marked, ...nearest(root, times), ...times]
  // A page may give the time of its last change first.
  const first = inOrder.filter((one) => !isOfUpdate(one, words))
  return momentOf([data.published, ...allMeta(head, PUBLISHED_META), ...momentTexts([...first, ...inOrder])], words)
}

/** What `time` elements say of the last change. */
function updatedTimes({ root, words }: Head): string[] {
  const times = findAll(root, (one) => one.tag === 'time' || one.attributes['itemprop'] === 'dateModified')
  return momentTexts(times.filter((one) => isOfUpdate(one, words)))
}

function momentTexts(times: readonly Element[]): string[] {
  return times.flatMap((one) => [one.attributes['datetime'] ?? one.attributes['content'] ?? '', textOf(one)])
}

const known = new WeakMap<Element, ReadonlyMap<Element, Element['children'][number] | undefined>>()

/** What stands right before each element in the one that holds them. */
function beforeEach(parent: Element | null): ReturnType<typeof known.get> {
  if (!parent) return undefined
  const found =
    known.get(parent) ??
    new Map(
      parent.children.flatMap((child, at) =>
        typeof child === 'string' ? [] : [[child, parent.children[at - 1]] as const],
      ),
    )
  known.set(parent, found)
  return found
}

/** Does an element say that its time is one of a change: in its words, by its name, or in the words right before it? */
function isOfUpdate(element: Element, words: ExtractWords): boolean {
  const { attributes } = element
  const before = beforeEach(element.parent)?.get(element)
  const label =
    before === undefined ? '' : typeof before === 'string' ? before : before.tag === 'time' ? '' : textOf(before)
  const own = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`
  return [textOf(element), own.replace(/[_-]|(?<=\p{Ll})(?=\p{Lu})/gu, ' '), label.slice(-40)].some((text) =>
    words.updatedWord.test(text.slice(0, 200)),
  )
}

function siteNamesOf(head: Head): string[] {
  const element = findAll(head.root, (one) => one.tag === 'title')[0]
  const feeds = findAll(head.root, ({ attributes }) =>
    /^application\/(?:rss|atom)\+xml$/i.test(attributes['type'] ?? ''),
  )
  const parts = element ? textOf(element).split(/\s[|–—·•»-]\s/u) : []
  const last = parts.length > 1 ? parts.at(-1)! : ''
  const named = feeds.map((one) => one.attributes['title'] ?? '')
  return [...allMeta(head, ['og:site_name', 'application-name']), last, ...named].map((one) => one.trim())
}

/** Levels of elements around the main heading within which a time is the report's. */
const HEAD_LEVELS = 4

/** The times beside the main heading: those of lists and menus may come first on the page. */
function nearest(root: Element, times: readonly Element[]): Element[] {
  if (times.length < 2) return []
  let at: Element | null = findAll(root, (one) => one.tag === 'h1')[0] ?? null
  for (let level = 0; at && level < HEAD_LEVELS; at = at.parent, level++) {
    const around = at
    const found = times.filter((time) => isInside(time, around))
    if (found.length > 0) return found
  }
  return []
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

function canonicalOf(root: Element, meta: Head['meta']): string | null {
  const link = findAll(root, (one) => one.tag === 'link' && one.attributes['rel']?.toLowerCase() === 'canonical')[0]
  const address = link?.attributes['href'] ?? meta.get('og:url')?.[0] ?? meta.get('parsely-link')?.[0]
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null
}
