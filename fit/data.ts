/** Where the data of `npm run fit` lies, and how its files are read. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type GoldSentence, readConllu } from './conllu.ts'

export const DATA = join('..', 'shared', 'data', 'language')

/** The English sets whose licence lets their weights be shipped. */
export const TREES = ['dep-ewt', 'dep-gum-clean'] as const
export const ENTITIES = ['ner-uner-ewt', 'ner-wikigold', 'ner-wnut17', 'ner-re3d-open'] as const

/**
 * For which language a grammar's models are trained: `--language es` with the trees of `--trees FOLDER`, by default `es/` beside the English ones, into
 * `--models FOLDER`, by default `models/es`. Without `--language`, English.
 */
export interface FitLanguage {
  readonly code: string
  readonly name: string
  readonly models: string
  /** The sets of trees, without the ending `.train.conllu.gz`, in the order of their names. */
  readonly sets: readonly string[]
  readonly trees: (part: 'train' | 'dev', sets?: readonly string[]) => GoldSentence[]
  /** A line for each set, for the card. */
  readonly data: readonly string[]
  readonly licence: string
}

export function fitLanguage(args: readonly string[]): FitLanguage {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { language: { type: 'string' }, trees: { type: 'string' }, models: { type: 'string' } },
  }) as { values: Partial<Record<'language' | 'trees' | 'models', string>> }
  const code = values.language ?? 'en'
  if (code === 'en')
    return {
      ...{ code, name: 'English', models: values.models ?? MODELS, sets: TREES, trees, data: TREE_DATA },
      licence: SHARE_ALIKE,
    }
  const folder = values.trees ?? join(DATA, code)
  const files = readdirSync(folder).sort()
  const sets = files.filter((file) => file.endsWith(TRAIN)).map((file) => file.slice(0, -TRAIN.length))
  return {
    ...{ code, name: `Language "${code}":`, models: values.models ?? join('models', code), sets },
    trees: (part, only = sets) =>
      only
        .map((set) => `${set}.${part}.conllu.gz`)
        .filter((file) => files.includes(file))
        .flatMap((file) => readConllu(join(folder, file), { asWritten: true })),
    data: sets.map((set) => `${set}, training part`),
    licence: 'that of the trees',
  }
}

const TRAIN = '.train.conllu.gz'
const MODELS = join('models', 'en')

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

export function model(name: string, models = MODELS): Uint8Array {
  return new Uint8Array(readFileSync(join(models, `${name}.bin`)))
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

const ENGLISH: Pick<FitLanguage, 'models' | 'code'> = { models: MODELS, code: 'en' }

/** Write a model with its card beside it. */
export function writeModel(name: string, file: Uint8Array, card: Card, { models, code } = ENGLISH): void {
  mkdirSync(models, { recursive: true })
  writeFileSync(join(models, `${name}.bin`), file)
  const scores = Object.entries(card.scores).map(([measure, value]) => `| ${measure} | ${value} |`)
  const lines = [
    `# ${name}.bin`,
    '',
    card.about,
    '',
    `- Made by: \`npm run fit -- ${name}${code === 'en' ? '' : ` --language ${code}`}\``,
    `- Size: ${file.length.toLocaleString('en')} bytes`,
    `- Licence: ${card.licence} (see [LICENSE.md](../LICENSE.md))`,
    ...card.data.map((line) => `- Data: ${line}`),
    ...(scores.length > 0 ? ['', '| measure | score |', '|---|---|', ...scores] : []),
    '',
  ]
  writeFileSync(join(models, `${name}.md`), lines.join('\n'))
  console.log(`${name}: ${file.length} bytes`)
  for (const [measure, value] of Object.entries(card.scores)) console.log(`  ${measure}: ${value}`)
}

export const SHARE_ALIKE = 'CC BY-SA 4.0'
export const TREE_DATA = [
  'Universal Dependencies English EWT, training part (CC BY-SA 4.0)',
  'GUM, training part, genres academic, bio, court, interview, news, speech, textbook, vlog and voyage (annotations CC BY 4.0)',
]
