/** The built command, run as a user runs it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Compile what will be run; once before the tests of a file. */
export function build(): void {
  made('command', { from: ['src', 'tsconfig.json', 'tsconfig.build.json'], to: 'dist/cli/main.js' }, () =>
    execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], { cwd: ROOT }),
  )
}

/** The desk's pages too, as `npm run build` makes them. */
export function buildPages(): void {
  // A test run is no production to React, whose pages would be others than those that are shipped.
  const env = { ...process.env, NODE_ENV: 'production' }
  const args = ['build', 'web', '--logLevel', 'warn']
  made('pages', { from: ['web/src', 'web/index.html', 'web/vite.config.ts'], to: 'web/dist/index.html' }, () =>
    execFileSync(join(ROOT, 'node_modules', '.bin', 'vite'), args, { cwd: ROOT, env, stdio: 'pipe' }),
  )
}

/** Longer than any build: who held the lock was killed. */
const HELD_MS = 90_000

/** Files of tests run side by side: what one of them has made of the same sources is not made anew while others run it. */
function made(name: string, { from, to }: { from: readonly string[]; to: string }, make: () => void): void {
  const lock = join(ROOT, 'build', `${name}.lock`)
  const note = join(ROOT, 'build', `${name}.made`)
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  try {
    const state = (): string => stateOf([...from, ...(existsSync(join(ROOT, to)) ? [to] : [])])
    if (existsSync(note) && readFileSync(note, 'utf8') === state()) return
    make()
    writeFileSync(note, state())
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > HELD_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function stateOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const whole = join(ROOT, path)
    const within = statSync(whole).isDirectory()
      ? readdirSync(whole, { recursive: true, encoding: 'utf8' }).sort()
      : ['']
    for (const name of within) {
      const { size, mtimeMs } = statSync(join(whole, name))
      hash.update(`${path}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

export interface Run {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** The folder to run in; default the project's own. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A run that takes longer hangs, as far as a user can tell. */
const LIMIT_MS = 240_000

export function stemma(args: readonly string[], { cwd = ROOT, env = {} }: RunOptions = {}): Run {
  const { FORCE_COLOR: _, NO_COLOR: _1, ...rest } = process.env
  const run = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args], {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 256 * 1024 * 1024,
  })
  return { exit: run.status, out: run.stdout, err: run.stderr }
}
