/**
 * Damaged inputs for every reader: `npm run fuzz -- [COUNT] [SEED]`. A reader may give notices; it may not throw, and no
 * input may hold it up. The seed of the run that was made is the default, so that it can be made again.
 */
import { prepare } from '../../src/with-models.ts'
import { Dice, mutated } from './mutate.ts'
import { seeds } from './seeds.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const SEED = Number(process.argv[3] ?? 20_310_304)
/** Milliseconds of the processor after which an input counts as one that holds a reader up. */
const SLOW = 2000

const forms = [...seeds()]
const dice = new Dice(SEED)
const tallies = new Map<string, { inputs: number; notices: number; articles: number; total: number; slowest: number }>()
let failures = 0

// What is loaded once is not to count as the first input's.
for (const [name, bytes] of forms) await prepare({ input: name, bytes })

for (let i = 0; i < COUNT; i++) {
  const [name, seed] = forms[i % forms.length]!
  const bytes = mutated(seed, dice, forms[dice.next(forms.length)]![1])
  const tally = tallies.get(name) ?? { inputs: 0, notices: 0, articles: 0, total: 0, slowest: 0 }
  tallies.set(name, tally)
  tally.inputs++
  const start = processorMs()
  try {
    const { articles, notices } = await prepare({ input: name, bytes })
    tally.articles += articles.length
    tally.notices += Math.min(1, notices.length)
    for (const article of articles)
      for (const figure of article.figures)
        if (figure.part === undefined && article.text.slice(figure.start, figure.end) === '')
          report(i, name, bytes, 'a figure without words')
  } catch (error) {
    report(i, name, bytes, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const took = processorMs() - start
  tally.total += took
  tally.slowest = Math.max(tally.slowest, took)
  if (took > SLOW) report(i, name, bytes, `${took.toFixed(0)} ms`)
  if (i % 1000 === 0)
    process.stderr.write(process.stderr.isTTY ? `\r${i} of ${COUNT}` : i % 10_000 === 0 ? `${i} of ${COUNT}\n` : '')
}

console.log(`${COUNT} damaged inputs, seed ${SEED}: ${failures} failures`)
for (const [name, { inputs, articles, notices, total, slowest }] of tallies)
  console.log(
    `  ${name.padEnd(14)} ${String(inputs).padStart(6)} inputs ${String(articles).padStart(6)} articles ${String(notices).padStart(6)} with notices, mean ${(total / inputs).toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms`,
  )
process.exitCode = failures === 0 ? 0 : 1

function report(number: number, name: string, bytes: Uint8Array, what: string): void {
  failures++
  if (failures > 20) return
  console.log(
    `input ${number} (${name}, ${bytes.length} bytes): ${what}\n  ${Buffer.from(bytes.subarray(0, 300)).toString('base64')}`,
  )
}

/** Time on the processor: an input is not to blame for what else the machine does. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
