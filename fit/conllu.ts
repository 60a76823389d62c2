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

export interface ConlluOptions {
  /**
   * The words of a multi-word token as pieces of what is written: "del" is "de" and "l", not "de" and "el". A tokenizer that points into the text
   * can give no others. Default false.
   */
  readonly asWritten?: boolean
}

/** Read all sentences of a gzipped file. Multi-word tokens and empty nodes are passed over. */
export function readConllu(path: string, { asWritten = false }: ConlluOptions = {}): GoldSentence[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8')
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '')
    .map((block) => readBlock(block, asWritten))
}

function readBlock(block: string, asWritten: boolean): GoldSentence {
  const lines = block.split('\n')
  const comment = (name: string): string =>
    lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  const column = (at: number): string[] => rows.map((row) => row[at]!)
  return {
    id: comment('sent_id'),
    genre: comment('genre'),
    text: comment('text'),
    words: asWritten ? written(lines, column(1)) : column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map(Number),
    relations: column(7),
    misc: column(9),
  }
}

/** Each multi-word token cut where its words are as long as they would be alone; the last takes what is left. */
function written(lines: readonly string[], words: readonly string[]): string[] {
  const found = [...words]
  for (const line of lines) {
    const [, from, to, form = ''] = /^(\d+)-(\d+)\t([^\t]+)/.exec(line) ?? []
    if (from === undefined) continue
    const [first, last] = [Number(from) - 1, Number(to) - 1]
    let rest = form
    for (let at = first; at < last; at++) {
      // Each of those that follow needs a letter.
      const length = Math.max(1, Math.min(words[at]!.length, rest.length - (last - at)))
      found[at] = rest.slice(0, length)
      rest = rest.slice(length)
    }
    found[last] = rest
  }
  return found
}
