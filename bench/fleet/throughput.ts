/**
 * Reports a second, and what the machinery costs: `npm run bench -- fleet`. One process without NATS with one, two and four
 * threads, then as many workers with one thread each, all on the same reports, servers on the same machine. Beside the
 * wall's time stands that of the processor, which other programs on the machine disturb less; whoever brings the reports
 * is counted with the fleet, as bringing them is in one process. All are measured when they run warm.
 */
import { systemClock } from '../../src/io/clock.ts'
import { inventedReports } from '../generate/invented-reports.ts'
import { generatedPages } from '../generate/pages.ts'
import { type Derived, derivedOf, differences } from './derived.ts'
import { startFleet } from './fleet.ts'
import { inOneProcess } from './one-process.ts'
import { processorOf } from './processor.ts'

const REPORTS = Number(process.env['BENCH_REPORTS'] ?? 400)
/** For each thread or worker, before anything is measured: programs are compiled while they run. */
const FIRST = Number(process.env['BENCH_FIRST'] ?? 150)
const COUNTS = (process.env['BENCH_WORKERS'] ?? '1,2,4').split(',').map(Number)
const SEED = 3
const SETTLE_MS = 4000

interface Row {
  readonly name: string
  readonly seconds: number
  /** Of Stemma's own processes. */
  readonly processor: number
  readonly servers: number | null
  readonly wrong: readonly string[]
}

for (const kind of ['generated', 'invented'] as const) {
  console.log(`fleet: ${REPORTS} ${kind} reports after ${FIRST} a worker, seed ${SEED}; times in seconds`)
  print(['', 'seconds', 'a second', 'processor', 'of NATS', 'ms a report', 'to as many'])
  for (const count of COUNTS) {
    const first = FIRST * count
    const total = REPORTS + first
    const pages = kind === 'invented' ? inventedReports(total, 5, SEED) : generatedPages(total, SEED)
    const { derived, ...one } = await inOneProcess(pages, count, { first })
    const base = {
      ...one,
      name: `one process, ${count} ${count === 1 ? 'thread' : 'threads'}`,
      servers: null,
      wrong: [],
    }
    show(base, base)
    show(await together(count, { pages, first, expected: derived }), base)
  }
}

async function together(
  workers: number,
  { pages, first, expected }: { pages: ReturnType<typeof generatedPages>; first: number; expected: Derived },
): Promise<Row> {
  const fleet = await startFleet({ natsServers: 1, workers, patience: 30, lease: 10 })
  try {
    // The leases are shared out too, which the first reports bring about.
    await fleet.bring(pages.slice(0, first))
    await fleet.settled()
    await systemClock.sleep(SETTLE_MS)
    const own = [process.pid, ...fleet.workers.flatMap(({ child }) => child.pid ?? [])]
    const used = (): number => own.reduce((sum, pid) => sum + processorOf(pid), 0)
    const [usedBefore, natsBefore] = [used(), fleet.nats.processor()]
    const started = performance.now()
    await fleet.bring(pages.slice(first))
    await fleet.settled()
    const seconds = (performance.now() - started) / 1000
    const processor = used() - usedBefore
    const servers = fleet.nats.processor() - natsBefore
    const wrong = differences(expected, await derivedOf(fleet.database))
    if (wrong.length > 0) process.exitCode = 1
    return {
      name: `${workers} ${workers === 1 ? 'worker' : 'workers'}, 1 thread each`,
      seconds,
      processor,
      servers,
      wrong,
    }
  } finally {
    await fleet.close()
  }
}

function show({ name, seconds, processor, servers, wrong }: Row, base: Row): void {
  const lost = (processor / base.processor - 1) * 100
  const each = (processor / REPORTS) * 1000
  print([
    ...[name, seconds.toFixed(1), (REPORTS / seconds).toFixed(1), processor.toFixed(1)],
    ...[servers === null ? '' : servers.toFixed(1), each.toFixed(1)],
    servers === null ? '' : `${lost >= 0 ? '+' : ''}${lost.toFixed(0)} %`,
  ])
  for (const one of wrong) console.log(`  WRONG: ${one}`)
}

function print(columns: readonly string[]): void {
  console.log(
    `  ${columns[0]!.padEnd(26)}${columns
      .slice(1)
      .map((column) => column.padStart(13))
      .join('')}`,
  )
}
