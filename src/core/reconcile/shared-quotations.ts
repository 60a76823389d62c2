import type { PreparedArticle, Quotation } from '../model/annotation.ts'
import type { SharedQuotation } from '../model/dossier.ts'
import { groupBy } from '../text/group.ts'
import { tokenize } from '../text/tokens.ts'
import { textOf } from './question.ts'

/** Quotations shorter than this are phrases that anyone may use. */
const LEAST_WORDS = 4
/** Share of the shorter quotation's words that stand in the longer in the same order. */
const SAME_WORDS = 0.75

interface Quoted {
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
  const group = quoted.map((_, i) => i)
  const root = (i: number): number => (group[i] === i ? i : root(group[i]!))
  for (const [i, a] of quoted.entries()) {
    for (const [k, b] of quoted.slice(i + 1).entries()) {
      if (a.article.id !== b.article.id && sameWords(a.words, b.words))
        group[Math.max(root(i), root(i + 1 + k))] = Math.min(root(i), root(i + 1 + k))
    }
  }
  return [...groupBy(quoted.keys(), root).values()]
    .map((members) => members.map((i) => quoted[i]!))
    .filter((members) => new Set(members.map((one) => one.article.id)).size > 1)
    .map(describe)
}

function quotedFrom(article: PreparedArticle, quotation: Quotation): Quoted {
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
    notes: others.map((one) => leftOut(one, fullest)),
  }
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
