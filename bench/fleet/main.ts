/**
 * `npm run test:fleet`: a cluster of three NATS servers, PostgreSQL and four workers, under faults, held against one process.
 * It needs `nats-server` on the path and a PostgreSQL server (STEMMA_TEST_DATABASE, else the one of this machine).
 */
import { parseArgs } from 'node:util'
import type { Page } from '../../src/core/model/document.ts'
import { inventedReports } from '../generate/invented-reports.ts'
import { generatedPages } from '../generate/pages.ts'
import { inOneProcess } from './one-process.ts'
import { round } from './round.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '4' },
    servers: { type: 'string', default: '3' },
    /** `generated`: of the corpus's words, as long as news is; `invented`: short ones, several of each event. */
    kind: { type: 'string', default: 'generated' },
  },
})
// What was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const [reports, rounds, seed] = [Number(values.reports), Number(values.rounds), Number(values.seed)]

function pagesOf(): Page[] {
  if (values.kind === 'invented') return inventedReports(reports, 5, seed)
  return generatedPages(reports, seed)
}

const pages = pagesOf()
console.log(`${reports} ${values.kind} reports, seed ${seed}; one process first`)
const alone = await inOneProcess(pages, 2)
const rows = Object.entries(alone.derived).map(([table, { rows: count, hash }]) => `${table} ${count} (${hash})`)
console.log(
  `  one process: ${alone.seconds.toFixed(1)} s, ${(reports / alone.seconds).toFixed(1)} reports a second; ${rows.join(', ')}`,
)
let failures = 0
for (let at = 0; at < rounds; at++) {
  const started = { pages, seed: seed * 1000 + at, expected: alone.derived, print: (line: string) => console.log(line) }
  const fleet = { natsServers: Number(values.servers), workers: Number(values.workers), patience: 8, lease: 4 }
  console.log(
    `  round ${at + 1} of ${rounds}, seed ${started.seed}: ${fleet.natsServers} NATS servers, ${fleet.workers} workers`,
  )
  const { wrong, seconds } = await round({ ...started, ...fleet })
  for (const one of wrong) console.log(`    WRONG: ${one}`)
  if (wrong.length > 0) failures++
  else console.log(`    as in one process, to the byte; ${seconds.toFixed(1)} s with all faults`)
}
console.log(`${rounds - failures} of ${rounds} rounds came to the same as one process`)
process.exitCode = failures > 0 ? 1 : 0
