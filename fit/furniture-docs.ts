/** Labelled documents for the fit of what is no part of a report: pages as text, and the texts of real events. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, type Report } from '../eval/dossiers/report.ts'
import { readLines } from '../eval/jsonl.ts'
import type { LabelledPage } from '../eval/pages.ts'
import { wordsOf } from '../eval/words.ts'
import { htmlBlocks } from '../src/core/extract/html/blocks.ts'
import { parseTree } from '../src/core/extract/html/tree.ts'
import { plain } from '../src/core/extract/piece.ts'
import { readTextHead } from '../src/core/extract/text-head.ts'
import { textPieces } from '../src/core/extract/text-pieces.ts'
import { type Line, lineOf } from '../src/core/extract/units/document.ts'
import { en } from '../src/core/languages/en/en.ts'
import { sentences } from '../src/core/text/sentences.ts'
import { tokenize } from '../src/core/text/tokens.ts'
import { coverage } from './coverage.ts'

export interface Passage {
  readonly start: number
  readonly end: number
}

/** A document in lines; for each line, the passages that are no part of the report. */
export interface Doc {
  readonly id: string
  readonly form: 'lines' | 'line' | 'stops' | 'event'
  /** Site or event, by which documents are held out. */
  readonly group: string
  readonly lines: readonly Line[]
  readonly gaps: readonly boolean[]
  readonly aside: readonly (readonly Passage[])[]
  /** For each line, where another text begins within it, in code units: a line that was joined to others, a passage that is labelled. */
  readonly joints: readonly (readonly number[])[]
  readonly weight: number
}

/** Lines of a page that are taken, at most: pages of the web that are no news are many. */
const MOST_LINES = { extraction: 40, news: 150 }
/** Words of a line that tells where the report begins and ends. */
const PROSE = 12

function siteOf({ id, url }: LabelledPage): string {
  const host = url && URL.canParse(url) ? new URL(url).hostname : id
  return /[^.]+\.(?:(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}|[^.]+)$/.exec(host)?.[0] ?? host
}

/** What a page shows: its lines, and how much of each is in the labelled text. */
interface Shown {
  readonly texts: readonly string[]
  readonly kinds: readonly string[]
  readonly shares: readonly number[]
}

function shownOf({ html = '', text }: LabelledPage): Shown {
  const blocks = htmlBlocks(parseTree(html)).filter((block) => block.text.trim() !== '')
  const visible = blocks.filter((block) => !block.hidden)
  const letters = (list: typeof blocks): number => list.reduce((sum, block) => sum + block.text.length, 0)
  const seen = letters(visible) * 2 < letters(blocks) ? blocks : visible
  const wanted = text ?? ''
  const flat = ` ${wordsOf(wanted).join(' ')} `
  const lines = new Set(wanted.split('\n').map((line) => wordsOf(line).join(' ')))
  const texts = seen.map((block) => plain(block.text.replace(/\s+/g, ' ').trim()))
  return { texts, kinds: seen.map(({ kind }) => kind), shares: texts.map((one) => coverage(wordsOf(one), flat, lines)) }
}

/** The lines of a page from the report's first to its last, the same joined into one, and the labelled text with stops lost. */
export function pageDocs(page: LabelledPage, set: string): Doc[] {
  const { texts, kinds, shares } = shownOf(page)
  const prose = texts.map((text, i) => shares[i]! >= 0.8 && wordsOf(text).length >= PROSE)
  const first = prose.indexOf(true)
  if (first < 0) return []
  const isNews = set === 'extraction-news'
  const end = Math.min(prose.lastIndexOf(true) + 1, first + (isNews ? MOST_LINES.news : MOST_LINES.extraction))
  const common = { id: `${set}/${page.id}`, group: siteOf(page), weight: isNews ? 1 : 0.2 }
  const list = texts.slice(first, end)
  const lines: Doc = {
    ...common,
    form: 'lines',
    lines: list.map((text, i) => lineOf(text, kinds[first + i] === 'paragraph')),
    gaps: list.map(() => false),
    aside: list.map((text, i) => (shares[first + i]! < 0.5 ? [{ start: 0, end: text.length }] : [])),
    joints: list.map(() => []),
  }
  const joined = list
    .map((text, i) => ({ text, kind: kinds[first + i]!, isAside: shares[first + i]! < 0.5 }))
    .filter(({ kind }) => kind !== 'table' && kind !== 'list')
  return [
    lines,
    ...(joined.length > 0 ? [{ ...common, form: 'line' as const, ...joinedOf(joined) }] : []),
    { ...common, form: 'stops', ...withoutStops(page.text ?? '') },
  ]
}

/** One sentence in so many loses its full stop. */
const STOPLESS = 5

/** The labelled text in one line, where some sentences have lost their stop: seams as captions and headlines leave them, before any word. */
function withoutStops(wanted: string): Pick<Doc, 'lines' | 'gaps' | 'aside' | 'joints'> {
  const whole = plain(wanted.replace(/\s+/g, ' ').trim()).slice(0, 6000)
  const tokens = tokenize(whole)
  let text = ''
  const joints: number[] = []
  for (const [index, { start, end }] of sentences(whole, tokens, en.sentences).entries()) {
    const sentence = whole.slice(start, end)
    if (text !== '') text += ' '
    if (joints.at(-1) === -1) joints[joints.length - 1] = text.length
    const isBare = index % STOPLESS === STOPLESS - 2 && /[^.]\.$/.test(sentence)
    text += isBare ? sentence.slice(0, -1) : sentence
    if (isBare) joints.push(-1)
  }
  return { lines: [lineOf(text, true)], gaps: [true], aside: [[]], joints: [joints] }
}

function joinedOf(
  list: readonly { text: string; isAside: boolean }[],
): Pick<Doc, 'lines' | 'gaps' | 'aside' | 'joints'> {
  let text = ''
  const aside: Passage[] = []
  const joints: number[] = []
  for (const one of list) {
    if (text !== '') text += ' '
    joints.push(text.length)
    if (one.isAside) aside.push({ start: text.length, end: text.length + one.text.length })
    text += one.text
  }
  return { lines: [lineOf(text, true)], gaps: [true], aside: [aside], joints: [joints] }
}

interface EventGold {
  readonly furniture: Readonly<Record<string, readonly (string | { readonly exact: string })[]>>
}

export function eventDocs(folder: string): Doc[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as EventGold
  return readLines<Report>(folder, 'articles.jsonl.gz').map((report) => {
    const passages = (gold.furniture[report.id] ?? []).map((one) =>
      plain((typeof one === 'string' ? one : one.exact).replace(/\s+/g, ' ').trim()),
    )
    const file = new TextDecoder().decode(fileOf(report.story, report).bytes)
    const head = readTextHead(file, en.extract)
    const pieces = textPieces(head?.text ?? file)
    const lines = pieces.map((piece) => lineOf(piece.plain, piece.kind === 'paragraph' && piece.links.length === 0))
    const aside = lines.map(({ plain: text }) => passages.flatMap((passage) => placesOf(text, passage)))
    return {
      id: report.id,
      form: 'event',
      group: report.story,
      lines,
      gaps: pieces.map((piece) => piece.gap),
      aside,
      joints: lines.map(({ plain: text }, index) => aside[index]!.flatMap((passage) => edgesOf(text, passage))),
      weight: 8,
    }
  })
}

/** Where a passage begins, and where the text goes on behind it. */
function edgesOf(text: string, { start, end }: Passage): number[] {
  const next = end + /^\s*/.exec(text.slice(end))![0].length
  return [start, next].filter((at) => at > 0 && at < text.length)
}

function placesOf(text: string, passage: string): Passage[] {
  const start = text.indexOf(passage)
  if (start >= 0) return [{ start, end: start + passage.length }]
  return text.length > 8 && passage.includes(text) ? [{ start: 0, end: text.length }] : []
}
