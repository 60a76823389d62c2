import type { ExtractWords } from '../../languages/extract-words.ts'
import type { Moment } from '../../model/article.ts'
import { readMoments } from './moment.ts'
import { isPersonName, splitNames } from './names.ts'

/** What a byline gives. */
export interface Byline {
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** An agency that sells reports, where the byline names one. */
  readonly agency: string | null
  readonly published: Moment | null
  readonly updated: Moment | null
  /** Does it open with "By" or the like? Without that it needs a place and a position to be one. */
  readonly explicit: boolean
}

/** A part of a byline: a name, an outlet, both, or a post; null for what belongs in no byline. */
type Segment = { readonly author?: string; readonly publisher?: string; readonly agency?: string } | null

/** A byline longer than this names a whole newsroom, or is no byline. */
const MOST_CHARACTERS = 320
/** Words of a date that are none by themselves: "Published: 10:14 BST," before the day. */
const DATE_WORDS = 4
/** Longest name of a place that a reporter is said to be in, in words. */
const PLACE_WORDS = 4

/**
 * Read a line as a byline, or give null.
 *
 *   By Jane Roe and John Moss, Daily Echo      Jane Roe in Osla and John Moss in Tarn MARCH 3 2021
 */
export function readByline(written: string, words: ExtractWords): Byline | null {
  const line = withoutExtras(written, words)
  if (line.length > MOST_CHARACTERS || holdsSentences(line)) return null
  const start = words.bylineStart.exec(line)
  const moments = readMoments(line, words)
  const list = (moments ? (moments.rest === '' ? '' : withoutMoments(line, words)) : line).replace(
    words.bylineStart,
    '',
  )
  const segments = splitNames(
    list.replace(/(?<![.|–—\s-])[.|–—\s-]+$/, (tail) => (tail.startsWith('.') && /\p{Lu}\.$/u.test(list) ? '.' : '')),
    words,
  )
  if (segments.length === 0) return null
  const read = segments.map((segment) => readSegment(segment, { words, explicit: start !== null }))
  if (read.some((segment) => segment === null)) return null
  const authors = read.flatMap((segment) => (segment?.author ? [segment.author] : []))
  const publisher = read.flatMap((segment) => (segment?.publisher ? [segment.publisher] : []))[0] ?? null
  if (!start && !isBylineWithoutBy({ line, segments, authors, hasDate: moments !== null }, words)) return null
  return {
    authors: [...new Set(authors)],
    publisher,
    agency: read.flatMap((segment) => (segment?.agency ? [segment.agency] : []))[0] ?? null,
    published: moments?.published ?? null,
    updated: moments?.updated ?? null,
    explicit: start !== null,
  }
}

/** A handle or an address beside a name, in brackets or not. */
const REACHED_AT = /[([]?(?<![\p{L}\p{N}._-])(?:[\p{L}\p{N}._+-]{1,60})?@[\p{L}\p{N}._-]{2,60}[)\]]?/gu
/** Letters of a newsroom or an agency that stand for themselves: "Jane Roe, TNN". */
const LETTERS = /^\p{Lu}{2,5}$/u

/** A byline without what reaches the reporter, how he or she is spoken of, and who took the pictures. */
function withoutExtras(line: string, words: ExtractWords): string {
  if (line.length > MOST_CHARACTERS) return line
  const names = line.replace(words.pronouns, ' ').replace(REACHED_AT, ' ')
  const others = words.bylineOthers.exec(names)
  const rest = others && others.index > 0 ? names.slice(0, others.index) : names
  return rest === line ? line : rest.replace(/\s{2,}/g, ' ').trim()
}

/** "Rescuers in Tarn dug all night. The slope had given way.": a paragraph, whatever its first words look like. */
function holdsSentences(line: string): boolean {
  return (
    /\p{Ll}{3}[.!?]["”’]?\s+["“‘]?\p{Lu}\p{Ll}/u.test(line) ||
    (/\p{Ll}{2}[.!?]["”’]?$/u.test(line) && line.split(/\s+/).length > 14)
  )
}

/** Cut the dates out of a byline, leaving its names as they are written. */
function withoutMoments(line: string, words: ExtractWords): string {
  let list = line
  for (const part of line.split(/(?<!\s)\s*[|•·]\s*|(?<!\s)\s{2,}/)) {
    if (readMoments(part, words)?.rest === '') list = list.replace(part, '')
  }
  if (readMoments(list, words) === null) return list
  // The date follows the names directly: keep what stands before the first word that is of it.
  const tokens = list.split(/\s+/)
  const isDate = (from: number): boolean => readMoments(tokens.slice(from).join(' '), words)?.rest === ''
  for (let end = tokens.length - 1; end > 0; end--) {
    if (!isDate(end) || readMoments(tokens.slice(0, end).join(' '), words) !== null) continue
    let first = end
    for (let at = end - 1; at >= Math.max(1, first - DATE_WORDS); at--) if (isDate(at)) first = at
    return tokens
      .slice(0, first)
      .join(' ')
      .replace(/(?<![,\s])[,\s]+$/, '')
  }
  return list
}

function readSegment(written: string, context: { words: ExtractWords; explicit: boolean }): Segment {
  const { words, explicit } = context
  const forOutlet = words.forOutlet.exec(written)
  const outlet = forOutlet ? written.slice(forOutlet.index + forOutlet[0].length) : null
  const name = forOutlet ? written.slice(0, forOutlet.index) : written
  const at = name.search(words.reportsFrom)
  const person = (at > 0 ? name.slice(0, at) : name).replace(words.doctor, '').trim()
  const agency = words.wires.get(person.toLowerCase())
  if (agency) return { agency }
  const broadcaster = words.agencies.get(person.toLowerCase())
  if (broadcaster) return { publisher: broadcaster }
  if (words.nobody.test(person) || (explicit && LETTERS.test(person))) return {}
  if (isOutlet(person, words)) return { publisher: person.replace(/^the\s+/i, '') }
  if (hasRole(person, words)) return roleSegment(person, words)
  const publisher = outlet === null ? {} : ofOutlet(outlet, words)
  if (isPersonName(person, words)) return { author: person, ...publisher }
  if (outlet && explicit && isPersonName(person, words, 1)) return { author: person, ...publisher }
  return explicit && isPersonName(person, words, 1) && person.length > 2 ? { author: person } : null
}

/** "Jane Roe for the Daily Echo", "Jane Roe of The Associated Press". */
function ofOutlet(outlet: string, words: ExtractWords): { publisher: string } | { agency: string } {
  const agency = words.wires.get(outlet.toLowerCase())
  return agency ? { agency } : { publisher: outlet.replace(/^the\s+/i, '') }
}

/** "Political Correspondent" stands aside; "Jane Roe Political Correspondent" holds a name before the post, "Editor Jane Roe" after it. */
function roleSegment(segment: string, words: ExtractWords): Segment {
  const parts = segment.split(/\s+/)
  if (parts.length > 9) return null
  const firstRole = parts.findIndex((part) => words.roles.has(part.toLowerCase()))
  const length = parts[1]?.endsWith('.') || words.nameParticles.has(parts[1] ?? '') ? 3 : 2
  const before = parts.slice(0, length).join(' ')
  if (firstRole >= length && isPersonName(before, words)) return { author: before }
  const after = parts.slice(parts.findLastIndex((part) => words.roles.has(part.toLowerCase())) + 1).join(' ')
  if (after !== '' && isPersonName(after, words)) return { author: after }
  return parts.length <= 7 ? {} : null
}

export function hasRole(segment: string, words: ExtractWords): boolean {
  return segment.split(/\s+/).some((part) => words.posts.has(part.toLowerCase()))
}

/** An outlet's name: it begins with "The", or ends in "Times", "News", "Post". */
export function isOutlet(phrase: string, words: ExtractWords): boolean {
  const parts = phrase.split(/\s+/)
  const last = parts.at(-1)?.toLowerCase() ?? ''
  if (parts.length > 5 || phrase.includes(',') || !/^\p{Lu}/u.test(phrase)) return false
  if (parts[0]?.toLowerCase() === 'the' && parts.length > 1) return /^\p{Lu}/u.test(parts[1] ?? '')
  return parts.length > 1 && words.outletWords.has(last)
}

/** Without "By", a name must come with where from, a post, or the date of the line. */
function isBylineWithoutBy(
  read: { line: string; segments: readonly string[]; authors: readonly string[]; hasDate: boolean },
  words: ExtractWords,
): boolean {
  if (read.authors.length === 0 || read.line.includes(':')) return false
  const placed = read.segments.filter((segment) => isPlaced(segment, words)).length
  return placed > 0 || read.hasDate || read.segments.some((segment) => hasRole(segment, words))
}

/** "Jane Roe in Osla": a headline in capitals goes on after its "in". */
function isPlaced(segment: string, words: ExtractWords): boolean {
  const at = segment.search(words.reportsFrom)
  return at > 0 && segment.slice(at).trim().split(/\s+/).length <= PLACE_WORDS + 1
}
