/** What holding a rewrite against its source needs to know of a language. */
export interface DriftWords {
  /** Words that speak of a part of a group: "some of the women". */
  readonly partitives: ReadonlySet<string>
  /** Lemmas that keep a statement in doubt without being a hedge of their own: "concerns that". */
  readonly doubts: ReadonlySet<string>
  /** Words that speak of all of it: "all", "every", "these". */
  readonly totals: ReadonlySet<string>
  /** Lemmas of words that mean nearly the same, the first standing for all. */
  readonly synonyms: ReadonlyMap<string, string>
  /** Lemma → the lemmas that say the opposite. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>
  /** Words for a country, its people and what is theirs, lower case → the country. */
  readonly countries: ReadonlyMap<string, string>
  /** Sets of which only one can be true of a thing: a colour for another is another thing. */
  readonly exclusive: ReadonlyMap<string, string>
  /** Verb lemmas of saying, in all shades: a change from one to another is no change of content. */
  readonly saying: ReadonlySet<string>
}
