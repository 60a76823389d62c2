/** How articles stand to one another, as people see it. */
import type { Decision } from '../model/decision.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { OnApplied } from './article.ts'
import { decidedBy, given, marked } from './mark.ts'

const KINDS: readonly RelationKind[] = ['copy', 'excerpt', 'revision', 'rewrite', 'shared-source', 'independent']
const DIRECTED: ReadonlySet<RelationKind> = new Set(['copy', 'excerpt', 'revision', 'rewrite'])

/** @param decisions those that hold, the earliest first. @returns the same list where none is about two of `articles` */
export function decidedRelations(
  relations: readonly Relation[],
  { articles, decisions, applied }: { articles: readonly string[]; decisions: readonly Decision[]; applied: OnApplied },
): readonly Relation[] {
  const known = new Set(articles)
  const own = decisions.filter(
    ({ kind, target }) =>
      kind === 'relation' && target.articles.length === 2 && target.articles.every((id) => known.has(id)),
  )
  if (own.length === 0) return relations
  const byPair = new Map(relations.map((one) => [one.articles.join(' '), one]))
  for (const decision of own) {
    const [a = '', b = ''] = [...decision.target.articles].sort()
    const before = byPair.get(`${a} ${b}`) ?? unrelated(a, b)
    const after = decidedRelation(before, decision)
    byPair.set(`${a} ${b}`, after)
    applied(decision, after.decided!.at(-1)!.computed)
  }
  return [...byPair.values()].sort((x, y) => (x.articles.join() < y.articles.join() ? -1 : 1))
}

function unrelated(a: string, b: string): Relation {
  const alone = { source: null, score: 0, confidence: 0, directionConfidence: 0, passages: [], evidence: [] }
  return { articles: [a, b], kind: 'independent', ...alone }
}

/** One relation under one decision: rejected, the two are independent; confirmed or corrected, it is certain. */
export function decidedRelation(relation: Relation, decision: Decision): Relation {
  const { kind, source, confidence } = relation
  const wanted = wantedKind(relation, decision)
  const named = given(decision.correction, 'source')
  const from = !DIRECTED.has(wanted) ? null : named === undefined ? source : sourceAmong(relation, named)
  const computed = { kind, source, confidence }
  return marked(
    {
      ...relation,
      ...{ kind: wanted, source: from, confidence: 1, directionConfidence: from === null ? 0 : 1 },
      ...(wanted === 'independent' ? { passages: [], evidence: [] } : {}),
    },
    decidedBy(decision, wanted === kind && from === source ? null : computed),
  )
}

function wantedKind({ kind }: Relation, { action, correction }: Decision): RelationKind {
  if (action === 'reject') return 'independent'
  return (action === 'correct' && KINDS.find((one) => one === correction?.['kind'])) || kind
}

function sourceAmong({ articles }: Relation, named: string | null): string | null {
  return articles.find((id) => id === named) ?? null
}
