import type { Inflections } from '../text/lemma.ts'
import type { NumberWords } from './number-words.ts'

/** The closed classes of a language. */
export interface ClosedClasses {
  readonly prepositions: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** Pronouns that stand for whom or what a verb acts on. */
  readonly objectPronouns: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
}

/** Words for nought. */
export interface ZeroWords {
  /** "nobody", "no one": people. */
  readonly nobody: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  /** "no", before a noun that tells of an event. */
  readonly no: ReadonlySet<string>
  /** Events of which nought is told. */
  readonly events: ReadonlySet<string>
}

/** What happened to what is counted. */
export interface EventWords {
  /** What the object of an active verb undergoes: in "two gunmen who killed 12" it does not befall the gunmen. */
  readonly undergone: ReadonlySet<string>
  /** What befalls living beings alone: things are never killed. */
  readonly ofTheLiving: ReadonlySet<string>
  /** Verb lemma, noun or adjective → the event's name ("die" → killed, "dead" → killed, "release" → freed). */
  readonly events: ReadonlyMap<string, string>
  /** Verb with a complement: "take" + "hostage" → kidnapped. */
  readonly idioms: readonly { readonly verb: string; readonly complement: string; readonly event: string }[]
  /** Verbs that carry no event of their own: "carry out 70 strikes". */
  readonly lightVerbs: ReadonlySet<string>
  /** Mutually exclusive events: a count of one never answers a question about another (killed, injured). */
  readonly distinct: ReadonlySet<string>
  /** Verb lemmas of saying: they tell on whose word, not what happened. */
  readonly saying: ReadonlySet<string>
  /** Nouns that say what happened to what they count: "deaths" → killed, "strikes" → struck. */
  readonly eventNouns: ReadonlyMap<string, string>
  /** Nouns of a running total, with the event they count: "death toll" → killed. */
  readonly tolls: ReadonlyMap<string, string>
  /** Verbs by which a total is stated: "rose to", "stands at". */
  readonly totalVerbs: ReadonlySet<string>
  readonly upVerbs: ReadonlySet<string>
  readonly downVerbs: ReadonlySet<string>
  /** Noun → the direction of the change that it names: "the 22 per cent rise". */
  readonly changeNouns: ReadonlyMap<string, 'up' | 'down'>
  /** Verbs that gather money: "raised $900m". */
  readonly gathering: ReadonlySet<string>
  /** Verbs of getting back, which make a measure rise and a count of things not: "recovered 27 bodies". */
  readonly regaining: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  /** Words that open a breakdown: "including", "among them", "of whom". */
  readonly partOpeners: readonly (readonly string[])[]
  /** Nouns that are people: an elliptical number after killed or injured counts them. */
  readonly people: ReadonlySet<string>
  /** Nouns that a number of their members may follow: "a crowd of 51,204". */
  readonly collectives: ReadonlySet<string>
  /** Words that open an expression of time. */
  readonly periodOpeners: ReadonlySet<string>
  readonly timeNouns: ReadonlySet<string>
  /** Participles and adjectives that never are the head of what is counted. */
  readonly notHeads: ReadonlySet<string>
  /** Words for a state that stand for the people in it: "22 dead". */
  readonly befallen: ReadonlySet<string>
  /** Verb lemmas by which somebody is made to do something: "forced 600 to flee". */
  readonly causing: ReadonlySet<string>
  /** Verb lemmas by which somebody is made to leave, before "from their homes", and the event that it is. */
  readonly driving: ReadonlySet<string>
  readonly homes: ReadonlySet<string>
  readonly drivenOut: string
  /** Groups by what happened to them: "the dead include". */
  readonly groups: ReadonlyMap<string, string>
  /** States that somebody is in, word by word, with the event that they tell of: "in intensive care". */
  readonly states: readonly (readonly [readonly string[], string])[]
  /** Words for how badly somebody is hurt, with the one that stands for all. */
  readonly severities: ReadonlyMap<string, string>
  /** Nouns that tell of an event only where nothing narrows them down: "27 bodies", but no "governing bodies". */
  readonly bareNouns: ReadonlyMap<string, string>
}

/** Patterns over single words, lower case. */
export interface FigurePatterns {
  /** Words that open a clause after a comma. */
  readonly clauseOpener: RegExp
  /** Words between a preposition of place and the place. */
  readonly beforePlace: RegExp
  /** Nouns before "of" and the name of a place. */
  readonly placeNoun: RegExp
  /** Prepositions that say where. */
  readonly placePreposition: RegExp
  /** Words of time that a whole clause may follow: "since the dam broke". */
  readonly clausalTime: RegExp
  /** Words at which an expression of time is over. */
  readonly endsTime: RegExp
  /** What carries a short expression of time on: "Friday morning". */
  readonly carriesTimeOn: RegExp
  /** Words that may stand within a short expression of time. */
  readonly timeFiller: RegExp
  /** Words that open an expression of time at the end of a sentence. */
  readonly closingTime: RegExp
  /** "40 per head", "40 each". */
  readonly rateWord: RegExp
  /** "for every ram". */
  readonly everyWord: RegExp
  /** "40 a day". */
  readonly article: RegExp
  /** What a rate may be of after an article. */
  readonly rateUnit: RegExp
  /** After a negator these make no negation: "not only". */
  readonly notOnly: RegExp
  /** Words between what is counted and what happened to it: "still missing". */
  readonly beforeParticiple: RegExp
  /** Words that open a group: "the dead", "those killed". */
  readonly groupOpener: RegExp
  readonly among: RegExp
  /** Verbs between a group and who is in it. */
  readonly comprises: RegExp
  /** What leads out of a home: "from", "out". */
  readonly awayFrom: RegExp
  /** Auxiliaries that leave a verb active: "has told". */
  readonly having: RegExp
  /** Pronouns within an idiom: "lost their lives". */
  readonly owner: RegExp
  /** What makes a length of time a place in time: "a day earlier". */
  readonly placedInTime: RegExp
  /** Forms of "be" before who somebody is. */
  readonly being: RegExp
  /** Behind "of": "them", "whom", "those". */
  readonly ofWhom: RegExp
  /** Adjectives of age before people. */
  readonly ofAge: RegExp
  /** Events by which people are hurt, more or less badly. */
  readonly hurt: RegExp
  /** Words that make the next word a participle. */
  readonly passive: RegExp
  /** Particles of verbs: "carried out". */
  readonly particle: RegExp
  /** Endings of nouns of action. */
  readonly actionNoun: RegExp
  /** A verb that is going on: "burning". */
  readonly progressive: RegExp
  /** Who does what befalls somebody stands behind it: "held by the army". */
  readonly agent: RegExp
  /** Participles of saying before what happened: "are said to have died". */
  readonly reportedAs: RegExp
  /** What joins two numbers to one event. */
  readonly joiner: RegExp
  /** Events of which even one is worth listing. */
  readonly graveEvent: RegExp
  /** What joins two days of a month. */
  readonly dayJoiner: RegExp
  /** Comparators that stand before a year too: "around 1984". */
  readonly looseComparator: RegExp
  /** Words that a year follows. */
  /** Before a year of the Middle Ages. */
  readonly inYear: RegExp
  readonly beforeYear: RegExp
  /** "34-year-old" after its number. */
  /** "old" behind a length of time. */
  readonly oldWord: RegExp
  readonly yearsOld: RegExp
  /** Verbs before a bare age: "turned 24". */
  readonly turning: RegExp
  readonly both: RegExp
  /** Words after the measure of a gun. */
  readonly bore: RegExp
  /** One person, before "of" and an age. */
  readonly onePerson: RegExp
  /** Numbers that are called in need. */
  readonly emergency: RegExp
  /** Words before or after a number that is called. */
  readonly calling: RegExp
  /** Words before the number of a page, picture or part. */
  /** What opens a clause that is told, and points at something too: "that". */
  readonly thatClause: RegExp
  readonly page: RegExp
  /** A noun behind two numbers that were voted, and a verb before them. */
  readonly voteWord: RegExp
  readonly voted: RegExp
  /** What joins two ages. */
  readonly agePair: RegExp
  /** The second of two ages that share their end: "four-year-olds" after "three and". */
  readonly joinedAge: RegExp
  /** What stands between two words that share their end: "12- and 13-year-old". */
  readonly sharesEnd: RegExp
  /** Words in "s" that are no plural. */
  readonly notPlural: RegExp
  /** The definite article. */
  readonly definite: RegExp
  /** A point of the compass as streets have it, and words before the number of a house. */
  readonly compass: RegExp
  readonly beforeAddress: RegExp
  /** A verb before "at" and a price or a rate. */
  readonly pricing: RegExp
  /** Last words of the names of streets. */
  readonly streetWord: RegExp
  /** What is written onto the number of a street: the "nd" of "52nd". */
  readonly ordinal: RegExp
  /** Words that make a length of time a place in time. */
  readonly ago: RegExp
  /** Words after which "one" is no number. */
  readonly pronounOne: RegExp
  /** Words in "-ed" that are no past forms. */
  readonly notPast: RegExp
  /** Nouns whose plural looks like their singular. */
  readonly pluralAsIs: RegExp
}

/** Small numbers in words that count nothing. */
export interface SmallCounts {
  /** Words behind a count of a list whose noun is left out, and words before it: "include six in Osla". */
  readonly afterItem: ReadonlySet<string>
  readonly beforeItem: ReadonlySet<string>
  /** Words before "one of" that say who somebody is. */
  readonly beforeOneOf: ReadonlySet<string>
  /** Behind "one": "one day", "one thing", "one way or another". */
  readonly afterOne: ReadonlySet<string>
  /** Behind any small number, or written onto it: "two-way", "the two sides", "four-star". */
  readonly afterAny: ReadonlySet<string>
  /** Before one: "in two", "page two", "another one". */
  readonly before: ReadonlySet<string>
  /** Behind a number that stands for what it counts: "two remain", "three others". */
  readonly stands: RegExp
  /** Verbs behind "one neighbour" that make a speaker of somebody. */
  readonly speaking: ReadonlySet<string>
  /** The noun for anybody: "one person" by itself picks out somebody more often than it counts. */
  readonly anybody: string
  /** The noun of how often something was done. */
  readonly times: string
  /** First words of a period that is a length of time: "over the past four years". */
  readonly spans: ReadonlySet<string>
  /** Before "few" and "couple" where they tell of a time: "the past few days". */
  readonly recent: ReadonlySet<string>
  /** Who is held, by one word: "taken hostage". */
  readonly heldNouns: ReadonlySet<string>
  /** Nouns that are a number only before "of": "a couple of boats". */
  readonly pair: RegExp
}

export interface FigureWords {
  readonly small: SmallCounts
  readonly patterns: FigurePatterns
  readonly numbers: NumberWords
  readonly zeros: ZeroWords
  readonly grammar: ClosedClasses
  readonly events: EventWords
  readonly inflections: Inflections
}
