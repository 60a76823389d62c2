/** What a language gives for finding base forms. */
export interface Inflections {
  readonly irregularVerbs: ReadonlyMap<string, string>
  readonly irregularNouns: ReadonlyMap<string, string>
}

/**
 * The base form of a verb: "struck" → "strike", "carried" → "carry", "stopped" → "stop", "releasing" → "release".
 * A form that could come from two verbs ("hoping") takes the commoner spelling rule, so a lemma is a key, not a word to show.
 */
export function verbLemma(lower: string, { irregularVerbs }: Inflections): string {
  const known = irregularVerbs.get(lower)
  if (known) return known
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ed') && lower.length > 4) return withoutSuffix(lower.slice(0, -2))
  if (lower.endsWith('ing') && lower.length > 5) return withoutSuffix(lower.slice(0, -3))
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower)) return lower.slice(0, -2)
  if (lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3) return lower.slice(0, -1)
  return lower
}

/**
 * Undo what "-ed" and "-ing" did to the end: "stopp" → "stop", "releas" → "release", "kill" → "kill".
 *
 * A short word with one vowel before one consonant would have doubled it ("stopped"), so "hop" came from "hope".
 * In longer words the ending tells: those of `NEVER_E` keep their consonant ("visit", "order", "open").
 */
function withoutSuffix(stem: string): string {
  // "Added" is of "add": no verb has fewer letters than that.
  if (/([bdgmnprt])\1$/.test(stem) && stem.length > 3) return stem.slice(0, -1)
  if (
    /(?:[vu]|[^s]s|[^aeiou]c|[aeiou][cz]|[bcdfgkpt]l|[dlnr]g|[aeiou]{2}[sv]|th|[iu]at)$/.test(stem) &&
    !NO_E_AFTER.test(stem)
  )
    return `${stem}e`
  if (!/(?:^|[^aeiou])[aeiouy][bdgkmnprt]$/.test(stem)) return stem
  const syllables = stem.match(/[aeiouy]+/g)?.length ?? 1
  return syllables === 1 || !NEVER_E.test(stem) ? `${stem}e` : stem
}

const NEVER_E = /(?:[eio]n|[eoa]r|it|et|op|ip|om|ot|uct)$/
const NO_E_AFTER = /(?:focus|bias|gas|[aeiou]{2}th|[ao]ng|ing|long|belong|alarm)$/

/** The singular of a noun: "hostages" → "hostage", "people" → "person", "casualties" → "casualty". */
export function nounLemma(lower: string, { irregularNouns }: Inflections): string {
  const known = irregularNouns.get(lower)
  if (known) return known
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:s|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2)
  if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) && lower.length > 2) return lower.slice(0, -1)
  return lower
}
