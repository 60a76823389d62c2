/** What a story's reports date and whom they name. Stories that were drawn before there was such a list have none. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Story } from '../core/model/dossier.ts'
import type { Span } from '../core/model/span.ts'
import { hasWords } from './with-words.ts'

/** Sentences shown for one date. */
const MOST_MENTIONS = 24

interface Dated {
  readonly articles: readonly PreparedArticle[]
  readonly timeline?: readonly {
    readonly date: string
    readonly mentions: readonly { readonly article: string; readonly time: Span; readonly sentence: Span }[]
  }[]
}

export function datesOf(dossier: Dated) {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  return (dossier.timeline ?? []).map(({ date, mentions }) => ({
    date,
    total: mentions.length,
    mentions: mentions.slice(0, MOST_MENTIONS).flatMap(({ article, time, sentence }) => {
      const text = articles.get(article)?.text
      if (text === undefined) return []
      const inContext = { start: time.start - sentence.start, end: time.end - sentence.start }
      return [{ article, time, sentence, context: text.slice(sentence.start, sentence.end), inContext }]
    }),
  }))
}

interface Named {
  readonly stories: readonly Story[]
  readonly entities?: readonly {
    readonly name: string
    readonly kind: string
    readonly forms: readonly string[]
    readonly articles: readonly string[]
    readonly lineages: readonly string[]
    readonly mentions: number
  }[]
}

export function entitiesOf({ entities = [] }: Named, q: string) {
  return entities.filter(({ forms, name }) => hasWords([name, ...forms].join(' '), q))
}
