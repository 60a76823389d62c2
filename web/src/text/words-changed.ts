/** Which words of two versions of a sentence are not in the other, in their order. */
import type { Span } from '../api/types/common.ts'

/** Longer sentences are shown without: the work grows with the square. */
const MOST_WORDS = 220

interface Word extends Span {
  readonly key: string
}

/** Spans into the two whole texts; `null` where the two have too little in common for it to help. */
export function wordsChanged(
  a: { text: string; span: Span },
  b: { text: string; span: Span },
): { a: Span[]; b: Span[] } | null {
  const [left, right] = [wordsIn(a.text, a.span), wordsIn(b.text, b.span)]
  if (left.length === 0 || right.length === 0 || left.length > MOST_WORDS || right.length > MOST_WORDS) return null
  const common = longest(left, right)
  if (common.length * 2 < Math.min(left.length, right.length)) return null
  const inA = new Set(common.map(([i]) => i))
  const inB = new Set(common.map(([, j]) => j))
  return { a: joined(left, inA), b: joined(right, inB) }
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  return Array.from(text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    key: match[0].toLowerCase(),
  }))
}

/** The longest sequence of words that both have, as pairs of places. */
function longest(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i]!.key === b[j]!.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** The words that are not in common, neighbours together. */
function joined(all: readonly Word[], common: ReadonlySet<number>): Span[] {
  const spans: { start: number; end: number }[] = []
  for (const [index, word] of all.entries()) {
    if (common.has(index)) continue
    const last = spans.at(-1)
    if (last && index > 0 && !common.has(index - 1)) last.end = word.end
    else spans.push({ start: word.start, end: word.end })
  }
  return spans
}
