/** Base forms of words without their place in a sentence, by lists and endings that a language gives. */

/** An ending and what becomes of it. */
export interface LemmaEnding {
  readonly ends: RegExp
  /** Letters that are taken away. */
  readonly cut: number
  readonly add: string
  /** What is left is the stem of a form, and goes through the endings of stems. */
  readonly stem?: boolean
}

/** In each list the first that fits counts; a word that none fits is its own base form. */
export interface Endings {
  readonly verbs: readonly LemmaEnding[]
  /** What the forms of verbs leave: "stopp", "releas". */
  readonly stems: readonly LemmaEnding[]
  readonly nouns: readonly LemmaEnding[]
}

/** What a language gives for finding base forms. */
export interface Inflections {
  readonly irregularVerbs: ReadonlyMap<string, string>
  readonly irregularNouns: ReadonlyMap<string, string>
  readonly endings: Endings
}

/**
 * The base form of a verb: "struck" → "strike", "carried" → "carry", "stopped" → "stop", "releasing" → "release".
 * A form that could come from two verbs ("hoping") takes the commoner spelling rule.
 */
export function verbLemma(lower: string, { irregularVerbs, endings }: Inflections): string {
  return (
    irregularVerbs.get(lower) ?? remembered(endings.verbs, lower, () => byEndings(lower, endings.verbs, endings.stems))
  )
}

/** The singular of a noun: "hostages" → "hostage", "people" → "person", "casualties" → "casualty". */
export function nounLemma(lower: string, { irregularNouns, endings }: Inflections): string {
  return irregularNouns.get(lower) ?? remembered(endings.nouns, lower, () => byEndings(lower, endings.nouns, []))
}

/** A longer word is no word of a language. */
const LONGEST = 40

function byEndings(lower: string, endings: readonly LemmaEnding[], stems: readonly LemmaEnding[]): string {
  if (lower.length > LONGEST) return lower
  const found = endings.find(({ ends }) => ends.test(lower))
  if (!found) return lower
  const rest = lower.slice(0, lower.length - found.cut) + found.add
  return found.stem ? byEndings(rest, stems, []) : rest
}

/** Words that are kept at most, with their base forms. */
const MOST_KEPT = 20_000

const KEPT = new WeakMap<readonly LemmaEnding[], Map<string, string>>()

function remembered(of: readonly LemmaEnding[], lower: string, find: () => string): string {
  const kept = KEPT.get(of) ?? new Map<string, string>()
  KEPT.set(of, kept)
  const known = kept.get(lower)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const found = find()
  kept.set(lower, found)
  return found
}
