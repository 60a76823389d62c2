/** Units of time: `E` ten years, `C` a hundred. */
export type TimeUnit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C'

/** TIMEX3's names for parts of a day and of a year. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** A holiday: a fixed day (`12-25`), or the nth weekday of a month (`11/4/4`: the fourth Thursday of November). */
export type Holiday = string

type Words = ReadonlySet<string | undefined>

/** Single words of times by what they do. */
export interface SmallTimeWords {
  /** The definite article, and the same with "these". */
  readonly the: Words
  readonly theOrThese: Words
  readonly a: Words
  readonly and: Words
  readonly half: Words
  /** Between two numbers: "two to three", "two or three". */
  readonly range: Words
  /** Between a number and its unit: "two more years", "two full years". */
  readonly adding: Words
  readonly full: Words
  /** Behind a unit, of somebody's age. */
  readonly old: Words
  /** "recent years", "the coming days": a length of no known number. */
  readonly recent: Words
  /** "the final week", "the latest quarter". */
  readonly outermost: Words
  readonly latest: Words
  /** Units whose plural has another end than most, and that end. */
  readonly centuries: Words
  readonly pluralEnd: string
  /** Prepositions before a length: "for weeks". */
  readonly lengthPrepositions: Words
  readonly tonight: Words
  readonly weekend: Words
  readonly ended: Words
  readonly end: Words
  readonly since: Words
  readonly in: Words
  readonly on: Words
  /** Behind a clock time and its zone: "5 p.m. local time". */
  readonly time: Words
  readonly noon: Words
  readonly midnight: Words
  readonly last: Words
  readonly night: Words
  readonly overnight: Words
  /** The letters of "a.m." and "p.m.", and the one behind a decade: "1990s". */
  readonly p: Words
  readonly m: Words
  readonly s: Words
  /** Months of four letters or fewer that are not cut short. */
  readonly wholeMonths: Words
  /** Letters behind a number that make it an ordinal. */
  readonly ordinalEnds: Words
  /** End of what compares: "earlier". */
  readonly comparativeEnd: string
  /** Words before "a day" that make it a rate: "three times a day". */
  readonly rated: Words
  /** Words behind a number that make it a count and no year. */
  readonly notAfterYear: Words
  /** Words that an expression of time may begin with and that no other list has. */
  readonly starters: ReadonlySet<string>
}

/** What the reading of times needs to know of a language. All words in lower case. */
export interface TimeWords {
  readonly small: SmallTimeWords
  readonly months: ReadonlyMap<string, number>
  /** Month words that are other words too, unless written with a capital: "may", "march". */
  readonly doubtfulMonths: ReadonlySet<string>
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>
  readonly seasons: ReadonlyMap<string, Season>
  readonly units: ReadonlyMap<string, TimeUnit>
  readonly dayParts: ReadonlyMap<string, DayPart>
  /** Days from today: yesterday is -1. */
  readonly nearDays: ReadonlyMap<string, number>
  readonly cardinals: ReadonlyMap<string, number>
  readonly multipliers: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  /** "several", "few": more than one, none knows how many. */
  readonly vague: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Words that a clause follows which tells a time by an event: "since", "until". */
  readonly links: ReadonlySet<string>
  /** "about", "nearly", "more than": words before a length of time that belong to it, each split at spaces. */
  readonly approximators: readonly (readonly string[])[]
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly current: ReadonlySet<string>
  /** "ago", "earlier": after a length of time, that far back. */
  readonly ago: ReadonlySet<string>
  /** "later": after a length of time, that far ahead. */
  readonly hence: ReadonlySet<string>
  /** "early", "mid": before a date, a part of it. */
  readonly edges: ReadonlySet<string>
  /** "the end of", "the beginning of": nouns for a part of a date. */
  readonly edgeNouns: ReadonlySet<string>
  readonly each: ReadonlySet<string>
  /** "daily" → `P1D`. */
  readonly frequencies: ReadonlyMap<string, string>
  /** "now" → `PRESENT_REF`. */
  readonly references: ReadonlyMap<string, string>
  readonly holidays: ReadonlyMap<string, Holiday>
  /** Words that a year alone may follow. */
  readonly yearBefore: ReadonlySet<string>
  /** Words before a clock time written without "a.m.": "at", "by". */
  readonly clockBefore: ReadonlySet<string>
  readonly zones: ReadonlySet<string>
  /** Words that tell that a clause looks ahead: "will", "scheduled". */
  readonly ahead: ReadonlySet<string>
  /** Words right before a day that lies ahead: "until", "as early as". */
  readonly upTo: ReadonlySet<string>
  /** Business years: "fiscal". */
  readonly fiscal: ReadonlySet<string>
  readonly quarter: string
  readonly period: string
  readonly of: string
  readonly to: string
  /** Prepositions before a time: "on", "over", "since". */
  readonly periodPrepositions: ReadonlySet<string>
  /** Those that open what holds from a time on ("since"), and up to one ("until"). */
  readonly since: ReadonlySet<string>
  readonly until: ReadonlySet<string>
  /** Words that a clause follows which says when: "when", "after". */
  readonly clauseOpeners: ReadonlySet<string>
  /** Two words that tell of all the time up to now: "so far". */
  readonly upToNow: ReadonlySet<string>
  /** Words by which a length of time reaches back from publication, or ahead of it; and those that reckon from another day. */
  readonly backward: ReadonlySet<string>
  readonly forward: ReadonlySet<string>
  readonly elsewhere: ReadonlySet<string>
  /** Prepositions that two times follow: "between 2014 and 2019". */
  readonly ranges: ReadonlySet<string>
}
