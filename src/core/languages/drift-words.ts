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
  /** Cities, lower case → the countries that they stand for. */
  readonly cities: ReadonlyMap<string, ReadonlySet<string>>
  /** Lemma → the lemmas that cannot be true of the same thing: a colour for another is another thing. */
  readonly exclusive: ReadonlyMap<string, ReadonlySet<string>>
  /** What makes an adjective its opposite: "popular", "unpopular". */
  readonly negativePrefixes: readonly string[]
  /** Pronouns of which it is too unsure whom they stand for: "it", "they". */
  readonly unsurePronouns: ReadonlySet<string>
  /** Verb lemmas of saying, in all shades: a change from one to another is no change of content. */
  readonly saying: ReadonlySet<string>
  /** Words that set two facts against each other: "despite", "although". */
  readonly concessions: ReadonlySet<string>
  /** Where what only narrows a description down begins: "operator | of the dam". */
  readonly complement: RegExp
  /** Words that set two facts against each other less plainly: a concession in a rewrite may come from them. */
  readonly adversatives: ReadonlySet<string>
  /** Words after a negator that take its denial away: "not only", "no longer". */
  readonly undoingNegators: ReadonlySet<string>
  /** Words before a negator that make a condition or a larger case of it: "if not". */
  readonly conditions: ReadonlySet<string>
  /** Lemmas that deny without a "not": "deny", "refuse", "lack". */
  readonly denials: ReadonlySet<string>
  /** Comparators that leave the number itself out: "less than", not "nearly". */
  readonly strictBounds: ReadonlySet<string>
  /** What a company's name ends in and may be left out: "co", "inc". */
  readonly companyForms: ReadonlySet<string>
  /** Months and weekdays in full, lower case. */
  readonly calendar: readonly ReadonlySet<string>[]
  /** Those of them that are other words without a capital. */
  readonly calendarHomonyms: ReadonlySet<string>
}
