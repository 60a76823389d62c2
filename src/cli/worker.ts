import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import { Option } from 'commander'
import type { Worker, WorkerEvent } from '../fleet/worker.ts'
import { StemmaError } from '../io/failure.ts'
import {
  type DeskCommand,
  FLEET_SETTING,
  openFleet,
  SOURCE_OPTIONS,
  type StoreOptions,
  stopSignal,
  wholeNumber,
  workersOf,
} from './desk-command.ts'
import { EXIT } from './exit.ts'

interface Options extends StoreOptions {
  readonly threads: number
  readonly metrics?: number
  readonly resend?: boolean
}

export const worker: DeskCommand = {
  name: 'worker',
  summary: 'work for a fleet: many machines, the same answers',
  description:
    'Prepare reports that a fleet’s desks take in, relate them, find their stories. Start any number, anywhere; they share the work over NATS JetStream and keep its results in PostgreSQL. To stop one, end it: it finishes what it holds.',
  isServed: true,
  options: [
    new Option('--threads <number>', 'threads that read and compare')
      .default(availableParallelism())
      .argParser(wholeNumber(1)),
    new Option('--patience <seconds>', 'give out a report again that was not heard of for so long').argParser(
      wholeNumber(1),
    ),
    new Option('--lease <seconds>', 'another takes over what a silent worker owns after so long').argParser(
      wholeNumber(1),
    ),
    new Option('--metrics <port>', 'numbers for Prometheus at this port of this machine').argParser(wholeNumber(0)),
    new Option('--resend', 'send again what was set aside, and end'),
    new Option('--no-fetch', 'fetch no addresses'),
    ...SOURCE_OPTIONS,
  ],
  examples: [
    ['stemma worker --nats nats://n1,nats://n2', 'DATABASE_URL names the database'],
    ['stemma worker --nats nats://n1 --resend', 'try again what was set aside'],
  ],
  async run(_inputs, options: Options) {
    const stopped = stopSignal()
    const { channel, store, disconnect } = await openFleet(options)
    try {
      const [{ startWorker }, { resendAside }, { sharedTurns }, { systemClock }] = await Promise.all([
        import('../fleet/worker.ts'),
        import('../fleet/resend.ts'),
        import('../fleet/shared-turns.ts'),
        import('../io/clock.ts'),
      ])
      if (options.resend) {
        process.stdout.write(`Sent again: ${await resendAside(channel, store, systemClock)}.\n`)
        return EXIT.done
      }
      await store.settings.set(FLEET_SETTING, channel.options.name)
      const { analyst, fetcher, followLinks } = await workersOf(
        options,
        options.threads,
        sharedTurns(channel, systemClock),
      )
      const counts = new Map<string, number>()
      const tell = (event: WorkerEvent): void => {
        counts.set(event.event, (counts.get(event.event) ?? 0) + 1)
        process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
      }
      const running = startWorker({
        ...{ channel, store, analyst, fetcher, followLinks, tell },
        ...{ clock: systemClock, concurrency: options.threads + 1 },
      })
      const closeMetrics = options.metrics === undefined ? null : await serveMetrics(options.metrics, running, counts)
      process.stdout.write(`The worker ${running.name} is ready.\n`)
      await stopped
      closeMetrics?.()
      await running.stop()
      await fetcher?.close()
      await analyst.close()
      return EXIT.done
    } finally {
      await disconnect()
      await store.close()
    }
  },
}

/** @returns what closes it */
async function serveMetrics(port: number, running: Worker, counts: ReadonlyMap<string, number>): Promise<() => void> {
  const { metricsText } = await import('../fleet/status.ts')
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    running.status().then(
      (status) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(metricsText(status, counts)),
      () => response.writeHead(503).end('The servers of the fleet do not answer.\n'),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new StemmaError('cannot-listen', `The metrics cannot be served at port ${port}: ${error.message}.`, error),
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      process.stdout.write(`Metrics: http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/metrics\n`)
      resolve()
    })
  })
  return () => server.close()
}
