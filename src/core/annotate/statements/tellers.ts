/** Who a cue may belong to, where the words right before it do not tell. */
import type { Cue } from './cue.ts'
import type { StatementDraft } from './draft.ts'
import { headOf } from './heads.ts'
import { hasFiniteVerb, isBreak, isComma, type SentenceView } from './line.ts'
import { phraseAfter } from './phrase-after.ts'
import { type Phrase, subjectBefore } from './phrases.ts'

/** Can the noun before a participle be what tells ("a letter saying", "Ann Roe saying"), and no mere object? */
export function canSpeak(line: SentenceView, at: number): boolean {
  const { lower } = line.tokens[at]!
  const { people, bodies, carriers } = line.rules
  return (
    line.tags[at] === 'PROPN' ||
    people.has(lower) ||
    bodies.has(lower) ||
    carriers.has(lower) ||
    lower.endsWith(line.words.endings.plural)
  )
}

/** "footage of Ann Roe saying": she says it, not the footage. */
export function afterOf(line: SentenceView, subject: Phrase): Phrase {
  for (let at = subject.last - 2; at > subject.first; at--) {
    if (line.words.of.has(line.tokens[at]!.lower)) return { ...subject, first: at + 1 }
  }
  return subject
}

export function isNominal(line: SentenceView, at: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'].includes(line.tags[at] ?? '') && line.quoteOf[at] === -1
}

/** The subject of the sentence's first finite verb. */
export function mainSubject(line: SentenceView, to: number): Phrase | null {
  for (let at = line.first; at < to; at++) {
    if (line.quoteOf[at] !== -1 || !hasFiniteVerb(line, at, at + 1)) continue
    const subject = subjectBefore(line, at, line.first)
    // "A trader, who had fled, was calm, saying": the clause about him is passed over.
    if (subject && !/^W/.test(line.tokens[subject.first]!.fineTag)) return subject
  }
  return null
}

/** "A trader who saw it said": does the tree make the words before a cue the object of another verb? */
export function isObject(line: SentenceView, phrase: Phrase): boolean {
  return /^(?:i?obj|obl)/.test(line.tree().relation(headOf(line, phrase)))
}

/** What the tree makes the subject of a cue, where the words before it do not tell: "The harbour, said". */
export function subjectByTree(line: SentenceView, cue: Cue): Phrase | null {
  const tree = line.tree()
  const head = tree.children(cue.head).find((child) => child < cue.first && tree.relation(child) === 'nsubj')
  if (head === undefined || line.quoteOf[head] !== -1) return null
  let first = head
  for (const child of tree.children(head)) if (child < first && !isBreak(line, child)) first = child
  const last = isComma(line, cue.first - 1) ? cue.first - 1 : cue.first
  for (let at = first; at < last; at++)
    if (line.quoteOf[at] !== -1 || (isBreak(line, at) && at > head)) return { first, last: at, coreLast: at }
  return { first, last, coreLast: last }
}

/** The phrase that "who" or "which" at a token stands for. */
export function antecedent(line: SentenceView, who: number): Phrase | null {
  const end = isComma(line, who - 1) ? who - 1 : who
  return subjectBefore(line, end, line.first)
}

/** How many tokens before the words quoted may name what they are about: "was described as". */
const BEFORE_QUOTE = 3

/** "was described as “hazardous” by the harbour master": who described it stands behind the words. */
export function agentBehindQuote(line: SentenceView, from: number): Pick<StatementDraft, 'speaker' | 'content'> | null {
  for (let at = from; at < Math.min(from + BEFORE_QUOTE, line.last); at++) {
    const quote = line.quotes[line.quoteOf[at] ?? -1]
    if (!quote) continue
    while (at < line.last && line.quotes[line.quoteOf[at] ?? -1] === quote) at++
    if (!line.words.by.has(line.tokens[at]?.lower)) return null
    const speaker = phraseAfter(line, at + 1, line.last)
    return speaker && { speaker, content: [quote.outer] }
  }
  return null
}
