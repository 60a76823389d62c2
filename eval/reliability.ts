/**
 * Does a confidence mean what it says? Pairs of texts by the confidence of their judgement, beside the share of them that
 * the marked passages bear out. How weights do on pairs that they were not fitted on is printed by `npm run fit:relations`.
 */
import { en } from '../src/core/languages/en/en.ts'
import { pairEvidence } from '../src/core/relate/features.ts'
import { judgePair, type PairJudgement } from '../src/core/relate/judge-pair.ts'
import { commonPassages } from '../src/core/relate/passages/passages.ts'
import { type Profile, profile } from '../src/core/relate/profile.ts'
import { readLines } from './jsonl.ts'
import { bareArticle } from './plain-article.ts'

/** One judgement, and whether by the marks the two texts are related. */
export interface Judged {
  readonly judgement: PairJudgement
  readonly related: boolean
}

/** Marked passages make a relation where they are this share of the shorter text, less of it if lifted whole. */
const MUCH = 0.5
const LIFTED = 0.12

/** Are two texts related, by the passages that were marked in them? null: they hold some, too little to say. */
export function relatedByMarks(kind: string, marked: number, shorter: number): boolean | null {
  if (kind === 'none') return false
  return marked >= MUCH * shorter || (kind === 'verbatim' && marked >= LIFTED * shorter) ? true : null
}

/** These documents are no articles: they have neither metadata nor quotations. */
export function plainProfile(text: string): Profile {
  const annotations = { sentences: [], statements: [], quotations: [], figures: [], times: [], names: [], hedges: [] }
  return profile({ ...bareArticle('', text), ...annotations }, en)
}

/** The judgements of the texts at known distances from their source. */
export function judgedDegrees(folder: string): Judged[] {
  const texts = readLines<{ id: string; task: string; degree?: string; text: string }>(folder, 'texts.jsonl.gz')
  const isSource = (text: { id: string; degree?: string }): boolean =>
    text.degree === 'source' || text.id.startsWith('orig_')
  const sources = new Map(texts.filter(isSource).map((text) => [text.task, plainProfile(text.text)]))
  return texts
    .filter((text) => !isSource(text) && text.degree !== undefined)
    .map((text) => {
      const [source, derived] = [sources.get(text.task)!, plainProfile(text.text)]
      const { features } = pairEvidence(source, derived, commonPassages(source.fragments, derived.fragments))
      return { judgement: judgePair(features), related: text.degree !== 'none' }
    })
}

const BINS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1]

/** Scores of the confidences, and the table behind them. */
export function reliability(cases: readonly Judged[]): { scores: Record<string, number>; table: string[] } {
  const scored = cases.map(({ judgement: { kind, confidence }, related }) => ({
    confidence,
    right: (kind !== 'independent') === related,
  }))
  return {
    scores: { 'confidence: calibration error': calibrationError(scored) },
    table: ['confidence      pairs   mean  right', ...rows(scored)],
  }
}

interface Scored {
  readonly confidence: number
  readonly right: boolean
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
