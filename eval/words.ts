/** Measures of one text against another, by words and letters. */

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** F1 of two bags of words: 1 for the same words, as often. Two empty texts are the same. */
export function wordF1(found: string, wanted: string): number {
  const left = wordsOf(found)
  const right = wordsOf(wanted)
  if (left.length + right.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of left) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared++
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

/** F1 of the runs of four words of two texts, each run counted as often as it stands. */
export function shingleF1(found: string, wanted: string): number {
  return wordF1(shinglesOf(found), shinglesOf(wanted))
}

function shinglesOf(text: string): string {
  const words = wordsOf(text)
  return words
    .slice(3)
    .map((_word, at) => words.slice(at, at + 4).join(''))
    .join(' ')
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
