/**
 * What the desk's HTTP API gives, as far as the pages use it. The pages import nothing of the library: that these are
 * what the server sends is held by test/web-api.test.ts, which assigns one to the other.
 */

/** Half-open, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Into the body, or into the part (headline, standfirst, caption) that `part` names. */
export interface Item extends Span {
  readonly part?: string
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly limit: number
  readonly offset: number
}

export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
}

export interface StorySummary {
  readonly id: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly newest: string
  readonly reports: number
  readonly accounts: number
  readonly disagreements: number
  readonly figures: number
  readonly places: readonly string[]
  readonly people: readonly string[]
}

export interface ArticleFacts {
  readonly id: string
  readonly input: string
  readonly siglum: string
  readonly label: string
  readonly headline: string | null
  readonly lineage: string | null
  readonly published: string | null
}

export type RelationKind = 'copy' | 'excerpt' | 'revision' | 'rewrite' | 'shared-source' | 'independent'

export interface Edge {
  readonly source: string
  readonly derived: string
  readonly kind: RelationKind
  readonly sure: boolean
}

export interface Lineage {
  readonly id: string
  readonly articles: readonly string[]
  readonly edges: readonly Edge[]
}

export interface Relation {
  readonly articles: readonly [string, string]
  readonly kind: RelationKind
  readonly source: string | null
  readonly score: number
  readonly confidence: number
  readonly directionConfidence: number
  readonly evidence: readonly { readonly code: string; readonly note: string }[]
}

export interface Passage {
  readonly a: Span
  readonly b: Span
  readonly kind: 'verbatim' | 'edited' | 'reworded'
}

export interface PairRelation extends Relation {
  readonly passages: readonly Passage[]
}

export interface Finding {
  readonly kind: string
  readonly derived: Span | null
  readonly source: Span | null
  readonly weight: 'weighty' | 'slight'
  readonly note: string
}

export interface Drift {
  readonly source: string
  readonly derived: string
  readonly findings: readonly Finding[]
  readonly aligned: readonly { readonly source: Span; readonly derived: Span }[]
}

/** What happened on one edge, counted. */
export interface DriftCount {
  readonly source: string
  readonly derived: string
  readonly kinds: Readonly<Record<string, number>>
  readonly weighty: number
  readonly findings: readonly Finding[]
}

export interface Coverage {
  readonly lineage: string
  readonly rows: number
  readonly alone: number
  readonly quotations: number
  readonly speakers: number
}

export interface Notice {
  readonly stage: string
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly input?: string
  readonly article?: string
}

export interface Overview {
  readonly summary: StorySummary
  readonly articles: readonly ArticleFacts[]
  readonly lineages: readonly Lineage[]
  readonly relations: readonly Relation[]
  readonly drift: readonly DriftCount[]
  readonly verdicts: Readonly<Record<string, number>>
  readonly coverage: readonly Coverage[]
  readonly notices: readonly Notice[]
  readonly decisions: readonly Decision[]
}

export interface Speaker {
  readonly name: string | null
  readonly basis: string
  readonly candidates: readonly string[]
  readonly anonymous: boolean
  readonly toldTo: string | null
  readonly citing: readonly string[]
}

export interface Figure extends Item {
  readonly id: string
  readonly number: Span
  readonly low: number | null
  readonly high: number | null
  readonly comparison: string
  readonly comparator: string | null
  readonly unit: string | null
  readonly counted: string | null
  readonly group: readonly string[]
  readonly event: string | null
  readonly place: string | null
  readonly period: string | null
  readonly hedge: string | null
  readonly negated: boolean
  readonly rate: string | null
  readonly change: 'up' | 'down' | null
  readonly speaker: Speaker | null
}

/** Words of an article with those around them. */
export interface Worded {
  readonly ref: string
  readonly article: string
  readonly words: string
  readonly context: string
  readonly inContext: Span
}

export type FigureView = Figure & Worded

export interface Quotation extends Item {
  readonly id: string
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly speaker: Speaker
}

export type QuotationView = Quotation & Worded

export type Verdict = 'agree' | 'compatible' | 'differ' | 'one account'

export interface Cell {
  readonly lineage: string
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly low: number | null
  readonly high: number | null
}

export interface LedgerRow {
  readonly id: string
  readonly question: string
  readonly unit: string | null
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly cells: readonly Cell[]
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly note: string
  readonly sources: number
}

export interface LedgerPage extends Page<LedgerRow> {
  readonly figures: readonly FigureView[]
}

export interface Remark {
  readonly main: QuotationView
  readonly others: readonly (QuotationView & { readonly note: string | null })[]
}

export interface Voice {
  readonly speaker: string | null
  readonly quoted: readonly Remark[]
  readonly reported: readonly Remark[]
}

export interface DatedEntry {
  readonly date: string
  readonly total: number
  readonly mentions: readonly {
    readonly article: string
    readonly time: Span
    readonly context: string
    readonly inContext: Span
  }[]
}

export interface Entity {
  readonly name: string
  readonly kind: string
  readonly forms: readonly string[]
  readonly articles: readonly string[]
  readonly lineages: readonly string[]
  readonly mentions: number
}

export interface Article {
  readonly id: string
  readonly input: string
  readonly document: { readonly sha256: string; readonly mediaType: string; readonly byteLength: number }
  readonly title: string | null
  readonly authors: readonly string[]
  readonly contributors: readonly string[]
  readonly publisher: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly dateline: string | null
  readonly language: string | null
  readonly url: string | null
  readonly text: string
  readonly blocks: readonly (Span & { readonly kind: string })[]
  readonly parts: readonly { readonly id: string; readonly kind: string; readonly text: string }[]
  readonly removed: readonly { readonly text: string; readonly reason: string }[]
  readonly notices: readonly Notice[]
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly times: readonly (Item & { readonly value: string })[]
  readonly names: readonly (Item & { readonly kind: string; readonly entity: string })[]
  readonly hedges: readonly (Item & { readonly lemma: string })[]
}

export interface ArticleSummary {
  readonly id: string
  readonly input: string
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly story: string | null
}

export interface ArticlePage {
  readonly article: Article
  readonly story: string | null
  readonly document: Document
  readonly revisions: readonly ArticleSummary[]
  readonly relations: readonly Relation[]
  readonly related: readonly ArticleSummary[]
  readonly decisions: readonly Decision[]
}

export interface Comparison {
  readonly a: Article
  readonly b: Article
  readonly relation: PairRelation | null
  readonly drift: Drift | null
}

export interface FigureRow {
  readonly story: string
  readonly storyTitle: string
  readonly newest: string
  readonly row: LedgerRow
  readonly low: number | null
  readonly high: number | null
  /** Where a preset was asked for. */
  readonly derived?: Derived | undefined
}

/** A figure that a preset used or left out, and why. */
export interface Traced {
  readonly figure: string
  readonly words: string
  readonly value: number | null
  readonly why: string
}

/** What a preset makes of a row. */
export interface Derived {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly rule: string
  readonly note: string
  readonly used: readonly Traced[]
  readonly leftOut: readonly Traced[]
}

export interface Document {
  readonly id: string
  readonly sha256: string
  readonly byteLength: number
  readonly input: string
  readonly mediaType: string | null
  readonly url: string | null
  readonly retrieved: string | null
  readonly addedAt: string
  readonly source: string | null
  readonly state: 'waiting' | 'prepared' | 'unchanged' | 'failed'
  readonly notices: readonly Notice[]
}

export interface Source {
  readonly id: string
  readonly kind: 'feed' | 'sitemap' | 'page' | 'folder'
  readonly address: string
  readonly name: string
  readonly paused: boolean
  readonly health: {
    readonly lastTried: string | null
    readonly lastWorked: string | null
    readonly failures: number
    readonly error: string | null
    readonly next: string | null
    readonly found: number
  }
}

export interface Job {
  readonly id: number
  readonly kind: string
  readonly key: string
  readonly state: 'queued' | 'active' | 'done' | 'failed'
  readonly attempts: number
  readonly runAt: string
  readonly error: string | null
}

export type JobCounts = Readonly<Record<Job['state'], number>>

export interface Status {
  readonly version: string
  readonly engine: string
  readonly documents: number
  readonly articles: number
  readonly stories: number
  readonly jobs: JobCounts
  readonly due: number
  readonly rebuild: {
    readonly phase: 'prepare' | 'place' | 'done'
    readonly done: number
    readonly total: number
  } | null
}

export type DecisionKind = 'relation' | 'figure' | 'row' | 'verdict' | 'story'

export interface DecisionTarget {
  readonly story?: string | undefined
  readonly articles: readonly string[]
  readonly item?: string | undefined
  readonly anchor?: (Span & { readonly words: string; readonly part?: string | undefined }) | undefined
  readonly question?: string | undefined
}

export interface NewDecision {
  readonly kind: DecisionKind
  readonly target: DecisionTarget
  readonly verdict: 'confirm' | 'reject' | 'correct'
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly note: string
  readonly who: string
}

export interface Decision extends NewDecision {
  readonly id: string
  readonly at: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly standing: 'applies' | 'moved' | 'gone'
}
