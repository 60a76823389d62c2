/**
 * On whose word a figure stands that is in no statement, by the tree: the holder of its clause ("has killed 1,900, Bloomberg reports"), or
 * whoever answers for the number by the verb that it hangs on ("Analysts expect a loss of $3bn", "a poll showed 44 per cent").
 */
import type { AnalysisWords } from '../../languages/analysis-words.ts'
import type { Analysis, Clause, DependencyTree } from '../../model/analysis.ts'
import type { Figure, Speaker } from '../../model/annotation.ts'
import { mentionAt, tokenAt } from '../tagging/token-at.ts'

/** Each figure with a speaker where its clause tells one; the rest of it stays as it is. */
export function withHolders(figures: readonly Figure[], analysis: Analysis, words: AnalysisWords): Figure[] {
  return figures.map((figure) => {
    if (figure.speaker !== null) return figure
    const speaker = holderOf(figure, analysis, words)
    return speaker === null ? figure : { ...figure, speaker }
  })
}

function holderOf({ number }: Figure, analysis: Analysis, words: AnalysisWords): Speaker | null {
  const token = tokenAt(analysis, number.start)
  const clause = analysis.clauseOf(token)
  if (clause === null) return null
  const sentence = analysis.sentenceOf[token]!
  const tree = analysis.tree(sentence)
  // A relative clause and a circumstance are mostly the writer's own: "the army, which has 300 tanks, said".
  const told = clause.holder !== null && !/^(?:acl|advcl)/.test(clause.relation) ? clause.holder : null
  const read: Read = { analysis, tree, clauses: analysis.clauses(sentence), words }
  const holder = told ?? reckonerAbove(token, clause, read) ?? reckonerBehind(token, read)
  return holder === null ? null : speakerAt(holder, tree, analysis, words.calendar)
}

interface Read {
  readonly analysis: Analysis
  readonly tree: DependencyTree
  readonly clauses: readonly Clause[]
  readonly words: AnalysisWords
}

/** How many clauses up, and how many words, somebody may answer for a number. */
const MOST_UP = 4

/** "A poll showed voters trusting her by 44 per cent": the subject of the clause, or of one that it stands in, as its verb allows. */
function reckonerAbove(token: number, clause: Clause, read: Read): number | null {
  let at: Clause | null = clause
  // What stands in a relative clause or a circumstance is mostly the writer's own; a document holds all that is under its verb.
  let own = false
  for (let up = 0; at !== null && up < MOST_UP; up++) {
    const subject = at.passive ? at.agent : at.subject
    const answers = subject !== null && isReckoner(at, subject, own ? MOST_UP : up, read)
    if (answers && !isUnder(token, subject, at.predicate, read.tree)) return subject
    own ||= /^(?:acl:relcl|advcl)/.test(at.relation)
    at = at.parent === null ? null : read.clauses[at.parent]!
  }
  return null
}

function isReckoner(clause: Clause, subject: number, up: number, { analysis, words }: Read): boolean {
  const { tokens } = analysis
  const noun = tokens[subject]!.lemma.toLowerCase()
  if (words.documents.has(noun)) return words.documentVerbs.has(clause.lemma)
  if (up > 1) return false
  if (words.observers.has(noun) && words.observingVerbs.has(clause.lemma)) return up === 0
  if (words.reckoningVerbs.has(clause.lemma)) return canAnswer(subject, analysis, words)
  const object = clause.object === null ? '' : tokens[clause.object]!.lemma.toLowerCase()
  return up === 0 && words.revisingVerbs.has(clause.lemma) && words.reckonings.has(object)
}

/** Somebody, or a body of people: "winds have snapped lines, officials say" is not on the word of the winds. */
function canAnswer(token: number, { tokens, isA }: Analysis, { people, bodies }: AnalysisWords): boolean {
  const { tag, lower, lemma: cased } = tokens[token]!
  const lemma = cased.toLowerCase()
  if (tag === 'PROPN' || tag === 'PRON') return true
  return (
    people.has(lemma) || bodies.has(lemma) || bodies.has(lower) || isA(lemma, 'person') || isA(lemma, 'organisation')
  )
}

/** "The $845bn deficit that the office projects", "the $9bn forecast by banks": who answers for it in a clause behind it. */
function reckonerBehind(token: number, { analysis: { tokens }, tree, clauses, words }: Read): number | null {
  let noun = token
  for (let up = 0; up < MOST_UP && noun >= 0; up++) {
    for (const clause of clauses) {
      if (tree.head(clause.predicate) !== noun || !/^acl/.test(clause.relation)) continue
      if (!words.reckoningVerbs.has(clause.lemma) && !words.clauseCues.get(clause.lemma)?.tells) continue
      const own = clause.passive ? clause.agent : clause.subject
      if (own !== null && own !== noun && !/^W/.test(tokens[own]!.fineTag) && tokens[own]!.tag !== 'PRON') return own
    }
    const answers = words.reckonings.has(tokens[noun]!.lemma.toLowerCase()) ? ownerOf(noun, tree, tokens, words) : null
    if (answers !== null) return answers
    const relation = tree.relation(noun)
    if (!/^(?:nummod|nmod|compound|obj|obl|conj|flat)/.test(relation) || tokens[tree.head(noun)]?.tag === 'VERB')
      return null
    noun = tree.head(noun)
  }
  return null
}

/** "The bank's forecast", "an estimate by two analysts": whose it is. */
function ownerOf(noun: number, tree: DependencyTree, tokens: Analysis['tokens'], words: AnalysisWords): number | null {
  const isBy = (child: number): boolean =>
    tree
      .children(child)
      .some((mark) => tree.relation(mark) === 'case' && tokens[mark]!.lower === words.agentPreposition)
  const owner = tree
    .children(noun)
    .find(
      (child) => tree.relation(child) === 'nmod:poss' || (/^(?:nmod|obl)/.test(tree.relation(child)) && isBy(child)),
    )
  return owner !== undefined && tokens[owner]!.tag !== 'PRON' && !words.calendar.has(tokens[owner]!.lower)
    ? owner
    : null
}

/** Does a number hang on the subject, with no verb between that the subject is told of? */
function isUnder(token: number, head: number, predicate: number, tree: DependencyTree): boolean {
  let at = token
  for (let up = 0; at >= 0 && at !== predicate && up < MOST_DEPTH; up++) {
    if (at === head) return true
    at = tree.head(at)
  }
  return false
}

/** Words within words are followed so far. */
const MOST_DEPTH = 40

function speakerAt(
  head: number,
  tree: DependencyTree,
  analysis: Analysis,
  calendar: ReadonlySet<string>,
): Speaker | null {
  const { tokens, text, entities } = analysis
  const { tag, lower } = tokens[head]!
  if (calendar.has(lower) || !(tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON')) return null
  const { first, last } = phraseAt(head, tree, tokens)
  const written = { start: tokens[first]!.start, end: tokens[last - 1]!.end }
  const mention = mentionAt(analysis, head)
  const entity = mention?.entity === null || mention?.entity === undefined ? null : entities[mention.entity]!
  if (mention?.type === 'place' || (tag === 'PRON' && entity === null)) return null
  const name = entity !== null && entity.type !== 'description' ? entity.name : text.slice(written.start, written.end)
  return {
    written,
    name,
    basis: tag === 'PRON' ? 'pronoun' : 'written',
    candidates: [],
    anonymous: mention === null || mention.type === 'description',
    kind: null,
    passedOnBy: [],
    toldTo: null,
    citing: [],
  }
}

/** The words of a noun with what stands before it and the rest of its name; no clause or apposition behind it. */
function phraseAt(
  head: number,
  tree: DependencyTree,
  tokens: Analysis['tokens'],
): { readonly first: number; readonly last: number } {
  let first = head
  let last = head + 1
  for (const child of tree.children(head)) {
    const relation = tree.relation(child)
    if (child < head && /^(?:amod|compound|nummod|nmod|flat)/.test(relation)) first = Math.min(first, child)
    if (child > head && /^(?:flat|compound)/.test(relation)) last = Math.max(last, child + 1)
  }
  while (first < head && tokens[first]!.tag === 'PUNCT') first++
  return { first, last }
}
