/** What a text file says of itself at its head: front matter, or lines of a name and a value. See docs/reference/text-files.md. */
import type { ExtractWords, HeadField } from '../languages/extract-words.ts'
import type { Removal } from '../model/article.ts'
import type { Hints } from '../model/source.ts'

export interface TextHead {
  /** The text below the head, with the title as its marked headline. */
  readonly text: string
  readonly hints: Hints
  readonly removed: readonly Removal[]
}

/** Lines of a head at most, letters of a line, and fields that tell a head where no title is among them. */
const MOST_LINES = 60
const LONGEST = 600
const LEAST_FIELDS = 2
/** A name of a field, with marks of heavy type around it, a colon and a value. */
const FIELD = /^[*_#>\s]{0,6}(\p{L}[\p{L} _-]{0,30}?)[*_]{0,2}\s?:[*_]{0,2}(?:\s+(\S.*)|\s*)$/u
const ITEM = /^\s+-\s+(\S.*)$/

type Fields = Map<HeadField, string[]>

/** Read the head of a text; null where it has none. */
export function readTextHead(text: string, words: ExtractWords): TextHead | null {
  const lines = text.split('\n', MOST_LINES + 2)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return null
  const isFrontMatter = /^(?:---|\+\+\+)\s*$/.test(lines[first]!)
  const address = addressLine(lines, first)
  const head = address ?? (isFrontMatter ? frontMatter(lines, first, words) : fieldLines(lines, first, words))
  if (!head) return null
  const { fields, end } = head
  if (!address && !fields.has('title') && fields.size < LEAST_FIELDS) return null
  const written = lines.slice(first, end).join('\n')
  const rest = text.slice(lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0))
  if (!/\p{L}/u.test(rest)) return null
  const title = fields.get('title')?.[0]
  return {
    text: title ? `# ${title}\n\n${rest.replace(/^\n+/, '')}` : rest,
    hints: hintsOf(fields),
    removed: [{ text: written, reason: 'text-head' }],
  }
}

/** Between two lines of three marks: names and values, of which some may be lists. */
function frontMatter(lines: readonly string[], first: number, words: ExtractWords): Head | null {
  const length = lines.slice(first + 1).findIndex((line) => /^(?:---|\+\+\+|\.\.\.)\s*$/.test(line))
  if (length < 0) return null
  const fields: Fields = new Map()
  let open: HeadField | null = null
  for (const line of lines.slice(first + 1, first + 1 + length)) {
    const item = ITEM.exec(line)?.[1]
    if (item && open) add(fields, open, item)
    const field = FIELD.exec(line.replace(/^(\s*[\w-]+)\s*=\s*/, '$1: '))
    if (!field || /^\s/.test(line)) continue
    open = words.headFields.get(nameOf(field[1]!)) ?? null
    if (open && field[2]) for (const value of listOf(field[2])) add(fields, open, value)
  }
  return { fields, end: first + length + 2 }
}

/** An address that is all of the first line, also cut into words: "http : / / www . example . org / news". */
function addressLine(lines: readonly string[], first: number): Head | null {
  const line = lines[first]!.trim()
  if (line.length > LONGEST || !/^https?(?::\/\/\S+$| : \/ \/ )/i.test(line)) return null
  const address = line.replace(/\s+/g, '')
  return URL.canParse(address) ? { fields: new Map([['url', [address]]]), end: first + 1 } : null
}

interface Head {
  readonly fields: Fields
  /** The first line that is no part of it. */
  readonly end: number
}

/** Lines of a name and a value from the first on; one that no list knows may stand among those that one does. */
function fieldLines(lines: readonly string[], first: number, words: ExtractWords): Head | null {
  const fields: Fields = new Map()
  let end = first
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim() === '') {
      if (fields.size === 0) return null
      continue
    }
    const field = line.length <= LONGEST ? FIELD.exec(line) : null
    const name = field ? words.headFields.get(nameOf(field[1]!)) : undefined
    if (!field || (!name && (at === first || !isNext(lines, at, words)))) break
    if (name === 'text') {
      // What the text's own label has beside it is the text's first line.
      return field[2] ? { fields, end } : { fields, end: at + 1 }
    }
    if (name && field[2]) add(fields, name, field[2])
    end = at + 1
  }
  return fields.size > 0 ? { fields, end } : null
}

/** Does a known field follow, at once or after a blank line? */
function isNext(lines: readonly string[], at: number, words: ExtractWords): boolean {
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== '') ?? ''
  const field = FIELD.exec(next.slice(0, LONGEST))
  return field !== null && words.headFields.has(nameOf(field[1]!))
}

function nameOf(written: string): string {
  return written.toLowerCase().replace(/[_-]/g, ' ').trim()
}

function add(fields: Fields, name: HeadField, written: string): void {
  const value = written
    .replace(/[*_]{2}$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
  if (value !== '') fields.set(name, [...(fields.get(name) ?? []), value])
}

/** The items of `[a, "b"]`; else the value. */
function listOf(value: string): string[] {
  const inner = /^\[(.{0,400})\]$/.exec(value.trim())?.[1]
  return inner === undefined ? [value] : inner.split(',').map((one) => one.trim())
}

function hintsOf(fields: Fields): Hints {
  const one = (name: HeadField): string | undefined => fields.get(name)?.[0]
  const address = one('url')?.replace(/^<|>$/g, '')
  const named = {
    ...{ title: one('title'), standfirst: one('standfirst'), publisher: one('publisher') },
    ...{ published: one('published'), updated: one('updated'), language: one('language') },
    url: address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined,
    authors: fields.get('authors'),
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}
