/** What relating two texts needs to know of their language. */
export interface RelationWords {
  /** Lower-case words too common to tie two texts. */
  readonly stopWords: ReadonlySet<string>
  /** Verbs whose object is whom something was told: "told Reuters". */
  readonly tellingVerbs: ReadonlySet<string>
}
