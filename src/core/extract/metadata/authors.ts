import type { ExtractWords } from '../../languages/extract-words.ts'
import { readMoments } from './moment.ts'
import { isPersonName, withoutPlace } from './names.ts'

interface Context {
  readonly words: ExtractWords
  /** The outlet, which is nobody's name. */
  readonly publisher: string | null
  /** Other names of the outlet: its site's, its host's. */
  readonly outlets?: readonly string[]
  /** The names come from a page's classes, which hold other things too: persons only. */
  readonly strict?: boolean
}

/** Most names that a byline is given; longer lists are a newsroom. */
const MOST_AUTHORS = 20
const LONGEST_NAME = 80

/** Clean names as metadata gives them: no addresses, no "By", no posts, dates or desks, one name an item. */
export function tidyAuthors(list: readonly string[], context: Context): string[] {
  const names = list.flatMap((one) => splitAuthors(one, context)).filter((name) => isAuthor(name, context))
  const unique = names.filter((name, index) => names.findIndex((other) => letters(other) === letters(name)) === index)
  const people = unique.filter((name) => !context.words.staffEnd.test(name))
  return (people.some((name) => isPersonName(name, context.words)) ? people : unique).slice(0, MOST_AUTHORS)
}

function splitAuthors(written: string, { words }: Context): string[] {
  const text = decodeLeft(written)
    .replace(/\s+/g, ' ')
    .replace(/\([^()]{0,60}\)/g, ' ')
    .trim()
  return text
    .split(/(?<!\s)\s*[;|•·\n]\s*|(?<!\s)\s+[–—-]\s+/)
    .flatMap((part) =>
      isTwoNames(part, words) ? part.split(words.and).flatMap((one) => one.split(/(?<!\s)\s+&\s+/)) : [part],
    )
    .flatMap((part) => splitCommas(part, words))
    .map((part) => nameOf(part, words))
    .filter((part) => part !== '' && part.length <= LONGEST_NAME && /\p{L}/u.test(part))
}

/** "Jane Roe and John Moss" are two; "Health and Science" is one desk. */
function isTwoNames(part: string, words: ExtractWords): boolean {
  const names = part
    .replace(words.bylineStart, '')
    .split(words.and)
    .flatMap((one) => one.split(/(?<!\s)\s+&\s+/))
  return names.length > 1 && names.every((name) => isPersonName(name.split(',')[0] ?? '', words, 1))
}

/** Commas part names; what follows one may be a degree or a post of the name before, too. */
function splitCommas(list: string, words: ExtractWords): string[] {
  const [first = '', ...rest] = list.split(/(?<!\s)\s*,\s*/)
  const others = rest
    .map((part) => part.replace(/^and\s+/i, ''))
    .filter((part) => isPersonName(part, words) && !isDegree(part))
  return [first, ...others]
}

/** "MD", "Ph.D.", "M.D. FACLM": letters of a degree, not a name. */
function isDegree(part: string): boolean {
  return part.split(/\s+/).every((word) => /^(?:\p{Lu}\.?){2,}$|^Ph\.?D\.?$/u.test(word))
}

/** A name without what stands before and after it: "By", "Author:", dates, "5 min read", posts. */
function nameOf(part: string, words: ExtractWords): string {
  let name = once(part.replace(words.bylineStart, '')).replace(words.authorLabel, '').trim()
  if (readMoments(name, words)) return ''
  const tokens = name.split(' ')
  const role = tokens.findIndex(
    (token, index) => index >= 2 && words.posts.has(token.toLowerCase().replace(/[^\p{L}]/gu, '')),
  )
  if (role >= 2) name = tokens.slice(0, nameLength(tokens, words)).join(' ')
  name = name.replace(words.doctor, '')
  return withoutDegrees(withoutPlace(name, words).replace(/^[,\s–—:@-]+|(?<![,\s–—:»-])[,\s–—:»-]+$/g, ''), words)
}

/** "Ida Ida": a name that a page shows twice, once for those who do not see it. */
function once(name: string): string {
  const tokens = name.trim().split(/\s+/)
  const half = tokens.slice(0, tokens.length / 2).join(' ')
  return tokens.length % 2 === 0 && half === tokens.slice(tokens.length / 2).join(' ') ? half : name
}

/** "Jane Roe RN": letters of a degree after a full name. */
function withoutDegrees(name: string, words: ExtractWords): string {
  const tokens = name.split(' ')
  const end = tokens.findIndex((token, index) => index >= 2 && /^\p{Lu}{2,5}$/u.test(token) && !/^[IV]+$/.test(token))
  const rest = end < 0 ? name : tokens.slice(0, end).join(' ')
  return /\p{Ll}/u.test(rest) && isPersonName(rest, words) ? rest : name
}

/** Words of the name at the start of "Jane Roe Political Editor". */
function nameLength(tokens: readonly string[], words: ExtractWords): number {
  return tokens[1]?.endsWith('.') || words.nameParticles.has(tokens[1] ?? '') ? 3 : 2
}

function isAuthor(name: string, context: Context): boolean {
  if (/https?:|www\.|@|\b\d{1,3} min|^[^\p{L}]*$/iu.test(name) || isNobody(name, context)) return false
  return context.strict ? isPersonName(name, context.words) : true
}

/** Is a name that of a desk, an agency or the outlet itself? */
export function isNobody(name: string, { words, publisher, outlets = [] }: Context): boolean {
  if (words.nobody.test(name) || words.agencies.has(name.toLowerCase())) return true
  return [publisher, ...outlets].some((outlet) => outlet !== null && letters(name) === letters(outlet))
}

/** Entities that were encoded twice on their way into the markup. */
function decodeLeft(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&#0?39;|&#8217;|&rsquo;|&#x27;/g, '’')
    .replace(/&nbsp;/g, ' ')
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
