import type { PreparedArticle } from '../../src/core/model/annotation.ts'
import { prepareNow } from './grammar.ts'

/** An article made from plain text by the real first half of the pipeline, with metadata set over it. */
export function prepared(input: string, text: string, metadata: Partial<PreparedArticle> = {}): PreparedArticle {
  const [article] = prepareNow({ input, bytes: new TextEncoder().encode(text) }).articles
  if (!article) throw new Error(`no article in ${JSON.stringify(text.slice(0, 80))}`)
  return { ...article, ...metadata }
}
