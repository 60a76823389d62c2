import type { Name, NameKind, PreparedArticle } from '../model/annotation.ts'
import type { Entity } from '../model/dossier.ts'
import type { Lineage } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'

interface Called {
  /** Its fullest form in the article. */
  readonly name: string
  /** As it is written here. */
  readonly written: string
  readonly kind: NameKind
  readonly article: string
}

interface Known {
  readonly forms: Set<string>
  readonly kind: NameKind
}

/**
 * The people, bodies and places of a story, each under all the names that its reports have for it.
 *
 * A surname alone is the one person of the story who bears it, an acronym the one body whose words begin so; where two
 * could be meant they stay apart. "The prime minister's office" is not the prime minister: only whole names are joined.
 *
 * @returns those that most articles name first, then by number of mentions, then by name
 */
export function entities(
  story: string,
  { articles, lineages }: { readonly articles: readonly PreparedArticle[]; readonly lineages: readonly Lineage[] },
): Entity[] {
  const called = articles.flatMap((article) =>
    article.names.filter(isName).map(
      (name): Called => ({
        name: name.entity,
        written: writtenAs(article, name),
        kind: name.kind,
        article: article.id,
      }),
    ),
  )
  const home = join(called)
  const rank = new Map(articles.map(({ id }, i) => [id, i]))
  const accountOf = new Map(lineages.flatMap((one, i) => one.articles.map((id) => [id, i] as const)))
  return [...groupBy(called, ({ name, kind }) => home(name, kind))].map(([key, all]) => entity(key, all)).sort(inOrder)

  function entity(_: string, all: readonly Called[]): Entity {
    const forms = [...new Set(all.flatMap(({ name, written }) => [name, written]))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    )
    const named = new Set(all.map(({ article }) => article))
    const accounts = new Set([...named].flatMap((id) => accountOf.get(id) ?? []))
    return {
      story,
      name: forms[0]!,
      kind: all.find(({ name, written }) => name === forms[0] || written === forms[0])!.kind,
      forms,
      articles: [...named].sort((a, b) => rank.get(a)! - rank.get(b)!),
      lineages: [...accounts].sort((a, b) => a - b).map((i) => lineages[i]!.id),
      mentions: all.length,
    }
  }
}

/** The words of a mention on one line. */
function writtenAs(article: PreparedArticle, { part, start, end }: Name): string {
  const text = part === undefined ? article.text : (article.parts.find(({ id }) => id === part)?.text ?? '')
  return text.slice(start, end).replace(/\s+/g, ' ')
}

function isName(name: Name): boolean {
  return name.entity.length > 1
}

function inOrder(a: Entity, b: Entity): number {
  return b.articles.length - a.articles.length || b.mentions - a.mentions || (a.name < b.name ? -1 : 1)
}

/** Which entity a name belongs to, by a key of its own. */
function join(called: readonly Called[]): (name: string, kind: NameKind) => string {
  const known = new Map<string, Known>()
  for (const { name, kind } of called) {
    const key = plain(name)
    const one = known.get(key) ?? { forms: new Set<string>(), kind }
    one.forms.add(name)
    known.set(key, one)
  }
  const keys = [...known.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const home = new Map<string, string>()
  const longer = byEnding(keys)
  for (const key of keys) {
    const fuller = longer(key).filter((other) => other.length > key.length && isShortFor(key, other, known))
    // Two could be meant: then it stays a name of its own.
    const roots = new Set(fuller.map((other) => home.get(other) ?? other))
    home.set(key, roots.size === 1 ? [...roots][0]! : key)
  }
  return (name) => home.get(plain(name)) ?? plain(name)
}

/** The names that one may be short for: those that end in its last word, and those whose words begin as its letters are. */
function byEnding(keys: readonly string[]): (key: string) => readonly string[] {
  const last = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)
  const endings = groupBy(keys, last)
  const beginnings = groupBy(keys, (key) => initials(key.split(' ')))
  return (key) => [...(endings.get(last(key)) ?? []), ...(key.includes(' ') ? [] : (beginnings.get(key) ?? []))]
}

/** Lower case, without "the", possessives and full stops. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s$/, '')
    .replaceAll('.', '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isShortFor(short: string, long: string, known: ReadonlyMap<string, Known>): boolean {
  const [few, many] = [short.split(' '), long.split(' ')]
  const [kind, fuller] = [known.get(short)!.kind, known.get(long)!.kind]
  // A first name that no list has leaves its bearer of no known kind.
  if (fuller === 'person' || (fuller === 'other' && kind === 'person')) return isSurnameOf(few, many)
  const isCapitals = [...known.get(short)!.forms].some((form) => /^[\p{Lu}.]{2,8}$/u.test(form))
  return isCapitals && few.length === 1 && initials(many) === short
}

/** "Roe", "A Roe", "Ann Roe" for "Ann Mary Roe": the same surname, and no other first name. */
function isSurnameOf(few: readonly string[], many: readonly string[]): boolean {
  if (many.length < 2 || few.at(-1) !== many.at(-1)) return false
  return few.slice(0, -1).every((word, i) => (many[i] ?? '').startsWith(word) || many.slice(0, -1).includes(word))
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|and|for|in|on)$/.test(word))
    .map((word) => word[0])
    .join('')
}
