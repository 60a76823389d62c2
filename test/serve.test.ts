/** The desk as a user runs it: started, added to, killed, started again; and as others may treat it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createDesk } from '../src/desk/desk.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { systemClock } from '../src/io/clock.ts'
import { type RunningServer, startServer } from '../src/server/serve.ts'
import { openStore } from '../src/store/open.ts'
import { build, stemma } from './helpers/command-line.ts'
import { ask, endServed, type Status, settled, serve as startDesk } from './helpers/served.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-serve-'))
beforeAll(build)
afterEach(endServed)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const serve = (data: string) => startDesk(data, ['--no-fetch'])

const EVENTS = ['tram left the rails', 'barge struck a bridge', 'mine was flooded', 'mast fell on a school']
const reports = (count: number): string => {
  const reportFolder = join(folder, `reports-${count}`)
  mkdirSync(reportFolder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const event = EVENTS[i % EVENTS.length]
    const text = `A ${event} in Quorley\n\n${i + 2} people were hurt when a ${event} in Quorley on Monday, officer ${i} said. It was report ${i}.`
    writeFileSync(join(reportFolder, `${i}.txt`), text)
  }
  return reportFolder
}

/** Looks of a quarter of a second at which nothing has moved. */
const STILL = 240

describe('stemma serve', () => {
  it('does not start for others without a token, nor with one that can be guessed', () => {
    const run = stemma(['serve', '--data', join(folder, 'none'), '--host', '0.0.0.0', '--port', '0'])
    expect(run).toMatchObject({ exit: 1 })
    expect(run.err).toContain('needs a token')
    const short = stemma(['serve', '--data', join(folder, 'none'), '--host', '0.0.0.0', '--port', '0'], {
      env: { STEMMA_TOKEN: 'short' },
    })
    expect(short).toMatchObject({ exit: 1 })
    expect(short.err).toContain('16 characters')
  })

  it('says what is wrong with a folder that it cannot use', () => {
    writeFileSync(join(folder, 'a-file'), '')
    const run = stemma(['serve', '--data', join(folder, 'a-file', 'x'), '--port', '0'])
    expect(run).toMatchObject({ exit: 1 })
    expect(run.err).toMatch(/cannot be used to keep reports in/)
  })

  it('goes on after it was killed, with all that was added, and stops when it is asked to', async () => {
    const data = join(folder, 'killed')
    const first = await serve(data)
    expect(stemma(['add', '--data', data, '--no-work', reports(24)])).toMatchObject({
      exit: 0,
      out: 'Kept: 24. There already: 0. Refused: 0.\n',
    })
    first.child.kill('SIGKILL')
    await first.ended
    const second = await serve(data)
    // What the first one held when it was killed is taken over once its lease has run out: an added report asks for less.
    let status = (await (await ask(`${second.address}api/v1/status`)).json()) as Status
    // As long as something moves: at rest it is longest until a lease has run out.
    for (let still = 0; status.jobs.queued + status.jobs.active > 0 && still < STILL; still++) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      const now = (await (await ask(`${second.address}api/v1/status`)).json()) as Status
      if (JSON.stringify(now) !== JSON.stringify(status)) still = 0
      status = now
    }
    expect(status).toMatchObject({ documents: 24, jobs: { queued: 0, active: 0, failed: 0 } })
    expect(status.stories).toBeGreaterThan(0)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  it('keeps all that it acknowledged when it is asked to stop while reports come in', async () => {
    const data = join(folder, 'drained')
    const first = await serve(data)
    let [kept, going] = [0, true]
    const client = async (name: number): Promise<void> => {
      for (let at = 0; going; at++) {
        const text = `Ferry ${name}-${at}\n\nThe ferry ${name}-${at} left the quay of Tarrow with ${at + 2} people on Monday, officer ${at} said.`
        const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }
        const answer = await fetch(`${first.address}api/v1/reports/text`, sent).catch(() => null)
        if (answer?.ok) kept++
        await answer?.text().catch(() => '')
      }
    }
    const clients = [0, 1, 2].map(client)
    await expect.poll(() => kept, { timeout: 60_000 }).toBeGreaterThan(20)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    going = false
    await Promise.all(clients)
    const second = await serve(data)
    const status = (await (await ask(`${second.address}api/v1/status`)).json()) as Status
    expect(status.documents).toBeGreaterThanOrEqual(kept)
  })

  it('goes on where the processes beside it were killed', async () => {
    const desk = await serve(join(folder, 'helpers-killed'))
    const helpers = readFileSync(`/proc/${desk.child.pid}/task/${desk.child.pid}/children`, 'utf8').trim().split(' ')
    expect(helpers).toHaveLength(2)
    for (const pid of helpers) process.kill(Number(pid), 'SIGKILL')
    const text = 'Ferry at Tarrow\n\nThe ferry left the quay of Tarrow with 12 people on Monday, officer Roe said.'
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }
    expect((await ask(`${desk.address}api/v1/reports/text`, sent)).status).toBe(202)
    expect(await settled(desk.address)).toMatchObject({ documents: 1, stories: 1 })
    const stories = async (): Promise<number> => (await ask(`${desk.address}api/v1/stories`)).status
    await expect.poll(stories, { timeout: 60_000 }).toBe(200)
    desk.child.kill('SIGTERM')
    expect(await desk.ended).toBe(0)
  })

  it('works beside a command that adds to the same folder, and survives a rebuild', async () => {
    const data = join(folder, 'beside')
    const desk = await serve(data)
    const run = stemma([
      'add',
      '--data',
      data,
      'samples/weir/courier.txt',
      'samples/weir/rewrite.txt',
      'samples/weir/radio.html',
    ])
    expect(run).toMatchObject({ exit: 0 })
    expect(await settled(desk.address)).toMatchObject({ documents: 3, stories: 1 })
    const list = (await (await ask(`${desk.address}api/v1/stories`)).json()) as {
      items: { id: string; reports: number }[]
    }
    expect(list.items).toMatchObject([{ reports: 3 }])
    const story = (await (await ask(`${desk.address}api/v1/stories/${list.items[0]!.id}`)).json()) as {
      articles: { id: string }[]
    }
    const decision = {
      kind: 'relation',
      target: { articles: story.articles.slice(0, 2).map((one) => one.id) },
      action: 'reject',
      who: 'desk',
    }
    const sent = await ask(`${desk.address}api/v1/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(decision),
    })
    expect(sent.status).toBe(201)
    expect(stemma(['rebuild', '--data', data]).out).toBe('Derived again: 3 documents, 1 stories.\n')
    const decisions = (await (await ask(`${desk.address}api/v1/decisions`)).json()) as object
    expect(decisions).toMatchObject({ total: 1, items: [{ who: 'desk', standing: 'applies' }] })
  })
})

/** A desk in this process. @param patience how long it waits for a head and for a whole request, in milliseconds; as shipped if left out */
async function inThisProcess(patience?: { head: number; request: number }): Promise<RunningServer> {
  const store = await openStore(':memory:')
  const desk = createDesk({ store, analyst: inlineAnalyst(), clock: systemClock, fetcher: null })
  return startServer(desk, {
    ...{ host: '127.0.0.1', port: 0, allowHosts: [], jobs: 0, token: null, version: '0', pagesFolder: '/none' },
    ...{ log: () => {}, ...(patience && { patience }) },
  })
}

/** It waits for nobody long. */
const IMPATIENT = { head: 300, request: 1000 }

describe('a client that does not behave', () => {
  let running: RunningServer
  let port: number
  beforeAll(async () => {
    running = await inThisProcess(IMPATIENT)
    port = Number(new URL(running.address).port)
    return () => running.stop()
  })

  /** Sends what it is given and waits until the server ends it. */
  const cutOff = (send: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(send))
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk.toString()
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', () => resolve(answer))
      setTimeout(() => reject(new Error('it was not cut off')), 60_000).unref()
    })

  it('is cut off when its head does not end', async () => {
    expect(await cutOff('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ')).toMatch(/^HTTP\/1\.1 408|^$/)
  })

  it('is cut off when its body does not come', async () => {
    const head =
      'POST /api/v1/reports/text HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{'
    expect(await cutOff(head)).toMatch(/^HTTP\/1\.1 4\d\d|^$/)
  })

  it('is refused when its head is too long', async () => {
    expect(await cutOff(`GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431/,
    )
  })

  it('is refused when its body is too large, whether it says so or not', async () => {
    const running = await inThisProcess()
    onTestFinished(() => running.stop())
    const post = (body: string | ReadableStream): Promise<Response | null> =>
      fetch(`${running.address}api/v1/reports/text`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit).catch(() => null)
    const large = 'x'.repeat(10 * 1024 * 1024)
    expect((await post(large))?.status ?? 413).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 10; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(1024 * 1024)))
        controller.close()
      },
    })
    expect((await post(stream))?.status ?? 413).toBe(413)
    expect((await ask(`${running.address}healthz`)).status).toBe(200)
  })
})

it('who listens to events is told at once, and sent away when the desk stops', async () => {
  const running = await inThisProcess(IMPATIENT)
  const answer = await ask(`${running.address}api/v1/events`)
  const reader = answer.body!.getReader()
  const first = new TextDecoder().decode((await reader.read()).value)
  expect(first).toMatch(/^event: status\ndata: \{/)
  await running.stop()
  const rest = async (): Promise<boolean> => {
    for (;;) {
      const { done } = await reader.read()
      if (done) return true
    }
  }
  expect(await rest().catch(() => true)).toBe(true)
})
