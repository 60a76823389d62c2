import type { Span } from '../src/core/model/span.ts'

/** One reused passage, or one that was found: where in the derived text, where in the source. */
export interface Case {
  readonly derived: Span
  readonly source: Span
}

export interface PlagDet {
  readonly precision: number
  readonly recall: number
  readonly granularity: number
  readonly plagdet: number
}

/**
 * PlagDet over many pairs of documents: precision is averaged over detections, recall over cases, each by the characters
 * of both texts; granularity is the number of detections for a case that was found.
 * Source: M. Potthast et al., "An evaluation framework for plagiarism detection" (COLING, 2010).
 */
export function plagdet(
  pairs: readonly { readonly gold: readonly Case[]; readonly found: readonly Case[] }[],
): PlagDet {
  let [recall, cases, precision, detections, hits, detected] = [0, 0, 0, 0, 0, 0]
  for (const { gold, found } of pairs) {
    for (const one of gold) {
      const touching = found.filter((other) => meet(one, other))
      recall += covered(one, touching)
      cases++
      if (touching.length > 0) {
        detected++
        hits += touching.length
      }
    }
    for (const one of found) {
      precision += covered(
        one,
        gold.filter((other) => meet(one, other)),
      )
      detections++
    }
  }
  const r = cases === 0 ? 0 : recall / cases
  const p = detections === 0 ? 0 : precision / detections
  const granularity = detected === 0 ? 1 : hits / detected
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r)
  return { precision: p, recall: r, granularity, plagdet: f / Math.log2(1 + granularity) }
}

function meet(a: Case, b: Case): boolean {
  return overlap(a.derived, b.derived) > 0 && overlap(a.source, b.source) > 0
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Share of the characters of a case, in both texts together, that lie in any of the others. */
function covered(one: Case, others: readonly Case[]): number {
  const part = (own: Span, spans: readonly Span[]): number => {
    let total = 0
    let end = own.start
    for (const span of [...spans].sort((x, y) => x.start - y.start)) {
      const from = Math.max(end, span.start)
      const to = Math.min(own.end, span.end)
      if (to > from) {
        total += to - from
        end = to
      }
    }
    return total
  }
  const all = one.derived.end - one.derived.start + one.source.end - one.source.start
  const both =
    part(
      one.derived,
      others.map((other) => other.derived),
    ) +
    part(
      one.source,
      others.map((other) => other.source),
    )
  return all === 0 ? 0 : both / all
}
