/** Boxes amid a report that sell subscriptions, and headlines of other reports that are links to them. */
import { type ExtractDraft, type ExtractRule, type PieceDecision, removed } from '../draft.ts'
import { isProse } from '../prose.ts'
import type { PagePieces } from './page-pieces.ts'
import { type Element, findAll, isInside } from './tree.ts'

/** Elements around the heading of a box that may be the box. */
const LEVELS = 4
/** Longest heading or first line of a box, and longest box, in words. */
const HEADING_WORDS = 25
const BOX_WORDS = 220
/** Elements that hold the report, whatever they begin with. */
const REPORT = new Set(['html', 'body', 'main', 'article', '#root'])

/** "Subscribe now to read ...", with the list of what subscribers get below it. */
export function offers(page: PagePieces): ExtractRule {
  return {
    name: 'offers',
    decide: (draft) => {
      const found = new Set<number>()
      for (const [index, piece] of draft.pieces.entries()) {
        if (!page.body[index] || draft.fates[index] !== null || piece.words > HEADING_WORDS) continue
        if (draft.words.offerHeading.test(piece.plain)) for (const at of boxAt(page, draft, index)) found.add(at)
      }
      return [...found].map((index): PieceDecision => removed(index, 'newsletter'))
    },
  }
}

/** The pieces of the largest element that begins with the heading and is short enough for a box; the heading alone where it is none. */
function boxAt(page: PagePieces, draft: ExtractDraft, index: number): number[] {
  let box = [index]
  let at: Element | null = page.blocks[index]!.element
  for (let level = 0; at && level < LEVELS && !REPORT.has(at.tag); level++, at = at.parent) {
    const around = at
    if (index > 0 && isInside(page.blocks[index - 1]!.element, around)) break
    if (findAll(around, (one) => one.tag === 'h1').length > 0) break
    const inside: number[] = []
    let words = 0
    for (let next = index; next < page.blocks.length && isInside(page.blocks[next]!.element, around); next++) {
      words += draft.pieces[next]!.words
      if (words > BOX_WORDS) return box
      inside.push(next)
    }
    box = inside
  }
  return box
}

/** Fewest words of a heading that is another report's headline. */
const HEADLINE_WORDS = 5
/** Share of a heading in links from which it is a link. */
const LINKED = 0.9
/** Paragraphs to each such headline, at the least: a round-up has a linked headline for every one or two. */
const PARAGRAPHS_EACH = 5

/** A heading within the report that is wholly a link: the headline of another. */
export function linkedHeadlines(page: PagePieces): ExtractRule {
  return {
    name: 'linked-headlines',
    decide: (draft) => {
      const body = draft.pieces.flatMap((_piece, index) =>
        page.body[index] && draft.fates[index] === null ? [index] : [],
      )
      const linked = body.filter((index) => {
        const piece = draft.pieces[index]!
        const leads = page.blocks[index]!.links.every((link) => !link.url.includes('#'))
        return piece.kind === 'heading' && piece.linked >= LINKED && leads && piece.words >= HEADLINE_WORDS
      })
      const paragraphs = body.filter((index) => isProse(draft.pieces[index]!)).length
      return linked.length * PARAGRAPHS_EACH > paragraphs + 1 ? [] : linked.map((index) => removed(index, 'read-more'))
    },
  }
}

/** Times that a label stands in a text at the least, its longest form in words, and how many paragraphs there are to each. */
const LABEL = { times: 3, words: 5, paragraphs: 3 }

/** The same few words before every part of a text: a label of the page's parts, where headings differ. */
export function labels(page: PagePieces): ExtractRule {
  return {
    name: 'labels',
    decide: (draft) => {
      const places = new Map<string, number[]>()
      let paragraphs = 0
      for (const [index, piece] of draft.pieces.entries()) {
        if (!page.body[index] || draft.fates[index] !== null) continue
        if (isProse(piece)) paragraphs++
        else if (piece.words <= LABEL.words && piece.kind !== 'list' && piece.kind !== 'table' && !piece.closed)
          push(places, piece.plain, index)
      }
      const often = [...places.values()].filter(
        (list) => list.length >= LABEL.times && list.length * LABEL.paragraphs >= paragraphs,
      )
      return often.flatMap((list) => list.map((index) => removed(index, 'repeated-line')))
    },
  }
}

function push(places: Map<string, number[]>, key: string, index: number): void {
  const list = places.get(key)
  if (list) list.push(index)
  else places.set(key, [index])
}
