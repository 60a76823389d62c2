/**
 * What a finding rests on, and what speaks for and against it. The number is the sign that the weight must have: 1 where it can only make a
 * finding weightier, -1 where it can only make it lighter, 0 where the cases decide.
 */
export const FEATURES = {
  /** Another number of the same thing, or in the same place. */
  'another number': 0,
  /** A number that the source sentences have not. */
  'number from nowhere': 0,
  /** A bound that came or went: "at least", "up to". */
  bound: 0,
  /** "About" that came or went. */
  rounding: 0,
  /** A name of the source become another name, or a place another place. */
  'another name': 0,
  'name from nowhere': 0,
  /** A word with a capital that the source has not, and that the grammar takes for no name. */
  'capital from nowhere': 0,
  'another time': 0,
  'time from nowhere': 0,
  /** A word become its opposite. */
  opposite: 0,
  /** What says the opposite hangs on the same word, or has the same hanging on it. */
  'opposite of one thing': 1,
  /** A word of a closed set become another word of it: a colour, a direction, a unit. */
  'ruled out': 0,
  /** A "not" that came or went before a word that both have. */
  denial: 0,
  /** A "not", or a "despite", that nothing in the source stands against. */
  'denial of its own': 0,
  /** A clause is denied here and affirmed there, with the same predicate and things in common. */
  'clauses at odds': 1,
  quotation: 0,
  /** Words in quotation marks that the source has in another form or order. */
  'quotation reworded': 0,
  hedge: 0,
  speaker: 0,
  /** People called by another word, a part become the whole. */
  people: 0,
  'sentence from nowhere': 0,
  /** A bound, a hedge or a speaker that is gone from a text that retells most of its source. */
  'lost in a retelling': 1,
  /** Share of what else the sentence tells that its source sentences have. */
  'close wording': 1,
  /** Share of the words around it that stand around what it was changed from. */
  'common surroundings': 1,
  /** The source has these words, of something else. */
  'said elsewhere': -1,
} as const

export type FindingFeature = keyof typeof FEATURES

export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FindingFeature[]

/** Weights as they were fitted, and the chances from which on a finding is shown. */
export interface FindingWeights {
  readonly constant: number
  readonly weights: Readonly<Record<FindingFeature, number>>
  /** Least chance of a weighty and of a slight finding. */
  readonly weighty: number
  readonly slight: number
}
