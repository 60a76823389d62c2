import type { Notice } from '../../model/notice.ts'
import type { Hints } from '../../model/source.ts'
import { type Contents, hintsOf, noticeOf, type OpenedDocument, type Reader, sourceOf } from '../opened.ts'
import { childrenOf, childText, elements, parseXml, writeMarkup, type XmlElement, xmlText } from './xml.ts'

const NEWSML = /<(?:\w{1,12}:)?(?:newsitem|newsmessage|packageitem)[\s>]/i
const NITF = /<nitf[\s>]/i

/** Files of news agencies: IPTC ninjs (JSON), NewsML-G2 and NITF (XML). Their bodies come without a page around them. */
export const agency: Reader = {
  name: 'agency',
  accepts: ({ text }) => {
    const start = text.slice(0, 6000)
    if (/^\s*\{/.test(start)) return isNinjs(text)
    return /^\s*<(?:\?xml|!DOCTYPE|\w)/i.test(start) && (NEWSML.test(start) || NITF.test(start))
  },
  read: (opened) => {
    if (/^\s*\{/.test(opened.text)) return readNinjs(opened)
    const root = parseXml(opened.text)
    const nitf = elements(root, 'nitf')
    const items = elements(root, 'newsitem', 'nar:newsitem')
    return items.length > 0 ? readNewsml(opened, items) : readNitf(opened, nitf)
  },
}

/** ninjs names a `uri` and holds bodies: `body_xhtml`, `body_text` (1.x), or `bodies` (2, 3). */
function isNinjs(text: string): boolean {
  if (!/"(?:body_\w{2,12}|bodies)"/.test(text) || !/"uri"/.test(text)) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

type Fields = Record<string, unknown>

function readNinjs(opened: OpenedDocument): Contents {
  const item = JSON.parse(opened.text) as Fields
  const bodies = Array.isArray(item['bodies']) ? (item['bodies'] as Fields[]) : []
  const inList = (test: RegExp): string | null =>
    text(bodies.find((body) => test.test(`${body['contenttype']} ${body['role']}`))?.['value'])
  const html = text(item['body_xhtml']) ?? text(item['body_html']) ?? inList(/html/i)
  const plain = text(item['body_text']) ?? inList(/plain|text/i) ?? text(bodies[0]?.['value'])
  const content = html ?? plain
  if (content === null)
    return { sources: [], notices: [noticeOf(opened.page.input, 'no-text', 'The item holds no body.', 'error')] }
  const headlines = Array.isArray(item['headlines']) ? (item['headlines'] as Fields[]) : []
  const hints = hintsOf({
    title:
      text(item['headline']) ??
      text(headlines.find((one) => one['role'] === 'main')?.['value']) ??
      text(headlines[0]?.['value']),
    authors: [text(item['byline']) ?? ''].filter((one) => one !== ''),
    agency: creditOf(item),
    publisher: text(item['copyrightholder']) ?? creditOf(item),
    published: text(item['firstcreated']) ?? text(item['versioncreated']) ?? text(item['contentcreated']),
    updated: text(item['versioncreated']),
    dateline: text(item['located']),
    language: text(item['language']),
    standfirst: text(item['description_text']),
  })
  return {
    sources: [
      sourceOf(opened, {
        kind: html ? 'html' : 'text',
        content,
        mediaType: 'application/ninjs+json',
        hints,
        state: 'clean',
      }),
    ],
    notices: [],
  }
}

/** The agency: its information source, or the line that is to be printed. */
function creditOf(item: Fields): string | null {
  const sources = Array.isArray(item['infosources']) ? (item['infosources'] as Fields[]) : []
  return text(sources[0]?.['name']) ?? text(item['creditline'])
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function readNewsml(opened: OpenedDocument, items: readonly XmlElement[]): Contents {
  const empty: number[] = []
  const sources = items.flatMap((item, index) => {
    const inline = elements(item, 'inlinexml', 'inlinedata')[0]
    if (!inline || xmlText(inline).trim() === '') {
      empty.push(index + 1)
      return []
    }
    const meta = childrenOf(item, 'contentmeta')[0]
    const itemMeta = childrenOf(item, 'itemmeta')[0]
    const rights = childrenOf(item, 'rightsinfo')[0]
    const provider = itemMeta ? elements(itemMeta, 'provider')[0] : undefined
    const found = (name: string): string | null => (meta ? childText(meta, name) : null)
    const nitf = elements(inline, 'nitf')[0]
    const body = elements(inline, 'body.content', 'body')[0] ?? inline
    const hints = hintsOf({
      title: found('headline') ?? (nitf ? nitfHints(nitf).title : null),
      authors: [found('by') ?? ''].filter((one) => one !== ''),
      agency:
        found('creditline') ??
        (provider ? (childText(provider, 'name') ?? provider.attributes['literal'] ?? null) : null),
      publisher: rights ? (childText(elements(rights, 'copyrightholder')[0] ?? rights, 'name') ?? null) : null,
      published:
        (itemMeta ? (childText(itemMeta, 'firstcreated') ?? childText(itemMeta, 'versioncreated')) : null) ??
        found('contentcreated'),
      updated: itemMeta ? childText(itemMeta, 'versioncreated') : null,
      dateline: found('dateline'),
      language: meta ? (elements(meta, 'language')[0]?.attributes['tag'] ?? null) : null,
    })
    return [
      sourceOf(opened, {
        kind: 'html',
        content: writeMarkup(body),
        mediaType: 'application/vnd.iptc.g2.newsitem+xml',
        hints,
        state: 'clean',
        ...(items.length > 1 ? { number: index + 1 } : {}),
      }),
    ]
  })
  return { sources, notices: withoutText(opened, empty, items.length) }
}

function readNitf(opened: OpenedDocument, documents: readonly XmlElement[]): Contents {
  const empty: number[] = []
  const sources = documents.flatMap((nitf, index) => {
    const body = elements(nitf, 'body.content')[0] ?? elements(nitf, 'body')[0]
    if (!body) {
      empty.push(index + 1)
      return []
    }
    return [
      sourceOf(opened, {
        kind: 'html',
        content: writeMarkup(body),
        mediaType: 'application/nitf+xml',
        hints: nitfHints(nitf),
        state: 'clean',
        ...(documents.length > 1 ? { number: index + 1 } : {}),
      }),
    ]
  })
  return { sources, notices: withoutText(opened, empty, documents.length) }
}

/** Items that hold no text, each by its number; where none holds any, the document has none. */
function withoutText({ page }: OpenedDocument, empty: readonly number[], all: number): Notice[] {
  if (empty.length === all) return [noticeOf(page.input, 'no-text', 'The document holds no text.', 'error')]
  return empty.map((number) => noticeOf(`${page.input}#${number}`, 'unreadable-record', 'The item holds no text.'))
}

function nitfHints(nitf: XmlElement): Hints {
  const all = (name: string): string | null => {
    const found = elements(nitf, name)[0]
    return found ? xmlText(found).replace(/\s+/g, ' ').trim() : null
  }
  const issued = elements(nitf, 'date.issue')[0]?.attributes['norm'] ?? null
  return hintsOf({
    title: all('hl1') ?? all('title'),
    standfirst: all('hl2'),
    authors: [all('byline') ?? ''].filter((one) => one !== ''),
    agency: all('distributor'),
    publisher: elements(nitf, 'doc.copyright')[0]?.attributes['holder'] ?? all('distributor'),
    published: issued
      ? issued.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(.*)$/, '$1-$2-$3T$4:$5$7')
      : all('story.date'),
    dateline: all('location'),
  })
}
