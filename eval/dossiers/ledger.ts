import type { Hits } from './figures.ts'
import { Counts, type GoldFigure, type GoldRow, type GotFigure, type GotRow, type Scored } from './gold.ts'

/** One question of the answers and its figures. */
interface Question {
  readonly key: string
  readonly row: GoldRow
  readonly found: readonly GotFigure[]
  /** Articles that a row has to hold figures of. */
  readonly needed: number
  /** Answered by optional figures alone: not required. */
  readonly free: boolean
}

/** Rows that hold one question, their verdicts, and disagreements. */
export function ledgerCounts(event: Scored, hits: Hits): Counts {
  const counts = new Counts()
  const questions = event.gold.ledger.map((row) => question(event, row, hits))
  const known = new Set([...hits.values()].map((figure) => figure.id))
  for (const one of questions.filter(({ free }) => !free)) countQuestion(one, event.got.ledger, known, counts)
  countShown(event, hits, questions, counts)
  return counts
}

function question({ gold }: Scored, row: GoldRow, hits: Hits): Question {
  const mine = [...gold.figures.entries()].filter(([, figure]) => keyOf(figure) === keyOf(row))
  const articles = (figures: readonly GoldFigure[]): number => new Set(figures.map((one) => one.article)).size
  const all = articles(mine.map(([, figure]) => figure))
  const asked = articles(mine.flatMap(([, figure]) => (figure.optional ? [] : [figure])))
  const needed = Math.max(Math.min(2, all), Math.ceil((all * 6) / 10))
  return {
    key: keyOf(row),
    row,
    found: mine.flatMap(([i]) => hits.get(i) ?? []),
    needed,
    free: asked < needed,
  }
}

function keyOf({ story, row }: { readonly story: string; readonly row: string }): string {
  return JSON.stringify([story, row])
}

function countQuestion(
  { row, found, needed }: Question,
  ledger: readonly GotRow[],
  known: ReadonlySet<string>,
  counts: Counts,
): void {
  const mine = new Set(found.map((figure) => figure.id))
  const told = (one: GotRow): number =>
    new Set(found.filter(({ id }) => one.figures.includes(id)).map((figure) => figure.article)).size
  // A row that mixes questions answers none: of its figures that are labelled, two thirds must be of this question.
  const isPure = (one: GotRow): boolean => {
    const labelled = new Set(one.figures.filter((id) => known.has(id)))
    return [...mine].filter((id) => one.figures.includes(id)).length >= (2 / 3) * labelled.size
  }
  const best = ledger
    .filter((one) => one.figures.some((id) => mine.has(id)) && isPure(one))
    .sort((a, b) => told(b) - told(a) || (a.id < b.id ? 1 : -1))[0]
  const formed = best !== undefined && told(best) >= needed
  const right = formed && (best.verdict === row.verdict || (row.also_accept ?? []).includes(best.verdict))
  counts.add('rows')
  counts.add('formed', formed)
  counts.add('verdict', right)
  counts.add(`rows: ${row.verdict}`)
  counts.add(`verdict: ${row.verdict}`, right)
}

/** The other way round: of the rows that are shown with several accounts, those of one question only, and disagreements. */
function countShown({ gold, got, names }: Scored, hits: Hits, questions: readonly Question[], counts: Counts): void {
  const account = new Map(got.lineages.flatMap(({ articles }, i) => articles.map((id): [string, number] => [id, i])))
  const figures = new Map(got.figures.map((figure) => [figure.id, figure]))
  const questionsOf = new Map<string, Set<string>>()
  for (const [i, { id }] of hits)
    questionsOf.set(id, new Set([...(questionsOf.get(id) ?? []), keyOf(gold.figures[i]!)]))
  const differ = new Set(gold.ledger.filter((row) => isDiffer(row)).map(keyOf))
  const shown = new Set<string>()
  for (const row of got.ledger) {
    const own = row.figures.flatMap((id) => figures.get(id) ?? []).filter((figure) => names.has(figure.article))
    if (new Set(own.map(({ article }) => account.get(article) ?? article)).size < 2) continue
    const asked = own.flatMap(({ id }) => questionsOf.get(id) ?? [])
    counts.add('shown')
    if (asked.length === 0) continue
    const common = [...asked[0]!].filter((key) => asked.every((keys) => keys.has(key)))
    counts.add('pure', common.length > 0 && asked.length >= 2)
    if (row.verdict !== 'differ') continue
    counts.add('differ shown')
    counts.add('differ right', common.some((key) => differ.has(key)) && asked.length >= 2)
    for (const key of common) shown.add(key)
  }
  const real = disagreements({ gold }, questions)
  counts.add('differ', real.length)
  counts.add('differ found', real.filter((key) => shown.has(key)).length)
}

function isDiffer({ verdict, also_accept }: GoldRow): boolean {
  return verdict === 'differ' || (also_accept ?? []).includes('differ')
}

/** Questions that independent accounts answer differently. */
function disagreements({ gold }: Pick<Scored, 'gold'>, questions: readonly Question[]): string[] {
  const tied = new Map<string, string>()
  for (const accounts of Object.values(gold.independent_accounts ?? {}))
    for (const [i, articles] of accounts.entries()) for (const article of articles) tied.set(article, `account ${i}`)
  return questions
    .filter(({ row, free }) => row.verdict === 'differ' && !free)
    .map(({ key }) => key)
    .filter((key) => {
      const own = gold.figures.filter((figure) => keyOf(figure) === key)
      return new Set(own.map(({ article }) => tied.get(article) ?? article)).size > 1
    })
}
