/**
 * A text that can be written as UTF-8: a surrogate without its partner, which no encoding can hold, becomes U+FFFD.
 * The length stays the same, in code units and in code points, so that spans still point at their words.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

/** JSON for exchange: whatever is in the texts, the result is well-formed UTF-16 and steers no terminal. */
export function exchangeJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? wellFormed(one) : one), 1)
  return `${text.replace(UNSAFE, escapeUnit)}\n`
}

/** Control characters beyond those that JSON escapes itself, marks that change the direction of text, line separators. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
