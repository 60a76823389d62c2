/** Who sells reports, programmes or pictures to outlets, under all its names. */
export interface Agency {
  /** The name to show. */
  readonly name: string
  readonly sells: 'reports' | 'programmes' | 'pictures'
  readonly others: readonly string[]
}

/** What relating two texts needs to know of their language. */
export interface RelationWords {
  /** Lower-case words too common to tie two texts. */
  readonly stopWords: ReadonlySet<string>
  /** Verbs whose object is whom something was told: "told Reuters". */
  readonly tellingVerbs: ReadonlySet<string>
  /** Letters for which others write others in the same words ("our", "or"): the first give way to the second. */
  readonly spellings: readonly (readonly [string, string])[]
  /** Agencies and broadcasters; a user's own may be added (`withAgencies`). */
  readonly agencies: readonly Agency[]
  /** Lower-case words behind which an outlet is named whose report a text retells: "according to", "reported by". */
  readonly retoldBefore: readonly string[]
  /** Lower-case words before which it is named: "reported", "first reported". */
  readonly retoldAfter: readonly string[]
  /** What only a text says that retells another's report: "according to a new report", "the website said". */
  readonly secondHand: RegExp
  /** Lower-case last words of outlets' names, which tell an outlet from a ministry that was told something. */
  readonly outletWords: ReadonlySet<string>
  /** Lower-case words at the end of an outlet's name that are left out as often as not: "news" of "Sky News". */
  readonly outletEndings: ReadonlySet<string>
}
