import { type ExtractDraft, type ExtractRule, type Facts, type PieceDecision, removed } from '../draft.ts'
import { type Byline, isOutlet, readByline } from '../metadata/byline.ts'
import { isPersonName } from '../metadata/names.ts'
import { ownWords } from '../own-words.ts'
import { isProse } from '../prose.ts'

/** A byline stands before the text or right after it: among the first pieces of prose, or the last. */
const PROSE_BEFORE = 4

/** Who wrote it. The first byline counts; a line that only repeats one of its names is left out with it. */
export const byline: ExtractRule = {
  name: 'byline',
  decide: (draft) => {
    const decisions: PieceDecision[] = []
    const authors = new Set<string>()
    let prose = 0
    const own = ownWords(() => draft.pieces.map((piece) => piece.text))
    for (const [index, piece] of draft.pieces.entries()) {
      if (draft.fates[index] !== null) continue
      const mayBe = piece.words <= 45 && (prose < PROSE_BEFORE || draft.words.bylineStart.test(piece.text))
      const line = mayBe ? readByline(piece.text, draft.words) : null
      const read = line && !line.explicit && line.authors.some(own.all) ? null : line
      if (read && (read.explicit || prose < PROSE_BEFORE) && (authors.size === 0 || isNear(decisions, index))) {
        decisions.push(removed(index, 'byline', factsOf(read)))
        for (const author of read.authors) authors.add(author.toLowerCase())
      } else if (isProse(piece)) prose++
    }
    return [...decisions, ...doubled(draft, decisions, authors)]
  },
}

function factsOf(read: Byline): Facts {
  return {
    ...(read.authors.length > 0 ? { authors: read.authors } : {}),
    ...(read.publisher ? { publisher: read.publisher } : {}),
    ...(read.agency ? { agency: read.agency } : {}),
    ...(read.published ? { published: read.published } : {}),
    ...(read.updated ? { updated: read.updated } : {}),
  }
}

function isNear(decisions: readonly PieceDecision[], index: number): boolean {
  const last = decisions.at(-1)
  return last !== undefined && index - last.piece <= 3
}

/** Lines near the byline that are one of its names, or the name's post or outlet, alone. */
function doubled(draft: ExtractDraft, found: readonly PieceDecision[], authors: ReadonlySet<string>): PieceDecision[] {
  const decisions: PieceDecision[] = []
  for (const { piece: at } of found) {
    for (let index = Math.max(0, at - 4); index <= at + 4; index++) {
      const piece = draft.pieces[index]
      if (!piece || draft.fates[index] !== null || index === at) continue
      if (authors.has(piece.text.toLowerCase())) decisions.push(removed(index, 'byline'))
      else if (isPost(piece.text, draft)) decisions.push(removed(index, 'byline', outletIn(piece.text, draft)))
    }
  }
  return decisions
}

/** "Political correspondent, Echo News" names the outlet too. */
function outletIn(text: string, draft: ExtractDraft): Facts | undefined {
  for (const part of text.split(/(?<!\s)\s*[,|]\s*/)) {
    const agency = draft.words.wires.get(part.toLowerCase())
    if (agency) return { agency }
    const publisher = draft.words.agencies.get(part.toLowerCase()) ?? (isOutlet(part, draft.words) ? part : undefined)
    if (publisher) return { publisher }
  }
  return undefined
}

/** "Political correspondent": a post and nothing else. */
function isPost(text: string, draft: ExtractDraft): boolean {
  const parts = text.toLowerCase().split(/[\s,]+/)
  const known = parts.filter((part) => draft.words.roles.has(part)).length
  if (parts.length > 7 || /[.!?]$/.test(text) || isPersonName(text, draft.words)) return false
  return parts.some((part) => draft.words.posts.has(part)) && known * 2 >= parts.length
}
