/**
 * The search for inputs whose time grows faster than their length: `npm run fuzz:growth -- [UNITS] [SEED] [STAGE]`. Each unit goes
 * through every reader and every stage whose name begins so. What fails on a unit is told too, and the search goes on.
 */
import { type Growth, growthOf, type Lengths, randomUnit, type Stage } from './growth.ts'
import { Dice } from './mutate.ts'
import { BESIDE, COMPARING, PREPARING, READERS } from './stages.ts'

const [UNITS = 500, SEED = 20_310_304] = process.argv.slice(2, 4).map(Number)
const WANTED = process.argv[4] ?? ''

const PLANS: readonly (readonly [readonly Stage[], Lengths])[] = [
  [READERS, { first: 16_384, last: 131_072 }],
  [PREPARING, { first: 4096, last: 32_768 }],
  [COMPARING, { first: 4096, last: 16_384 }],
  [BESIDE, { first: 16_384, last: 262_144 }],
]

// What is loaded once is not to count as the first unit's.
for (const [stages] of PLANS) for (const stage of stages) await growthOf(stage, 'a ', { first: 2048, last: 2048 })

const dice = new Dice(SEED)
let failures = 0
for (let count = 0; count < UNITS; count++) {
  const unit = randomUnit(dice)
  for (const [stages, lengths] of PLANS)
    for (const stage of stages.filter(({ name }) => name.startsWith(WANTED))) {
      try {
        const growth = await growthOf(stage, unit, lengths)
        if (growth) report(growth)
      } catch (error) {
        failures++
        console.log(`${stage.name}: ${JSON.stringify(unit)} ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
}
console.log(
  `${UNITS} units, seed ${SEED}: ${failures} times a stage failed, or took a time that grows faster than the length`,
)
process.exitCode = failures === 0 ? 0 : 1

function report({ stage, unit, times }: Growth): void {
  failures++
  const told = times.map(({ length, took }) => `${length}: ${Math.round(took)} ms`).join(', ')
  console.log(`${stage}: ${JSON.stringify(unit)} ${told}`)
}
