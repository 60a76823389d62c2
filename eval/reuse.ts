import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Span } from '../src/core/model/span.ts'
import { pairEvidence } from '../src/core/relate/features.ts'
import { judgePair, type PairJudgement } from '../src/core/relate/judge-pair.ts'
import { commonPassages } from '../src/core/relate/passages/passages.ts'
import type { Profile } from '../src/core/relate/profile.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { type Case, plagdet } from './plagdet.ts'
import { type Judged, judgedDegrees, plainProfile, relatedByMarks, reliability } from './reliability.ts'

interface Pair {
  readonly derived: string
  readonly source: string
  readonly kind?: string
  readonly passages?: readonly { readonly derived: [number, number]; readonly source: [number, number] }[]
}

interface Prediction {
  readonly derived: string
  readonly source: string
  readonly kind: string
  readonly confidence: number
  readonly passages: readonly { readonly derived: [number, number]; readonly source: [number, number] }[]
}

/** Passages lifted from one document into another, at four degrees of change (PAN 2013). */
export const reuse: Evaluation = {
  name: 'reuse',
  folder: 'data/reuse',
  about: 'passages reused from one document in another',
  run,
}

function run(folder: string): Outcome {
  const texts = new Map(
    readLines<{ id: string; text: string }>(folder, 'documents.jsonl.gz').map(({ id, text }) => [id, text]),
  )
  const pairs = readLines<Pair>(folder, 'pairs.jsonl.gz')
  const profiles = new Map<string, Profile>()
  const profileOf = (id: string): Profile => {
    const known = profiles.get(id)
    if (known) return known
    const made = plainProfile(texts.get(id) ?? '')
    profiles.set(id, made)
    return made
  }
  const judged: Judged[] = []
  const predictions = pairs.map((pair) => {
    const { prediction, judgement, shorter } = predict(pair, profileOf(pair.source), profileOf(pair.derived))
    const related = pair.passages ? relatedByMarks(pair.kind ?? '', markedLength(pair), shorter) : null
    if (related !== null) judged.push({ judgement, related })
    return prediction
  })
  const labelled = pairs.length > 0 && pairs.every((pair) => pair.passages !== undefined)
  const beside = join(dirname(folder), 'degrees')
  const reliable = labelled ? reliability([...judged, ...(existsSync(beside) ? judgedDegrees(beside) : [])]) : null
  return {
    cases: pairs.length,
    predictions,
    scores: labelled ? { ...scores(pairs, predictions), ...reliable?.scores } : {},
    notes: reliable?.table ?? [],
    references: {
      plagdet: 'Sanchez-Perez 2014 .878, Torrejon 2013 .822, 50-character fingerprints .422, on the test part',
    },
    worst: labelled ? worst(pairs, predictions) : [],
  }
}

/** Of the pairs in which a passage was found, so many hold a marked one. */
const PARTIAL = 0.99

/** In this set every pair was put together: a passage in common is reuse, however small a part of the whole it is. */
function predict(
  pair: Pair,
  source: Profile,
  derived: Profile,
): { prediction: Prediction; judgement: PairJudgement; shorter: number } {
  const passages = commonPassages(source.fragments, derived.fragments)
  const judged = judgePair(pairEvidence(source, derived, passages).features)
  const partial = judged.kind === 'independent' && passages.length > 0
  const prediction: Prediction = {
    derived: pair.derived,
    source: pair.source,
    kind: partial ? 'excerpt' : judged.kind,
    confidence: Math.round((partial ? PARTIAL : judged.confidence) * 1000) / 1000,
    passages: passages.map((one) => ({ derived: [one.b.start, one.b.end], source: [one.a.start, one.a.end] })),
  }
  const shorter = Math.min(source.article.text.length, derived.article.text.length)
  return { prediction, judgement: judged, shorter }
}

/** Characters of the marked passages, each by its shorter side. */
function markedLength({ passages = [] }: Pair): number {
  const length = ([start, end]: [number, number]): number => end - start
  return passages.reduce((sum, one) => sum + Math.min(length(one.derived), length(one.source)), 0)
}

function casesOf(passages: Pair['passages']): Case[] {
  const span = ([start, end]: [number, number]): Span => ({ start, end })
  return (passages ?? []).map((one) => ({ derived: span(one.derived), source: span(one.source) }))
}

function scores(pairs: readonly Pair[], predictions: readonly Prediction[]): Record<string, number> {
  const rows = pairs.map((pair, i) => ({
    kind: pair.kind ?? '',
    gold: casesOf(pair.passages),
    found: casesOf(predictions[i]!.passages),
  }))
  const all = plagdet(rows)
  const result: Record<string, number> = {
    plagdet: all.plagdet,
    precision: all.precision,
    recall: all.recall,
    granularity: all.granularity,
  }
  for (const kind of [...new Set(rows.map((row) => row.kind))].filter((one) => one !== 'none').sort()) {
    result[`plagdet ${kind}`] = plagdet(rows.filter((row) => row.kind === kind)).plagdet
  }
  const right = rows.filter((row) => row.gold.length > 0 && row.found.length > 0).length
  const said = rows.filter((row) => row.found.length > 0).length
  const there = rows.filter((row) => row.gold.length > 0).length
  result['reused or not, F1'] = (2 * right) / Math.max(1, said + there)
  result['none called a copy'] = predictions.filter((one, i) => rows[i]!.kind === 'none' && one.kind === 'copy').length
  return result
}

function worst(pairs: readonly Pair[], predictions: readonly Prediction[]): string[] {
  return pairs
    .map((pair, i) => ({
      pair,
      score: plagdet([{ gold: casesOf(pair.passages), found: casesOf(predictions[i]!.passages) }]).plagdet,
      found: predictions[i]!.passages.length,
    }))
    .filter(({ pair, found }) => (pair.passages?.length ?? 0) + found > 0)
    .sort((x, y) => x.score - y.score)
    .map(
      ({ pair, score, found }) =>
        `${score.toFixed(3)} ${pair.kind} ${pair.derived} from ${pair.source}: ${pair.passages?.length} marked, ${found} found`,
    )
}
