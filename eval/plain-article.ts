import { annotate } from '../src/core/annotate/annotate.ts'
import { en } from '../src/core/languages/en/en.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Article } from '../src/core/model/article.ts'

/** An annotated article whose body is exactly this text: labelled sets count offsets in their own. */
export function plainArticle(id: string, text: string): PreparedArticle {
  const article: Article = {
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
  return annotate(article, en)
}
