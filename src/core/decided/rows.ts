/** Which figures stand in one row, which rows are shown, and what each asks, as people see it. */
import type { PreparedArticle } from '../model/annotation.ts'
import type { Decided, Decision } from '../model/decision.ts'
import type { LedgerRow, Verdict } from '../model/ledger.ts'
import type { OnApplied } from './article.ts'
import { figuresAt, figuresOf, rowAt } from './find.ts'
import { decidedBy, given } from './mark.ts'

/** A row while decisions are gone through. */
export interface RowDraft {
  readonly id: string
  readonly figures: readonly string[]
  readonly question: string
  /** Null: its figures are others than those that were computed. */
  readonly computed: LedgerRow | null
  /** False: it is worded by its figures. */
  readonly isWorded: boolean
  readonly verdict: Verdict | null
  readonly decided: readonly Decided[]
}

const VERDICTS: readonly Verdict[] = ['agree', 'compatible', 'differ', 'one account']

export interface RowMaterial {
  readonly rows: readonly LedgerRow[]
  /** As people read them: figures that they rejected are gone. */
  readonly articles: readonly PreparedArticle[]
  /** Those that hold, the earliest first. */
  readonly decisions: readonly Decision[]
  /** The account of an article. */
  readonly lineageOf: (article: string) => string
  readonly applied: OnApplied
}

/** @returns the rows that are shown, by their figures */
export function draftRows(material: RowMaterial): RowDraft[] {
  const there = new Set(material.articles.flatMap(({ id, figures }) => figures.map((one) => `${id}:${one.id}`)))
  let drafts = material.rows.flatMap((row): RowDraft[] => {
    const figures = figuresOf(row).filter((one) => there.has(one))
    const whole = figures.length === figuresOf(row).length
    const draft = { id: row.id, figures, question: row.question, computed: whole ? row : null }
    return figures.length > 0 ? [{ ...draft, isWorded: true, verdict: null, decided: [] }] : []
  })
  for (const decision of material.decisions) {
    if (decision.kind !== 'row' && decision.kind !== 'verdict') continue
    const row = rowAt(drafts, decision.target, material.articles)
    if (row) drafts = STEPS[decision.action]?.(drafts, row, decision, material) ?? drafts
  }
  return drafts
}

type Step = (drafts: readonly RowDraft[], row: RowDraft, decision: Decision, material: RowMaterial) => RowDraft[]

const STEPS: Partial<Record<Decision['action'], Step>> = {
  confirm: (drafts, row, decision, { applied }) => {
    applied(decision, null)
    return replaced(drafts, row, [withDecision(row, decision, null)])
  },
  correct(drafts, row, decision, { applied }) {
    const change = correction(row, decision)
    if (!change) return [...drafts]
    applied(decision, change.computed)
    return replaced(drafts, row, [withDecision({ ...row, ...change.to }, decision, change.computed)])
  },
  reject(drafts, row, decision, material) {
    if (decision.kind === 'row') return setApart(drafts, row, decision, material)
    const was = row.verdict ?? row.computed?.verdict ?? null
    const computed = { verdict: was }
    material.applied(decision, computed)
    return replaced(drafts, row, [withDecision({ ...row, verdict: opposite(was) }, decision, computed)])
  },
  hide(drafts, row, decision, { applied }) {
    applied(decision, { row: row.computed ?? { question: row.question, figures: row.figures } })
    return drafts.filter((one) => one !== row)
  },
  merge(drafts, row, decision, { articles, applied }) {
    const rest = drafts.filter((one) => one !== row)
    const other = rowAt(rest, decision.target.other ?? {}, articles)
    if (!other) return [...drafts]
    const computed = { questions: [row.question, other.question] }
    applied(decision, computed)
    const figures = [...new Set([...row.figures, ...other.figures])]
    const joined = { ...row, figures, computed: null, verdict: null, decided: [...row.decided, ...other.decided] }
    return replaced(rest, other, [withDecision(joined, decision, computed)])
  },
  split(drafts, row, decision, { articles, applied }) {
    const chosen = new Set(figuresAt(articles, decision.target.other?.figures ?? []))
    const [apart, left] = [row.figures.filter((one) => chosen.has(one)), row.figures.filter((one) => !chosen.has(one))]
    if (apart.length === 0 || left.length === 0) return [...drafts]
    const computed = { question: row.question, figures: row.figures.length }
    applied(decision, computed)
    const fresh = { ...row, computed: null, verdict: null }
    const own = { ...fresh, id: `row-${apart[0]}`, figures: apart, isWorded: false, decided: [] }
    return replaced(drafts, row, [
      withDecision({ ...fresh, figures: left }, decision, computed),
      withDecision(own, decision, computed),
    ])
  },
}

/** "These figures do not answer one question": each account keeps its own. */
function setApart(drafts: readonly RowDraft[], row: RowDraft, decision: Decision, material: RowMaterial): RowDraft[] {
  const groups = new Map<string, string[]>()
  for (const figure of row.figures) {
    const lineage = material.lineageOf(figure.slice(0, figure.indexOf(':')))
    groups.set(lineage, [...(groups.get(lineage) ?? []), figure])
  }
  const computed = { question: row.question, accounts: groups.size }
  material.applied(decision, computed)
  const apart = Array.from(groups.values(), (figures, at): RowDraft => {
    const own = { ...row, id: `row-${figures[0]}`, figures, computed: null, verdict: null, isWorded: at === 0 }
    return withDecision(own, decision, computed)
  })
  return replaced(drafts, row, apart)
}

/** What differs is held not to; what agrees, or may, is held to differ. */
function opposite(verdict: Verdict | null): Verdict {
  return verdict === 'differ' ? 'compatible' : 'differ'
}

function correction(row: RowDraft, { kind, correction: wanted }: Decision) {
  if (kind === 'verdict') {
    const verdict = VERDICTS.find((one) => one === wanted?.['verdict'])
    return verdict && { to: { verdict }, computed: { verdict: row.verdict ?? row.computed?.verdict ?? null } }
  }
  const question = given(wanted, 'question')
  return question ? { to: { question, isWorded: true }, computed: { question: row.question } } : undefined
}

function withDecision(row: RowDraft, decision: Decision, computed: Decided['computed']): RowDraft {
  return { ...row, decided: [...row.decided, decidedBy(decision, computed)] }
}

function replaced(drafts: readonly RowDraft[], row: RowDraft, by: readonly RowDraft[]): RowDraft[] {
  return drafts.flatMap((one) => (one === row ? by : [one]))
}
