/** Parts of a date: "early next year", "late November", "the end of 1998", "earlier this month", "mid-October". */
import type { Expression, TimeRule } from './expression.ts'
import { overHyphen, type TimeLine, word } from './pieces.ts'

/** Wrap rules of dates, so that a part of what they read is read with it. */
export function edgeRules(rules: readonly TimeRule[]): readonly TimeRule[] {
  const inner = (line: TimeLine, at: number): Expression | null => longest(rules, line, at)
  return [
    (line, at) => {
      const start = line.words.small.the.has(word(line, at)) ? at + 1 : at
      if (!line.words.edges.has(word(line, start))) return null
      const next = overHyphen(line, start + 1)
      // "earlier Friday": the word belongs to what happened; "earlier this month" is a part of the month.
      const day = line.words.weekdays.has(word(line, next)) || line.words.nearDays.has(word(line, next))
      if (day && word(line, start).endsWith(line.words.small.comparativeEnd)) return null
      const found = inner(line, next)
      return found ? { ...found, first: at } : null
    },
    (line, at) => {
      const start = line.words.small.the.has(word(line, at)) ? at + 1 : at
      if (!line.words.edgeNouns.has(word(line, start)) || word(line, start + 1) !== line.words.of) return null
      const found = inner(line, start + 2)
      return found ? { ...found, first: at } : null
    },
  ]
}

/** What the rule that reaches farthest reads. */
export function longest(rules: readonly TimeRule[], line: TimeLine, at: number): Expression | null {
  let best: Expression | null = null
  for (const rule of rules) {
    const found = rule(line, at)
    if (found && (!best || found.end > best.end || (found.end === best.end && found.first < best.first))) best = found
  }
  return best
}
