import type { ExtractWords } from '../../languages/extract-words.ts'
import { readTrees, score } from '../../text/trees.ts'
import type { HtmlBlock } from './blocks.ts'
import { featureTable } from './features.ts'
import { MAIN_TEXT_TREES } from './main-text-trees.ts'
import { wholeBrief } from './short-body.ts'
import type { Element } from './tree.ts'

/** Log-odds above which a block is taken for body. Chosen by cross-validation over pages (decision 0006). */
const THRESHOLD = -0.4

/** Pages of more blocks are no reports: their long blocks are taken, without a look at each. */
const MOST_BLOCKS = 20_000
const PROSE_LETTERS = 80

const trees = readTrees(MAIN_TEXT_TREES)

/**
 * For each block of a page: is it part of the article's body?
 *
 * @param aside blocks that are not looked at, a request for consent: they count for nothing of what is around them
 */
export function mainText(
  root: Element,
  blocks: readonly HtmlBlock[],
  words: ExtractWords,
  aside: readonly boolean[] = [],
): boolean[] {
  if (blocks.length > MOST_BLOCKS) return blocks.map((block) => !block.hidden && block.text.length >= PROSE_LETTERS)
  const shown = blocks.filter((_block, index) => !aside[index])
  const scores = featureTable(root, shown, words).rows.map((row) => score(trees, row) > THRESHOLD)
  const body = wholeBrief(shown, scores, words)
  let at = 0
  return blocks.map((_block, index) => !aside[index] && body[at++]!)
}
