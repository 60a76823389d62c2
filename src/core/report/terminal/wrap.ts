/** Scripts whose characters, and emoji, take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const ZERO = /\p{M}|\u200c|\u200d/u

/** Columns that a text takes in a terminal; it must hold no control characters. */
export function columns(text: string): number {
  let total = 0
  for (const character of text) total += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return total
}

/** Break a text into lines of at most `width` columns, at spaces, and through words that are longer than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const size = columns(word)
    if (used > 0 && used + 1 + size > width) {
      lines.push(line)
      line = word
      used = size
    } else {
      line = used === 0 ? word : `${line} ${word}`
      used += size + (used === 0 ? 0 : 1)
    }
  }
  return used > 0 || lines.length === 0 ? [...lines, line] : lines
}

/** A word cut into pieces that fit on a line of their own. */
function pieces(word: string, width: number): string[] {
  if (word.length * 2 <= width || columns(word) <= width) return word === '' ? [] : [word]
  const found: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const size = columns(character)
    if (used + size > width) {
      found.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += size
  }
  return [...found, piece]
}

/** Fewer columns than this beside a first part read badly: the text then goes below it. */
const LEAST_BESIDE = 20
const BELOW = '    '

/**
 * Wrap with a first line that starts with `first` and others that start with `rest`. Where `first` leaves too little
 * room it has a line of its own.
 */
export function hang(text: string, first: string, { rest = ' '.repeat(columns(first)), width = 80 } = {}): string[] {
  if (columns(first) <= width - LEAST_BESIDE)
    return wrap(text, width - Math.max(columns(first), columns(rest))).map((line, i) => (i === 0 ? first : rest) + line)
  const indent = columns(rest) <= width - LEAST_BESIDE ? rest : BELOW
  return [first, ...wrap(text, width - columns(indent)).map((line) => indent + line)]
}

/** Fill up with spaces to `width` columns; a longer text is cut. */
export function padded(text: string, width: number): string {
  let cut = ''
  let used = 0
  for (const character of text) {
    const size = columns(character)
    if (used + size > width) break
    cut += character
    used += size
  }
  return cut + ' '.repeat(width - used)
}
