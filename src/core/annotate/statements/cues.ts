/**
 * The cues of a sentence: words of saying, thinking and wanting, where what stands around them speaks for it.
 */
import type { CueVerb } from '../../languages/statement-words.ts'
import { reportsAtEnd, tellsAtEnd } from './closing-cues.ts'
import { addsAmount, putsAt, recordsAt } from './counting-cues.ts'
import type { Cue, CueCandidate } from './cue.ts'
import { cueFeatures } from './cue-features.ts'
import { CUE_WEIGHTS } from './cue-weights.ts'
import { frameAt } from './frames.ts'
import { isBreak, type SentenceView } from './line.ts'
import { isQuotedAs } from './quoted-as.ts'

const TELLING = {
  kind: 'say',
  prepositions: new Set<string>(),
  aloud: false,
  deed: false,
  told: true,
  spoken: true,
} as const
const SOURCE: CueVerb = { ...TELLING, lemma: 'according to', frame: 'clause' }

/** Log odds above which a word is a cue: chosen on the training part of the attributions, by F1. */
const LIKELY = -0.2

/** The cues of a sentence, in order. Those within quotation marks are part of what is said. */
export function findCues(line: SentenceView): Cue[] {
  const found: Cue[] = []
  let end = line.first
  for (const candidate of candidates(line)) {
    if (candidate.cue.head < end) continue
    if (!candidate.sure && scoreOf(cueFeatures(line, candidate)) < LIKELY) continue
    found.push(candidate.cue)
    end = candidate.cue.last
  }
  return found
}

function scoreOf(features: readonly string[]): number {
  let sum = CUE_WEIGHTS['bias'] ?? 0
  for (const feature of features) sum += CUE_WEIGHTS[feature] ?? 0
  return sum
}

/** All words of a sentence that may be a cue. */
export function candidates(line: SentenceView): CueCandidate[] {
  const found: CueCandidate[] = []
  for (let at = line.first; at < line.last; at++) {
    if (line.quoteOf[at] !== -1) continue
    const one = source(line, at) ?? verb(line, at) ?? noun(line, at)
    if (one) found.push(one)
  }
  return found
}

function source(line: SentenceView, at: number): CueCandidate | null {
  if (!line.words.according.has(line.tokens[at]!.lower) || !line.words.to.has(line.tokens[at + 1]?.lower)) return null
  const cue: Cue = { first: at, last: at + 2, head: at, verb: SOURCE, form: 'source', negated: false, frame: 'o' }
  return { cue, part: 'verb', sure: true }
}

function verb(line: SentenceView, at: number): CueCandidate | null {
  if (!standsAsVerb(line, at)) return null
  const known = line.rules.verbs.get(line.tokens[at]!.lower)
  const first = groupStart(line, at)
  const isOwn = !isPassive(line, at) && !isReduced(line, at)
  if (putsAt(line, at) || (isOwn && recordsAt(line, at))) {
    const cue: Cue = { first, last: at + 1, head: at, verb: PUT, form: 'finite', negated: false, frame: 'e' }
    return { cue, part: 'verb', sure: true }
  }
  const aloud = speaksAloud(line, at)
  if (!known && !aloud) return null
  if (known && line.rules.goingOn.has(known.lemma) && addsAmount(line, at)) return null
  const frame = isPassive(line, at) ? 'v' : frameAt(line, at + 1)
  if (known?.aloud && !aloud && frame !== 'q') return null
  if (frame === 'i' && governs(line, at)) return null
  const form = formOf(line, at, first)
  const by = form === 'passive' && line.words.by.has(line.tokens[at + 1]?.lower)
  const taken = known !== undefined && takes(line, at, known)
  const last = groupEnd(line, taken || by ? at + 2 : at + 1)
  const next = line.tokens[last]?.lower
  const reported =
    form === 'passive' &&
    known?.told === true &&
    (line.words.that.has(next) || (line.words.to.has(next) && known.kind === 'say'))
  const quoting = taken && known?.spoken === true && quoteAhead(line, last)
  const sure =
    aloud ||
    reported ||
    quoting ||
    (line.tags[at] === 'NOUN' && reportsAtEnd(line, at)) ||
    (form === 'finite' && known !== undefined && tellsAtEnd(line, at)) ||
    (known?.spoken === true && isQuotedAs(line, { form, first })) ||
    (known?.spoken === true && (frame === 'q' || by))
  if (!sure && (form === 'infinitive' || line.words.that.has(line.tokens[first - 1]?.lower))) return null
  const negated = line.tokens.slice(first, at).some((token) => line.words.negations.has(token.lower))
  const word = known ?? { ...TELLING, lemma: line.tokens[at]!.lemma.toLowerCase(), frame: 'object' as const }
  const cue: Cue = { first, last, head: at, verb: word, form, negated, frame: taken ? 'own' : frame }
  return { cue, part: 'verb', sure }
}

/** How many tokens behind "called on" its quotation may begin. */
const QUOTE_REACH = 8

/** "Called on them to “wait”": does a quotation begin before the clause ends? */
function quoteAhead(line: SentenceView, from: number): boolean {
  for (let at = from; at < Math.min(from + QUOTE_REACH, line.last); at++) {
    if (line.quoteOf[at] !== -1) return true
    if (isBreak(line, at)) return false
  }
  return false
}

/** Does a preposition of its own follow the word: "spoke of", "fear of"? */
function takes(line: SentenceView, at: number, { prepositions }: CueVerb): boolean {
  const next = line.tokens[at + 1]
  if (at + 1 >= line.last || !next || line.quoteOf[at + 1] !== -1 || !prepositions.has(next.lower)) return false
  return !line.words.to.has(next.lower) || (line.tags[at + 2] !== 'VERB' && line.tags[at + 2] !== 'AUX')
}

/** "seemed to say", "tried to warn": the cue is the verb that is governed, if it is one. */
function governs(line: SentenceView, at: number): boolean {
  if (!line.rules.governing.has(line.tokens[at]!.lemma.toLowerCase())) return false
  let next = at + 1
  while (next < line.last && !line.words.to.has(line.tokens[next]!.lower)) next++
  do next++
  while (line.tags[next] === 'ADV')
  return next < line.last && line.rules.verbs.has(line.tokens[next]!.lower)
}

/** Any verb is one of saying between a quotation and its speaker: `Roe groaned: "..."`, `"...," growled Ann Roe`. */
function speaksAloud(line: SentenceView, at: number): boolean {
  if (line.tokens[at + 1]?.text === ':' && (line.quoteOf[at + 2] ?? -1) !== -1 && at + 2 < line.last) return true
  const quote = line.quotes[line.quoteOf[at - 1] ?? -1]
  if (!quote || at === line.first || line.tokens[at - 1]!.end !== quote.outer.end) return false
  const next = line.tags[at + 1]
  const said = /[,?!]$/.test(line.text.slice(quote.end - 1, quote.end))
  return said && line.tokens[at]!.fineTag === 'VBD' && (next === 'PROPN' || next === 'PRON' || next === 'DET')
}

const PUT: CueVerb = { ...TELLING, lemma: 'put', frame: 'object' }
/** "her fear that", "was sure that": a noun or an adjective; a verb that the tagger took for a noun ("police report the"). */
function noun(line: SentenceView, at: number): CueCandidate | null {
  const tag = line.tags[at]
  if (tag !== 'NOUN' && tag !== 'ADJ') return null
  const lemma = line.tokens[at]!.lemma.toLowerCase()
  const word = (tag === 'NOUN' ? line.rules.nouns : line.rules.adjectives).get(lemma)
  if (!word) return null
  const frame = frameAt(line, at + 1)
  const taken = takes(line, at, word)
  const last = taken ? at + 2 : at + 1
  const first = tag === 'ADJ' ? overAuxiliaries(line, at) : overAdjectives(line, at)
  if (tag === 'ADJ' && first === at) return null
  const negated = tag === 'ADJ' && line.tokens.slice(first, at).some((token) => line.words.negations.has(token.lower))
  const cue: Cue = {
    first,
    last,
    head: at,
    verb: word,
    form: tag === 'ADJ' ? 'finite' : 'noun',
    negated,
    frame: taken ? 'own' : frame,
  }
  // "The board's fear that": whose it is and what it is stand beside it.
  const owned = tag === 'NOUN' && frame === 't' && /^PRP\$|^POS/.test(line.tokens[first - 1]?.fineTag ?? '')
  return { cue, part: tag === 'ADJ' ? 'adjective' : 'noun', sure: owned }
}

function overAdjectives(line: SentenceView, at: number): number {
  let first = at
  while (first > line.first && line.tags[first - 1] === 'ADJ' && line.quoteOf[first - 1] === -1) first--
  return first
}

/** A colon behind the cue belongs to it. */
function groupEnd(line: SentenceView, last: number): number {
  return line.tokens[last]?.text === ':' && last < line.last ? last + 1 : last
}

/** The tagger takes many a verb of saying for a noun; a noun follows a determiner, a verb a name or a pronoun. */
function standsAsVerb(line: SentenceView, at: number): boolean {
  const tag = line.tags[at]
  if (isReduced(line, at)) return false
  if (tag === 'VERB' || isQuotedAs(line, { form: 'participle', first: at })) return true
  const before = line.tags[at - 1]
  const lower = line.tokens[at]!.lower
  if (!line.rules.verbs.has(lower)) return false
  if (tag === 'NOUN' && reportsAtEnd(line, at)) return true
  if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
    const past = lower.endsWith(line.words.endings.past) || line.words.irregularTelling.has(lower)
    if (lower.endsWith(line.words.endings.present) && before !== 'DET' && before !== 'ADP')
      return takesObject(line, at + 1)
    // "The Ely Post reports that": a plural noun would have no name before it.
    if (
      lower.endsWith(line.words.endings.plural) &&
      before === 'PROPN' &&
      line.words.that.has(line.tokens[at + 1]?.lower)
    )
      return true
    return before === 'PRON' || (past && (before === 'PROPN' || before === 'NOUN'))
  }
  return tag === 'AUX'
}

function takesObject(line: SentenceView, at: number): boolean {
  return line.tags[at] === 'DET' || line.tags[at] === 'PRON' || (line.quoteOf[at] ?? -1) !== -1
}

/** "people briefed on the talks", "a unilaterally declared area": a participle that belongs to a noun. */
function isReduced(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  if (!lower.endsWith(line.words.endings.past)) return false
  const before = line.tags[at - 1]
  const next = line.tags[at + 1]
  // "Damage estimated at $54m"; "officials estimated at least 40 dead" tells who did.
  const [following, behind] = [line.tokens[at + 1]?.lower, line.tokens[at + 2]?.lower ?? '']
  if (before === 'NOUN' && following === line.rules.measuredAt && !line.rules.bounds.has(behind)) return true
  const hearer = line.rules.verbs.get(lower)?.frame === 'hearer'
  if (hearer && next === 'ADP' && (before === 'NOUN' || before === 'PROPN')) return true
  if (before === 'DET' || before === 'ADJ') return next === 'NOUN' || next === 'ADJ' || next === 'PROPN'
  return before === 'ADV' && line.tags[at - 2] === 'DET'
}

/** Is the verb passive: "was told", "has been accused", "an area declared by"? */
export function isPassive(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  if (lower.endsWith(line.words.endings.present)) return false
  for (let i = at - 1; i >= Math.max(line.first, at - 4); i--) {
    const before = line.tokens[i]!.lower
    if (line.words.be.has(before)) return line.words.passive.test(lower)
    if (
      line.words.have.has(before) ||
      (line.tags[i] !== 'ADV' && line.tags[i] !== 'AUX' && !line.words.negations.has(before))
    )
      break
  }
  return line.words.by.has(line.tokens[at + 1]?.lower) && line.words.passiveByAgent.test(lower)
}

/** Back over auxiliaries and adverbs ("has also said"), and over verbs that govern an infinitive ("seemed to say"). */
function groupStart(line: SentenceView, at: number): number {
  let first = overAuxiliaries(line, at)
  if (line.words.to.has(line.tokens[first - 1]?.lower) && first - 1 > line.first) {
    const before = first - 2
    const verb = line.tags[before] === 'VERB' || line.tags[before] === 'ADJ' || line.tags[before] === 'AUX'
    const governed = verb && line.rules.governing.has(line.tokens[before]!.lemma.toLowerCase())
    first = governed && line.quoteOf[before] === -1 ? overAuxiliaries(line, before) : first - 1
  }
  return first
}

function overAuxiliaries(line: SentenceView, at: number): number {
  let first = at
  while (first > line.first && line.quoteOf[first - 1] === -1) {
    const tag = line.tags[first - 1]
    const adverb =
      tag === 'ADV' && !isBreak(line, first - 1) && !line.words.clauseAdverbs.has(line.tokens[first - 1]!.lower)
    if (tag !== 'AUX' && !adverb && !line.words.negations.has(line.tokens[first - 1]!.lower)) break
    first--
  }
  // A leading adverb of time or manner ("However", "Later") opens the clause and is no part of the group.
  while (first < at && line.tags[first] === 'ADV' && first === line.first) first++
  return first
}

function formOf(line: SentenceView, at: number, first: number): Cue['form'] {
  const { lower } = line.tokens[at]!
  if (isPassive(line, at)) return 'passive'
  const before = line.tokens[first - 1]?.lower
  if (line.words.to.has(line.tokens[first]!.lower)) return 'infinitive'
  const bare = first === at || line.tags[first] === 'ADV'
  if (lower.endsWith(line.words.endings.present) && bare) return 'participle'
  if (line.tokens[first]!.lower.endsWith(line.words.endings.present) && line.tags[first] === 'VERB') return 'participle'
  return line.words.relatives.has(before) ? 'relative' : 'finite'
}
