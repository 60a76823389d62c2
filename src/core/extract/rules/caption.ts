import { type DocumentPiece, type ExtractDraft, type ExtractRule, type PieceDecision, removed } from '../draft.ts'

/** Longer than any caption, in words. */
const LONGEST_CAPTION = 80
/** Fewest words of a caption. */
const CAPTION_WORDS = 5
/** Lines that a caption of several lines may have before its credit. */
const MOST_LINES = 3

const asCaption = (piece: number): PieceDecision => ({ piece, fate: { to: 'part', part: 'caption' } })

/** Captions of pictures: with a credit, doubled as alternative text, or by the words that only captions use. */
export const caption: ExtractRule = {
  name: 'caption',
  decide: (draft) => {
    const decisions: PieceDecision[] = []
    for (const [index, piece] of draft.pieces.entries()) {
      if (draft.fates[index] !== null || piece.words > LONGEST_CAPTION) continue
      if (isSourced(draft, index)) {
        decisions.push(removed(index, 'caption-doubled'), asCaption(index + 1))
      } else if (isCreditLine(draft, index)) {
        decisions.push(removed(index, 'picture-credit'), ...linesBefore(draft, index))
      } else if (isDoubled(draft, index)) {
        decisions.push(removed(index, 'caption-doubled'))
        if (!isFollowedByProseTwin(draft, index)) decisions.push(asCaption(index + 1))
      } else if (isCredited(piece, draft) || isCued(piece, draft)) {
        decisions.push(asCaption(index))
      }
    }
    return decisions
  },
}

/** A bare source ("AGENCY") may be part of a dateline too: it is a credit only right below a line long enough for a caption. */
function isCreditLine(draft: ExtractDraft, index: number): boolean {
  const piece = draft.pieces[index]!
  if (piece.words > 16 || (piece.closed && piece.words > 10) || !draft.words.creditLine.test(piece.plain)) return false
  const above = draft.pieces[index - 1]
  return (
    piece.words > 1 || piece.plain.includes(':') || (!piece.gap && above !== undefined && above.words >= CAPTION_WORDS)
  )
}

function isCredited(piece: DocumentPiece, draft: ExtractDraft): boolean {
  if (piece.sentences > 4) return false
  return draft.words.creditEnd.test(piece.plain) || (piece.words <= 60 && draft.words.namedCredit.test(piece.text))
}

/** "Getty Images Relatives wait at the quay", and right below it the caption: a picture's source with its alternative text. */
function isSourced(draft: ExtractDraft, index: number): boolean {
  const [piece, next] = [draft.pieces[index]!, draft.pieces[index + 1]]
  if (!next || next.gap || draft.fates[index + 1] !== null || next.words > LONGEST_CAPTION || next.marked) return false
  if (next.sentences > 2 || piece.closed || piece.words < CAPTION_WORDS || piece.words > 40) return false
  return draft.words.sourceStart.test(piece.text)
}

function isCued(piece: DocumentPiece, draft: ExtractDraft): boolean {
  return piece.sentences <= 3 && piece.words <= 60 && !/"/.test(piece.plain) && draft.words.captionCue.test(piece.plain)
}

/** A line that the next one repeats and goes on: the alternative text of a picture, then its caption. */
function isDoubled(draft: ExtractDraft, index: number): boolean {
  const piece = draft.pieces[index]!
  const next = draft.pieces[index + 1]
  if (!next || piece.words < 4 || draft.fates[index + 1] !== null || next.words > LONGEST_CAPTION) return false
  const first = bare(piece.plain)
  return first.length >= 20 && bare(next.plain).startsWith(first) && next.text.length <= piece.text.length * 2 + 60
}

/** Two equal headlines one after the other are a headline doubled, not a caption. */
function isFollowedByProseTwin(draft: ExtractDraft, index: number): boolean {
  const piece = draft.pieces[index]!
  return bare(piece.plain) === bare(draft.pieces[index + 1]!.plain) && index < 3
}

/** The caption above its credit: the lines directly before it, up to a blank line or a line already known. */
function linesBefore(draft: ExtractDraft, credit: number): PieceDecision[] {
  const lines: PieceDecision[] = []
  for (let at = credit; at > 0 && lines.length < MOST_LINES; at--) {
    if (draft.pieces[at]!.gap) break
    const above = draft.pieces[at - 1]!
    if (draft.fates[at - 1] !== null || above.words > LONGEST_CAPTION || above.words < 3) break
    if (isHeadMatter(above)) break
    lines.push(asCaption(at - 1))
    if (above.gap && lines.length > 0) break
  }
  return lines
}

function isHeadMatter(piece: DocumentPiece): boolean {
  return piece.marked || /^by\s/iu.test(piece.plain)
}

function bare(text: string): string {
  return (
    text
      .toLowerCase()
      // Marks that a scraper left escaped: "at the quay&nbsp;&hellip;".
      .replace(/&[a-z]{2,8};/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}
