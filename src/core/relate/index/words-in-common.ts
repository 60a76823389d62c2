import { APART, LEAST_APART } from '../names-apart.ts'
import type { ScannedText } from './shared-passages.ts'
import { NAME_OR_NUMBER } from './word-scan.ts'

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

/** Do two texts differ in their names and numbers, as two reports that were filled into one template do? Linear. */
export function namesApart(a: ScannedText, b: ScannedText): boolean {
  return mostlyAbsent(a, b) && mostlyAbsent(b, a)
}

function mostlyAbsent(text: ScannedText, other: ScannedText): boolean {
  const there = different(other)
  const notable = new Set<number>()
  for (let at = 0; at < text.count; at++) if (text.marks[at]! & NAME_OR_NUMBER) notable.add(text.keys[at]!)
  let absent = 0
  for (const word of notable) if (!there.has(word)) absent++
  return absent >= LEAST_APART && absent >= APART * notable.size
}
