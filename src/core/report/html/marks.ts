import type { Span } from '../../model/span.ts'
import { html, Markup, render } from './markup.ts'

export type MarkKind = 'quotation' | 'passage' | 'finding' | 'figure'

/** Words of an article that something in the report leads to. */
export interface Mark extends Span {
  /** The HTML id to lead to; null where the words are only shown marked. */
  readonly id: string | null
  readonly kind: MarkKind
  /** Where the words themselves lead; null for nowhere. */
  readonly href: string | null
}

/** Which mark holds the other where two cover the same words: the first of these is outermost. */
const OUTERMOST: readonly MarkKind[] = ['passage', 'quotation', 'finding', 'figure']

/**
 * The words of `within`, each mark around its own. Marks that cross (neither holds the other) are cut where the
 * outer one ends; only the first piece can be led to.
 */
export function markedText(text: string, within: Span, marks: readonly Mark[]): Markup {
  const inside = marks.filter((mark) => mark.start < within.end && mark.end > within.start)
  const clipped = inside.map((mark) => clip(mark, within))
  return new Markup(fill(text, within, { marks: clipped.sort(inOrder), inLink: false }))
}

interface Piece extends Mark {
  /** Not the first piece of its mark: it carries no id of its own. */
  readonly later: boolean
}

function clip(mark: Mark, within: Span): Piece {
  const start = Math.max(mark.start, within.start)
  return { ...mark, start, end: Math.min(mark.end, within.end), later: start > mark.start }
}

function inOrder(a: Piece, b: Piece): number {
  return a.start - b.start || b.end - a.end || OUTERMOST.indexOf(a.kind) - OUTERMOST.indexOf(b.kind)
}

interface Filling {
  readonly marks: readonly Piece[]
  readonly inLink: boolean
}

function fill(text: string, within: Span, { marks, inLink }: Filling): string {
  let queue = marks
  let next = 0
  let out = ''
  let at = within.start
  while (next < queue.length) {
    const outer = queue[next]!
    const inner: Piece[] = []
    const cut: Piece[] = []
    for (next++; next < queue.length && queue[next]!.start < outer.end; next++) {
      const mark = queue[next]!
      inner.push(mark.end <= outer.end ? mark : { ...mark, end: outer.end })
      if (mark.end > outer.end) cut.push({ ...mark, start: outer.end, later: true })
    }
    out += render(text.slice(at, outer.start)) + element(text, outer, { marks: inner, inLink })
    at = outer.end
    if (cut.length > 0) {
      queue = [...cut, ...queue.slice(next)].sort(inOrder)
      next = 0
    }
  }
  return out + render(text.slice(at, within.end))
}

function element(text: string, mark: Piece, { marks, inLink }: Filling): string {
  const link = mark.href !== null && !inLink
  const words = new Markup(fill(text, mark, { marks, inLink: inLink || link }))
  const id = mark.id !== null && !mark.later && html` id="${mark.id}"`
  if (link) return html`<a class="mark ${mark.kind}"${id} href="${mark.href}">${words}</a>`.source
  return html`<mark class="mark ${mark.kind}"${id}>${words}</mark>`.source
}
