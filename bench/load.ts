/** A server in a process of its own, and many requests to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
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

/** A desk as `stemma serve` opens it, or a bare server of the same framework. */
export async function target(
  mode: 'desk' | 'bare',
  folder: string,
  { threads = 1 }: { readonly threads?: number } = {},
): Promise<{ child: ChildProcess; address: string }> {
  const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
  const desk = [file('../../dist/cli/main.js'), 'serve', '--data', folder, '--port', '0', '--threads', String(threads)]
  const child = spawn(process.execPath, mode === 'desk' ? [...desk, '--no-fetch'] : [file('serve-target.js')])
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!/"event":"(?:request|job)"/.test(line)) console.error(line)
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    child.on('close', () => reject(new Error('the server did not open')))
  })
  return { child, address }
}
