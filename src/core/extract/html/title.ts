/** What a page offers as its title. */
export interface TitleCandidates {
  readonly headings: readonly string[]
  readonly linked: string | null
  readonly shared: string | null
  readonly document: string | null
  /** The outlet's name, which a title element carries at its end. */
  readonly site: string | null
}

/**
 * The report's headline: the main heading where the page's other titles agree with it, else what the page gives to
 * those who share it, without the outlet's name.
 */
export function tidyTitle(candidates: TitleCandidates): string | null {
  const { headings, site } = candidates
  const others = [candidates.linked, candidates.shared, candidates.document].filter((one) => one !== null)
  const cleaned = others.map((one) => withoutSite(one, site))
  const agreed = headings.find((heading) => others.some((other) => agrees(heading, other)))
  if (agreed) return agreed
  if (headings.length === 1 && headings[0]!.split(/\s+/).length >= 4) return headings[0]!
  return cleaned.find((one) => one !== '') ?? headings[0] ?? null
}

/** Do two titles begin or read alike, letters compared, and is the heading more than a word or two of the other? */
function agrees(heading: string, other: string): boolean {
  const a = letters(heading)
  const b = letters(other)
  return a.length >= 4 && (b.startsWith(a) || b.endsWith(a) || a.startsWith(b) || overlap(heading, other) >= 0.5)
}

function overlap(a: string, b: string): number {
  const left = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const right = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, Math.min(left.size, right.size))
}

/** "River rises - Daily Echo" without the outlet: by its name where known, else a last part much shorter than the first. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s+[|»]\s*/u)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const known =
    site !== null &&
    letters(last) !== '' &&
    (letters(site).includes(letters(last)) || letters(last).includes(letters(site)))
  const short = last.split(/\s+/).length <= 4 && title.length - last.length > last.length * 1.5
  return known || short ? title.slice(0, title.length - last.length).replace(/[\s|–—·•»:-]+$/u, '') : title
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
