/**
 * Reports a second, and what the machinery costs: `npm run bench -- fleet`. One process without NATS, then one, two and four
 * workers with one thread each, all on the same generated reports, servers on the same machine. Beside the wall's time
 * stands that of the processor, which other programs on the machine disturb less.
 */
import { systemClock } from '../../src/io/clock.ts'
import { generatedPages } from '../generate/pages.ts'
import { type Derived, derivedOf, differences } from './derived.ts'
import { startFleet } from './fleet.ts'
import { inOneProcess } from './one-process.ts'
import { processorOf } from './processor.ts'

const REPORTS = Number(process.env['BENCH_REPORTS'] ?? 400)
const SEED = 3
const SETTLE_MS = 4000

interface Row {
  readonly name: string
  readonly seconds: number
  /** Of Stemma's own processes. */
  readonly processor: number
  readonly servers: number | null
}

let expected: Derived | null = null
const pages = generatedPages(REPORTS, SEED)
console.log(`fleet: ${REPORTS} generated reports, seed ${SEED}; times in seconds`)
print(['', 'seconds', 'a second', 'processor', 'of servers', 'ms a report', 'to 1 thread'])
const first = await alone(1)
show(first.row, first.row)
show((await alone(2)).row, first.row)
for (const workers of [1, 2, 4]) show(await together(workers), first.row)

async function alone(threads: number): Promise<{ row: Row }> {
  const { derived, seconds, processor } = await inOneProcess(pages, threads)
  expected ??= derived
  return {
    row: {
      name: `one process, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
      seconds,
      processor,
      servers: null,
    },
  }
}

async function together(workers: number): Promise<Row> {
  const fleet = await startFleet({ natsServers: 1, workers, patience: 30, lease: 10 })
  try {
    // Started up, and the leases shared out, which the first report brings about.
    await fleet.bring(pages.slice(0, 1))
    await fleet.settled()
    await systemClock.sleep(SETTLE_MS)
    const own = fleet.workers.flatMap(({ child }) => child.pid ?? [])
    const used = (): number => own.reduce((sum, pid) => sum + processorOf(pid), 0)
    const [usedBefore, natsBefore] = [used(), fleet.nats.processor()]
    const started = performance.now()
    await fleet.bring(pages.slice(1))
    await fleet.settled()
    const seconds = (performance.now() - started) / 1000
    const row = { seconds, processor: used() - usedBefore, servers: fleet.nats.processor() - natsBefore }
    const wrong = differences(expected!, await derivedOf(fleet.database))
    for (const one of wrong) console.log(`  WRONG: ${one}`)
    if (wrong.length > 0) process.exitCode = 1
    return { name: `${workers} ${workers === 1 ? 'worker' : 'workers'}, 1 thread each`, ...row }
  } finally {
    await fleet.close()
  }
}

function show({ name, seconds, processor, servers }: Row, base: Row): void {
  const lost = (processor / base.processor - 1) * 100
  const each = (processor / REPORTS) * 1000
  print([
    ...[name, seconds.toFixed(1), (REPORTS / seconds).toFixed(1), processor.toFixed(1)],
    ...[servers === null ? '' : servers.toFixed(1), each.toFixed(1), `${lost >= 0 ? '+' : ''}${lost.toFixed(0)} %`],
  ])
}

function print(columns: readonly string[]): void {
  console.log(
    `  ${columns[0]!.padEnd(26)}${columns
      .slice(1)
      .map((column) => column.padStart(13))
      .join('')}`,
  )
}
