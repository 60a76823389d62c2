/** Sentences of Universal Dependencies' CoNLL-U files. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface GoldSentence {
  readonly id: string
  readonly genre: string
  /** The sentence as it was written. */
  readonly text: string
  readonly words: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Head of each word, counted from 1; 0 is the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** The last column, with entities where a set has them. */
  readonly misc: readonly string[]
}

/** Read all sentences of a gzipped file. Multi-word tokens and empty nodes are passed over. */
export function readConllu(path: string): GoldSentence[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8')
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '')
    .map(readBlock)
}

function readBlock(block: string): GoldSentence {
  const lines = block.split('\n')
  const comment = (name: string): string =>
    lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  const column = (at: number): string[] => rows.map((row) => row[at]!)
  return {
    id: comment('sent_id'),
    genre: comment('genre'),
    text: comment('text'),
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map(Number),
    relations: column(7),
    misc: column(9),
  }
}
