/** Statements without a verb: a name and a colon before them, or a dash and a name behind. */
import type { CueVerb } from '../../languages/statement-words.ts'
import type { Span } from '../../model/span.ts'
import { contentAfter } from './contents.ts'
import type { Cue } from './cue.ts'
import type { StatementDraft } from './draft.ts'
import { hasFiniteVerb, isBreak, isWord, quotesOver, type SentenceView } from './line.ts'

/** The longest name that a colon may follow, in tokens. */
const LONGEST_NAME = 4
const COLON: CueVerb = {
  lemma: ':',
  kind: 'say',
  prepositions: new Set(),
  aloud: false,
  deed: false,
  frame: 'clause',
  told: true,
  spoken: true,
}

/** "ROE: We wait.", "Roe: Dam will hold": a person of the text and a colon at the head of a paragraph. */
export function fromName(line: SentenceView): StatementDraft | null {
  const before = line.text[line.tokens[line.first]!.start - 1]
  if (before !== undefined && before !== '\n') return null
  let at = line.first
  while (at < line.last && at - line.first < LONGEST_NAME && isWord(line.tokens[at])) at++
  if (line.tokens[at]?.text !== ':' || at === line.first || at + 1 >= line.last) return null
  const name = line.text.slice(line.tokens[line.first]!.start, line.tokens[at - 1]!.end).toLowerCase()
  if (!line.people.has(name)) return null
  const cue = colonAt(at)
  const content = contentAfter(line, { cue, cues: [], index: 0 })
  return content.length === 0 ? null : { line, cue, speaker: { first: line.first, last: at, coreLast: at }, content }
}

/** A colon as the cue. */
export function colonAt(at: number): Cue {
  return { first: at, last: at + 1, head: at, verb: COLON, form: 'finite', negated: false, frame: 'q' }
}

/** More tokens than a name with what its bearer is: more is a sentence of its own. */
const LONGEST_SIGNATURE = 12
const DASHES = new Set(['—', '–', '―', '-'])

/** `"We wait." — Ann Roe, mayor`: a quotation signed with a dash. */
export function fromDash(line: SentenceView): StatementDraft | null {
  for (let at = Math.max(line.first, line.last - LONGEST_SIGNATURE); at + 1 < line.last; at++) {
    if (!DASHES.has(line.tokens[at]!.text) || line.tags[at + 1] !== 'PROPN' || line.quoteOf[at] !== -1) continue
    const quote = at === line.first ? quoteBefore(line) : line.quotes[line.quoteOf[at - 1] ?? -1]?.outer
    const isQuoted = quote && (at === line.first || quote.end === line.tokens[at - 1]!.end)
    const content = isQuoted ? quote : postBefore(line, at)
    if (!content) continue
    if (hasFiniteVerb(line, at + 1, line.last)) return null
    const cue: Cue = { ...colonAt(at), verb: { ...COLON, lemma: '—' } }
    let coreLast = at + 1
    while (coreLast < line.last && !isBreak(line, coreLast)) coreLast++
    return { line, cue, speaker: { first: at + 1, last: coreLast, coreLast }, content: [content] }
  }
  return null
}

/** Code units of a post, more than enough. */
const LONGEST_POST = 1200
/** A name and the account's: "— Ann Roe (@annroe)". */
const ACCOUNT = /^[—–―-]\s?\p{Lu}[^\n(@]{1,60}\(?@\w{2,30}\)?/u

/** The paragraph before a dash, the name of an account's holder and that of the account: a post that a page shows among its text. */
function postBefore(line: SentenceView, dash: number): Span | null {
  const { start } = line.tokens[dash]!
  if (!ACCOUNT.test(line.text.slice(start, start + 120))) return null
  const from = Math.max(line.text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_POST)
  const end = from + line.text.slice(from, start).trimEnd().length
  return end > from ? { start: from, end } : null
}

/** `"Is that so?" Ann Roe asked.`: the question mark ended a sentence, and the teller stands in the next. */
export function quoteBefore(line: SentenceView): Span | null {
  const start = line.tokens[line.first]!.start
  const quote = quotesOver(line.quotes, { start: Math.max(0, start - 2), end: start }).at(-1)
  return quote && line.text.slice(quote.outer.end, start) === ' ' ? quote.outer : null
}
