import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Dossier } from '../src/core/model/dossier.ts'

/** The shape of a story's gold answers. */
export interface Gold {
  readonly articles: Readonly<Record<string, GoldArticle>>
  readonly relations: readonly {
    readonly pair: readonly [string, string]
    readonly kind: string
    readonly source: string | null
  }[]
  readonly story: {
    readonly one_story: readonly string[]
    readonly independent_accounts: readonly (readonly string[])[]
  }
  readonly figures: readonly GoldFigure[]
  readonly ledger: readonly { readonly row: string; readonly verdict: string }[]
  readonly quotations: readonly { readonly article: string; readonly exact: string; readonly speaker: string | null }[]
  readonly drift: { readonly source: string; readonly derived: string; readonly items: readonly GoldDrift[] }
}

export interface GoldArticle {
  readonly file: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly contributors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly dateline?: string
  readonly language: string
  readonly first_sentence: string
  readonly last_sentence: string
  readonly not_body: readonly string[]
  readonly rejoined?: readonly string[]
  readonly headings?: readonly string[]
}

export interface GoldFigure {
  readonly row: string
  readonly article: string
  readonly exact: string
  readonly low: number
  readonly high: number | null
  readonly modifier: string | null
  readonly source: string | null
  readonly optional?: boolean
}

export interface GoldDrift {
  readonly kind: string
  readonly exact: string | null
  readonly source_exact: string | null
}

/** Gold and dossier, with the articles of both tied by file. */
export interface Matched {
  readonly gold: Gold
  readonly dossier: Dossier
  readonly articles: ReadonlyMap<string, PreparedArticle>
}

export interface PartScores {
  readonly scores: Readonly<Record<string, number>>
  readonly misses: readonly string[]
}

/** Typographic quotation marks, Markdown and spacing aside; the length is kept, so places stay true. */
export function plain(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\n\t\u00a0]/g, ' ')
}

/** Where words stand in a text, or null. */
export function locate(text: string, exact: string): { start: number; end: number } | null {
  const start = plain(text).indexOf(plain(exact))
  return start < 0 ? null : { start, end: start + exact.length }
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'in', 'and', 's', 'to', 'one', 'his', 'her', 'local', 'us', 'mr', 'mrs'])

/** Do two names or descriptions of a speaker mean the same: most of the words of the shorter are in the longer. */
export function sameSpeaker(found: string | null, gold: string | null): boolean {
  if (found === null || gold === null) return found === gold
  const words = (name: string): string[] =>
    plain(name)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .split(' ')
      .filter((word) => word !== '' && !SMALL.has(word))
  const [a, b] = [words(found), words(gold)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length > 0 &&
    short.filter((word) => long.some((other) => other.startsWith(word.slice(0, 5)))).length >= short.length / 2
  )
}
