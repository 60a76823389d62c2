/** What is called to answer one question about two sentences: counted by the engine that runs them, after everything has been loaded. */
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import { compare, prepare } from '../../src/index.ts'
import { linesOf, type Source } from './program.ts'

/** A sentence of two reports each; the ledger makes one row of them. */
const REPORTS = {
  a: 'At least 40 people were killed in the shelling of the market on Monday, the army said.',
  b: 'The shelling of the market on Monday killed 43 people, a hospital said.',
}

export interface OneAnswer {
  readonly question: string
  readonly verdict: string
  readonly files: number
  readonly lines: number
  readonly functions: number
  readonly calls: number
  /** Folder of the core → files of it that took part. */
  readonly folders: Readonly<Record<string, number>>
}

export async function oneAnswer(sources: readonly Source[]): Promise<OneAnswer> {
  await read()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const { question, verdict } = await read()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const files: string[] = []
  let functions = 0
  let calls = 0
  for (const { url, functions: all } of result) {
    const path = /\/(src\/core\/.*)\.[jt]s$/.exec(url.startsWith('file:') ? fileURLToPath(url) : url)?.[1]
    const called = all.filter(({ functionName, ranges }) => functionName !== '' && ranges[0]!.count > 0)
    if (path === undefined || called.length === 0) continue
    files.push(`${path}.ts`)
    functions += called.length
    calls += called.reduce((sum, { ranges }) => sum + ranges[0]!.count, 0)
  }
  const used = new Set(files)
  const lines = sources.filter(({ path }) => used.has(path)).reduce((sum, { text }) => sum + linesOf(text), 0)
  const folders: Record<string, number> = {}
  for (const file of files.sort()) {
    const folder = file.split('/').slice(2, -1).slice(0, 2).join('/') || '.'
    folders[folder] = (folders[folder] ?? 0) + 1
  }
  return { question, verdict, files: files.length, lines, functions, calls, folders }
}

async function read(): Promise<{ question: string; verdict: string }> {
  const pages = Object.entries(REPORTS).map(([input, text]) => ({ input, bytes: new TextEncoder().encode(text) }))
  const prepared = await Promise.all(pages.map((page) => prepare(page)))
  const { ledger } = compare(prepared.flatMap(({ articles }) => articles))
  if (ledger.length !== 1) throw new Error(`the two sentences make ${ledger.length} rows, not one`)
  return ledger[0]!
}
