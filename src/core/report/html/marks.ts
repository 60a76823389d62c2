import type { Span } from '../../model/span.ts'
import { Heap } from '../../text/heap.ts'
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

/** Marks that may hold each other. Of a text in which more do, browsers draw only so many elements within each other anyway. */
const DEEPEST = 24

/**
 * The words of `within`, each mark around its own. Marks that cross (neither holds the other) are cut where the
 * outer one ends; only the first piece can be led to. Where too many hold each other, the inner ones are places that can be led to,
 * with no words of their own.
 */
export function markedText(text: string, within: Span, marks: readonly Mark[]): Markup {
  const waiting = new Heap<Piece>(isBefore)
  for (const [number, mark] of marks.entries())
    if (mark.start < within.end && mark.end > within.start) waiting.push(clip(mark, within, number))
  const writer = new Writer(text, within.start)
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const end = writer.begin(piece)
    if (end < piece.end) waiting.push({ ...piece, start: end, later: true })
  }
  return new Markup(writer.finish(within.end))
}

interface Piece extends Mark {
  /** Not the first piece of its mark: it carries no id of its own. */
  readonly later: boolean
  /** Which of all marks it is: of two alike the first is outermost. */
  readonly number: number
}

function clip(mark: Mark, within: Span, number: number): Piece {
  const start = Math.max(mark.start, within.start)
  return { ...mark, start, end: Math.min(mark.end, within.end), later: start > mark.start, number }
}

function isBefore(a: Piece, b: Piece): boolean {
  const order = a.start - b.start || b.end - a.end || OUTERMOST.indexOf(a.kind) - OUTERMOST.indexOf(b.kind)
  return (order || a.number - b.number) < 0
}

/** Writes the words from the first to the last, and keeps which marks are open. */
class Writer {
  readonly #text: string
  readonly #open: { readonly end: number; readonly isLink: boolean }[] = []
  #at: number
  #out = ''

  constructor(text: string, start: number) {
    this.#text = text
    this.#at = start
  }

  /** @returns where the piece ends: with the mark that holds it, at the latest */
  begin(piece: Piece): number {
    this.#closeUntil(piece.start)
    this.#write(piece.start)
    const end = Math.min(piece.end, this.#open.at(-1)?.end ?? piece.end)
    const id = piece.id !== null && !piece.later && html` id="${piece.id}"`
    if (this.#open.length >= DEEPEST) {
      if (id) this.#out += html`<span${id}></span>`.source
      return end
    }
    const isLink = piece.href !== null && !this.#open.some((one) => one.isLink)
    const opened = isLink
      ? html`<a class="mark ${piece.kind}"${id} href="${piece.href}">`
      : html`<mark class="mark ${piece.kind}"${id}>`
    this.#out += opened.source
    this.#open.push({ end, isLink })
    return end
  }

  finish(end: number): string {
    this.#closeUntil(end)
    this.#write(end)
    return this.#out
  }

  #closeUntil(start: number): void {
    for (let last = this.#open.at(-1); last && last.end <= start; last = this.#open.at(-1)) {
      this.#write(last.end)
      this.#out += last.isLink ? '</a>' : '</mark>'
      this.#open.pop()
    }
  }

  #write(end: number): void {
    this.#out += render(this.#text.slice(this.#at, end))
    this.#at = end
  }
}
