/** What laying figures side by side needs to know of a language. */
export interface LedgerWords {
  /** Lemma → the lemma that stands for all words of its meaning: "ceasefire" → "truce". */
  readonly synonyms: ReadonlyMap<string, string>
  /** Words for people by what they are, not by what they do or suffer: "woman", "child". */
  readonly demographic: ReadonlySet<string>
  /** Events that mean another when people are counted: goods are supplied, soldiers deployed. */
  readonly ofPeople: ReadonlyMap<string, string>
  /** Events that reports use for one thing: whoever survived was rescued, whoever fled was evacuated. */
  readonly kin: readonly ReadonlySet<string>[]
  /** Events of which two sides give numbers far apart: how many came to a march. */
  readonly disputed: ReadonlySet<string>
  /** How an expression of time begins that tells of a cause, and bounds nothing: "after the dam broke". */
  readonly causal: RegExp
  /** What follows a number of some of a group: "of the wounded". */
  readonly someOf: RegExp
  /** Words before a number of those who come on top of others: "another", "additional". */
  readonly further: ReadonlySet<string>
  /** Words for people at large: "person", "civilian". */
  readonly anyone: ReadonlySet<string>
  /** Whom a number counts that names nobody ("12 were killed"), and what a number is of which nothing is known. */
  readonly anybody: string
  /** Events that befall people, where nothing else is named. */
  readonly ofAnybody: ReadonlySet<string>
  readonly number: string
  /** Units as words, for more than one; a sign that stands for itself ("km") has no entry. */
  readonly unitPlurals: ReadonlyMap<string, string>
}
