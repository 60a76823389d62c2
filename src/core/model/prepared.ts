import type { PreparedArticle } from './annotation.ts'
import type { Notice } from './notice.ts'

/** What one page gives: the articles in it (a feed or an archive holds many) and what could not be read. */
export interface Prepared {
  readonly articles: readonly PreparedArticle[]
  readonly notices: readonly Notice[]
}
