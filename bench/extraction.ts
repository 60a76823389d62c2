/**
 * Pages a second through read and extract on one core, beside Mozilla Readability on linkedom, on the labelled pages, in
 * one run: both parse the same bytes from nothing. Linkedom is built on htmlparser2, the parser that ours is built on.
 */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readLines } from '../eval/jsonl.ts'
import { extract } from '../src/core/extract/extract.ts'
import { read } from '../src/core/read/read.ts'

const FOLDER = join('..', 'shared', 'data', 'extraction')
/** Pages of one round, and rounds: the two take turns, so that what else the machine does falls on both. */
const PAGES = 120
const ROUNDS = 4

const pages = readLines<{ html: string }>(FOLDER, 'pages.jsonl.gz')
  .map(({ html }) => html)
  // A page that Readability takes minutes for would measure that page alone.
  .filter((html) => html.length < 1_000_000)
const step = Math.max(1, Math.floor(pages.length / PAGES))
const chosen = pages.filter((_, i) => i % step === 0).slice(0, PAGES)

function ours(html: string): number {
  const { sources } = read({ input: 'a.html', bytes: new TextEncoder().encode(html) })
  return sources.reduce((sum, source) => sum + extract(source).text.length, 0)
}

function theirs(html: string): number {
  const { document } = parseHTML(html)
  return (
    new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent?.length ??
    0
  )
}

function time(work: (html: string) => number): number {
  const start = performance.now()
  for (const html of chosen) {
    try {
      work(html)
    } catch {
      // Readability throws on some pages; the time until then counts.
    }
  }
  return (performance.now() - start) / 1000
}

time(ours)
time(theirs)
const [own, other] = [[] as number[], [] as number[]]
for (let round = 0; round < ROUNDS; round++) {
  own.push(time(ours))
  other.push(time(theirs))
}
const best = (times: readonly number[]): number => Math.min(...times)
console.log(
  `extraction: ${chosen.length} pages, ${(chosen.reduce((sum, html) => sum + html.length, 0) / chosen.length / 1000).toFixed(0)} kB each, best of ${ROUNDS} rounds, one core`,
)
console.log(`  ours                       ${(chosen.length / best(own)).toFixed(1)} pages a second`)
console.log(`  Readability on linkedom    ${(chosen.length / best(other)).toFixed(1)} pages a second`)
console.log(`  ours beside Readability    ${(best(other) / best(own)).toFixed(2)} times as fast`)
