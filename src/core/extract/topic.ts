import type { ExtractWords } from '../languages/extract-words.ts'
import type { DocumentPiece } from './draft.ts'

/** Pieces this near to one another do not vouch for each other: a teaser repeats its own caption. */
const NEIGHBOURS = 2

/** The words of a piece that can tell a topic: no common ones, no single letters, without endings of the plural and possessive. */
export function topicWords(piece: DocumentPiece, words: ExtractWords): Set<string> {
  const found = new Set<string>()
  for (const match of piece.plain.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]{2,}/gu)) {
    if (!words.commonWords.has(match[0])) found.add(match[0].replace(/(?<=..)s$/, ''))
  }
  return found
}

/**
 * For each piece, the share (0 to 1) of its topic words that some piece farther away holds too; only the pieces in
 * `vouching` are asked. Unrelated reports on one page share few words with the report they stand under.
 */
export function topicOverlap(
  pieces: readonly DocumentPiece[],
  vouching: readonly boolean[],
  words: ExtractWords,
): number[] {
  const sets = pieces.map((piece) => topicWords(piece, words))
  const places = new Map<string, number[]>()
  for (const [index, set] of sets.entries()) {
    if (!vouching[index]) continue
    for (const word of set) {
      const list = places.get(word)
      if (list) list.push(index)
      else places.set(word, [index])
    }
  }
  return sets.map((set, index) => {
    let shared = 0
    for (const word of set) if (isFartherAway(places.get(word), index)) shared++
    return set.size === 0 ? 0 : shared / set.size
  })
}

/** Is one of the places (ascending) more than NEIGHBOURS from `index`? The ends of the list decide. */
function isFartherAway(places: readonly number[] | undefined, index: number): boolean {
  if (!places) return false
  return index - places[0]! > NEIGHBOURS || places.at(-1)! - index > NEIGHBOURS
}
