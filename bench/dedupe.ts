/**
 * What finding the copies in an archive costs, beside reading and parsing the same file and nothing else: both in one run,
 * in turns, the best of each. Run: `npm run bench -- dedupe [FILE]`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dedupe } from '../src/dedupe/dedupe.ts'
import { PAIR_COLUMNS, pairRows } from '../src/dedupe/rows.ts'
import { writeRows } from '../src/dedupe/write-rows.ts'
import { corpusToVary } from './generate/corpus.ts'
import { generate } from './generate/generate.ts'
import { writeGenerated } from './generate/write.ts'

const CORPUS = join('..', 'shared', 'data', 'corpus', 'articles.jsonl.gz')
const ROUNDS = 5
const THREADS = 2
/** Times reading and parsing that are not to be exceeded. */
const ASKED = 2.5

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const path = existsSync(CORPUS) ? CORPUS : join(folder, 'generated.jsonl')
  if (path !== CORPUS) await writeGenerated(path, generate(corpusToVary(), { count: 10_000, seed: 1 }))
  let [parse, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let articles = 0
  let [pairs, candidates] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await milliseconds(async () => {
      articles = parseAll(path)
    })
    parse = Math.min(parse, alone)
    const time = await milliseconds(async () => {
      const found = await dedupe([path], { threads: THREADS, state: null })
      await writeRows(join(folder, 'pairs.jsonl'), PAIR_COLUMNS, pairRows(found))
      found.state.end()
      pairs = found.pairs.length
      candidates = found.candidates
    })
    whole = Math.min(whole, time)
  }
  rmSync(folder, { recursive: true })
  const second = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
  console.log(`dedupe: ${articles} articles of ${path}, ${THREADS} threads on ${cpus()[0]?.model}, best of ${ROUNDS}`)
  console.log(`  reading and parsing alone    ${second(parse)}`)
  console.log(
    `  dedupe, every pair aligned   ${second(whole)}, ${Math.round(articles / (whole / 1000))} articles a second`,
  )
  console.log(`  ratio                        ${(whole / parse).toFixed(2)} (asked: at most ${ASKED})`)
  console.log(`  pairs laid beside each other ${candidates}, of which ${pairs} are not independent`)
}

function parseAll(path: string): number {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  let count = 0
  for (const line of text.split('\n')) if (line !== '' && (JSON.parse(line) as { text: string }).text !== '') count++
  return count
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  // What the other left behind is not to be cleared away at its cost.
  globalThis.gc?.()
  const began = performance.now()
  await work()
  return performance.now() - began
}

await run()
