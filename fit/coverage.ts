/**
 * How much of a stretch is in the labelled text, 0 to 1: by runs of four words, or whole where it is shorter.
 * @param words the stretch's, as the labelled text has them
 * @param flat the labelled text's words between single spaces, with a space at either end
 * @param lines the labelled text's lines
 */
export function coverage(words: readonly string[], flat: string, lines: ReadonlySet<string>): number {
  if (words.length === 0) return 0
  const whole = words.join(' ')
  if (words.length < 5) return lines.has(whole) || (words.length >= 3 && flat.includes(` ${whole} `)) ? 1 : 0
  let found = 0
  for (let at = 0; at + 4 <= words.length; at++) if (flat.includes(` ${words.slice(at, at + 4).join(' ')} `)) found++
  return found / (words.length - 3)
}
