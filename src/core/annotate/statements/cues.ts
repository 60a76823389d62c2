import type { CueVerb } from '../../languages/statement-words.ts'
import { isBreak, type Line } from './line.ts'

/** Words that tell that something is said: a verb with its auxiliaries, or "according to". */
export interface Cue {
  /** Tokens `[first, last)` of the cue. */
  readonly first: number
  readonly last: number
  readonly verb: CueVerb
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive' | 'relative' | 'source'
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', "'s", "'re", 'get', 'got'])
const SOURCE: CueVerb = { lemma: 'according to', frame: 'clause' }
const NEGATION = new Set(['not', 'never', "n't", 'cannot'])

/** The cues of a sentence, in order. Those within quotation marks are part of what is said. */
export function findCues(line: Line): Cue[] {
  const found: Cue[] = []
  for (let at = line.first; at < line.last; at++) {
    if (line.quoteOf[at] !== -1) continue
    const cue = sourceCue(line, at) ?? verbCue(line, at)
    if (!cue) continue
    found.push(cue)
    at = Math.max(at, cue.last - 1)
  }
  return found
}

function sourceCue(line: Line, at: number): Cue | null {
  if (line.tokens[at]!.lower !== 'according' || line.tokens[at + 1]?.lower !== 'to') return null
  return { first: at, last: at + 2, verb: SOURCE, form: 'source' }
}

function verbCue(line: Line, at: number): Cue | null {
  const verb = line.rules.verbs.get(line.tokens[at]!.lower)
  if (!verb || !standsAsVerb(line, at)) return null
  const first = groupStart(line, at)
  const form = formOf(line, at, first)
  if (form === null) return null
  return { first, last: at + 1, verb, form }
}

/** The tagger takes many a verb of saying for a noun; a noun follows a determiner, a verb a name or a pronoun. */
function standsAsVerb(line: Line, at: number): boolean {
  const tag = line.tags[at]
  if (isReduced(line, at)) return false
  if (tag === 'VERB') return true
  const before = line.tags[at - 1]
  const lower = line.tokens[at]!.lower
  if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
    const past = lower.endsWith('ed') || lower === 'said' || lower === 'told'
    return before === 'PRON' || (past && (before === 'PROPN' || before === 'NOUN'))
  }
  return tag === 'AUX'
}

/** "people briefed on the talks", "a unilaterally declared area": a participle that belongs to a noun. */
function isReduced(line: Line, at: number): boolean {
  const { lower } = line.tokens[at]!
  if (!lower.endsWith('ed')) return false
  const before = line.tags[at - 1]
  const next = line.tags[at + 1]
  const hearer = line.rules.verbs.get(lower)?.frame === 'hearer'
  if (hearer && next === 'ADP' && (before === 'NOUN' || before === 'PROPN')) return true
  if (before === 'DET' || before === 'ADJ') return next === 'NOUN' || next === 'ADJ' || next === 'PROPN'
  return before === 'ADV' && line.tags[at - 2] === 'DET'
}

/** Back over auxiliaries and adverbs: "has also said". */
function groupStart(line: Line, at: number): number {
  let first = at
  while (first > line.first && line.quoteOf[first - 1] === -1) {
    const tag = line.tags[first - 1]
    const adverb = tag === 'ADV' && !isBreak(line, first - 1)
    if (tag !== 'AUX' && !adverb && !NEGATION.has(line.tokens[first - 1]!.lower)) break
    first--
  }
  // A leading adverb of time or manner ("However", "Later") opens the clause and is no part of the group.
  while (first < at && line.tags[first] === 'ADV' && first === line.first) first++
  return first
}

function formOf(line: Line, at: number, first: number): Cue['form'] | null {
  const { lower } = line.tokens[at]!
  const group = line.tokens.slice(first, at).map((token) => token.lower)
  if (group.some((word) => NEGATION.has(word))) return null
  const before = line.tokens[first - 1]?.lower
  if (lower.endsWith('ing')) return group.some((word) => BE.has(word)) ? 'finite' : 'participle'
  if (before === 'to') return 'infinitive'
  if (group.some((word) => BE.has(word))) return 'passive'
  return before === 'who' || before === 'which' ? 'relative' : 'finite'
}
