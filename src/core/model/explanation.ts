/** Why a text was read as it was: each sentence with its grammar, and for each item the words that it rests on. */
import type { Span } from './span.ts'

export interface Explanation {
  readonly article: string
  readonly input: string
  readonly sentences: readonly ExplainedSentence[]
}

export interface ExplainedSentence extends Span {
  readonly text: string
  readonly tokens: readonly ExplainedToken[]
  readonly mentions: readonly ExplainedMention[]
  readonly clauses: readonly ExplainedClause[]
  readonly items: readonly ExplainedItem[]
}

export interface ExplainedToken extends Span {
  readonly text: string
  readonly lemma: string
  readonly tag: string
  readonly fineTag: string
  /** Place of the head in the sentence, counted from 1; 0 is the root. */
  readonly head: number
  readonly relation: string
}

export interface ExplainedMention extends Span {
  readonly text: string
  readonly type: string
  /** The fullest name of what it stands for; null where that is not known. */
  readonly entity: string | null
  readonly candidates: readonly string[]
  /** Of a place: "GB.ENG:Croydon" for each place of this name. */
  readonly places: readonly string[]
}

export interface ExplainedClause extends Span {
  readonly predicate: string
  readonly subject: string | null
  readonly object: string | null
  readonly agent: string | null
  readonly polarity: string
  readonly modality: string
  readonly holder: string | null
  readonly relation: string
}

/** A figure, a quotation or a name. */
export interface ExplainedItem extends Span {
  readonly kind: 'figure' | 'quotation' | 'name'
  readonly id: string | null
  readonly text: string
  /** What is known of it, each with the words that it was read from where they are written. */
  readonly facts: readonly ExplainedFact[]
}

export interface ExplainedFact {
  readonly name: string
  readonly value: string
  readonly from: (Span & { readonly text: string }) | null
}
