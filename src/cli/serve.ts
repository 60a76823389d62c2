import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Option } from 'commander'
import { reason, StemmaError } from '../io/failure.ts'
import type { Metrics } from '../server/metrics.ts'
import {
  closeDesk,
  type DeskCommand,
  openDesk,
  SOURCE_OPTIONS,
  type StoreOptions,
  stopSignal,
  wholeNumber,
} from './desk-command.ts'
import { startReading, startWork } from './desk-processes.ts'
import { EXIT } from './exit.ts'
import type { HelperGiven } from './helper-messages.ts'
import { version } from './version.ts'

interface Options extends StoreOptions {
  readonly host: string
  readonly port: number
  readonly tokenFile?: string
  readonly allowHost?: readonly string[]
  readonly threads: number
}

export const serve: DeskCommand = {
  name: 'serve',
  summary: 'open the desk: keep reports, watch sources, work through stories',
  description:
    'Open the desk for a browser on this machine. For others too, it needs a token: in the variable STEMMA_TOKEN, or in a file.',
  options: [
    new Option('--host <address>', 'listen at this address').default('127.0.0.1'),
    new Option('--port <number>', 'listen at this port').default(7070).argParser(wholeNumber(0, 65_535)),
    new Option('--token-file <file>', 'read the token from this file'),
    new Option('--allow-host <name...>', 'names that the desk is called by, beside localhost'),
    new Option('--threads <number>', 'threads that read and compare')
      .default(Math.max(1, availableParallelism() - 1))
      .argParser(wholeNumber(1)),
    new Option('--no-fetch', 'fetch no addresses'),
    ...SOURCE_OPTIONS,
  ],
  examples: [
    ['stemma serve', 'at http://127.0.0.1:7070/, reports in a folder of yours'],
    ['stemma serve --data ./desk', 'reports in ./desk'],
    ['DATABASE_URL=postgres://… stemma serve', 'reports in a PostgreSQL database'],
    ['STEMMA_TOKEN=… stemma serve --host 0.0.0.0', 'for others too, with a token'],
  ],
  async run(_inputs, options: Options) {
    const [{ startServer }, { Metrics }] = await Promise.all([
      import('../server/serve.ts'),
      import('../server/metrics.ts'),
    ])
    const metrics = new Metrics()
    const stopped = stopSignal()
    // Two articles are held against each other while somebody waits: what takes long is done by the other process's own threads.
    const desk = await openDesk(options, { threads: 1 })
    const given = givenTo(options)
    const work = desk.line.isElsewhere ? null : startWork(given, toldTo(metrics))
    const reader = startReading(given, { fault: (event) => log({ ...event }), broken: brokenDown('reading') })
    const helpers = work ? [work, reader] : [reader]
    try {
      const running = await startServer(desk, {
        ...{ host: options.host, port: options.port, token: tokenOf(options), allowHosts: options.allowHost ?? [] },
        ...{ jobs: 0, version: version(), metrics, log, reader },
        helpers: helpers.map((helper) => helper.usage),
        pagesFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
      })
      process.stdout.write(`The desk is open: ${running.address}\n`)
      await stopped
      await running.stop()
      return EXIT.done
    } finally {
      await Promise.all(helpers.map((helper) => helper.stop()))
      await closeDesk(desk)
    }
  },
}

/** Options as they cross to a process: plain values. */
function givenTo({ threads, ...options }: Options): HelperGiven {
  return { options: structuredClone(options), threads }
}

function toldTo(metrics: Metrics): Parameters<typeof startWork>[1] {
  return {
    report: (event) => {
      metrics.job(event.kind, event.outcome)
      log({ event: 'job', ...event })
    },
    broken: brokenDown('jobs'),
  }
}

function brokenDown(helper: string): (why: string) => void {
  return (why) => log({ event: 'fault', path: `the process for ${helper}`, error: why })
}

/** One line of JSON for each thing that happened. */
function log(event: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
}

function tokenOf({ tokenFile }: Options): string | null {
  if (tokenFile === undefined) return process.env['STEMMA_TOKEN'] || null
  try {
    return readFileSync(tokenFile, 'utf8').trim() || null
  } catch (error) {
    throw new StemmaError('token-file', `The token cannot be read from ${tokenFile}: ${reason(error)}.`, error)
  }
}
