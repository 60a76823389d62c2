/**
 * Run the labelled sets: `npm run -s eval -- NAME [--data DIR] [--out FILE] [--json] [--worst N]`.
 * Without NAME, all of them, held to `eval/floors.json`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
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
  },
})

process.exitCode = await main()

async function main(): Promise<number> {
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
  const floors = JSON.parse(readFileSync(join('eval', 'floors.json'), 'utf8')) as Record<string, Record<string, number>>
  let failures = 0
  let skipped = 0
  for (const evaluation of EVALUATIONS) {
    const folder = folderOf(evaluation)
    if (!existsSync(folder)) {
      console.log(`${evaluation.name}: skipped, no data at ${folder}`)
      skipped++
      continue
    }
    const outcome = await evaluation.run(folder)
    print(evaluation, outcome)
    failures += belowFloor(outcome, floors[evaluation.name] ?? {}, evaluation.name)
  }
  if (skipped > 0 && process.env['CI']) {
    console.error(`${skipped} sets could not be run: in CI that is a failure.`)
    return 1
  }
  console.log(failures === 0 ? 'No score is below its floor.' : `${failures} scores are below their floor.`)
  return failures === 0 ? 0 : 1
}

function folderOf({ own, folder }: Evaluation): string {
  return own ? folder : join(SHARED, folder)
}

function belowFloor(outcome: Outcome, floors: Readonly<Record<string, number>>, name: string): number {
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

function print(evaluation: Evaluation, outcome: Outcome): void {
  console.log(`\n${evaluation.name}: ${evaluation.about} (${outcome.cases} cases)`)
  for (const [metric, score] of Object.entries(outcome.scores)) {
    const value = Number.isInteger(score) ? String(score) : score.toFixed(3)
    const reference = outcome.references?.[metric]
    console.log(`  ${metric.padEnd(34)} ${value.padStart(8)}${reference ? `   (${reference})` : ''}`)
  }
  for (const line of outcome.notes ?? []) console.log(`    ${line}`)
}
