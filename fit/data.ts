/** Where the data of `npm run fit` lies, and how its files are read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type GoldSentence, readConllu } from './conllu.ts'

export const DATA = join('..', 'shared', 'data', 'language')
export const MODELS = join('models', 'en')

/** The sets whose licence lets their weights be shipped. */
export const TREES = ['dep-ewt', 'dep-gum-clean'] as const
export const ENTITIES = ['ner-uner-ewt', 'ner-wikigold', 'ner-wnut17', 'ner-re3d-open'] as const

export function trees(part: 'train' | 'dev', sets: readonly string[] = TREES): GoldSentence[] {
  return sets.flatMap((set) => readConllu(join(DATA, `${set}.${part}.conllu.gz`)))
}

export interface GoldNames {
  readonly words: readonly string[]
  /** IOB: "B-PER", "I-PER", "O". */
  readonly tags: readonly string[]
}

export function entities(set: string, part: 'train' | 'dev'): GoldNames[] {
  return unzipped(`${set}.${part}.jsonl.gz`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldNames)
}

export function unzipped(name: string): string {
  return gunzipSync(readFileSync(join(DATA, name))).toString('utf8')
}
