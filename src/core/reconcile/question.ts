import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { tokenize } from '../text/tokens.ts'

/** What one figure is an answer to, in a form that can be held against another's. */
export interface Asked {
  readonly article: PreparedArticle
  readonly figure: Figure
  readonly lineage: string
  readonly event: string | null
  readonly unit: string | null
  /** Lemmas of what is counted; empty where nothing is named. */
  readonly heads: ReadonlySet<string>
  /** Lemmas of what a measure is of; empty where that is not named. */
  readonly measured: ReadonlySet<string>
  readonly countsPeople: boolean
  /** Heads that tell of whom: without "people" and other words for anyone. */
  readonly specific: ReadonlySet<string>
  /** Words that narrow down the counted, apart from the heads: "palestinian". */
  readonly group: ReadonlySet<string>
  readonly place: string | null
  /** Content lemmas of the period. */
  readonly period: ReadonlySet<string>
  /** Content lemmas of the sentence, without the figure's own words. */
  readonly context: ReadonlySet<string>
  /** Is it said of what is yet to come? */
  readonly forecast: boolean
  /** Is it of how many people the article's event befell in all? See `lead.ts`. */
  readonly leads: boolean
  /** Is it of some of those that are counted elsewhere: "nine of the wounded"? */
  readonly subset: boolean
  /** Where its sentence begins. */
  readonly sentence: number
  /** The point that stands for the figure when values are compared. */
  readonly value: number
}

/** Measures of time and other units name what they measure after them: "nine-day strike". */
export function asked(
  article: PreparedArticle,
  figure: Figure,
  { lineage, language, leads }: { lineage: string; language: Language; leads: ReadonlySet<string> },
): Asked {
  const text = textOf(article, figure)
  const lemmas = (words: string): ReadonlySet<string> => contentLemmas(words, language)
  const heads = lemmas(figure.counted ?? '')
  const people = language.figures.events.people
  const sentence = sentenceAround(text, figure, article)
  const own = text.slice(figure.start, figure.end)
  const at = sentence.indexOf(own)
  const near = sentence.slice(Math.max(0, at - NEAR), Math.max(0, at) + own.length + NEAR)
  const countsPeople =
    heads.size === 0
      ? figure.unit === null
      : [...heads].every((head) => people.has(head) || language.ledger.anyone.has(head))
  return {
    article,
    figure,
    lineage,
    event:
      countsPeople && figure.event !== null
        ? (language.ledger.ofPeople.get(figure.event) ?? figure.event)
        : figure.event,
    unit: figure.unit,
    heads: heads.size > 0 ? heads : figure.unit === null ? new Set<string>() : measured(sentence, language),
    measured: lemmas(figure.measured ?? ''),
    countsPeople,
    specific: new Set([...heads].filter((head) => !language.ledger.anyone.has(head))),
    group: new Set([...lemmas(figure.group.join(' '))].filter((word) => !heads.has(word))),
    place: figure.place?.toLowerCase() ?? null,
    period: lemmas(language.ledger.causal.test(figure.period ?? '') ? '' : (figure.period ?? '')),
    context: new Set([...lemmas(sentence)].filter((word) => !own.toLowerCase().includes(word))),
    forecast: tokenize(near).some(({ lower }) => language.ledger.yetToCome.has(lower)),
    leads: leads.has(figure.id),
    subset: language.ledger.someOf.test(text.slice(figure.end, figure.end + NEAR)),
    sentence: sentenceAt(article, figure.start)?.start ?? 0,
    value:
      figure.high === null || figure.low === null ? (figure.low ?? figure.high ?? 0) : (figure.low + figure.high) / 2,
  }
}

/** Code units on either side of a figure in which a word of the future is about it. */
const NEAR = 30

/** The text that a figure points into: the body's or its part's. */
export function textOf(article: PreparedArticle, item: { readonly part?: string }): string {
  return item.part === undefined ? article.text : (article.parts.find((part) => part.id === item.part)?.text ?? '')
}

/** Characters on either side of a figure that its sentence is read for: a list without a stop stays linear. */
const AROUND = 400

function sentenceAround(text: string, figure: Figure, article: PreparedArticle): string {
  const sentence = figure.part === undefined ? sentenceAt(article, figure.start) : { start: 0, end: text.length }
  if (!sentence) return text.slice(figure.start, figure.end)
  return text.slice(Math.max(sentence.start, figure.start - AROUND), Math.min(sentence.end, figure.end + AROUND))
}

/** The sentence that holds a place, by halving. */
function sentenceAt({ sentences }: PreparedArticle, place: number): Span | null {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= place ? found : null
}

/** For "lasted seven days" nothing is counted by name: the sentence's nouns stand in. */
function measured(sentence: string, language: Language): ReadonlySet<string> {
  return contentLemmas(sentence, language)
}

/** Lemmas of the content words, synonyms folded into one. Numbers and words of one letter are left out. */
export function contentLemmas(words: string, { relations, figures, ledger }: Language): ReadonlySet<string> {
  const found = new Set<string>()
  for (const token of tokenize(words)) {
    if (token.kind !== 'word' || token.lower.length < 2 || relations.stopWords.has(token.lower)) continue
    const noun = nounLemma(token.lower, figures.inflections)
    const lemma = noun === token.lower ? verbLemma(token.lower, figures.inflections) : noun
    found.add(ledger.synonyms.get(lemma) ?? ledger.synonyms.get(noun) ?? lemma)
  }
  return found
}

/** Size of what two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count++
  return count
}
