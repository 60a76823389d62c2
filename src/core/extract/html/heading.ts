import type { HtmlBlock } from './blocks.ts'
import { isWithin } from './tree.ts'

/** Headings more than this many times as long as the title are ignored. */
const MOST_LONGER = 3
/** Letters of a title from which a heading that holds it is the title's. */
const LONG_TITLE = 12
/** Letters that a heading may have beside its title: a section, a date, a number of comments. */
const MOST_BESIDE = 40

/**
 * Where the report's heading stands among a page's blocks: a main heading that reads as its title or holds it, else
 * another heading that does, else the first main heading, else 0.
 */
export function headingOf(blocks: readonly HtmlBlock[], title: string | null): number {
  const wanted = letters(title ?? '')
  const headings = blocks.flatMap(({ kind, element, text }, index) =>
    kind === 'heading' ? [{ index, own: letters(text), isMain: isWithin(element, ['h1']) }] : [],
  )
  const main = headings.filter((one) => one.isMain)
  const said = [main, headings].flatMap((list) => [
    list.find((one) => wanted !== '' && saysTitle(one.own, wanted)),
    list.find((one) => holdsTitle(one.own, wanted)),
  ])
  return ([...said, main[0]].find((one) => one !== undefined) ?? { index: 0 }).index
}

/** The blocks that read as the report's title, word for word; else the first heading that holds it. */
export function headingsOf(blocks: readonly HtmlBlock[], title: string): number[] {
  const wanted = letters(title)
  if (wanted === '') return []
  const same = blocks.flatMap(({ text }, index) =>
    text.length >= wanted.length && text.length <= MOST_LONGER * title.length && saysTitle(letters(text), wanted)
      ? [index]
      : [],
  )
  if (same.length > 0) return same
  const holding = blocks.findIndex((block) => block.kind === 'heading' && holdsTitle(letters(block.text), wanted))
  return holding < 0 ? [] : [holding]
}

function saysTitle(own: string, wanted: string): boolean {
  return own === wanted
}

function holdsTitle(own: string, wanted: string): boolean {
  return wanted.length >= LONG_TITLE && own.length - wanted.length <= MOST_BESIDE && own.includes(wanted)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
