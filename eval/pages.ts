import { createHash } from 'node:crypto'
import { wordTagger } from '../src/core/analyse/given-words.ts'
import { extract } from '../src/core/extract/extract.ts'
import type { Article } from '../src/core/model/article.ts'
import { read } from '../src/core/read/read.ts'
import { loadGrammar } from '../src/io/models.ts'

/** A page of the set; the labels may be absent. */
export interface LabelledPage {
  readonly id: string
  readonly url?: string
  readonly html?: string
  readonly page?: string
  readonly text?: string | null
  readonly title?: string | null
  readonly author?: string | null
  readonly published?: string | null
  readonly present?: readonly string[]
  readonly absent?: readonly string[]
}

/** Read and extract one page, handed over as bytes, as a file would be. Null where it cannot be read. */
export function articleOf(page: { id: string; content: string; url?: string; mediaType: string }): Article | null {
  const { id, content, url, mediaType } = page
  const bytes = new TextEncoder().encode(content)
  const source = read({ input: id, bytes, mediaType, charset: 'utf-8', ...(url ? { url } : {}) }).sources[0]
  return source ? extract(source, { tagger: (language) => wordTagger(loadGrammar(language)) }) : null
}

/** A page's part by its id, the same on every run: for fitting and for holding out. */
export function partOf(id: string, parts: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % parts
}
