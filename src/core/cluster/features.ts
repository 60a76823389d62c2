import type { Language } from '../languages/language.ts'
import { hash32 } from '../text/hash.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { tokenize } from '../text/tokens.ts'

/** What a report is about: hashes of its words, names and numbers, each with how much the report dwells on it. */
export type Features = ReadonlyMap<number, number>

/** The start of a report tells what it is about: this many words count more. */
const LEAD_WORDS = 120
const LEAD = 1.5
/** Characters read. Background at the end of long reports belongs to other events. */
const READ = 6000
/** A capitalised word tells events apart better than others, two in a row better still. */
const CAPITAL = 1.5
const NAME = 2

/** Draw the features of a report from its words alone. */
export function features(
  { title, text }: { readonly title: string | null; readonly text: string },
  language: Language,
): Features {
  const counts = new Map<number, number>()
  const add = (key: string, weight: number): void => {
    const hash = hash32(key)
    counts.set(hash, (counts.get(hash) ?? 0) + weight)
  }
  const lemma = lemmas(language)
  const tokens = tokenize(`${title === null ? '' : `${title}\n\n`}${text.slice(0, READ)}`)
  let words = 0
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'punctuation' || token.lower.length < 2) continue
    words++
    const weight = words < LEAD_WORDS ? LEAD : 1
    if (token.kind === 'number') {
      add(`#${token.text}`, weight)
      continue
    }
    if (language.relations.stopWords.has(token.lower)) continue
    const capital = isCapital(token.text)
    add(lemma(token.lower), capital ? CAPITAL * weight : weight)
    const before = tokens[i - 1]
    if (
      capital &&
      before?.kind === 'word' &&
      isCapital(before.text) &&
      !language.relations.stopWords.has(before.lower)
    ) {
      add(`${before.lower} ${token.lower}`, NAME * weight)
    }
  }
  for (const [key, count] of counts) counts.set(key, 1 + Math.log(Math.max(1, count)))
  return counts
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function lemmas({ figures }: Language): (lower: string) => string {
  const known = new Map<string, string>()
  return (lower) => {
    const found = known.get(lower)
    if (found !== undefined) return found
    const noun = nounLemma(lower, figures.inflections)
    const made = noun === lower ? verbLemma(lower, figures.inflections) : noun
    known.set(lower, made)
    return made
  }
}
