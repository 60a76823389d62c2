/** Every word typed stands in the text, as a word or as the beginning of one. */
export function hasWords(text: string, typed: string): boolean {
  const low = ` ${text.toLowerCase()}`
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || low.includes(` ${word}`) || low.includes(`“${word}`))
}
