/** Noun phrases read to the right: who stands behind a verb of telling, or behind "according to". */
import { hasFiniteVerb, isBreak, isComma, isWord, type SentenceView } from './line.ts'
import { BRACKET_REACH, isPossessiveMark, NOMINAL, type Phrase } from './phrases.ts'

/** The phrase that begins at `start`, read to the right: a speaker after the verb, or after "according to". */
export function phraseAfter(line: SentenceView, start: number, end: number): Phrase | null {
  let first = start
  while (first < end && line.tags[first] === 'ADV' && !line.rules.days.has(line.tokens[first]!.lower)) first++
  const coreLast = phraseEnd(line, first, end)
  if (coreLast === first) return null
  let last = overBrackets(line, coreLast, end)
  if (isComma(line, last) && opensApposition(line, last + 1, end)) last = appositionEnd(line, last + 1, end)
  return { first, last, coreLast }
}

function overBrackets(line: SentenceView, at: number, end: number): number {
  if (line.tokens[at]?.text !== '(') return at
  for (let i = at + 1; i < Math.min(end, at + BRACKET_REACH); i++) if (line.tokens[i]!.text === ')') return i + 1
  return at
}

function phraseEnd(line: SentenceView, first: number, end: number): number {
  if (first < end && line.words.subjectPronouns.has(line.tokens[first]!.lower) && line.tags[first] === 'PRON')
    return first + 1
  // The tagger takes some first nouns for verbs: "according to state media".
  let at =
    line.tags[first] === 'VERB' &&
    line.quoteOf[first] === -1 &&
    !line.tokens[first]!.lower.endsWith(line.words.endings.present)
      ? first + 1
      : first
  while (at < end && continuesPhrase(line, at, first)) at++
  while (
    at > first &&
    ['ADP', 'DET', 'CCONJ', 'ADV', 'PART'].includes(line.tags[at - 1] ?? '') &&
    !/^['’]/.test(line.tokens[at - 1]!.text)
  )
    at--
  return at
}

function continuesPhrase(line: SentenceView, at: number, first: number): boolean {
  const { lower, text } = line.tokens[at]!
  if (line.quoteOf[at] !== -1) return false
  if (line.rules.days.has(lower)) return false
  if (text === '.' || text === '-' || text === '&' || text === '/') {
    return at + 1 < line.last && isWord(line.tokens[at + 1]) && at > first
  }
  if (isBreak(line, at)) return false
  if (isPossessiveMark(line, at)) return true
  const tag = line.tags[at] ?? 'X'
  if (line.words.and.has(lower) || line.words.or.has(lower)) return NOMINAL.has(line.tags[at + 1] ?? '')
  if (line.rules.openers.has(lower)) return false
  if (tag === 'ADP') return at > first && line.words.phraseLinks.has(lower) && !opensCircumstance(line, at)
  if (tag === 'VERB')
    return (
      at > first &&
      line.words.behindNoun.test(lower) &&
      (line.tags[at + 1] === 'ADP' ||
        NOMINAL.has(line.tags[at + 1] ?? '') ||
        line.rules.bodies.has(line.tokens[at + 1]?.lower ?? ''))
    )
  return NOMINAL.has(tag) || (tag === 'ADV' && at > first)
}

/** "on Friday", "in an interview", "at a news conference", "by telephone": about the telling, not the teller. */
function opensCircumstance(line: SentenceView, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 5, line.last); i++) {
    const { lower } = line.tokens[i]!
    if (line.rules.days.has(lower)) return true
    if (line.rules.occasions.has(lower))
      return !line.words.ownLinks.has(line.tokens[at]!.lower) && !line.words.notOccasions.has(lower)
    if (line.tags[i] === 'PUNCT' || line.tags[i] === 'ADP') return false
  }
  return false
}

function opensApposition(line: SentenceView, at: number, end: number): boolean {
  if (at >= end || line.quoteOf[at] !== -1) return false
  const { lower } = line.tokens[at]!
  if (line.words.who.has(lower)) return true
  if (line.rules.openers.has(lower) || opensBreakdown(line, at)) return false
  const tag = line.tags[at]
  if (tag !== 'DET' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ' && tag !== 'NUM') return false
  // "According to Ann Roe, 40 boats sank": of numbers, an age alone is what somebody is.
  if (tag === 'NUM' && at + 1 < end && !isBreak(line, at + 1)) return false
  const stop = appositionEnd(line, at, end)
  return !hasFiniteVerb(line, at, relativeFrom(line, at, stop))
}

/** "a third of them children": of whom was counted before. */
export function opensBreakdown(line: SentenceView, from: number): boolean {
  for (let at = from; at < Math.min(from + BREAKDOWN, line.last) && !isBreak(line, at); at++) {
    if (line.words.of.has(line.tokens[at]!.lower) && line.words.ofWhom.has(line.tokens[at + 1]?.lower ?? ''))
      return true
  }
  return false
}

/** How many tokens into a breakdown its "of them" stands. */
const BREAKDOWN = 5

/** Where a relative clause begins within an apposition: "a lawyer who has worked there". */
function relativeFrom(line: SentenceView, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const { lower } = line.tokens[i]!
    if (
      line.words.who.has(lower) ||
      line.words.whom.has(lower) ||
      line.words.that.has(lower) ||
      line.words.which.has(lower) ||
      line.words.whose.has(lower)
    )
      return i
  }
  return end
}

function appositionEnd(line: SentenceView, from: number, end: number): number {
  let at = from
  while (at < end && !isBreak(line, at) && line.quoteOf[at] === -1) at++
  return at
}
