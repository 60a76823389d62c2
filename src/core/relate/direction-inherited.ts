/**
 * Odd forms that a text took over: whoever writes "harbor" himself and has "harbour" in the words that another has too,
 * has those words from him. So for a name spelled in two ways, and for a slip that one makes throughout and the other only there.
 */
import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Evidence } from '../model/relation.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { DIRECTION_WEIGHTS } from './direction-weights.ts'

/** Shorter words are too often like another by chance. */
const LEAST_LETTERS = 6
const MOST_NAMED = 3
/** One form alone may be the desk's own slip: it counts for less, and draws no arrow by itself. */
const ONE_FORM = 0.7

/** Forms of `derived` that are the source's, beside forms of its own for the same words. */
export function formsInherited(
  source: PreparedArticle,
  derived: PreparedArticle,
  { relations }: Language,
): Evidence | null {
  const theirs = wordsOf(source.text)
  const words = wordsOf(derived.text)
  const known = new Set(theirs.map(({ lower }) => lower))
  const runs = new Set(theirs.map((_, at) => runAt(theirs, at)))
  const taken = new Map<string, Token>()
  const own = new Map<string, Token>()
  for (const [at, word] of words.entries()) {
    if (!known.has(word.lower)) own.set(word.lower, word)
    else if (runs.has(runAt(words, at))) taken.set(word.lower, word)
  }
  // What it writes in words of its own too is no form that it only took over.
  for (const [at, word] of words.entries()) if (!runs.has(runAt(words, at))) taken.delete(word.lower)
  const others = formsOf(own, relations.spellings)
  const pairs = formsOf(taken, relations.spellings).flatMap((one) =>
    others.filter((other) => sameWord(one, other)).map((other) => [one.token, other.token] as const),
  )
  if (pairs.length === 0) return null
  const shown = pairs.slice(0, MOST_NAMED).map(([one, other]) => `"${one.text}" (its own words have "${other.text}")`)
  return {
    code: 'errors-inherited',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['errors-inherited'] * (pairs.length > 1 ? 1 : ONE_FORM),
    note: `in words that both have, the other keeps ${shown.join(', ')}`,
  }
}

function wordsOf(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind !== 'punctuation')
}

/** A word with those before and behind it. */
function runAt(words: readonly Token[], at: number): string {
  return `${words[at - 1]?.lower ?? ''} ${words[at]!.lower} ${words[at + 1]?.lower ?? ''}`
}

interface Form {
  readonly token: Token
  /** Spelled as others spell it. */
  readonly spelled: string
}

function formsOf(words: ReadonlyMap<string, Token>, spellings: Language['relations']['spellings']): Form[] {
  return [...words.values()]
    .filter(({ lower }) => lower.length >= LEAST_LETTERS)
    .map((token) => ({
      token,
      spelled: spellings.reduce((word, [from, to]) => word.replaceAll(from, to), token.lower),
    }))
}

/** Are two forms the same word, spelled in two ways or misspelled once? */
function sameWord({ token: a, spelled }: Form, { token: b, spelled: other }: Form): boolean {
  if (a.lower[0] !== b.lower[0]) return false
  if (spelled === other) return true
  const slip = slipBetween(a.lower, b.lower)
  return slip === 'letters' || (slip === 'letter' && isName(a) && isName(b))
}

function isName({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text)
}

/**
 * How two words differ within, where it is by one slip: `letters` changed places or one was doubled, as in no two words of a
 * language; `letter`: one was left out, put in or exchanged. At the end they are alike: endings tell forms of a word apart.
 */
function slipBetween(a: string, b: string): 'letters' | 'letter' | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return null
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (at >= short.length - 1) return null
  if (long.length > short.length) {
    if (short.slice(at) !== long.slice(at + 1)) return null
    return long[at] === long[at - 1] || long[at] === long[at + 1] ? 'letters' : 'letter'
  }
  if (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
    return 'letters'
  return short.slice(at + 1) === long.slice(at + 1) ? 'letter' : null
}
