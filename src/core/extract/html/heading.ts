import type { HtmlBlock } from './blocks.ts'
import { isWithin } from './tree.ts'

/** Where the report's heading stands among a page's blocks: the heading that reads as its title, else the first main one, else 0. */
export function headingOf(blocks: readonly HtmlBlock[], title: string | null): number {
  const wanted = letters(title ?? '')
  const said =
    wanted === '' ? -1 : blocks.findIndex((block) => block.kind === 'heading' && letters(block.text) === wanted)
  return Math.max(0, said >= 0 ? said : blocks.findIndex((block) => isWithin(block.element, ['h1'])))
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
