import type { Page } from '../../src/core/model/document.ts'
import { corpusToVary } from './corpus.ts'
import { generate } from './generate.ts'

/** Generated articles as pages, a line of JSON each: what they were made from is not told. */
export function generatedPages(count: number, seed: number): Page[] {
  return Array.from(generate(corpusToVary(), { count, seed }), ({ source: _, change: _change, ...article }) => ({
    input: `${article.id}.jsonl`,
    bytes: new TextEncoder().encode(JSON.stringify(article)),
  }))
}
