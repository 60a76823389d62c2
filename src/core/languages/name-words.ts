/** What the finding of names needs to know of a language. */
export interface NameWords {
  /** Lower-case words before a person's name that are no part of it: "mr", "president". */
  readonly titles: ReadonlySet<string>
  /** Titles that are surnames too. */
  readonly surnames: ReadonlySet<string>
  /** Titles that need another behind them: "prime", "former". */
  readonly weakTitles: ReadonlySet<string>
  /** Titles that anyone may have, and that tell no one apart: "mr". */
  readonly courtesyTitles: ReadonlySet<string>
  readonly maleTitles: ReadonlySet<string>
  readonly femaleTitles: ReadonlySet<string>
  readonly maleNames: ReadonlySet<string>
  readonly femaleNames: ReadonlySet<string>
  /** Months, long or short, that are first names as well. */
  readonly monthNames: ReadonlySet<string>
  /** Words before a month that make it one. */
  readonly dating: ReadonlySet<string>
  /** Words that make a name that of an organisation: "ministry", "university". */
  readonly organisationWords: ReadonlySet<string>
  /** Nouns right before the name of a body: "power company". */
  readonly bodyNouns: ReadonlySet<string>
  /** Words that make a name that of a place: "city", "river". */
  readonly placeWords: ReadonlySet<string>
  /** Nouns before "of" and the name of a place. */
  readonly settlements: ReadonlySet<string>
  /** Well-known places. */
  readonly places: ReadonlySet<string>
  /** Words that may stand within a name in small letters: "of", "the", "and", "de". */
  readonly within: ReadonlySet<string>
  /** Capitalised words that are no names: days, months, peoples. */
  readonly notNames: ReadonlySet<string>
  /** Small words that stand with a capital at the head of a sentence and begin no name. */
  readonly openers: ReadonlySet<string>
  /** Nouns for people, which tell of a person when set off after a name: "X, the mayor". */
  readonly roles: ReadonlySet<string>
  /** Nouns for places that have no name: "the hospital". */
  readonly placeNouns: ReadonlySet<string>
  /** Prepositions that tell where something happened, of a noun that names a place. */
  readonly locative: ReadonlySet<string>
  /** Prepositions behind which a name of no known kind is one of a place. */
  readonly inside: ReadonlySet<string>
  /** The same where an article stands between: "on the E41". */
  readonly insideWithArticle: ReadonlySet<string>
  /** Prepositions that tell where of the ground, and who did it of a body: "by". */
  readonly besides: ReadonlySet<string>
  /** Words that tell where together with "of": "west". */
  readonly directions: ReadonlySet<string>
  /** Prepositions that tell where something was brought, or where it came from. */
  readonly ways: ReadonlySet<string>
  /** Verbs of telling that follow a person's name, and those that stand before it: "said Ann Roe". */
  readonly telling: ReadonlySet<string>
  readonly saying: ReadonlySet<string>
  readonly article: string
  readonly who: string
  readonly of: string
  /** Words within a name that join two of a kind, or name whom a body is for: "and", "for". */
  readonly joining: ReadonlySet<string>
  /** Words that stand within a name, and part two names too: "on". */
  readonly parting: ReadonlySet<string>
  /** Titles before a name as they are shortened. */
  readonly shortTitles: ReadonlySet<string>
  /** Ends of nouns for people, in the plural: "Negotiators". */
  readonly pluralRole: RegExp
  /** Prepositions that a place follows. */
  readonly placePrepositions: ReadonlySet<string>
}
