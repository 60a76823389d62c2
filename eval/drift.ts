import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { en } from '../src/core/languages/en/en.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Drift, Finding } from '../src/core/model/drift.ts'
import { drift } from '../src/core/reconcile/drift/drift.ts'
import { tokenize } from '../src/core/text/tokens.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { plainArticle } from './plain-article.ts'

interface Summary {
  readonly id: string
  readonly source: string
  readonly derived: string
  readonly consistent?: boolean
  readonly original?: string
  readonly edits?: readonly string[]
}

interface Judged {
  readonly article: string
  readonly summary_sentences: readonly {
    readonly sentence: string
    readonly responses: readonly { readonly response: string }[]
  }[]
}

/** Summaries of news, each consistent with its source or edited until it was not (SummEdits); and sentences with people's votes (QAGS). */
export const driftEvaluation: Evaluation = {
  name: 'drift',
  folder: 'data/drift',
  about: 'summaries against their sources',
  run,
}

function run(folder: string): Outcome {
  const summaries = readLines<Summary>(folder, 'summaries.jsonl.gz')
  const prepared = new Map<string, PreparedArticle>()
  const sourceOf = (text: string): PreparedArticle => {
    const known = prepared.get(text)
    if (known) return known
    const made = plainArticle('source', text)
    prepared.set(text, made)
    return made
  }
  const found = summaries.map((one) =>
    drift(sourceOf(one.source), plainArticle('derived', one.derived), { language: en, others: [] }),
  )
  const predictions = summaries.map((one, i) => prediction(one, found[i]!))
  const labelled = summaries.every((one) => one.consistent !== undefined)
  return {
    cases: summaries.length,
    predictions,
    scores: labelled ? { ...scores(summaries, predictions), ...votes(folder) } : {},
    references: {
      'balanced accuracy': 'people .900, GPT-4 .833, QAFactEval .744, SummaC .619, a new name or number .598',
      'qags-cnndm correlation': 'bigram overlap .674',
      'qags-xsum correlation': 'bigram overlap .223',
    },
    worst: labelled ? worst(summaries, found, predictions) : [],
  }
}

/** What was left out, or is said without its speaker, makes no summary inconsistent here; slight findings do not either. */
function speaksAgainst(finding: Finding): boolean {
  return (
    finding.kind !== 'dropped' &&
    finding.kind !== 'attribution-lost' &&
    finding.kind !== 'hedge-lost' &&
    finding.weight === 'weighty'
  )
}

interface Prediction {
  readonly id: string
  readonly consistent: boolean
  readonly findings: readonly {
    readonly kind: string
    readonly derived: [number, number] | null
    readonly source: [number, number] | null
  }[]
}

function prediction({ id }: Summary, { findings }: Drift): Prediction {
  const pair = (span: { start: number; end: number } | null): [number, number] | null =>
    span ? [span.start, span.end] : null
  return {
    id,
    consistent: !findings.some(speaksAgainst),
    findings: findings
      .filter(speaksAgainst)
      .map((one) => ({ kind: one.kind, derived: pair(one.derived), source: pair(one.source) })),
  }
}

function scores(summaries: readonly Summary[], predictions: readonly Prediction[]): Record<string, number> {
  const share = (keep: (one: Summary) => boolean, right: (one: Prediction) => boolean): number => {
    const chosen = predictions.filter((_, i) => keep(summaries[i]!))
    return chosen.filter(right).length / Math.max(1, chosen.length)
  }
  const caught = share(
    (one) => one.consistent === false,
    (one) => !one.consistent,
  )
  const flagged = share(
    (one) => one.consistent === true,
    (one) => !one.consistent,
  )
  const result: Record<string, number> = {
    'balanced accuracy': (caught + 1 - flagged) / 2,
    'inconsistent ones flagged': caught,
    'consistent ones flagged': flagged,
  }
  const kinds = [...new Set(summaries.flatMap((one) => one.edits ?? []))].sort()
  for (const kind of kinds)
    result[`flagged, ${kind}`] = share(
      (one) => one.consistent === false && (one.edits ?? []).includes(kind),
      (one) => !one.consistent,
    )
  result['findings on edited words'] = onEditedWords(summaries, predictions)
  return result
}

/** Of the findings in edited summaries, the share that touches a word which the edit put there. */
function onEditedWords(summaries: readonly Summary[], predictions: readonly Prediction[]): number {
  let [touching, all] = [0, 0]
  for (const [i, { consistent, original, derived }] of summaries.entries()) {
    if (consistent !== false || !original) continue
    const kept = new Set(tokenize(original).map((token) => token.lower))
    const fresh = tokenize(derived).filter((token) => token.kind !== 'punctuation' && !kept.has(token.lower))
    for (const { derived: span } of predictions[i]!.findings) {
      if (!span) continue
      all++
      if (fresh.some((token) => token.start < span[1] && token.end > span[0])) touching++
    }
  }
  return all === 0 ? 0 : touching / all
}

/** Correlation of the share of sentences without a finding with the people's votes, over the summaries of each set. */
function votes(folder: string): Record<string, number> {
  const result: Record<string, number> = {}
  for (const name of ['qags-cnndm', 'qags-xsum']) {
    const rows = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Judged)
    const points = rows.map(({ article, summary_sentences: sentences }) => {
      const source = plainArticle('source', article)
      const clean = sentences.map(
        ({ sentence }) =>
          !drift(source, plainArticle('derived', sentence), { language: en, others: [] }).findings.some(speaksAgainst),
      )
      const yes = sentences.map(({ responses }) =>
        Number(responses.filter(({ response }) => response === 'yes').length * 2 > responses.length),
      )
      return { x: mean(clean.map(Number)), y: mean(yes) }
    })
    result[`${name} correlation`] = correlation(points)
  }
  return result
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function correlation(points: readonly { x: number; y: number }[]): number {
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  const product = (f: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + f(point), 0)
  const spread = Math.sqrt(product(({ x }) => (x - mx) ** 2) * product(({ y }) => (y - my) ** 2))
  return spread === 0 ? 0 : product(({ x, y }) => (x - mx) * (y - my)) / spread
}

function worst(summaries: readonly Summary[], found: readonly Drift[], predictions: readonly Prediction[]): string[] {
  return summaries.flatMap((one, i) => {
    if (predictions[i]!.consistent === one.consistent) return []
    const notes = found[i]!.findings.filter(speaksAgainst).map(
      (finding) =>
        `${finding.kind}: ${finding.derived ? one.derived.slice(finding.derived.start, finding.derived.end) : ''} (${finding.note})`,
    )
    return [
      `${one.consistent ? 'FALSE ALARM' : `MISSED ${(one.edits ?? []).join(', ')}`}: ${one.derived}\n   original: ${one.original ?? ''}\n   ${notes.join('\n   ')}`,
    ]
  })
}
