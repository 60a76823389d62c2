/**
 * What a run has done so far, in a folder: a run that was killed goes on where it was. Whatever is there was written whole;
 * what belongs to other inputs is thrown away.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { reason, StemmaError } from '../io/failure.ts'
import { writeWhole } from '../io/files.ts'

/** Counts up when what is kept changes its shape or its meaning. */
const VERSION = 4

export class State {
  readonly folder: string
  /** Was there something of an earlier run? */
  readonly resumed: boolean
  readonly #lasting: boolean

  /**
   * @param folder null: one that is gone when the run ends, and cannot be gone on with
   * @throws StemmaError `cannot-write`
   */
  constructor(folder: string | null, inputs: readonly string[]) {
    try {
      this.#lasting = folder !== null
      this.folder = folder ?? mkdtempSync(join(tmpdir(), 'stemma-dedupe-'))
      const manifest = JSON.stringify({ version: VERSION, inputs: inputs.map(describe) })
      const path = join(this.folder, 'inputs.json')
      this.resumed = existsSync(path) && readFileSync(path, 'utf8') === manifest
      if (this.resumed) return
      if (existsSync(path)) rmSync(this.folder, { recursive: true })
      else if (existsSync(this.folder) && this.#lasting) refuseForeign(this.folder)
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      writeWhole(path, manifest)
    } catch (error) {
      if (error instanceof StemmaError) throw error
      throw new StemmaError(
        'cannot-write',
        `The state cannot be kept in ${folder ?? tmpdir()}: ${reason(error)}.`,
        error,
      )
    }
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** What was kept under a name; undefined where there is nothing whole. */
  load<T>(name: string): T | undefined {
    try {
      return deserialize(readFileSync(this.path(name))) as T
    } catch {
      return undefined
    }
  }

  keep(name: string, value: unknown): void {
    if (!this.#lasting) return
    writeWhole(this.path(name), serialize(value))
  }

  /** Where a thread keeps a result; null where nobody will ask for it. */
  keepPath(name: string): string | null {
    return this.#lasting ? this.path(name) : null
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function describe(path: string): { path: string; size: number; changed: number } {
  const { size, mtimeMs } = statSync(path)
  return { path: resolve(path), size, changed: mtimeMs }
}

function refuseForeign(folder: string): void {
  const own = (name: string): boolean => name === 'inputs.json.part'
  if (statSync(folder).isDirectory() && readdirSync(folder).every(own)) return
  throw new StemmaError(
    'cannot-write',
    `${folder} is there and holds something else: name another folder with --state.`,
  )
}
