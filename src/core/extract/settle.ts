import type { ExtractWords } from '../languages/extract-words.ts'
import type { Moment } from '../model/article.ts'
import type { Hints } from '../model/source.ts'
import type { Facts } from './draft.ts'
import type { PageFacts } from './html/page-facts.ts'
import { tidyAuthors } from './metadata/authors.ts'
import { readMoments } from './metadata/moment.ts'

/** What speaks for each fact: the container, the page's markup, the text's own lines. */
export interface Witnesses {
  readonly hints: Hints
  /** Whoever told of the report: asked last. */
  readonly told?: Hints
  readonly page: Partial<PageFacts>
  readonly facts: readonly Facts[]
  readonly words: ExtractWords
}

export type ArticleFacts = Omit<Facts, 'reporters'>

/** Settle the metadata: what the container says first, then the page's markup, then its text, each fact by its first mention. */
export function settle(witnesses: Witnesses): ArticleFacts {
  const { hints, page, facts, words, told } = witnesses
  const first = <K extends keyof Facts>(key: K): Facts[K] | undefined =>
    facts.find((one) => one[key] !== undefined)?.[key]
  const authors = authorsOf(witnesses)
  const credited = hints.agency ?? page.agency ?? first('agency')
  const agency = (credited && words.wires.get(credited.toLowerCase())) ?? credited
  const publisher = hints.publisher ?? page.publisher ?? first('publisher')
  const updated = momentOf(hints.updated, words) ?? page.updated ?? first('updated')
  const published =
    momentOf(hints.published, words) ??
    page.published ??
    first('published') ??
    momentOf(told?.published, words) ??
    updated
  const dateline = hints.dateline ?? first('dateline')
  const url = first('url')
  return {
    authors,
    contributors: hints.contributors ?? all(facts, 'contributors').filter((name) => !authors.includes(name)),
    ...(publisher ? { publisher } : {}),
    ...(agency && !sameName(agency, publisher, words) ? { agency } : {}),
    ...(published ? { published } : {}),
    ...(updated ? { updated } : {}),
    ...(dateline ? { dateline } : {}),
    ...(url ? { url } : {}),
  }
}

/** Is the agency itself the publisher, by whatever name? */
function sameName(agency: string, publisher: string | undefined, words: ExtractWords): boolean {
  return publisher !== undefined && (words.wires.get(publisher.toLowerCase()) ?? publisher) === agency
}

function authorsOf({ hints, page, facts, words, told }: Witnesses): readonly string[] {
  const hinted = hints.authors ? tidyAuthors(hints.authors, { words, publisher: hints.publisher ?? null }) : []
  if (hinted.length > 0) return hinted
  if (page.authors && page.authors.length > 0) return page.authors
  const shown = facts.find((one) => one.authors !== undefined)?.authors ?? all(facts, 'reporters')
  return shown.length > 0 ? shown : tidyAuthors(told?.authors ?? [], { words, publisher: page.publisher ?? null })
}

function all(facts: readonly Facts[], key: 'contributors' | 'reporters'): string[] {
  return [...new Set(facts.flatMap((one) => one[key] ?? []))]
}

/** A container's date in whatever form it is written there. */
function momentOf(written: string | undefined, words: ExtractWords): Moment | null {
  const read = written === undefined || written.length > 100 ? null : readMoments(written, words)
  return read?.published ?? read?.updated ?? null
}
