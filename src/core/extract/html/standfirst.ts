import { type DocumentPiece, type ExtractDraft, type ExtractRule, eachUndecided, type PieceDecision } from '../draft.ts'
import type { PageFacts } from './page-facts.ts'
import { namesAround, type PagePieces } from './page-pieces.ts'
import { isWithin } from './tree.ts'

/** Blocks below the headline among which the standfirst is. */
const NEAR = 6
/** Fewest words of a standfirst, and the most. */
const WORDS = { least: 5, most: 70 }
/** Share of a line in links from which it leads elsewhere. */
const LINKED = 0.5

/** The summary under the headline: by its markup, by the page's description, or by its place; not the body's first paragraph. */
export function standfirst(page: PagePieces, facts: PageFacts): ExtractRule {
  const told = new Set([facts.standfirst, ...facts.descriptions].map((one) => letters(one ?? '')))
  told.delete('')
  return eachUndecided('standfirst', (piece, draft, index): PieceDecision | null => {
    const isTold = told.has(letters(piece.text))
    if (page.body[index]) {
      const isMarked = facts.standfirst !== null && letters(piece.text) === letters(facts.standfirst)
      return isMarked && isBelowHeadline(page, index, draft) ? part(index) : null
    }
    return isTold || (hasShape(piece) && isPlaced(page, draft, index)) ? part(index) : null
  })
}

const part = (piece: number): PieceDecision => ({ piece, fate: { to: 'part', part: 'standfirst' } })

function hasShape(piece: DocumentPiece): boolean {
  return piece.words >= WORDS.least && piece.words <= WORDS.most && piece.linked < LINKED && piece.kind !== 'list'
}

/** Between the headline and the body, in an element that calls itself a subtitle, or a heading or paragraph of the headline's own header. */
function isPlaced(page: PagePieces, draft: ExtractDraft, index: number): boolean {
  const block = page.blocks[index]!
  const headline = draft.fates.findIndex((fate) => fate?.to === 'part' && fate.part === 'headline')
  if (headline < 0 || index <= headline || index > headline + NEAR || index > page.body.indexOf(true)) return false
  if (block.hidden) return false
  if (draft.words.belowHeadline.test(namesAround(block.element).slice(0, 120))) return true
  const header = page.blocks[headline]!.element.parent
  const isBeside = header?.tag === 'header' && block.element.parent === header
  return isBeside && isWithin(block.element, ['h2', 'h3', 'p']) && index === headline + 1
}

/** The first line of the body, in an element that calls itself a subtitle. */
function isBelowHeadline(page: PagePieces, index: number, draft: ExtractDraft): boolean {
  const around = namesAround(page.blocks[index]!.element).slice(0, 120)
  return page.body.indexOf(true) === index && draft.words.belowHeadline.test(around)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
