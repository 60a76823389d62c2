/**
 * Who says what: statements with their cue, speaker and content, and the quotations in them.
 *
 * One sentence is read at a time (`attribute.ts`), speakers are resolved in order of the text (`speakers.ts`), then
 * each run between quotation marks is given to the statement that it stands in.
 */
import type { Language } from '../../languages/language.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Name, Quotation, Statement } from '../../model/annotation.ts'
import { bySpan, contains, type Span } from '../../model/span.ts'
import { attributions } from './attribute.ts'
import { hearerAfter } from './contents.ts'
import type { StatementDraft } from './draft.ts'
import { headOf, sortOf } from './heads.ts'
import { lines, quotesOver, type SentenceView } from './line.ts'
import { type Memory, newMemory } from './memory.ts'
import type { Phrase } from './phrases.ts'
import { findQuoted, type QuotedSpan } from './quote-marks.ts'
import { findGenders, findRoles } from './roles.ts'
import { NOBODY, resolveSpeaker } from './speakers.ts'

/** A statement with what only this file needs to know of it. */
interface Found extends Statement {
  readonly spoken: boolean
}

type Draught = Omit<Found, 'id'>

/** Statements and quotations in order of the text. */
export interface StatementsAndQuotations {
  readonly statements: readonly Statement[]
  readonly quotations: readonly Quotation[]
}

export function findStatements(
  analysis: Analysis,
  language: Language,
  listed: readonly Name[],
): StatementsAndQuotations {
  const names = withPersons(listed, analysis)
  const quotes = findQuoted(analysis.text, language.statements.tellerBehind)
  const memory = newMemory({
    names,
    roles: findRoles(analysis.tokens, language, names),
    genders: findGenders(analysis.tokens, language, names),
  })
  const found: Draught[] = []
  for (const line of lines(analysis, quotes, { language, names })) {
    const drafts = attributions(line)
    for (const draft of drafts) {
      found.push(statementOf(draft, memory))
      nameTheUnnamed(draft, found)
      chain(draft, found)
    }
    if (drafts.length === 0) carryOn(line, memory, found)
  }
  const statements = passedOn(found)
    .filter((statement) => statement.content.length > 0)
    .sort((a, b) => bySpan(a, b))
    .map((statement, index) => ({ id: `s${index + 1}`, ...statement }))
  return {
    statements: statements.map(({ spoken: _, ...statement }) => statement),
    quotations: quotations(quotes, statements),
  }
}

/** Names of no known kind are those of people where the analysis takes them so. */
function withPersons(names: readonly Name[], { mentions }: Analysis): Name[] {
  const persons = new Set<string>()
  let at = 0
  for (const name of names) {
    while (at < mentions.length && mentions[at]!.end <= name.start) at++
    const mention = mentions[at]
    if (mention?.type === 'person' && mention.start <= name.start && mention.end >= name.end) persons.add(name.entity)
  }
  return names.map((name) => (name.kind === 'other' && persons.has(name.entity) ? { ...name, kind: 'person' } : name))
}

function statementOf(draft: StatementDraft, memory: Memory): Draught {
  const { line, cue } = draft
  const hearer = hearerAfter(line, cue)
  const told = hearer ? wordsOf(line, hearer) : null
  const speaker = { ...resolveSpeaker(draft, memory), toldTo: told }
  const content = draft.content
  const cueSpan = { start: line.tokens[cue.first]!.start, end: line.tokens[cue.last - 1]!.end }
  return {
    start: content[0]?.start ?? cueSpan.end,
    end: content.at(-1)?.end ?? cueSpan.end,
    kind: kindOf(line, content),
    content,
    cue: [cueSpan],
    speaker,
    spoken: cue.verb.spoken && !isDeed(draft),
    act: cue.negated ? 'withheld' : cue.verb.told && !isDeed(draft) ? 'told' : 'held',
  }
}

/** "They found six graves", "the war has claimed 40 lives": where no clause follows, some verbs are deeds, and so are all that a thing does. */
function isDeed({ line, cue, speaker, content }: StatementDraft): boolean {
  if (cue.frame !== 'n' && cue.frame !== 'own') return false
  // "“…,” added the doctor": what is said stands before the verb.
  if (content[0] && content[0].start < line.tokens[cue.first]!.start) return false
  const sort = speaker === null ? null : sortOf(line, headOf(line, speaker))
  // "A survey found a rise of 4 %": what a document does is to tell.
  if (sort === 'document') return false
  return cue.verb.deed || (sort === 'thing' && cue.frame === 'n')
}

/**
 * "A man who fled said: ..." and then "Ann Roe added: ...": a name that comes up with a verb of going on is that of
 * the person who was only described before.
 */
function nameTheUnnamed(draft: StatementDraft, found: Draught[]): void {
  const [before, now] = found.slice(-2)
  if (!before || !now || !draft.line.rules.goingOn.has(draft.cue.verb.lemma)) return
  const { name, basis } = now.speaker
  if (name === null || basis !== 'written' || !/^\p{Lu}/u.test(name)) return
  if (!before.speaker.name || !/^(?:an?|one) /iu.test(before.speaker.name)) return
  found[found.length - 2] = { ...before, speaker: { ...before.speaker, name, basis: 'description', anonymous: false } }
}

/** How many statements around one may hold it: those of its sentence. */
const NEAR = 6

/** "Ann Roe said, according to the Post": a statement within what another speaker tells is passed on by that one. */
function passedOn(found: readonly Draught[]): Draught[] {
  return found.map((one, i) => {
    const cue = one.cue[0]!
    const around = found
      .slice(Math.max(0, i - NEAR), i + NEAR)
      .filter((other) => other !== one && other.act === 'told' && other.speaker.name !== null)
      .filter((other) => other.speaker.name !== one.speaker.name && other.content.some((piece) => contains(piece, cue)))
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
    if (around.length === 0 || one.speaker.name === null) return one
    return { ...one, speaker: { ...one.speaker, passedOnBy: around.map(({ speaker }) => speaker.name!) } }
  })
}

function wordsOf(line: SentenceView, { first, last }: Phrase): string {
  return line.text.slice(line.tokens[first]!.start, line.tokens[last - 1]!.end)
}

/** "the ministry said, citing hospitals": whom the speaker before cites in turn. */
function chain({ line, cue, content }: StatementDraft, found: Draught[]): void {
  const before = found.at(-2)
  const cited = content[0]
  if (!before || !cited || cue.form !== 'participle' || !line.rules.citing.has(cue.verb.lemma)) return
  if (before.cue[0]!.start < line.sentence.start) return
  const name = line.text.slice(cited.start, cited.end)
  if (name.length > LONGEST_CITED) return
  found[found.length - 2] = { ...before, speaker: { ...before.speaker, citing: [...before.speaker.citing, name] } }
}

/** A cited source is a name or a short phrase, in code units; more is what was cited from it. */
const LONGEST_CITED = 80

/** Direct: all of it stands between marks; mixed: some of it; else indirect. */
function kindOf(line: SentenceView, content: readonly Span[]): Statement['kind'] {
  const inside = content.flatMap((piece) => quotesOver(line.quotes, piece))
  if (inside.length === 0) return 'indirect'
  const whole = content.every((piece) => inside.some((quote) => contains(quote.outer, piece)))
  return whole ? 'direct' : 'mixed'
}

/** More sentences than anyone is quoted with in one go: bounds the work on a text of nothing but quotations. */
const MOST_PIECES = 100

/** A sentence that is all quotation, right after words of the same speaker, carries on what was being said. */
function carryOn(line: SentenceView, memory: Memory, found: Draught[]): void {
  const quote = carriedOn(line)
  const at = lastQuoted(found)
  const last = found[at]
  if (!quote || !last || !memory.last) return
  const { paragraph } = line.sentence
  const near = memory.lastParagraph === paragraph || (quote.continues && memory.lastParagraph >= paragraph - 1)
  const announced = last.content.length === 0 && paragraph - memory.lastParagraph <= 1
  const alone = isParagraph(line.text, quote) && last.kind !== 'indirect' && memory.lastParagraph >= paragraph - 1
  if (!near && !announced && !alone) return
  memory.lastParagraph = paragraph
  if (last.content.some((piece) => contains(piece, quote.outer))) return
  if (last.content.length >= MOST_PIECES) return
  const content = [...last.content, quote.outer]
  const speaker = last.speaker
  found[at] = {
    ...last,
    speaker,
    content,
    start: content[0]!.start,
    end: content.at(-1)!.end,
    kind: kindOf(line, content),
  }
}

/** "“We went,” Ann Roe said, adding that it rained": of what one speaker says one behind the other, the words that were quoted. */
function lastQuoted(found: readonly Draught[]): number {
  const at = found.length - 1
  const [before, last] = [found[at - 1], found[at]]
  const isAdded = last?.kind === 'indirect' && before !== undefined && before.kind !== 'indirect'
  const isNear = isAdded && last.cue[0]!.start - before.cue[0]!.end < NEAR_CUE
  return isNear && before.speaker.name === last.speaker.name && before.speaker.name !== null ? at - 1 : at
}

/** Code units between the cues of two statements that one sentence makes of one speaker. */
const NEAR_CUE = 40

/** The quotation that opens a sentence, or one within it that goes on where another was left open. */
function carriedOn({ quotes, quoteOf, tokens, first, last }: SentenceView): QuotedSpan | null {
  const opening = quotes[quoteOf[first] ?? -1]
  if (opening) return opening.outer.start === tokens[first]!.start ? opening : null
  for (let at = first + 1; at < last; at++) {
    const quote = quotes[quoteOf[at] ?? -1]
    if (quote) return quote.continues && quote.outer.start === tokens[at]!.start ? quote : null
  }
  return null
}

/** Is a quotation all of its paragraph? Then it is by whoever was quoted in the paragraph before. */
function isParagraph(text: string, { outer }: QuotedSpan): boolean {
  const before = text[outer.start - 1] ?? '\n'
  const after = text[outer.end] ?? '\n'
  return before === '\n' && after === '\n'
}

function quotations(quotes: readonly QuotedSpan[], found: readonly Found[]): Quotation[] {
  const homes = new Map<QuotedSpan, Found>()
  for (const one of found) for (const piece of one.content) settle(homes, one, quotesOver(quotes, piece))
  const items: Omit<Quotation, 'id'>[] = quotes.map((quote) => {
    const home = homes.get(quote)
    const kind = home?.kind === 'direct' ? 'direct' : 'mixed'
    return { start: quote.start, end: quote.end, kind, speaker: home?.speaker ?? NOBODY, statement: home?.id ?? null }
  })
  for (const { id, kind, start, end, speaker, act } of found) {
    if (kind === 'indirect' && act === 'told') items.push({ start, end, kind, speaker, statement: id })
  }
  return items.sort((a, b) => bySpan(a, b)).map((quotation, index) => ({ id: `q${index + 1}`, ...quotation }))
}

/** A quotation belongs to the shortest statement that holds it; one by words goes before one of the mind. */
function settle(homes: Map<QuotedSpan, Found>, one: Found, quotes: readonly QuotedSpan[]): void {
  for (const quote of quotes) {
    const home = homes.get(quote)
    const shorter = home && one.end - one.start < home.end - home.start
    const better = !home || (one.spoken === home.spoken ? shorter : one.spoken)
    if (better) homes.set(quote, one)
  }
}
