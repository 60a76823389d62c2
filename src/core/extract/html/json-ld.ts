/** What a page says of itself in JSON-LD, flattened to what a report needs. */
export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly description: string | null
  readonly language: string | null
}

type Thing = Record<string, unknown>

const ARTICLE =
  /^(?:.*Article|BlogPosting|Report|LiveBlogPosting|ReviewNewsArticle|Review|Recipe|SocialMediaPosting|HowTo|MedicalWebPage|AnalysisNewsArticle|PodcastEpisode)$/
const PAGE =
  /^(?:WebPage|AboutPage|ItemPage|CollectionPage|FAQPage|Product|VideoObject|Event|Course|CreativeWork|Book)$/
/** Deeper things are not looked at: no vocabulary nests that far. */
const DEEPEST = 8
const MOST_THINGS = 2000
/** What others wrote of a thing: its author is not the page's. */
const OTHERS: ReadonlySet<string> = new Set(['review', 'reviews', 'comment', 'comments'])

/** Read the page's JSON-LD scripts. Broken ones are passed over: the page's other metadata stands in. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => thingsIn(parse(script)))
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && named(thing) ? [[thing['@id'], thing] as const] : [],
    ),
  )
  const articles = things.filter((thing) => isOfType(thing, ARTICLE))
  const pages = things.filter((thing) => isOfType(thing, PAGE))
  const main = [...articles, ...pages]
  const first = (keys: readonly string[], among: readonly Thing[] = main): string | null => {
    for (const thing of among)
      for (const key of keys) {
        const value = textIn(thing[key])
        if (value) return value
      }
    return null
  }
  const authored = main.find((thing) => people(thing['author'] ?? thing['creator'], byId).length > 0)
  return {
    headline: first(['headline', 'name'], articles),
    authors: authored ? people(authored['author'] ?? authored['creator'], byId) : [],
    publisher: main.map((thing) => people(thing['publisher'], byId)[0]).find((name) => name !== undefined) ?? null,
    published: first(['datePublished', 'dateCreated', 'uploadDate']),
    updated: first(['dateModified']),
    description: first(['description'], articles),
    language: first(['inLanguage']),
  }
}

function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, '')
    .trim()
    .replace(/;$/, '')
  try {
    return JSON.parse(json)
  } catch {
    return parseLeniently(json)
  }
}

/** Raw line breaks and tabs within strings are the commonest fault. */
function parseLeniently(json: string): unknown {
  try {
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
  } catch {
    return null
  }
}

function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = []
  const visit = (one: unknown, depth: number): void => {
    if (depth > DEEPEST || found.length > MOST_THINGS || one === null || typeof one !== 'object') return
    if (!Array.isArray(one)) found.push(one as Thing)
    for (const [key, inner] of Object.entries(one)) if (!OTHERS.has(key)) visit(inner, depth + 1)
  }
  visit(value, 0)
  return found
}

function isOfType(thing: Thing, type: RegExp): boolean {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']]
  return types.some((one) => typeof one === 'string' && type.test(one.replace(/^https?:\/\/schema\.org\//, '')))
}

function named(thing: Thing): boolean {
  return textIn(thing['name']) !== null
}

function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) return textIn(value[0])
  if (value !== null && typeof value === 'object') return textIn((value as Thing)['@value'] ?? (value as Thing)['name'])
  return null
}

/** Names of persons or organisations: strings, things with a name, or references to things elsewhere on the page. */
function people(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => people(one, byId))
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? [] : [value.trim()]
  if (value === null || typeof value !== 'object') return []
  const thing = value as Thing
  const own = textIn(thing['name'])
  if (own) return [own]
  const other = typeof thing['@id'] === 'string' ? byId.get(thing['@id']) : undefined
  const name = other ? textIn(other['name']) : null
  return name ? [name] : []
}
