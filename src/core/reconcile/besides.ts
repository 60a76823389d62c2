/** The other reports of a story that a derived text may have a sentence from. */
import type { PreparedArticle } from '../model/annotation.ts'
import type { LineageEdge } from '../model/relation.ts'
import { placesOfGreatest } from '../text/greatest.ts'
import { tokenize } from '../text/tokens.ts'

/** A sentence is looked for in this many other reports at most: in a larger story in those that have most uncommon words of the text. */
const MOST = 200
/** A word of more reports than this leads to none of them. */
const COMMON = 400

/** @returns for an edge of the story the reports beside its two, in the order of `members` */
export function besidesIn(members: readonly PreparedArticle[]): (edge: LineageEdge) => readonly PreparedArticle[] {
  const beside = ({ source, derived }: LineageEdge, all: readonly PreparedArticle[]): PreparedArticle[] =>
    all.filter(({ id }) => id !== source && id !== derived)
  if (members.length <= MOST + 2) return (edge) => beside(edge, members)
  let known: Map<string, number[]> | null = null
  const at = new Map(members.map(({ id }, i) => [id, i]))
  const shared = new Uint32Array(members.length)
  return (edge) => {
    known ??= reportsByWord(members)
    shared.fill(0)
    for (const word of wordsOf(members[at.get(edge.derived) ?? -1])) {
      const reports = known.get(word) ?? []
      if (reports.length <= COMMON) for (const report of reports) shared[report]!++
    }
    for (const id of [edge.source, edge.derived]) if (at.has(id)) shared[at.get(id)!] = 0
    return placesOfGreatest(shared, { least: 1, most: MOST }).map((i) => members[i]!)
  }
}

function reportsByWord(members: readonly PreparedArticle[]): Map<string, number[]> {
  const reports = new Map<string, number[]>()
  for (const [i, member] of members.entries()) {
    for (const word of wordsOf(member)) {
      const known = reports.get(word)
      if (known) known.push(i)
      else reports.set(word, [i])
    }
  }
  return reports
}

function wordsOf(article: PreparedArticle | undefined): Set<string> {
  return new Set(tokenize(article?.text ?? '').flatMap(({ kind, lower }) => (kind === 'punctuation' ? [] : lower)))
}
