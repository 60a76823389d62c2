/** Backup and restore as docs/security.md tells it: of a desk that is open and goes on taking reports in. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'
import { decide } from '../src/desk/decisions/decide.ts'
import { createDesk, type Desk } from '../src/desk/desk.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { requestRebuild } from '../src/desk/rebuild.ts'
import { systemClock } from '../src/io/clock.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { SAMPLE_NAMES, samplePage } from './helpers/samples.ts'
import { asServer, folderPlace, postgresAnswers, postgresPlace, TEST_SERVER } from './helpers/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const deskOn = (store: Store): Desk =>
  createDesk({ store, analyst: inlineAnalyst(), clock: systemClock, fetcher: null })

/** A desk with the sample story, on which somebody has decided. */
async function decidedDesk(place: string): Promise<Desk> {
  const desk = deskOn(await openStore(place))
  for (const name of SAMPLE_NAMES) await desk.add(samplePage(name))
  await desk.settle()
  const [story] = (await desk.store.stories.list({ limit: 9, offset: 0 })).items
  const target = { story: story!.id }
  const correction = { title: 'The weir at Ostrel' }
  await decide(desk, { kind: 'story', action: 'correct', target, correction, note: 'Shorter.', who: 'Ida Moor' })
  return desk
}

/** All that a desk shows of its story, and the bytes of its originals. */
async function held({ store }: Desk): Promise<object> {
  const [story] = (await store.stories.list({ limit: 9, offset: 0 })).items
  const { dossier } = (await store.stories.get(story!.id))!
  const documents = await store.documents.after(null, 100)
  const originals = await Promise.all(
    documents.map(async ({ id, input }) => [input, Buffer.from((await store.documents.bytes(id))!).toString('base64')]),
  )
  const decisions = (await store.decisions.list({ limit: 9, offset: 0 })).items
  return { title: story!.title, reports: story!.reports, dossier, decisions, originals: originals.sort() }
}

/** The restored desk holds the same, takes in another report, and derives the same again. */
async function goesOn(place: string, expected: object): Promise<void> {
  const desk = deskOn(await openStore(place))
  expect(await held(desk)).toEqual(expected)
  await requestRebuild(desk)
  await desk.settle()
  expect(await held(desk)).toEqual(expected)
  const bytes = new TextEncoder().encode(
    'Potato prices fall in Harlow\n\nPotato prices fell by 4 per cent on Thursday.',
  )
  expect(await desk.add({ input: 'later.txt', bytes })).toMatchObject({ added: true })
  await desk.settle()
  expect((await desk.store.jobs.counts()).failed).toBe(0)
  await desk.store.close()
}

/** Reports that come in until it is stopped. @returns to stop it; how many there were */
function comingIn(desk: Desk): () => Promise<number> {
  let going = true
  const done = (async () => {
    let count = 0
    for (; going; count++) {
      const bytes = new TextEncoder().encode(
        `Note ${count}\n\nBoat ${count} left the quay of Tarrow at noon on Monday.`,
      )
      await desk.add({ input: `note-${count}.txt`, bytes })
      await new Promise((resolve) => setImmediate(resolve))
    }
    return count
  })()
  return () => {
    going = false
    return done
  }
}

describe('a backup that is made while reports come in', () => {
  it('of SQLite is whole, and a desk goes on from it', async () => {
    const place = folderPlace()
    const desk = await decidedDesk(place.place)
    const expected = await held(desk)
    const copy = (name: string): string => {
      const into = mkdtempSync(join(folder, name))
      // Another process of the desk may be writing: the copy waits for it, as it should of a user's.
      const source = new Database(join(place.place, 'stemma.sqlite'), { timeout: 15_000 })
      source.exec(`VACUUM INTO '${join(into, 'stemma.sqlite')}'`)
      source.close()
      return into
    }
    await goesOn(copy('still-'), expected)
    const stop = comingIn(desk)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const under = copy('under-load-')
    expect(await stop()).toBeGreaterThan(1)
    const restored = deskOn(await openStore(under))
    await restored.settle()
    const count = await restored.store.documents.count()
    expect(count).toBeGreaterThan(SAMPLE_NAMES.length)
    expect(await restored.store.jobs.counts()).toMatchObject({ queued: 0, failed: 0 })
    expect((await restored.store.decisions.list({ limit: 9, offset: 0 })).total).toBe(1)
    await restored.store.close()
    await desk.store.close()
    await place.remove()
  })

  it('of PostgreSQL, by pg_dump and pg_restore, likewise', async ({ skip }) => {
    skip(!postgresAnswers, 'no PostgreSQL server answers')
    skip(spawnSync('pg_dump', ['--version']).error !== undefined, 'there is no pg_dump')
    const place = await postgresPlace()
    const desk = await decidedDesk(place.place)
    const expected = await held(desk)
    const schema = new URL(place.place).searchParams.get('options')!.split('=')[1]!
    const file = join(folder, 'stemma.dump')
    const dumped = spawnSync('pg_dump', ['--format=custom', `--schema=${schema}`, `--file=${file}`, TEST_SERVER])
    expect([dumped.status, dumped.stderr.toString()]).toEqual([0, ''])
    await desk.store.close()
    await asServer((client) => client.query(`DROP SCHEMA ${schema} CASCADE`))
    const restored = spawnSync('pg_restore', ['--exit-on-error', `--dbname=${TEST_SERVER}`, file])
    expect([restored.status, restored.stderr.toString()]).toEqual([0, ''])
    await goesOn(place.place, expected)
    await place.remove()
  })
})
