/**
 * Words that are spelled alike, for a search that finds nothing as it was typed: by parts of three letters that an index
 * finds (FTS5's trigrams, pg_trgm), then by how many letters differ. Both engines come to the same words.
 */
import type { IndexedWords, Queries, Term } from './database.ts'
import { textOf } from './parts/columns.ts'

/** Shorter words are too near to too many others. */
const LEAST = 4
const LONGEST = 30
/** From this length on two letters may differ. */
const TWO_MAY = 7
/** Words that are taken for a misspelled one. */
const MOST = 6

/** A typed word that no headline and no name has, and the words that are held to be meant. */
export interface Respelling {
  readonly typed: string
  readonly like: readonly string[]
}

/** Words of headlines and names that can be meant by others. */
export function toLearn({ headline, names }: IndexedWords): string[] {
  return [...new Set([...headline, ...names])].filter(isTelling)
}

function isTelling(word: string): boolean {
  return word.length >= LEAST && word.length <= LONGEST && /\p{L}/u.test(word)
}

/** With a sign for where it begins and ends, so that these count as letters. */
export function edged(word: string): string {
  return `0${word}0`
}

/** @returns the terms with what may stand for unknown words of theirs; null where there is nothing */
export async function respelled(
  queries: Queries,
  terms: readonly Term[],
): Promise<{ terms: Term[]; words: Respelling[] } | null> {
  const words: Respelling[] = []
  const better: Term[] = []
  for (const term of terms) {
    const like = await meant(queries, term)
    if (like.length > 0) words.push({ typed: term.words[0]!, like })
    better.push(like.length > 0 ? { ...term, or: like } : term)
  }
  return words.length > 0 ? { terms: better, words } : null
}

async function meant({ query, dialect }: Queries, { words, prefix }: Term): Promise<string[]> {
  const [typed] = words
  if (typed === undefined || words.length > 1 || !prefix || !isTelling(typed)) return []
  const known = await query('SELECT word FROM search_words WHERE word >= ? AND word < ? LIMIT 1', [
    ...[typed, `${typed}\u{10ffff}`],
  ])
  if (known.length > 0) return []
  const { sql, values } = dialect.havingParts(partsOf(edged(typed)))
  const found = (await query(sql, values)).map((row) => textOf(row, 'word').slice(1, -1))
  return nearest(typed, found)
}

function partsOf(word: string): string[] {
  const letters = [...word]
  return [...new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')))]
}

/** Those of the fewest letters' difference first, then by their letters. */
export function nearest(typed: string, words: readonly string[]): string[] {
  const allowed = typed.length >= TWO_MAY ? 2 : 1
  return words
    .map((word) => ({ word, apart: difference(typed, word, allowed) }))
    .filter(({ apart }) => apart <= allowed)
    .sort((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : Number(a.word > b.word)))
    .slice(0, MOST)
    .map(({ word }) => word)
}

/** Letters to put in, leave out, change, or swap with their neighbour; more than `allowed` is not counted out. */
function difference(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return allowed + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      row.push(swapped ? Math.min(least, before[j - 2]! + 1) : least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
