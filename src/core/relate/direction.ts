import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Evidence } from '../model/relation.ts'
import { surelyBefore } from '../text/moment.ts'
import { fold } from '../text/tokens.ts'
import { furnitureInBody, furnitureLeft, plainWords } from './direction-furniture.ts'
import { formsInherited } from './direction-inherited.ts'

type Rule = (source: PreparedArticle, derived: PreparedArticle, language: Language) => Evidence | null

/**
 * What speaks for `source` having been there first. Each rule is asked both ways round; a rule that says yes both ways
 * says nothing.
 */
const RULES: readonly Rule[] = [
  publishedEarlier,
  creditsTheOther,
  linksToTheOther,
  namesTheOther,
  firstHand,
  byline,
  scrapedMark,
  furnitureLeft,
  furnitureInBody,
  formsInherited,
  truncated,
  quotationsCut,
  detailDropped,
]

/** All evidence for a direction between two related articles, strongest first. */
export function directionEvidence(a: PreparedArticle, b: PreparedArticle, language: Language): Evidence[] {
  return RULES.flatMap((rule) => {
    const forA = rule(a, b, language)
    const forB = rule(b, a, language)
    if (forA && forB) return []
    return forA ? [forA] : forB ? [forB] : []
  }).sort((x, y) => y.weight - x.weight || (x.code < y.code ? -1 : 1))
}

export interface Direction {
  readonly source: string | null
  readonly confidence: number
}

/** Evidence must outweigh the other side's by this much for an arrow to be drawn. */
const DECIDES = 1

export function decide(a: string, b: string, evidence: readonly Evidence[]): Direction {
  const sum = (id: string): number =>
    evidence.filter((one) => one.favours === id).reduce((total, one) => total + one.weight, 0)
  const forA = sum(a)
  const forB = sum(b)
  const lead = Math.abs(forA - forB)
  if (lead < DECIDES) return { source: null, confidence: 0 }
  return { source: forA > forB ? a : b, confidence: Math.round((0.5 + lead / (2 * (forA + forB + 1))) * 100) / 100 }
}

function publishedEarlier(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  if (!surelyBefore(source.published, derived.published)) return null
  return {
    code: 'published-earlier',
    favours: source.id,
    weight: 2,
    note: `published ${source.published}, the other ${derived.published}`,
  }
}

function creditsTheOther(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  if (!source.publisher || !derived.agency || fold(source.publisher) !== fold(derived.agency)) return null
  return { code: 'agency-credit', favours: source.id, weight: 3, note: `the other credits ${derived.agency}` }
}

function linksToTheOther(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const { url } = source
  if (!url || !derived.links.some((link) => sameAddress(link.url, url))) return null
  return { code: 'links-to-source', favours: source.id, weight: 3, note: `the other links to ${url}` }
}

function sameAddress(a: string, b: string): boolean {
  const plain = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '')
  return plain(a) === plain(b)
}

/** "…, Harbour Post reported", "told Harbour Post": the derived text names the outlet it has it from. */
function namesTheOther(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const name = source.publisher
  if (!name || name.length < 3) return null
  const at = derived.text.indexOf(name)
  if (at < 0 || derived.publisher === name) return null
  return { code: 'names-the-outlet', favours: source.id, weight: 2, note: `the other names ${name} in its text` }
}

/** "told <its own outlet>": the article has somebody's word itself, where the other has it at second hand. */
function firstHand(source: PreparedArticle, derived: PreparedArticle, { relations }: Language): Evidence | null {
  const own = source.publisher
  if (!own) return null
  const at = source.text.indexOf(` ${own}`)
  if (at < 0) return null
  const before = /(?<!\p{L})(\p{L}+)$/u.exec(source.text.slice(Math.max(0, at - 20), at))?.[1] ?? ''
  if (!relations.tellingVerbs.has(before.toLowerCase()) || derived.text.includes(own)) return null
  return {
    code: 'first-hand',
    favours: source.id,
    weight: 2,
    note: `its sources "${before} ${own}" itself; the other leaves that out`,
  }
}

function byline(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  if (source.authors.length === 0 || derived.authors.length > 0) return null
  return {
    code: 'has-byline',
    favours: source.id,
    weight: 1,
    note: `signed by ${source.authors.join(', ')}; the other is unsigned`,
  }
}

/** What a scraper leaves at the end of a copy ("Source link"), and a body without headline. */
function scrapedMark(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const mark = derived.removed.find((removal) => removal.reason === 'source-link')
  if (mark)
    return {
      code: 'scraped-mark',
      favours: source.id,
      weight: 2,
      note: `the other ends in "${mark.text.trim().slice(0, 40)}"`,
    }
  if (source.title === null || derived.title !== null) return null
  return { code: 'headline-missing', favours: source.id, weight: 0.5, note: 'the other has no headline' }
}

/** How much of a text's end is looked for in the other, and how much the other must have behind it, in characters. */
const TAIL = 60
const GOES_ON = 80

/** A text that breaks off, in three dots or in the middle of a sentence, where the other goes on. */
function truncated(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const end = derived.text.slice(-200).trimEnd()
  const whole = end.replace(/\[?(?:\.{3}|…)\]?$/, '').trimEnd()
  if (whole.length < TAIL || (whole === end && /[.!?"”’»)\]]$/.test(end))) return null
  const at = source.text.indexOf(whole.slice(-TAIL))
  if (at < 0 || source.text.length - at - TAIL < GOES_ON) return null
  return { code: 'truncated', favours: source.id, weight: 1.5, note: 'the other breaks off where this one goes on' }
}

/** Quotations that one has in full and the other cut short. */
function quotationsCut(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const words = (article: PreparedArticle): string[] =>
    article.quotations
      .filter((quotation) => quotation.kind !== 'indirect' && quotation.part === undefined)
      .map((quotation) => plainWords(article.text.slice(quotation.start, quotation.end)))
  const full = words(source)
  const cut = words(derived).filter(
    (short) =>
      short.length > 5 && full.some((long) => long.length > short.length + 5 && ` ${long} `.includes(` ${short} `)),
  )
  if (cut.length === 0) return null
  return {
    code: 'quotations-cut',
    favours: source.id,
    weight: Math.min(2, 0.5 + cut.length / 2),
    note: `${cut.length} quotation${cut.length > 1 ? 's are' : ' is'} cut short in the other`,
  }
}

/** A text made from another rarely names more people and counts more things than it. */
function detailDropped(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const detail = (article: PreparedArticle): number =>
    new Set(article.names.map((name) => name.entity)).size +
    article.figures.filter((figure) => figure.weight === 'main').length +
    article.quotations.filter((quotation) => quotation.kind !== 'indirect').length
  const more = detail(source)
  const less = detail(derived)
  if (more < less * 1.2 + 2) return null
  return {
    code: 'more-detail',
    favours: source.id,
    weight: 0.75,
    note: `${more} names, figures and quotations; the other has ${less}`,
  }
}
