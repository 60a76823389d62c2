/** A fleet: workers in processes of their own, faults among them, and the answers of one process. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { differences } from '../bench/fleet/derived.ts'
import { inOneProcess } from '../bench/fleet/one-process.ts'
import { round } from '../bench/fleet/round.ts'
import { hasNatsServer, type NatsCluster, startNats } from '../bench/fleet/servers.ts'
import { inventedReports } from '../bench/generate/invented-reports.ts'
import type { Page } from '../src/core/model/document.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { CHANNEL_DEFAULTS, type Channel, openChannel } from '../src/fleet/channel.ts'
import { connectNats } from '../src/fleet/connect.ts'
import { takeLease } from '../src/fleet/lease.ts'
import { fleetLine } from '../src/fleet/line.ts'
import { withOriginals } from '../src/fleet/originals.ts'
import { resendAside } from '../src/fleet/resend.ts'
import { sharedTurns } from '../src/fleet/shared-turns.ts'
import { metricsText } from '../src/fleet/status.ts'
import { startWorker, type Worker } from '../src/fleet/worker.ts'
import { systemClock } from '../src/io/clock.ts'
import { Politeness } from '../src/io/fetch/polite.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { build, stemma } from './helpers/command-line.ts'
import { asServer, type Place, postgresAnswers, postgresPlace } from './helpers/stores.ts'

const answers = hasNatsServer && postgresAnswers
const page = (input: string, text = input): Page => ({ input, bytes: new TextEncoder().encode(text) })
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await systemClock.sleep(100)
}

describe.skipIf(!answers)('a fleet under faults', () => {
  beforeAll(build)

  it('comes to what one process comes to, to the byte', async () => {
    const pages = inventedReports(250, 5)
    const { derived: expected } = await inOneProcess(pages, 1, { analyst: inlineAnalyst() })
    const lines: string[] = []
    const print = (line: string): void => void lines.push(line)
    const times = { patience: 4, lease: 2 }
    const result = await round({ pages, seed: 7, expected, print, natsServers: 3, workers: 2, ...times })
    expect(result.wrong, lines.join('\n')).toEqual([])
    expect(result.recovered.size).toBe(6)
  })

  it('would tell if a report were missing, or a story another', async () => {
    const pages = inventedReports(20, 5)
    const one = await inOneProcess(pages, 1, { analyst: inlineAnalyst() })
    const other = await inOneProcess(inventedReports(20, 5, 2), 1, { analyst: inlineAnalyst() })
    expect(differences(one.derived, one.derived)).toEqual([])
    expect(differences(one.derived, other.derived).length).toBeGreaterThan(3)
  })
})

describe.skipIf(!answers)('a worker', () => {
  let nats: NatsCluster
  let place: Place
  let store: Store
  let channel: Channel
  const open: { close: () => Promise<unknown> }[] = []
  const workers: Worker[] = []
  let count = 0

  const channelOf = async (more: Partial<typeof CHANNEL_DEFAULTS> = {}, name = `t${count}`): Promise<Channel> => {
    const nc = await connectNats({ servers: nats.servers }, 'test')
    open.push(nc)
    return openChannel(nc, store, { ...CHANNEL_DEFAULTS, patience: 1000, leaseFor: 1500, ...more, name })
  }
  const work = async (analyst = inlineAnalyst()): Promise<Worker> => {
    const own = await channelOf()
    const rest = { store, fetcher: null, clock: systemClock, concurrency: 2, tell: () => {} }
    const worker = startWorker({ channel: own, analyst, ...rest })
    workers.push(worker)
    return worker
  }
  const add = (one: Page) => fleetLine(channel, store, systemClock).keep(store, one)
  const stateOf = async (id: string): Promise<string | undefined> => (await store.documents.get(id))?.state

  beforeAll(async () => {
    nats = await startNats(1)
  })
  afterAll(() => nats?.close())
  const fresh = async (more: Partial<typeof CHANNEL_DEFAULTS> = {}): Promise<void> => {
    count++
    place = await postgresPlace()
    store = await openStore(place.place)
    channel = await channelOf(more)
  }
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    for (const one of open.splice(0)) await one.close()
    await store.close()
    await place.remove()
  })

  it('takes in a report once, however often it is sent', async () => {
    await fresh()
    await work()
    const one = page('a.txt', 'The mill at Estmere burnt down on Monday, said Ilse Tarn of the council in Quorley.')
    expect([(await add(one)).added, (await add(one)).added]).toEqual([true, false])
    const { id } = await add(one)
    await until(async () => (await stateOf(id)) === 'prepared')
    expect(await add(one)).toEqual({ id, added: false })
    // Past the time in which the stream itself knows a repeat, the message comes in once more.
    const entry = (await store.documents.get(id))!
    const { encodeReport } = await import('../src/fleet/report-message.ts')
    await channel.js.publish(channel.subject, encodeReport({ entry, again: false, bytes: one.bytes }))
    await until(async () => (await store.arrivals.last()) === 2)
    expect((await store.arrivals.after(0, 9)).map(({ state }) => state)).toEqual(['ready', 'passed'])
    const full = withOriginals(store, channel.originals)
    expect(await full.documents.bytes(id)).toEqual(one.bytes)
    expect((await store.documents.bytes(id))!.length).toBe(0)
  })

  it('sets aside a report that brings it down three times, keeps the others, and takes it when it is sent again', async () => {
    await fresh()
    await build()
    const bad = await add(page('poison.txt', 'poison'))
    const good = await Promise.all([1, 2, 3, 4].map((i) => add(page(`good${i}.txt`, `A barge sank near lock ${i}.`))))
    let deaths = 0
    const name = channel.options.name
    for (; deaths < 9 && (await stateOf(bad.id)) !== 'failed'; deaths++) await diesOfPoison(name, () => stateOf(bad.id))
    // Three that it brings down, the last two by itself alone; and the one that sets it aside.
    expect(deaths).toBeGreaterThanOrEqual(4)
    expect(deaths).toBeLessThan(8)
    const document = await store.documents.get(bad.id)
    expect(document).toMatchObject({ state: 'failed', notices: [{ code: 'stage-failed', input: 'poison.txt' }] })
    await work()
    await until(async () => (await Promise.all(good.map(({ id }) => stateOf(id)))).every((one) => one === 'prepared'))
    expect(await resendAside(channel, store, systemClock)).toBe(1)
    await until(async () => (await stateOf(bad.id)) === 'prepared')
    const all = await store.arrivals.after(0, 20)
    expect(all.filter(({ document: id }) => id === bad.id).map(({ state }) => state)).toEqual(['passed', 'ready'])
  })

  /** A worker in a process that ends at once when it is given the poison, as one that runs out of memory does. */
  async function diesOfPoison(name: string, state: () => Promise<string | undefined>): Promise<void> {
    const script = `
      const { connectNats } = await import('./dist/fleet/connect.js')
      const { CHANNEL_DEFAULTS, openChannel } = await import('./dist/fleet/channel.js')
      const { startWorker } = await import('./dist/fleet/worker.js')
      const { inlineAnalyst } = await import('./dist/desk/inline.js')
      const { systemClock } = await import('./dist/io/clock.js')
      const { openStore } = await import('./dist/store/open.js')
      const [servers, place, name] = process.argv.slice(1)
      const store = await openStore(place)
      const channel = await openChannel(await connectNats({ servers }, 'poisoned'), store, { ...CHANNEL_DEFAULTS, name })
      const analyst = inlineAnalyst()
      const prepare = (page) => (page.input === 'poison.txt' ? process.exit(9) : analyst.prepare(page))
      startWorker({ channel, store, analyst: { ...analyst, prepare }, fetcher: null, clock: systemClock, concurrency: 2, tell() {} })`
    const args = ['--input-type=module', '-e', script, nats.servers, place.place, name]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const ended = new Promise((resolve) => child.once('close', resolve))
    const aside = until(async () => child.exitCode !== null || (await state()) === 'failed')
    await Promise.race([ended, aside])
    child.kill('SIGKILL')
    await ended
  }

  it('refuses more than the stream is to hold, in words', async () => {
    await fresh({ mostWaiting: 3 })
    for (let i = 0; i < 3; i++) await add(page(`${i}.txt`))
    await expect(add(page('more.txt'))).rejects.toMatchObject({ code: 'store-full' })
  })

  it('gives up what it owns when it stops, and another goes on', async () => {
    await fresh()
    const first = await work()
    for (const one of inventedReports(10, 5)) await add(one)
    const line = fleetLine(channel, store, systemClock)
    await until(async () => (await line.pending()) === 0 && (await store.arrivals.last()) === 10)
    expect(first.owned().length).toBe(5)
    const second = await work()
    // Each has its share, and nobody more.
    await until(
      async () =>
        [first, second]
          .map((one) => one.owned().length)
          .sort()
          .join() === '2,3',
    )
    workers.splice(workers.indexOf(first), 1)
    await first.stop()
    const stopped = Date.now()
    await until(async () => second.owned().length === 5)
    expect(Date.now() - stopped).toBeLessThan(10_000)
    for (const one of inventedReports(10, 5, 3)) await add(one)
    await until(async () => (await line.pending()) === 0 && (await store.arrivals.last()) === 20)
    const status = await second.status()
    expect(status).toMatchObject({ waiting: 0, held: 0, oldest: 0 })
    expect(status.partitions.map(({ owner, lag }) => [owner, lag])).toEqual(Array(5).fill([second.name, 0]))
    const text = metricsText(status, new Map([['prepared', 20]]))
    expect(text).toContain('stemma_fleet_lag{stage="prepare"} 0\nstemma_fleet_lag{stage="cluster-en"} 0\n')
    expect(text).toContain(`stemma_fleet_owner{partition="relate-3",worker="${second.name}"} 1\n`)
    expect(text).toContain('stemma_fleet_events_total{event="prepared"} 20\n')
  })

  it('stands by for what another owns, and goes on from there when that is gone', async () => {
    await fresh()
    const line = fleetLine(channel, store, systemClock)
    const first = await work()
    for (const one of inventedReports(10, 5)) await add(one)
    await until(async () => (await line.pending()) === 0 && (await store.arrivals.last()) === 10)
    const names = (await store.partitions.list()).map(({ name }) => name)
    const second = await work()
    const third = await work()
    const all = [first, second, third]
    const standing = (): string[] => all.flatMap((one) => one.standsBy()).sort()
    await until(async () => standing().join() === names.join())
    for (const one of all) expect(one.standsBy().filter((name) => one.owned().includes(name))).toEqual([])
    // It went along: nothing that was taken in before is read again when it takes over.
    const left = first.owned()
    const heirs = new Map(left.map((name) => [name, all.find((one) => one.standsBy().includes(name))!]))
    expect(left.length).toBeGreaterThan(0)
    for (const heir of heirs.values()) expect(heir).not.toBe(first)
    workers.splice(workers.indexOf(first), 1)
    await first.stop()
    // An heir takes what it has room for; the rest goes to the other.
    await until(async () => [second, third].flatMap((one) => one.owned()).length === names.length)
    expect([...heirs].some(([name, heir]) => heir.owned().includes(name))).toBe(true)
    for (const one of inventedReports(10, 5, 3)) await add(one)
    await until(async () => (await line.pending()) === 0 && (await store.arrivals.last()) === 20)
    await until(async () => [second, third].flatMap((one) => one.standsBy()).length === names.length)
  })

  it('holds a lease alone, and has a later fence than whoever had it before', async () => {
    await fresh()
    const ask = { leases: channel.leases, clock: systemClock, leaseFor: 1500 }
    const first = (await takeLease(ask, 'k', 'a'))!
    expect(await takeLease(ask, 'k', 'b')).toBeNull()
    await systemClock.sleep(2500)
    expect(first.ended.aborted).toBe(false)
    await first.release()
    const second = (await takeLease(ask, 'k', 'b'))!
    expect(second.fence).toBeGreaterThan(first.fence)
    expect(first.ended.aborted).toBe(true)
    // As when the process was stopped for so long that the key has gone, and another has made it.
    await channel.leases.delete('k')
    await until(async () => second.ended.aborted)
  })

  it('asks a host in turn with all other workers, and keeps the pause between them', async () => {
    await fresh()
    const asked: [from: number, to: number][] = []
    const ask = async (): Promise<void> => {
      const from = Date.now()
      await systemClock.sleep(40)
      asked.push([from, Date.now()])
    }
    const workersOfAHost = await Promise.all(
      [1, 2, 3].map(async () => {
        const turns = sharedTurns(await channelOf(), systemClock)
        return new Politeness(systemClock, { pause: 300, longest: 1000, patience: 20_000, turns })
      }),
    )
    await Promise.all(workersOfAHost.flatMap((one) => [1, 2].map(() => one.inTurn('news.example', ask))))
    expect(asked.length).toBe(6)
    const gaps = asked.slice(1).map(([from], i) => from - asked[i]![1])
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(295)
  })

  it('comes to the same place in a stream that was made anew', async () => {
    await fresh()
    await store.arrivals.appendAt({ seq: 7, document: 'x', state: 'passed' })
    expect(channel.base).toBe(0)
    expect((await channelOf()).base).toBe(0)
    await channel.jsm.streams.delete(channel.stream)
    await systemClock.sleep(20)
    expect((await channelOf()).base).toBe(7)
  })
})

describe.skipIf(!answers)('access to the servers', () => {
  const more = readFileSync('deploy/nats/fleet.conf', 'utf8')
    .replace(/^[\s\S]*?(?=^accounts)/m, '')
    .replace('$NATS_PASSWORD', '"sesame"')
  const folder = mkdtempSync(join(tmpdir(), 'stemma-tls-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('needs no more rights than the configuration of deploy/ gives, and those to read and write rows', async () => {
    const user = { user: 'stemma', password: 'sesame' }
    const nats = await startNats(1, { more, access: user })
    const place = await postgresPlace()
    const schema = new URL(place.place).searchParams.get('options')!.split('=')[1]!
    const role = `${schema}_worker`
    const owner = await openStore(place.place)
    await asServer(async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'sesame'`)
      await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`)
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`)
    })
    const url = new URL(place.place)
    url.username = role
    url.password = 'sesame'
    const store = await openStore(url.href)
    const nc = await connectNats({ servers: nats.servers, ...user }, 'limited')
    const channel = await openChannel(nc, store, { ...CHANNEL_DEFAULTS, leaseFor: 1500 })
    const faults: unknown[] = []
    const tell = (event: { event: string }): void => void (event.event === 'fault' && faults.push(event))
    const worker = startWorker({
      channel,
      store,
      analyst: inlineAnalyst(),
      fetcher: null,
      clock: systemClock,
      concurrency: 1,
      tell,
    })
    const line = fleetLine(channel, store, systemClock)
    for (const one of [...inventedReports(10, 5), page('long.txt', 'A long report. '.repeat(20_000))])
      await line.keep(store, one)
    await until(async () => (await line.pending()) === 0 && (await store.arrivals.last()) === 11)
    await until(async () => (await store.jobs.counts()).queued === 0)
    await worker.stop()
    expect(faults).toEqual([])
    expect(await store.stories.count()).toBeGreaterThan(1)
    const wrong = connectNats({ servers: nats.servers, user: 'stemma', password: 'open' }, 'wrong')
    await expect(wrong).rejects.toMatchObject({ code: 'nats-refused' })
    await nc.close()
    for (const one of [store, owner]) await one.close()
    await nats.close()
    await place.remove()
    await asServer((client) => client.query(`DROP ROLE ${role}`))
  })

  it('goes over TLS, to a server that the authority vouches for', async () => {
    const key = join(folder, 'key.pem')
    const certificate = join(folder, 'cert.pem')
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
      { stdio: 'ignore' },
    )
    const tls = `tls { cert_file: "${certificate}", key_file: "${key}" }\n`
    const nats = await startNats(1, { more: tls, access: { authority: certificate } })
    const secure = nats.servers.replace('nats://127.0.0.1', 'tls://localhost')
    const nc = await connectNats({ servers: secure, authority: certificate }, 'secure')
    expect(nc.info?.tls_required).toBe(true)
    await nc.close()
    await expect(connectNats({ servers: secure }, 'insecure')).rejects.toMatchObject({ code: 'nats-unavailable' })
    await nats.close()
  })
})

describe('a server that is missing', () => {
  it('is named in one line', () => {
    const run = stemma(['worker', '--nats', 'nats://127.0.0.1:1', '--database', 'postgres://desk:secret@127.0.0.1:1/x'])
    expect(run).toMatchObject({ exit: 1, err: expect.stringMatching(/^stemma: The database cannot be reached: .*\n$/) })
    expect(run.err).not.toContain('secret')
    expect(stemma(['worker', '--database', 'postgres://127.0.0.1:1/x']).err).toMatch(
      /^stemma: A fleet needs .*--nats\.\n$/,
    )
    expect(stemma(['worker', '--nats', 'nats://127.0.0.1:1']).err).toMatch(/^stemma: .*PostgreSQL.*--database\.\n$/)
  })

  it.skipIf(!postgresAnswers)(
    'is named if it is the NATS server',
    async () => {
      const place = await postgresPlace()
      const run = stemma(['worker', '--nats', 'nats://desk:secret@127.0.0.1:1', '--database', place.place])
      await place.remove()
      expect(run).toMatchObject({
        exit: 1,
        err: expect.stringMatching(/^stemma: NATS cannot be reached at .*127\.0\.0\.1:1.*\n$/),
      })
      expect(run.err).not.toContain('secret')
    },
    30_000,
  )
})
