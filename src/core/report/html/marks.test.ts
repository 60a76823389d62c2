import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked } from '../../../../test/helpers/marked.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { type Mark, markedText } from './marks.ts'

function mark(span: { start: number; end: number }, id: string, more: Partial<Mark> = {}): Mark {
  return { ...span, id, kind: 'figure', href: null, ...more }
}

function draw(text: string, marks: readonly Mark[]): string {
  return markedText(text, { start: 0, end: text.length }, marks).source
}

describe('markedText', () => {
  it('puts each mark around its words', () => {
    const { text, spans } = marked('⟦11⟧ died & ⟦three⟧ live')
    const drawn = draw(text, [mark(spans[1]!, 'b'), mark(spans[0]!, 'a')])
    expect(drawn).toBe(
      '<mark class="mark figure" id="a">11</mark> died &amp; <mark class="mark figure" id="b">three</mark> live',
    )
  })

  it('puts a figure within a quotation', () => {
    const drawn = draw('“11 died”', [
      mark({ start: 1, end: 3 }, 'f'),
      mark({ start: 0, end: 9 }, 'q', { kind: 'quotation' }),
    ])
    expect(drawn).toBe('<mark class="mark quotation" id="q">“<mark class="mark figure" id="f">11</mark> died”</mark>')
  })

  it('cuts marks that cross, and gives the id once', () => {
    const drawn = draw('abcdef', [mark({ start: 0, end: 4 }, 'x'), mark({ start: 2, end: 6 }, 'y')])
    expect(drawn).toBe(
      '<mark class="mark figure" id="x">ab<mark class="mark figure" id="y">cd</mark></mark><mark class="mark figure">ef</mark>',
    )
  })

  it('puts no link within a link', () => {
    const drawn = draw('abcd', [
      mark({ start: 0, end: 4 }, 'x', { href: '#1' }),
      mark({ start: 1, end: 2 }, 'y', { href: '#2' }),
    ])
    expect(drawn.match(/<a /g)).toHaveLength(1)
  })

  it('changes no letter and closes whatever it opens, for any marks', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
      .map(([start, size]) => ({ start, end: start + size }))
    const kind = fc.constantFrom('figure' as const, 'quotation' as const, 'finding' as const, 'passage' as const)
    const marks = fc.array(fc.tuple(span, kind, fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(
        fc.string({ minLength: 30, maxLength: 40, unit: fc.constantFrom('a', '<', '&', '"', ' ') }),
        marks,
        (text, all) => {
          const drawn = draw(
            text,
            all.map(([place, of, link], index) => mark(place, `m${index}`, { kind: of, href: link ? '#x' : null })),
          )
          expect(unescaped(drawn.replace(/<[^>]*>/g, ''))).toBe(text)
          expect(isBalanced(drawn)).toBe(true)
        },
      ),
    )
  })

  it.each([
    ['hold each other', (i: number) => ({ start: i, end: 40_000 - i })],
    ['cross each other', (i: number) => ({ start: i, end: i + 10_000 })],
    ['end together', (i: number) => ({ start: i, end: 40_000 })],
  ])('draws ten thousand marks that %s, each with a place to lead to', (_how, place) => {
    const text = 'a'.repeat(40_000)
    const marks = Array.from({ length: 10_000 }, (_, index) => mark(place(index), `m${index}`))
    const start = processorNow()
    const drawn = draw(text, marks)
    expect(processorNow() - start).toBeLessThan(2000)
    expect(drawn.replace(/<[^>]*>/g, '')).toBe(text)
    expect(isBalanced(drawn)).toBe(true)
    expect(new Set(Array.from(drawn.matchAll(/id="(\w+)"/g), ([, id]) => id)).size).toBe(10_000)
    expect(drawn.match(/id="/g)).toHaveLength(10_000)
  })

  it('draws ten thousand marks of one paragraph in well under a second', () => {
    const text = '11 died. '.repeat(10_000)
    const marks = Array.from({ length: 10_000 }, (_, index) =>
      mark({ start: index * 9, end: index * 9 + 2 }, `m${index}`),
    )
    const start = processorNow()
    expect(draw(text, marks).length).toBeGreaterThan(text.length)
    expect(processorNow() - start).toBeLessThan(1000)
  })
})

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function isBalanced(source: string): boolean {
  const open: string[] = []
  for (const [, close, name = ''] of source.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (close === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
