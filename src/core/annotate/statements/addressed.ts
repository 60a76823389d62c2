/**
 * Who was spoken to in the sentence before: "Ann Roe asked the driver, Karl Hale, whether he had slept. “I had,” he said." The answer is of
 * the one who was asked.
 */
import type { Name } from '../../model/annotation.ts'
import type { SentenceView, StatementSentence } from './line.ts'
import { firstFrom, type Memory } from './memory.ts'

/** Tokens behind a verb in which the one who is addressed is named. */
const REACH = 10

/** What a sentence tells of whom somebody turned to: a name, null for somebody who cannot be told; undefined where nobody was addressed. */
export function addressedIn(
  line: SentenceView,
  sentence: StatementSentence,
  memory: Memory,
  fits: (name: string) => boolean,
): string | null | undefined {
  const { tokens, rules, quoteOf } = line
  for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
    if (quoteOf[at] !== -1 || line.tags[at] !== 'VERB') continue
    const lemma = tokens[at]!.lemma.toLowerCase()
    const asks = rules.asking.has(lemma)
    if (!asks && !rules.addressing.has(lemma)) continue
    if (rules.passive.has(tokens[at - 1]!.lower)) continue
    const [person, next] = [personBehind(line, sentence, at, memory), tokens[at + 1]!.lower]
    if (!asks && !turnsOver(line, sentence, person)) continue
    if (person) return fits(person.entity) ? person.entity : undefined
    const { male, female } = rules.pronouns
    if (!male.has(next) && !female.has(next)) continue
    return otherThan(line, sentence, memory, fits)
  }
  return undefined
}

/** "told their leader, Tom Pell, who shook his head", "told Ann Roe to write", "“...,” she told Ann Roe": the turn goes over to who is told. */
function turnsOver(line: SentenceView, sentence: StatementSentence, person: Name | null): boolean {
  if (!person) return false
  for (let at = sentence.first; at < sentence.last; at++) if (line.quoteOf[at] !== -1) return true
  let at = sentence.first
  while (at < sentence.last && line.tokens[at]!.start < person.end) at++
  if (line.tokens[at]?.text === ',') at++
  const next = line.tokens[at]?.lower ?? ''
  return line.words.to.has(next) || line.words.who.has(next)
}

/** The first person named within reach behind a verb, with no full clause between. */
function personBehind(line: SentenceView, sentence: StatementSentence, verb: number, { names }: Memory): Name | null {
  const from = line.tokens[verb]!.end
  const to = line.tokens[Math.min(verb + REACH, sentence.last - 1)]!.end
  for (let i = firstFrom(names, from); i < names.length && names[i]!.start < to; i++) {
    if (names[i]!.kind !== 'person') continue
    for (let at = verb + 1; at < sentence.last && line.tokens[at]!.start < names[i]!.start; at++)
      if (line.tags[at] === 'VERB' || line.tags[at] === 'AUX' || line.quoteOf[at] !== -1) return null
    return names[i]!
  }
  return null
}

/** "Stroud asked him": whoever spoke before and is not named in the sentence. */
function otherThan(
  line: SentenceView,
  sentence: StatementSentence,
  memory: Memory,
  fits: (name: string) => boolean,
): string | null {
  const present = new Set<string>()
  for (
    let i = firstFrom(memory.names, sentence.start);
    i < memory.names.length && memory.names[i]!.end <= sentence.end;
    i++
  )
    present.add(memory.names[i]!.entity)
  const isPerson = (name: string): boolean =>
    memory.names.some(({ entity, kind }) => entity === name && kind === 'person')
  const found = memory.parties.findLast(
    ({ name, sentence: spoke }) => !present.has(name) && spoke < line.sentence.index && isPerson(name) && fits(name),
  )
  return found?.name ?? null
}
