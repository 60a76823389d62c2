import type { Modality } from '../model/analysis.ts'

/** What a predicate, or the noun of one ("a claim that"), does to the clause under it. */
export interface ClauseCue {
  /** The clause is denied ("deny"), or its denial is denied ("not deny"). */
  readonly flips?: true
  /** The clause is not told as having happened. */
  readonly modality?: Modality
  /** The subject tells the clause: it is the holder. */
  readonly tells?: true
}

/** What mentions, entities and clauses need to know of a language. */
export interface AnalysisWords {
  /** Lower-case words before a person's name: "mr", "president". */
  readonly titles: ReadonlySet<string>
  readonly maleTitles: ReadonlySet<string>
  readonly femaleTitles: ReadonlySet<string>
  readonly maleNames: ReadonlySet<string>
  readonly femaleNames: ReadonlySet<string>
  /** Months, weekdays and other words of dates: never names by themselves. */
  readonly calendar: ReadonlySet<string>
  /** Words that name a people or what is of a country: "Danish", "Danes". */
  readonly nationalities: ReadonlySet<string>
  /** Nouns for people, by whom they may be described: "mayor". */
  readonly people: ReadonlySet<string>
  /** Nouns for organisations: "ministry". */
  readonly bodies: ReadonlySet<string>
  /** Words that make a name that of an organisation: "Ministry". */
  readonly organisationWords: ReadonlySet<string>
  /** Nouns that make a name that of an event: "War", "Games". */
  readonly eventWords: ReadonlySet<string>
  readonly pronouns: {
    readonly male: ReadonlySet<string>
    readonly female: ReadonlySet<string>
    readonly thing: ReadonlySet<string>
    readonly plural: ReadonlySet<string>
  }
  readonly definite: ReadonlySet<string>
  /** Words that deny the clause they stand in: "not", "never". */
  readonly negators: ReadonlySet<string>
  /** Words that deny what they count: "no", "none", "neither". */
  readonly negativeDeterminers: ReadonlySet<string>
  /** "not only", "not just": no denial. */
  readonly notOnly: ReadonlySet<string>
  /** Lemma of a predicate → what it does to the clause under it. */
  readonly clauseCues: ReadonlyMap<string, ClauseCue>
  /** Modal verbs by what they make of their clause. */
  readonly modals: ReadonlyMap<string, Modality>
  /** Conjunctions that open a condition, and those that open an open question. */
  readonly conditions: ReadonlySet<string>
  readonly openQuestions: ReadonlySet<string>
  /** First words of a phrase that names a source: "according" of "according to". */
  readonly sourcePhrases: ReadonlySet<string>
  /** Verbs whose subject answers for the number that they take: "expects a loss of", "put the toll at". */
  readonly reckoningVerbs: ReadonlySet<string>
  /** What is reckoned, and the verbs that change it: "raised its estimate to". */
  readonly reckonings: ReadonlySet<string>
  readonly revisingVerbs: ReadonlySet<string>
  /** Nouns for what tells by being written: "poll", "report"; and the verbs by which it does. */
  readonly documents: ReadonlySet<string>
  readonly documentVerbs: ReadonlySet<string>
  /** Nouns for those who report what they see, and the verbs for it: "reporters saw". */
  readonly observers: ReadonlySet<string>
  readonly observingVerbs: ReadonlySet<string>
  /** Verbs by which a count moves: "rose to 40". */
  readonly changeVerbs: ReadonlySet<string>
  /** Nouns that name a count of what stands behind "of": "the number of bears". */
  readonly quantityNouns: ReadonlySet<string>
  /** The preposition of parts: "of". */
  readonly partitive: string
  /** Preposition of the doer in a passive clause. */
  readonly agentPreposition: string
  /** The preposition before a noun and a participle that is told of it: "with 12 people missing". */
  readonly absolutePreposition: string
}
