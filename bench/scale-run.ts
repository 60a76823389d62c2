/** One length of the bench of scale, in a process of its own: its peak memory is the kernel's figure for the process. */
import { dedupe } from '../src/dedupe/dedupe.ts'
import { FAMILY_COLUMNS, familyRows, PAIR_COLUMNS, pairRows } from '../src/dedupe/rows.ts'
import { writeRows } from '../src/dedupe/write-rows.ts'
import type { ScaleRun } from './scale.ts'

const [path = ''] = process.argv.slice(2)
const began = performance.now()
const found = await dedupe([path], { threads: 2, state: null })
const pairs = await writeRows(`${path}.pairs.jsonl`, PAIR_COLUMNS, pairRows(found))
await writeRows(`${path}.families.csv`, FAMILY_COLUMNS, familyRows(found))
found.state.end()
const result: ScaleRun = {
  articles: found.archive.count,
  seconds: (performance.now() - began) / 1000,
  processorSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  indexBytes: found.indexBytes,
  pairs,
}
console.log(JSON.stringify(result))
