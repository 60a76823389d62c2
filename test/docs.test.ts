/** What the documents say is so. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const TOP = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
const DOCUMENTS = [...TOP, ...filesOf('docs').filter((path) => path.endsWith('.md'))]

beforeAll(build)

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document)

  it('links to nothing that is not there', () => {
    const targets = Array.from(
      text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g),
      ([, a, b]) => a ?? b ?? '',
    )
    const local = targets.filter((target) => !/^[a-z]+:/.test(target))
    expect(local.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([])
  })

  it('names no path that is not there', () => {
    const named = Array.from(
      text.matchAll(/`((?:src|eval|test|docs|samples|scripts|\.ci)\/[\w./-]*|tsconfig[\w.]*json)`/g),
      ([, path = '']) => path,
    )
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names no npm script that is not there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = Array.from(text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g), ([, script = '']) => script)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

it('ARCHITECTURE.md can be read in one sitting', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(200)
})

it('CI runs the very command that the README gives for the tests', () => {
  const command = 'npm ci && npm test'
  expect(read('README.md')).toContain(`\n${command}\n`)
  expect(read('.ci/run')).toContain(`\n${command}\n`)
})

it('the lock file holds the hash of every package, and no address', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Record<string, unknown>> }
  const installed = Object.entries(packages).filter(([path, entry]) => path !== '' && entry['link'] !== true)
  expect(
    installed.filter(([, entry]) => !String(entry['integrity']).startsWith('sha512-')).map(([path]) => path),
  ).toEqual([])
  expect(installed.filter(([, entry]) => 'resolved' in entry)).toEqual([])
})

it('the README’s example of the library runs', () => {
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(read('README.md')) ?? []
  const path = 'build/readme-example.mjs'
  mkdirSync('build', { recursive: true })
  writeFileSync(path, `${example}\nif (!page.startsWith('<!doctype html>')) throw new Error('no page')\n`)
  const out = execFileSync(process.execPath, [path], { encoding: 'utf8' })
  rmSync(path)
  expect(out).toMatch(/^(agree|compatible|differ|one account) \S/m)
})

describe('cli.md', () => {
  const [every = '', ...sections] = read('docs/reference/cli.md').split(/^## (?=stemma )/m)

  it('has every command, and no other', () => {
    const named = Array.from(stemma(['--help']).out.matchAll(/^ {2}([a-z]+) (?:\[options\]| |<)/gm), ([, name]) => name)
    expect(sections.map((section) => /^stemma (\w+)/.exec(section)?.[1])).toEqual(named)
  })

  it('tells by hand of options that a command has, and of no other', () => {
    const options = (text: string) => Array.from(text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g), ([one]) => one)
    const known = new Set(sections.flatMap((section) => options(section.split('<!-- by hand -->')[0]!)))
    const shared = ['--help', '--version']
    const told = [every, ...sections.map((section) => section.split('<!-- by hand -->')[1] ?? '')].flatMap(options)
    expect(told.filter((one) => !known.has(one) && !shared.includes(one))).toEqual([])
  })

  it('has the options that all commands share', () => {
    expect(every).toMatch(/`--fetch`[\s\S]*`--allow-private`[\s\S]*`--color`, `--no-color`[\s\S]*`-h`, `--help`/)
  })
})

it('removals.md has every reason of the rules, and no other', () => {
  const sources = [
    ...filesOf('src/core/extract'),
    ...filesOf('src/core/read'),
    ...filesOf('src/core/languages').filter((path) => /(?:extract|passages)\.ts$/.test(path)),
  ]
  const patterns = [
    /removed\([^,()]+,\s*'([a-z-]+)'/g,
    /\b(?:line|passage)\(\s*'([a-z-]+)'/g,
    /\['([a-z-]+)', \//g,
    /reason: '([a-z-]+)'/g,
    /return '(hidden)'|\?\? '(outside-the-text)'/g,
  ]
  expect(listed('docs/reference/removals.md', 0)).toEqual(codes(sources, patterns))
})

it('notices.md has every notice of the stages, the files and the command, and no other', () => {
  const sources = [
    'src/core/read',
    'src/core/extract',
    'src/io',
    'src/cli',
    'src/dedupe',
    'src/embeddings',
    'src/core/annotate',
  ]
    .flatMap(filesOf)
    .concat('src/core/pipeline.ts')
  const patterns = [/(?:code|damage): '([a-z-]+)'/g, /(?:refused|notice|noticeOf)\(\s*[\w.]+,\s*'([a-z-]+)'/g]
  expect(listed('docs/reference/notices.md', 1)).toEqual(codes(sources, patterns))
})

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.\w+$/.test(path) && !path.endsWith('.test.ts'))
}

/** Codes in a column of a document's tables. */
function listed(document: string, column: number): string[] {
  const cells = read(document)
    .split('\n')
    .flatMap((line) => /^`([a-z-]+)`$/.exec(line.split('|')[column + 1]?.trim() ?? '')?.[1] ?? [])
  return [...new Set(cells)].sort()
}

function codes(paths: readonly string[], patterns: readonly RegExp[]): string[] {
  const found = paths.flatMap((path) =>
    patterns.flatMap((pattern) => Array.from(read(path).matchAll(pattern), ([, a, b]) => a ?? b ?? '')),
  )
  return [...new Set(found)].sort()
}
