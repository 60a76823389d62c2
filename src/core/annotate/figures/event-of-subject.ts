/** What those who are counted do, or what befalls them, by the verb behind them: "96 sailors were returned". */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { eventOf, isFiniteVerb, isPlural } from './counted.ts'
import { idiom } from './idioms.ts'
import { amongThe, type EventTold, madeTo } from './told-event.ts'

/** What happened, and the token that says so. */
export interface EventMention {
  readonly event: string
  readonly token: number
  /** Does the number count by this word alone ("deaths", "toll"), so that people are counted though none are named? */
  readonly implied: boolean
}

export interface TokenRange {
  /** Token indexes of the sentence `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly words: FigureWords
}

export function told(found: EventTold | null): EventMention | null {
  return found && { event: found.event, token: found.token, implied: false }
}

/** The event of a verb behind what is counted; `done` where what is counted does it to somebody else. */
export function eventAt(
  tokens: readonly Token[],
  at: number,
  { last, words }: Pick<TokenRange, 'last' | 'words'>,
  isActive: boolean,
): string | null {
  const withComplement = idiom(tokens, at, words, last)
  if (withComplement !== null) return withComplement
  const event = known(tokens[at]!.lower, words)
  return event !== null && isActive && isDoer(tokens, at, event, { last, words }) ? 'done' : event
}

/**
 * Does what stands before an active verb do it to somebody else: "two gunmen who killed 12 people", "nurses treated him"?
 * @param at the token of the verb
 */
function isDoer(
  tokens: readonly Token[],
  at: number,
  event: string,
  { last, words }: Pick<TokenRange, 'last' | 'words'>,
): boolean {
  if (!words.events.undergone.has(event)) return false
  let i = at + 1
  while (i < last && words.grammar.adverbs.has(tokens[i]!.lower)) i++
  const isDetermined = words.grammar.determiners.has(tokens[i]?.lower ?? '')
  const [object, next] = [tokens[i], tokens[i + 1]]
  if (object === undefined || i >= last) return false
  if (words.grammar.objectPronouns.has(object.lower)) return true
  // "Killed on Monday", "killed this week", "arrested two days later".
  const named = isDetermined || object.kind === 'number' ? next : object
  if (named?.kind !== 'word' || i + 1 >= last || words.events.timeNouns.has(nounLemma(named.lower, words.inflections)))
    return false
  if (isDetermined || object.kind === 'number') return true
  return /^\p{Ll}/u.test(object.text) && isPlural(object, words) && !words.events.notHeads.has(object.lower)
}

function known(lower: string, words: FigureWords): string | null {
  if (words.small.heldNouns.has(lower)) return 'held'
  return eventOf(lower, words)
}

/** How far after the phrase its verb is looked for. */
const REACH = 14

/** "96 sailors were returned", "dozens are feared lost", "12 people, two of them children, died". */
export function asSubject(tokens: readonly Token[], at: number, { last, words }: TokenRange): EventMention | null {
  let verb: EventMention | null = null
  let auxiliary = false
  let active = false
  for (let i = at; i < Math.min(last, at + REACH); i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' && /^[;:.?!"”“]$/.test(token.text)) break
    if (token.kind === 'number' && verb === null && !auxiliary) return null
    const relative = i === at && (words.grammar.relatives.has(token.lower) || token.text === ',')
    if (relative || words.grammar.adverbs.has(token.lower)) continue
    if (words.grammar.auxiliaries.has(token.lower)) {
      auxiliary = true
      active = words.patterns.having.test(token.lower)
      continue
    }
    const among = amongThe(tokens, i, { first: at, last, words })
    if (among && auxiliary) return told(among)
    if (isOfAnother(tokens, i, at, words) && !auxiliary) continue
    if (words.events.hedges.has(token.lower) || isSayingPassive(token.lower, words)) continue
    if (words.events.notHeads.has(token.lower) || isFiniteVerb(token, words)) {
      const event = eventAt(tokens, i, { last, words }, !auxiliary || active)
      if (event === 'done') return null
      const lemma = verbLemma(token.lower, words.inflections)
      const made = madeTo(tokens, lemma, i + 1, { first: at, last, words })
      if (made) return told(made)
      if (event) return { event, token: i, implied: false }
      if (words.events.saying.has(lemma) && (!auxiliary || active)) return null
      if (!words.events.lightVerbs.has(lemma) && isFiniteVerb(token, words))
        verb = { event: lemma, token: i, implied: false }
      if (verb) return verb
    }
    if (
      verb === null &&
      auxiliary &&
      !words.patterns.progressive.test(token.lower) &&
      token.kind === 'word' &&
      !words.grammar.prepositions.has(token.lower)
    ) {
      const event = idiom(tokens, i, words, last) ?? eventOf(token.lower, words)
      return event ? { event, token: i, implied: false } : null
    }
    if (auxiliary && words.patterns.progressive.test(token.lower)) {
      const event = eventOf(token.lower, words) ?? verbLemma(token.lower, words.inflections)
      return words.events.lightVerbs.has(event) ? null : { event, token: i, implied: false }
    }
  }
  return null
}

/** "Five shots from a village held by the army", "craters among overturned stalls": a participle of a nearer noun. */
function isOfAnother(tokens: readonly Token[], i: number, at: number, words: FigureWords): boolean {
  if (i === at || !isFiniteVerb(tokens[i]!, words)) return false
  if (words.patterns.agent.test(tokens[i + 1]?.lower ?? '') && tokens[i - 1]?.text !== ',') return true
  return words.grammar.prepositions.has(tokens[i - 1]?.lower ?? '')
}

function isSayingPassive(lower: string, words: FigureWords): boolean {
  return words.patterns.reportedAs.test(lower)
}
