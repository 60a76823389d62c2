/** Two names as written: the same, a form of it, or nearly the same. */
import type { Language } from '../../languages/language.ts'
import { stem } from './units.ts'

/** The words of a name, lower case, without accents, small words and "'s". */
export function nameWords(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      // "U.S." is "US".
      .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 0 && !/^(?:the|of|and|for|in|de|al)$/.test(word))
  )
}

/** The words that tell a name from others: "Hewlett Co" is Hewlett. */
function tellingWords(name: string, { drift }: Language): string[] {
  const all = nameWords(name)
  const telling = all.filter((word) => !drift.companyForms.has(word))
  return telling.length > 0 ? telling : all
}

/**
 * Does the source's name have every word of the derived one? A lone word may change its form ("Osla", "Oslan"); a name
 * of several words is a name as it stands.
 */
export function covers(known: string, written: string, language: Language): boolean {
  const have = nameWords(known)
  const want = tellingWords(written, language)
  if (isShortForm(have, want)) return true
  if (want.length === 1) return have.some((word) => stem(word) === stem(want[0]!) || standsFor(word, want[0]!))
  return want.every((word) => have.includes(word)) || isAbbreviated(have, want)
}

/** "Pat Russo" for "Patricia Russo", or the other way round: the same surname after the beginning of the first name. */
function isShortForm(a: readonly string[], b: readonly string[]): boolean {
  const [first, other] = [a[0] ?? '', b[0] ?? '']
  if (a.length !== 2 || b.length !== 2 || first.length < 3 || other.length < 3) return false
  return a[1] === b[1] && (first.startsWith(other) || other.startsWith(first))
}

/** "S. Dakota" for South Dakota, "State Dept" for the State Department: word for word the same or cut short, and one word at least the same. */
function isAbbreviated(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || !a.some((word, i) => word === b[i])) return false
  return a.every((word, i) => word === b[i] || isCutShort(word, b[i]!) || isContracted(word, b[i]!))
}

/** Letters of an abbreviation that stands alone: with fewer or more, it may be a name of its own ("Mali"). */
const ALONE = 3
const LONGEST_SHORT = 4
/** An abbreviation saves this many letters. */
const SAVES = 3

/** "Dems" for Democrats. */
function standsFor(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b
  return short.replace(/s$/, '').length === ALONE && isCutShort(a, b)
}

/** "Gov" of "Governor": how a word begins, in the plural too. */
function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const start = short.length > ALONE ? short.replace(/s$/, '') : short
  return start.length <= LONGEST_SHORT && long.length >= start.length + SAVES && long.startsWith(start)
}

/** "Dept" of "department": how it begins and ends. */
function isContracted(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length !== LONGEST_SHORT || long.length < short.length + SAVES) return false
  return long.startsWith(short.slice(0, 2)) && long.endsWith(short.slice(-1))
}

/** All words but one are the same, and the one is another form of itself: "Israeli X Y" for "Israel X Y". */
export function isNear(known: string, written: string, language: Language): boolean {
  const a = tellingWords(known, language)
  const b = tellingWords(written, language)
  if (a.length < 2 || a.length !== b.length) return false
  const other = b.flatMap((word, i) => (word === a[i] ? [] : [i]))
  if (other.length !== 1) return false
  const [x, y] = [a[other[0]!]!, b[other[0]!]!]
  // A first name of the same letter before the same surname is that person under another name.
  return a.length > 2 || x.slice(0, 3) === y.slice(0, 3) || (other[0] === 0 && x[0] === y[0])
}
