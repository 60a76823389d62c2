/** The servers of a fleet on loopback: a cluster of NATS servers that can be killed one by one, and a database of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import pg from 'pg'
import { connectNats, type NatsOptions } from '../../src/fleet/connect.ts'
import { systemClock } from '../../src/io/clock.ts'
import { processorOf } from './processor.ts'

export interface NatsCluster {
  readonly servers: string
  readonly names: readonly string[]
  readonly kill: (name: string) => void
  readonly start: (name: string) => void
  /** Seconds of the processor that all of them have used. */
  readonly processor: () => number
  readonly close: () => Promise<void>
}

/** Is there a NATS server to start? */
export const hasNatsServer: boolean = spawnSync('nats-server', ['--version']).status === 0

const START_MS = 30_000

/** @param more of each server's configuration; `access` is how a client of it connects */
export async function startNats(
  count: number,
  { more = '', access = {} }: { readonly more?: string; readonly access?: Partial<NatsOptions> } = {},
): Promise<NatsCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-nats-'))
  const ports = await freePorts(2 * count)
  const names = Array.from({ length: count }, (_, i) => `n${i + 1}`)
  const routes = names.map((_, i) => `nats://127.0.0.1:${ports[count + i]}`).join(', ')
  const running = new Map<string, ChildProcess>()
  for (const [i, name] of names.entries()) {
    const store = join(folder, name)
    mkdirSync(store)
    const cluster =
      count === 1 ? '' : `cluster { name: fleet, listen: "127.0.0.1:${ports[count + i]}", routes: [${routes}] }\n`
    const text = `server_name: ${name}\nlisten: "127.0.0.1:${ports[i]}"\njetstream { store_dir: "${store}", max_file: 8G, max_mem: 256M }\n${cluster}${more}`
    writeFileSync(join(folder, `${name}.conf`), text)
  }
  const start = (name: string): void => {
    running.set(name, spawn('nats-server', ['-c', join(folder, `${name}.conf`)], { stdio: 'ignore' }))
  }
  names.forEach(start)
  const end = (): void => running.forEach((one) => void one.kill('SIGKILL'))
  process.once('exit', end)
  const servers = names.map((_, i) => `nats://127.0.0.1:${ports[i]}`).join(',')
  await answers({ servers, ...access })
  return {
    servers,
    names,
    start,
    processor: () => [...running.values()].reduce((sum, { pid }) => sum + processorOf(pid!), 0),
    kill: (name) => void running.get(name)?.kill('SIGKILL'),
    async close() {
      const ended = [...running.values()].map(
        (one) =>
          one.exitCode !== null || one.signalCode !== null || new Promise((resolve) => one.once('exit', resolve)),
      )
      end()
      process.off('exit', end)
      await Promise.all(ended)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Until JetStream has found its leader. */
async function answers(access: NatsOptions): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    try {
      const nc = await connectNats(access, 'start')
      try {
        await (await jetstreamManager(nc, { timeout: 1000 })).getAccountInfo()
        return
      } finally {
        await nc.close()
      }
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function freePorts(count: number): Promise<number[]> {
  const held = Array.from({ length: count }, () => createServer())
  const ports: number[] = []
  for (const one of held) {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
    const address = one.address()
    if (typeof address === 'object' && address) ports.push(address.port)
  }
  await Promise.all(held.map((one) => new Promise((resolve) => one.close(resolve))))
  return ports
}

const SERVER = process.env['STEMMA_TEST_DATABASE'] ?? 'postgres://postgres@127.0.0.1:5432/test'

export interface OwnDatabase {
  readonly url: string
  /** End every connection to it but those that ask for it. */
  readonly cut: () => Promise<number>
  /** As while its server is started anew: every connection ends, and for so many milliseconds none is taken. */
  readonly away: (milliseconds: number) => Promise<number>
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>
  readonly drop: () => Promise<void>
}

export async function makeDatabase(name: string): Promise<OwnDatabase> {
  const admin = new pg.Client({ connectionString: SERVER })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  const own = new pg.Pool({ connectionString: url.href, max: 2, application_name: 'watcher' })
  own.on('error', () => {})
  const cut = async (): Promise<number> => {
    const { rows } = await admin.query(
      "SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity WHERE datname = $1 AND application_name <> 'watcher'",
      [name],
    )
    return rows[0].count
  }
  return {
    url: url.href,
    cut,
    async away(milliseconds) {
      await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
      const ended = await cut()
      await systemClock.sleep(milliseconds)
      await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
      return ended
    },
    query: async (sql) => (await own.query(sql)).rows,
    async drop() {
      await own.end()
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
}
