/** The built command, run as a user runs it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Compile what will be run; once before the tests of a file. */
export function build(): void {
  execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], { cwd: ROOT })
}

/** The desk's pages too, as `npm run build` makes them. */
export function buildPages(): void {
  // A test run is no production to React, whose pages would be others than those that are shipped.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(join(ROOT, 'node_modules', '.bin', 'vite'), ['build', 'web', '--logLevel', 'warn'], { cwd: ROOT, env })
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
const LIMIT_MS = 60_000

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
