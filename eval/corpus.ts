/**
 * Copies in an archive, against every pair counted: on the corpus, which holds few, and on articles generated from it, of
 * which one in six was made from another.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CorpusArticle, type GeneratedArticle, generate } from '../bench/generate/generate.ts'
import { writeGenerated } from '../bench/generate/write.ts'
import { dedupe } from '../src/dedupe/dedupe.ts'
import { pairRows } from '../src/dedupe/rows.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { type Overlap, overlaps } from './near-copies.ts'

interface Pair {
  readonly a: string
  readonly b: string
  readonly kind: string
  readonly jaccard: number
  readonly contained: number
}

/** A pair is a near-copy from this Jaccard coefficient on; and it is reported rightly from this containment on too. */
const NEAR = 0.5
const CONTAINED = 0.6
const GENERATED = 4_000
const SEED = 2031

export const corpus: Evaluation = {
  name: 'corpus',
  folder: 'data/corpus',
  about: 'copies in an archive, against every pair counted',
  run,
}

async function run(folder: string): Promise<Outcome> {
  const rows = readLines<CorpusArticle & { id: string }>(folder, 'articles.jsonl.gz')
  const temporary = mkdtempSync(join(tmpdir(), 'stemma-eval-'))
  try {
    const [own, made] = [join(temporary, 'corpus.jsonl'), join(temporary, 'made.jsonl')]
    const generated = [...generate(rows, { count: GENERATED, seed: SEED })]
    await writeGenerated(own, rows)
    await writeGenerated(made, generated)
    const found = await pairsOf(own)
    const foundMade = await pairsOf(made)
    const truth = overlaps(textsOf(rows), { jaccard: NEAR, contained: CONTAINED })
    const truthMade = overlaps(textsOf(generated), { jaccard: NEAR, contained: CONTAINED })
    const scored = scores(truth, found)
    const scoredMade = scores(truthMade, foundMade)
    return {
      cases: rows.length,
      predictions: found,
      scores: { ...scored.scores, ...named('generated: ', scoredMade.scores), ...byChange(generated, foundMade) },
      worst: [...scored.missed, ...scoredMade.missed].map(
        (one) => `missed: ${one.a} ${one.b}, Jaccard ${one.jaccard.toFixed(3)}, contained ${one.contained.toFixed(3)}`,
      ),
    }
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function textsOf(rows: readonly { id: string; text: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, text }) => [id, text]))
}

async function pairsOf(path: string): Promise<Pair[]> {
  const found = await dedupe([path], { threads: 1, state: null })
  const pairs = [...pairRows(found)] as unknown as Pair[]
  found.state.end()
  return pairs.map(({ a, b, kind, jaccard, contained }) => ({ a, b, kind, jaccard, contained }))
}

const key = ({ a, b }: { a: string; b: string }): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** What is said to be the same text, or for the most part: those pairs must be so by the count. */
const saysNear = ({ kind, jaccard, contained }: Pair): boolean =>
  kind !== 'shared-source' && (jaccard >= NEAR || contained >= CONTAINED)

function scores(
  truth: readonly Overlap[],
  found: readonly Pair[],
): { scores: Record<string, number>; missed: Overlap[] } {
  const reported = new Set(found.map(key))
  const near = truth.filter((one) => one.jaccard >= NEAR)
  const within = truth.filter((one) => one.contained >= CONTAINED)
  const missed = truth.filter((one) => !reported.has(key(one)))
  const right = new Set(truth.map(key))
  const said = found.filter(saysNear)
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    missed,
    scores: {
      'pairs with Jaccard .5 or more': near.length,
      'recall of them': share(near.filter((one) => reported.has(key(one))).length, near.length),
      'recall of containment .6 or more': share(within.filter((one) => reported.has(key(one))).length, within.length),
      'precision of near-copies': share(said.filter((one) => right.has(key(one))).length, said.length),
    },
  }
}

/** Of what was made in each way, the share that is reported in its pair. */
function byChange(generated: readonly GeneratedArticle[], found: readonly Pair[]): Record<string, number> {
  const reported = new Set(found.map(key))
  const result: Record<string, number> = {}
  for (const change of ['copy', 'light-edit', 'excerpt', 'rewrite', 'inserted'] as const) {
    const made = generated.filter((one) => one.change === change)
    const hits = made.filter((one) => reported.has(key({ a: one.id, b: one.source! }))).length
    result[`generated: ${change} found`] = hits / Math.max(1, made.length)
  }
  return result
}

function named(prefix: string, values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
}
