/** What the guides and the library's page tell a reader to run is run, in a folder of its own, in the order of the page. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasNatsServer, startNats } from '../bench/fleet/servers.ts'
import { build } from './helpers/command-line.ts'
import { postgresAnswers, postgresPlace } from './helpers/stores.ts'

const ROOT = resolve(import.meta.dirname, '..')
const GUIDES = readdirSync('docs/guides').map((name) => join('docs', 'guides', name))
const folder = mkdtempSync(join(tmpdir(), 'stemma-guides-'))
const python = spawnSync('python3', ['--version']).status === 0

beforeAll(() => {
  build()
  mkdirSync(join(folder, 'bin'))
  const command = join(folder, 'bin', 'stemma')
  writeFileSync(command, `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, 'dist/cli/main.js')} "$@"\n`)
  chmodSync(command, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Block {
  readonly language: string
  readonly needs: string
  readonly code: string
}

/** Blocks without a language are shown, not run: what goes on until it is stopped. */
function blocks(path: string): Block[] {
  const found = readFileSync(path, 'utf8').matchAll(/^```(sh|js|python)(?: (\w+))?\n([\s\S]*?)^```$/gm)
  return Array.from(found, ([, language = '', needs = '', code = '']) => ({ language, needs, code }))
}

function place(name: string): string {
  const at = join(folder, name.replace(/\W/g, '-'))
  mkdirSync(join(at, 'node_modules'), { recursive: true })
  cpSync(join(ROOT, 'samples'), join(at, 'samples'), { recursive: true })
  symlinkSync(ROOT, join(at, 'node_modules', 'stemma'))
  return at
}

/** Servers that the commands find by these variables. */
interface Servers {
  readonly DATABASE_URL?: string
  readonly STEMMA_NATS?: string
}

function run({ language, code }: Block, cwd: string, servers: Servers): string {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    ...servers,
  }
  const [command, args] = {
    sh: ['bash', ['-euo', 'pipefail', '-c', code]] as const,
    js: [process.execPath, ['--input-type=module', '-e', code]] as const,
    python: ['python3', ['-c', code]] as const,
  }[language as 'sh']
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

it.for([...GUIDES, 'docs/reference/library.md'])(
  '%s: every command works',
  { timeout: 120_000 },
  async (path, { skip }) => {
    const all = blocks(path)
    expect(all.length).toBeGreaterThan(0)
    const needsNats = all.some((block) => block.needs === 'fleet')
    const needsPostgres = needsNats || all.some((block) => block.needs === 'postgres')
    if (needsNats) skip(!hasNatsServer, 'there is no nats-server')
    if (needsPostgres) skip(!postgresAnswers, 'no PostgreSQL server answers')
    if (all.some((block) => block.language === 'python')) skip(!python, 'there is no python3')
    const database = needsPostgres ? await postgresPlace() : null
    const nats = needsNats ? await startNats(1) : null
    const cwd = place(path)
    const servers: Servers = {
      ...(database && { DATABASE_URL: database.place }),
      ...(nats && { STEMMA_NATS: nats.servers }),
    }
    try {
      for (const block of all) expect(typeof run(block, cwd, servers)).toBe('string')
    } finally {
      await nats?.close()
      await database?.remove()
    }
  },
)

it.each([
  ['the page of the library is what its declarations say', 'scripts/api-reference.mjs'],
  ['the page of the commands is what their help says', 'scripts/cli-reference.mjs'],
])('%s', (_, script) => {
  const check = spawnSync(process.execPath, [script, '--check'], { cwd: ROOT, encoding: 'utf8' })
  expect(check.stderr).toBe('')
  expect(check.status).toBe(0)
})
