/** What happens to a store when its process is killed, its disk is full or its server goes away. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../src/store/migrate.ts'
import { openStore, storeOver } from '../src/store/open.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { build } from './helpers/command-line.ts'
import { bytesOf, documentEntry } from './helpers/store-records.ts'
import { asServer, ENGINES, folderPlace, type Place, postgresAnswers, postgresPlace } from './helpers/stores.ts'

beforeAll(build)

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.remove()
})

async function kept(fresh: () => Promise<Place>): Promise<string> {
  const place = await fresh()
  places.push(place)
  return place.place
}

/** Adds reports one after another, each with its job, and names each one that is acknowledged. */
const WRITER = `
import { createHash } from 'node:crypto'
import { openStore } from './dist/store/open.js'
const [place, name, count] = process.argv.slice(1)
const store = await openStore(place)
for (let i = 0; i < Number(count); i++) {
  const text = name + ' report ' + i + ' ' + 'words '.repeat(400)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const entry = { id: name + '-' + i, sha256, byteLength: text.length, input: name + i, mediaType: null, charset: null,
    url: null, headers: {}, retrieved: null, addedAt: '2026-03-01T06:00:00.000Z', source: null }
  await store.transaction(async (parts) => {
    await parts.documents.add(entry, new TextEncoder().encode(text))
    await parts.jobs.add({ kind: 'prepare', key: entry.id, payload: {}, runAt: entry.addedAt }, entry.addedAt)
  })
  process.stdout.write(entry.id + '\\n')
}
await store.close()
`

interface Writer {
  readonly child: ChildProcess
  readonly acknowledged: string[]
  readonly ended: Promise<void>
}

function writer(place: string, name: string, count: number): Writer {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, place, name, String(count)])
  let rest = ''
  const acknowledged: string[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  return { child, acknowledged, ended: new Promise((resolve) => child.on('close', () => resolve())) }
}

async function firstAcknowledged({ child, acknowledged }: Writer): Promise<void> {
  while (acknowledged.length === 0 && child.exitCode === null)
    await new Promise((resolve) => child.stdout!.once('data', resolve))
}

const KILLS = 8
/** After the first report was acknowledged, in milliseconds: another moment each time. */
const momentOfDeath = (round: number): number => (round * 37) % 90

describe.each(ENGINES)('%s', (_name, answers, fresh) => {
  it.skipIf(!answers)(
    'keeps every acknowledged report, and no half one, however often its process is killed',
    async () => {
      const place = await kept(fresh)
      const acknowledged: string[] = []
      let killed = 0
      for (let round = 0; round < KILLS; round++) {
        const one = writer(place, `round${round}`, 1000)
        await firstAcknowledged(one)
        await new Promise((resolve) => setTimeout(resolve, momentOfDeath(round)))
        one.child.kill('SIGKILL')
        await one.ended
        if (one.acknowledged.length < 1000) killed++
        acknowledged.push(...one.acknowledged)
      }
      expect(killed).toBe(KILLS)
      expect(acknowledged.length).toBeGreaterThan(KILLS)
      const store = await openStore(place)
      const all = await store.documents.list({ limit: 10_000, offset: 0 })
      const ids = new Set(all.items.map((document) => document.id))
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
      for (const { id, sha256 } of all.items) {
        const bytes = await store.documents.bytes(id)
        expect(createHash('sha256').update(bytes!).digest('hex')).toBe(sha256)
      }
      expect((await store.jobs.counts()).queued).toBe(all.total)
      await store.close()
    },
    120_000,
  )

  it.skipIf(!answers)(
    'lets several processes write side by side',
    async () => {
      const place = await kept(fresh)
      const writers = ['a', 'b', 'c'].map((name) => writer(place, name, 100))
      await Promise.all(writers.map((one) => one.ended))
      expect(writers.map((one) => one.acknowledged.length)).toEqual([100, 100, 100])
      const store = await openStore(place)
      expect(await store.documents.count()).toBe(300)
      await store.close()
    },
    60_000,
  )
})

describe('a disk without room', () => {
  it('is named, and what was there stays', async () => {
    const database = await openSqlite(await kept(async () => folderPlace()))
    await migrate(database)
    await database.query('PRAGMA max_page_count = 120')
    const store = storeOver(database)
    let added = 0
    const fill = async (): Promise<void> => {
      for (; ; added++) await store.documents.add(documentEntry(`${added}`), bytesOf('x'.repeat(20_000)))
    }
    await expect(fill()).rejects.toMatchObject({ code: 'store-full' })
    expect(added).toBeGreaterThan(3)
    expect(await store.documents.count()).toBe(added)
    await database.query('PRAGMA max_page_count = 100000')
    await store.documents.add(documentEntry('more'), bytesOf('more'))
    expect(await store.documents.count()).toBe(added + 1)
    await store.close()
  })
})

/** Whom the modes of files hold back: the superuser is held back by none. */
function asNobody(args: readonly string[]) {
  const NOBODY = 65_534
  const who = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  return spawnSync(process.execPath, args, { encoding: 'utf8', ...who })
}

describe('a folder that cannot be used', () => {
  it.each([
    ['lies in a file', (folder: string) => writeFileSync(join(folder, 'file'), ''), 'file/data'],
    ['has something else in the store’s place', (folder: string) => mkdirSync(join(folder, 'stemma.sqlite')), '.'],
    ['holds a damaged store', (folder: string) => writeFileSync(join(folder, 'stemma.sqlite'), 'x'.repeat(9000)), '.'],
  ])('is named: one that %s', async (_name, spoil, below) => {
    const folder = await kept(async () => folderPlace())
    spoil(folder)
    await expect(openStore(join(folder, below))).rejects.toMatchObject({ code: 'store-unavailable' })
  })

  it('is named when nothing may be written to it, at first and later on', async () => {
    const folder = await kept(async () => folderPlace())
    const used = join(folder, 'used')
    const { child, ended } = writer(used, 'first', 1)
    await ended
    expect(child.exitCode).toBe(0)
    const modes = [folder, used].map((path) => [path, statSync(path).mode] as const)
    for (const name of readdirSync(used)) chmodSync(join(used, name), 0o444)
    for (const [path] of modes) chmodSync(path, 0o555)
    try {
      for (const path of [join(folder, 'new'), used]) {
        const run = asNobody(['dist/cli/main.js', 'add', '--data', path, 'samples/weir/courier.txt'])
        expect([path, run.status]).toEqual([path, 1])
        expect(run.stderr).toMatch(/cannot be used/)
      }
    } finally {
      for (const [path, mode] of modes) chmodSync(path, mode)
    }
    const store = await openStore(used)
    expect(await store.documents.count()).toBe(1)
    await store.close()
  })

  it('is refused when a later version has been there', async () => {
    const folder = await kept(async () => folderPlace())
    await (await openStore(folder)).close()
    const database = await openSqlite(folder)
    await database.query('INSERT INTO migrations (version) VALUES (999)')
    await database.close()
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'store-newer' })
  })
})

describe('a database server', () => {
  it('that does not answer is named, without the password', async () => {
    const opening = openStore('postgres://desk:secret@127.0.0.1:1/desk')
    await expect(opening).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.not.stringContaining('secret'),
    })
  })

  it.skipIf(!postgresAnswers)('that breaks off comes back, and nothing acknowledged is lost', async () => {
    const url = new URL(await kept(postgresPlace))
    const name = `stemma-test-${process.pid}`
    url.searchParams.set('application_name', name)
    const store = await openStore(url.href)
    const breakOff = (): Promise<unknown> =>
      asServer((client) =>
        client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [name]),
      )
    await store.documents.add(documentEntry('a'), bytesOf('a'))
    const torn = store.transaction(async (parts) => {
      await parts.documents.add(documentEntry('b'), bytesOf('b'))
      await breakOff()
      await parts.documents.count()
    })
    await expect(torn).rejects.toMatchObject({ code: 'store-unavailable' })
    await store.documents.add(documentEntry('c'), bytesOf('c'))
    expect(await store.documents.count()).toBe(2)
    await store.close()
  })
})
