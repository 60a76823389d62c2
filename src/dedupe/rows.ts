/** What is written of a run, row by row. */
import { closeSync, openSync, readSync } from 'node:fs'
import { rowOfLine } from '../core/read/formats/row-lines.ts'
import { fieldsOfRow } from '../core/read/formats/table.ts'
import type { ArchivePair } from './align-all.ts'
import type { Archive } from './archive.ts'
import type { Deduped } from './dedupe.ts'

/** A row as JSON has it; in tables, what is neither text nor number is JSON in a cell. */
export type OutputRow = Readonly<Record<string, unknown>>

export interface Column {
  readonly name: string
  readonly type: 'STRING' | 'DOUBLE' | 'BOOLEAN'
}

const text = (name: string): Column => ({ name, type: 'STRING' })
const number = (name: string): Column => ({ name, type: 'DOUBLE' })

export const PAIR_COLUMNS: readonly Column[] = [
  ...['a', 'b', 'kind', 'source', 'aInput', 'bInput'].map(text),
  ...['score', 'confidence', 'jaccard', 'contained'].map(number),
  text('passages'),
]

/** Every pair that is not independent, by the names of its articles. */
export function* pairRows({ archive, pairs }: Deduped): Generator<OutputRow> {
  for (const pair of pairs) yield pairRow(archive, pair)
}

function pairRow(archive: Archive, { a, b, kind, source, aligned }: ArchivePair): OutputRow {
  const [one, other] = [archive.article(a), archive.article(b)]
  const { score, confidence, jaccard, contained } = aligned
  return {
    ...{ a: one.id, b: other.id, kind, source: source === null ? null : archive.key(source) },
    ...{ aInput: one.input, bInput: other.input, score, confidence, jaccard, contained },
    passages: aligned.passages.map(([a0, a1, b0, b1, same]) => ({ a: [a0, a1], b: [b0, b1], same })),
  }
}

export const FAMILY_COLUMNS: readonly Column[] = [
  ...['family', 'id', 'input', 'published', 'publisher', 'source', 'kind'].map(text),
  { name: 'sure', type: 'BOOLEAN' },
]

/** Every article of a lineage of several, lineage by lineage, each after its source. */
export function* familyRows({ archive, lineages }: Deduped): Generator<OutputRow> {
  const numbers = numbersOf(archive, new Set(lineages.flatMap((lineage) => lineage.articles)))
  for (const { id: family, articles, edges } of lineages) {
    const above = new Map(edges.map((edge) => [edge.derived, edge]))
    for (const id of articles) {
      const { input, published, publisher } = archive.article(numbers.get(id)!)
      const edge = above.get(id)
      const tie = { source: edge?.source ?? null, kind: edge?.kind ?? null, sure: edge?.sure ?? null }
      yield { family, id, input, published, publisher, ...tie }
    }
  }
}

export const REMOVED_COLUMNS: readonly Column[] = ['id', 'input', 'reason', 'source', 'kept'].map(text)

/** The articles that the clean archive leaves out: why, what each was most plausibly made from, and what was kept of its lineage. */
export function* removedRows(found: Deduped): Generator<OutputRow> {
  for (const row of familyRows(found)) {
    const { id, input, family, kind, source } = row as Readonly<Record<string, string | null>>
    if (id !== family) yield { id, input, reason: kind ?? 'same-lineage', source: source ?? null, kept: family }
  }
}

export const CLEAN_COLUMNS: readonly Column[] = ['id', 'input', 'title', 'published', 'publisher', 'url', 'text'].map(
  text,
)

/** One article of each lineage, in the order of the inputs. `whole`: with all that its record says, else the usual columns. */
export function* cleanRows({ archive, lineages }: Deduped, whole: boolean): Generator<OutputRow> {
  const left = new Set(lineages.flatMap((lineage) => lineage.articles.slice(1)))
  const files = new Map<string, number>()
  try {
    for (let article = 0; article < archive.count; article++) {
      const { id, input } = archive.article(article)
      if (left.has(id)) continue
      const row = rowAt(archive, article, files)
      if (whole) yield row
      else {
        const { title, published, publisher, url, content } = fieldsOfRow(row)!
        yield { id, input, title, published, publisher, url, text: content }
      }
    }
  } finally {
    for (const file of files.values()) closeSync(file)
  }
}

function rowAt(archive: Archive, article: number, files: Map<string, number>): OutputRow {
  const place = archive.place(article)
  if (place instanceof Uint8Array) return rowOfLine(place)!
  const { file, offset, length } = place
  const handle = files.get(file) ?? openSync(file, 'r')
  files.set(file, handle)
  const line = new Uint8Array(length)
  const row = readSync(handle, line, 0, length, offset) === length ? rowOfLine(line) : null
  if (row === null) throw new Error(`${file} has changed while it was read: begin again without the kept state`)
  return row
}

function numbersOf(archive: Archive, ids: ReadonlySet<string>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let article = 0; article < archive.count; article++) {
    const key = archive.key(article)
    if (ids.has(key)) numbers.set(key, article)
  }
  return numbers
}
