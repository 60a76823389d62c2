/** A text cut where marks begin and end, so that each piece knows every mark that covers it. */
import type { Span } from '../api/types/common.ts'

export interface Mark extends Span {
  /** What one sees of it: `figure`, `quotation`, `name`, `time`, `hedge`, `finding`. */
  readonly kind: string
  /** What one can lead to; the first piece carries it. */
  readonly id?: string
  /** Where its words lead. */
  readonly to?: string
  /** Lit up: what one came for. */
  readonly lit?: boolean
}

export interface Segment extends Span {
  readonly text: string
  readonly kinds: readonly string[]
  /** Ids of the marks that begin here. */
  readonly ids: readonly string[]
  /** Of the shortest mark that leads anywhere. */
  readonly to: string | null
  readonly lit: boolean
}

/** The words of `within` in pieces; joined they are the words again. Marks may overlap in any way. */
export function segments(text: string, within: Span, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < within.end && mark.end > within.start && mark.start < mark.end)
  const cuts = new Set([within.start, within.end])
  for (const mark of inside) {
    if (mark.start > within.start) cuts.add(mark.start)
    if (mark.end < within.end) cuts.add(mark.end)
  }
  const at = [...cuts].sort((a, b) => a - b)
  const sorted = inside.sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Segment[] = []
  let open: Mark[] = []
  let next = 0
  for (let i = 0; i + 1 < at.length; i++) {
    const [start, end] = [at[i]!, at[i + 1]!]
    const begun: Mark[] = []
    while (next < sorted.length && sorted[next]!.start <= start) begun.push(sorted[next++]!)
    open = [...open, ...begun].filter((mark) => mark.end > start)
    found.push(segment(text, { start, end }, open, begun))
  }
  return found
}

function segment(text: string, { start, end }: Span, open: readonly Mark[], begun: readonly Mark[]): Segment {
  const linked = open.filter((mark) => mark.to !== undefined)
  const shortest = linked.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  return {
    ...{ start, end, text: text.slice(start, end) },
    kinds: [...new Set(open.map((mark) => mark.kind))],
    ids: begun.flatMap((mark) => mark.id ?? []),
    to: shortest?.to ?? null,
    lit: open.some((mark) => mark.lit),
  }
}
