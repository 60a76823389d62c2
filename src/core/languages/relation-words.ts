/** What relating two texts needs to know of their language. */
export interface RelationWords {
  /** Lower-case words too common to tie two texts. */
  readonly stopWords: ReadonlySet<string>
  /** Verbs whose object is whom something was told: "told Reuters". */
  readonly tellingVerbs: ReadonlySet<string>
  /** Letters for which others write others in the same words ("our", "or"): the first give way to the second. */
  readonly spellings: readonly (readonly [string, string])[]
}
