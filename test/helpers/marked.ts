import { type Span, span } from '../../src/core/model/span.ts'

/**
 * Read expected spans from marks in the text, so that no test counts offsets by hand.
 *
 * @example marked('up ⟦12%⟧ in May') // { text: 'up 12% in May', spans: [{ start: 3, end: 6 }] }
 */
export function marked(source: string): { text: string; spans: Span[] } {
  let text = ''
  const spans: Span[] = []
  for (const [i, piece] of source.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) spans.push(span(text.length, text.length + piece.length))
    text += piece
  }
  return { text, spans }
}
