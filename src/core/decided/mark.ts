import type { Decided, Decision } from '../model/decision.ts'

/** Decisions that hold, the earliest first. */
export function holding(decisions: readonly Decision[]): Decision[] {
  return decisions
    .filter(({ undoneAt }) => undoneAt === null)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** @param computed the values that it replaced */
export function decidedBy(decision: Decision, computed: Readonly<Record<string, unknown>> | null): Decided {
  const { id, kind, action, note, who, at } = decision
  return { id, kind, action, note, who, at, computed }
}

/** An item with one more decision on it. */
export function marked<T extends { readonly decided?: readonly Decided[] }>(item: T, decided: Decided): T {
  return { ...item, decided: [...(item.decided ?? []), decided] }
}

/** A text that a correction gives; undefined where it says nothing of it, null where it says "none". */
export function given(correction: Decision['correction'], name: string): string | null | undefined {
  const value = correction?.[name]
  if (value === undefined) return undefined
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
