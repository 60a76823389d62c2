import type { Annotations, Figure, Item, PreparedArticle, Quotation, Speaker, Statement } from '../model/annotation.ts'
import type { Dossier } from '../model/dossier.ts'
import { reference } from '../model/reference.ts'
import type { Span } from '../model/span.ts'

/** The name and version of the format; the version rises when a reader of the old one would be misled. */
export const FORMAT = 'stemma-dossier'
export const VERSION = 1

/** `[start, end)` in UTF-16 code units. */
type Pair = readonly [number, number]

/**
 * The dossier as it is written to a file: annotations in lists of their own, each with its `article`.
 * An item has `start` and `end`; every other span is a pair. Items of a headline, standfirst or caption stand in lists
 * named `part...`, so that offsets in the other lists always point into the article's text.
 * Described, key by key, in docs/reference/dossier.schema.json.
 */
export function dossierObject(dossier: Dossier): Readonly<Record<string, unknown>> {
  return {
    format: FORMAT,
    version: VERSION,
    articles: dossier.articles.map(articleObject),
    relations: dossier.relations.map(pairs),
    lineages: dossier.lineages,
    stories: dossier.stories,
    ledger: dossier.ledger,
    quotations: flatten(dossier, 'quotations', 'body', quotationObject),
    figures: flatten(dossier, 'figures', 'body', figureObject),
    statements: flatten(dossier, 'statements', 'body', statementObject),
    times: flatten(dossier, 'times', 'body', pairs),
    names: flatten(dossier, 'names', 'body', pairs),
    hedges: flatten(dossier, 'hedges', 'body', pairs),
    partQuotations: flatten(dossier, 'quotations', 'part', quotationObject),
    partFigures: flatten(dossier, 'figures', 'part', figureObject),
    partStatements: flatten(dossier, 'statements', 'part', statementObject),
    partTimes: flatten(dossier, 'times', 'part', pairs),
    partNames: flatten(dossier, 'names', 'part', pairs),
    partHedges: flatten(dossier, 'hedges', 'part', pairs),
    sharedQuotations: dossier.sharedQuotations,
    timeline: dossier.timeline.map(pairs),
    entities: dossier.entities,
    drift: dossier.drift.map(pairs),
    notices: dossier.notices.map(pairs),
    ...(dossier.decisions ? { decisions: dossier.decisions } : {}),
  }
}

/**
 * The dossier as JSON text: one item a line, so that two dossiers can be compared line by line.
 * Characters that could steer a terminal or reorder a line are written as escapes; the data is the same.
 * @returns the JSON that docs/reference/dossier.schema.json describes
 */
export function json(dossier: Dossier): string {
  return jsonText(dossierObject(dossier))
}

/** An object of lists, in the same way. */
export function jsonText(object: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}: ${list(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`.replace(UNSAFE, escapeUnit)
}

function list(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return value.length === 0 ? '[]' : `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}

/** Control characters beyond those that JSON escapes itself, marks that change the direction of text, line separators. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function articleObject(article: PreparedArticle): object {
  const { document, links, text, blocks, parts, removed, sentences, notices: _, ...rest } = article
  const { statements: _1, quotations: _2, figures: _3, times: _4, names: _5, hedges: _6, ...metadata } = rest
  return {
    ...metadata,
    text,
    blocks: blocks.map((block) => ({ kind: block.kind, start: block.start, end: block.end })),
    sentences: sentences.map(pair),
    parts,
    removed: removed.map(({ text: words, reason }) => ({ text: words, reason })),
    links,
    document,
  }
}

type Lists = Omit<Annotations, 'sentences'>

function flatten<K extends keyof Lists>(
  dossier: Dossier,
  key: K,
  where: 'body' | 'part',
  shape: (item: Lists[K][number]) => object,
): object[] {
  return dossier.articles.flatMap((article) =>
    (article[key] as readonly Lists[K][number][])
      .filter((item: Item) => (item.part === undefined) === (where === 'body'))
      .map((item) => ({ article: article.id, ...across(article.id, shape(item)) })),
  )
}

/** Ids are unique in their article; in the file they are unique throughout, and what refers to them follows. */
function across(article: string, item: object): object {
  const own = Object.entries(item).map(([key, value]) => {
    const refers = typeof value === 'string' && REFERENCES.has(key)
    return [key, refers ? reference(article, value) : value]
  })
  return Object.fromEntries(own)
}

const REFERENCES = new Set(['id', 'statement', 'partOf'])

function quotationObject({ speaker, ...rest }: Quotation): object {
  return { ...rest, speaker: speaker.name, attribution: speakerObject(speaker) }
}

function statementObject({ speaker, content, cue, ...rest }: Statement): object {
  return {
    ...rest,
    content: content.map(pair),
    cue: cue.map(pair),
    speaker: speaker.name,
    attribution: speakerObject(speaker),
  }
}

function figureObject({ speaker, ...rest }: Figure): object {
  const attribution = speaker === null ? null : speakerObject(speaker)
  return { ...(pairs(rest) as object), speaker: speaker?.name ?? null, attribution }
}

function speakerObject(speaker: Speaker): object {
  return { ...speaker, written: speaker.written === null ? null : pair(speaker.written) }
}

function pair(span: Span): Pair {
  return [span.start, span.end]
}

/** Write every span within an item as a pair; the item's own `start` and `end` stay as they are. */
function pairs(item: object): object {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, pairValue(value)]))
}

function pairValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pairValue)
  if (typeof value !== 'object' || value === null) return value
  return isSpan(value) ? pair(value) : pairs(value)
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2
}
