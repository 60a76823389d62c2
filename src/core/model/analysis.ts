/** The grammar of a text, computed once and read by every rule. */
import type { Span } from './span.ts'

/** A word, by the conventions of Universal Dependencies. */
export interface AnalysedToken extends Span {
  /** As it is written. */
  readonly text: string
  /** In lower case, with plain apostrophes. */
  readonly lower: string
  /** Dictionary form: "kill" of "killed". Names keep their capitals. */
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PART, CCONJ, SCONJ, PUNCT, SYM, INTJ, X. */
  readonly tag: string
  /** The treebank's finer tag: NNS, VBD, WDT ... */
  readonly fineTag: string
}

/** A sentence, as a span and as a range of tokens `[first, last)`. */
export interface AnalysedSentence extends Span {
  readonly first: number
  readonly last: number
}

/** The dependency tree of one sentence. Tokens are named by their index in the text. */
export interface DependencyTree {
  readonly first: number
  readonly last: number
  /** Head of a token; -1 for the root of the sentence. */
  head(token: number): number
  /** Relation of a token to its head: "nsubj", "obl", "nummod" ... */
  relation(token: number): string
  /** Tokens that hang on a token, in the order of the text. */
  children(token: number): readonly number[]
}

/** What a mention in the text refers to. */
export type MentionType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'nationality'
  | 'event'
  | 'product'
  | 'work'
  | 'description'
  | 'pronoun'

/** Words that stand for somebody or something: a name, a description ("the mayor"), a pronoun. */
export interface Mention extends Span {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly type: MentionType
  /** Index into `Analysis.entities`; null where several fit or none does. */
  readonly entity: number | null
  /** Where several fit: all of them, the likeliest first. */
  readonly candidates: readonly number[]
}

/** How a place ranks: countries hold regions, these hold cities and towns. */
export type PlaceKind = 'town' | 'city' | 'region' | 'country'

/** A place of the gazetteer. */
export interface Place {
  /** Stable name of the node: "GB", "GB.ENG", "GB.ENG:Croydon". */
  readonly id: string
  readonly kind: PlaceKind
  /** What it lies in, nearest first: regions and countries, by their ids. */
  readonly within: readonly string[]
  /** Number of inhabitants of its towns, where known, else 0. */
  readonly population: number
}

/** Somebody or something that a text speaks of, under one or more names. */
export interface AnalysedEntity {
  /** The fullest name or description. */
  readonly name: string
  readonly type: MentionType
  /** Indices into `Analysis.mentions`, in the order of the text. */
  readonly mentions: readonly number[]
  /** Of a place: every place that has this name, countries and regions first, then the most populous; else empty. */
  readonly places: readonly Place[]
}

/** Is what a clause tells said to be so, or said not to be? */
export type Polarity = 'affirmed' | 'denied'

/** Did it happen as told? Or may it have, is it planned, would it under a condition, or is it asked? */
export type Modality = 'actual' | 'possible' | 'planned' | 'counterfactual' | 'asked'

/** What sort of thing a noun may name. */
export type NounSort = 'person' | 'organisation' | 'place' | 'event' | 'time' | 'artefact' | 'animal'

/** A predicate with what hangs on it. */
export interface Clause extends Span {
  /** Token of the predicate: a verb, or the noun or adjective of a copula. */
  readonly predicate: number
  readonly lemma: string
  readonly passive: boolean
  /** Heads of the arguments by their role in the sentence. */
  readonly subject: number | null
  readonly object: number | null
  /** Who did it, in a passive clause. */
  readonly agent: number | null
  /** Heads of prepositional phrases, with their preposition. */
  readonly obliques: readonly { readonly head: number; readonly preposition: string }[]
  readonly polarity: Polarity
  readonly modality: Modality
  /** Index of the clause that this one is part of ("said that ..."); null for a main clause. */
  readonly parent: number | null
  /** How it hangs on its parent: "ccomp", "advcl", "acl:relcl", "conj", "parataxis" ...; "root" for a main clause. */
  readonly relation: string
  /** Token that heads the name or description on whose word the clause is given; null for the writer's own. */
  readonly holder: number | null
}

/** The grammar of a text. Trees and clauses are drawn when they are first asked for, and kept. Offsets are UTF-16 code units of `text`. */
export interface Analysis {
  readonly text: string
  readonly tokens: readonly AnalysedToken[]
  readonly sentences: readonly AnalysedSentence[]
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array
  readonly mentions: readonly Mention[]
  readonly entities: readonly AnalysedEntity[]
  /** The tree of a sentence, parsed when it is first asked for. */
  tree(sentence: number): DependencyTree
  /** The clauses of a sentence, in the order of their predicates. */
  clauses(sentence: number): readonly Clause[]
  /** The innermost clause that a token stands in; null where the tree tells none. */
  clauseOf(token: number): Clause | null
  /** Every place of the gazetteer that has this name, countries and regions first, then the most populous. */
  placesNamed(name: string): readonly Place[]
  /** Is the noun, a lemma in lower case, in the dictionary? */
  knowsNoun(noun: string): boolean
  /** May the noun, a lemma in lower case, name something of this sort in one of its commonest meanings? */
  isA(noun: string, sort: NounSort): boolean
  /** Is its commonest meaning of this sort? */
  isMainly(noun: string, sort: NounSort): boolean
}
