/** A list in JSON that cannot be parsed as a whole. */
export interface ListValues {
  /** Each value as it is written, the last perhaps without its end. */
  readonly values: readonly string[]
  /** The list has its closing bracket, and nothing stands behind it. */
  readonly closed: boolean
}

const OPENING = new Set(['[', '{'])
const CLOSING = new Set([']', '}'])

/** The values of a list that breaks off, or holds one that is damaged: by their brackets and quotation marks alone. */
export function valuesOfList(text: string): ListValues {
  const values: string[] = []
  let at = text.indexOf('[') + 1
  let start = at
  let depth = 1
  const take = (): void => {
    const value = text.slice(start, at).trim()
    if (value !== '') values.push(value)
    start = at + 1
  }
  for (; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '"') at = endOfString(text, at)
    else if (OPENING.has(letter)) depth++
    else if (letter === ',' && depth === 1) take()
    else if (CLOSING.has(letter) && --depth === 0) break
  }
  take()
  return { values, closed: depth === 0 && text.slice(at + 1).trim() === '' }
}

/** Where the string that begins at a place ends; the end of the text where it does not. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
