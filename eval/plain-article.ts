import { analyse } from '../src/core/analyse/analyse.ts'
import { annotate } from '../src/core/annotate/annotate.ts'
import { en } from '../src/core/languages/en/en.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Article } from '../src/core/model/article.ts'
import { loadGrammar } from '../src/io/models.ts'

/** An article with this body and nothing else. */
export function bareArticle(id: string, text: string): Article {
  return {
    id,
    input: id,
    document: {
      sha256: '',
      mediaType: 'text/plain',
      charset: 'utf-8',
      byteLength: text.length,
      url: null,
      retrieved: null,
    },
    title: null,
    authors: [],
    contributors: [],
    publisher: null,
    agency: null,
    published: null,
    updated: null,
    dateline: null,
    language: 'en',
    url: null,
    links: [],
    text,
    blocks: [],
    parts: [],
    removed: [],
    notices: [],
  }
}

/** An annotated article whose body is exactly this text: labelled sets count offsets in their own. */
export function plainArticle(id: string, text: string): PreparedArticle {
  return annotate(bareArticle(id, text), en, (words) => analyse(words, loadGrammar('en')))
}
