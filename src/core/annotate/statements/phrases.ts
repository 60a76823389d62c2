/**
 * Noun phrases beside a verb, by a shallow reading of the parts of speech.
 *
 *   On Monday, Ann Roe, the mayor of Ely, has said ...        "...," said Ann Roe, the mayor of Ely, on Monday.
 *              ^^^^^^^ core                                              ^^^^^^^ core
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^ whole                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ whole
 */
import { hasFiniteVerb, isBreak, isComma, isVerb, isWord, type SentenceView } from './line.ts'
import { stripHead } from './phrase-head.ts'

/** Tokens `[first, last)` of the phrase, and of its core: without the words set off by commas. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly coreLast: number
}

export const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'PART', 'SYM', 'X', 'INTJ'])

/** The subject that ends where token `end` begins; nothing before `start` belongs to it. */
export function subjectBefore(line: SentenceView, end: number, from: number): Phrase | null {
  let start = end
  while (start > from && line.quoteOf[start - 1] === -1) start--
  let last = end
  // "On Monday May said", "May said": what is all of the subject is no day behind one.
  const isAll = (): boolean => last - 1 === start || isBreak(line, last - 2)
  while (
    last > start &&
    (line.tags[last - 1] === 'ADV' || (line.rules.days.has(line.tokens[last - 1]!.lower) && !isAll()))
  )
    last--
  if (last < end && line.tags[last - 1] === 'ADP' && line.rules.days.has(line.tokens[last]!.lower)) last--
  // "Police at first told": what is left of "at first" is none of the subject.
  while (last > start && line.tags[last - 1] === 'ADP') last--
  if (last <= start) return null
  if (isComma(line, last - 1)) return setOffSubject(line, last, start)
  if (line.tokens[last - 1]!.text === ')') return bracketed(line, last, start)
  if (isDash(line, last - 1)) return dashedOff(line, last, start)
  const described = withRelative(line, last, start)
  if (described) return described
  const first = phraseStart(line, last, start)
  return first < last ? { first, last, coreLast: last } : null
}

/** "Ann Roe, the mayor, said": the phrase before the first comma that is one, with all that follows it. */
function setOffSubject(line: SentenceView, end: number, start: number): Phrase | null {
  let from = start
  for (let at = start; at < end; at++) {
    if (!isComma(line, at)) continue
    const named = nameAfterClause(line, from, at, end)
    if (named) return named
    if (at > from && looksLikeSubject(line, from, at)) {
      const coreLast = beforeBrackets(line, from, at)
      const first = phraseStart(line, coreLast, from)
      if (first < coreLast && at < end - 1) return { first, last: isApposition(line, at + 1, end) ? end : at, coreLast }
    }
    from = at + 1
  }
  return null
}

/** "A witness who lives beside the dam, Ann Roe, said": the name behind what is told of its bearer. */
function nameAfterClause(line: SentenceView, from: number, comma: number, end: number): Phrase | null {
  const isTold = line.tokens.slice(from + 1, comma).some(({ lower }) => line.words.who.has(lower))
  const [first, last] = [comma + 1, end - 1]
  if (!isTold || last - first < 2 || !line.tokens.slice(first, last).every(({ text }) => /^\p{Lu}/u.test(text)))
    return null
  return { first, last, coreLast: last }
}

/** "A man who fled the town said": back over a relative clause to the noun it belongs to. */
function withRelative(line: SentenceView, end: number, start: number): Phrase | null {
  let verbs = 0
  for (let at = end - 1; at > start; at--) {
    if (line.quoteOf[at] !== -1 || isBreak(line, at)) return null
    if (isVerb(line, at)) verbs++
    if (!line.rules.openers.has(line.tokens[at]!.lower)) continue
    const { lower } = line.tokens[at]!
    const relative =
      line.words.who.has(lower) ||
      ((line.words.that.has(lower) || line.words.which.has(lower)) &&
        isVerb(line, at + 1) &&
        line.tags[at - 1] === 'NOUN')
    if (!relative || verbs === 0) return null
    const first = phraseStart(line, at, start)
    return first < at ? { first, last: end, coreLast: at } : null
  }
  return null
}

/** "Ann Roe (Ely)": a phrase with brackets behind it. */
function bracketed(line: SentenceView, end: number, start: number): Phrase | null {
  for (let at = end - 2; at > Math.max(start, end - BRACKET_REACH); at--) {
    if (line.tokens[at]!.text !== '(') continue
    const core = subjectBefore(line, at, start)
    return core ? { first: core.first, last: end, coreLast: core.coreLast } : null
  }
  return null
}

/** "Ann Roe — on her way home — said": the phrase before the dashes. */
function dashedOff(line: SentenceView, end: number, start: number): Phrase | null {
  for (let at = end - 2; at > Math.max(start, end - DASH_REACH); at--) {
    if (!isDash(line, at)) continue
    const core = subjectBefore(line, at, start)
    return core ? { first: core.first, last: end, coreLast: core.coreLast } : null
  }
  return null
}

/** How many tokens a pair of dashes behind a name may hold. */
const DASH_REACH = 30

function isDash(line: SentenceView, at: number): boolean {
  return /^(?:[—–―]|--|-)$/.test(line.tokens[at]!.text) && isBreak(line, at)
}

/** How many tokens a pair of brackets behind a name may hold. */
export const BRACKET_REACH = 9

/** A noun phrase that says who someone is, and no clause, participle, age or adverb. */
function isApposition(line: SentenceView, from: number, end: number): boolean {
  const tag = line.tags[from]
  const { lower } = line.tokens[from]!
  // "Ann Roe, 34, said": an age belongs to her.
  if (tag === 'NUM' && end - from <= 2) return true
  if (line.rules.openers.has(lower)) return false
  if (/^\p{Lu}/u.test(line.tokens[from]!.text) && tag !== 'ADP') return true
  if (tag === 'VERB' || tag === 'ADV' || tag === 'ADP' || tag === 'NUM') return false
  return end - from > 2 || tag !== 'ADJ'
}

function looksLikeSubject(line: SentenceView, from: number, to: number): boolean {
  // "But an official, who asked not to be named, said": a link to the sentence before is no part of the subject.
  if (line.tags[from] === 'CCONJ' && from + 1 < to) return looksLikeSubject(line, from + 1, to)
  if (line.tags[from] === 'ADP' || line.tags[from] === 'SCONJ' || line.rules.openers.has(line.tokens[from]!.lower)) {
    return false
  }
  const end = beforeBrackets(line, from, to)
  return NOMINAL.has(line.tags[end - 1] ?? '') && !hasFiniteVerb(line, from, end)
}

/** "The Workers' Front (WF), which": where the brackets at the end of a phrase begin, or `to` where it has none. */
function beforeBrackets(line: SentenceView, from: number, to: number): number {
  if (line.tokens[to - 1]!.text !== ')') return to
  for (let at = to - 2; at > Math.max(from, to - BRACKET_REACH); at--) if (line.tokens[at]!.text === '(') return at
  return to
}

/** Back from `end` over one noun phrase with its "of", "for" and "in". */
function phraseStart(line: SentenceView, end: number, start: number): number {
  const lastWord = line.tokens[end - 1]!
  if (line.words.subjectPronouns.has(lastWord.lower)) return end - 1
  let first = end
  while (first > start && belongsToPhrase(line, first - 1, end) && !(first < end && beginsAfter(line, first))) first--
  return stripHead(line, first, end)
}

/** Does a new phrase begin at `at`, with no link to the words before? "In many cases | the firms". */
function beginsAfter(line: SentenceView, at: number): boolean {
  const tag = line.tags[at]
  const before = line.tags[at - 1]
  if (before !== 'NOUN' && before !== 'PROPN' && before !== 'NUM') return false
  if (tag === 'DET') return !line.words.all.has(line.tokens[at]!.lower)
  return tag === 'PRON' && line.words.subjectPronouns.has(line.tokens[at]!.lower)
}

function belongsToPhrase(line: SentenceView, at: number, end: number): boolean {
  const { lower, text } = line.tokens[at]!
  if (line.quoteOf[at] !== -1) return false
  if (line.rules.days.has(lower) && line.tags[at] !== 'NOUN') return false
  if (line.rules.openers.has(lower) && !(line.words.and.has(lower) || line.words.or.has(lower))) return false
  if (line.words.and.has(lower) || line.words.or.has(lower)) return at + 1 < end && NOMINAL.has(line.tags[at - 1] ?? '')
  // "Karr & Sarn": one firm.
  if (text === '&') return at + 1 < end && line.tags[at - 1] === 'PROPN' && line.tags[at + 1] === 'PROPN'
  if (text === '.' || text === '-' || text === '/')
    return at + 1 < end && line.tokens[at - 1]?.end === line.tokens[at]!.start
  if (isBreak(line, at)) return false
  if (isPossessiveMark(line, at)) return true
  const tag = line.tags[at] ?? 'X'
  if (tag === 'VERB') return isAttributive(line, at)
  if (line.words.subjectPronouns.has(lower) && at + 1 < end && tag === 'PRON')
    return line.words.this.has(lower) || line.words.those.has(lower) || line.words.that.has(lower)
  return NOMINAL.has(tag) || tag === 'ADP' || tag === 'ADV'
}

/** "The dockers' union": the mark behind a plural, before the noun it owns. */
export function isPossessiveMark(line: SentenceView, at: number): boolean {
  const [before, mark, next] = [line.tokens[at - 1], line.tokens[at]!, line.tokens[at + 1]]
  if (!/^['’]$/.test(mark.text) || !before || !next || !isWord(next)) return false
  return before.lower.endsWith(line.words.endings.plural) && before.end === mark.start && next.start > mark.end
}

/** A participle within the phrase: "the wounded man", "people briefed on the talks". */
function isAttributive(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  if (!line.words.participle.test(lower)) return false
  const before = line.tags[at - 1]
  const next = line.tags[at + 1]
  if (before === 'DET' || before === 'ADJ') return true
  if (next === 'ADP' || next === 'ADV') return before === 'NOUN'
  const when = line.tokens[at + 1]?.lower ?? ''
  if (before === 'NOUN' && (line.rules.days.has(when) || line.words.last.has(when))) return true
  return (next === 'NOUN' || next === 'PROPN') && before !== 'PRON'
}
