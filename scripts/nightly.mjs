/**
 * What looks further than `npm test`, which draws the same cases each time: every property test from a fresh seed, and so the search for
 * slow texts and for damage that a reader does not withstand. The seed is printed first; with it as an argument a night is repeated.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const UNITS = '60'
const DAMAGED = '20000'
const seed = process.argv[2] ?? String(randomInt(1, 2 ** 31))
console.log(`seed ${seed}; to repeat this night: npm run nightly -- ${seed}`)

const files = ['src', 'test', 'fit', 'eval', 'bench', 'web/src']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && /\bfc\.(?:assert|sample)\b/.test(readFileSync(file, 'utf8')))

const STEPS = [
  [`${files.length} files of property tests`, ['node_modules/vitest/vitest.mjs', 'run', ...files]],
  ['tools', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.tools.json']],
  ['texts that take long', ['build/bench/fuzz/growth-run.js', UNITS, seed]],
  ['damaged documents', ['build/bench/fuzz/main.js', DAMAGED, seed]],
]

const failed = STEPS.filter(([title, args]) => {
  console.log(`\n— ${title}, seed ${seed}`)
  const env = { ...process.env, FC_SEED: seed }
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status !== 0
})
for (const [title] of failed) console.error(`FAILED: ${title}, seed ${seed}`)
process.exitCode = failed.length > 0 ? 1 : 0
