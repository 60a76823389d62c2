/**
 * Count how often each verb, noun and adjective is the cue of an attribution, by what follows it, in the training
 * part of the labelled attributions; print the table that `src/core/languages/en/cue-rates.ts` holds.
 *
 * Only counts leave the set: no sentence of it. Run: `node build/scripts/derive-cue-rates.js FOLDER`.
 */

import { readLines } from '../eval/jsonl.ts'
import { tagged } from '../eval/now.ts'
import { isPassive } from '../src/core/annotate/statements/cues.ts'
import { cueKey, frameAt } from '../src/core/annotate/statements/frames.ts'
import { type Line, lines } from '../src/core/annotate/statements/line.ts'
import { findQuoted } from '../src/core/annotate/statements/quote-marks.ts'
import { languageFor } from '../src/core/languages/languages.ts'

interface Row {
  readonly text: string
  readonly attributions: readonly { readonly cue: readonly (readonly [number, number])[] }[]
}

interface Count {
  seen: number
  cues: number
  /** How many of the cues take in the preposition behind them. */
  taken: number
}

const english = languageFor('en')
const table = new Map<string, Map<string, Count>>()
const folder = process.argv[2] ?? '../shared/data/attribution'

function countArticle({ text, attributions }: Row): void {
  const read = tagged(text)
  const cues = attributions.flatMap(({ cue }) => cue)
  for (const line of lines(read, findQuoted(text), { language: english, names: [] })) {
    const { start, end } = line.sentence
    const here = cues.filter((cue) => cue[0] < end && start < cue[1])
    for (let at = line.first; at < line.last; at++) countToken(line, at, here)
  }
}

function countToken(line: Line, at: number, cues: readonly (readonly [number, number])[]): void {
  const tag = line.tags[at]
  if (line.quoteOf[at] !== -1 || (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'ADJ')) return
  const token = line.tokens[at]!
  const cue = cues.find(([start, end]) => start <= token.start && token.end <= end)
  if (cue && !isHead(line, at, cue[1])) return
  const frame = tag === 'VERB' && isPassive(line, at) ? 'v' : frameAt(line, at + 1)
  const next = line.tokens[at + 1]
  const taken = cue !== undefined && next !== undefined && next.end <= cue[1]
  for (const key of ['*', frame]) add(cueKey(line, at), key, { seen: 1, cues: cue ? 1 : 0, taken: taken ? 1 : 0 })
}

/** The last verb of a cue, or its last noun or adjective where it has no verb. */
function isHead(line: Line, at: number, end: number): boolean {
  const verb = line.tags[at] === 'VERB'
  for (let i = line.first; i < line.last; i++) {
    const other = line.tags[i]
    if (line.tokens[i]!.end > end) break
    if (i > at && other === 'VERB') return false
    if (!verb && i > at && (other === 'NOUN' || other === 'ADJ')) return false
  }
  return verb || !verbWithin(line, at, end)
}

function verbWithin(line: Line, at: number, end: number): boolean {
  for (let i = Math.max(line.first, at - 4); i < line.last && line.tokens[i]!.end <= end; i++) {
    if (i !== at && line.tags[i] === 'VERB' && line.tokens[i]!.start > end - 40) return true
  }
  return false
}

function add(lemma: string, frame: string, count: Count): void {
  const frames = table.get(lemma) ?? new Map<string, Count>()
  table.set(lemma, frames)
  const known = frames.get(frame) ?? { seen: 0, cues: 0, taken: 0 }
  known.seen += count.seen
  known.cues += count.cues
  known.taken += count.taken
  frames.set(frame, known)
}

/** Words that were a cue at least this often are worth a row, and frames seen at least this often a column. */
const LEAST_CUES = 3
const LEAST_SEEN = 2
/** How strongly a frame's rate is drawn to the word's own. */
const WEIGHT = 2

function printed(): string {
  const rows: string[] = []
  for (const [lemma, frames] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = frames.get('*')!
    const best = Math.max(...[...frames.values()].filter((one) => one.cues >= 2).map((one) => one.cues / one.seen), 0)
    if (all.cues < LEAST_CUES || best < 0.25 || !/^[+~]?[\p{L}'-]+$/u.test(lemma)) continue
    const prior = all.cues / all.seen
    const columns = [`*${percent(prior)}`]
    for (const [frame, one] of [...frames].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (frame === '*' || one.seen < LEAST_SEEN || !/^(?:[a-z]|>[a-z]+)$/.test(frame)) continue
      const rate = (one.cues + WEIGHT * prior) / (one.seen + WEIGHT)
      const taken = frame.startsWith('>') && one.taken * 2 > one.cues && one.cues > 1 ? '+' : ''
      if (percent(rate) !== percent(prior) || taken) columns.push(`${frame}${taken}${percent(rate)}`)
    }
    rows.push(`${lemma} ${columns.join(' ')}`)
  }
  return rows.join('\n')
}

function percent(rate: number): number {
  return Math.min(99, Math.round(rate * 100))
}

for (const row of readLines<Row>(folder, 'train.jsonl.gz')) countArticle(row)
console.log(printed())
