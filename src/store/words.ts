/** Words as the index has them. Both engines are given these, so that both find the same. */
import type { IndexedWords, Term } from './database.ts'

/** Words of a body that are indexed: PostgreSQL keeps positions up to 16,383, and a headline's come before. */
const MOST_WORDS = 15_000
const MOST_FIELD_WORDS = 500
/** From this length on a word also finds those that begin with it: "dam" is not "damage", "tunnel" is "tunnels". */
const PREFIX_LENGTH = 4
const MOST_TERMS = 12
/** Longer words are no words, and PostgreSQL takes none beyond 2 KB. */
const LONGEST = 100

export function folded(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word).filter((word) => word.length <= LONGEST)
}

export function indexedWords(fields: { headline: string; names: string; body: string }): IndexedWords {
  return {
    headline: folded(fields.headline).slice(0, MOST_FIELD_WORDS),
    names: folded(fields.names).slice(0, MOST_FIELD_WORDS),
    body: folded(fields.body).slice(0, MOST_WORDS),
  }
}

/** What a person typed: words that must all be there; words in quotation marks stand next to each other. */
export function terms(typed: string): Term[] {
  const pieces = Array.from(typed.slice(0, 1000).matchAll(/"([^"]*)"|[^\s"]+/g))
  const found = pieces.flatMap(([piece, phrase]): Term[] => {
    const words = folded(phrase ?? piece)
    if (words.length === 0) return []
    const last = words.at(-1)!
    return [{ words, prefix: phrase === undefined && last.length >= PREFIX_LENGTH }]
  })
  return found.slice(0, MOST_TERMS)
}
