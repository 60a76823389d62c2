/** A text that its container holds several times over, one copy behind another. */
import type { Removal } from '../model/article.ts'

/** Fewest words of a text that is looked at: a refrain may stand twice. */
const LEAST_WORDS = 40

/** The first of the copies that a text consists of, and the others as what was left out. The text itself where it is no such. */
export function withoutCopies(text: string): { text: string; removed: readonly Removal[] } {
  const words = [...text.matchAll(/\S+/g)]
  if (words.length < LEAST_WORDS) return { text, removed: [] }
  const period = periodOf(words.map((word) => word[0]))
  if (period === words.length) return { text, removed: [] }
  const end = words[period]!.index
  return { text: text.slice(0, end).trimEnd(), removed: [{ text: text.slice(end).trim(), reason: 'text-doubled' }] }
}

/** The shortest length of which the list is a repetition; the list's own where it is none. By its borders, in linear time. */
function periodOf(list: readonly string[]): number {
  const border = new Int32Array(list.length)
  let length = 0
  for (let at = 1; at < list.length; at++) {
    while (length > 0 && list[at] !== list[length]) length = border[length - 1]!
    if (list[at] === list[length]) length++
    border[at] = length
  }
  const period = list.length - length
  return list.length % period === 0 ? period : list.length
}
