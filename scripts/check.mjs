/**
 * Everything that must hold before a change is merged, in the order in which it is cheapest to fail: one command, here
 * and in CI. The last line counts the tests. `npm run check -- types tests` runs the named steps only.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const RESULTS = 'build/tests.json'

const STEPS = [
  ['format and lint', 'lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', 'types', ['tsc', '-p', 'tsconfig.json']],
  ['types of the core, without Node and DOM', 'types', ['tsc', '-p', 'tsconfig.core.json']],
  ['types of the try-it page', 'types', ['tsc', '-p', 'web/try/tsconfig.json']],
  ['types of the pages', 'types', ['tsc', '-p', 'web/tsconfig.json']],
  ['nothing unused', 'unused', ['knip', '--no-progress']],
  ['how it reads, in numbers', 'house', ['tsc', '-p', 'tsconfig.tools.json']],
  ['how it reads, in numbers', 'house', ['node', 'build/scripts/house/main.js']],
  ['tests', 'tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]],
  ['evaluation, held to its floors', 'eval', ['tsc', '-p', 'tsconfig.tools.json']],
  ['evaluation, held to its floors', 'eval', ['node', 'build/eval/main.js']],
]

const only = process.argv.slice(2)
mkdirSync('build', { recursive: true })
const failed = STEPS.filter(([, name]) => only.length === 0 || only.includes(name)).filter((step) => !passes(step))
for (const [title] of failed) console.error(`FAILED: ${title}`)
const counts = only.length === 0 || only.includes('tests') ? countTests() : null
const skippedInCi = counts !== null && Boolean(process.env.CI) && counts.skipped > 0
for (const name of counts?.names ?? []) console.error(`FAILED: ${name}`)
if (skippedInCi) console.error(`FAILED: ${counts.skipped} tests were skipped; in CI each must run`)
process.exitCode = failed.length > 0 || skippedInCi ? 1 : 0
if (counts) console.log(`${counts.passed} passed, ${counts.failed} failed`)

/** @param {[string, string, string[]]} step */
function passes([title, , [command, ...args]]) {
  console.log(`\n— ${title}`)
  const started = performance.now()
  const program = command === 'node' ? process.execPath : `node_modules/.bin/${command}`
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  console.log(`  ${status === 0 ? 'ok' : 'failed'}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(RESULTS, 'utf8'),
    )
    const names = testResults.flatMap(failuresOf)
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, names }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, names: [] }
  }
}

/** The failed tests of one file, each with the first line of what it says: a log that is cut shows its end. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name)
  const failed = assertionResults.filter((one) => one.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : []
  return failed.map((one) => `${file}: ${one.fullName}: ${firstLine(one.failureMessages[0])}`)
}

function firstLine(text) {
  return String(text ?? '').split('\n', 1)[0]
}
