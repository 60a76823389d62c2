import type { ExtractWords } from '../../languages/extract-words.ts'
import { tidyAuthors } from '../metadata/authors.ts'
import { isPersonName } from '../metadata/names.ts'
import { type AuthorSearch, afterLabel, type Finder, LONGEST, LONGEST_NAME, lineOf } from './author-lines.ts'
import type { HtmlBlock } from './blocks.ts'
import { areClose, isWithin } from './tree.ts'

/** "About the author" below the text, then the name. */
function aboutAuthor({ blocks, words, own }: AuthorSearch): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const match = words.aboutAuthor.exec(lineOf(block))
    if (!match || (match[1] !== undefined && isMenu(block))) continue
    const name = match[1] ?? nameBefore(lineOf(blocks[index + 1]), words)
    const authors = tidyAuthors([name], { words, publisher: null, strict: true })
    if (authors.length > 0 && !own.all(name)) return authors
  }
  return []
}

/** "About Osla Harbour" in a menu is a page of the site. */
function isMenu(block: HtmlBlock): boolean {
  return block.linkLetters > 0 || block.kind === 'list' || isWithin(block.element, ['nav', 'header', 'footer'])
}

/** "Ida Brook" of "Ida Brook is a reporter in Osla": what opens the line about an author. */
function nameBefore(line: string, words: ExtractWords): string {
  const at = line.slice(0, LONGEST).search(words.introduces)
  return at > 0 ? line.slice(0, at) : line
}

/** "This report was written by Ida Brook, who ...", above the text or below it. */
function inSentence({ blocks, words }: AuthorSearch): readonly string[] {
  for (const block of blocks) {
    const line = lineOf(block).slice(0, LONGEST)
    const start = words.writtenBy.exec(line)
    const name = start ? (line.slice(start[0].length).split(/[,;(]/)[0] ?? '') : ''
    const authors = tidyAuthors([name], { words, publisher: null, strict: true })
    if (authors.length > 0) return authors
  }
  return []
}

/** "Article by" below the text, then the name. */
function byFarLabel({ blocks, words }: AuthorSearch): readonly string[] {
  for (const [index, block] of blocks.entries()) {
    const line = lineOf(block)
    if (!line.includes(' ') || !words.bylineLabel.test(line)) continue
    const authors = afterLabel(blocks, index, words)
    if (authors.length > 0) return authors
  }
  return []
}

/** "Ida Brook" and below it "Ida Brook is a reporter in Osla", once on the page: a box about the author. */
function inLineAboutAuthor({ blocks, words, own }: AuthorSearch): readonly string[] {
  const names = blocks.flatMap((block, index) => {
    const name = lineOf(block)
    const line = lineOf(blocks[index + 1])
    if (name.length > LONGEST_NAME || !isPersonName(name, words) || own.any(name)) return []
    const introduced = line.startsWith(name) && words.introduces.exec(line)?.index === name.length
    return introduced && areClose(block.element, blocks[index + 1]!.element) ? [name] : []
  })
  return new Set(names).size === 1 ? tidyAuthors(names, { words, publisher: null, strict: true }) : []
}

/** How a page names its author below the heading's surroundings, the surest first. */
export const BELOW: readonly Finder[] = [aboutAuthor, inSentence, byFarLabel, inLineAboutAuthor]
