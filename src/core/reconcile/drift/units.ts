import type { Language } from '../../languages/language.ts'
import type { Figure, Hedge, Name, PreparedArticle, Quotation, Statement, Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import { reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'

/** A content word of a sentence. */
export interface ContentWord {
  readonly token: Token
  /** Near-synonyms share a key. */
  readonly key: string
  readonly lemma: string
}

/** A sentence with all that stands in it. */
export interface SentenceUnit extends Span {
  readonly index: number
  readonly paragraph: number
  readonly tokens: readonly Token[]
  readonly words: readonly ContentWord[]
  readonly keys: ReadonlySet<string>
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly times: readonly Time[]
  readonly hedges: readonly Hedge[]
  readonly statements: readonly Statement[]
  readonly quotations: readonly Quotation[]
}

/** The sentences of an article's body, each with its annotations. */
export function units(article: PreparedArticle, language: Language): SentenceUnit[] {
  const read = reading(article.text, language.sentences)
  const inside = <Item extends Span & { readonly part?: string }>(items: readonly Item[]): Item[][] => {
    const found: Item[][] = read.sentences.map(() => [])
    let at = 0
    for (const item of items) {
      if (item.part !== undefined) continue
      while (at < read.sentences.length - 1 && read.sentences[at]!.end <= item.start) at++
      while (at > 0 && read.sentences[at]!.start > item.start) at--
      found[at]?.push(item)
    }
    return found
  }
  const [figures, names, times, hedges] = [
    // Small counts in passing come and go with any rewording.
    inside(article.figures.filter((figure) => figure.weight === 'main')),
    inside(article.names),
    inside(article.times.filter((time) => time.event === null)),
    inside(article.hedges),
  ]
  const [statements, quotations] = [inside(article.statements), inside(article.quotations)]
  return read.sentences.map((sentence, index) => {
    const tokens = read.tokens.slice(sentence.first, sentence.last)
    const words = contentWords(tokens, language)
    return {
      start: sentence.start,
      end: sentence.end,
      index,
      paragraph: sentence.paragraph,
      tokens,
      words,
      keys: new Set(words.map((word) => word.key)),
      figures: figures[index]!,
      names: names[index]!,
      times: times[index]!,
      hedges: hedges[index]!,
      statements: statements[index]!,
      quotations: quotations[index]!,
    }
  })
}

export function contentWords(tokens: readonly Token[], language: Language): ContentWord[] {
  const isShouted = tokens.every(({ text }) => text.toUpperCase() === text)
  return tokens.flatMap((token) => {
    if (token.kind === 'punctuation' || token.lower === "'s" || (token.kind === 'word' && token.lower.length < 2))
      return []
    const isName = !isShouted && /^\p{Lu}{2,}$/u.test(token.text)
    if (language.relations.stopWords.has(token.lower) && !language.drift.saying.has(token.lower) && !isName) return []
    const lemma = lemmaOf(token.lower, language)
    return [{ token, lemma, key: keyOf(lemma, token.lower, language) }]
  })
}

/** The forms under which a word may stand in a list: its lemma as a verb and as a noun, and the word itself. */
export function forms({ token, lemma }: ContentWord, { figures }: Language): string[] {
  return [...new Set([lemma, nounLemma(token.lower, figures.inflections), token.lower])]
}

function lemmaOf(lower: string, { figures }: Language): string {
  const noun = nounLemma(lower, figures.inflections)
  const verb = verbLemma(lower, figures.inflections)
  return noun !== lower && verb === lower ? noun : figures.inflections.irregularNouns.has(lower) ? noun : verb
}

/** Words of one family share a key ("negotiators", "negotiations"), and so do near-synonyms. */
function keyOf(lemma: string, lower: string, { drift, figures }: Language): string {
  const near = drift.synonyms.get(lemma) ?? drift.synonyms.get(nounLemma(lower, figures.inflections))
  return near ?? stem(lemma)
}

/** A crude family key: derivational endings off long words. A key, not a word to show. */
export function stem(lemma: string): string {
  if (lemma.length < 6) return lemma
  const cut = lemma.replace(
    /(?:ations?|itions?|ators?|ators|ments?|ances?|ences?|ings?|ities|ity|ness|ously|ous|ively|ive|ably|able|ally|als?|ians?|ans?|is|i|ers?|ors?|ed|ly|es|e|y|s)$/,
    '',
  )
  return cut.length >= 4 ? cut : lemma
}
