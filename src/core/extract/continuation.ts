import type { ExtractWords } from '../languages/extract-words.ts'

/** Fewest words of the first half of a sentence that a page broke in two, where only its last word shows the break. */
const FIRST_HALF_WORDS = 6

/**
 * Does a sentence that `left` breaks off go on in `right`? It does where `left` has no mark at its end and `right`
 * begins in lower case, or where `left` stops at a word that nothing ends with ("said the", "to").
 */
export function isContinued(left: string, right: string, words: ExtractWords): boolean {
  if (/[.!?…:;]["'”’)\]]*$/u.test(left)) return false
  if (/^["'“‘(]?\p{Ll}/u.test(right)) return !isBrand(right)
  const end = /((?<![\p{L}'’])[\p{L}'’]+|,)$/u.exec(left)?.[1]?.toLowerCase() ?? ''
  return left.split(' ').length >= FIRST_HALF_WORDS && words.danglers.has(end)
}

/** "iPhone", "eBay": lower case that begins a line all the same. */
function isBrand(text: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(text)
}
