import type { Language } from '../languages/language.ts'
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Evidence } from '../model/relation.ts'
import { instants, surelyBefore } from '../text/moment.ts'
import { outletKey } from './credits.ts'
import { furnitureInBody, furnitureLeft, plainWords } from './direction-furniture.ts'
import { formsInherited } from './direction-inherited.ts'
import { DECIDES, DIRECTION_WEIGHTS, FROM_TEXT } from './direction-weights.ts'
import type { PairEvidence } from './features.ts'
import type { Profile } from './profile.ts'
import type { Retelling } from './retelling.ts'

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
export function directionEvidence(
  a: Profile,
  b: Profile,
  pair: Pick<PairEvidence, 'retelling' | 'agencies'>,
): Evidence[] {
  const language = languageFor(a.article.language)
  const found = [
    ...RULES.flatMap((rule) => onlyOne(rule(a.article, b.article, language), rule(b.article, a.article, language))),
    ...onlyOne(firstHand(a, b), firstHand(b, a)),
  ]
  const retelling = retells(a, b, pair.retelling)
  const kept = pair.agencies.length > 0 ? found.filter(({ code }) => !FROM_TEXT.has(code)) : found
  return [...(retelling ? [retelling] : []), ...kept].sort((x, y) => y.weight - x.weight || (x.code < y.code ? -1 : 1))
}

/** What speaks for both says nothing. */
function onlyOne(forA: Evidence | null, forB: Evidence | null): Evidence[] {
  if (forA && forB) return []
  return forA ? [forA] : forB ? [forB] : []
}

/** One names the other's outlet as the one whose report it retells, or tells as another's what this one tells itself. */
function retells(a: Profile, b: Profile, retelling: Retelling | null): Evidence | null {
  if (!retelling) return null
  const [source, derived] = retelling.derived === 'a' ? [b, a] : [a, b]
  const { cited, named } = retelling
  const span = { start: cited.start, end: cited.end }
  return {
    code: named ? 'retells-the-report' : 'retells-a-report',
    favours: source.article.id,
    weight: DIRECTION_WEIGHTS[named ? 'retells-the-report' : 'retells-a-report'],
    note: named
      ? `the other gives it as a report of ${cited.name}, to whom the people in this one spoke`
      : `the other gives it as a report of ${cited.name}; this one tells it in the same words and names no other outlet`,
    ...(derived === a ? { a: span } : { b: span }),
  }
}

export interface RelationDirection {
  readonly source: string | null
  readonly confidence: number
}

export function decide(a: string, b: string, evidence: readonly Evidence[]): RelationDirection {
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
    weight: DIRECTION_WEIGHTS['published-earlier'],
    note: `published ${apart(source, derived)} before the other (${source.published}, ${derived.published})`,
  }
}

/** "40 minutes", "3 hours"; "about 3 days" where a day is all that is known. */
function apart(source: PreparedArticle, derived: PreparedArticle): string {
  const [first, second] = [instants(source.published)!, instants(derived.published)!]
  const minutes = Math.round((second.from + second.to - first.from - first.to) / 120_000)
  if (first.from < first.to || second.from < second.to) return `about ${counted(minutes / 1440, 'day')}`
  if (minutes < 120) return counted(minutes, 'minute')
  return minutes < 2880 ? counted(minutes / 60, 'hour') : counted(minutes / 1440, 'day')
}

function counted(count: number, unit: string): string {
  const whole = Math.round(count)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}

function creditsTheOther(source: PreparedArticle, derived: PreparedArticle, { relations }: Language): Evidence | null {
  if (!source.publisher || !derived.agency) return null
  if (outletKey(source.publisher, relations) !== outletKey(derived.agency, relations)) return null
  return {
    code: 'agency-credit',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['agency-credit'],
    note: `the other credits ${derived.agency}`,
  }
}

function linksToTheOther(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const { url } = source
  if (!url || !derived.links.some((link) => sameAddress(link.url, url))) return null
  return {
    code: 'links-to-source',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['links-to-source'],
    note: `the other links to ${url}`,
  }
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
  return {
    code: 'names-the-outlet',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['names-the-outlet'],
    note: `the other names ${name} in its text`,
  }
}

/** "told <its own outlet>": the article has somebody's word itself, where the other has it at second hand. */
function firstHand(source: Profile, derived: Profile): Evidence | null {
  const told = source.credits.cited.find(({ outlet, retold }) => !retold && source.credits.own.has(outlet))
  if (!told || derived.article.text.includes(told.name)) return null
  return {
    code: 'first-hand',
    favours: source.article.id,
    weight: DIRECTION_WEIGHTS['first-hand'],
    note: `people told ${told.name} itself, which the other leaves out`,
  }
}

function byline(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  if (source.authors.length === 0 || derived.authors.length > 0) return null
  return {
    code: 'has-byline',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['has-byline'],
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
      weight: DIRECTION_WEIGHTS['scraped-mark'],
      note: `the other ends in "${mark.text.trim().slice(0, 40)}"`,
    }
  if (source.title === null || derived.title !== null) return null
  return {
    code: 'headline-missing',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['headline-missing'],
    note: 'the other has no headline',
  }
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
  return {
    code: 'truncated',
    favours: source.id,
    weight: DIRECTION_WEIGHTS.truncated,
    note: 'the other breaks off where this one goes on',
  }
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
    weight: DIRECTION_WEIGHTS['quotations-cut'],
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
    weight: DIRECTION_WEIGHTS['more-detail'],
    note: `${more} names, figures and quotations; the other has ${less}`,
  }
}
