/**
 * On whose word a figure stands that is in no statement: the holder of its clause, by the tree ("Analysts expect a loss of $3bn", "has
 * killed 1,900, Bloomberg reports").
 */
import type { Analysis, DependencyTree, Mention } from '../../model/analysis.ts'
import type { Figure, Speaker } from '../../model/annotation.ts'
import { tokenAt } from '../tagging/token-at.ts'

/** Each figure with a speaker where its clause tells one; the rest of it stays as it is. */
export function withHolders(figures: readonly Figure[], analysis: Analysis, calendar: ReadonlySet<string>): Figure[] {
  return figures.map((figure) => {
    if (figure.speaker !== null) return figure
    const speaker = holderOf(figure, analysis, calendar)
    return speaker === null ? figure : { ...figure, speaker }
  })
}

function holderOf({ number }: Figure, analysis: Analysis, calendar: ReadonlySet<string>): Speaker | null {
  const token = tokenAt(analysis, number.start)
  const clause = analysis.clauseOf(token)
  // A relative clause and a circumstance are mostly the writer's own: "the army, which has 300 tanks, said".
  if (clause === null || clause.holder === null || /^(?:acl|advcl)/.test(clause.relation)) return null
  return speakerAt(clause.holder, analysis.tree(analysis.sentenceOf[token]!), analysis, calendar)
}

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

function mentionAt({ mentions }: Analysis, token: number): Mention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.last <= token) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found && found.first <= token ? found : null
}
