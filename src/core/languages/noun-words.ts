/** What a language tells of which nouns and outcomes ask the same question, where a dictionary does not. */
export interface NounWords {
  /** Phrase of up to four words → what it says happened: "taken to hospital" → injured. The words stand as texts write them. */
  readonly outcomes: ReadonlyMap<string, string>
  /** Outcome → the outcomes that count it among others: injured → casualties. */
  readonly widerOutcomes: ReadonlyMap<string, readonly string[]>
  /** Noun or phrase, its last word in the singular → the noun that stands for all that mean the same: "fire crew" → "firefighter". */
  readonly sameAs: ReadonlyMap<string, string>
  /** Noun → the nouns that take it in: "firefighter" → "rescuer". Both stand for their groups. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>
  /** Noun → numbers of the lists that it stands on. Two nouns of one list are never the same nor a kind of each other. */
  readonly contrasts: ReadonlyMap<string, readonly number[]>
  /** Ends of plurals with those of the singular, tried in order. */
  readonly plurals: readonly (readonly [plural: string, singular: string])[]
  /** Ends of words that are no plurals though they look like them. */
  readonly unchanged: readonly string[]
  /** Words before a noun that change nothing of what is counted: "the", "other", "some". */
  readonly idle: ReadonlySet<string>
  /** Nouns that only count what follows "of": "number", "dozens". */
  readonly counters: ReadonlySet<string>
  /** Words that end the noun's own part of a phrase: "of", "from", "who". */
  readonly after: ReadonlySet<string>
  readonly of: string
  /** Words that join two nouns: "and", "or". */
  readonly joiners: ReadonlySet<string>
}
