/** The head of a phrase, and what it can be: who says something is a person, a body, people or a document, and no other thing. */
import type { SentenceView } from './line.ts'
import type { Phrase } from './phrases.ts'

export type Sort = 'person' | 'people' | 'body' | 'document' | 'name' | 'thing'

/** The token that heads the core of a phrase: the last before "of", "from", "who". */
export function headOf(line: SentenceView, { first, coreLast }: Pick<Phrase, 'first' | 'coreLast'>): number {
  for (let at = first + 1; at < coreLast; at++) {
    const tag = line.tags[at]
    const { lower, fineTag } = line.tokens[at]!
    const joins = line.tags[at - 1] === 'PROPN' && line.tags[at + 1] === 'PROPN' && /^(?:of|for|and|&)$/.test(lower)
    if (tag === 'ADP' && !joins) return at - 1
    if (/^W/.test(fineTag) || (tag === 'VERB' && /^VB[GND]/.test(fineTag) && line.tags[at - 1] === 'NOUN'))
      return at - 1
  }
  return coreLast - 1
}

/** What the head of a phrase can be. A name may be of anybody. */
export function sortOf(line: SentenceView, head: number): Sort {
  const { lower, lemma: cased, fineTag } = line.tokens[head]!
  const { rules } = line
  const lemma = cased.toLowerCase()
  if (rules.single.has(lower)) return 'person'
  if (rules.carriers.has(lemma)) return 'document'
  if (line.tags[head] === 'PROPN' || line.tags[head] === 'PRON') return 'name'
  const plural = fineTag === 'NNS' || fineTag === 'NNPS' || line.words.plainPlurals.has(lower)
  if (rules.bodies.has(lower) || rules.bodies.has(lemma)) return 'body'
  if (rules.people.has(lower) || rules.people.has(lemma) || line.isA(lemma, 'person'))
    return plural ? 'people' : 'person'
  if (line.isA(lemma, 'organisation')) return 'body'
  if (line.tags[head] === 'ADJ' || line.tags[head] === 'NUM' || line.tags[head] === 'DET')
    return plural ? 'people' : 'person'
  return line.tags[head] === 'NOUN' ? 'thing' : 'name'
}
