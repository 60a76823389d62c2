/**
 * Clauses of a sentence, read off its tree: the predicate, what hangs on it, whether it is affirmed or denied, told as having happened or
 * not, and on whose word. Polarity and modality are composed along the path from the main clause down: what stands under "denied that" is
 * denied, what stands under "did not deny that" is not.
 */

import type { AnalysisWords, ClauseCue } from '../languages/analysis-words.ts'
import type { AnalysedToken, Clause, DependencyTree, Modality } from '../model/analysis.ts'
import { subtree } from './tree.ts'

interface Sentence {
  readonly tokens: readonly AnalysedToken[]
  readonly tree: (sentence: number) => DependencyTree
}

type Draft = Omit<Clause, 'parent' | 'polarity' | 'modality' | 'holder'> & { readonly head: number }

/** Relations by which one clause hangs in another so that the outer predicate governs it. */
const GOVERNED = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'csubj:pass'])

/** The clauses of sentence `index`, in the order of their predicates. Linear in the words of the sentence times its depth. */
export function clausesOf({ tokens, tree: treeOf }: Sentence, index: number, words: AnalysisWords): Clause[] {
  const tree = treeOf(index)
  const drafts: Draft[] = []
  for (let i = tree.first; i < tree.last; i++)
    if (isPredicate(tree, tokens, i)) drafts.push(draft(tree, tokens, i, words))
  const at = new Map(drafts.map(({ predicate }, i) => [predicate, i]))
  const made: Clause[] = []
  const done = new Map<number, Clause>()
  const finish = (i: number, depth: number): Clause => {
    const known = done.get(i)
    if (known) return known
    const one = drafts[i]!
    const parent = depth > MOST_DEPTH ? null : parentOf(tree, one.predicate, at)
    const outer = parent === null ? null : finish(parent, depth + 1)
    const { head: _, ...rest } = one
    const clause: Clause = { ...rest, parent, ...standing(tree, tokens, one, outer, words) }
    done.set(i, clause)
    return clause
  }
  for (let i = 0; i < drafts.length; i++) made.push(finish(i, 0))
  return made
}

/** Clauses within clauses are followed so far: deeper ones are parsing errors. */
const MOST_DEPTH = 40

function isPredicate(tree: DependencyTree, tokens: readonly AnalysedToken[], i: number): boolean {
  const { tag } = tokens[i]!
  const relation = tree.relation(i)
  if (tag === 'VERB') return !/^(?:amod|compound|case|mark|fixed|flat)/.test(relation)
  return tree.children(i).some((child) => tree.relation(child) === 'cop')
}

function draft(tree: DependencyTree, tokens: readonly AnalysedToken[], i: number, words: AnalysisWords): Draft {
  const children = tree.children(i)
  const child = (...relations: string[]): number | null =>
    children.find((one) => relations.includes(tree.relation(one))) ?? null
  const passive =
    child('aux:pass', 'nsubj:pass') !== null || (tokens[i]!.fineTag === 'VBN' && /^acl/.test(tree.relation(i)))
  const obliques = children
    .filter((one) => /^obl/.test(tree.relation(one)))
    .map((head) => ({ head, preposition: prepositionOf(tree, tokens, head) }))
  const agent = obliques.find(
    ({ head, preposition }) =>
      tree.relation(head) === 'obl:agent' ||
      (passive && preposition === words.agentPreposition && tokens[head]!.tag !== 'NUM'),
  )
  const span = subtree(tree, i)
  return {
    start: tokens[span.first]!.start,
    end: tokens[span.last - 1]!.end,
    head: tree.head(i),
    predicate: i,
    lemma: tokens[i]!.lemma.toLowerCase(),
    passive,
    subject: child('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj') ?? inheritedSubject(tree, tokens, i),
    object: child('obj'),
    agent: agent?.head ?? null,
    obliques,
    relation: tree.relation(i),
  }
}

function prepositionOf(tree: DependencyTree, tokens: readonly AnalysedToken[], head: number): string {
  const mark = tree.children(head).find((one) => tree.relation(one) === 'case')
  return mark === undefined ? '' : tokens[mark]!.lower
}

/** "The wall fell and hit a tram", "they tried to leave": the subject of the verb that this one hangs on. */
function inheritedSubject(tree: DependencyTree, tokens: readonly AnalysedToken[], i: number, depth = 0): number | null {
  const relation = tree.relation(i)
  const head = tree.head(i)
  if (head < 0) return null
  if (/^acl/.test(relation)) return tokens[head]!.tag === 'VERB' ? null : head
  if (relation !== 'conj' && relation !== 'xcomp') return null
  const children = tree.children(head)
  if (relation === 'xcomp') {
    const object = children.find((one) => tree.relation(one) === 'obj')
    if (object !== undefined) return object
  }
  const own = children.find((one) => /^nsubj/.test(tree.relation(one)))
  return own ?? (depth < MOST_INHERITED ? inheritedSubject(tree, tokens, head, depth + 1) : null)
}

/** A subject is inherited over this many verbs. */
const MOST_INHERITED = 3

/** Index of the clause that a predicate hangs in, at whatever distance. */
function parentOf(tree: DependencyTree, predicate: number, at: ReadonlyMap<number, number>): number | null {
  let token = tree.head(predicate)
  for (let steps = 0; token >= 0 && steps < MOST_DEPTH; steps++) {
    const found = at.get(token)
    if (found !== undefined) return found
    token = tree.head(token)
  }
  return null
}

/** What a clause takes from the words in it and from the clause that governs it. */
function standing(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  one: Draft,
  outer: Clause | null,
  words: AnalysisWords,
): Pick<Clause, 'polarity' | 'modality' | 'holder'> {
  const relation = one.relation
  const cue = cueOver(tree, tokens, one, outer, words)
  const follows = relation === 'conj' && outer !== null && !hasOwnSubject(tree, one.predicate)
  const governed = outer !== null && (GOVERNED.has(relation) || (relation === 'parataxis' && cue?.tells === true))
  const own = deniedWithin(tree, tokens, one, words)
  let denied = own
  let modality = modalityWithin(tree, tokens, one, words)
  let holder: number | null = sourceOf(tree, tokens, one.predicate, words)
  if (follows) {
    denied = own || (outer.polarity === 'denied' && !deniedByWord(tree, tokens, outer.predicate, words))
    modality ??= outer.modality
    holder ??= outer.holder
  } else if (governed) {
    const flips = cue?.flips === true
    denied = (flips !== (outer.polarity === 'denied' && cue !== null)) !== own
    modality ??= cue?.modality ?? (cue?.tells ? null : outer.modality)
    if (outer.modality !== 'actual' && !cue?.tells) modality ??= outer.modality
    // "IBM is expected to": the subject of a passive tells nothing.
    holder ??= cue?.tells ? (outer.passive ? outer.agent : outer.subject) : outer.holder
  } else if (outer) {
    holder ??= outer.holder
    if (/^(?:advcl|acl:relcl)/.test(relation) && outer.modality === 'counterfactual') modality ??= null
  }
  return { polarity: denied ? 'denied' : 'affirmed', modality: modality ?? 'actual', holder }
}

/** The cue that governs a clause: the predicate that it hangs on, or the noun that it tells the content of ("the claim that"). */
function cueOver(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  one: Draft,
  outer: Clause | null,
  words: AnalysisWords,
): ClauseCue | null {
  const head = tokens[one.head]
  const direct = head && words.clauseCues.get(head.lemma.toLowerCase())
  if (direct) return direct
  if (one.relation === 'parataxis') {
    const beside = tree.children(one.predicate).find((child) => tree.relation(child) === 'parataxis')
    if (beside !== undefined) return words.clauseCues.get(tokens[beside]!.lemma.toLowerCase()) ?? null
  }
  return outer ? (words.clauseCues.get(outer.lemma) ?? null) : null
}

function hasOwnSubject(tree: DependencyTree, predicate: number): boolean {
  return tree.children(predicate).some((child) => /^nsubj/.test(tree.relation(child)))
}

/** Is the clause denied by a word of its own: "not", or a subject or object that is "no" or "none"? */
function deniedWithin(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  one: Draft,
  words: AnalysisWords,
): boolean {
  if (deniedByWord(tree, tokens, one.predicate, words)) return true
  return [one.subject, one.object].some((argument) => {
    if (argument === null || tree.head(argument) !== one.predicate) return false
    if (words.negativeDeterminers.has(tokens[argument]!.lower)) return true
    return tree.children(argument).some((child) => {
      const { lower } = tokens[child]!
      // "no fewer than 40" denies nothing.
      return tree.relation(child) === 'det' && words.negativeDeterminers.has(lower) && tokens[child + 1]?.tag !== 'ADJ'
    })
  })
}

function deniedByWord(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  predicate: number,
  words: AnalysisWords,
): boolean {
  return tree.children(predicate).some((child) => {
    const { lower } = tokens[child]!
    return words.negators.has(lower) && !words.notOnly.has(tokens[child + 1]?.lower ?? '')
  })
}

function modalityWithin(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  one: Draft,
  words: AnalysisWords,
): Modality | null {
  for (const child of tree.children(one.predicate)) {
    const { lower } = tokens[child]!
    const relation = tree.relation(child)
    if (relation === 'aux') {
      const modal = words.modals.get(lower)
      if (modal) return modal
    }
    if (relation === 'mark' && words.conditions.has(lower)) return 'possible'
    if (relation === 'mark' && words.openQuestions.has(lower)) return 'asked'
  }
  return null
}

/** "According to police, ...": the head of the phrase that names the source. */
function sourceOf(
  tree: DependencyTree,
  tokens: readonly AnalysedToken[],
  predicate: number,
  words: AnalysisWords,
): number | null {
  for (const child of tree.children(predicate)) {
    if (!/^(?:obl|advmod|advcl|parataxis)/.test(tree.relation(child))) continue
    for (const mark of tree.children(child))
      if (words.sourcePhrases.has(tokens[mark]!.lower) && tree.relation(mark) === 'case') return child
  }
  return null
}
