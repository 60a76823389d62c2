/**
 * Who says what: statements with their cue, speaker and content, and the quotations in them.
 *
 * One sentence is read at a time (`attribute.ts`), speakers are resolved in order of the text (`speakers.ts`), then
 * each run between quotation marks is given to the statement that it stands in.
 */
import type { Language } from '../../languages/language.ts'
import type { Name, Quotation, Speaker, Statement } from '../../model/annotation.ts'
import { bySpan, contains, overlaps, type Span } from '../../model/span.ts'
import type { Reading } from '../../text/reading.ts'
import { attributions, type Draft } from './attribute.ts'
import { type Line, lines } from './line.ts'
import { findQuoted, type Quoted } from './quote-marks.ts'
import { type Memory, newMemory, resolveSpeaker } from './speakers.ts'

/** Statements and quotations in order of the text. */
export interface Said {
  readonly statements: readonly Statement[]
  readonly quotations: readonly Quotation[]
}

export function findStatements(reading: Reading, language: Language, names: readonly Name[]): Said {
  const quotes = findQuoted(reading.text)
  const memory = newMemory(names)
  const found: Omit<Statement, 'id'>[] = []
  for (const line of lines(reading, quotes, language)) {
    const drafts = attributions(line)
    for (const draft of drafts) {
      found.push(statementOf(draft, memory))
      nameTheUnnamed(draft, found)
    }
    if (drafts.length === 0) carryOn(line, memory, found)
  }
  const statements = found
    .filter((statement) => statement.content.length > 0)
    .sort((a, b) => bySpan(a, b))
    .map((statement, index) => ({ id: `s${index + 1}`, ...statement }))
  return { statements, quotations: quotations(quotes, statements) }
}

function statementOf(draft: Draft, memory: Memory): Omit<Statement, 'id'> {
  const { line, cue } = draft
  const speaker = resolveSpeaker(draft, memory)
  const content = draft.content
  const cueSpan = { start: line.tokens[cue.first]!.start, end: line.tokens[cue.last - 1]!.end }
  return {
    start: content[0]?.start ?? cueSpan.end,
    end: content.at(-1)?.end ?? cueSpan.end,
    kind: kindOf(line, content),
    content,
    cue: [cueSpan],
    speaker,
    act: cue.negated ? 'withheld' : cue.verb.told ? 'told' : 'held',
  }
}

/**
 * "A man who fled said: ..." and then "Ann Roe added: ...": a name that comes up with a verb of going on is that of
 * the person who was only described before.
 */
function nameTheUnnamed(draft: Draft, found: Omit<Statement, 'id'>[]): void {
  const [before, now] = found.slice(-2)
  if (!before || !now || !draft.line.rules.goingOn.has(draft.cue.verb.lemma)) return
  const { name, basis } = now.speaker
  if (name === null || basis !== 'written' || !/^\p{Lu}/u.test(name)) return
  if (!before.speaker.name || !/^(?:an?|one) /iu.test(before.speaker.name)) return
  found[found.length - 2] = { ...before, speaker: { ...before.speaker, name, basis: 'description', anonymous: false } }
}

/** Direct: all of it stands between marks; mixed: some of it; else indirect. */
function kindOf(line: Line, content: readonly Span[]): Statement['kind'] {
  const inside = line.quotes.filter((quote) => content.some((piece) => overlaps(piece, quote.outer)))
  if (inside.length === 0) return 'indirect'
  const whole = content.every((piece) => inside.some((quote) => contains(quote.outer, piece)))
  return whole ? 'direct' : 'mixed'
}

/** A sentence that is all quotation, right after words of the same speaker, carries on what was being said. */
function carryOn(line: Line, memory: Memory, found: Omit<Statement, 'id'>[]): void {
  const quote = line.quotes[line.quoteOf[line.first] ?? -1]
  const last = found.at(-1)
  if (!quote || !last || !memory.last) return
  if (quote.outer.start !== line.tokens[line.first]!.start) return
  const { paragraph } = line.sentence
  const near = memory.lastParagraph === paragraph || (quote.continues && memory.lastParagraph >= paragraph - 1)
  const announced = last.content.length === 0 && paragraph - memory.lastParagraph <= 1
  if (!near && !announced) return
  memory.lastParagraph = paragraph
  if (last.content.some((piece) => contains(piece, quote.outer))) return
  const content = [...last.content, quote.outer]
  const speaker = last.speaker
  found[found.length - 1] = {
    ...last,
    speaker,
    content,
    start: content[0]!.start,
    end: content.at(-1)!.end,
    kind: kindOf(line, content),
  }
}

function quotations(quotes: readonly Quoted[], statements: readonly Statement[]): Quotation[] {
  const told = statements.filter((one) => one.act === 'told')
  const others = statements.filter((one) => one.act !== 'told')
  const found: Omit<Quotation, 'id'>[] = []
  for (const quote of quotes) {
    const statement = innermost(told, quote) ?? innermost(others, quote)
    const kind = statement && statement.kind === 'direct' ? 'direct' : 'mixed'
    const speaker = statement ? statement.speaker : NO_SPEAKER
    found.push({ start: quote.start, end: quote.end, kind, speaker, statement: statement?.id ?? null })
  }
  for (const { id, kind, start, end, speaker } of told) {
    if (kind === 'indirect') found.push({ start, end, kind, speaker, statement: id })
  }
  return found.sort((a, b) => bySpan(a, b)).map((quotation, index) => ({ id: `q${index + 1}`, ...quotation }))
}

const NO_SPEAKER: Speaker = {
  written: null,
  name: null,
  basis: 'none',
  candidates: [],
  anonymous: false,
  toldTo: null,
  citing: [],
}

function innermost(statements: readonly Statement[], quote: Quoted): Statement | null {
  let best: Statement | null = null
  for (const statement of statements) {
    if (!statement.content.some((piece) => overlaps(piece, quote))) continue
    if (!best || statement.end - statement.start < best.end - best.start) best = statement
  }
  return best
}
