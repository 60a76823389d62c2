import type { Notice } from '../../model/notice.ts'
import type { Source } from '../../model/source.ts'
import { type Contents, hintsOf, noticeOf, type Opened, type Reader, type ReadOptions, sourceOf } from '../opened.ts'
import { listed, splitTable } from './cells.ts'

/** The usual names of the columns that hold each field, lower case without marks, the surest first. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'articleid', 'docid', 'documentid', 'recordid', 'uuid', 'guid'],
  html: ['html', 'rawhtml', 'contenthtml', 'bodyhtml'],
  text: [
    'text',
    'body',
    'content',
    'articletext',
    'fulltext',
    'maintext',
    'article',
    'bodytext',
    'contenttext',
    'story',
    'document',
    'rawtext',
    'plaintext',
    'articlebody',
    'cleanedtext',
    'storytext',
  ],
  title: ['title', 'headline', 'articletitle', 'webtitle'],
  standfirst: ['standfirst', 'subtitle', 'subheadline', 'dek', 'deck'],
  authors: ['authors', 'author', 'byline', 'creator', 'writer', 'bylines'],
  publisher: [
    ...['publisher', 'outlet', 'publication', 'newspaper', 'sourcename', 'medianame', 'sitename', 'source', 'site'],
    ...['sourcedomain', 'domain', 'hostname'],
  ],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publishdate',
    'publicationdate',
    'pubdate',
    'date',
    'datetime',
    'timestamp',
    'datepublish',
    'publisheddate',
    'publishingdate',
    'webpublicationdate',
    'firstpublished',
    'seendate',
  ],
  updated: ['updated', 'updatedat', 'datemodified', 'modified', 'datemodify', 'modifieddate', 'lastmodified'],
  language: ['language', 'lang'],
  url: ['url', 'link', 'canonical', 'articleurl', 'sourceurl', 'uri', 'weburl', 'storyurl'],
}

export type Row = Readonly<Record<string, unknown>>

/** JSON with an article a record, JSON Lines, and tables with commas, tabs or semicolons. */
export const table: Reader = {
  name: 'table',
  accepts: (opened) => rowsOf(opened) !== null,
  read: (opened) => readRows(opened, rowsOf(opened) ?? []),
}

const cache = new WeakMap<Opened, readonly (Row | null)[] | null>()

/** The rows of a table, null for a line that cannot be read; null where the document is no table of articles. */
function rowsOf(opened: Opened): readonly (Row | null)[] | null {
  const known = cache.get(opened)
  if (known !== undefined) return known
  const rows = jsonRows(opened) ?? delimitedRows(opened)
  cache.set(opened, rows)
  return rows
}

function jsonRows(opened: Opened): readonly (Row | null)[] | null {
  const start = opened.text.trimStart()
  if (!start.startsWith('{') && !start.startsWith('[')) return null
  const whole = parse(opened.text)
  if (whole !== undefined) {
    const list = Array.isArray(whole) ? whole : listWithin(whole)
    return list.some((row) => isArticle(row, opened)) ? list.map(rowOf) : null
  }
  const rows = opened.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => rowOf(parse(line)))
  return rows.some((row) => isArticle(row, opened)) ? rows : null
}

/** An object that is one article, or holds a list of them ("articles": [...]). */
function listWithin(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== 'object') return []
  const lists = Object.values(value).filter(
    (inner): inner is unknown[] => Array.isArray(inner) && inner.length > 0 && rowOf(inner[0]) !== null,
  )
  const names = normalized(value as Row)
  return names.has('text') || names.has('body') || names.has('content') || lists.length === 0 ? [value] : lists.flat()
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function rowOf(value: unknown): Row | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Row) : null
}

function isArticle(value: unknown, opened: Opened): boolean {
  const row = rowOf(value)
  return row !== null && (field(row, 'text', opened) !== null || field(row, 'html', opened) !== null)
}

let lastKeys = ''
let lastNames: ReadonlyMap<string, string> = new Map()

/** Names of a row's columns without marks, to the names as they are. Rows of one table have the same, one after another. */
function normalized(row: Row): ReadonlyMap<string, string> {
  const keys = Object.keys(row)
  const joined = keys.join('\u0000')
  if (joined !== lastKeys) {
    lastKeys = joined
    lastNames = new Map(keys.map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]))
  }
  return lastNames
}

/** A field of a row by the caller's map, else by the usual names; lists are joined. */
function field(
  row: Row,
  name: string,
  { options }: { readonly options: ReadOptions },
  names: ReadonlyMap<string, string> = normalized(row),
): string | null {
  const mapped = options.map?.[name]
  if (mapped !== undefined) return textOf(row[mapped])
  for (const column of COLUMNS[name] ?? []) {
    const own = names.get(column)
    const text = own === undefined ? null : textOf(row[own])
    if (text !== null) return text
  }
  return null
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value))
    return (
      value
        .map(textOf)
        .filter((one) => one !== null)
        .join('; ') || null
    )
  if (value !== null && typeof value === 'object') return textOf((value as Row)['name'])
  return null
}

function delimitedRows(opened: Opened): readonly (Row | null)[] | null {
  // A spreadsheet's program names the mark in a line before the table.
  const named = /^sep=([,;\t|])\r?\n/i.exec(opened.text)
  const text = named ? opened.text.slice(named[0].length) : opened.text
  const first = text.slice(0, 4000).split(/\r?\n/)[0] ?? ''
  const mark = named?.[1] ?? [',', '\t', ';'].find((one) => first.split(one).length >= 2)
  if (mark === undefined) return null
  const header = splitTable(first, mark)[0] ?? []
  const names = new Set(header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')))
  const mapped = Object.values(opened.options.map ?? {})
  const holdsText = [...COLUMNS['text']!, ...COLUMNS['html']!].some((name) => names.has(name))
  const holdsMore = ['title', 'url', 'published', 'publisher', 'authors'].some((one) =>
    COLUMNS[one]!.some((name) => names.has(name)),
  )
  const isTable = header.length >= 2 && header.every((name) => name.length <= 60) && holdsText && holdsMore
  if (!isTable && !mapped.some((name) => header.includes(name))) return null
  const [head = [], ...rows] = splitTable(text, mark)
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(row.slice(0, head.length).map((cell, index) => [head[index], cell])))
}

function readRows(opened: Opened, rows: readonly (Row | null)[]): Contents {
  const notices: Notice[] = []
  const sources = rows.flatMap((row, index): Source[] => {
    const source = row === null ? null : sourceOfRow(opened, row, rows.length === 1 ? undefined : index + 1)
    if (!source)
      notices.push(
        noticeOf(
          `${opened.page.input}#${index + 1}`,
          'unreadable-record',
          'The record holds no text that can be read.',
        ),
      )
    return source ? [source] : []
  })
  return { sources, notices }
}

/** What a row of an archive says of an article, unread: its text or markup, and the fields by which archives know it. */
export interface RowFields {
  readonly id: string | null
  readonly kind: 'html' | 'text'
  readonly content: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

/** The fields of a row by the usual names of columns; null where it holds no text. */
export function fieldsOfRow(row: Row, options: ReadOptions = {}): RowFields | null {
  const names = normalized(row)
  const get = (name: string): string | null => field(row, name, { options }, names)
  const html = get('html')
  const content = html ?? get('text')
  if (content === null) return null
  return {
    ...{ kind: html === null ? 'text' : 'html', content, id: get('id'), title: get('title') },
    ...{ publisher: get('publisher'), published: get('published'), url: get('url') },
  }
}

export function sourceOfRow(opened: Opened, row: Row, number: number | undefined): Source | null {
  const get = (name: string): string | null => field(row, name, opened)
  const html = get('html')
  const content = html ?? get('text')
  if (content === null) return null
  const authors = get('authors')
  const url = get('url')
  const hints = hintsOf({
    ...{ title: get('title'), standfirst: get('standfirst'), publisher: get('publisher'), published: get('published') },
    ...{ updated: get('updated'), language: get('language'), url, authors: listed(authors ?? '') },
  })
  const kind = html !== null ? 'html' : 'text'
  return sourceOf(opened, {
    kind,
    content,
    mediaType: kind === 'html' ? 'text/html' : 'text/plain',
    hints,
    url,
    ...(number === undefined ? {} : { number }),
  })
}
