/** Verbs that tell by the number behind them: "put the toll at 45", "recorded 3,870 deaths". */
import { hasFiniteVerb, isBreak, isNumeral, type SentenceView } from './line.ts'

/** How many tokens may stand between "put" and its "at". */
const PUT_REACH = 10

/** "Officials put the toll at 45": a number at the end of it tells that it is one of telling. */
export function putsAt(line: SentenceView, at: number): boolean {
  if (!line.rules.putting.has(line.tokens[at]!.lower)) return false
  for (let i = at + 1; i < Math.min(at + PUT_REACH, line.last - 1); i++) {
    if (isBreak(line, i)) return false
    if (!line.words.at.has(line.tokens[i]!.lower)) continue
    return (
      isNumeral(line.tokens[i + 1]) ||
      line.tags[i + 1] === 'NUM' ||
      CURRENCY_SIGNS.has(line.tokens[i + 1]!.lower) ||
      line.words.aboutNumbers.has(line.tokens[i + 1]!.lower)
    )
  }
  return false
}

/** How many words may stand between a verb of recording and its number: "recorded at least 40", "counted some 300". */
const RECORD_REACH = 4

/** "Monitors have recorded 3,870 deaths", "her office documented at least 40": bodies that count tell what they counted. */
export function recordsAt(line: SentenceView, at: number): boolean {
  if (!line.rules.recording.has(line.tokens[at]!.lower)) return false
  for (let i = at + 1; i < Math.min(at + RECORD_REACH, line.last); i++) {
    const token = line.tokens[i]!
    if (isBreak(line, i) || line.quoteOf[i] !== -1) return false
    if (!isNumeral(token) && line.tags[i] !== 'NUM') continue
    const counted = line.tokens.slice(i + 1, i + 1 + RECORD_REACH).map(({ lower }) => lower.replace(/s$/, ''))
    return counted.some((word) => line.rules.recorded.has(word))
  }
  return false
}

/** "The index added 0.9%", "ministers added 40 ships to the list": an amount that was put to another, and no clause that somebody said. */
export function addsAmount(line: SentenceView, at: number): boolean {
  const amount = line.tokens[at + 1]
  if (amount === undefined || at + 1 >= line.last || line.quoteOf[at + 1] !== -1) return false
  if (!isNumeral(amount) && line.tags[at + 1] !== 'NUM' && !CURRENCY_SIGNS.has(amount.lower)) return false
  for (let i = at + 2; i < line.last; i++) {
    const opens = line.tags[i] === 'SCONJ' || line.rules.openers.has(line.tokens[i]!.lower)
    if (opens || (isBreak(line, i) && line.tags[i] === 'PUNCT')) return true
    if (hasFiniteVerb(line, i, i + 1)) return false
  }
  return true
}

const CURRENCY_SIGNS: ReadonlySet<string> = new Set(['$', '£', '€'])
