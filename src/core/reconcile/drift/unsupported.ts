import type { Language } from '../../languages/language.ts'
import type { PreparedArticle } from '../../model/annotation.ts'
import { tokenize } from '../../text/tokens.ts'
import { type DriftContext, finding } from './context.ts'
import type { FindingDraft } from './judge.ts'
import { SUPPORTED, type SupportedSentence, sum } from './support.ts'
import { contentWords, type SentenceUnit } from './units.ts'

/**
 * What the source does not say: a sentence with too little of its content there. What another report of the story has is
 * said to be from there.
 */
export function unsupportedFindings(
  { unit, sources, share }: SupportedSentence,
  comparison: DriftContext,
  others: () => readonly OtherReport[],
): FindingDraft[] {
  if (unit.words.length < 4) return []
  const brings = bestBrings(unit, sources, comparison)
  if (brings >= BEST_ALONE || (share >= SUPPORTED && brings >= BEST_OF_SEVERAL)) return []
  if (givesSameFigure(unit, comparison)) return []
  const elsewhere = others().find((other) => saidIn(unit, other, comparison))?.article
  const note = elsewhere
    ? `Not in the source; another report of the story says it: ${elsewhere.publisher ?? elsewhere.title ?? elsewhere.input}.`
    : 'The source does not say this.'
  const found = finding('unsupported', { derived: unit, source: null }, note)
  return [elsewhere ? { ...found, elsewhere: elsewhere.id } : found]
}

/** A number that the source has, of the same thing, ties a sentence to it whatever else was reworded. */
function givesSameFigure(unit: SentenceUnit, { source }: DriftContext): boolean {
  return unit.figures.some(
    (figure) =>
      (figure.low ?? 0) >= 3 &&
      source.figures.some(
        (one) =>
          one.low === figure.low &&
          one.unit === figure.unit &&
          (one.counted === figure.counted || one.event === figure.event),
      ),
  )
}

/** One source sentence that brings this much of the content is a source; put together from several, the best must bring less. */
const BEST_ALONE = 0.3
const BEST_OF_SEVERAL = 0.2

function bestBrings(unit: SentenceUnit, sources: readonly SentenceUnit[], { weightOf }: DriftContext): number {
  const best = sources[0]
  if (!best) return 0
  const common = [...unit.keys].filter((key) => best.keys.has(key))
  return sum(common, weightOf) / sum(unit.keys, weightOf)
}

/** Another report of the story, with the content of each of its sentences. */
export interface OtherReport {
  readonly article: PreparedArticle
  readonly sentences: readonly ReadonlySet<string>[]
}

/** Read once, however many texts of its story are held against it. */
const read = new WeakMap<PreparedArticle, { readonly language: Language; readonly report: OtherReport }>()

export function otherReport(article: PreparedArticle, language: Language): OtherReport {
  const known = read.get(article)
  if (known?.language === language) return known.report
  const report = readReport(article, language)
  read.set(article, { language, report })
  return report
}

function readReport(article: PreparedArticle, language: Language): OtherReport {
  const sentences = article.sentences.map((sentence) => {
    const words = contentWords(tokenize(article.text.slice(sentence.start, sentence.end)), language)
    return new Set(words.map((word) => word.key))
  })
  return { article, sentences }
}

function saidIn(unit: SentenceUnit, other: OtherReport, { weightOf }: DriftContext): boolean {
  const all = sum(unit.keys, weightOf)
  return other.sentences.some(
    (keys) =>
      sum(
        [...unit.keys].filter((key) => keys.has(key)),
        weightOf,
      ) >=
      0.6 * all,
  )
}
