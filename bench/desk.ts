/**
 * A desk that grows: curves at 1,000, 5,000, 20,000 and 100,000 reports, and a story that grows to 500.
 * Run: `npm run bench -- desk --reports 20000`; with `--story` the growing story alone. Reports go in over HTTP and through every stage,
 * as they would at work.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'undici'
import { inventedReports } from './generate/invented-reports.ts'
import { type Load, type Measured, measure, target } from './load.ts'

const STEPS = [1000, 5000, 20_000, 100_000]
const PER_EVENT = 6
/** Requests of one kind at each step, and those that show whether memory goes on growing. */
const ASKED = 200
const MEMORY_REQUESTS = 100_000
/** A large story that somebody reads rests for so long for each of its reports before it is drawn again. */
const READ_REST_MS = 20
/** Reports of one story, at which one more is timed. */
const STORY_SIZES = [50, 100, 250, 500]
const LOOK_MS = 500
/** Pages that ask at a time. */
const READERS = 4

interface Status {
  readonly articles: number
  readonly due: number
}

async function run(): Promise<void> {
  const wanted = numberAfter('--reports', 1000)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-desk-'))
  const desk = await target('desk', folder, { threads: Math.max(1, cpus().length - 1) })
  const pool = new Pool(new URL(desk.address).origin, {
    connections: 16,
    keepAliveTimeout: 1000,
    keepAliveMaxTimeout: 1000,
  })
  console.log(`desk: up to ${wanted} reports in SQLite, on ${cpus().length} of ${cpus()[0]?.model}`)
  try {
    if (process.argv.includes('--story')) {
      await growingStory(pool)
      return await stall(pool)
    }
    let [done, at] = [0, 0]
    const pages = inventedReports(wanted, PER_EVENT)
    for (const step of [...STEPS.filter((one) => one < wanted), wanted]) {
      console.log(`  ${step} reports`)
      const adding = await measure(pool, addingOf(pages.slice(at, step)))
      show('adding, on disk', adding)
      const worked = await settled(pool)
      console.log(`    ${'worked through'.padEnd(34)} ${((step - done) / worked).toFixed(1).padStart(8)} a second`)
      for (const load of await readsAt(pool)) show(load.name, await measure(pool, { ...load, clients: READERS }))
      console.log(
        `    ${'memory, disk'.padEnd(34)} ${(await metric(pool, 'process_resident_memory_bytes')) >> 20} MB, ${sizeOf(folder) >> 20} MB`,
      )
      await stall(pool)
      ;[done, at] = [step, step]
    }
    await memory(pool)
    await growingStory(pool)
    await stall(pool)
  } finally {
    await pool.destroy()
    desk.child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function addingOf(pages: readonly { readonly input: string; readonly bytes: Uint8Array }[]): Load {
  return {
    ...{ name: 'adding', count: pages.length, path: (i) => `/api/v1/reports?name=${pages[i]!.input}` },
    body: (i) => Buffer.from(pages[i]!.bytes).toString(),
    type: 'application/octet-stream',
  }
}

/** @returns seconds until nothing was left to do */
async function settled(pool: Pool): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { due } = await json<Status>(pool, '/api/v1/status')
    if (due === 0) return (performance.now() - began) / 1000
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

const WORDS = ['tram', 'barge', 'mine', 'mast', 'mill', 'hurt', 'struck', 'school', 'flooded', 'burnt']

/** What pages ask for: each story once, so that none is in memory yet. */
async function readsAt(pool: Pool): Promise<Load[]> {
  const { items, total } = await json<{ items: { id: string }[]; total: number }>(
    pool,
    `/api/v1/stories?limit=${ASKED}`,
  )
  const word = (i: number): string => WORDS[i % WORDS.length]!
  return [
    { name: 'opening a story', count: items.length, path: (i) => `/api/v1/stories/${items[i]!.id}/overview` },
    { name: 'its ledger', count: items.length, path: (i) => `/api/v1/stories/${items[i]!.id}/ledger` },
    { name: 'stories', count: ASKED, path: () => '/api/v1/stories' },
    { name: 'stories, far on', count: ASKED, path: () => `/api/v1/stories?offset=${Math.max(0, total - 50)}` },
    { name: 'search', count: ASKED, path: (i) => `/api/v1/stories?q=${word(i)}` },
    { name: 'search, two words', count: ASKED, path: (i) => `/api/v1/stories?q=${word(i)}%20${word(i + 3)}` },
    { name: 'figures', count: ASKED, path: () => '/api/v1/figures' },
    { name: 'figures, sorted', count: ASKED, path: () => '/api/v1/figures?sort=high&descending=true' },
    { name: 'figures, searched', count: ASKED, path: (i) => `/api/v1/figures?q=${word(i + 5)}&sort=low` },
    { name: 'status', count: ASKED, path: () => '/api/v1/status' },
  ]
}

/** Memory over many requests: it must not go on growing. */
async function memory(pool: Pool): Promise<void> {
  const seen: number[] = []
  for (let part = 0; part < 5; part++) {
    await measure(pool, {
      name: '',
      count: MEMORY_REQUESTS / 5,
      path: (i) => `/api/v1/stories?limit=10&offset=${(i % 50) * 10}`,
    })
    seen.push((await metric(pool, 'process_resident_memory_bytes')) >> 20)
  }
  console.log(`    ${`memory over ${MEMORY_REQUESTS} requests`.padEnd(34)} ${seen.join(', ')} MB`)
}

/** One story that grows: what one more report takes of the processor, and what its story takes that is drawn when it is opened. */
async function growingStory(pool: Pool): Promise<void> {
  const pages = inventedReports(STORY_SIZES.at(-1)! + STORY_SIZES.length, 10_000, 7)
  let at = 0
  for (const size of STORY_SIZES) {
    await measure(pool, addingOf(pages.slice(at, size)))
    await settled(pool)
    const before = await metric(pool, 'process_cpu_seconds_total')
    await measure(pool, addingOf(pages.slice(size, size + 1)))
    const seconds = await settled(pool)
    const work = (await metric(pool, 'process_cpu_seconds_total')) - before
    console.log(
      `    ${`one more report to a story of ${size}`.padEnd(34)} ${work.toFixed(2).padStart(8)} s of the processor, ${seconds.toFixed(1)} s`,
    )
    // A large story is listed with as many reports as it had when it was drawn.
    const { items } = await json<{ items: { id: string }[] }>(pool, '/api/v1/stories?reports=20&limit=1')
    for (const part of ['overview', 'ledger'])
      for (const { id } of items)
        show(
          `its ${part}, opened`,
          await measure(pool, { name: '', count: 1, path: () => `/api/v1/stories/${id}/${part}` }),
        )
    const began = await metric(pool, 'process_cpu_seconds_total')
    // Asked for, it is drawn a little later.
    await new Promise((resolve) => setTimeout(resolve, READ_REST_MS * size))
    const drawn = await settled(pool)
    const drawing = (await metric(pool, 'process_cpu_seconds_total')) - began
    const memoryNow = (await metric(pool, 'process_resident_memory_bytes')) >> 20
    console.log(
      `    ${'drawn for who opened it'.padEnd(34)} ${drawing.toFixed(2).padStart(8)} s of the processor, ${drawn.toFixed(1)} s; ${memoryNow} MB`,
    )
    at = size + 1
  }
}

async function stall(pool: Pool): Promise<void> {
  const seconds = await metric(pool, 'stemma_event_loop_stall_max_seconds')
  console.log(`    ${'the longest stall so far'.padEnd(34)} ${Math.round(seconds * 1000)} ms`)
}

async function json<T>(pool: Pool, path: string): Promise<T> {
  return (await (await pool.request({ method: 'GET', path })).body.json()) as T
}

async function metric(pool: Pool, name: string): Promise<number> {
  const text = await (await pool.request({ method: 'GET', path: '/metrics' })).body.text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0)
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

function show(name: string, { perSecond, median, p95, failed }: Measured): void {
  const bad = failed > 0 ? `  ${failed} FAILED` : ''
  console.log(
    `    ${name.padEnd(34)} ${perSecond.toFixed(1).padStart(8)} a second  median ${median.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms${bad}`,
  )
}

await run()
