/**
 * The times that a sentence tells: dates and lengths of time with their preposition, nouns for a time, and clauses that say when.
 *
 *   by Friday evening      at dusk      in the decade to 2021      over two winters      when its column was ambushed
 */
import type { Language } from '../../languages/language.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Time } from '../../model/annotation.ts'
import { isNoun, nounPhraseFrom } from '../tagging/noun-phrase.ts'
import { tokenAt } from '../tagging/token-at.ts'
import type { Predicates } from './governor.ts'

/** Tokens `[first, last)`, its preposition included. */
export interface PeriodPhrase {
  readonly first: number
  readonly last: number
  /** `date`: a day, month, year or hour; `length`: how long it took; `noun`: a noun for a time; `clause`: told by what happened. */
  readonly told: 'date' | 'length' | 'noun' | 'clause'
}

/** Times of a sentence that are looked at. */
const MOST = 40

/** Words of a clause that says when, at most. */
const LONGEST_CLAUSE = 24

/** The times of a sentence, in their order. `times` are those of the sentence. */
export function periodsOf(
  analysis: Analysis,
  sentence: number,
  { times, language, read }: { times: readonly Time[]; language: Language; read: Predicates },
): PeriodPhrase[] {
  const { tokens, sentences } = analysis
  const { first, last } = sentences[sentence]!
  const { periodPrepositions, clauseOpeners, upToNow } = language.times
  const found: { -readonly [Key in keyof PeriodPhrase]: PeriodPhrase[Key] }[] = []
  const covered = new Uint8Array(last - first)
  const enter = (one: PeriodPhrase): void => {
    covered.fill(1, one.first - first, one.last - first)
    found.push(one)
  }
  for (const time of times) {
    if (time.type === 'SET' || found.length >= MOST) continue
    const from = tokenAt(analysis, time.start)
    let to = from
    while (to < last && tokens[to]!.start < time.end) to++
    const opens = prepositionBefore(analysis, from, first, periodPrepositions)
    if (time.type === 'DURATION' && (opens === from || isAmount(analysis, from, to))) continue
    if (covered[opens - first] === 1) continue
    const before = found.at(-1)
    if (before && isRangeWith(analysis, before, opens, language)) {
      before.last = to
      covered.fill(1, opens - first, to - first)
      continue
    }
    const end = time.type === 'DURATION' ? carriedOn(analysis, to, last, covered, first, language) : to
    enter({ first: opens, last: end, told: time.type === 'DURATION' ? 'length' : 'date' })
  }
  for (let i = first; i < last && found.length < MOST; i++) {
    const { lower } = tokens[i]!
    if (covered[i - first] === 1 && !clauseOpeners.has(lower)) continue
    if (i + 1 < last && upToNow.has(`${lower} ${tokens[i + 1]!.lower}`)) {
      enter({ first: i, last: i + 2, told: 'noun' })
      continue
    }
    const noun =
      covered[i - first] === 0 && periodPrepositions.has(lower) ? timeNounAt(analysis, i + 1, last, language) : null
    if (noun !== null && covered[noun - 1 - first] === 0)
      enter({ first: i, last: carriedOn(analysis, noun, last, covered, first, language), told: 'noun' })
    else if (clauseOpeners.has(lower)) {
      const end = clauseEnd(analysis, i, last, read)
      if (end !== null) found.push({ first: i, last: end, told: 'clause' })
    }
  }
  return found.sort((a, b) => a.first - b.first || a.last - b.last)
}

/** "between 2014 and 2019", "from May to June": the second time of a range. */
function isRangeWith({ tokens }: Analysis, { first, last }: PeriodPhrase, opens: number, { times }: Language): boolean {
  if (!times.ranges.has(tokens[first]!.lower)) return false
  const link = opens === last ? tokens[opens] : opens === last + 1 ? tokens[last] : undefined
  return link !== undefined && (link.tag === 'CCONJ' || link.lower === times.to || /^[-–—]$/.test(link.text))
}

/** The preposition that a time stands behind, over articles and adjectives; the time's own first token where there is none. */
function prepositionBefore(
  { tokens }: Analysis,
  from: number,
  start: number,
  prepositions: ReadonlySet<string>,
): number {
  let at = from - 1
  while (
    at >= start &&
    at > from - 4 &&
    /^(?:DET|ADJ|ADV)$/.test(tokens[at]!.tag) &&
    !prepositions.has(tokens[at]!.lower)
  )
    at--
  return at >= start && prepositions.has(tokens[at]!.lower) ? at : from
}

/** "Sentenced to 6 years", "a two-week trial": a length that says what something measures, not when. */
function isAmount({ tokens }: Analysis, from: number, to: number): boolean {
  const next = tokens[to]
  return (
    next !== undefined &&
    next.tag === 'NOUN' &&
    next.start <= tokens[to - 1]!.end + 1 &&
    tokens[from]!.text.includes('-')
  )
}

/** "at dusk", "in the decade", "over the long winter": the token behind the noun. */
function timeNounAt(analysis: Analysis, at: number, end: number, language: Language): number | null {
  const phrase = at < end ? nounPhraseFrom(analysis.tokens, at, end) : null
  if (phrase === null) return null
  const { lemma, lower } = analysis.tokens[phrase.head]!
  const [of, name] = [analysis.tokens[phrase.last], analysis.tokens[phrase.last + 1]]
  // "in the old quarter of Merenda" is a place.
  if (language.names.placeNouns.has(lemma) && of?.lower === language.times.of && name?.tag === 'PROPN') return null
  const isTime = language.figures.events.timeNouns.has(lower) || language.times.dayParts.has(lower)
  if (isTime || analysis.isMainly(lemma, 'time')) return phrase.last
  // "in the first half of the month": a part of a time.
  const whole =
    analysis.tokens[phrase.last]?.lower === language.times.of
      ? nounPhraseFrom(analysis.tokens, phrase.last + 1, end)
      : null
  const wholeNoun = whole === null ? null : analysis.tokens[whole.head]!.lower
  return wholeNoun !== null && language.figures.events.timeNouns.has(wholeNoun) ? phrase.last : null
}

/** "in the decade to 2021", "in the first half of the month": what a time is of goes with it. */
function carriedOn(
  { tokens }: Analysis,
  at: number,
  end: number,
  covered: Uint8Array,
  first: number,
  { times }: Language,
): number {
  const link = tokens[at]
  if (
    link === undefined ||
    at >= end ||
    !(link.lower === times.of || times.upTo.has(link.lower) || link.lower === times.to)
  )
    return at
  const phrase = at + 1 < end ? nounPhraseFrom(tokens, at + 1, end) : null
  if (phrase === null) {
    // A year alone.
    const next = tokens[at + 1]
    return next !== undefined && next.tag === 'NUM' && /^\d{4}$/.test(next.text) ? at + 2 : at
  }
  covered.fill(1, at - first, phrase.last - first)
  return phrase.last
}

/** "when the siren sounded": a finite verb with its subject, up to the next comma or verb; null where the words open no clause. */
function clauseEnd({ tokens }: Analysis, at: number, end: number, { tree, roles }: Predicates): number | null {
  let verb: number | null = null
  const limit = Math.min(end, at + LONGEST_CLAUSE)
  let i = at + 1
  for (; i < limit; i++) {
    const role = roles[i - tree.first]
    if (/^[;:.?!”"]$/.test(tokens[i]!.text) || (verb !== null && tokens[i]!.text === ',')) break
    if (verb === null && (role === 'finite' || role === 'bare')) verb = i
    else if (verb !== null && (role === 'finite' || tokens[i]!.tag === 'SCONJ' || tokens[i]!.fineTag.startsWith('W')))
      break
  }
  const hasSubject = verb !== null && tokens.slice(at + 1, verb).some((token) => isNoun(token) || token.tag === 'PRON')
  return hasSubject ? i : null
}
