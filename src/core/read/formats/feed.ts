import type { Notice } from '../../model/notice.ts'
import type { Hints, Source } from '../../model/source.ts'
import type { FeedEntry } from '../../model/told.ts'
import {
  type Contents,
  type DocumentPart,
  hintsOf,
  noticeOf,
  type OpenedDocument,
  type Reader,
  sourceOf,
} from '../opened.ts'
import { toldBy } from '../told.ts'
import { childrenOf, childText, decodedOnce, elements, parseXml, writeMarkup, type XmlElement, xmlText } from './xml.ts'

/** More entries than any feed has. */
const MOST_ENTRIES = 5000
/** Entries with fewer letters of text only announce a report. */
const LEAST_LETTERS = 150

const XML_FEED = /<(?:rss|feed|rdf:rdf|urlset)[\s>]/i
const JSON_FEED = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//

/** RSS, Atom, RDF and JSON feeds, and news sitemaps: an entry with its text is a report, one without is an address. */
export const feed: Reader = {
  name: 'feed',
  accepts: ({ text }) => {
    const start = text.slice(0, 4000)
    return (
      (/^\s*(?:<\?xml|<rss|<feed|<rdf|<urlset|<!--)/i.test(start) && XML_FEED.test(start)) ||
      (start.trimStart().startsWith('{') && JSON_FEED.test(start))
    )
  },
  read: (opened) => (opened.text.trimStart().startsWith('{') ? readJson(opened) : readXml(opened)),
}

/** Addresses of a feed's or sitemap's entries, and of the sitemaps that a list of them names. */
export function feedAddresses(text: string): { reports: string[]; sitemaps: string[]; told: FeedEntry[] } {
  if (text.trimStart().startsWith('{')) return { ...jsonAddresses(text), sitemaps: [] }
  const root = parseXml(text)
  const entries = elements(root, 'item', 'entry', 'url').slice(0, MOST_ENTRIES)
  const lists = elements(root, 'sitemap').slice(0, MOST_ENTRIES)
  const outlet = outletOf(root)
  return {
    reports: distinct(entries.map(linkOf)),
    sitemaps: distinct(lists.map((one) => childText(one, 'loc'))),
    told: entries.flatMap((entry) => toldOf(xmlEntry(entry, outlet))),
  }
}

function toldOf({ url, hints, part }: Entry): FeedEntry[] {
  const address = url?.trim()
  return address ? [toldBy(address, hints, part?.content ?? null)] : []
}

function jsonAddresses(text: string): { reports: string[]; told: FeedEntry[] } {
  const root = fieldsOf(JSON.parse(text))
  const items = root['items']
  const list = Array.isArray(items) ? items.slice(0, MOST_ENTRIES).map(fieldsOf) : []
  const reports = distinct(list.map((item) => textField(item['url']) ?? textField(item['external_url'])))
  return { reports, told: list.flatMap((item) => toldOf(jsonEntry(item, textField(root['title'])))) }
}

function distinct(addresses: readonly (string | null)[]): string[] {
  return [...new Set(addresses.flatMap((one) => one?.trim() || []))]
}

interface Entry {
  readonly part: Omit<DocumentPart, 'number'> | null
  readonly url: string | null
  readonly hints: Hints
}

function readXml(opened: OpenedDocument): Contents {
  const root = parseXml(opened.text)
  const outlet = outletOf(root)
  const all = elements(root, 'item', 'entry', 'url')
  const entries = all.slice(0, MOST_ENTRIES).map((entry) => xmlEntry(entry, outlet))
  return gather(opened, entries, all.length)
}

function outletOf(root: XmlElement): string | null {
  return childText(elements(root, 'channel')[0] ?? elements(root, 'feed')[0] ?? root, 'title')
}

function xmlEntry(entry: XmlElement, outlet: string | null): Entry {
  const news = childrenOf(entry, 'news:news')[0]
  const url = linkOf(entry)
  const content = contentOf(entry)
  const authors = [...childrenOf(entry, 'author'), ...childrenOf(entry, 'dc:creator')].map(
    (one) => childText(one, 'name') ?? xmlText(one).trim(),
  )
  const hints = hintsOf({
    title: titleOf(childText(entry, 'title') ?? (news ? childText(news, 'news:title') : null)),
    authors: authors.map(unescaped).map((name) => name.replace(/^[^\s@]+@\S+\s+\((.*)\)$/, '$1')),
    publisher:
      titleOf(outlet) ?? (news ? childText(childrenOf(news, 'news:publication')[0] ?? news, 'news:name') : null),
    published:
      childText(entry, 'pubdate', 'published', 'dc:date', 'date') ??
      (news ? childText(news, 'news:publication_date') : null),
    updated: childText(entry, 'updated', 'dcterms:modified', 'lastmod'),
    url,
  })
  return {
    url,
    hints,
    part: content === null ? null : { kind: 'html', content, mediaType: 'text/html', hints, state: 'clean', url },
  }
}

function linkOf(entry: XmlElement): string | null {
  const links = childrenOf(entry, 'link')
  const page = links.find((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate' && link.attributes['href'])
  return page?.attributes['href'] ?? childText(entry, 'link', 'loc', 'guid')
}

/** The fullest text that the entry holds, as markup. */
function contentOf(entry: XmlElement): string | null {
  const candidates = childrenOf(entry, 'content:encoded', 'content', 'description', 'summary').map((one) => {
    const inner = one.children.some((child) => typeof child !== 'string') ? writeMarkup(one) : markupOf(xmlText(one))
    return /<\w+[^>]*>/.test(inner) ? inner : paragraphs(inner)
  })
  const longest = candidates.sort((a, b) => b.length - a.length)[0] ?? ''
  return lettersIn(longest) >= LEAST_LETTERS ? longest : null
}

/** Times that what was escaped too often is decoded again. */
const MOST_DECODINGS = 2
/** An element that stands there as its letters, escaped; and a tag of a title's dress. */
const ESCAPED_ELEMENT =
  /&(?:amp;){0,2}lt;(?:\/(?:p|div|a|b|i|em|strong|ul|ol|li|h[1-6]|span|blockquote|figure|table)|br ?\/?)&(?:amp;){0,2}gt;/i
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i
const DRESS = /<\/?(?:b|i|em|strong|span|u|sup|sub|br|font|small)(?:\s[^<>]{0,200})?\/?>/gi

/** An entry's markup, where it was escaped once or twice too often. */
function markupOf(text: string): string {
  let markup = text
  for (let count = 0; count < MOST_DECODINGS && !/<\w+[^>]*>/.test(markup) && ESCAPED_ELEMENT.test(markup); count++)
    markup = decodedOnce(markup)
  return markup
}

/** Words without entities that were left in them, nor the tags of their dress. */
function titleOf(text: string | null): string | null {
  return text === null ? null : unescaped(text).replace(DRESS, '').replace(/\s+/g, ' ').trim()
}

function unescaped(text: string): string {
  let words = text
  for (let count = 0; count < MOST_DECODINGS && ENTITY.test(words); count++) words = decodedOnce(words)
  return words
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n')
}

function lettersIn(markup: string): number {
  return markup.replace(/<[^<>]{0,2000}>/g, '').replace(/[^\p{L}]/gu, '').length
}

function readJson(opened: OpenedDocument): Contents {
  const data: unknown = JSON.parse(opened.text)
  const root = fieldsOf(data)
  const all = Array.isArray(root['items']) ? root['items'] : []
  const entries = all.slice(0, MOST_ENTRIES).map((item) => jsonEntry(fieldsOf(item), textField(root['title'])))
  return gather(opened, entries, all.length)
}

function jsonEntry(item: Record<string, unknown>, outlet: string | null): Entry {
  const url = textField(item['url']) ?? textField(item['external_url'])
  const markup = textField(item['content_html'])
  const content = markup ?? (textField(item['content_text']) ? paragraphs(textField(item['content_text'])!) : null)
  const authors = Array.isArray(item['authors']) ? item['authors'] : [item['author']]
  const hints = hintsOf({
    ...{
      title: titleOf(textField(item['title'])),
      publisher: titleOf(outlet),
      url,
      standfirst: textField(item['summary']),
    },
    authors: authors.flatMap((author) => textField(fieldsOf(author)['name']) ?? []).map(unescaped),
    published: textField(item['date_published']),
    updated: textField(item['date_modified']),
    language: textField(item['language']),
  })
  const enough = content !== null && lettersIn(content) >= LEAST_LETTERS
  return {
    url,
    hints,
    part: enough ? { kind: 'html', content, mediaType: 'text/html', hints, state: 'clean', url } : null,
  }
}

function gather(opened: OpenedDocument, entries: readonly Entry[], all: number): Contents {
  const sources = entries.flatMap((entry, index): Source[] =>
    entry.part ? [sourceOf(opened, { ...entry.part, number: index + 1 })] : [],
  )
  const notices = entries.flatMap((entry, index) =>
    entry.part === null ? [withoutText(`${opened.page.input}#${index + 1}`, entry.url)] : [],
  )
  if (all > entries.length)
    notices.push(
      noticeOf(opened.page.input, 'records-left-out', `Of ${all} entries the first ${entries.length} were read.`),
    )
  if (entries.length === 0) notices.push(noticeOf(opened.page.input, 'no-entries', 'The feed holds no entries.'))
  return { sources, notices }
}

function withoutText(input: string, url: string | null): Notice {
  if (url === null) return noticeOf(input, 'unreadable-record', 'The entry gives neither a text nor an address.')
  return noticeOf(input, 'address-only', `The feed gives no text for ${url}: only its address.`, 'info')
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}

function textField(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
