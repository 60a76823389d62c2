/** Where the data of `npm run fit` lies, and how its files are read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

export function model(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(MODELS, `${name}.bin`)))
}

/** What a model file is, for those who meet it in the package. */
export interface Card {
  /** What it does, in a sentence. */
  readonly about: string
  /** What it was made from, a line each. */
  readonly data: readonly string[]
  readonly licence: string
  /** Measure → value, on what is named with it. */
  readonly scores: Readonly<Record<string, string>>
}

/** Write a model with its card beside it. */
export function writeModel(name: string, file: Uint8Array, card: Card): void {
  mkdirSync(MODELS, { recursive: true })
  writeFileSync(join(MODELS, `${name}.bin`), file)
  const scores = Object.entries(card.scores).map(([measure, value]) => `| ${measure} | ${value} |`)
  const lines = [
    `# ${name}.bin`,
    '',
    card.about,
    '',
    `- Made by: \`npm run fit -- ${name}\``,
    `- Size: ${file.length.toLocaleString('en')} bytes`,
    `- Licence: ${card.licence} (see [LICENSE.md](../LICENSE.md))`,
    ...card.data.map((line) => `- Data: ${line}`),
    ...(scores.length > 0 ? ['', '| measure | score |', '|---|---|', ...scores] : []),
    '',
  ]
  writeFileSync(join(MODELS, `${name}.md`), lines.join('\n'))
  console.log(`${name}: ${file.length} bytes`)
  for (const [measure, value] of Object.entries(card.scores)) console.log(`  ${measure}: ${value}`)
}

export const SHARE_ALIKE = 'CC BY-SA 4.0'
export const TREE_DATA = [
  'Universal Dependencies English EWT, training part (CC BY-SA 4.0)',
  'GUM, training part, genres academic, bio, court, interview, news, speech, textbook, vlog and voyage (annotations CC BY 4.0)',
]
