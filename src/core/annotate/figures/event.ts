import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { type CountedPhrase, eventOf, isFiniteVerb } from './counted.ts'
import { asSubject, type EventMention, eventAt, type TokenRange, told } from './event-of-subject.ts'
import { idiomAcross } from './idioms.ts'
import type { NumberMention } from './numbers.ts'
import { type EventTold, groupBefore, inCondition, madeTo, ofTheHurt } from './told-event.ts'

/**
 * What happened to what a number counts. Looked for in this order, the first that gives an answer is taken:
 *
 *   0. around it:    taking 260 people hostage
 *   1. after it:     260 people killed          420 wounded
 *   2. its own noun: 41 deaths                  70 strikes
 *   3. before it:    has killed 183 people      the release of 30 hostages
 *   4. a total:      the death toll rose to 41
 *   5. as subject:   96 sailors were returned        six people who died
 */
export function findEvent(
  tokens: readonly Token[],
  number: NumberMention,
  counted: CountedPhrase | null,
  place: TokenRange,
): EventMention | null {
  const isApart = counted === null || counted.first > number.last + 1
  const group = isApart ? ofTheHurt(tokens, number.last, place) : null
  const after = (group ? null : counted?.last) ?? group?.end ?? number.last
  const ruling = governing(tokens, number, place)
  const subject = (): EventMention | null => asSubject(tokens, after, place)
  if (group) return telling(subject(), place) ?? told(group)
  return (
    aroundIt(tokens, number, after, place) ??
    told(caused(tokens, number, after, place)) ??
    (isRelative(tokens, ruling, place) ? null : directlyAfter(tokens, after, place)) ??
    ownNoun(tokens, counted, place) ??
    // "It named six people who died": a verb that tells of no event of its own gives way to one that does.
    (ruling && !tellsEvent(ruling, place) ? telling(subject(), place) : null) ??
    ruling ??
    told(groupBefore(tokens, number.first, place)) ??
    // "The brigade, with 70 in attendance, said 40 people were hurt": what stands behind people tells of them before a total does.
    (counted === null ? null : telling(subject(), place)) ??
    (number.unit === null ? total(tokens, number, place) : null) ??
    subject() ??
    told(inCondition(tokens, after, place))
  )
}

/** "Gunmen who killed 12 people fled": the verb of a relative clause has its object behind it, whatever verb follows. */
function isRelative(tokens: readonly Token[], ruling: EventMention | null, place: TokenRange): boolean {
  if (ruling === null || !tellsEvent(ruling, place)) return false
  return place.words.grammar.relatives.has(tokens[ruling.token - 1]?.lower ?? '')
}

/** "Forced 18,000 people to flee": the verb before the number with what stands behind the people. */
function caused(tokens: readonly Token[], number: NumberMention, after: number, place: TokenRange): EventTold | null {
  const at = wordBefore(tokens, number, place)
  return at === null ? null : madeTo(tokens, verbLemma(tokens[at]!.lower, place.words.inflections), after, place)
}

function tellsEvent({ event }: EventMention, { words }: TokenRange): boolean {
  for (const known of words.events.events.values()) if (known === event) return true
  return false
}

function telling(mention: EventMention | null, place: TokenRange): EventMention | null {
  return mention && tellsEvent(mention, place) ? mention : null
}

/** A verb whose complement stands beyond what is counted. */
function aroundIt(
  tokens: readonly Token[],
  number: NumberMention,
  after: number,
  { first, last, words }: TokenRange,
): EventMention | null {
  const at = wordBefore(tokens, number, { first, last, words })
  if (at === null) return null
  const lemma = verbLemma(tokens[at]!.lower, words.inflections)
  const event = idiomAcross(tokens, { lemma, at, after, last }, words)
  return event ? { event, token: at, implied: false } : null
}

/** The word that a number hangs on: the nearest one before it over quotation marks, determiners and adverbs. */
function wordBefore(tokens: readonly Token[], number: NumberMention, { first, words }: TokenRange): number | null {
  let at = number.first - 1
  while (at >= first && skippable(tokens[at]!, words)) at--
  return at >= first && tokens[at]?.kind === 'word' ? at : null
}

function directlyAfter(tokens: readonly Token[], at: number, { last, words }: TokenRange): EventMention | null {
  let i = at
  while (i < last && words.patterns.beforeParticiple.test(tokens[i]!.lower)) i++
  const token = tokens[i]
  if (i >= last || !token || token.kind !== 'word') return null
  const passive = i > at && words.patterns.passive.test(tokens[i - 1]!.lower)
  if (!passive && !words.events.notHeads.has(token.lower) && !isFiniteVerb(token, words)) return null
  const event = eventAt(tokens, i, { last, words }, !passive && i === at)
  return event === null || event === 'done' ? null : { event, token: i, implied: false }
}

function ownNoun(tokens: readonly Token[], counted: CountedPhrase | null, { words }: TokenRange): EventMention | null {
  if (!counted) return null
  const noun = nounLemma(tokens[counted.headFirst]!.lower, words.inflections)
  const bare = counted.first === counted.headFirst ? words.events.bareNouns.get(noun) : undefined
  const event = words.events.eventNouns.get(noun) ?? bare
  return event ? { event, token: counted.headFirst, implied: true } : null
}

/** The verb or noun of action before the number: "freed 31 women", "taking more than 260 people hostage". */
function governing(
  tokens: readonly Token[],
  number: NumberMention,
  { first, last, words }: TokenRange,
): EventMention | null {
  const before = wordBefore(tokens, number, { first, last, words })
  if (before === null) return null
  if (tokens[before]!.lower === words.numbers.of) return nounBefore(tokens, before, { first, last, words })
  const at = particleVerb(tokens, before, first, words)
  const verb = tokens[at]!
  if (!looksLikeVerb(verb, words)) return null
  const lemma = verbLemma(verb.lower, words.inflections)
  if (words.events.lightVerbs.has(lemma) || words.events.saying.has(lemma)) return null
  return { event: eventOf(verb.lower, words) ?? lemma, token: at, implied: false }
}

function skippable(token: Token, words: FigureWords): boolean {
  if (token.kind === 'punctuation') return /^["“‘']$/.test(token.text)
  return words.grammar.determiners.has(token.lower) || words.grammar.adverbs.has(token.lower)
}

/** "carried out", "let out", "set off": the verb before a particle. */
function particleVerb(tokens: readonly Token[], i: number, first: number, words: FigureWords): number {
  const particle = words.patterns.particle.test(tokens[i]!.lower)
  return particle && i - 1 >= first && looksLikeVerb(tokens[i - 1]!, words) ? i - 1 : i
}

function looksLikeVerb(token: Token, words: FigureWords): boolean {
  if (token.kind !== 'word' || /^\p{Lu}/u.test(token.text)) return false
  if (words.grammar.prepositions.has(token.lower) || words.grammar.conjunctions.has(token.lower)) return false
  if (words.grammar.auxiliaries.has(token.lower)) return false
  return (
    isFiniteVerb(token, words) ||
    /ing$/.test(token.lower) ||
    eventOf(token.lower, words) !== null ||
    isKnownVerb(token.lower, words)
  )
}

function isKnownVerb(lower: string, { events, inflections }: FigureWords): boolean {
  const lemma = verbLemma(lower, inflections)
  return (
    events.lightVerbs.has(lemma) ||
    events.upVerbs.has(lemma) ||
    events.downVerbs.has(lemma) ||
    events.totalVerbs.has(lemma)
  )
}

/** "the death of 12 people", "the release of 30 hostages"; a measure word passes it on: "a group of 12 people". */
function nounBefore(tokens: readonly Token[], of: number, { words }: TokenRange): EventMention | null {
  const noun = tokens[of - 1]
  if (noun?.kind !== 'word') return null
  const lower = noun.lower
  const event =
    words.events.eventNouns.get(nounLemma(lower, words.inflections)) ??
    (words.patterns.actionNoun.test(lower) ? eventOf(lower.replace(/s$/, ''), words) : null)
  return event ? { event, token: of - 1, implied: false } : null
}

/** How far before its number a total is named: "the number of people killed in the shelling of the town rose to 41". */
const TOTAL_REACH = 24

/** "The death toll has risen to 41", "brings the number of dead to 41". */
function total(tokens: readonly Token[], number: NumberMention, { first, words }: TokenRange): EventMention | null {
  for (let i = number.first - 1; i >= Math.max(first, number.first - TOTAL_REACH); i--) {
    if (tokens[i]!.kind === 'number' && tokens[i - 1]?.lower !== words.numbers.from) return null
    const two = i > first ? `${tokens[i - 1]!.lower} ${tokens[i]!.lower}` : ''
    const event = words.events.tolls.get(two) ?? words.events.tolls.get(tokens[i]!.lower) ?? numberOf(tokens, i, words)
    if (event) return { event, token: i, implied: true }
  }
  return null
}

/** "the number of dead", "the number of people killed". */
function numberOf(tokens: readonly Token[], i: number, words: FigureWords): string | null {
  if (tokens[i]!.lower !== 'number' || tokens[i + 1]?.lower !== words.numbers.of) return null
  for (let k = i + 2; k < i + 6; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word') return null
    // "The number of people confirmed dead": a participle of saying comes before what happened.
    if (words.patterns.beforeParticiple.test(token.lower)) continue
    if (words.events.notHeads.has(token.lower) || isFiniteVerb(token, words)) return eventOf(token.lower, words)
    const noun = words.events.eventNouns.get(nounLemma(token.lower, words.inflections))
    if (noun) return noun
  }
  return null
}
