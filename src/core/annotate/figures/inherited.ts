import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import type { Age } from './ages.ts'
import type { CountedPhrase } from './counted.ts'
import type { EventMention } from './event-of-subject.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'

/** A number with all that was found around it, before it is held to be worth listing. */
export interface FigureDraft {
  readonly number: NumberMention
  readonly counted: CountedPhrase | null
  readonly event: EventMention | null
  readonly range: Range
  readonly clause: Range
  readonly period: Range | null
  readonly rate: Range | null
  readonly isPart: boolean
  /** The age that the number tells; null for all others. */
  readonly age: Age | null
}

/** "128 people hostage, among them 19 women": a part, or a joined number without a verb, takes the event before it. */
export function withInherited(
  drafts: readonly FigureDraft[],
  tokens: readonly Token[],
  words: FigureWords,
): FigureDraft[] {
  const result: FigureDraft[] = []
  for (const one of drafts) {
    const before = result.at(-1)
    const joined =
      before &&
      before.range.last + 1 >= one.range.first &&
      words.patterns.joiner.test(tokens[before.range.last]?.lower ?? '')
    const gapped = before !== undefined && isGapped(one, before, { tokens, words })
    const shares =
      joined === true &&
      one.event === null &&
      one.number.unit === before?.number.unit &&
      !before.event?.implied &&
      !isSubject(one, tokens, words)
    const takes = before?.event && (gapped || one.isPart || shares)
    const own = one.event && !(one.isPart && isLight(one.event, words))
    result.push(
      takes && !(own && !one.isPart) && !(one.isPart && own && sameClauseVerb(one, tokens))
        ? { ...one, event: before.event }
        : one,
    )
  }
  return result
}

/** "… killed 12 people and 40 homes are without power": what has a verb of its own is another subject. */
function isSubject({ range, counted }: FigureDraft, tokens: readonly Token[], { grammar }: FigureWords): boolean {
  let at = range.last
  while (grammar.adverbs.has(tokens[at]?.lower ?? '')) at++
  return counted !== null && grammar.auxiliaries.has(tokens[at]?.lower ?? '')
}

/** Tokens between two numbers of which the second shares the verb of the first: "18 died in the port of Tam, and seven in". */
const GAP = 12

/**
 * "18 people were killed in Tam, and seven in Sela": a bare number behind a comma or "and", and before a place, is of what the
 * number before it counts.
 */
function isGapped(
  one: FigureDraft,
  before: FigureDraft,
  { tokens, words }: { tokens: readonly Token[]; words: FigureWords },
): boolean {
  const { number, counted, event } = one
  if (counted !== null || number.unit !== null || before.number.unit !== null) return false
  const link = tokens[number.first - 1]?.lower ?? ''
  const far = number.first - before.range.last > GAP
  if (
    far ||
    !words.patterns.joiner.test(link) ||
    !words.patterns.placePreposition.test(tokens[number.last]?.lower ?? '')
  )
    return false
  // A year or an hour has another verb or none behind it; a place has a capital.
  const place = tokens.slice(number.last + 1, number.last + 4).find(({ text }) => /^\p{Lu}/u.test(text))
  return (
    place !== undefined && !words.events.timeNouns.has(place.lower) && (event === null || event.token > number.last)
  )
}

function isLight(event: EventMention, words: FigureWords): boolean {
  return words.events.lightVerbs.has(event.event)
}

/** A part with a verb or adjective right after it keeps its own: "128 people, including 12 killed". */
function sameClauseVerb(one: FigureDraft, tokens: readonly Token[]): boolean {
  const at = one.event?.token
  return at !== undefined && at >= one.range.last && at <= one.range.last + 1 && tokens[at] !== undefined
}
