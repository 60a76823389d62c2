/**
 * An archive without its copies.
 *
 *   files ─ pieces ─ fingerprints ─ index ─ candidates ─ laid beside each other ─▶ relations ─ lineages
 *
 * The first and the fourth step are done by threads; what they find is kept, so that a run that was killed goes on.
 */
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Lineage, Relation } from '../core/model/relation.ts'
import { type DatedArticle, inOrder, lineages } from '../core/relate/lineages.ts'
import { groupBy } from '../core/text/group.ts'
import { type CorpusFile, type CorpusPiece, corpusFile, readCorpus } from '../io/corpus/corpus.ts'
import { reportBudget } from '../io/processor-budget.ts'
import { type ArchivePair, alignAll } from './align-all.ts'
import { Archive } from './archive.ts'
import { CandidateFinder } from './candidates.ts'
import { type Pool, pool } from './pool.ts'
import type { SqlEngine } from './sql/engine.ts'
import { familiesOf } from './sql/sql-families.ts'
import { SqlIndex } from './sql/sql-index.ts'
import { State } from './state.ts'
import type { ArchivePiece, DedupeTask, Fingerprinted } from './tasks.ts'

export interface DedupeOptions {
  /** Threads that work beside the one that reads; 0: that one works too, and nothing ends a record that takes too long. */
  readonly threads: number
  /** Of the processor, for one record and for one pair, in milliseconds. Default: by what is worked on. */
  readonly budget?: number
  /** Folder for what was done so far; null: none, and the run cannot be gone on with. */
  readonly state: string | null
  /** Null: candidates and families are found in memory. */
  readonly engine?: ((folder: string) => Promise<SqlEngine>) | null
  readonly step?: (phase: Phase, done: number, all: number) => void
}

export type Phase = 'reading' | 'comparing' | 'aligning'

export interface Deduped {
  readonly archive: Archive
  readonly files: readonly CorpusFile[]
  readonly pairs: readonly ArchivePair[]
  /** Lineages of several articles; every other article is one of its own. */
  readonly lineages: readonly Lineage[]
  readonly notices: readonly Notice[]
  readonly indexBytes: number
  /** Pairs that were laid beside each other. */
  readonly candidates: number
  readonly state: State
}

/** Bytes of lines that a piece has, and pages. */
const PIECE_BYTES = 2 * 1024 * 1024
const PIECE_PAGES = 32
/** Of a packed file so much is held in memory for reading again; what goes beyond is written to the state, unpacked. */
const MOST_HELD_BYTES = 256 * 1024 * 1024

/** Find the copies, excerpts and rewrites of an archive. The caller ends the state once the results are written. */
export async function dedupe(paths: readonly string[], options: DedupeOptions): Promise<Deduped> {
  const looked = await Promise.all(paths.map((path) => corpusFile(path)))
  const files = looked.filter((one): one is CorpusFile => 'form' in one)
  const notices = looked.filter((one): one is Notice => 'code' in one)
  const state = new State(
    options.state,
    files.map((file) => file.path),
  )
  const threads = pool(options.threads, (task) => options.budget ?? reportBudget(bytesOf(task)))
  const engine = options.engine ? await options.engine(state.folder) : null
  let done = options.state === null
  try {
    const archive = new Archive()
    const finder = new CandidateFinder(archive, engine ? new SqlIndex(engine, (name) => state.path(name)) : undefined)
    notices.push(...(await fingerprintAll({ files, state, threads, archive, finder, options })))
    const found = await finder.find((done) => options.step?.('comparing', done, archive.count))
    const indexBytes = finder.bytes
    const laid = await alignAll({
      found,
      state,
      threads,
      archive,
      step: (done, all) => options.step?.('aligning', done, all),
    })
    const { pairs } = laid
    notices.push(...laid.notices)
    const lineages = engine ? await familiesIn(engine, archive, pairs, state) : families(archive, pairs)
    done = true
    return {
      archive,
      files,
      pairs,
      lineages,
      notices,
      indexBytes,
      state,
      candidates: found.series.length,
    }
  } finally {
    await engine?.close(done)
    await threads.close()
  }
}

interface Reading {
  readonly files: readonly CorpusFile[]
  readonly state: State
  readonly threads: Pool
  readonly archive: Archive
  readonly finder: CandidateFinder
  readonly options: DedupeOptions
}

async function fingerprintAll({ files, state, threads, archive, finder, options }: Reading): Promise<Notice[]> {
  const notices: Notice[] = []
  const all = files.reduce((sum, file) => sum + file.size, 0)
  const waiting: (() => Promise<void>)[] = []
  let count = 0
  let before = 0
  for (const [index, file] of files.entries()) {
    const start = archive.pieces.length
    /** Records that were left out since the last piece, each of which has its number all the same. */
    let leftOut = 0
    const earlier = (): number => {
      const last = archive.pieces.length > start ? archive.pieces.at(-1) : undefined
      return (last ? last.before + last.print.records : 0) + leftOut
    }
    for await (const { piece, offset, notice, record, done } of piecesOf(file, state, () => count++)) {
      if (notice && record)
        waiting.push(async () => {
          notices.push({ ...notice, input: `${file.path}#${earlier() + 1}` })
          leftOut++
        })
      else if (notice) notices.push(notice)
      if (!piece) continue
      const bytes = piece.kind === 'lines' ? piece.bytes : null
      const held = bytes !== null && file.packed && piece.kind === 'lines' && piece.again
      const name = pieceName(count - 1)
      const kept = state.load<Fingerprinted>(`${name}.print`)
      const printed = kept ?? threads.run({ task: 'fingerprint', piece, keep: state.keepPath(`${name}.print`) })
      // Nothing is lost where it fails before it is waited for.
      if (printed instanceof Promise) printed.catch(() => {})
      waiting.push(async () => {
        const print = await printed
        const own = print.spooled ? { file: piece.spool, offset: 0 } : { file: file.path, offset }
        const lines = held ? bytes : null
        const pages = piece.kind === 'pages'
        const added = archive.add({
          input: file.path,
          before: piece.kind === 'rows' ? piece.first - 1 : pages ? 0 : earlier(),
          print,
          ...own,
          lines,
        })
        leftOut = 0
        for (const number of print.unreadable) notices.push(unreadable(`${file.path}#${added.before + number}`))
        notices.push(...print.notices.map((one) => renumbered(one, file.path, added.before)))
        await finder.add(added.first)
        options.step?.('reading', before + Math.min(done, file.size), all)
      })
      if (waiting.length > threads.threads * 4) await waiting.shift()!()
    }
    for (const one of waiting.splice(0)) await one()
    before += file.size
    options.step?.('reading', before, all)
    if (index === files.length - 1) break
  }
  return notices
}

/** Of what a task holds: no record of it is larger. */
function bytesOf(task: DedupeTask): number {
  if (task.task !== 'fingerprint') return 0
  const { piece } = task
  if (piece.kind === 'lines') return piece.bytes.length
  return piece.kind === 'pages' ? Math.max(...piece.pages.map((page) => page.bytes.length)) : PIECE_BYTES
}

interface PieceOfFile {
  readonly piece?: ArchivePiece
  readonly offset: number
  readonly notice?: Notice
  /** The notice stands in the place of one record. */
  readonly record?: boolean
  /** Bytes of the file that are behind it, as far as that can be told. */
  readonly done: number
}

/** A file in pieces for one task each. */
async function* piecesOf(file: CorpusFile, state: State, next: () => number): AsyncGenerator<PieceOfFile> {
  let pages: Page[] = []
  let done = 0
  let unpacked = 0
  const spool = (): string => state.path(`${pieceName(next())}.jsonl`)
  const flushed = (): PieceOfFile[] => {
    if (pages.length === 0) return []
    const piece: ArchivePiece = { kind: 'pages', input: file.path, pages, spool: spool() }
    pages = []
    return [{ piece, offset: 0, done }]
  }
  for await (const read of readCorpus(file, PIECE_BYTES)) {
    done += sizeOf(read)
    if (read.kind === 'notice') yield { notice: read.notice, record: read.record ?? false, offset: 0, done }
    else if (read.kind === 'page') {
      pages.push(read.page)
      if (pages.length >= PIECE_PAGES) yield* flushed()
    } else if (read.kind === 'rows') {
      yield {
        piece: { kind: 'rows', input: file.path, rows: read.rows, first: read.first, spool: spool() },
        offset: 0,
        done,
      }
    } else {
      const { bytes, offset } = read.block
      unpacked += bytes.length
      const again = !file.packed || unpacked <= MOST_HELD_BYTES
      const piece: ArchivePiece = { kind: 'lines', input: file.path, bytes, again, spool: spool() }
      yield { piece, offset, done }
    }
  }
  yield* flushed()
}

function sizeOf(read: CorpusPiece): number {
  if (read.kind === 'lines') return read.block.bytes.length
  return read.kind === 'page' ? read.page.bytes.length : 0
}

function pieceName(count: number): string {
  return `piece-${String(count).padStart(6, '0')}`
}

/** Records of a piece are numbered from 1; those of a file go on. */
function renumbered(notice: Notice, path: string, before: number): Notice {
  const [number = ''] = notice.input?.startsWith(`${path}#`)
    ? (/^\d+/.exec(notice.input.slice(path.length + 1)) ?? [])
    : []
  if (number === '') return notice
  const rest = notice.input!.slice(path.length + 1 + number.length)
  return { ...notice, input: `${path}#${before + Number(number)}${rest}` }
}

function unreadable(input: string): Notice {
  const message = 'The record holds no text that can be read.'
  return { stage: 'read', code: 'unreadable-record', severity: 'warning', message, input }
}

/** The same, family by family, as the database tells them apart. */
async function familiesIn(
  engine: SqlEngine,
  archive: Archive,
  pairs: readonly ArchivePair[],
  state: State,
): Promise<Lineage[]> {
  const tied = pairs.filter((pair) => pair.kind !== 'shared-source')
  const of = await familiesOf(engine, tied, (name) => state.path(name))
  const parts = groupBy(tied, ({ a }) => of.get(a)!)
  const found = [...parts.values()].flatMap((part) => families(archive, part))
  const first = ({ articles: [id = ''] }: Lineage): string => id
  const published = new Map(
    tied.flatMap(({ a, b }) => [a, b].map((one) => [archive.key(one), archive.article(one).published])),
  )
  const dated = (one: Lineage): DatedArticle => ({
    id: first(one),
    input: first(one),
    published: published.get(first(one))!,
  })
  return found.sort((x, y) => inOrder(dated(x), dated(y)))
}

/** Lineages of several articles. */
function families(archive: Archive, pairs: readonly ArchivePair[]): Lineage[] {
  const tied = pairs.filter((pair) => pair.kind !== 'shared-source')
  const articles = [...new Set(tied.flatMap(({ a, b }) => [a, b]))].map((number) => {
    const { id, published } = archive.article(number)
    // Where nothing else decides their name does, and not where they stand: the order of the inputs is not to matter.
    return { id, input: id, published }
  })
  const relations = tied.map(({ a, b, kind, source, aligned }): Relation => {
    const ids = [archive.key(a), archive.key(b)] as const
    const named = source === null ? null : archive.key(source)
    const { score, confidence } = aligned
    return { articles: ids, kind, source: named, score, confidence, directionConfidence: 0, passages: [], evidence: [] }
  })
  return lineages(articles, relations)
}
