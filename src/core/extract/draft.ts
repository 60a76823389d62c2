import type { ExtractWords } from '../languages/extract-words.ts'
import type { BlockKind, Link, Moment, PartKind, Removal } from '../model/article.ts'

/** A line or block of a document, before it is known whether it is part of the report. */
export interface Piece {
  /** As it stands in the document. */
  readonly raw: string
  /** Without marks of Markdown, with single spaces. */
  readonly text: string
  /** `text` with plain apostrophes and quotation marks: what patterns are matched against. */
  readonly plain: string
  readonly kind: BlockKind
  /** Is there a blank line (or the edge of a block) before it? */
  readonly gap: boolean
  /** The document marks it as a heading or a headline. */
  readonly marked: boolean
  readonly links: readonly Link[]
  /** Number of words. */
  readonly words: number
  /** Does it end as a sentence ends? */
  readonly closed: boolean
  /** Number of sentence ends in it, roughly. */
  readonly sentences: number
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number
  /** A passage that was cut out of a line: the reason why it is left out. */
  readonly known?: string
  /** Log-odds that it is no part of the report, where it was judged. */
  readonly aside?: number
  /** Was it cut out of a line? */
  readonly isCut?: true
  /** Does it run into the next text without a full stop? */
  readonly runsOn?: boolean
  /** What was left out within it, with the reasons. */
  readonly leftOut: readonly Removal[]
}

/** What becomes of a piece. */
export type Fate =
  | { readonly to: 'body'; readonly kind: BlockKind; readonly text: string; readonly cut?: Cut }
  | { readonly to: 'part'; readonly part: PartKind }
  | { readonly to: 'removed'; readonly reason: string }

/** The opening of a piece that is left out while the rest is body. */
export interface Cut {
  readonly text: string
  readonly reason: string
}

/** Metadata read from the text. */
export interface Facts {
  readonly authors?: readonly string[]
  readonly contributors?: readonly string[]
  /** Reporters named at the end: the authors where no byline names any. */
  readonly reporters?: readonly string[]
  readonly publisher?: string
  readonly agency?: string
  readonly published?: Moment
  readonly updated?: Moment
  readonly dateline?: string
  /** The address that a line at the head gives. */
  readonly url?: string
}

/** A document in pieces and what has been decided so far. Rules read it and return decisions; they never write to it. */
export interface Draft {
  readonly pieces: readonly Piece[]
  readonly fates: readonly (Fate | null)[]
  readonly facts: readonly Facts[]
  readonly words: ExtractWords
}

export interface Decision {
  readonly piece: number
  readonly fate?: Fate
  readonly facts?: Facts
}

/** One rule: looks at what is still undecided and decides some of it. */
export interface Rule {
  readonly name: string
  readonly decide: (draft: Draft) => readonly Decision[]
}

export const removed = (piece: number, reason: string, facts?: Facts): Decision =>
  facts ? { piece, fate: { to: 'removed', reason }, facts } : { piece, fate: { to: 'removed', reason } }

/** Indices of the pieces that no rule has decided yet. */
export function undecided(draft: Draft): number[] {
  const open: number[] = []
  for (let index = 0; index < draft.pieces.length; index++) if (draft.fates[index] === null) open.push(index)
  return open
}

/** Decide each undecided piece on its own. */
export function eachUndecided(name: string, one: (piece: Piece, draft: Draft, index: number) => Decision | null): Rule {
  return {
    name,
    decide: (draft) => {
      const decisions: Decision[] = []
      for (const index of undecided(draft)) {
        const decision = one(draft.pieces[index]!, draft, index)
        if (decision) decisions.push(decision)
      }
      return decisions
    },
  }
}

/** Run the rules in order. A piece that is decided stays decided, but for a part that turns out to belong to the page around the report. */
export function runRules(start: { pieces: readonly Piece[]; words: ExtractWords }, rules: readonly Rule[]): Draft {
  const fates: (Fate | null)[] = start.pieces.map(() => null)
  const facts: Facts[] = []
  const draft: Draft = { ...start, fates, facts }
  for (const rule of rules) {
    for (const decision of rule.decide(draft)) {
      if (decision.facts) facts.push(decision.facts)
      const { fate, piece } = decision
      if (fate && (fates[piece] === null || (fates[piece]?.to === 'part' && fate.to === 'removed'))) fates[piece] = fate
    }
  }
  return draft
}
