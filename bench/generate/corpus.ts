import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../../eval/jsonl.ts'
import type { CorpusArticle } from './generate.ts'

const CORPUS = join('..', 'shared', 'data', 'corpus')

/** The corpus beside the project where it is, else the project's own samples. */
export function corpusToVary(): CorpusArticle[] {
  if (existsSync(CORPUS)) return readLines<CorpusArticle>(CORPUS, 'articles.jsonl.gz')
  const files = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
  return files.map((file) => ({ text: readFileSync(join('samples', file), 'utf8'), publisher: file }))
}
