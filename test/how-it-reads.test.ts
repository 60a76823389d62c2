/** What `docs/how-it-reads.md` shows is what the command prints, and its files are those that take part. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const PAGE = readFileSync('docs/how-it-reads.md', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'stemma-reads-'))
const blocks = Array.from(
  PAGE.matchAll(/(?:<!-- stemma ([^>]*) -->\n)?```\n([\s\S]*?)```/g),
  ([, command, text = '']) => ({
    command,
    text,
  }),
)

beforeAll(() => {
  build()
  const texts = blocks.filter(({ command }) => command === undefined)
  for (const [at, { text }] of texts.entries()) writeFileSync(join(folder, `${'ab'[at]}.txt`), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const shown = blocks.filter(({ command }) => command !== undefined)

it('shows two texts and two outputs', () => {
  expect([blocks.length, shown.length]).toEqual([4, 2])
})

it.each(shown.map(({ command, text }) => [command!, text]))('stemma %s prints what the page shows', (command, text) => {
  const [name = '', ...files] = command.split(' ')
  expect(stemma([name, ...files], { cwd: folder }).out).toBe(text)
})

it('names ten files, and all of them are there', () => {
  const files = Array.from(PAGE.matchAll(/^\| \d+ \| `([^`]+)`/gm), ([, path = '']) => path)
  expect(files).toHaveLength(10)
  expect(files.filter((path) => !existsSync(path))).toEqual([])
  const lines = files.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 1, 0)
  expect(lines).toBeLessThanOrEqual(2200)
})
