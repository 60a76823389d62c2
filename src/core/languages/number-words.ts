import type { Comparison } from '../model/annotation.ts'

export interface ComparatorWords {
  /** Lower case. */
  readonly words: readonly string[]
  readonly means: Comparison
}

/** What a language measures and pays in. */
export interface UnitWords {
  readonly percent: readonly (readonly string[])[]
  readonly currencies: ReadonlyMap<string, string>
  readonly currencyWords: ReadonlyMap<string, string>
  readonly measures: ReadonlyMap<string, string>
  /** Letters that are a unit only where they are written onto the digits: the "in" of "30in". */
  readonly gluedMeasures: ReadonlyMap<string, string>
  /** The units among them that measure time. */
  readonly timeUnits: ReadonlySet<string>
  /** A letter that is a multiplier or a unit of length ("40m"), and the words that make it a length. */
  readonly lengths: {
    readonly letter: string
    readonly unit: string
    readonly after: ReadonlySet<string>
    readonly before: ReadonlySet<string>
  }
  /** Units that stand before their number: "magnitude 6.4", "a magnitude of 6.4". */
  readonly leadingUnits: ReadonlyMap<string, string>
  /** Units of several words. */
  readonly compounds: readonly (readonly [readonly string[], string])[]
}

/** How a language writes numbers. */
export interface NumberWords extends UnitWords {
  readonly units: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly gluedScales: ReadonlySet<string>
  readonly vague: ReadonlyMap<string, number>
  readonly few: ReadonlyMap<string, number>
  /** Those of them that are no more than that: "a couple". */
  readonly pairs: ReadonlySet<string>
  /** Those of them that are a number behind an article alone: "a few". */
  readonly fewWithArticle: ReadonlySet<string>
  /** Vague plurals that are other nouns too, and the words behind them that make them numbers: "scores of", "scores were". */
  readonly doubtfulVague: ReadonlySet<string>
  readonly afterVague: ReadonlySet<string>
  readonly fractions: ReadonlyMap<string, number>
  readonly comparators: readonly ComparatorWords[]
  /** Signs that do a comparator's work: "~", "≈". */
  readonly comparatorSigns: ReadonlyMap<string, Comparison>
  /** Comparators of `less-than` that tell no lower bound: "less than", but not "nearly". */
  readonly farBelow: ReadonlySet<string>
  /** Words between a comparator and its number, each split at spaces: "another", "a further". */
  readonly fillers: readonly (readonly string[])[]
  /** Words that are a comparator behind a verb: "climbed past 600". */
  readonly passing: ReadonlySet<string>
  /** Words for a minus sign. */
  readonly minus: ReadonlySet<string>
  /** Prefixes that a hyphen writes onto a number and that bound it from above: "sub-500". */
  readonly prefixesBelow: ReadonlySet<string>
  /** Endings that a hyphen writes onto a number: "20-odd". */
  readonly endings: ReadonlyMap<string, Comparison>
  /** Words before a number that belong to it but set no bound: "only", "just". */
  readonly focus: ReadonlySet<string>
  readonly suffixes: readonly ComparatorWords[]
  readonly rangeWords: ReadonlySet<string>
  /** Links of two ends that share what is written onto the second: "24- to 30-foot". */
  readonly sharing: ReadonlySet<string>
  /** Verbs before "from" that make a range of what would be a change: "ranges from 5 % to 25 %". */
  readonly ranging: ReadonlySet<string>
  readonly joiner: string
  /** Between two ways to say one thing: "60%, or 30 billion". */
  readonly or: string
  readonly in: string
  readonly but: string
  /** Between two numbers that are multiplied: "four-by-four". */
  readonly by: string
  /** Half of what follows. */
  readonly half: string
  /** The comparator that also tells how long something goes on, and what lies below. */
  readonly extent: string
  /** Words before it where something lies below: "directly over". */
  readonly straight: ReadonlySet<string>
  /** "Estimated the crowd at 70": the forms of the verb, its preposition, and the comparator that they are. */
  readonly estimating: ReadonlySet<string>
  readonly at: string
  readonly estimated: string
  /** The first word of what is thought or talked about. */
  readonly topic: string
  /** Words before an "about" that tells what is thought or talked of: "think about 12 feet of water". */
  readonly beforeTopic: ReadonlySet<string>
  /** Words that "up to" belongs to where they stand before it: "the lead up to 7 October". */
  readonly reaching: ReadonlySet<string>
  /** Before an infinitive: "to rise". */
  readonly to: string
  /** Fractions that a number takes with an article: "and a half". */
  readonly mixable: ReadonlySet<string>
  /** The word of a spelled decimal: "point". */
  readonly point: string
  readonly outOf: readonly [string, string]
  /** Words before a bare "half" that is a share: "more than half". */
  readonly beforeHalf: ReadonlySet<string>
  /** Words before a fraction that is a share though nothing follows it: "fell by a fifth". */
  readonly beforeShare: ReadonlySet<string>
  /** Words after a number with a part of one: "three and a third times". */
  readonly afterMixed: ReadonlySet<string>
  /** Words after one: "half of", "half their". */
  readonly afterHalf: ReadonlySet<string>
  /** "One in five". */
  readonly ratio: string
  readonly of: string
  readonly articles: ReadonlySet<string>
  readonly between: string
  readonly from: string
  readonly months: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  readonly clockWords: ReadonlySet<string>
  /** Words before a number that make it a name: "Route 66", "Section 427", "No. 10". */
  readonly labels: ReadonlySet<string>
  readonly ageWords: ReadonlySet<string>
  /** Written onto a length of time with a hyphen: "year-old". */
  readonly old: ReadonlySet<string>
}
