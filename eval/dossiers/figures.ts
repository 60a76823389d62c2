import { Counts, type GoldFigure, type GotFigure, type Scored } from './gold.ts'
import { comparatorOf, find, hull, overlap, sameName } from './words.ts'

/** Figures of the answers that are found, by their place in `gold.figures`: with their value, or with one bound of it. */
export type Hits = ReadonlyMap<number, GotFigure>

interface Pair {
  readonly gold: number
  readonly got: GotFigure
  readonly same: boolean
  readonly oneBound: boolean
  readonly lap: number
}

/** Value, comparator and speaker of each labelled figure, and what is listed beyond them. */
export function figureCounts(event: Scored): { counts: Counts; hits: Hits } {
  const counts = new Counts()
  const byArticle = new Map<string, GotFigure[]>()
  for (const figure of event.got.figures) {
    const name = event.names.get(figure.article)
    if (name !== undefined) byArticle.set(name, [...(byArticle.get(name) ?? []), figure])
  }
  const matched = match(event, byArticle)
  const hits = new Map<number, GotFigure>()
  for (const [i, gold] of event.gold.figures.entries()) {
    const pair = matched.get(i)
    const loose = pair !== undefined && (pair.same || pair.oneBound)
    if (loose) hits.set(i, pair.got)
    if (!gold.optional) countFigure(gold, loose ? pair : null, counts, pair?.same ?? false)
  }
  const touched = new Set([...matched.values()].map((pair) => pair.got))
  addRepeats(event, byArticle, touched)
  const listed = [...byArticle.values()].flat()
  counts.add('listed', listed.length)
  counts.add('beyond', listed.length - touched.size)
  return { counts, hits }
}

function countFigure(gold: GoldFigure, pair: Pair | null, counts: Counts, same: boolean): void {
  const modifier = comparatorOf(gold.modifier)
  const named = Boolean(gold.source)
  counts.add('figures')
  counts.add('value', same)
  counts.add('modified', modifier !== null)
  counts.add('named', named)
  if (!pair) return
  const comparator = comparatorOf(pair.got.comparator) === modifier
  const speaker = sameName(gold.source, pair.got.speaker)
  counts.add('comparator', comparator)
  counts.add('speaker', speaker)
  counts.add('modified right', comparator && modifier !== null)
  counts.add('named right', speaker && named)
}

/** One to one, the best pair first: by value, then one bound, then by how well the words lie on each other. */
function match({ gold, articles }: Scored, byArticle: ReadonlyMap<string, readonly GotFigure[]>): Map<number, Pair> {
  const pairs: Pair[] = []
  for (const [i, figure] of gold.figures.entries()) {
    const article = articles.get(figure.article)
    const span = article ? find(article.text, figure.exact) : null
    for (const got of span ? (byArticle.get(figure.article) ?? []) : []) {
      const lap = overlap(got, span!)
      if (lap <= 0) continue
      const same = got.low === figure.low && got.high === figure.high
      const oneBound =
        (got.low === figure.low && got.low !== 0 && got.low !== null) || (got.high === figure.high && got.high !== null)
      pairs.push({ gold: i, got, same, oneBound, lap: lap / hull(got, span!) })
    }
  }
  const rank = (pair: Pair): number => (pair.same ? 2 : pair.oneBound ? 1 : 0)
  pairs.sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.lap - a.lap ||
      a.got.start - b.got.start ||
      a.gold - b.gold ||
      (a.got.id < b.got.id ? -1 : 1),
  )
  const matched = new Map<number, Pair>()
  const taken = new Set<GotFigure>()
  for (const pair of pairs) {
    if (matched.has(pair.gold) || taken.has(pair.got)) continue
    matched.set(pair.gold, pair)
    taken.add(pair.got)
  }
  return matched
}

/** A labelled figure said again elsewhere in its article (a caption printed twice) is no false alarm. */
function addRepeats(
  { gold, articles }: Scored,
  byArticle: ReadonlyMap<string, readonly GotFigure[]>,
  touched: Set<GotFigure>,
): void {
  for (const [name, figures] of byArticle) {
    const own = gold.figures.filter((one) => one.article === name)
    const said = new Set(own.map(({ low, high }) => `${low} ${high}`))
    const text = articles.get(name)!.text
    const spans = own.flatMap((one) => [find(text, one.exact) ?? []].filter((span) => span.length > 0))
    for (const figure of figures) {
      const apart = !spans.some((span) => overlap(figure, span as readonly [number, number]) > 0)
      if (apart && said.has(`${figure.low} ${figure.high}`)) touched.add(figure)
    }
  }
}
