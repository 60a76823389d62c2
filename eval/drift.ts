import { en } from '../src/core/languages/en/en.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Finding } from '../src/core/model/drift.ts'
import { type DriftOptions, drift } from '../src/core/reconcile/drift/drift.ts'
import { tokenize } from '../src/core/text/tokens.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { englishGrounds } from './now.ts'
import { plainArticle } from './plain-article.ts'

/** A text made of a source, and whether it is true to it; of one that was edited until it was not, what it was before. */
export interface Summary {
  readonly id: string
  readonly source: string
  readonly derived: string
  readonly consistent?: boolean
  readonly original?: string
  readonly edits?: readonly string[]
}

export const OPTIONS: DriftOptions = { language: en, others: [], grounds: englishGrounds() }

/** Summaries of news (SummEdits). */
export const driftEvaluation = summaries('drift', 'summaries of news against their sources')
/** The same in other domains. */
export const driftDomains = summaries(
  'drift-domains',
  'summaries of talks, laws, mail and papers against their sources',
)
/** A faithful summary, and the same with one edit (BUMP). */
export const driftPairs = summaries('drift-pairs', 'summaries with and without one edit')

function summaries(name: string, about: string): Evaluation {
  return { name, folder: `data/${name}`, about, run: score }
}

function score(folder: string): Outcome {
  const cases = readLines<Summary>(folder, 'summaries.jsonl.gz')
  const articleOf = keptArticles()
  const found = cases.map((one) => weightyFindings(articleOf(one.source), one.derived))
  const predictions = cases.map((one, i) => prediction(one.id, found[i]!))
  const labelled = cases.every((one) => one.consistent !== undefined)
  return {
    cases: cases.length,
    predictions,
    scores: labelled ? scores(cases, predictions) : {},
    references: {
      'balanced accuracy': 'news: people .900, GPT-4 .833, QAFactEval .744, SummaC .619, a new name or number .598',
    },
    worst: labelled ? worst(cases, found) : [],
  }
}

/** Articles by their text: many summaries have one source. */
export function keptArticles(): (text: string) => PreparedArticle {
  const known = new Map<string, PreparedArticle>()
  return (text) => {
    const made = known.get(text) ?? plainArticle('source', text)
    known.set(text, made)
    return made
  }
}

/** What a reader is shown as weighty: a text without any is held to be true to its source. */
export function weightyFindings(source: PreparedArticle, derived: string): Finding[] {
  return drift(source, plainArticle('derived', derived), OPTIONS).findings.filter((one) => one.weight === 'weighty')
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

function prediction(id: string, findings: readonly Finding[]): Prediction {
  const pair = (span: { start: number; end: number } | null): [number, number] | null =>
    span ? [span.start, span.end] : null
  return {
    id,
    consistent: findings.length === 0,
    findings: findings.map((one) => ({ kind: one.kind, derived: pair(one.derived), source: pair(one.source) })),
  }
}

function scores(cases: readonly Summary[], predictions: readonly Prediction[]): Record<string, number> {
  const flagged = (keep: (one: Summary) => boolean): number => {
    const chosen = predictions.filter((_, i) => keep(cases[i]!))
    return chosen.filter((one) => !one.consistent).length / Math.max(1, chosen.length)
  }
  const caught = flagged((one) => one.consistent === false)
  const faithful = flagged((one) => one.consistent === true)
  const kinds = [...new Set(cases.flatMap((one) => one.edits ?? []))].sort()
  return {
    'balanced accuracy': (caught + 1 - faithful) / 2,
    'inconsistent ones flagged': caught,
    'consistent ones flagged': faithful,
    ...Object.fromEntries(
      kinds.map((kind) => [
        `flagged, ${kind}`,
        flagged((one) => one.consistent === false && (one.edits ?? []).includes(kind)),
      ]),
    ),
    'findings on edited words': onEditedWords(cases, predictions),
  }
}

/** Of the findings in edited summaries, the share that touches a word which the edit put there. */
function onEditedWords(cases: readonly Summary[], predictions: readonly Prediction[]): number {
  let [touching, all] = [0, 0]
  for (const [i, { consistent, original, derived }] of cases.entries()) {
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

function worst(cases: readonly Summary[], found: readonly (readonly Finding[])[]): string[] {
  return cases.flatMap((one, i) => {
    const findings = found[i]!
    if ((findings.length === 0) === one.consistent) return []
    const notes = findings.map(
      (finding) =>
        `${finding.kind}: ${finding.derived ? one.derived.slice(finding.derived.start, finding.derived.end) : ''} (${finding.note})`,
    )
    return [
      `${one.consistent ? 'FALSE ALARM' : `MISSED ${(one.edits ?? []).join(', ')}`}: ${one.derived}\n   original: ${one.original ?? ''}\n   ${notes.join('\n   ')}`,
    ]
  })
}
