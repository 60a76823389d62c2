import type { ExtractWords } from '../../languages/extract-words.ts'
import type { Source } from '../../model/source.ts'
import type { DocumentPiece } from '../draft.ts'
import { tidy } from '../markdown.ts'
import { piece } from '../piece.ts'
import { type HtmlBlock, htmlBlocks } from './blocks.ts'
import { besideReport, inConsentDialog } from './consent.ts'
import { mainText } from './main-text.ts'
import type { Element } from './tree.ts'

/** A page in pieces, and what its markup says of each. */
export interface PagePieces {
  readonly pieces: readonly DocumentPiece[]
  readonly blocks: readonly HtmlBlock[]
  /** For each piece: does it read as part of the body? */
  readonly body: readonly boolean[]
  /** For each piece: does it stand in a request for consent to cookies? */
  readonly consent: readonly boolean[]
}

/** @param state `clean`: the markup is the body alone, with no page around it */
export function pagePieces(root: Element, words: ExtractWords, state: Source['state'] = 'page'): PagePieces {
  const blocks = htmlBlocks(root)
  const consent = state === 'clean' ? blocks.map(() => false) : inConsentDialog(root, blocks, words)
  const body =
    state === 'clean'
      ? blocks.map((block) => !block.hidden)
      : mainText(root, blocks, words, besideReport(blocks, consent))
  return { blocks, pieces: blocks.map(toPiece), body, consent }
}

function toPiece(block: HtmlBlock): DocumentPiece {
  const text = block.kind === 'table' ? block.text : tidy(block.text)
  return piece({
    raw: block.text,
    text,
    kind: block.kind,
    marked: block.kind === 'heading' || block.strong,
    links: block.links.filter((link) => /^(?:https?:)?\/\//i.test(link.url)),
    leftOut: block.leftOut,
    linked: Math.min(1, block.linkLetters / Math.max(1, block.text.length)),
  })
}

/** What is known of the elements that were asked for: blocks of a page share most of what is around them. */
const around = new WeakMap<Element, string>()

/** The names of an element and all around it, nearest first: tags, classes and ids, lower case. */
export function namesAround(element: Element): string {
  const known = around.get(element)
  if (known !== undefined) return known
  if (element.tag === 'body') return ''
  const { tag, attributes, parent } = element
  const own = `<${tag}> ${(attributes['class'] ?? '').slice(0, 200)} ${(attributes['id'] ?? '').slice(0, 80)}`
  const above = parent && parent.tag !== 'body' ? ` ${namesAround(parent)}` : ''
  const names = own.toLowerCase() + above
  around.set(element, names)
  return names
}
