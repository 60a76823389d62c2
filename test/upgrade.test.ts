/** A store that 0.1.0 wrote, opened by this version: what it holds is derived anew, and what people decided holds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { createDesk } from '../src/desk/desk.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { rebuildProgress } from '../src/desk/rebuild.ts'
import { systemClock } from '../src/io/clock.ts'
import { createApp } from '../src/server/app.ts'
import { LOOPBACK_HOSTS } from '../src/server/guard.ts'
import { openStore } from '../src/store/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-upgrade-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a store of 0.1.0 goes on as one of this version', async () => {
  // Two reports of an invented ferry, of which somebody decided that neither has it from the other.
  const kept = gunzipSync(readFileSync(join(import.meta.dirname, 'fixtures', 'store-0.1.0.sqlite.gz')))
  writeFileSync(join(folder, 'stemma.sqlite'), kept)
  const store = await openStore(folder)
  const desk = createDesk({ store, analyst: inlineAnalyst(), clock: systemClock, fetcher: null })
  const options = { version: '0', pagesFolder: '/nowhere', log: () => {}, token: null, hosts: LOOPBACK_HOSTS }
  const { app } = createApp(desk, options)
  const get = async (path: string): Promise<Response> =>
    app.request(`/api/v1/${path}`, { headers: { host: '127.0.0.1:7070' } })

  const added = await desk.add({
    input: 'c.txt',
    bytes: new TextEncoder().encode(
      'Lark refloated\n\n2031-03-06\n\nThe ferry Lark, which ran aground off Tarrow on Tuesday with 47 people on board, was refloated, the harbour master said. Two of them were hurt. The Lark had left Osla at nine in the morning.',
    ),
  })
  await desk.settle()
  expect(await rebuildProgress(desk)).toMatchObject({ phase: 'done', done: 3, total: 3 })
  expect(await store.jobs.counts()).toMatchObject({ queued: 0, active: 0, failed: 0 })
  expect((await store.documents.get(added.id))?.state).toBe('prepared')

  const [story] = (await store.stories.list({ limit: 9, offset: 0 })).items
  const ids = await store.articles.idsOfStory(story!.id)
  expect(ids).toHaveLength(3)
  for (const id of ids)
    for (const figure of (await store.articles.get(id))!.article.figures)
      expect(figure.dimension).toMatchObject({ kind: expect.any(String) })
  const { dossier } = (await store.stories.get(story!.id))!
  expect(dossier.decisions).toMatchObject([{ kind: 'relation', action: 'reject', note: 'Two reporters were there.' }])
  const [decided] = dossier.decisions!
  expect(dossier.relations).toContainEqual(
    expect.objectContaining({ kind: 'independent', decided: [expect.objectContaining({ id: decided!.id })] }),
  )
  const [a, b] = decided!.target.articles
  for (const path of [
    'stories',
    `stories/${story!.id}`,
    `articles/${a}`,
    `compare?a=${a}&b=${b}`,
    'figures',
    'decisions',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 200])
  await store.close()
})
