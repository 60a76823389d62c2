/**
 * Whom a text owes its words to, by its own account: the agencies that it credits, the outlets whose reports it retells,
 * and the outlet that it is of, where people "told" that outlet itself.
 */
import type { Language } from '../languages/language.ts'
import type { RelationWords } from '../languages/relation-words.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/tokens.ts'

/** An outlet that a text names as the one whose report it retells. */
export interface CitedOutlet extends Span {
  /** As `outletKey` gives it. */
  readonly outlet: string
  /** The name as written. */
  readonly name: string
  /** "X reported", not merely "told X": the text says that the report is another's. */
  readonly retold: boolean
}

export interface Credits {
  /** Outlets that the text is of, by what is known of it and by what people told "it". */
  readonly own: ReadonlySet<string>
  /** Agencies that sell reports and are credited here, by the names to show. */
  readonly agencies: ReadonlySet<string>
  readonly cited: readonly CitedOutlet[]
}

/** A name of at most five words, each of at most thirty signs. */
const WORD = "\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=[\\p{L}\\p{N}])){0,30}"
const NAME = `(?:[Tt]he )?${WORD}(?: (?:of |& )?${WORD}){0,4}`

interface Patterns {
  readonly before: RegExp
  readonly after: RegExp
  readonly keys: ReadonlyMap<string, string>
  readonly sellers: ReadonlyMap<string, string>
}

const known = new WeakMap<RelationWords, Patterns>()

function patternsOf(words: RelationWords): Patterns {
  const found = known.get(words)
  if (found) return found
  const list = (phrases: readonly string[]): string =>
    phrases.map((phrase) => `[${phrase[0]}${phrase[0]!.toUpperCase()}]${phrase.slice(1)}`).join('|')
  const names = (kinds: readonly string[]): [string, string][] =>
    words.agencies
      .filter(({ sells }) => kinds.includes(sells))
      .flatMap(({ name, others }) => [name, ...others].map((one): [string, string] => [plainName(one), name]))
  const made: Patterns = {
    before: new RegExp(`(?<!\\p{L})(${list(words.retoldBefore)}) (${NAME})`, 'gu'),
    after: new RegExp(`(?<!\\p{L})(${NAME}),? (?:${words.retoldAfter.join('|')})(?!\\p{L})`, 'gu'),
    keys: new Map(names(['reports', 'programmes', 'pictures'])),
    sellers: new Map(names(['reports'])),
  }
  known.set(words, made)
  return made
}

/** One key for the names of an outlet: "AP News", "The Associated Press" and "AP"; "Tollmark" and "TollMark News". */
export function outletKey(name: string, words: RelationWords): string {
  const plain = plainName(name)
  const agency = patternsOf(words).keys.get(plain)
  if (agency !== undefined) return fold(agency)
  const parts = plain.split(' ')
  return parts.length > 1 && words.outletEndings.has(parts.at(-1)!) ? parts.slice(0, -1).join(' ') : plain
}

/** Lower case, without article, genitive and the signs around it. */
function plainName(name: string): string {
  return fold(name)
    .replace(/['’]s?$/u, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.{1,3}$/u, '')
    .trim()
    .replace(/^the /, '')
}

/** Is this how an outlet is called, and not a ministry? */
function isOutletName(name: string, words: RelationWords): boolean {
  const parts = name.replace(/^the /i, '').split(' ')
  if (patternsOf(words).keys.has(plainName(name))) return true
  return words.outletWords.has(parts.at(-1)!.toLowerCase()) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(parts[0]!)
}

/** Read the credits of an article. Linear in its text. */
export function creditsOf(article: PreparedArticle, { relations }: Language): Credits {
  const cited = citedIn(article.text, relations)
  const own = new Set<string>()
  const { publisher, agency } = article
  if (publisher) own.add(outletKey(publisher, relations))
  else for (const outlet of toldItself(article, cited, relations)) own.add(outlet)
  const { sellers } = patternsOf(relations)
  const agencies = new Set<string>()
  // What reading took for an agency is one, also where it is of the user's own list.
  if (agency) agencies.add(sellers.get(plainName(agency)) ?? agency)
  const credited = [publisher, ...(article.authors ?? []), ...(article.contributors ?? [])]
  for (const name of credited) {
    const seller = name ? sellers.get(plainName(name)) : undefined
    if (seller !== undefined) agencies.add(seller)
  }
  for (const { name, retold } of cited) {
    const seller = retold ? undefined : sellers.get(plainName(name))
    if (seller !== undefined) agencies.add(seller)
  }
  return { own, agencies, cited }
}

function citedIn(text: string, words: RelationWords): CitedOutlet[] {
  const { before, after } = patternsOf(words)
  const found: CitedOutlet[] = []
  const add = (name: string, start: number, retold: boolean): void => {
    found.push({ outlet: outletKey(name, words), name, start, end: start + name.length, retold })
  }
  for (const match of text.matchAll(before)) {
    const [whole, phrase, name] = match as unknown as [string, string, string]
    add(name, match.index + whole.length - name.length, !words.tellingVerbs.has(phrase.toLowerCase()))
  }
  for (const match of text.matchAll(after)) add(match[1]!, match.index, true)
  return found.sort((x, y) => x.start - y.start)
}

/**
 * The outlet that people told something in this text, where it is the only one named and the text nowhere says that it
 * retells a report. An agency is none: its words are printed by everybody.
 */
function toldItself({ text, title }: PreparedArticle, cited: readonly CitedOutlet[], words: RelationWords): string[] {
  const named = cited.filter(({ name }) => isOutletName(name, words))
  const outlets = new Set(named.map(({ outlet }) => outlet))
  if (outlets.size !== 1 || named.some(({ retold }) => retold)) return []
  if (patternsOf(words).sellers.has(plainName(named[0]!.name))) return []
  return words.secondHand.test(`${title ?? ''}\n${text}`) ? [] : [...outlets]
}

/** Agencies that both credit. */
export function agenciesOfBoth(a: Credits, b: Credits): string[] {
  return [...a.agencies].filter((name) => b.agencies.has(name))
}
