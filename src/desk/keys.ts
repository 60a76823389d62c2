/** What tells an article from others, as keys: two articles that share several rare ones may be of one story. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import { hash32 } from '../core/text/hash.ts'

const MOST_NAMES = 40
const MOST_WORDS = 40
/** Words of the text that are looked at: the start of a report tells what it is about. */
const LEAD_WORDS = 150
const LONG_WORD = 5
/** Runs of this many words that two texts share are no accident. */
const RUN_WORDS = 8
/** Of all runs those with the lowest hashes: two copies share most of them, an excerpt some. */
const RUNS = 16

export function keysOf(article: PreparedArticle): string[] {
  const names = article.names.filter((name) => name.kind !== 'other').map((name) => `n:${name.entity.toLowerCase()}`)
  const lead = wordsOf(`${article.title ?? ''} ${article.text.slice(0, LEAD_WORDS * 12)}`).slice(0, LEAD_WORDS)
  const long = lead.filter((word) => word.length >= LONG_WORD || /^\d{2,}$/.test(word)).map((word) => `w:${word}`)
  const first = (keys: readonly string[], most: number): string[] => [...new Set(keys)].slice(0, most)
  return [...first(names, MOST_NAMES), ...first(long, MOST_WORDS), ...runs(wordsOf(article.text))]
}

function runs(words: readonly string[]): string[] {
  const hashes = new Set<number>()
  for (let i = 0; i + RUN_WORDS <= words.length; i++) hashes.add(hash32(words.slice(i, i + RUN_WORDS).join(' ')))
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, RUNS)
    .map((hash) => `r:${hash.toString(36)}`)
}

function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word)
}
