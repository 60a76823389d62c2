import type { Article } from './article.ts'
import type { Decided } from './decision.ts'
import type { Span } from './span.ts'

/** Every annotation points into the article's text, or into one of its parts where `part` names one. */
export interface Item extends Span {
  /** Absent: the body. */
  readonly part?: string
}

/** `direct`: a whole clause in quotation marks; `mixed`: a part of the reporter's sentence; `indirect`: told in the reporter's words. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect'

/** What a speaker is, as far as the words for it tell: a party to the conflict, an authority, a hospital or doctor, somebody who saw it ... */
export type SpeakerKind = 'party' | 'official' | 'medical' | 'eyewitness' | 'company' | 'document' | 'anonymous'

/** On whose word something is said. What is written and what is inferred are kept apart. */
export interface Speaker {
  /** The words of this place ("he", "the ministry"); null where the speaker is not written at all. */
  readonly written: Span | null
  /** The fullest name or description known for it in the article; null where it cannot be told. */
  readonly name: string | null
  /** How `name` was found. */
  readonly basis: 'written' | 'pronoun' | 'description' | 'same-paragraph' | 'none'
  /** Where several fit, none is chosen, and they stand here. */
  readonly candidates: readonly string[]
  /** "A person briefed on the talks", "officials said": no name is given. */
  readonly anonymous: boolean
  /** What the speaker is; null where its words do not tell. */
  readonly kind: SpeakerKind | null
  /** Who passes the speaker's words on ("Ann Roe said, according to the Post"): innermost first. */
  readonly passedOnBy: readonly string[]
  /** Whom the speaker told it ("told Reuters"), else null. */
  readonly toldTo: string | null
  /** Whom the speaker cites in turn ("the ministry said, citing hospitals"): outermost first. */
  readonly citing: readonly string[]
}

/** Who says what: an attribution of a content to a speaker by a cue. */
export interface Statement extends Item {
  readonly id: string
  readonly kind: QuotationKind
  /** `start`..`end` is the whole content; these are its pieces where the cue stands in the middle. */
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly speaker: Speaker
  /** `told`: words or facts passed on; `held`: a belief, wish, judgement or decision; `withheld`: what was not said. */
  readonly act: 'told' | 'held' | 'withheld'
}

/** Words given as someone's own between quotation marks, or the content of an indirect statement. */
export interface Quotation extends Item {
  readonly id: string
  readonly kind: QuotationKind
  readonly speaker: Speaker
  /** The statement it is part of; null for words in quotation marks that nobody is said to have spoken. */
  readonly statement: string | null
  /** What people decided about it; absent where nobody did. */
  readonly decided?: readonly Decided[]
}

/** How the number stands to the true value, as written. */
export type Comparison = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between' | 'vague'

/** A place with what it lies in. */
export interface PlaceNode {
  /** The name as the article gives it most fully. */
  readonly name: string
  /** The node of the gazetteer ("GB.ENG:Croydon"); null where it is not known, or several fit. */
  readonly id: string | null
  /** What it lies in, nearest first, as nodes of the gazetteer ("GB.ENG", "GB"). */
  readonly within: readonly string[]
  /** Where several nodes have the name and none is chosen: their ids. */
  readonly candidates: readonly string[]
}

/** Days `[start, end]`, ISO 8601, both included; null where it is open on that side. */
export interface Interval {
  readonly start: string | null
  readonly end: string | null
  /** How exactly the text tells it. */
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade'
}

/** What a number is a measure of. The unit of each is told at `Dimension.kind`. */
export type DimensionKind =
  | 'count'
  | 'age'
  | 'share'
  | 'money'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'other'

/** What a number is a measure of, with its bounds in one unit for each kind. */
export interface Dimension {
  /**
   * `count`, `age` (years), `share` (of one), `money` (whole units of `currency`), `time` (seconds), `length` (metres), `area` (square metres),
   * `volume` (litres), `mass` (kilograms), `speed` (metres a second), `temperature` (degrees Celsius), `energy` (joules), `power` (watts),
   * `other`: a unit that converts into no other.
   */
  readonly kind: DimensionKind
  readonly low: number | null
  readonly high: number | null
  /** ISO 4217 for `money`, the unit itself for `other`; else null. */
  readonly unit: string | null
}

/** A number that counts or measures. `start`..`end` is the number with its comparator and what it counts. */
export interface Figure extends Item {
  readonly id: string
  /** The words of the number alone. */
  readonly number: Span
  readonly low: number | null
  /** null: no upper bound. */
  readonly high: number | null
  readonly comparison: Comparison
  /** The comparator as written, lower case ("at least", "more than", "dozens"); null for a bare number. */
  readonly comparator: string | null
  /** `per cent`, `USD`, `km`, `day` ...; null for a bare count. */
  readonly unit: string | null
  /** The head of what is counted, lower case, as written ("hostages", "women and children"); null where nothing is named. */
  readonly counted: string | null
  /** The words that say what is counted, as written; null where they are elsewhere. */
  readonly countedSpan: Span | null
  /** What a measure is of, as written ("its workforce" of 10 %, "The unemployment rate"); null for a count, and where it is not named. */
  readonly measured: string | null
  readonly measuredSpan: Span | null
  /** Words that narrow it down: "women and children", "Palestinian". Lower case, in order of the text. */
  readonly group: readonly string[]
  /** What happened to it: `killed`, `injured`, `held` ..., or the lemma of its own verb; null where none is. */
  readonly event: string | null
  readonly eventSpan: Span | null
  /** The verb of its clause, as written ("stolen" of "had stolen 215 sheep"), or the adjective of a copula; null where there is none. */
  readonly verb: string | null
  readonly verbSpan: Span | null
  /** The words that say where, without preposition and article: "port of Velichka". */
  readonly place: string | null
  readonly placeSpan: Span | null
  /** The named place among them with what it lies in; null where none is named. */
  readonly where: PlaceNode | null
  /** The words that say since when, until when or over what period. */
  readonly period: string | null
  readonly periodSpan: Span | null
  /** The days that the period covers; null where none is told or they cannot be reckoned. */
  readonly when: Interval | null
  readonly dimension: Dimension
  /** Lowering words: feared, reportedly. */
  readonly hedge: string | null
  readonly negated: boolean
  /** Told as having happened; denied, doubted or said to be false; or only planned, feared, asked, supposed or played. */
  readonly factuality: 'actual' | 'denied' | 'not-actual'
  /** `main`: it measures, bounds, is large or tells what befell somebody; `passing`: a small count that reports rank low. */
  readonly weight: 'main' | 'passing'
  /** What it is counted against, as written: "for every ram", "a day"; null for a plain count. */
  readonly rate: string | null
  /** The direction of a change ("rose by 5 per cent"): null for a level. */
  readonly change: 'up' | 'down' | null
  /** The figure that this one is a part of ("128 hostages, among them 19 women"). */
  readonly partOf: string | null
  /** The statement that it stands in, null in the article's own voice. */
  readonly statement: string | null
  readonly speaker: Speaker | null
  /** What people decided about it; absent where nobody did. */
  readonly decided?: readonly Decided[]
}

/** A time expression with its value, after TIMEX3. */
export interface Time extends Item {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** ISO 8601 with TIMEX3's extensions (`2023-W48`, `PRESENT_REF`, `XXXX-XX-XXTMO`). */
  readonly value: string
  readonly basis: 'written' | 'anchored' | 'unresolved'
  /**
   * Set where the time is told by an event ("since the truce broke down"): where the text tells that event elsewhere,
   * null where it does not. Its value is the day that stands there.
   */
  readonly event: { readonly told: Span | null } | null
}

/** What a name is the name of. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other'

/** A name in the text; all mentions of one entity share `entity`, its fullest form in the article. */
export interface Name extends Item {
  readonly kind: NameKind
  readonly entity: string
}

/** Words that lower certainty, and the statement they belong to. */
export interface Hedge extends Item {
  readonly lemma: string
  readonly statement: string | null
}

/** All that was found in a text, each list in the order of the text. */
export interface Annotations {
  readonly sentences: readonly Span[]
  readonly statements: readonly Statement[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly times: readonly Time[]
  readonly names: readonly Name[]
  readonly hedges: readonly Hedge[]
}

/** An article that has been read, cleaned and annotated: all that one page alone can give. */
export interface PreparedArticle extends Article, Annotations {}
