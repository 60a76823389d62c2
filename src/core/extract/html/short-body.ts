/** The whole of a brief: its last lines are too short to read as a body by themselves. */
import type { ExtractWords } from '../../languages/extract-words.ts'
import { lineShape } from '../line-features.ts'
import { plain } from '../piece.ts'
import type { HtmlBlock } from './blocks.ts'

/** Words of the body below which its neighbours are looked at again. */
const BRIEF = 160
/** Fewest words of a sentence that is taken along. */
const LEAST_WORDS = 3
/** Share of letters in links from which a line leads elsewhere. */
const LINKED = 0.4

/**
 * The body with the sentences that stand beside it, where all of it is short: paragraphs of the same element as one of
 * the body, closed as sentences are, and no line of furniture among them.
 */
export function wholeBrief(blocks: readonly HtmlBlock[], body: readonly boolean[], words: ExtractWords): boolean[] {
  const own = blocks.filter((_block, index) => body[index])
  if (own.length === 0 || own.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) > BRIEF) return [...body]
  const parents = new Set(own.filter(({ element }) => element.tag === 'p').map(({ element }) => element.parent))
  const first = body.indexOf(true)
  const whole = [...body]
  const take = (index: number): boolean => {
    const block = blocks[index]!
    if (whole[index]) return true
    if (block.hidden || block.element.tag !== 'p' || !parents.has(block.element.parent)) return false
    if (block.linkLetters > block.text.length * LINKED) return false
    const shape = lineShape(plain(block.text), words)
    whole[index] = shape.closed && shape.words >= LEAST_WORDS && !shape.furniture && !shape.copyright
    return whole[index]!
  }
  for (let index = first; index < blocks.length && take(index); index++);
  for (let index = first - 1; index >= 0 && !isHeading(blocks[index]!) && take(index); index--);
  return whole
}

function isHeading({ element }: HtmlBlock): boolean {
  for (let at: HtmlBlock['element'] | null = element; at; at = at.parent) if (/^h[1-6]$/.test(at.tag)) return true
  return false
}
