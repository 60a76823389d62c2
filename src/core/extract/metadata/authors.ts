import type { ExtractWords } from '../../languages/extract-words.ts'
import { isPersonName, withoutPlace } from './names.ts'

interface Context {
  readonly words: ExtractWords
  /** The outlet, which is nobody's name. */
  readonly publisher: string | null
}

/** Most names that a byline is given; longer lists are a newsroom. */
const MOST_AUTHORS = 20

/** Clean names as metadata gives them: no addresses, no "By", no posts, one name an item. */
export function tidyAuthors(list: readonly string[], context: Context): string[] {
  const names = list.flatMap((one) => splitAuthors(one, context)).filter((name) => !isNobody(name, context))
  const unique = names.filter((name, index) => names.findIndex((other) => letters(other) === letters(name)) === index)
  return unique.slice(0, MOST_AUTHORS)
}

function splitAuthors(written: string, { words }: Context): string[] {
  if (/https?:|www\.|@\w+\.\w/.test(written)) return []
  const text = written
    .replace(/\s+/g, ' ')
    .replace(words.bylineStart, '')
    .replace(/\(.{0,60}\)/g, ' ')
    .trim()
  const parts = text
    .split(/\s*[;|•·\n]\s*|\s+&\s+/)
    .flatMap((part) => part.split(words.and))
    .flatMap((part) => splitCommas(part, words))
  return parts
    .map((part) =>
      withoutPlace(part.replace(words.bylineStart, '').trim(), words).replace(/^[,\s–—-]+|[,\s–—-]+$/g, ''),
    )
    .filter((part) => part !== '' && part.length <= 80 && /\p{L}/u.test(part))
}

/** Commas part names; what follows one may be a degree or a post of the name before, too. */
function splitCommas(list: string, words: ExtractWords): string[] {
  const [first = '', ...rest] = list.split(/\s*,\s*/)
  const others = rest
    .filter((part) => isPersonName(part.replace(/^and\s+/i, ''), words))
    .map((part) => part.replace(/^and\s+/i, ''))
  return [first, ...others]
}

/** Is a name that of a desk, an agency or the outlet itself? */
export function isNobody(name: string, { words, publisher }: Context): boolean {
  const lower = name.toLowerCase()
  if (words.nobody.test(name) || words.agencies.has(lower)) return true
  return publisher !== null && letters(name) === letters(publisher)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
