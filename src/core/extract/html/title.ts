/** What a page offers as its title. */
export interface TitleCandidates {
  readonly headings: readonly string[]
  readonly linked: string | null
  readonly shared: string | null
  readonly document: string | null
  /** The outlet's name, which a title element carries at its end. */
  readonly site: string | null
  /** The page's host, which some titles carry in the place of the outlet's name. */
  readonly host: string | null
  /** The path of the page's address, whose words are as a rule those of the headline. */
  readonly path: string | null
}

/** Share of words in common from which a main heading is believed to be the report's though the shared title differs. */
const ALIKE = 0.2
/** A longer heading, in letters, is a summary. */
const LONGEST_HEADLINE = 200
/** A heading with a smaller share of them gives way to a title that has this many words more of the address. */
const BARELY_ALIKE = 0.35
const MORE_IN_ADDRESS = 3
/** A main heading of fewer words is a section's or the site's name unless the page's title begins with it. */
const SHORT_HEADING = 3

/**
 * The report's headline: the main heading where it has words in common with the page's other titles, else the title that the page gives to
 * those who share it, without the outlet's name. Chosen by counting over labelled pages: decision 0006.
 */
export function tidyTitle(candidates: TitleCandidates): string | null {
  const chosen = choose(candidates)
  return chosen === null ? null : withoutSection(chosen)
}

function choose(candidates: TitleCandidates): string | null {
  const { document, linked } = candidates
  const site: Site = { name: candidates.site, host: candidates.host }
  const shared = [candidates.shared, document, linked]
    .filter((one) => one !== null)
    .map((one) => withoutSite(afterSite(one, site), site))
  const title = shared.find((one) => one !== '') ?? null
  const own = candidates.headings.filter((one) => !isSite(one, site) && !isHost(one, site))
  const headings = own.map((one) => withoutName(one, site))
  if (title === null) return headings[0] ?? candidates.headings[0] ?? null
  const said = headings.find((one) => linked !== null && letters(one) === letters(linked))
  if (said !== undefined && said.split(/\s+/).length >= SHORT_HEADING) return said
  const best = [...headings].sort((a, b) => alike(b, title) - alike(a, title))[0]
  if (best === undefined || !isHeadline(best, { title, document: document ?? title, path: candidates.path }))
    return title
  return isLabelled(best, title) ? title : best
}

/** Is a heading the title with what is no part of a headline: a kind ("Blog:"), a date, a number of comments, a host in brackets? */
function isLabelled(heading: string, title: string): boolean {
  const at = heading.toLowerCase().indexOf(title.toLowerCase())
  if (at < 0 || heading.length === title.length) return false
  const before = heading.slice(0, at).trim()
  const after = heading.slice(at + title.length).trim()
  const isKind = before === '' || /^\p{L}{2,12}:$/u.test(before) || /^[\p{L}\d.,/ -]{0,16}\d{4}[,:]?$/u.test(before)
  return isKind && /^(?:\([\w.-]{3,40}\))?\s?(?:\(?\d{1,5}\)?)?$/.test(after)
}

/** "River rises | Opinion": a bar parts a headline from its section, as a dash may not. */
function withoutSection(title: string): string {
  const [first = '', ...rest] = title.split(/\s\|\s/)
  return rest.length > 0 && first.split(/\s+/).length >= SHORT_HEADING && first.length > rest.join('').length
    ? first.trim()
    : title
}

function isHeadline(heading: string, page: { title: string; document: string; path: string | null }): boolean {
  const a = letters(heading)
  const b = letters(page.title)
  if (a === '' || a === b) return a === b && a !== ''
  const long = heading.split(/\s+/).length >= SHORT_HEADING
  if (letters(page.document).startsWith(a)) return long || b.startsWith(a)
  if (!long || b.includes(a) || a.includes(b)) return long
  const share = alike(heading, page.title)
  const more = inAddress(heading, page.path) - inAddress(page.title, page.path)
  if (heading.length > LONGEST_HEADLINE) return false
  return share >= ALIKE ? share >= BARELY_ALIKE || more > -MORE_IN_ADDRESS : more > 0
}

/** How many of a text's words the address has. */
function inAddress(text: string, path: string | null): number {
  const own = wordsOf(path ?? '')
  return [...wordsOf(text)].filter((word) => own.has(word)).length
}

/** Share of the words of both that both have. */
function alike(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, left.size + right.size - shared)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

interface Site {
  readonly name: string | null
  readonly host: string | null
}

const MARK = /(?<!\s)\s+(?:[|–—·•»:-]\s+|[|»]\s*)/u

/** "River rises - Daily Echo" without the outlet: by its name where known, else a last part much shorter than the first. */
function withoutSite(title: string, site: Site): string {
  const last = lastPart(title)
  if (last === null) return title
  const short = last.split(/\s+/).length <= 4 && title.length - last.length > last.length * 1.5
  return namesSite(last, site) || short ? withoutLast(title, last) : title
}

/** "Daily Echo - River rises" without the outlet, by its name or its host's. */
function afterSite(title: string, site: Site): string {
  const parts = title.split(MARK)
  const first = parts[0] ?? ''
  if (parts.length > 1 && (isSite(first, site) || isHost(first, site))) {
    return afterSite(title.slice(first.length).replace(/^[\s|–—·•»:-]+/u, ''), site)
  }
  const [word = '', ...rest] = title.split(' ')
  return word.includes('.') && rest.length > 0 && isHost(word, site) ? rest.join(' ') : title
}

/** The same of a heading, where nothing but the outlet's own name is taken off. */
function withoutName(title: string, site: Site): string {
  const last = lastPart(title)
  return last !== null && (isSite(last, site) || isHost(last, site)) ? withoutLast(title, last) : title
}

function lastPart(title: string): string | null {
  const parts = title.split(MARK)
  return parts.length < 2 ? null : parts.at(-1)!
}

function withoutLast(title: string, last: string): string {
  return title.slice(0, title.length - last.length).replace(/(?<![\s|–—·•»:-])[\s|–—·•»:-]+$/u, '')
}

function namesSite(part: string, site: Site): boolean {
  const name = letters(site.name ?? '')
  const own = letters(part)
  return isHost(part, site) || (name !== '' && own !== '' && (name.includes(own) || own.includes(name)))
}

function isSite(text: string, { name }: Site): boolean {
  return name !== null && letters(text) === letters(name)
}

/** "Artlyst" or "artlyst.com" of www.artlyst.com. */
function isHost(text: string, { host }: Site): boolean {
  const own = letters(text)
  const labels = (host ?? '').replace(/^www\./, '').split('.')
  return (
    own.length > 3 && labels.some((label, at) => own === letters(label) || own === letters(labels.slice(at).join('')))
  )
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
