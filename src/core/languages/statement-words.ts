import type { SpeakerKind } from '../model/annotation.ts'

/** How a verb of saying takes what is said. */
export type CueFrame =
  /** A clause, before or after it: "he said (that) it was late". */
  | 'clause'
  /** A hearer, then a clause: "she told the court it was late". */
  | 'hearer'
  /** No clause of its own need follow: "he blamed the delay on rain", "she called it a disgrace". */
  | 'object'
  /** What is wanted: "urged residents to leave", "vowed to return". */
  | 'wish'

/** What a cue does: says, tells somebody, asks, shows (a document, a count), thinks, judges, favours, urges, wants, commits, talks of, seems. */
export type CueKind =
  | 'say'
  | 'tell'
  | 'ask'
  | 'show'
  | 'think'
  | 'judge'
  | 'favour'
  | 'urge'
  | 'want'
  | 'commit'
  | 'talk'
  | 'seem'

export interface CueVerb {
  readonly lemma: string
  readonly kind: CueKind
  /** Prepositions that belong to the cue: "of" in "spoke of". */
  readonly prepositions: ReadonlySet<string>
  /** Is it a deed where no clause follows: "found six graves", "declared a holiday"? */
  readonly deed: boolean
  /** Is it a cue beside a quotation alone: "continued"? */
  readonly aloud: boolean
  readonly frame: CueFrame
  /** Does it pass something on, rather than judge, wish or decide? */
  readonly told: boolean
  /** Is it done by words, so that words in quotation marks behind it are the speaker's? */
  readonly spoken: boolean
}

export interface StatementWords {
  /** Inflected form → its verb. */
  readonly verbs: ReadonlyMap<string, CueVerb>
  /** Nouns and adjectives that may be a cue, by their lemma: "fear", "sure". */
  readonly nouns: ReadonlyMap<string, CueVerb>
  readonly adjectives: ReadonlyMap<string, CueVerb>
  /** Pronouns that a person may stand behind, by gender. */
  readonly pronouns: {
    readonly male: ReadonlySet<string>
    readonly female: ReadonlySet<string>
    readonly thing: ReadonlySet<string>
    readonly plural: ReadonlySet<string>
    readonly speaker: ReadonlySet<string>
  }
  /** Bodies of which there are several, told apart by the word before: "the interior ministry". */
  readonly departments: ReadonlySet<string>
  /** A person by age, behind "the": "45-year-old", "45-year-old trader". */
  readonly age: RegExp
  /** Verbs, as lemmas, whose object is asked for an answer: "ask". */
  readonly asking: ReadonlySet<string>
  /** Verbs, as lemmas, whose object is spoken to: "tell". */
  readonly addressing: ReadonlySet<string>
  /** Forms that make a participle behind them passive. */
  readonly passive: ReadonlySet<string>
  /** A comma and who said it, up to the end: what stands behind a quotation whose closing mark was forgotten. */
  readonly tellerBehind: RegExp
  /** Months, weekdays and other words of dates, which say nothing. */
  readonly calendar: ReadonlySet<string>
  /** Nouns for what carries a statement ("the statement said"): its speaker is whoever issued it. */
  readonly carriers: ReadonlySet<string>
  /** Verbs, as base forms, by which somebody lets a statement or a letter out. */
  readonly issuing: ReadonlySet<string>
  /** Of them, those that somebody issues, whose speaker is whoever spoke last: "the statement". */
  readonly issued: ReadonlySet<string>
  /** Nouns for an occasion: "at a news conference", "in an interview". */
  readonly occasions: ReadonlySet<string>
  /** Nouns for people who speak without a name. */
  readonly people: ReadonlySet<string>
  /** Nouns for men and for women: "spokesman", "sister". */
  readonly maleNouns: ReadonlySet<string>
  readonly femaleNouns: ReadonlySet<string>
  /** Words of ranks and roles that stand before a name: "deputy", "police". */
  readonly ranks: ReadonlySet<string>
  /** What a speaker is, by words for it; the first that fits counts. */
  readonly kinds: readonly (readonly [SpeakerKind, ReadonlySet<string>])[]
  /** Words that stand for one of several: "one", "another". */
  readonly single: ReadonlySet<string>
  /** Nouns that, with "the", may stand for any person who spoke before: "the man". */
  readonly anyone: ReadonlySet<string>
  /** Nouns for bodies that speak. */
  readonly bodies: ReadonlySet<string>
  /** Nouns that keep a speaker from being named: "a source", "people briefed on the talks". */
  readonly anonymous: ReadonlySet<string>
  /** Verbs and adjectives that govern an infinitive of saying and belong to its cue: "seemed to say". */
  readonly governing: ReadonlySet<string>
  /** Words for days, which follow a verb of saying without a preposition. */
  readonly days: ReadonlySet<string>
  /** Words that open the circumstances of telling, after what was said: "after", "during". */
  readonly circumstances: ReadonlySet<string>
  /** Between two who do one thing: \"and\". */
  readonly joiner: string
  /** Nouns that, with "the", take up a body named before: "the group". */
  readonly takenUp: ReadonlySet<string>
  /** Of them, those that may be said of almost any body: the nearest is meant. */
  readonly anyBody: ReadonlySet<string>
  /** Verbs whose subject does not speak: "seemed". */
  readonly seeming: ReadonlySet<string>
  /** Verb forms that give a figure with "at": "put the toll at". */
  readonly putting: ReadonlySet<string>
  /** Verbs of counting, as they stand, and what is counted by those who tell of it, without its "s". */
  readonly recording: ReadonlySet<string>
  readonly recorded: ReadonlySet<string>
  /** Verbs by which a speaker names a source: "citing". */
  readonly citing: ReadonlySet<string>
  /** Verbs by which one is quoted, and the word behind: "quoted Ann Roe as saying". */
  readonly quoting: ReadonlySet<string>
  readonly quotedAs: string
  /** The word between a measure and its number, and those that make a bound of it: "estimated at 40", "at least 40". */
  readonly measuredAt: string
  readonly bounds: ReadonlySet<string>
  /** Verbs that go on from words before: "added". */
  readonly goingOn: ReadonlySet<string>
  /** Words that open a clause and are no part of who speaks. */
  readonly openers: ReadonlySet<string>
}
