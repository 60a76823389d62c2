/** What stands before a noun phrase and is none of it. */
import type { SentenceView } from './line.ts'

/** Cut an opening preposition with its noun, and stray words, off the head: "In a statement Ann Roe". */
export function stripHead(line: SentenceView, first: number, end: number): number {
  let at = overTime(line, first, end)
  while (
    at < end &&
    ['ADP', 'ADV', 'CCONJ', 'PART', 'INTJ'].includes(line.tags[at] ?? '') &&
    !/^\p{Lu}{2}/u.test(line.tokens[at]!.text)
  ) {
    if (line.tags[at] === 'ADP') {
      const next = nextPhrase(line, at + 1, end)
      if (next < end) at = next
      else at++
    } else if (line.tags[at + 1] === 'NUM' || line.words.quantified.has(line.tokens[at + 1]?.lower ?? '')) break
    else at++
  }
  return at
}

/** Over "last week", "this month" before the subject. */
function overTime(line: SentenceView, first: number, end: number): number {
  const { lower } = line.tokens[first]!
  if (!line.words.pointing.has(lower) || first + 2 >= end) return first
  return line.words.periods.has(line.tokens[first + 1]!.lower) ? first + 2 : first
}

/** Where a second noun phrase begins after the one at `from`: at a determiner or a name after a noun. */
function nextPhrase(line: SentenceView, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const tag = line.tags[at]
    const before = line.tags[at - 1]
    if (line.tags[at - 1] === 'ADP') continue
    if ((tag === 'DET' || tag === 'PRON') && before !== 'ADP') return at
    if (line.rules.days.has(line.tokens[at - 1]!.lower)) return at
    if (tag === 'PROPN' && before === 'NOUN') return at
  }
  return end
}
