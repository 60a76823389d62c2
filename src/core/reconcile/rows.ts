import type { Language } from '../languages/language.ts'
import type { Relation } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { cannotLink, isChange, isNegative } from './cannot-link.ts'
import { clusters } from './clusters.ts'
import type { CountedRelation, PairGrounds } from './counted-relation.ts'
import { featuresOf } from './features.ts'
import { areNear, areRivals, isLooser } from './lead.ts'
import { LINKER } from './link-weights.ts'
import { type Linker, logOdds } from './linker.ts'
import { PairList, type ScoredPairs } from './pairs.ts'
import { inOnePassage, relationsByPair } from './passages.ts'
import { type FigureQuestion, shared } from './question.ts'
import { againstRivals } from './rivals.ts'

export interface RowGrounds {
  readonly relations: readonly Relation[]
  readonly language: Language
  readonly counted: CountedRelation
  readonly linker?: Linker
}

/**
 * Group figures into questions. Two different values of one article for one question hold each other off, unless the text says
 * one is the other's bound.
 *
 * @returns groups in order of their first figure; the order of `figures` does not matter beyond that
 */
export function rows(figures: readonly FigureQuestion[], grounds: RowGrounds): FigureQuestion[][] {
  const { kept, repeats } = withoutRepeats(figures)
  const linker = grounds.linker ?? LINKER
  const pairs = pairGrounds(kept, grounds)
  const between = relationsByPair(grounds.relations)
  const scoreOf = (a: FigureQuestion, b: FigureQuestion): number => {
    const score = logOdds(linker, featuresOf(a, b, pairs))
    return areCarriedOver(a, b, between) ? Math.max(score, 0) + CARRIED_OVER : score
  }
  const scores = candidateScores(kept, scoreOf, pairs)
  return clusters(kept, againstRivals(kept, scores, linker), linker)
    .sort((x, y) => x[0]! - y[0]!)
    .map((group) => group.flatMap((i) => [kept[i]!, ...(repeats.get(kept[i]!) ?? [])]))
}

/** What the features of pairs are read with. */
export function pairGrounds(
  figures: readonly FigureQuestion[],
  { language, counted }: Pick<RowGrounds, 'language' | 'counted'>,
): PairGrounds {
  const telling = rarity(figures)
  const sums = new Map<ReadonlySet<string>, number>()
  const tellingOf = (words: ReadonlySet<string>): number => {
    const known = sums.get(words)
    if (known !== undefined) return known
    let sum = 0
    for (const word of words) sum += telling(word)
    sums.set(words, sum)
    return sum
  }
  return { language, counted: remembered((a, b) => counted(language, a, b)), telling, tellingOf }
}

/** A word of fewer articles tells more. */
function rarity(figures: readonly FigureQuestion[]): (word: string) => number {
  const articles = new Map<string, Set<string>>()
  for (const { article, context } of figures)
    for (const word of context) {
      const known = articles.get(word)
      if (known) known.add(article.id)
      else articles.set(word, new Set([article.id]))
    }
  const weights = new Map(Array.from(articles, ([word, all]) => [word, 1 / Math.sqrt(all.size)]))
  return (word) => weights.get(word) ?? 1
}

function remembered(counted: PairGrounds['counted']): PairGrounds['counted'] {
  const known = new Map<string, Map<string, ReturnType<CountedRelation>>>()
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<string, ReturnType<CountedRelation>>()
    const found = ofA.get(b) ?? counted(a, b)
    known.set(a, ofA.set(b, found))
    return found
  }
}

/** Words that a sentence must have beside its figure before it counts as the same sentence again. */
const TELLING_WORDS = 2

/** A text that says one thing a thousand times asks one question: each figure that repeats another goes with it. */
function withoutRepeats(figures: readonly FigureQuestion[]): {
  kept: FigureQuestion[]
  repeats: Map<FigureQuestion, FigureQuestion[]>
} {
  const first = new Map<string, FigureQuestion>()
  const repeats = new Map<FigureQuestion, FigureQuestion[]>()
  const kept = figures.filter((one) => {
    if (one.context.size < TELLING_WORDS) return true
    const said = signature(one)
    const same = first.get(said)
    if (same === undefined) first.set(said, one)
    if (same === undefined || inOneClause(one, same)) return true
    const list = repeats.get(same)
    if (list) list.push(one)
    else repeats.set(same, [one])
    return false
  })
  return { kept, repeats }
}

function signature({ article, figure, event, unit, heads, group, place, period, context }: FigureQuestion): string {
  const { low, high, change, negated, factuality, rate, part } = figure
  const sets = [heads, group, period, context].map((words) => [...words])
  return JSON.stringify([article.id, part, low, high, change, negated, factuality, rate, event, unit, place, sets])
}

/** A sentence with more figures than this is a table or noise: its figures are held against nothing. */
const MOST_IN_SENTENCE = 100
/** In order of value, a figure is held against this many after it: more where there are few figures. */
const REACH = { least: 25, most: 250 }
const MOST_PAIRS = 250_000

function reachOf(figures: number): number {
  return Math.max(REACH.least, Math.min(REACH.most, Math.floor(MOST_PAIRS / figures)))
}

/**
 * Scores of the pairs that can be one question at all; whatever is not there cannot. Work and
 * memory grow with the number of figures, not with its square.
 */
function candidateScores(
  figures: readonly FigureQuestion[],
  scoreOf: (a: FigureQuestion, b: FigureQuestion) => number,
  grounds: PairGrounds,
): ScoredPairs {
  const pairs = new PairList()
  const sentences = figures.map(sentenceOf)
  const inSentence = groupBy(figures.keys(), (i) => sentences[i]!)
  const alike = groupBy(figures.keys(), (i) => {
    const { unit } = figures[i]!
    return JSON.stringify([unit, isChange(figures[i]!), isNegative(figures[i]!)])
  })
  for (const all of alike.values()) {
    const members = all
      .filter((i) => inSentence.get(sentences[i]!)!.length <= MOST_IN_SENTENCE)
      .sort((i, j) => figures[i]!.value - figures[j]!.value || i - j)
    const reach = reachOf(members.length)
    for (const [at, i] of members.entries()) {
      const a = figures[i]!
      for (let next = at + 1; next <= at + reach && next < members.length; next++) {
        const j = members[next]!
        const b = figures[j]!
        if (mayLink(a, b, grounds)) pairs.add(i, j, scoreOf(a, b))
      }
    }
  }
  return pairs.all()
}

function sentenceOf({ article, figure, sentence }: FigureQuestion): string {
  return JSON.stringify([article.id, figure.part, sentence])
}

function mayLink(a: FigureQuestion, b: FigureQuestion, grounds: PairGrounds): boolean {
  return !cannotLink(a, b, grounds) && (a.article.id !== b.article.id || mayRepeat(a, b, grounds.language))
}

/** One article answers a question twice when it repeats the value; another value is another question. */
function mayRepeat(a: FigureQuestion, b: FigureQuestion, language: Language): boolean {
  const meet =
    a.figure.low === b.figure.low ||
    (a.figure.part !== b.figure.part && a.value === b.value) ||
    areOneLead(a, b, language)
  // "Police put the crowd at 38,000, organisers at 150,000": two speakers of one clause.
  const sides = a.leads && b.leads && areRivals(a.figure, b.figure, language)
  return sides || (meet && !inOneClause(a, b) && !areTwoThings(a, b))
}

/** "Five boats that neared the five merchant ships": what one sentence counts by two nouns is not one thing said twice. */
function areTwoThings(a: FigureQuestion, b: FigureQuestion): boolean {
  const inSentence = a.figure.part === b.figure.part && a.sentence === b.sentence
  return inSentence && a.heads.size > 0 && b.heads.size > 0 && shared(a.heads, b.heads) === 0
}

/** How many died, said twice: more loosely in one place, or by another speaker. */
function areOneLead(a: FigureQuestion, b: FigureQuestion, language: Language): boolean {
  if (!a.leads || !b.leads || a.event !== b.event) return false
  // A headline says one of the numbers that the body lays side by side.
  const inHeadline = (a.figure.part === 'headline') !== (b.figure.part === 'headline')
  return (
    isLooser(a.figure, b.figure) ||
    areRivals(a.figure, b.figure, language) ||
    (inHeadline && areNear(a.figure, b.figure))
  )
}

/** Figures of one text that are this near each other, in code units, stand in one clause. */
const CLAUSE = 40

function inOneClause(a: FigureQuestion, b: FigureQuestion): boolean {
  return a.figure.part === b.figure.part && Math.abs(a.figure.start - b.figure.start) < CLAUSE
}

/** A copy or a rewrite says the same number in the same passage again: one account, one figure. */
function areCarriedOver(a: FigureQuestion, b: FigureQuestion, between: ReadonlyMap<string, Relation>): boolean {
  return a.value === b.value && a.article !== b.article && inOnePassage(a, b, between)
}

/** Log odds that a passage in common adds to the same number in it. */
const CARRIED_OVER = 4
