/**
 * Run the labelled sets: `npm run -s eval -- NAME [--data DIR] [--out FILE] [--json] [--worst N]`.
 * Without NAME, all of them, held to `eval/floors.json`; those floors hold for the data whose hashes stand in `eval/data-hashes.json`, which
 * `--write-hashes` writes.
 */
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { faultsOf, hashOfFolder } from './data-hashes.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { EVALUATIONS } from './evaluations.ts'
import { writeLines } from './jsonl.ts'

const SHARED = join('..', 'shared')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    worst: { type: 'string' },
    'write-hashes': { type: 'boolean' },
  },
})

process.exitCode = await main()

async function main(): Promise<number> {
  if (values['write-hashes']) return writeHashes()
  const [name] = positionals
  if (name === undefined) return runAll()
  const evaluation = EVALUATIONS.find((one) => one.name === name)
  if (!evaluation) {
    console.error(`No set is called "${name}". There are: ${EVALUATIONS.map((one) => one.name).join(', ')}.`)
    return 2
  }
  const folder = values.data ?? folderOf(evaluation)
  if (!existsSync(folder)) {
    console.error(`No data at ${folder}. Give the folder with --data DIR.`)
    return 2
  }
  const outcome = await evaluation.run(folder)
  if (values.out) writeLines(values.out, outcome.predictions)
  if (values.json) console.log(JSON.stringify({ name, cases: outcome.cases, ...outcome.scores }))
  else print(evaluation, outcome)
  for (const line of outcome.worst?.slice(0, Number(values.worst ?? 0)) ?? []) console.log(`\n${line}`)
  return 0
}

async function runAll(): Promise<number> {
  const floors = readJson<Record<string, number>>('floors.json')
  const hashes = readJson<string>('data-hashes.json')
  let failures = 0
  const there = EVALUATIONS.filter((evaluation) => existsSync(folderOf(evaluation)))
  const skipped = EVALUATIONS.length - there.length
  for (const evaluation of EVALUATIONS)
    if (!there.includes(evaluation)) console.log(`${evaluation.name}: skipped, no data at ${folderOf(evaluation)}`)
  for (const evaluation of there) {
    const { name } = evaluation
    const found = { floors: floors[name], held: hashes[name], hash: hashOfFolder(folderOf(evaluation)) }
    for (const fault of faultsOf(name, found)) {
      console.error(fault)
      failures++
    }
  }
  for (const [evaluation, told] of inThreads(there)) {
    const outcome = await told
    print(evaluation, outcome)
    failures += belowFloor(outcome, floors[evaluation.name] ?? {}, evaluation.name)
  }
  if (skipped > 0 && process.env['CI']) {
    console.error(`${skipped} sets could not be run: in CI that is a failure.`)
    return 1
  }
  console.log(
    failures === 0 ? 'No score is below its floor.' : `${failures} scores are below their floor, or have none.`,
  )
  return failures === 0 ? 0 : 1
}

/** The hashes of all data that are there; those of absent data stay. */
function writeHashes(): number {
  const hashes = { ...readJson<string>('data-hashes.json') }
  for (const evaluation of EVALUATIONS)
    if (existsSync(folderOf(evaluation))) hashes[evaluation.name] = hashOfFolder(folderOf(evaluation))
  writeFileSync(join('eval', 'data-hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`)
  return 0
}

function readJson<Value>(name: string): Record<string, Value> {
  return JSON.parse(readFileSync(join('eval', name), 'utf8')) as Record<string, Value>
}

/** What is told of a set that was run. */
type Told = Omit<Outcome, 'predictions' | 'worst'>

/** As many sets at a time as there are cores, each in a thread of its own. @returns the sets in their order */
function inThreads(evaluations: readonly Evaluation[]): (readonly [Evaluation, Promise<Told>])[] {
  const waiting: (() => Promise<unknown>)[] = []
  const all = evaluations.map((evaluation) => {
    const told = new Promise<Told>((resolve, reject) => {
      waiting.push(() => inThread(evaluation).then(resolve, reject))
    })
    // Which of them failed is told in its turn.
    told.catch(() => {})
    return [evaluation, told] as const
  })
  const next = async (): Promise<void> => {
    for (let run = waiting.shift(); run; run = waiting.shift()) await run()
  }
  for (let core = 0; core < availableParallelism(); core++) void next()
  return all
}

async function inThread(evaluation: Evaluation): Promise<Told> {
  const workerData = { name: evaluation.name, folder: folderOf(evaluation) }
  const [told] = await once(new Worker(new URL('one-set.js', import.meta.url), { workerData }), 'message')
  return told as Told
}

function folderOf({ own, folder }: Evaluation): string {
  return own ? folder : join(SHARED, folder)
}

function belowFloor(outcome: Told, floors: Readonly<Record<string, number>>, name: string): number {
  let count = 0
  for (const [metric, floor] of Object.entries(floors)) {
    const most = metric.startsWith('at most: ')
    const score = outcome.scores[most ? metric.slice('at most: '.length) : metric]
    if (score !== undefined && (most ? score <= floor : score >= floor)) continue
    console.error(`${most ? 'ABOVE THE CEILING' : 'BELOW THE FLOOR'}: ${name} ${metric} is ${score}, held to ${floor}`)
    count++
  }
  return count
}

function print(evaluation: Evaluation, outcome: Told): void {
  console.log(`\n${evaluation.name}: ${evaluation.about} (${outcome.cases} cases)`)
  for (const [metric, score] of Object.entries(outcome.scores)) {
    const value = Number.isInteger(score) ? String(score) : score.toFixed(3)
    const reference = outcome.references?.[metric]
    console.log(`  ${metric.padEnd(34)} ${value.padStart(8)}${reference ? `   (${reference})` : ''}`)
  }
  for (const line of outcome.notes ?? []) console.log(`    ${line}`)
}
