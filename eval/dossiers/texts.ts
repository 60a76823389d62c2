import { Counts, type GotQuotation, type GotRelation, type Scored } from './gold.ts'
import { bare, find, hull, kept, overlap, sameName } from './words.ts'

/** How the articles stand to each other. */
export function relationCounts({ gold, got, articles, names }: Scored): Counts {
  const counts = new Counts()
  const key = (pair: readonly string[]): string => JSON.stringify([...pair].sort())
  const drawn = new Map<string, GotRelation>()
  for (const relation of got.relations) {
    const pair = relation.articles.map((id) => names.get(id))
    if (pair[0] !== undefined && pair[1] !== undefined && pair[0] !== pair[1])
      drawn.set(key(pair as string[]), relation)
  }
  const wanted = new Map(gold.relations.map((relation) => [key(relation.pair), relation]))
  for (const [pair, found] of drawn) {
    const answer = wanted.get(pair)
    if (found.kind === 'independent') continue
    if (answer) {
      counts.add('drawn')
      counts.add('drawn right', found.kind === answer.kind || (answer.also_accept ?? []).includes(found.kind))
    }
    if (!found.source) continue
    counts.add('arrows')
    counts.add('arrows right', answer !== undefined && (names.get(found.source) ?? null) === answer.source)
  }
  for (const answer of gold.relations) {
    if (answer.optional) continue
    const dependent = answer.kind !== 'independent'
    counts.add(dependent ? 'dependent' : 'independent')
    if (!answer.pair.every((name) => articles.has(name))) continue
    const found = drawn.get(key(answer.pair))
    const kind = found?.kind ?? 'independent'
    const right = kind === answer.kind || (answer.also_accept ?? []).includes(kind)
    if (!dependent) {
      counts.add('independent right', right)
      continue
    }
    const isRewrite = answer.kind !== 'shared-source'
    counts.add('dependent found', kind !== 'independent')
    counts.add('dependent kind', right && kind !== 'independent')
    counts.add('rewritten', isRewrite)
    counts.add('rewritten right', isRewrite && right && kind !== 'shared-source' && kind !== 'independent')
    if (!right || !answer.source) continue
    counts.add('direction')
    counts.add('direction right', names.get(found?.source ?? '') === answer.source)
  }
  return counts
}

/** Quoted words, and who is said to have spoken them. */
export function quotationCounts({ gold, got, articles, names }: Scored): Counts {
  const counts = new Counts()
  const used = new Set<GotQuotation>()
  for (const answer of gold.quotations) {
    if (answer.optional) continue
    counts.add('quotations')
    const article = articles.get(answer.article)
    const span = article ? find(article.text, bare(answer.exact)) : null
    if (!span) continue
    const length = span[1] - span[0]
    const near = got.quotations.filter(
      (one) =>
        !used.has(one) &&
        names.get(one.article) === answer.article &&
        overlap(one, span) >= 0.8 * length &&
        one.end - one.start <= 2 * length + 40,
    )
    const closeness = (one: GotQuotation): number => overlap(one, span) / hull(one, span)
    const best = near.reduce<GotQuotation | null>(
      (most, one) => (most && closeness(most) >= closeness(one) ? most : one),
      null,
    )
    if (!best) continue
    used.add(best)
    counts.add('quoted')
    counts.add('quoted speaker', sameName(answer.speaker, best.speaker))
  }
  return counts
}

/** What is left out of the texts: furniture, as it should be, and words of the report, as it should not. */
export function textCounts({ gold, articles }: Scored): Counts {
  const counts = new Counts()
  for (const [name, passages] of Object.entries(gold.furniture ?? {})) {
    const text = articles.get(name)?.text ?? ''
    for (const passage of passages) {
      const exact = typeof passage === 'string' ? passage : passage.exact
      counts.add('furniture')
      counts.add('left out', text !== '' && find(text, exact) === null && kept(text, exact) <= 0.25)
    }
  }
  for (const answer of [...gold.figures, ...gold.quotations]) {
    if (answer.optional || answer.place) continue
    const article = articles.get(answer.article)
    counts.add('body')
    counts.add('body gone', !article || find(article.text, bare(answer.exact)) === null)
  }
  return counts
}
