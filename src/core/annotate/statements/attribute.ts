import { overlaps, type Span } from '../../model/span.ts'
import { bothSides } from './both-sides.ts'
import { contentAfter, contentBefore, contentOfSource, opensOwned, skipCircumstances } from './contents.ts'
import type { Cue } from './cue.ts'
import { findCues } from './cues.ts'
import type { StatementDraft } from './draft.ts'
import { frameAt } from './frames.ts'
import { withinFronted } from './fronted.ts'
import { headOf, sortOf } from './heads.ts'
import { hasFiniteVerb, isBreak, isComma, isNumeral, type SentenceView } from './line.ts'
import { phraseAfter } from './phrase-after.ts'
import { type Phrase, subjectBefore } from './phrases.ts'
import { isQuotedAs, quotedAs, takenOver } from './quoted-as.ts'
import { colonAt, fromDash, fromName, quoteBefore } from './signed.ts'
import { afterOf, agentBehindQuote, canSpeak, isNominal, isObject, mainSubject, subjectByTree } from './tellers.ts'

/** What the rules know of the sentence so far. */
interface State {
  readonly line: SentenceView
  readonly cues: readonly Cue[]
  readonly drafts: StatementDraft[]
}

/** The statements of one sentence, in order of their cues. */
export function attributions(line: SentenceView): StatementDraft[] {
  const cues = findCues(line)
  const state: State = { line, cues, drafts: [] }
  const signed = fromName(line) ?? fromDash(line)
  if (signed) return [signed]
  for (const index of cues.keys()) {
    const draft = attribute(state, index)
    if (draft) state.drafts.push(draft)
  }
  const colon = fromColon(state)
  return colon ? [...state.drafts, colon] : state.drafts
}

/** "The trader was frank about it: “...”": words behind a colon that nothing else tells are those of the subject. */
function fromColon({ line, drafts }: State): StatementDraft | null {
  for (let at = line.first + 1; at + 1 < line.last; at++) {
    const quote = line.quotes[line.quoteOf[at + 1] ?? -1]
    if (line.tokens[at]!.text !== ':' || line.quoteOf[at] !== -1 || !quote) continue
    if (drafts.some(({ content }) => content.some((piece) => overlaps(piece, quote.outer)))) return null
    const speaker =
      mainSubject(line, at) ??
      (hasFiniteVerb(line, line.first, at) ? null : (presented(line, at) ?? subjectBefore(line, at, line.first)))
    if (!speaker || ['thing', 'document'].includes(sortOf(line, headOf(line, speaker)))) return null
    return { line, cue: colonAt(at), speaker, content: [quote.outer] }
  }
  return null
}

/** "Ann Roe, leader of the council: “...”": a name with what its bearer is, up to the colon. */
function presented(line: SentenceView, colon: number): Phrase | null {
  let coreLast = line.first
  while (coreLast < colon && line.tags[coreLast] === 'PROPN') coreLast++
  return coreLast > line.first && coreLast < colon - 1 && isComma(line, coreLast)
    ? { first: line.first, last: colon, coreLast }
    : null
}

function attribute(state: State, index: number): StatementDraft | null {
  const cue = state.cues[index]!
  if (cue.form === 'source') return fromSource(state, index)
  if (cue.form === 'passive') return fromPassive(state, index)
  if (cue.form === 'noun') return fromNoun(state, index)
  if (isInverted(state, cue)) return fromInverted(state, index)
  // "An act described as “vile” by the mayor": without an auxiliary it looks like a deed of the act.
  const isBare = cue.form === 'finite' && state.line.tokens[cue.last - 1]!.lower === state.line.rules.quotedAs
  const agent = isBare ? agentBehindQuote(state.line, cue.last) : null
  if (agent) return { line: state.line, cue, ...agent }
  const speaker = speakerOf(state, cue)
  if (!speaker) return null
  if (state.line.rules.seeming.has(cue.verb.lemma)) return fromSeeming(state, index, speaker)
  const after = contentAfter(state.line, { cue: overComma(state.line, cue), cues: state.cues, index })
  const isQuoted = isQuotedAs(state.line, cue)
  const left = cue.form === 'finite' || isQuoted ? leftContent(state, speaker) : []
  const rest = left.length > 0 && after.length === 0 ? restAfter(state, index) : []
  const content = [...bothSides(state.line, { left, after, heard: cue.verb.frame === 'hearer' }), ...rest]
  if (content.length === 0 && isQuoted) return takenOver(state.line, state.drafts, { cue, speaker })
  if (content.length === 0) {
    const quote = cue.form === 'finite' ? quoteBefore(state.line) : null
    if (quote) return { line: state.line, cue, speaker, content: [quote] }
    if (!endsWithColon(state.line)) return null
  }
  const told = cue.form === 'relative' ? withinFronted(state.line, cue, content) : content
  return { line: state.line, cue, speaker, content: [...relativeObject(state.line, speaker.first), ...told] }
}

/** "Ann Roe, for her part, said, the dam held": a stray comma before a clause, at the head of a sentence. */
function overComma(line: SentenceView, cue: Cue): Cue {
  if (!isComma(line, cue.last) || line.quoteOf[cue.last + 1] !== -1 || frameAt(line, cue.last + 1) !== 'c') return cue
  for (let at = line.first; at < cue.first; at++)
    if (hasFiniteVerb(line, at, at + 1) || line.quoteOf[at] !== -1) return cue
  return { ...cue, last: cue.last + 1 }
}

/** "what she called a scandal": the relative word is part of what is said. */
function relativeObject(line: SentenceView, speaker: number): Span[] {
  const at = speaker - 1
  const { lower, start, end } = line.tokens[at] ?? { lower: '', start: 0, end: 0 }
  return at >= line.first && line.words.relativeObjects.has(lower) && line.quoteOf[at] === -1 ? [{ start, end }] : []
}

/** "The dam, she said, would hold": what goes on behind a cue set off by commas. */
function restAfter(state: State, index: number): Span[] {
  const { line, cues } = state
  const cue = cues[index]!
  const at = skipCircumstances(line, cue.last)
  if (!isComma(line, at) || line.quoteOf[at + 1] !== -1) return []
  const next = cues[index + 1]
  if (next && next.first === at + 1) return []
  return goesOn(line, at + 1) ? contentAfter(line, { cue: { ...cue, last: at + 1 }, cues, index }) : []
}

/** A verb, or a link and a clause: words that carry on a sentence broken off for its teller. */
function goesOn(line: SentenceView, at: number): boolean {
  const tag = line.tags[at]
  const { lower } = line.tokens[at] ?? { lower: '' }
  if (tag === 'VERB') return !lower.endsWith(line.words.endings.present)
  if (tag === 'AUX' || line.words.and.has(lower) || line.words.that.has(lower)) return true
  // "…, the institute said, but only 1,300 of them were reported": a number of what was just told of.
  if (line.words.but.has(lower))
    return isNumeral(line.tokens[at + 1]) || ['ADV', 'NUM'].includes(line.tags[at + 1] ?? '')
  return tag !== undefined && frameAt(line, at) === 'c'
}

/** "The dam seemed to hold": nobody is said to think so, and what seems so is part of it. */
function fromSeeming(state: State, index: number, subject: Phrase): StatementDraft | null {
  const { line, cues } = state
  const cue = cues[index]!
  const content = contentAfter(line, { cue, cues, index })
  return content.length === 0 ? null : { line, cue, speaker: null, content: [spanOf(line, subject), ...content] }
}

function endsWithColon(line: SentenceView): boolean {
  return line.tokens[line.last - 1]?.text === ':'
}

/** "X, the minister said." The words before a subject that a comma or a closing mark parts from them. */
function leftContent(state: State, speaker: Phrase): Span[] {
  const { line } = state
  const before = speaker.first - 1
  if (before < line.first) return []
  if (!isComma(line, before) && line.quoteOf[before] === -1 && !isBreak(line, before)) return []
  return contentBefore(line, before, leftEnd(state))
}

/** What was said may reach back over cues within it, but not over a speaker who stands behind his words. */
function leftEnd(state: State): number {
  const { line, drafts } = state
  const last = drafts.at(-1)
  const behind = last && last.content.length > 0 && last.content[0]!.start < line.tokens[last.cue.first]!.start
  return last && (behind || last.cue.form === 'source') ? lastCueEnd(state) : line.first
}

function lastCueEnd(state: State): number {
  // "One witness, who asked for silence, said": what a relative tells stands within its sentence.
  const last = state.drafts.findLast((draft) => draft.cue.form !== 'relative')
  return last ? Math.max(last.cue.last, last.speaker?.last ?? 0) : state.line.first
}

/** "According to" reaches over other cues of its sentence, but not over an earlier "according to". */
function lastSourceEnd(state: State): number {
  const last = state.drafts.findLast((draft) => draft.cue.form === 'source')
  return last?.speaker ? last.speaker.last : state.line.first
}

function fromSource(state: State, index: number): StatementDraft | null {
  const { line } = state
  const cue = state.cues[index]!
  const speaker = phraseAfter(line, cue.last, line.last)
  if (!speaker) return null
  return { line, cue, speaker, content: contentOfSource(line, { cue, speaker, from: lastSourceEnd(state) }) }
}

/** "were told by the police to leave"; "is said to have left" has no speaker, and its subject is part of what is said. */
function fromPassive(state: State, index: number): StatementDraft | null {
  const { line } = state
  const cue = state.cues[index]!
  if (state.line.words.by.has(line.tokens[cue.last - 1]?.lower)) return fromAgent(state, index)
  const content = contentAfter(line, { cue, cues: state.cues, index })
  const agent = agentBehindQuote(line, cue.last)
  if (agent) return { line, cue, ...agent }
  if (content.length === 0) return null
  const next = line.tokens[cue.last]?.lower
  if (!state.line.words.to.has(next) && !state.line.words.that.has(next)) return null
  const addressed = cue.verb.frame === 'hearer' || cue.verb.frame === 'wish'
  const subject = addressed ? null : subjectBefore(line, cue.first, lastCueEnd(state))
  // "It is estimated that": nothing but a place-holder stands before it.
  const real = subject && !state.line.words.it.has(line.tokens[subject.first]!.lower) ? [spanOf(line, subject)] : []
  return { line, cue, speaker: null, content: [...real, ...content] }
}

/** "were told by the police to leave", "the plan was welcomed by farmers". */
function fromAgent(state: State, index: number): StatementDraft | null {
  const { line } = state
  const cue = state.cues[index]!
  const speaker = phraseAfter(line, cue.last, line.last)
  if (!speaker) return null
  const after = contentAfter(line, { cue: { ...cue, last: speaker.last }, cues: state.cues, index })
  const clause = after.length > 0 && 'tiqcw'.includes(frameAt(line, speaker.last))
  const subject = clause ? null : subjectBefore(line, cue.first, lastCueEnd(state))
  const content = clause ? after : subject ? [spanOf(line, subject)] : []
  return content.length === 0 ? null : { line, cue, speaker, content }
}

function spanOf(line: SentenceView, { first, last }: Phrase): Span {
  return { start: line.tokens[first]!.start, end: line.tokens[last - 1]!.end }
}

/** "the board's claim that", "her fear of": the owner of the word is its speaker. */
function fromNoun(state: State, index: number): StatementDraft | null {
  const { line } = state
  const cue = state.cues[index]!
  const content = contentAfter(line, { cue, cues: state.cues, index })
  if (content.length === 0) return null
  const before = cue.first - 1
  if (before < line.first) return { line, cue, speaker: null, content }
  if (line.tags[before] === 'PRON')
    return { line, cue, speaker: { first: before, last: cue.first, coreLast: cue.first }, content }
  const owner = /^['’]s?$/.test(line.tokens[before]!.text) ? subjectBefore(line, before, line.first) : null
  return { line, cue, speaker: owner ? { ...owner, last: cue.first } : null, content }
}

/** "...," said Ann Roe: a verb after what is said, with its subject behind it. */
function isInverted(state: State, cue: Cue): boolean {
  const { line } = state
  const before = cue.first - 1
  if (cue.form !== 'finite' || cue.first !== cue.last - 1 || !opensPhrase(line, cue.last)) return false
  if (before < line.first) return false
  if (line.quoteOf[before] !== -1) return line.tokens[before]!.end === line.quotes[line.quoteOf[before]!]!.outer.end
  if (!isBreak(line, before)) return false
  const from = lastCueEnd(state)
  if (line.quoteOf[before - 1] !== undefined && line.quoteOf[before - 1] !== -1) return true
  // "A farmer, Ann Roe, told reporters": who is told stands behind the verb.
  if (cue.verb.frame === 'hearer') return false
  if (hasFiniteVerb(line, from, mainClauseEnd(line, from, before))) return true
  // "The hall, on the quay, is full, said Ann Roe.": a clause in pieces, and nothing behind the teller.
  return hasFiniteVerb(line, from, before) && endsSentence(line, phraseAfter(line, cue.last, line.last))
}

function endsSentence(line: SentenceView, phrase: Phrase | null): boolean {
  if (!phrase) return false
  for (let at = skipCircumstances(line, phrase.last); at < line.last; at++) if (!isBreak(line, at)) return false
  return true
}

/** Up to the first comma, or to what is told of a person: "a farmer | who keeps sheep, Ann Roe, said the barn". */
function mainClauseEnd(line: SentenceView, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isComma(line, at) || line.words.who.has(line.tokens[at]!.lower)) return at
  return to
}

function opensPhrase(line: SentenceView, at: number): boolean {
  if (at >= line.last || line.quoteOf[at] !== -1) return false
  // "said retired captain Ann Roe".
  if (line.tags[at] === 'VERB' && /^VB[ND]/.test(line.tokens[at]!.fineTag)) return opensPhrase(line, at + 1)
  return ['PROPN', 'DET', 'NOUN', 'NUM', 'ADJ', 'PRON'].includes(line.tags[at] ?? '')
}

function fromInverted(state: State, index: number): StatementDraft | null {
  const { line } = state
  const cue = state.cues[index]!
  const speaker = phraseAfter(line, cue.last, line.last)
  if (!speaker) return null
  const before = contentBefore(line, cue.first - 1, leftEnd(state))
  const after = quoteAfter(line, speaker.last)
  return { line, cue, speaker, content: [...before, ...after] }
}

/** `"...," said Ann Roe on Monday, "...": the second half of a divided quotation. */
function quoteAfter(line: SentenceView, from: number): Span[] {
  let at = skipCircumstances(line, from)
  while (at < line.last && isBreak(line, at) && line.quoteOf[at] === -1) at++
  if (line.tags[at] === 'CCONJ' && isComma(line, at - 1)) at++
  const quote = line.quotes[line.quoteOf[at] ?? -1]
  return at < line.last && quote && quote.outer.start === line.tokens[at]!.start ? [quote.outer] : []
}

/** "The mayor urged people refusing to leave to go, saying": behind a comma a participle goes on with the verb of the sentence. */
function mainTeller({ line, drafts }: State, cue: Cue): StatementDraft | undefined {
  const isMain = ({ cue: { form } }: StatementDraft): boolean => form !== 'participle' && form !== 'infinitive'
  return isComma(line, cue.first - 1) ? drafts.findLast(isMain) : undefined
}

function speakerOf(state: State, cue: Cue): Phrase | null {
  const { line } = state
  const before = line.tokens[cue.first - 1]
  if (cue.first === line.first || !before) return null
  const last = state.drafts.at(-1)
  const { lower } = before
  if (cue.form === 'infinitive') return last?.speaker ?? mainSubject(line, cue.first)
  if (isQuotedAs(line, cue)) return quotedAs(line, cue) ?? last?.speaker ?? null
  if (cue.form === 'relative') return { first: cue.first - 1, last: cue.first, coreLast: cue.first }
  if (cue.form === 'participle' && !canSpeak(line, cue.first - 1))
    return (mainTeller(state, cue) ?? last)?.speaker ?? mainSubject(line, cue.first)
  const joined =
    state.line.words.and.has(lower) ||
    state.line.words.but.has(lower) ||
    state.line.words.or.has(lower) ||
    state.line.words.next.has(lower)
  if (joined || (cue.form === 'participle' && !isNominal(line, cue.first - 1))) {
    return last?.speaker ?? mainSubject(line, cue.first)
  }
  // "Ann Roe, whose party called the march, accused": a cue within her clause does not part her from her verb.
  const start = isComma(line, cue.first - 1) && opensOwned(line, cue.first) ? line.first : lastCueEnd(state)
  const nearest = subjectBefore(line, cue.first, Math.min(start, cue.first - 1))
  const subject = nearest === null || isObject(line, nearest) ? (subjectByTree(line, cue) ?? nearest) : nearest
  return subject && cue.form === 'participle' ? afterOf(line, subject) : subject
}
