/** How words of the answers are found in a text and held against words of the dossier. */

/** White space, and typographic quotation marks, aside. */
export function norm(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
}

/** Where `exact` stands in `text` first, or null. */
export function find(text: string, exact: string): readonly [number, number] | null {
  const pattern = norm(exact)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+')
    .replaceAll("'", "['’‘]")
    .replaceAll('"', '["“”]')
  const found = new RegExp(pattern, 'u').exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** Without full stops and commas at either end. */
export function bare(exact: string): string {
  return exact.replace(/^[.,]+|[.,]+$/g, '')
}

function words(text: string | null | undefined): string[] {
  return (
    norm(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  )
}

const BARE = new Set(['exactly', '=', 'just', 'only', 'barely', 'between', 'precisely', 'almost exactly'])
const VAGUE =
  /^(?:a |the )?(?:couple|few|several|many|multiple|dozens?|scores?|tens|hundreds|thousands|millions|billions|weeks|months|years|decades|much of)\b/
const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at least|no fewer|no less|not less|not fewer|minimum|or more|and up|upwards? of|as early as)\b/, '>='],
  [/\b(?:at most|no more|not more|up to|as many as|as much as|as high as|maximum|or (?:less|fewer)|within)\b/, '<='],
  [/\b(?:more th[ae]n|over|above|exceed\w*|in excess|topp\w+|upward|beyond|well past|greater)\b/, '>'],
  [/\b(?:less than|fewer than|under|below|short of)\b/, '<'],
]

/** The meaning of a comparator's words: one of `>=` `>` `~` `<=` `<` `vague`; null where the number stands bare. */
export function comparatorOf(written: string | null | undefined): string | null {
  const lower = (written ?? '').toLowerCase().trim()
  if (lower === '' || BARE.has(lower)) return null
  if (VAGUE.test(lower)) return 'vague'
  return BOUNDS.find(([pattern]) => pattern.test(lower))?.[1] ?? '~'
}

const STOP = new Set(['the', 'of', 'a', 'an', 'in', 'mr', 'mrs', 'ms', 's', 'and', 'for', 'to'])
const GENERIC = new Set(
  (
    'official officials police spokesman spokeswoman spokesperson ministry minister department government authorities ' +
    'source sources report reports president state local office agency statement military another new chief'
  ).split(' '),
)

/** Do two names of a speaker mean the same? A list of candidates is no answer. */
export function sameName(gold: string | null | undefined, got: string | null | undefined): boolean {
  if (!gold) return !got
  if (!got) return false
  const wanted = new Set(words(gold).filter((word) => !STOP.has(word)))
  const given = new Set(words(got).filter((word) => !STOP.has(word)))
  if (given.size > wanted.size + 12 || (` ${got} `.includes(' or ') && !` ${gold} `.includes(' or '))) return false
  const both = [...wanted].filter((word) => given.has(word))
  if (both.length === 0 || both.length < Math.min(wanted.size, given.size) * 0.5) return false
  const allGeneric = (name: ReadonlySet<string>): boolean => [...name].every((word) => GENERIC.has(word))
  return both.some((word) => !GENERIC.has(word)) || allGeneric(wanted) || allGeneric(given)
}

/** Share of the runs of four words of `passage` that stand in `text`. */
export function kept(text: string, passage: string): number {
  const all = words(text).join(' ')
  const own = words(passage)
  const runs = Array.from({ length: Math.max(1, own.length - 3) }, (_, i) => own.slice(i, i + 4).join(' '))
  return runs.filter((run) => all.includes(run)).length / runs.length
}

/** How many code units two spans have in common; negative where they are apart. */
export function overlap(a: { readonly start: number; readonly end: number }, b: readonly [number, number]): number {
  return Math.min(a.end, b[1]) - Math.max(a.start, b[0])
}

/** The longer of the two, end to end. */
export function hull(a: { readonly start: number; readonly end: number }, b: readonly [number, number]): number {
  return Math.max(a.end, b[1]) - Math.min(a.start, b[0])
}
