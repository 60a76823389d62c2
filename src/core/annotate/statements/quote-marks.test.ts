import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked } from '../../../../test/helpers/marked.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { en } from '../../languages/en/en.ts'
import { findQuoted } from './quote-marks.ts'

describe('findQuoted', () => {
  it.each([
    ['typographic marks', 'She said “⟦it is late⟧” twice.'],
    ['straight marks', 'She said "⟦it is late⟧" twice.'],
    ['single marks', 'The ‘⟦old town⟧’ burned; the workers’ homes did not.'],
    ['straight single marks', "He called it '⟦a mess⟧', didn't he?"],
    ['a possessive within single marks', 'She said: ‘⟦the workers’ rights come first⟧.’'.replace('⟧.’', '.⟧’')],
    ['doubled marks', 'He said: ""⟦Go now.⟧"" Then he went.'],
    ['a doubled opening mark alone', 'He said: ""⟦Go now.⟧" Then he went.'],
    ['two plain apostrophes as a mark', "He said: ''⟦Go now.⟧'' Then he went."],
    ['nested marks, which stay within', '“⟦He told me ‘never’ twice⟧,” she said.'],
    ['a missing mark at the end of a paragraph', 'A man said: "⟦It is over.⟧\n\nHe left: "⟦Now.⟧"'],
    ['a mark of each kind', '“⟦It will pass⟧," she said.'],
    ['no gap before the mark', 'She added:"⟦We go.⟧"'],
    ['a hard-wrapped line', '“⟦It will\npass⟧,” she said.'],
    ['nothing in elisions and feet', "Rock 'n' roll of the '90s; a 6'2 man's 12\" record."],
    ['characters of two code units', '😀 “⟦yes 😀⟧”'],
    ['paragraphs of one quotation, run together', 'Roe said: "⟦It broke.⟧ "⟦We ran.⟧" Then he left.'],
    ['the same in single marks', "Roe said: '⟦It broke.⟧ '⟦We ran.⟧' Then he left."],
    ['a quotation that opens with a single and closes with a double mark', 'He called it ‘⟦a riddle⟧” and left.'],
    ['one that opens with a double and closes with a single mark', 'It was “⟦a shame⟧’. They “⟦did not know⟧”.'],
    ['such marks of two people', 'Roe called it ‘⟦a riddle⟧” and Karr called it “⟦a shame⟧’.'],
    ['a quotation over sentences a line each', '"⟦It broke .\nWe ran .\nNobody came .⟧ " Roe said .\nHe left .'],
    [
      'no quotation over many paragraphs',
      '“⟦It broke.⟧\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\nG.\n\nHe left.” It rained.',
    ],
    ['no quotation up to a mark of inches', 'He said: “⟦It is over.⟧\n\nHe is slow.\n\nHe is 5\'10" tall.'],
    ['a single mark that closes behind a space', "'⟦We look for him .⟧ ' he said ."],
    ['a quotation that a line break parts', '"⟦It broke .\n\nWe ran .⟧ " Roe said .'],
  ])('finds %s', (_name, source) => {
    const { text, spans } = marked(source.replaceAll('⟧,”', '⟧,”'))
    const expected = spans.map((span) => text.slice(span.start, span.end))
    expect(findQuoted(text).map((run) => text.slice(run.start, run.end).replace(/,$/, ''))).toEqual(expected)
  })

  it.each([
    ['The quay leaks, he said.', 'The quay leaks'],
    ['The quay leaks, Ann Roe told reporters.', 'The quay leaks'],
    ['The quay leaks, and nobody said so.', 'The quay leaks, and nobody said so.'],
  ])('ends a quotation without its last mark before its teller: “%s', (quoted, expected) => {
    const text = `“${quoted} “Nobody can mend it.”`
    const [first] = findQuoted(text, en.statements.tellerBehind)
    expect(text.slice(first!.start, first!.end).replace(/,$/, '')).toBe(expected)
  })

  it('marks a quotation that runs over paragraphs as going on', () => {
    const runs = findQuoted('“We saw it.\n\n“It was high,” she said.')
    expect(runs.map((run) => [run.closed, run.continues])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  it('keeps every run in the text, in order and apart', () => {
    const pieces = fc.constantFrom('“', '”', '"', "'", '‘', '’', 'a', 'B', ' ', '.', '\n', '\n\n', ',', '😀')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const run of findQuoted(text)) {
          expect(run.outer.start).toBeGreaterThanOrEqual(last)
          expect(run.end).toBeLessThanOrEqual(text.length)
          expect(run.start).toBeLessThan(run.end)
          last = run.outer.end
        }
      }),
    )
  })

  it.each(['"', "'", '“', '” “', " 'a"])('takes linear time on a line of nothing but %s', (mark) => {
    const began = processorNow()
    findQuoted(`${mark}a`.repeat(200_000))
    expect(processorNow() - began).toBeLessThan(2000)
  })
})
