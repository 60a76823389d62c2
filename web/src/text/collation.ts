/** Two texts side by side in the order of the second, each finding on the row that holds its words. */
import type { Drift, Finding, Passage } from '../api/types/articles.ts'
import type { Span } from '../api/types/common.ts'

export interface Row {
  readonly a: Span | null
  readonly b: Span | null
  readonly findings: readonly Finding[]
  /** The same words on both sides. */
  readonly same: boolean
}

/** Rows to be read one after another; `folded`: those in which nothing changed. */
export interface Run {
  readonly folded: boolean
  readonly rows: readonly Row[]
}

interface Texts {
  readonly a: string
  readonly b: string
  readonly sentencesA: readonly Span[]
  readonly sentencesB: readonly Span[]
}

/**
 * Aligned sentences stand side by side; a sentence that only one text has stands alone: of the second where it is, of
 * the first after the one before it.
 */
export function rowsOf(texts: Texts, drift: Pick<Drift, 'aligned' | 'findings'>): Row[] {
  const pairs = drift.aligned.map((one) => ({ a: one.source, b: one.derived }))
  const aloneB = uncovered(
    texts.sentencesB,
    pairs.map((one) => one.b),
  )
  const aloneA = uncovered(
    texts.sentencesA,
    pairs.map((one) => one.a),
  )
  const bare: { a: Span | null; b: Span | null }[] = [...pairs, ...aloneB.map((b) => ({ a: null, b }))].sort(
    (x, y) => x.b.start - y.b.start || (x.a?.start ?? 0) - (y.a?.start ?? 0),
  )
  for (const a of aloneA) {
    // After the row whose words of the first text come closest before these.
    let after = -1
    let nearest = -1
    for (const [index, row] of bare.entries())
      if (row.a && row.a.start < a.start && row.a.start > nearest) {
        nearest = row.a.start
        after = index
      }
    bare.splice(after + 1, 0, { a, b: null })
  }
  const held = new Map<number, Finding[]>()
  for (const finding of drift.findings) {
    const row = rowFor(finding, bare)
    held.set(row, [...(held.get(row) ?? []), finding])
  }
  return bare.map((row, index) => ({ ...row, findings: held.get(index) ?? [], same: sameWords(row, texts) }))
}

/** Passages that two texts share, as if one were held against the other: for texts of which neither was made from the other. */
export function alignedOf(passages: readonly Passage[]): Drift['aligned'] {
  return passages.map(({ a, b }) => ({ source: a, derived: b }))
}

function uncovered(sentences: readonly Span[], covered: readonly Span[]): Span[] {
  const sorted = [...covered].sort((x, y) => x.start - y.start)
  let next = 0
  let reach = -1
  return sentences.filter((sentence) => {
    while (next < sorted.length && sorted[next]!.start < sentence.end) reach = Math.max(reach, sorted[next++]!.end)
    return reach <= sentence.start
  })
}

function rowFor(finding: Finding, rows: readonly { a: Span | null; b: Span | null }[]): number {
  let best = 0
  let most = -1
  for (const [index, row] of rows.entries()) {
    const score = shared(finding.derived, row.b) * 2 + shared(finding.source, row.a)
    if (score > most) {
      most = score
      best = index
    }
  }
  return best
}

function shared(x: Span | null, y: Span | null): number {
  return x && y ? Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) : 0
}

function sameWords({ a, b }: { a: Span | null; b: Span | null }, texts: Texts): boolean {
  if (!a || !b) return false
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return plain(texts.a.slice(a.start, a.end)) === plain(texts.b.slice(b.start, b.end))
}

/** Rows in runs: where two or more in a row are the same on both sides and nothing is found, they can be folded. */
export function runsOf(rows: readonly Row[]): Run[] {
  const runs: { folded: boolean; rows: Row[] }[] = []
  for (const row of rows) {
    const folded = row.same && row.findings.length === 0
    const last = runs.at(-1)
    if (last && last.folded === folded) last.rows.push(row)
    else runs.push({ folded, rows: [row] })
  }
  return runs.map((run) => (run.folded && run.rows.length < 2 ? { ...run, folded: false } : run))
}
