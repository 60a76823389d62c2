import type { Span } from '../../model/span.ts'
import type { Cue } from './cue.ts'
import { frameAt } from './frames.ts'
import { hasFiniteVerb, isBreak, isComma, type SentenceView } from './line.ts'
import { opensBreakdown, phraseAfter } from './phrase-after.ts'
import type { Phrase } from './phrases.ts'

/** What follows the cue: to the end of the sentence, or to where the next teller takes over. */
export function contentAfter(line: SentenceView, told: { cue: Cue; cues: readonly Cue[]; index: number }): Span[] {
  let from = told.cue.last
  if (told.cue.verb.frame === 'hearer') from = skipHearer(line, from)
  from = skipCircumstances(line, from)
  if (frameAt(line, from) !== 'c') from = farContent(line, from)
  while (from < line.last && isBreak(line, from) && line.quoteOf[from] === -1) {
    // "..., said Ann Roe, adding": after a comma nothing but a quotation is still hers.
    if (isComma(line, from) && line.quoteOf[from + 1] === -1) return []
    from++
  }
  return piece(line, from, stopOf(line, told, from))
}

/** How far behind the cue "that" or a quotation may begin, with nothing but circumstances between. */
const FAR = 16

/** "said during a rally in Ely that", "asked her, “": over the circumstances and the hearer to what is said. */
function farContent(line: SentenceView, from: number): number {
  const { lower } = line.tokens[from] ?? { lower: '' }
  if (
    line.tags[from] !== 'ADP' &&
    !line.words.hearers.has(lower) &&
    line.tags[from] !== 'PROPN' &&
    line.tags[from] !== 'NOUN'
  )
    return from
  for (let at = from + 1; at < Math.min(from + FAR, line.last); at++) {
    if (line.quoteOf[at] !== -1)
      return isBreak(line, at - 1) && line.tokens[at]!.start === line.quotes[line.quoteOf[at]!]!.outer.start ? at : from
    const tag = line.tags[at]
    const word = line.tokens[at]!.lower
    if (word === 'that' && tag !== 'DET') return at
    if (tag === 'VERB' || tag === 'AUX' || word === 'who' || word === 'which') return from
    if (isBreak(line, at) && !isComma(line, at) && line.tokens[at]!.text !== ':') return from
  }
  return from
}

/** Whom it is told: the phrase behind "told", where something is told besides. */
export function hearerAfter(line: SentenceView, cue: Cue): Phrase | null {
  if (cue.form === 'passive') return null
  // "confirmed to the Ely Post that"
  if (cue.verb.told && line.words.to.has(line.tokens[cue.last]?.lower) && frameAt(line, cue.last) === '>to') {
    return phraseAfter(line, cue.last + 1, line.last)
  }
  if (cue.verb.frame !== 'hearer') return null
  const end = skipHearer(line, cue.last)
  return end > cue.last ? { first: cue.last, last: end, coreLast: end } : null
}

/** "told reporters that", "told the court he": over the hearer to what is said. */
function skipHearer(line: SentenceView, from: number): number {
  if (line.quoteOf[from] !== -1 || from >= line.last) return from
  if (line.words.of.has(line.tokens[from]!.lower)) return from
  const hearer = phraseAfter(line, from, line.last)
  if (!hearer) return from
  // "told Reuters it", "told her he": the hearer is the first word where a subject follows it at once.
  for (let at = from + 1; at < hearer.coreLast; at++) {
    if (line.tags[at] === 'PRON' || (line.tags[at] === 'DET' && line.tags[at - 1] !== 'ADP')) return at
  }
  return saysSomething(line, hearer.coreLast) ? hearer.coreLast : from
}

/** "notified the families of four people": where nothing follows the hearer, the words themselves are what is told. */
function saysSomething(line: SentenceView, at: number): boolean {
  const next = skipCircumstances(line, at)
  if (next >= line.last) return false
  if (line.quoteOf[next] !== -1 || line.tokens[next]!.text === ':' || isComma(line, next)) return true
  const { lower } = line.tokens[next]!
  if (line.words.who.has(lower) || lower === '.') return false
  return true
}

/** Over when, where and how it was said: "on Saturday", "late Monday", "in a statement", "at a news conference". */
export function skipCircumstances(line: SentenceView, from: number): number {
  let at = from
  for (;;) {
    const next = skipOne(line, at)
    if (next === at) return at
    at = next
  }
}

/** A circumstance is short: further words are what is said. */
const SHORT = 9

function skipOne(line: SentenceView, from: number): number {
  if (from >= line.last || line.quoteOf[from] !== -1) return from
  const { lower } = line.tokens[from]!
  if (line.rules.days.has(lower)) return skipDay(line, from)
  if (!line.words.circumstantial.has(lower)) return from
  const day = line.rules.days.has(line.tokens[from + 1]?.lower ?? '')
  if (line.words.dayAdverbs.has(lower) && !day)
    return line.words.on.has(line.tokens[from + 1]?.lower) ? skipOne(line, from + 1) : from
  if (day) return skipDay(line, from + 1)
  for (let at = from + 1; at < Math.min(from + SHORT, line.last); at++) {
    if (line.quoteOf[at] !== -1 || isBreak(line, at)) return from
    const tag = line.tags[at]
    if (line.rules.occasions.has(line.tokens[at]!.lower) && line.tags[at + 1] !== 'NOUN') return at + 1
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PRON' || tag === 'SCONJ') return from
  }
  return from
}

function skipDay(line: SentenceView, day: number): number {
  const next = line.tokens[day + 1]?.lower
  return next !== undefined && line.words.partsOfDay.has(next) && day + 1 < line.last ? day + 2 : day + 1
}

/** Where the content must stop: at a later cue that takes the floor within the same sentence. */
function stopOf(line: SentenceView, told: { cues: readonly Cue[]; index: number }, from: number): number {
  const later = laterTeller(line, told)
  const end = told.cues[told.index]?.form === 'relative' ? Math.min(later, relativeEnd(line, from)) : later
  const frame = frameAt(line, from)
  const phrase = frame === 'n' || frame.startsWith('>')
  for (let at = from + 1; at < end; at++) {
    if (line.quoteOf[at] !== -1) continue
    if (isComma(line, at) && endsContent(line, at + 1, phrase) && !quoteIn(line, at, end)) return at
    if (phrase && endsPhrase(line, at)) return at
  }
  return end
}

/** Within a bare phrase: when and where it was told, or another clause. */
function endsPhrase(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  return line.words.subordinate.has(lower) || (line.tags[at] === 'ADP' && skipCircumstances(line, at) > at)
}

/** "One witness, who asked for silence, said": a relative ends at the comma before the main verb. */
function relativeEnd(line: SentenceView, from: number): number {
  for (let at = from + 1; at < line.last - 1; at++) {
    if (!isComma(line, at) || line.quoteOf[at] !== -1) continue
    if (hasFiniteVerb(line, at + 1, at + 2)) return at
  }
  return line.last
}

/** After a comma: words that tell of something else than what was said. */
function endsContent(line: SentenceView, at: number, phrase: boolean): boolean {
  if (at >= line.last) return false
  const { lower } = line.tokens[at]!
  if (line.words.contrast.has(lower)) return true
  if (!phrase) return false
  return line.words.afterPhrase.has(lower) || (line.tags[at] === 'VERB' && lower.endsWith(line.words.endings.present))
}

/** "Ann Roe, whose party called the march, accused": does a clause of an owner open before a token? */
export function opensOwned(line: SentenceView, to: number): boolean {
  for (let at = line.first + 1; at < to; at++)
    if (line.words.whose.has(line.tokens[at]!.lower) && isComma(line, at - 1)) return true
  return false
}

function laterTeller(line: SentenceView, told: { cues: readonly Cue[]; index: number }): number {
  for (const later of told.cues.slice(told.index + 1)) {
    const before = later.first - 1
    if (later.form === 'finite' && isComma(line, before) && opensOwned(line, told.cues[told.index]!.first))
      return before
    if ((later.form === 'participle' || later.form === 'source') && isComma(line, before)) return before
    const lower = line.tokens[before]?.lower
    if ((line.words.and.has(lower) || line.words.but.has(lower)) && later.form === 'finite') {
      return isComma(line, before - 1) ? before - 1 : before
    }
    // "..., but he said": another clause with a subject of its own.
    const joint = line.tokens[before - 1]?.lower
    const link = line.words.but.has(joint) || line.words.and.has(joint) || line.words.while.has(joint)
    if (link && later.form === 'finite' && line.tags[before] === 'PRON' && isComma(line, before - 2)) return before - 2
  }
  return line.last
}

/** What stands before `end` (a comma or a closing mark): back to the last cue, and over a quotation's start. */
export function contentBefore(line: SentenceView, end: number, from: number): Span[] {
  let first = from
  while (first < end && isBreak(line, first) && line.quoteOf[first] === -1) first++
  // "However, the dam held, she said": a word that links to the text before is the article's own.
  if (line.tags[first] === 'ADV' && isComma(line, first + 1) && first + 2 < end) first += 2
  const quoteAtEnd = line.quoteOf[end] !== -1 ? end + 1 : end
  return piece(line, first, quoteAtEnd)
}

/**
 * The scope of "according to". Before it, the clause it follows: a clause that a comma and a participle, or
 * "while" or "which", set off is a statement of its own.
 *
 *   The quake struck at dawn, triggering a slide that has buried 30 people, according to officials.
 *                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function contentOfSource(line: SentenceView, source: { cue: Cue; speaker: Phrase; from: number }): Span[] {
  const { cue, speaker } = source
  const before = cue.first - 1
  // "“It will hold,” according to the mayor": what is quoted right before was said, whatever it holds.
  const isQuoted = (at: number): boolean => at >= source.from && line.quoteOf[at] !== -1
  const endsQuote = isQuoted(before) || (isComma(line, before) && isQuoted(before - 1))
  if (before < source.from || !(endsQuote || hasFiniteVerb(line, source.from, cue.first))) {
    const start = isComma(line, speaker.last) ? speaker.last + 1 : speaker.last
    return piece(line, start, line.last)
  }
  const end = isBreak(line, before) && line.quoteOf[before] === -1 ? before : cue.first
  let first = source.from
  for (let at = end - 1; at > source.from; at--) {
    if (isComma(line, at) && line.quoteOf[at] === -1 && opensOwnClause(line, at + 1)) {
      first = at + 1
      break
    }
  }
  while (first < end && isBreak(line, first) && line.quoteOf[first] === -1) first++
  const rest = isComma(line, before) && isComma(line, speaker.last) && runsOn(line, speaker.last + 1)
  return [...piece(line, first, end), ...(rest ? piece(line, speaker.last + 1, line.last) : [])]
}

/**
 * Does the clause go on behind its source: a second verb with the same subject, or a breakdown of what was counted?
 *
 *   The fire killed 40 people, according to the brigade, a third of them children, and drove 600 out.
 *                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function runsOn(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at] ?? { lower: '' }
  if (line.words.and.has(lower))
    return line.tags[at + 1] === 'VERB' && line.tokens[at + 1]!.lower.endsWith(line.words.endings.past)
  if (line.words.including.has(lower)) return true
  return opensBreakdown(line, at)
}

function opensOwnClause(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  if (line.words.setAgainst.has(lower)) return true
  return (
    line.tags[at] === 'VERB' &&
    lower.endsWith(line.words.endings.present) &&
    !line.words.participlePrepositions.has(lower)
  )
}

/** Tokens `[first, last)` as one span, without closing stops, and with the whole of a quotation that runs on. */
function piece(line: SentenceView, from: number, to: number): Span[] {
  const first = from
  let last = to
  while (last > first && isBreak(line, last - 1) && line.quoteOf[last - 1] === -1) last--
  if (last <= first) return []
  const opening = line.quotes[line.quoteOf[first] ?? -1]
  const closing = line.quotes[line.quoteOf[last - 1] ?? -1]
  const start = Math.min(line.tokens[first]!.start, opening?.outer.start ?? Number.POSITIVE_INFINITY)
  return [{ start, end: Math.max(line.tokens[last - 1]!.end, closing?.outer.end ?? 0) }]
}

function quoteIn(line: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.quoteOf[at] !== -1) return true
  return false
}
