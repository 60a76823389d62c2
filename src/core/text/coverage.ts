import type { Span } from '../model/span.ts'

/** Code units that lie in at least one of the spans; where they overlap, each unit counts once. */
export function coverage(spans: readonly Span[]): number {
  let total = 0
  let end = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    total += Math.max(0, span.end - Math.max(span.start, end))
    end = Math.max(end, span.end)
  }
  return total
}
