/** Words of one job; a word that is not there is none of them. */
export type Words = ReadonlySet<string | undefined>

/**
 * The closed words of a language by what they do in a sentence, in lower case: what rules ask for by a word and not by its part of speech. A field
 * that is called like an English word holds the words that do the same.
 */
export interface FunctionWords {
  /** Links two of a kind: "and"; sets against: "but"; "or"; goes on in time: "then". */
  readonly and: Words
  readonly but: Words
  readonly or: Words
  readonly next: Words
  /** Opens a clause that is told, or stands for what is told of: "that". */
  readonly that: Words
  /** Before an infinitive, and before whom something is given or said to: "to". */
  readonly to: Words
  /** Relative words, for people and for things: "who", "which", and whose something is. */
  readonly who: Words
  readonly whom: Words
  readonly whose: Words
  readonly which: Words
  /** All of them that a subject may be: "who", "which", "that". */
  readonly relatives: Words
  /** Relative words that are an object at the head of their clause: "what", "whom". */
  readonly relativeObjects: Words
  /** "of them", "of whom": of what was counted before. */
  readonly ofWhom: Words
  /** Words that open a question, asked or told. */
  readonly questionWords: Words
  readonly when: Words
  readonly while: Words
  /** Before whom a deed is done by, where a thing comes from, what it belongs to, when or where it is. */
  readonly by: Words
  readonly from: Words
  readonly of: Words
  readonly on: Words
  readonly at: Words
  /** The definite article; words that point: "this", "those". */
  readonly the: Words
  readonly this: Words
  readonly those: Words
  readonly it: Words
  /** Before a noun with its article: "all the", "both the". */
  readonly all: Words
  /** Words that a count takes an adverb before: "not everyone", "nearly all". */
  readonly quantified: Words
  /** Pronouns that may be a subject, relative ones too. */
  readonly subjectPronouns: Words
  /** What a hearer begins with: "him", "the". */
  readonly hearers: Words
  /** Forms of "be" and "have". */
  readonly be: Words
  readonly have: Words
  /** Words that deny a verb. */
  readonly negations: Words
  /** Adverbs that open a clause. */
  readonly clauseAdverbs: Words
  /** Conjunctions that open a clause beside another, and those of them that set it against the other. */
  readonly subordinate: Words
  readonly contrast: Words
  readonly setAgainst: Words
  /** What goes on after a phrase that ended, and is no part of it: "who", "after". */
  readonly afterPhrase: Words
  /** Prepositions and adverbs that open the circumstances of telling: "during", "late". */
  readonly circumstantial: Words
  readonly dayAdverbs: Words
  readonly partsOfDay: Words
  /** Before a word of time: "last week"; and such words of time. */
  readonly pointing: Words
  readonly last: Words
  readonly periods: Words
  /** Prepositions within a noun phrase: "of", "for". */
  readonly phraseLinks: Words
  /** Of them, those that never open the circumstances of telling. */
  readonly ownLinks: Words
  /** A noun that looks like an occasion and is a body: "office". */
  readonly notOccasions: Words
  /** First and second word of what names a source: "according to". */
  readonly according: Words
  /** Participles that work as prepositions: "including"; of them the one that lists parts. */
  readonly participlePrepositions: Words
  readonly including: Words
  /** Verbs of saying whose past form has no ending of its own: "said", "told". */
  readonly irregularTelling: Words
  /** A noun for several people that has no ending of the plural. */
  readonly plainPlurals: Words
  /** Adverbs and determiners before a number: "about", "at least". */
  readonly aboutNumbers: Words
  /** Letters at the end of a verb that goes on, of one that is past, and of a plural. */
  readonly endings: { readonly present: string; readonly past: string; readonly plural: string }
  /** Ends of participles as they stand before or behind a noun, and of the passive. */
  readonly participle: RegExp
  readonly behindNoun: RegExp
  readonly passive: RegExp
  readonly passiveByAgent: RegExp
}
