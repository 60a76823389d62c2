import type { ChangedFact, Edit } from '../model/drift.ts'
import { count, excerpt } from './wording.ts'

/** `2 edited, 1 added, 3 deleted` in that order; empty where nothing was. */
export function editCounts(edits: readonly Edit[]): string {
  const kinds = ['edited', 'moved', 'added', 'deleted'] as const
  return kinds
    .map((kind) => ({ kind, many: edits.filter((edit) => edit.kind === kind).length }))
    .filter(({ many }) => many > 0)
    .map(({ kind, many }, i) => (i === 0 ? `${count(many, 'sentence')} ${kind}` : `${many} ${kind}`))
    .join(', ')
}

/** `figure “14” → “41”`, `name “Holm” added`. */
export function factWords({ what, source, derived }: ChangedFact, texts: { source: string; derived: string }): string {
  const from = source === null ? null : `“${excerpt(texts.source, source)}”`
  const to = derived === null ? null : `“${excerpt(texts.derived, derived)}”`
  if (from === null) return `${what} ${to} added`
  return to === null ? `${what} ${from} taken out` : `${what} ${from} → ${to}`
}
