import type { Decision, Draft, Piece, Rule } from '../draft.ts'

/** Words of a caption with its label. */
const LEAST_WORDS = 5
const MOST_WORDS = 45

/** "Grim work: The remains are carried to the road": a label of up to three words, only the first with a capital, then the picture. */
const LABELLED = /^\p{Lu}[\p{Ll}'-]+(?: [\p{Ll}'-]+){0,2}: \p{Lu}/u

/** Captions that must have labels before the form is that of the page: fewer where no sentence ends them. */
const LEAST_OPEN = 2
const LEAST_CLOSED = 3

/** No page has so large a share of captions: what does is a list, or a talk with its speakers. */
const MOST_SHARE = 0.4

/** Captions that begin with a label, amid the paragraphs of a text. A label that comes twice is a speaker. */
export const labelledCaptions: Rule = {
  name: 'labelled-captions',
  decide: (draft) => {
    const found = [...draft.pieces.keys()].filter((index) => isLabelled(draft, index))
    const labels = new Set(found.map((index) => labelOf(draft.pieces[index]!)))
    const paragraphs = draft.fates.filter((fate) => fate === null).length
    if (labels.size < found.length || found.length > MOST_SHARE * paragraphs) return []
    const open = found.filter((index) => !draft.pieces[index]!.closed)
    const captions = found.length >= LEAST_CLOSED ? found : open.length >= LEAST_OPEN ? open : []
    return captions.map((piece): Decision => ({ piece, fate: { to: 'part', part: 'caption' } }))
  },
}

function isLabelled(draft: Draft, index: number): boolean {
  const piece = draft.pieces[index]!
  return (
    draft.fates[index] === null &&
    piece.kind === 'paragraph' &&
    piece.words >= LEAST_WORDS &&
    piece.words <= MOST_WORDS &&
    piece.sentences <= 2 &&
    !piece.plain.includes('"') &&
    LABELLED.test(piece.plain)
  )
}

function labelOf(piece: Piece): string {
  return piece.plain.slice(0, piece.plain.indexOf(':'))
}
