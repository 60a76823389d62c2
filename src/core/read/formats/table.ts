import type { Notice } from '../../model/notice.ts'
import type { Source } from '../../model/source.ts'
import {
  type Contents,
  hintsOf,
  noticeOf,
  type OpenedDocument,
  type Reader,
  type ReadOptions,
  sourceOf,
} from '../opened.ts'
import { listed, splitTable } from './cells.ts'
import { valuesOfList } from './json-list.ts'

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

export type TableRow = Readonly<Record<string, unknown>>

/** JSON with an article a record, JSON Lines, and tables with commas, tabs or semicolons. */
export const table: Reader = {
  name: 'table',
  accepts: (opened) => rowsOf(opened) !== null,
  read: (opened) => {
    const { rows, notices } = rowsOf(opened) ?? { rows: [], notices: [] }
    const reading = readRows(opened, rows)
    return { ...reading, notices: [...notices, ...reading.notices] }
  },
}

interface Rows {
  /** Null for one that cannot be read. */
  readonly rows: readonly (TableRow | null)[]
  readonly notices: readonly Notice[]
}

const cache = new WeakMap<OpenedDocument, Rows | null>()

/** The rows of a table; null where the document is no table of articles. */
function rowsOf(opened: OpenedDocument): Rows | null {
  const known = cache.get(opened)
  if (known !== undefined) return known
  const rows = jsonRows(opened) ?? delimitedRows(opened)
  cache.set(opened, rows)
  return rows
}

function jsonRows(opened: OpenedDocument): Rows | null {
  const start = opened.text.trimStart()
  if (!start.startsWith('{') && !start.startsWith('[')) return null
  const whole = parse(opened.text)
  const { values, closed } = whole === undefined ? valuesWithin(opened.text) : { values: listOf(whole), closed: true }
  if (!values.some((row) => isArticle(row, opened))) return null
  return { rows: values.map(rowOf), notices: closed ? [] : [cutOff(opened)] }
}

/** The values of JSON Lines; or of a list that cannot be parsed as a whole. */
function valuesWithin(text: string): { values: unknown[]; closed: boolean } {
  if (text.trimStart().startsWith('[')) {
    const { values, closed } = valuesOfList(text)
    return { values: values.map(parse), closed }
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return { values: lines.map(parse), closed: true }
}

function listOf(whole: unknown): readonly unknown[] {
  return Array.isArray(whole) ? whole : listWithin(whole)
}

function cutOff({ page }: OpenedDocument): Notice {
  const message = 'The document ends before its end, or a mark in it is missing: what could be told apart was read.'
  return noticeOf(page.input, 'truncated', message)
}

/** An object that is one article, or holds a list of them ("articles": [...]). */
function listWithin(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== 'object') return []
  const lists = Object.values(value).filter(
    (inner): inner is unknown[] => Array.isArray(inner) && inner.length > 0 && rowOf(inner[0]) !== null,
  )
  const names = normalized(value as TableRow)
  return names.has('text') || names.has('body') || names.has('content') || lists.length === 0 ? [value] : lists.flat()
}

/** @returns undefined where the text is no JSON */
export function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function rowOf(value: unknown): TableRow | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as TableRow) : null
}

function isArticle(value: unknown, opened: OpenedDocument): boolean {
  const row = rowOf(value)
  return row !== null && (field(row, 'text', opened) !== null || field(row, 'html', opened) !== null)
}

let lastKeys = ''
let lastNames: ReadonlyMap<string, string> = new Map()

/** Names of a row's columns without marks, to the names as they are. Rows of one table have the same, one after another. */
function normalized(row: TableRow): ReadonlyMap<string, string> {
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
  row: TableRow,
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
  if (value !== null && typeof value === 'object') return textOf((value as TableRow)['name'])
  return null
}

function delimitedRows(opened: OpenedDocument): Rows | null {
  // A spreadsheet's program names the mark in a line before the table.
  const named = /^sep=([,;\t|])\r?\n/i.exec(opened.text)
  const text = named ? opened.text.slice(named[0].length) : opened.text
  const first = text.slice(0, 4000).split(/\r?\n/)[0] ?? ''
  const mark = named?.[1] ?? [',', '\t', ';'].find((one) => first.split(one).length >= 2)
  if (mark === undefined || !isHead(splitTable(first, mark).rows[0] ?? [], opened)) return null
  const { rows: all, closed } = splitTable(text, mark)
  const [head = [], ...written] = all
  const rows = written.filter((row) => row.some((cell) => cell !== ''))
  const notices = rows.flatMap((row, index) => {
    const more = row.slice(head.length).filter((cell) => cell !== '').length
    return more === 0 ? [] : [cellsLeftOut(`${opened.page.input}#${index + 1}`, more)]
  })
  return {
    rows: rows.map((row) => Object.fromEntries(row.slice(0, head.length).map((cell, index) => [head[index], cell]))),
    notices: closed ? notices : [...notices, cutOff(opened)],
  }
}

/** Do the cells of a first line name the columns of a table of articles? */
function isHead(cells: readonly string[], { options }: OpenedDocument): boolean {
  const names = new Set(cells.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')))
  const holdsText = [...COLUMNS['text']!, ...COLUMNS['html']!].some((name) => names.has(name))
  const holdsMore = ['title', 'url', 'published', 'publisher', 'authors'].some((one) =>
    COLUMNS[one]!.some((name) => names.has(name)),
  )
  if (cells.length >= 2 && cells.every((name) => name.length <= 60) && holdsText && holdsMore) return true
  return Object.values(options.map ?? {}).some((name) => cells.includes(name))
}

function cellsLeftOut(input: string, count: number): Notice {
  const message = `The record has ${count} more cells than the table has columns: they were left out. Put cells that hold the mark between them into quotation marks.`
  return noticeOf(input, 'cells-left-out', message)
}

/** A report for each row that holds a text, and a notice for each of the others. */
export function readRows(opened: OpenedDocument, rows: readonly (TableRow | null)[]): Contents {
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
export function fieldsOfRow(row: TableRow, options: ReadOptions = {}): RowFields | null {
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

function sourceOfRow(opened: OpenedDocument, row: TableRow, number: number | undefined): Source | null {
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
