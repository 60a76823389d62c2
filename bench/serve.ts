/**
 * Requests a second, the 95th percentile and memory of a desk with 10,000 stories, beside a bare server of the same
 * framework, in one run; then reads while reports are being worked through. Run: `npm run bench -- serve`.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'undici'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { prepare } from '../src/with-models.ts'
import { CONNECTIONS, type Load, type Measured, measure, target } from './load.ts'

const STORIES = 10_000
/** Connections are given up before the servers close them, which they do after five seconds. */
const CLIENT = { connections: CONNECTIONS, keepAliveTimeout: 1000, keepAliveMaxTimeout: 1000 }
const READS = 4000
const WRITES = 1500
/** Ten requests a second for an hour. */
const HOUR = 36_000
/** What a page may take at most with so many stories, in milliseconds. */
const ASKED_MS = 1000

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-serve-'))
  console.log(`serve: ${STORIES} stories in SQLite, ${CONNECTIONS} connections, on ${cpus()[0]?.model}`)
  const ids = await fill(folder)
  const desk = await target('desk', folder)
  const bare = await target('bare', folder)
  const stories = new Pool(new URL(desk.address).origin, CLIENT)
  const plain = new Pool(new URL(bare.address).origin, CLIENT)
  const post = (i: number): string => JSON.stringify({ text: reportText(STORIES + i), name: `bench ${i}` })
  const reads: readonly Load[] = [
    { name: 'GET stories, newest first', count: READS, path: () => '/api/v1/stories' },
    { name: 'GET stories, by search', count: READS, path: (i) => `/api/v1/stories?q=${WORDS[i % WORDS.length]}` },
    { name: 'GET stories, the last page', count: READS / 4, path: () => `/api/v1/stories?offset=${STORIES - 50}` },
    { name: 'GET a story', count: READS, path: (i) => `/api/v1/stories/${ids[(i * 37) % ids.length]}` },
    { name: 'GET figures, sorted', count: READS / 8, path: () => '/api/v1/figures?sort=high&descending=true' },
  ]
  try {
    show('bare GET', await measure(plain, { name: '', count: READS, path: () => '/' }))
    show('bare POST', await measure(plain, { name: '', count: WRITES, path: () => '/', body: post }))
    for (const load of reads) show(load.name, await measure(stories, load))
    const write: Load = { name: 'POST a report', count: WRITES, path: () => '/api/v1/reports/text', body: post }
    show('POST a report, on disk', await measure(stories, write))
    show('GET stories while it is worked on', await measure(stories, reads[0]!))
    await memory(stories)
  } finally {
    await Promise.all([stories.destroy(), plain.destroy()])
    for (const one of [desk, bare]) one.child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function show(name: string, { perSecond, median, p95, failed }: Measured): void {
  const slow = p95 > ASKED_MS ? `  SLOWER THAN ${ASKED_MS} ms` : ''
  const bad = failed > 0 ? `  ${failed} FAILED` : ''
  console.log(
    `  ${name.padEnd(36)} ${perSecond.toFixed(0).padStart(6)} a second  median ${median.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms${slow}${bad}`,
  )
  if (slow || bad) process.exitCode = 1
}

/** Memory over an hour's worth of requests: it must not go on growing. */
async function memory(pool: Pool): Promise<void> {
  const resident = async (): Promise<number> => {
    const answer = await pool.request({ method: 'GET', path: '/metrics' })
    const found = /process_resident_memory_bytes (\d+)/.exec(await answer.body.text())
    return Math.round(Number(found?.[1] ?? 0) / 1024 / 1024)
  }
  const seen = [await resident()]
  for (let quarter = 0; quarter < 4; quarter++) {
    await measure(pool, {
      name: '',
      count: HOUR / 4,
      path: (i) => (i % 4 ? '/api/v1/stories?limit=10' : '/api/v1/status'),
    })
    seen.push(await resident())
  }
  console.log(`  memory over ${HOUR} requests            ${seen.join(', ')} MB`)
}

const WORDS = 'barge bridge tram mine flood mast ferry quarry harbour signal tunnel depot'.split(' ')

function reportText(i: number): string {
  const event = `${WORDS[i % 12]} at the ${WORDS[(i * 7 + 3) % 12]} of Quorley ${i}`
  return `A ${event}\n\nAt least ${(i % 90) + 2} people were hurt by a ${event} on Monday, officer ${i} said. It took ${i % 9} hours.`
}

/** Stories of one report each, put there without working them out: what is measured is the desk, not the pipeline. */
async function fill(folder: string): Promise<string[]> {
  const store = await openStore(folder)
  const ids: string[] = []
  for (let from = 0; from < STORIES; from += 500) {
    await store.transaction(async (parts) => {
      for (let i = from; i < from + 500; i++) ids.push(await fillOne(parts, i))
    })
  }
  await store.close()
  return ids
}

async function fillOne(parts: Pick<Store, 'documents' | 'articles' | 'stories'>, i: number): Promise<string> {
  const bytes = new TextEncoder().encode(reportText(i))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const addedAt = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
  const [article] = (await prepare({ input: `${i}.txt`, bytes })).articles
  if (!article) throw new Error('a report of the bench has no article')
  const record = {
    id: sha256.slice(0, 32),
    sha256,
    byteLength: bytes.length,
    input: `${i}.txt`,
    mediaType: null,
    charset: null,
  }
  await parts.documents.add({ ...record, url: null, headers: {}, retrieved: null, addedAt, source: null }, bytes)
  await parts.documents.setState(record.id, 'prepared', [])
  await parts.articles.replace(record.id, [
    { article, document: record.id, newest: addedAt, print: { runs: 0, bytes: new Uint8Array(0) } },
  ])
  const id = `story-${article.id}`
  await parts.articles.setStory([article.id], id)
  const low = (i % 90) + 2
  const cell = { lineage: article.id, figures: [], partFigures: [], low, high: null, speakers: [] }
  const row = {
    ...{
      id: 'row1',
      question: 'people hurt',
      counted: 'people',
      event: 'injured',
      weight: 'main' as const,
      factuality: 'actual' as const,
      unit: null,
      place: null,
      period: null,
    },
    ...{
      figures: [],
      partFigures: [],
      cells: [cell],
      verdict: 'one account' as const,
      reasons: [],
      note: '',
      sources: 1,
    },
    change: null,
    partOf: null,
  }
  const story = {
    ...{ id, title: article.title ?? id, articles: [article.id], lineages: [article.id], first: null, last: null },
    happened: null,
    ...{ places: ['Quorley'], people: [], ledger: ['row1'] },
  }
  const dossier = {
    relations: [],
    lineages: [],
    stories: [story],
    ledger: [row],
    sharedQuotations: [],
    timeline: [],
    entities: [],
    drift: [],
    notices: [],
  }
  await parts.stories.put({ story, newest: addedAt, dossier }, addedAt)
  return id
}

await run()
