import type { Drift, Finding } from '../model/drift.ts'
import { overlaps, type Span } from '../model/span.ts'

/** A passage of the source beside the passage that was made of it, with what changed on the way. */
export interface CollationRow {
  readonly source: Span | null
  readonly derived: Span | null
  /** Position in `Drift.aligned`; null where a finding stands alone. */
  readonly pair: number | null
  readonly findings: readonly Finding[]
}

export interface Collation {
  /** With findings, in the order of the derived text. */
  readonly changed: readonly CollationRow[]
  /** Only in the source, in its order. */
  readonly dropped: readonly CollationRow[]
  /** Without a finding, in the order of the derived text. */
  readonly kept: readonly CollationRow[]
}

/** Lay the two texts of a drift side by side, each finding on the row that holds its words. */
export function collate(drift: Drift): Collation {
  const onPair = new Map<number, Finding[]>()
  const alone: CollationRow[] = []
  for (const finding of drift.findings) {
    const pair = pairOf(finding, drift)
    if (pair === null) alone.push({ source: finding.source, derived: finding.derived, pair, findings: [finding] })
    else onPair.set(pair, [...(onPair.get(pair) ?? []), finding])
  }
  const rows = drift.aligned.map(
    (one, pair): CollationRow => ({ ...one, pair, findings: (onPair.get(pair) ?? []).sort(inText) }),
  )
  const sided = [...rows, ...alone]
  return {
    changed: sided.filter((row) => row.derived !== null && row.findings.length > 0).sort(inDerived),
    dropped: sided.filter((row) => row.derived === null).sort(inSource),
    kept: rows.filter((row) => row.findings.length === 0).sort(inDerived),
  }
}

/** The aligned pair that shares most with the finding, on the side where the finding has words. */
function pairOf(finding: Finding, drift: Drift): number | null {
  let best: number | null = null
  let most = 0
  for (const [index, pair] of drift.aligned.entries()) {
    const onDerived = finding.derived === null ? 0 : shared(finding.derived, pair.derived)
    if (finding.derived !== null && onDerived === 0) continue
    const score = onDerived + (finding.source === null ? 0 : shared(finding.source, pair.source))
    if (score > most) {
      most = score
      best = index
    }
  }
  return best
}

function shared(a: Span, b: Span): number {
  return overlaps(a, b) ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0
}

function inText(a: Finding, b: Finding): number {
  return (a.derived?.start ?? a.source?.start ?? 0) - (b.derived?.start ?? b.source?.start ?? 0)
}

function inDerived(a: CollationRow, b: CollationRow): number {
  return (a.derived?.start ?? 0) - (b.derived?.start ?? 0) || (a.source?.start ?? 0) - (b.source?.start ?? 0)
}

function inSource(a: CollationRow, b: CollationRow): number {
  return (a.source?.start ?? 0) - (b.source?.start ?? 0)
}
