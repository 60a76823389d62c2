/**
 * W3C PROV-JSON (Member Submission of 2013): which text was made of which, and which words each figure rests on.
 *
 * In PROV-JSON the subtypes of a derivation are types of `wasDerivedFrom`: `prov:Quotation` is wasQuotedFrom,
 * `prov:Revision` wasRevisionOf, `prov:PrimarySource` hadPrimarySource. A copy or an excerpt repeats words: a quotation.
 * A rewrite does not: a plain derivation. Directions that are guesses between both have `stemma:sure` false.
 */
import type { PreparedArticle } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { LineageEdge, RelationKind } from '../../model/relation.ts'
import { speakerName, textOf } from '../wording.ts'
import { fullMoment, webAddress } from './identity.ts'
import { exchangeJson } from './well-formed.ts'

type Attributes = Readonly<Record<string, unknown>>
type Records = Record<string, Attributes>

/** The three maps that the records of a dossier go into. */
interface Bundle {
  readonly entity: Records
  readonly agent: Records
  readonly wasDerivedFrom: Records
  readonly wasAttributedTo: Records
}

export function provJson(dossier: Dossier): string {
  const bundle: Bundle = { entity: {}, agent: {}, wasDerivedFrom: {}, wasAttributedTo: {} }
  for (const article of dossier.articles) addArticle(article, bundle)
  for (const { edges } of dossier.lineages) for (const edge of edges) addEdge(edge, bundle)
  const filled = Object.fromEntries(Object.entries(bundle).filter(([, records]) => Object.keys(records).length > 0))
  return exchangeJson({ prefix: { stemma: 'urn:stemma:', prov: 'http://www.w3.org/ns/prov#' }, ...filled })
}

function addArticle(article: PreparedArticle, bundle: Bundle): void {
  const id = articleName(article.id)
  const original = `stemma:document%3A${article.document.sha256}`
  const address = webAddress(article.url)
  bundle.entity[original] = {
    'prov:label': article.input,
    'stemma:sha256': article.document.sha256,
    'stemma:mediaType': article.document.mediaType,
  }
  bundle.entity[id] = {
    'prov:label': article.title ?? article.input,
    ...(address && { 'prov:location': typed(address, 'xsd:anyURI') }),
    ...present('stemma:published', fullMoment(article.published)),
  }
  derive(bundle, id, original, null, { 'stemma:kind': 'cleaned' })
  if (article.publisher !== null) attribute(bundle, id, article.publisher, 'prov:Organization')
  for (const author of article.authors) attribute(bundle, id, author, 'prov:Person')
  addStatements(article, bundle)
  addFigures(article, bundle)
}

/** A statement is an entity of its own, of its speaker, who need not be the article's author. */
function addStatements(article: PreparedArticle, bundle: Bundle): void {
  for (const statement of article.statements) {
    const name = itemName(article.id, statement.id)
    bundle.entity[name] = words(article, statement)
    derive(bundle, name, articleName(article.id), 'prov:Quotation')
    const speaker = speakerName(statement.speaker)
    if (statement.speaker.name !== null && speaker !== null) attribute(bundle, name, speaker, null)
  }
}

function addFigures(article: PreparedArticle, bundle: Bundle): void {
  for (const figure of article.figures) {
    const name = itemName(article.id, figure.id)
    bundle.entity[name] = {
      ...words(article, figure),
      ...present('stemma:low', figure.low),
      ...present('stemma:high', figure.high),
      ...present('stemma:counted', figure.counted),
      ...present('stemma:event', figure.event),
      ...present('stemma:factuality', figure.factuality),
    }
    derive(bundle, name, articleName(article.id), 'prov:Quotation')
    if (figure.statement !== null) derive(bundle, name, itemName(article.id, figure.statement), 'prov:PrimarySource')
  }
}

const SUBTYPES: Readonly<Partial<Record<RelationKind, string>>> = {
  copy: 'prov:Quotation',
  excerpt: 'prov:Quotation',
  revision: 'prov:Revision',
}

function addEdge({ source, derived, kind, sure }: LineageEdge, bundle: Bundle): void {
  const more = { 'stemma:kind': kind, 'stemma:sure': sure }
  derive(bundle, articleName(derived), articleName(source), SUBTYPES[kind] ?? null, more)
}

function derive(bundle: Bundle, derived: string, source: string, type: string | null, more: Attributes = {}): void {
  bundle.wasDerivedFrom[`_:d${Object.keys(bundle.wasDerivedFrom).length + 1}`] = {
    'prov:generatedEntity': derived,
    'prov:usedEntity': source,
    ...(type !== null && { 'prov:type': typed(type, 'prov:QUALIFIED_NAME') }),
    ...more,
  }
}

function attribute(bundle: Bundle, entity: string, name: string, type: string | null): void {
  const agent = `stemma:agent%3A${encodeURIComponent(wellFormedName(name))}`
  const kind = type === null ? {} : { 'prov:type': typed(type, 'prov:QUALIFIED_NAME') }
  bundle.agent[agent] = { 'prov:label': name, ...bundle.agent[agent], ...kind }
  const key = `_:t${Object.keys(bundle.wasAttributedTo).length + 1}`
  bundle.wasAttributedTo[key] = { 'prov:entity': entity, 'prov:agent': agent }
}

function words(article: PreparedArticle, item: { start: number; end: number; part?: string }): Attributes {
  const value = textOf(article, item.part).slice(item.start, item.end)
  const where = item.part === undefined ? {} : { 'stemma:part': item.part }
  return { 'prov:value': value, 'stemma:start': item.start, 'stemma:end': item.end, ...where }
}

function articleName(id: string): string {
  return `stemma:article%3A${encodeURIComponent(wellFormedName(id))}`
}

function itemName(article: string, item: string): string {
  return `${articleName(article)}%3A${encodeURIComponent(wellFormedName(item))}`
}

function wellFormedName(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

function typed(value: string, type: string): Attributes {
  return { $: value, type }
}

function present(key: string, value: string | number | null): Attributes {
  return value === null ? {} : { [key]: value }
}
