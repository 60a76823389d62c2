import { type ExtractDraft, type ExtractRule, type PieceDecision, removed } from '../draft.ts'
import { isProse } from '../prose.ts'

const SYMBOL = /^\s*[■□▪▫●○◆◇▲△▼▽★☆✦✧✪✖✚➤➔⬤⬛Ⓐ-ⓩ🔴🟠🟡🟢🔵🟣🟥🟧🟨🟩🟦]\s*\S/u
/** A legend has no entry longer than this, in words. */
const LONGEST_ENTRY = 12

/** The legend of a map or chart: lines led by symbols, with the title above them and the notes below. */
export const graphic: ExtractRule = {
  name: 'graphic',
  decide: (draft) => {
    const found = new Set<number>()
    for (const [index, piece] of draft.pieces.entries()) {
      if (!SYMBOL.test(piece.raw) || piece.words > LONGEST_ENTRY || isBulletList(draft, index)) continue
      found.add(index)
      spread(draft, { from: index, step: -1, most: 1 }, found)
      spread(draft, { from: index, step: 1, most: 3 }, found)
    }
    return [...found].sort((a, b) => a - b).map((index): PieceDecision => removed(index, 'graphic'))
  },
}

/** Entries that are sentences, or all led by one plain bullet, are a list of the text and no legend. */
function isBulletList(draft: ExtractDraft, index: number): boolean {
  const mark = draft.pieces[index]!.raw.trim()[0]
  if (!/[■▪●]/u.test(mark ?? '')) return false
  const entries = draft.pieces.filter((piece) => piece.raw.trim().startsWith(mark!))
  return entries.filter((piece) => piece.closed || piece.words > LONGEST_ENTRY).length * 2 > entries.length
}

/** The title, notes and further entries around an entry: lines that are no prose, until the prose begins again. */
function spread(draft: ExtractDraft, run: { from: number; step: 1 | -1; most: number }, found: Set<number>): void {
  for (let taken = 0, at = run.from + run.step; taken < run.most; taken++, at += run.step) {
    const piece = draft.pieces[at]
    if (piece?.kind !== 'paragraph' || piece.marked || (draft.fates[at] ?? null) !== null) return
    const notes = /\b(?:sources?|note|data|updated|map|graphic)\b ?:/iu.test(piece.plain)
    // Below, only what stands right under the legend; above, its title may be parted by a blank line.
    if (run.step === 1 && piece.gap && !notes) return
    if (!notes && (isProse(piece) || piece.closed || piece.words > 16)) return
    found.add(at)
  }
}
