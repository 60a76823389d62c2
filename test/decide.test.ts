/** `stemma decide` and `stemma export xlsx`, run as a user runs them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-decide-'))
const data = join(folder, 'desk')

beforeAll(() => {
  build()
  const added = stemma(['add', '--data', data, 'samples/weir'])
  expect([added.exit, added.err.split('\n')[0]]).toEqual([0, `A new desk: ${data}`])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const story = async () => {
  const store = await openStore(data)
  const [first] = (await store.stories.list({ limit: 1, offset: 0 })).items
  const found = (await store.stories.get(first!.id))!
  await store.close()
  return found
}
const decide = (...args: readonly string[]) => stemma(['decide', ...args, '--data', data, '--who', 'Ida Moor'])

it('decides, lists, carries over and undoes, and says who, when and why', async () => {
  const { summary, dossier } = await story()
  const row = dossier.ledger.find((one) => one.verdict === 'differ')!
  const made = decide('verdict', 'correct', summary.id, row.id, '--set', 'verdict=agree', '--note', 'Rang the mayor.')
  expect(made.exit, made.err).toBe(0)
  expect(made.out).toMatch(/verdict correct: .*: differ\. Ida Moor, .*“Rang the mayor\.” Drawn anew: story-/)
  expect((await story()).summary.disagreements).toBe(summary.disagreements - 1)
  const lines = join(folder, 'decisions.jsonl')
  expect(decide('export', lines).exit).toBe(0)
  const id = (JSON.parse(readFileSync(lines, 'utf8')) as { id: string }).id
  expect(decide('import', lines).out).toBe('Taken over: 0. There already, or about documents: 1.\n')
  expect(decide('undo', id).exit).toBe(0)
  expect(decide('list').out).toMatch(new RegExp(`^${id} .*undone by Ida Moor`))
  expect((await story()).summary.disagreements).toBe(summary.disagreements)
}, 60_000)

it.each([
  ['no name', ['relation', 'reject', 'a', 'b', '--data', data], 'give --who'],
  ['nothing that there is', ['weather', 'reject', '--data', data, '--who', 'x'], 'There is no “weather”'],
  ['what is not there', ['relation', 'reject', 'a', 'b', '--data', data, '--who', 'x'], 'The article a is not there'],
])('says what is wrong with %s', (_name, args, message) => {
  const run = stemma(['decide', ...args])
  expect([run.exit, run.out]).toEqual([1, ''])
  expect(run.err).toContain(message)
})

it('writes a workbook', () => {
  const path = join(folder, 'weir.xlsx')
  const run = stemma(['export', 'xlsx', 'samples/weir', '-o', path])
  expect(run.exit, run.err).toBe(0)
  const files = unzipSync(readFileSync(path))
  const names = new TextDecoder().decode(files['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]+)"/g)
  expect(Array.from(names, ([, name]) => name)).toEqual(['Ledger', 'Reports', 'Quotations'])
}, 30_000)
