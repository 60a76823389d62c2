/** A server in a process of its own, and many requests to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'undici'

/** Requests that are under way at a time. */
export const CONNECTIONS = 16

export interface Load {
  readonly name: string
  readonly count: number
  readonly path: (i: number) => string
  readonly body?: (i: number) => string
  /** That ask at a time. Default: all connections. */
  readonly clients?: number
  /** Of the body; default: JSON. */
  readonly type?: string
}

export interface Measured {
  readonly perSecond: number
  readonly median: number
  readonly p95: number
  readonly failed: number
}

export async function measure(
  pool: Pool,
  { count, path, body, type = 'application/json', clients = CONNECTIONS }: Load,
): Promise<Measured> {
  const times: number[] = []
  let [next, failed] = [0, 0]
  const client = async (): Promise<void> => {
    while (next < count) {
      const i = next++
      const began = performance.now()
      const content = body ? { method: 'POST' as const, body: body(i), headers: { 'content-type': type } } : {}
      const answer = await pool.request({ method: 'GET', path: path(i), ...content })
      await answer.body.text()
      times.push(performance.now() - began)
      if (answer.statusCode >= 300) failed++
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0
  return { perSecond: count / seconds, median: at(0.5), p95: at(0.95), failed }
}

/** @param mode what `bench/serve-target.ts` is to be */
export async function target(
  mode: string,
  folder: string,
  { threads = 1, jobs = 1 }: { readonly threads?: number; readonly jobs?: number } = {},
): Promise<{ child: ChildProcess; address: string }> {
  const file = fileURLToPath(new URL('serve-target.js', import.meta.url))
  const child = spawn(process.execPath, [file, mode, folder, String(threads), String(jobs)])
  child.stderr.pipe(process.stderr)
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
  })
  return { child, address }
}
