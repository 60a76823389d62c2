import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfLine } from './line-text.ts'
import { fieldsOfLine } from './row-lines.ts'

const encoder = new TextEncoder()
const LONG = 'The ferry left the quay at noon, “half empty”, and came back. '.repeat(12)

function found(line: string): { content: string; rest: unknown } | null {
  const bytes = encoder.encode(line)
  const text = textOfLine(bytes, 0, bytes.length)
  if (text === null) return null
  const { content: _, ...rest } = text.fields
  return { content: JSON.parse(`"${new TextDecoder().decode(bytes.subarray(text.start, text.end))}"`) as string, rest }
}

describe('textOfLine', () => {
  it('shows where the text of a line stands, and reads the rest', () => {
    const line = JSON.stringify({ id: 7, tags: [{ name: '"}' }], text: LONG, title: 'A "ferry" \\', n: null })
    const { content, ...rest } = fieldsOfLine(encoder.encode(line))!
    expect(found(` ${line}\r`)).toEqual({ content, rest })
  })

  it('agrees with parsing the line, or leaves it to that', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }).map((some) => `${some}${LONG}`),
      fc.constant(LONG),
    )
    const names = fc.constantFrom('text', 'text', 'body', 'id', 'title', 'url', 'html', 'note', 'te"xt', '\u0000')
    const values = fc.oneof({ weight: 3, arbitrary: texts }, fc.jsonValue(), fc.constant('\u00000'))
    let seen = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (pairs) => {
        const line = `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',')}}`
        const mine = found(line)
        if (mine === null) return
        seen++
        const { content, ...rest } = fieldsOfLine(encoder.encode(line))!
        expect(mine).toEqual({ content, rest })
      }),
      { numRuns: 400 },
    )
    expect(seen).toBeGreaterThan(5)
  })

  it.each([
    ['a line cut short', `{"text": "${LONG}`],
    ['something behind the object', `{"text": "${LONG}"} x`],
    ['a list', `["${LONG}"]`],
    ['a text within another value', `{"text": {"name": "${LONG}"}}`],
    ['markup', `{"html": "${LONG}"}`],
    ['a fault in another long string', `{"text": "${LONG}", "note": "\\q${LONG}"}`],
    ['a string that looks like a mark', `{"text": "\\u00000", "note": "${LONG}"}`],
    ['a word that is no value', `{"text": "${LONG}", "n": nul}`],
  ])('leaves %s to the parser', (_, line) => {
    expect(found(line)).toBeNull()
  })
})
