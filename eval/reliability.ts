/**
 * Does a confidence mean what it says? Pairs of texts by the confidence of their judgement, beside the share of them that
 * the marked passages bear out; for a curve fitted without the pairs that it is held against, and for the one that is used.
 */
import { join } from 'node:path'
import { en } from '../src/core/languages/en/en.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import { evidence, likeness } from '../src/core/relate/classify.ts'
import { CURVE, chanceOfRelation } from '../src/core/relate/confidence.ts'
import { fragmentsOf } from '../src/core/relate/passages/fragments.ts'
import { commonPassages } from '../src/core/relate/passages/passages.ts'
import { type Profile, shingles } from '../src/core/relate/profile.ts'
import { readLines } from './jsonl.ts'

/** One judgement: how much speaks for a relation, and whether by the marks there is one. */
export interface Judged {
  readonly evidence: number
  readonly related: boolean
}

/** Marked passages make a relation by the same rules as found ones: this share of the shorter text, less of it if lifted whole. */
const REWRITE = 0.5
const LIFTED = 0.12

/** Are two texts related, by the passages that were marked in them? */
export function relatedByMarks(kind: string, marked: number, shorter: number): boolean {
  return marked >= REWRITE * shorter || (kind === 'verbatim' && marked >= LIFTED * shorter)
}

/** These documents are no articles: they have neither metadata nor quotations. */
export function plainProfile(text: string): Profile {
  const fragments = fragmentsOf(text, en)
  const article = { text, quotations: [] } as unknown as PreparedArticle
  return { article, fragments, shingles: shingles(fragments.keys) }
}

/** The judgements of the texts at known distances from their source. */
export function judgedDegrees(folder: string): Judged[] {
  const texts = readLines<{ id: string; task: string; degree?: string; text: string }>(folder, join('texts.jsonl.gz'))
  const isSource = (text: { id: string; degree?: string }): boolean =>
    text.degree === 'source' || text.id.startsWith('orig_')
  const sources = new Map(texts.filter(isSource).map((text) => [text.task, plainProfile(text.text)]))
  return texts
    .filter((text) => !isSource(text) && text.degree !== undefined)
    .map((text) => {
      const [source, derived] = [sources.get(text.task)!, plainProfile(text.text)]
      const passages = commonPassages(source.fragments, derived.fragments)
      return { evidence: evidence(likeness(source, derived, passages)), related: text.degree !== 'none' }
    })
}

const FOLDS = 5
const BINS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1]

/** Scores of the confidences, and the table behind them. */
export function reliability(cases: readonly Judged[]): { scores: Record<string, number>; table: string[] } {
  const used = cases.map((one) => judgement(one, CURVE))
  const held = cases.map((one, i) => ({ one, fold: i % FOLDS }))
  const fitted = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const curve = curveOf(held.filter((other) => other.fold !== fold).map((other) => other.one))
    return held.filter((other) => other.fold === fold).map((other) => judgement(other.one, curve))
  })
  return {
    scores: {
      'confidence: calibration error': calibrationError(used),
      'confidence: the same, curve of other pairs': calibrationError(fitted),
    },
    table: ['confidence      pairs   mean  right', ...rows(used)],
  }
}

interface Scored {
  readonly confidence: number
  readonly right: boolean
}

function judgement({ evidence: much, related }: Judged, curve: typeof CURVE): Scored {
  const chance = chanceOfRelation(much, curve)
  return much >= 1 ? { confidence: chance, right: related } : { confidence: 1 - chance, right: !related }
}

/** Isotonic regression by pooling neighbours, drawn through the middle of each pool of some size. */
function curveOf(cases: readonly Judged[]): [number, number][] {
  const sorted = [...cases].sort((a, b) => a.evidence - b.evidence)
  const size = Math.max(20, Math.ceil(sorted.length / 40))
  let pools: { evidence: number; related: number; count: number }[] = []
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size)
    pools.push({
      evidence: part.reduce((sum, one) => sum + one.evidence, 0),
      related: part.filter((one) => one.related).length,
      count: part.length,
    })
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, now] = [pools[last - 1]!, pools[last]!]
      if (before.related / before.count < now.related / now.count) break
      const pooled = {
        evidence: before.evidence + now.evidence,
        related: before.related + now.related,
        count: before.count + now.count,
      }
      pools = [...pools.slice(0, last - 1), pooled]
    }
  }
  return pools.map(({ evidence: sum, related, count }) => [sum / count, related / count])
}

function binOf(confidence: number): number {
  const bin = BINS.findIndex((end) => confidence <= end)
  return bin < 0 ? BINS.length - 1 : bin
}

/** Mean distance between confidence and share right, over bins, weighed by their size. */
function calibrationError(scored: readonly Scored[]): number {
  let error = 0
  for (let bin = 0; bin < BINS.length; bin++) {
    const part = scored.filter((one) => binOf(one.confidence) === bin)
    if (part.length > 0) error += Math.abs(part.reduce((sum, one) => sum + one.confidence - (one.right ? 1 : 0), 0))
  }
  return error / Math.max(1, scored.length)
}

function rows(scored: readonly Scored[]): string[] {
  return BINS.flatMap((end, bin) => {
    const part = scored.filter((one) => binOf(one.confidence) === bin)
    if (part.length === 0) return []
    const mean = part.reduce((sum, one) => sum + one.confidence, 0) / part.length
    const right = part.filter((one) => one.right).length / part.length
    const from = bin === 0 ? 'below' : `${BINS[bin - 1]!.toFixed(2)} to`
    return [
      `${from.padEnd(8)}${end.toFixed(2)} ${String(part.length).padStart(8)}  ${mean.toFixed(3)}  ${right.toFixed(3)}`,
    ]
  })
}
