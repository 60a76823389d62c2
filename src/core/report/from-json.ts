/**
 * A dossier read back from the JSON that `json` writes. What the articles' own notices say stands among the dossier's,
 * and is not given back to each.
 */
import type { PreparedArticle } from '../model/annotation.ts'
import type { Dossier } from '../model/dossier.ts'
import { FORMAT, VERSION } from './json.ts'

type Json = Readonly<Record<string, unknown>>

/** Lists of annotations, with what they are called for headlines, standfirsts and captions. */
const LISTS = {
  statements: 'partStatements',
  quotations: 'partQuotations',
  figures: 'partFigures',
  times: 'partTimes',
  names: 'partNames',
  hedges: 'partHedges',
} as const

const PARTS = ['relations', 'lineages', 'stories', 'ledger', 'sharedQuotations', 'drift', 'notices'] as const

/** Parts that a dossier of this version need not have. */
const NEWER = ['timeline', 'entities'] as const

/**
 * @param text the JSON, of the version that this program writes
 * @throws RangeError where it is no such dossier; the message says what is wrong
 */
export function dossierFromJson(text: string): Dossier {
  const object = parsed(text)
  if (object['format'] !== FORMAT) throw new RangeError(`it is no dossier: its "format" is not "${FORMAT}"`)
  if (object['version'] !== VERSION)
    throw new RangeError(`its version is ${String(object['version'])}; this program reads version ${VERSION}`)
  const articles = listOf(object, 'articles')
  const items = Object.fromEntries(Object.entries(LISTS).map(([list, parts]) => [list, itemsOf(object, list, parts)]))
  const known = new Set(articles.map((article) => article['id']))
  const there = [...PARTS, ...NEWER.filter((part) => part in object)]
  const decided = 'decisions' in object ? { decisions: listOf(object, 'decisions') } : {}
  const empty = Object.fromEntries(NEWER.map((part) => [part, []]))
  const rest = Object.fromEntries(there.map((part) => [part, listOf(object, part).map(spans)]))
  refuseUnknown(object, known)
  return {
    ...empty,
    ...rest,
    ...decided,
    articles: articles.map((article) => articleFrom(article, items)),
  } as unknown as Dossier
}

function parsed(text: string): Json {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new RangeError(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isObject(value)) throw new RangeError('it is no dossier: not an object')
  return value
}

function listOf(object: Json, key: string): Json[] {
  const list = object[key]
  if (!Array.isArray(list) || !list.every(isObject)) throw new RangeError(`its "${key}" is not a list of objects`)
  return list
}

type Items = Readonly<Record<string, ReadonlyMap<unknown, readonly Json[]>>>

/** The items of both lists by their article, with ids as they are within it. */
function itemsOf(object: Json, list: string, parts: string): Map<unknown, Json[]> {
  const found = new Map<unknown, Json[]>()
  for (const { article, ...item } of [...listOf(object, list), ...listOf(object, parts)]) {
    const own = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, within(article, key, value)]))
    const shaped = withSpeaker(spans(own) as Json)
    const before = found.get(article)
    if (before) before.push(shaped)
    else found.set(article, [shaped])
  }
  return found
}

const REFERENCES = new Set(['id', 'statement', 'partOf'])

function within(article: unknown, key: string, value: unknown): unknown {
  const prefix = `${String(article)}:`
  return REFERENCES.has(key) && typeof value === 'string' && value.startsWith(prefix)
    ? value.slice(prefix.length)
    : value
}

/** `speaker` is a name in the file, with all about it in `attribution`. */
function withSpeaker(item: Json): Json {
  if (!('attribution' in item)) return item
  const { attribution, speaker: _, ...rest } = item
  return { ...rest, speaker: attribution }
}

function articleFrom(article: Json, items: Items): PreparedArticle {
  const { sentences, ...rest } = article
  const lists = Object.fromEntries(Object.keys(LISTS).map((list) => [list, items[list]?.get(article['id']) ?? []]))
  return { ...rest, sentences: spanValue(sentences), ...lists, notices: [] } as unknown as PreparedArticle
}

/** Keys whose value is a pair of offsets, or a list of such pairs. */
const SPANS = new Set([
  ...[
    'a',
    'b',
    'span',
    'source',
    'derived',
    'written',
    'content',
    'cue',
    'number',
    'countedSpan',
    'measuredSpan',
    'eventSpan',
  ],
  ...['placeSpan', 'periodSpan', 'verbSpan', 'time', 'sentence', 'told'],
])

function spans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spans)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, SPANS.has(key) ? spanValue(one) : spans(one)]),
  )
}

function spanValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (value.length === 2 && value.every((one) => typeof one === 'number')) return { start: value[0], end: value[1] }
  return value.map(spanValue)
}

/** What refers to an article that is not there would be drawn as a hole. */
function refuseUnknown(object: Json, known: ReadonlySet<unknown>): void {
  const named = [
    ...listOf(object, 'lineages').flatMap((one) => one['articles']),
    ...listOf(object, 'stories').flatMap((one) => one['articles']),
    ...listOf(object, 'drift').flatMap((one) => [one['source'], one['derived']]),
  ]
  const missing = named.find((id) => !known.has(id))
  if (missing !== undefined) throw new RangeError(`it names the article ${JSON.stringify(missing)}, which is not in it`)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
