import type { PreparedArticle, Quotation } from '../model/annotation.ts'
import type { SharedQuotation } from '../model/dossier.ts'
import { groupBy } from '../text/group.ts'
import { tokenize } from '../text/tokens.ts'
import { Union } from '../text/union.ts'
import { textOf } from './question.ts'

/** Quotations shorter than this are phrases that anyone may use. */
const LEAST_WORDS = 4
/** Share of the shorter quotation's words that stand in the longer in the same order. */
const SAME_WORDS = 0.75

interface Quoted {
  /** Its place among all quotations of the story. */
  readonly at: number
  readonly id: string
  readonly article: PreparedArticle
  readonly quotation: Quotation
  readonly words: readonly string[]
  readonly text: string
}

/** The same words quoted by several articles, at whatever length, with what each leaves out of the fullest form. */
export function sharedQuotations(articles: readonly PreparedArticle[]): SharedQuotation[] {
  const quoted = articles
    .flatMap((article) =>
      article.quotations.filter((one) => one.kind !== 'indirect').map((quotation) => quotedFrom(article, quotation)),
    )
    .filter((one) => one.words.length >= LEAST_WORDS)
    .map((one, at) => ({ ...one, at }))
  const texts = [...groupBy(quoted, ({ words }) => words.join(' ')).values()]
  const root = joined(texts)
  return [...groupBy(texts.keys(), root).values()]
    .map((members) => members.flatMap((i) => texts[i]!))
    .filter((members) => new Set(members.map((one) => one.article.id)).size > 1)
    .map((members) => members.sort((x, y) => x.at - y.at))
    .sort(([x], [y]) => x!.at - y!.at)
    .map(describe)
}

/** Which texts are one quotation: a text that several reports have is one, and it is one with every text that is much like it. */
function joined(texts: readonly (readonly Quoted[])[]): (text: number) => number {
  const group = new Union(texts.length)
  const reports = texts.map((all) => new Set(all.map(({ article }) => article.id)))
  const ofOneReport = (i: number, k: number): boolean =>
    reports[i]!.size === 1 && reports[k]!.size === 1 && texts[i]![0]!.article.id === texts[k]![0]!.article.id
  const words = texts.map(([first]) => first!.words)
  for (const [i, k] of maybeAlike(words)) {
    if (group.first(i) === group.first(k) || ofOneReport(i, k) || !sameWords(words[i]!, words[k]!)) continue
    group.join(i, k)
  }
  return (text) => group.first(text)
}

/** Texts that one is held against, at most: of more, those that came first. */
const MOST_HELD = 1000

/**
 * Pairs that may have enough words in common, the shorter first. A text that another has three quarters of has there one at least of
 * any words that are more than a quarter of it: so only those that have one of its rarest words are looked at.
 */
function* maybeAlike(texts: readonly (readonly string[])[]): Generator<readonly [number, number]> {
  const having = new Map<string, number[]>()
  for (const [i, words] of texts.entries()) {
    for (const word of new Set(words)) {
      const known = having.get(word)
      if (known) known.push(i)
      else having.set(word, [i])
    }
  }
  const rarity = (word: string): number => having.get(word)!.length
  for (const [i, words] of texts.entries()) {
    const rarest = words.toSorted((x, y) => rarity(x) - rarity(y))
    const telling = new Set(rarest.slice(0, Math.floor((1 - SAME_WORDS) * words.length) + 1))
    const held = new Set<number>()
    for (const word of telling) {
      for (const k of having.get(word)!) {
        if (held.size >= MOST_HELD) break
        if (k !== i && texts[k]!.length >= words.length && !held.has(k)) held.add(k)
      }
    }
    for (const k of held) yield [i, k]
  }
}

function quotedFrom(article: PreparedArticle, quotation: Quotation): Omit<Quoted, 'at'> {
  const text = textOf(article, quotation).slice(quotation.start, quotation.end)
  const words = tokenize(text).flatMap((token) => (token.kind === 'punctuation' ? [] : token.lower))
  return { id: `${article.id}:${quotation.id}`, article, quotation, words, text }
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const known = new Set(long)
  if (short.filter((word) => known.has(word)).length < SAME_WORDS * short.length) return false
  return commonInOrder(short, long).length >= SAME_WORDS * short.length
}

/** The words of the longest common subsequence, as indexes into `b`. Quadratic, on texts of a quotation's length. */
function commonInOrder(a: readonly string[], b: readonly string[]): number[] {
  const most = 400
  const [x, y] = [a.slice(0, most), b.slice(0, most)]
  const table = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1))
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--)
      table[i]![j] = x[i] === y[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  }
  const indexes: number[] = []
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      indexes.push(j)
      i++
      j++
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++
    else j++
  }
  return indexes
}

function describe(members: readonly Quoted[]): SharedQuotation {
  const fullest = members.reduce((best, one) => (one.words.length > best.words.length ? one : best))
  const others = members.filter((one) => one !== fullest)
  const speaker = members.find((one) => one.quotation.speaker.name !== null)?.quotation.speaker.name ?? null
  return {
    speaker,
    quotations: [fullest, ...others].map((one) => one.id),
    notes: notesOf(others, fullest),
  }
}

/** Thousands of reports have the same words: what they leave out is found once. */
function notesOf(others: readonly Quoted[], fullest: Quoted): string[] {
  const known = new Map<string, string>()
  return others.map((one) => {
    const said = one.words.join(' ')
    const note = known.get(said) ?? leftOut(one, fullest)
    known.set(said, note)
    return note
  })
}

function leftOut(one: Quoted, fullest: Quoted): string {
  const kept = new Set(commonInOrder(one.words, fullest.words))
  const runs: string[] = []
  const run: string[] = []
  for (const [i, word] of fullest.words.entries()) {
    if (!kept.has(i)) run.push(word)
    else if (run.length > 0) runs.push(run.splice(0).join(' '))
  }
  if (run.length > 0) runs.push(run.join(' '))
  return runs.length === 0 ? 'the same words' : `leaves out: ${runs.map((words) => `“${words}”`).join(', ')}`
}
