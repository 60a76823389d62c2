/** What speaks for and against a word being a cue: its kind, what follows it, and its place in the tree. No feature is a word. */
import type { CueCandidate } from './cue.ts'
import { isComma, type SentenceView } from './line.ts'
import { subjectBefore } from './phrases.ts'

/** Names of the features that hold for a candidate, for the table of weights. */
export function cueFeatures(line: SentenceView, candidate: CueCandidate): string[] {
  const { cue, part } = candidate
  const kind = `${part} ${cue.verb.kind}`
  const frame =
    FRAMES[candidate.cue.frame] ?? (candidate.cue.frame.startsWith('>') ? 'preposition' : candidate.cue.frame)
  const subject = subjectOf(line, cue.head, cue.form)
  const below = complementOf(line, cue.head)
  return [
    kind,
    `before ${frame}`,
    `${kind} before ${frame}`,
    `${part} ${cue.form}`,
    `${kind} ${cue.form}`,
    `${part} of ${subject}`,
    `${kind} of ${subject}`,
    `${part} over ${below}`,
    `${kind} over ${below}`,
    `${frame} over ${below}`,
    `${part} as ${line.tree().relation(cue.head)}`,
    `${frame} as ${line.tree().relation(cue.head)}`,
    `${kind} as ${line.tokens[cue.head]!.fineTag}`,
    ...placed(line, candidate).flatMap((place) => [`${part} ${place}`, `${kind} ${place}`]),
    ...(cue.negated ? ['negated'] : []),
    ...(line.tokens.slice(cue.first, cue.head).some(({ fineTag }) => fineTag === 'MD')
      ? ['modal', `${kind} modal`]
      : []),
    ...(candidate.cue.frame.startsWith('>') && cue.verb.prepositions.size > 0 ? ['another preposition'] : []),
  ]
}

const FRAMES: Readonly<Record<string, string>> = {
  ...{ t: 'that', q: 'quotation', c: 'clause', i: 'infinitive', n: 'phrase', w: 'question', e: 'end', o: 'other' },
  ...{ v: 'passive', own: 'its preposition' },
}

/** Where the words stand without regard to the tree: "..., an official told us.", "...," said an official. */
function placed(line: SentenceView, { cue, part }: CueCandidate): string[] {
  if (part !== 'verb' || cue.first === line.first) return []
  const ends = cue.last >= line.last - ENDING
  if (isComma(line, cue.first - 1) || (line.quoteOf[cue.first - 1] ?? -1) !== -1)
    return ends ? ['behind a mark, ending'] : ['behind a mark']
  const subject = subjectBefore(line, cue.first, line.first)
  if (!subject) return ends ? ['ending'] : []
  const before = subject.first - 1
  const parted = before >= line.first && (isComma(line, before) || line.quoteOf[before] !== -1)
  return [`${parted ? 'parted' : 'joined'}${ends ? ', ending' : ''}`]
}

/** This many tokens before the end of its sentence a teller may stand. */
const ENDING = 5

/** What the tree hangs under the word: the clause or the thing that is said. */
function complementOf(line: SentenceView, head: number): string {
  const tree = line.tree()
  const relations = new Set(tree.children(head).map((child) => (child > head ? tree.relation(child) : '')))
  if (relations.has('obj') && (relations.has('xcomp') || relations.has('ccomp'))) return 'object and clause'
  let found = 'nothing'
  for (const child of tree.children(head)) {
    const relation = tree.relation(child)
    if (relation === 'ccomp' || relation === 'xcomp' || relation === 'csubj') return relation
    if (child > head && (relation === 'obj' || /^acl/.test(relation)))
      found = relation === 'obj' ? 'object' : 'clause of a noun'
    else if (found === 'nothing' && child > head && /^(?:obl|nmod)/.test(relation)) found = 'oblique'
    else if (found === 'nothing' && relation === 'parataxis') found = 'parataxis'
  }
  return found
}

/** Who or what the tree makes the subject of the word. */
function subjectOf(line: SentenceView, head: number, form: string): string {
  const tree = line.tree()
  let subject = -1
  for (const child of tree.children(head)) if (/^(?:nsubj|nmod:poss)/.test(tree.relation(child))) subject = child
  const above = tree.head(head)
  if (subject < 0 && above >= 0 && /^acl/.test(tree.relation(head))) subject = above
  else if (subject < 0 && above >= 0 && /^(?:conj|xcomp|advcl)/.test(tree.relation(head)))
    for (const child of tree.children(above)) if (/^nsubj/.test(tree.relation(child))) subject = child
  if (subject < 0) return form === 'passive' ? 'nobody, passive' : 'nobody'
  const { lower, lemma, tag } = line.tokens[subject]!
  const { pronouns, people, bodies, carriers } = line.rules
  if (pronouns.thing.has(lower)) return 'it'
  if (tag === 'PRON' || tag === 'DET') return 'a pronoun'
  if (tag === 'PROPN') return 'a name'
  const noun = lemma.toLowerCase()
  if (people.has(noun) || people.has(lower)) return 'people'
  if (bodies.has(noun) || bodies.has(lower)) return 'a body'
  return carriers.has(noun) ? 'a document' : 'a thing'
}
