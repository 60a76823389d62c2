import type { ExtractWords } from '../../languages/extract-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { readByline } from '../metadata/byline.ts'
import type { OwnWords } from '../own-words.ts'
import { plain } from '../piece.ts'
import type { HtmlBlock } from './blocks.ts'
import { areClose } from './tree.ts'

/** Blocks among which authors are looked for. */
export interface AuthorSearch {
  readonly blocks: readonly HtmlBlock[]
  readonly words: ExtractWords
  readonly own: OwnWords
}

export type Finder = (place: AuthorSearch) => readonly string[]

/** A longer line is no byline. */
export const LONGEST = 160
/** A longer name is a sentence. */
export const LONGEST_NAME = 40
/** Names that may follow one label, a block each. */
const MOST_BLOCKS = 10

/** The authors of a line that opens with "By". */
export function inByline(text: string, words: ExtractWords): readonly string[] {
  const whole = readByline(text, words)
  const read = whole ?? readByline(text.split(/(?<!\s)\s*[|·•]/)[0] ?? '', words)
  return read?.explicit ? tidyAuthors(read.authors, { words, publisher: null }) : []
}

/** The names in the blocks below a label: one block, or a list of them. */
export function afterLabel(blocks: readonly HtmlBlock[], index: number, words: ExtractWords): readonly string[] {
  const [next, ...others] = blocks.slice(index + 1, index + 1 + MOST_BLOCKS)
  if (!next || !areClose(blocks[index]!.element, next.element)) return []
  const authors = inByline(`By ${lineOf(next)}`, words)
  if (authors.length === 0 || next.kind !== 'list') return authors
  const end = others.findIndex((one) => one.element.parent !== next.element.parent)
  const more = others.slice(0, end < 0 ? others.length : end).flatMap((one) => inByline(`By ${lineOf(one)}`, words))
  return [...new Set([...authors, ...more])]
}

export function lineOf(block: HtmlBlock | undefined): string {
  return plain(block?.text.replace(/\s+/g, ' ') ?? '')
}
