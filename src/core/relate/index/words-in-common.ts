import type { ScannedText } from './shared-passages.ts'

/**
 * Share, 0 to 1, of the different words of the text with fewer of them that the other has too, wherever they stand. Linear.
 */
export function wordsInCommon(a: ScannedText, b: ScannedText): number {
  const [one, other] = [different(a), different(b)]
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let common = 0
  for (const word of few) if (many.has(word)) common++
  return common / Math.max(1, few.size)
}

function different({ keys, count }: ScannedText): Set<number> {
  return new Set(keys.subarray(0, count))
}
