/** What the reading of a page's markup left in the body: boxes between its paragraphs, and lists of other reports. */
import { type ExtractDraft, type ExtractRule, type PieceDecision, removed } from '../draft.ts'
import { isProse } from '../prose.ts'
import type { PagePieces } from './page-pieces.ts'
import type { Element } from './tree.ts'

/** How many elements around a line may be the box it stands in. */
const LEVELS = 3
/** Share of a line that is links from which it leads elsewhere. */
const LINKED = 0.6
/** Longest heading of a list, in words. */
const HEADING_WORDS = 8

/** Lines in boxes that call themselves a promotion, and links under a heading such as "Related stories". */
export function leftIn(page: PagePieces): ExtractRule {
  return {
    name: 'left-in',
    decide: (draft) => {
      const decisions: PieceDecision[] = []
      const report = aroundProse(page, draft)
      let listed = false
      for (const [index, piece] of draft.pieces.entries()) {
        const isHeading = piece.words <= HEADING_WORDS && draft.words.relatedHeading.test(piece.plain)
        listed = (isHeading && leadsElsewhere(draft, index + 1)) || (listed && piece.linked > LINKED)
        if (draft.fates[index] !== null || !page.body[index]) continue
        const box = !isProse(piece) && piece.kind !== 'table' && isBox(page.blocks[index]!.element, report, draft)
        if (listed || box) decisions.push(removed(index, 'related-reports'))
      }
      return decisions
    },
  }
}

function leadsElsewhere(draft: ExtractDraft, index: number): boolean {
  return (draft.pieces[index]?.linked ?? 0) > LINKED
}

/** Every element that holds a paragraph of the body: none of them is a box beside it. */
function aroundProse(page: PagePieces, draft: ExtractDraft): Set<Element> {
  const found = new Set<Element>()
  for (const [index, piece] of draft.pieces.entries()) {
    if (!page.body[index] || !isProse(piece)) continue
    for (let at: Element | null = page.blocks[index]!.element; at && !found.has(at); at = at.parent) found.add(at)
  }
  return found
}

function isBox(element: Element, report: ReadonlySet<Element>, draft: ExtractDraft): boolean {
  let at: Element | null = element
  for (let level = 0; at && level < LEVELS && !report.has(at); level++, at = at.parent) {
    const names = `${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`.slice(0, 200).toLowerCase()
    if (draft.words.leftIn.test(names)) return true
  }
  return false
}
