/**
 * What a page shows when somebody points at a name, copied into the sentence right behind it: a fuller name, headlines that are run together
 * with it, and a word for more.
 *
 *   The mayor, Ann Roe Annika RoeRoe opens the third bridge Ferry fares to rise MORE said on Monday ...
 *                     ------------------------------------------------------------
 */
import type { Span } from '../model/span.ts'

/** Code units of a card at most, and of the fuller name in it. */
const LONGEST = 700
const LONGEST_NAME = 90
/** More cards of one text are no text. */
const MOST = 200

/** Letters and digits without a gap: "RoeRoe", "McRoe2031". */
const RUN = /[\p{L}\p{N}’'-]{3,60}/gu
/** Where another word is written onto a small letter. */
const ONTO = /(?<=\p{Ll})(?=[\p{Lu}\p{N}])/gu

/**
 * @param more  the word that ends a card, as it is written
 * @returns in order, none overlapping; each begins behind the name that it belongs to and ends with the word
 */
export function hovercards(text: string, more: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(` ${more}`); at >= 0 && found.length < MOST; at = text.indexOf(` ${more}`, at + 1)) {
    const end = at + 1 + more.length
    if (/[\p{L}\p{N}]/u.test(text[end] ?? '')) continue
    const from = Math.max(found.at(-1)?.end ?? 0, at - LONGEST)
    const start = startOf(text.slice(from, at))
    if (start !== null) found.push({ start: from + start, end })
  }
  return found
}

/** Where a card begins in what stands before its last word: behind a surname that stands again, at the end of the fuller name. */
function startOf(before: string): number | null {
  for (const { 0: run, index } of before.matchAll(RUN)) {
    const head = before.slice(Math.max(0, index - LONGEST_NAME), index)
    for (const { index: cut } of run.matchAll(ONTO)) {
      const word = run.slice(0, cut)
      const own = head.lastIndexOf(`${word} `)
      const isWord = own === 0 || /[\s“"'(]/.test(head[own - 1] ?? ' ')
      if (own >= 0 && isWord) return index - head.length + own + word.length
    }
  }
  return null
}
