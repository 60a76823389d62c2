/**
 * How fast articles are annotated, on one core: words a second through all annotators, and each by itself.
 * Run: `npm run bench`. Reads the corpus beside the project where it is, else the samples repeated.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../eval/jsonl.ts'
import { analyse } from '../src/core/analyse/analyse.ts'
import { findFigures } from '../src/core/annotate/figures/figures.ts'
import { findHedges } from '../src/core/annotate/hedges/hedges.ts'
import { findNames } from '../src/core/annotate/names/names.ts'
import { findStatements } from '../src/core/annotate/statements/statements.ts'
import { taggedReading } from '../src/core/annotate/tagging/tagging.ts'
import { findTimes } from '../src/core/annotate/times/times.ts'
import { languageFor } from '../src/core/languages/languages.ts'
import { loadGrammar } from '../src/io/models.ts'

const CORPUS = join('..', 'shared', 'data', 'corpus')
/** Enough that one run takes some seconds. */
const ARTICLES = 800
const ROUNDS = 3

const english = languageFor('en')

/** Milliseconds by annotator. */
type Clock = Map<string, number>

function timed<T>(clock: Clock, name: string, work: () => T): T {
  const began = performance.now()
  const result = work()
  clock.set(name, (clock.get(name) ?? 0) + performance.now() - began)
  return result
}

const grammar = loadGrammar('en')

function annotateAll(texts: readonly string[]): Clock {
  const clock: Clock = new Map()
  for (const text of texts) {
    const analysis = timed(clock, 'analysis', () => analyse(text, grammar))
    const read = timed(clock, 'tokens and sentences', () => taggedReading(analysis))
    const names = timed(clock, 'names', () => findNames(read, english))
    const { statements } = timed(clock, 'statements', () => findStatements(read.analysis, english, names))
    timed(clock, 'times', () => findTimes(read, english, '2024-06-01'))
    timed(clock, 'figures', () => findFigures(read, english, statements))
    timed(clock, 'hedges', () => findHedges(read, english, statements))
  }
  return clock
}

function texts(): string[] {
  if (existsSync(CORPUS)) {
    const rows = readLines<{ text: string }>(CORPUS, 'articles.jsonl.gz')
    return rows.slice(0, ARTICLES).map((row) => row.text)
  }
  const files = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
  return Array.from({ length: 50 }, () => files.map((file) => readFileSync(join('samples', file), 'utf8'))).flat()
}

function run(): void {
  const all = texts()
  const words = all.reduce((count, text) => count + text.split(/\s+/).length, 0)
  let best: Clock | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const clock = annotateAll(all)
    if (best === null || total(clock) < total(best)) best = clock
  }
  console.log(`annotate: ${all.length} texts, ${words} words, best of ${ROUNDS}`)
  for (const [name, time] of best!) console.log(`  ${name.padEnd(22)} ${((time * 1000) / words).toFixed(2)} µs a word`)
  console.log(`  ${'all'.padEnd(22)} ${Math.round((words / total(best!)) * 1000)} words a second`)
}

function total(clock: Clock): number {
  return [...clock.values()].reduce((sum, time) => sum + time, 0)
}

run()
