import type { ExtractWords } from '../../languages/extract-words.ts'

const INITIAL_OR_WORD = /^(?:\p{Lu}\.?){1,3}$|^\p{Lu}[\p{L}\p{M}'’.-]{0,24}$/u

/** Does a phrase have the shape of a person's name: two to five capitalised words, particles aside? */
export function isPersonName(phrase: string, words: ExtractWords, atLeast = 2): boolean {
  const parts = phrase.trim().split(/\s+/)
  if (parts.length < atLeast || parts.length > 6 || phrase.length > 60) return false
  let capitalised = 0
  for (const part of parts) {
    const lower = part.toLowerCase()
    if ((words.notInNames.has(lower) && !isGivenName(part, parts, words)) || words.roles.has(lower)) return false
    if (words.nameParticles.has(part)) continue
    if (!INITIAL_OR_WORD.test(part)) return false
    capitalised++
  }
  return capitalised >= Math.min(atLeast, 2) || (atLeast === 1 && capitalised === 1)
}

/** "Will Moss": a common word, but first of two or three words, and with a capital. */
function isGivenName(part: string, parts: readonly string[], words: ExtractWords): boolean {
  return part === parts[0] && parts.length <= 3 && parts.length > 1 && words.alsoNames.has(part)
}

/** Split a list of names: commas, "and", ampersands, semicolons, bars and slashes part them. */
export function splitNames(list: string, words: ExtractWords): string[] {
  return list
    .split(/[,;|•·/]|\s&\s/)
    .flatMap((part) => part.split(words.and))
    .map((part) => part.replace(/^(?:and|&)\s+/iu, '').trim())
    .filter((part) => part !== '')
}

/** The persons in a list of names, each without the place that he or she reports from. */
export function peopleIn(list: string, words: ExtractWords): string[] {
  const people = splitNames(list, words).map((part) => withoutPlace(withoutOwner(part, words), words))
  return [...new Set(people.filter((name) => isPersonName(name, words)))]
}

export function withoutPlace(segment: string, words: ExtractWords): string {
  const at = segment.search(words.reportsFrom)
  return (at > 0 ? segment.slice(0, at) : segment)
    .replace(/(?<![.)\]])[.)\]]+$/, (tail) => (/\p{Lu}\.$/u.test(segment) ? tail : ''))
    .trim()
}

/** Take off whose reporter it is: "Agency's Jane Roe", "Agency writers Jane Roe". */
export function withoutOwner(segment: string, words: ExtractWords): string {
  const possessive = /^.{1,40}?['’]s?\s+(?=\p{Lu})/u.exec(segment)
  let rest = possessive ? segment.slice(possessive[0].length) : segment
  const parts = rest.split(/\s+/)
  const role = parts.findLastIndex((part) => words.roles.has(part.toLowerCase()))
  if (role >= 0 && role < parts.length - 1) rest = parts.slice(role + 1).join(' ')
  return rest
}
