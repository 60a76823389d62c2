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
}

/** Share of words in common from which a main heading is believed to be the report's though the shared title differs. */
const ALIKE = 0.2
/** A main heading of fewer words is a section's or the site's name unless the page's title begins with it. */
const SHORT_HEADING = 3

/**
 * The report's headline: the main heading where it has words in common with the page's other titles, else the title that the page gives to
 * those who share it, without the outlet's name. Chosen by counting over labelled pages: decision 0006.
 */
export function tidyTitle(candidates: TitleCandidates): string | null {
  const { document, linked } = candidates
  const site: Site = { name: candidates.site, host: candidates.host }
  const shared = [candidates.shared, document, linked]
    .filter((one) => one !== null)
    .map((one) => withoutSite(one, site))
  const title = shared.find((one) => one !== '') ?? null
  const headings = candidates.headings.filter((one) => !isSite(one, site)).map((one) => withoutName(one, site))
  if (title === null) return headings[0] ?? candidates.headings[0] ?? null
  const said = headings.find((one) => linked !== null && letters(one) === letters(linked))
  if (said !== undefined && said.split(/\s+/).length >= SHORT_HEADING) return said
  const best = [...headings].sort((a, b) => alike(b, title) - alike(a, title))[0]
  return best !== undefined && isHeadline(best, { title, document: document ?? title }) ? best : title
}

function isHeadline(heading: string, page: { title: string; document: string }): boolean {
  const a = letters(heading)
  const b = letters(page.title)
  if (a === '' || a === b) return a === b && a !== ''
  const long = heading.split(/\s+/).length >= SHORT_HEADING
  if (letters(page.document).startsWith(a)) return long || b.startsWith(a)
  return long && (b.includes(a) || a.includes(b) || alike(heading, page.title) >= ALIKE)
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
