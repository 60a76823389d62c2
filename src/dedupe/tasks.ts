/**
 * What threads do: fingerprint a piece of an archive, lay pairs of texts beside each other word by word, and, of those that
 * may be rewrites, sentence by sentence.
 */
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import type { RelationKind } from '../core/model/relation.ts'

/** The parts of a task, by their number: records of a piece, pairs of texts. */
export interface TaskParts {
  /** Told before each part. @returns false where it is to be left out */
  readonly at: (part: number) => boolean
  /** Parts that took too much of the processor before. */
  readonly leftOut: readonly number[]
}

/** Where a record's line stands; or the line itself, where it is at hand in memory that all threads share. */
export type RecordPlace = Uint8Array | { readonly file: string; readonly offset: number; readonly length: number }

/**
 * A part of an archive. `spool` is where its texts go for reading again; whole lines whose file can be read again stay where
 * they are, unless they hold markup.
 */
export type ArchivePiece = { readonly input: string; readonly spool: string } & (
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly again: boolean }
  | { readonly kind: 'pages'; readonly pages: readonly Page[] }
  /** `first`: the number of the first row. */
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly first: number }
)

export interface FingerprintTask {
  readonly task: 'fingerprint'
  readonly piece: ArchivePiece
  /** Where the result is kept, so that a run that was killed need not make it again; null: nowhere. */
  readonly keep: string | null
}

/** The articles of one piece, column by column, in its order. */
export interface Fingerprinted {
  readonly ids: readonly (string | null)[]
  readonly published: readonly (string | null)[]
  readonly publishers: readonly (string | null)[]
  /** Hash of the address, 0 where there is none. */
  readonly addresses: Uint32Array
  /** Two hashes of the words, the same for the same words. */
  readonly contents: Float64Array
  /** Number of the record in its piece, from 1. */
  readonly numbers: Uint32Array
  /** Records of the piece, articles or not. */
  readonly records: number
  /** Where each line stands: in the piece, or in the spool where there is one. */
  readonly offsets: Uint32Array
  readonly lengths: Uint32Array
  readonly spooled: boolean
  readonly words: Uint32Array
  readonly runCounts: Uint32Array
  readonly runs: Uint32Array
  readonly around: Uint8Array
  readonly seriesCounts: Uint8Array
  readonly series: Uint32Array
  /** Numbers of the records that hold no text. */
  readonly unreadable: readonly number[]
  readonly notices: readonly Notice[]
}

/** Pairs of texts, and where the texts are. */
export interface PairsOfTexts {
  /** Of the run that it belongs to. */
  readonly id: number
  readonly places: readonly RecordPlace[]
  /** A number for each place that is the same in every task of a run: a text may be at hand from the task before. */
  readonly articles: Uint32Array
  /** Two indexes into `places` for each pair. */
  readonly pairs: Uint32Array
}

export interface AlignTask extends PairsOfTexts {
  readonly task: 'align'
  /** For each pair, how many pairs of names and numbers its fingerprints share. */
  readonly series: Uint8Array
  /** Sampled runs that are stock phrases. */
  readonly stock: Uint32Array
}

export interface Aligned {
  readonly pairs: readonly AlignedPair[]
  /** Pairs, independent by their words or not, of which the one may be a rewrite of the other. */
  readonly undecided: readonly Undecided[]
  /** Pairs that took too much of the processor. */
  readonly leftOut: readonly number[]
}

/** Some pairs of a task, to be laid beside each other sentence by sentence; the result has those that are rewrites. */
export interface RewordTask extends PairsOfTexts {
  readonly task: 'reword'
  readonly undecided: readonly Undecided[]
}

export type Undecided = Pick<AlignedPair, 'pair' | 'jaccard' | 'contained'>

/** A pair that is not independent. */
export interface AlignedPair {
  /** Which of the task's pairs. */
  readonly pair: number
  readonly kind: RelationKind
  readonly score: number
  readonly confidence: number
  readonly jaccard: number
  readonly contained: number
  /** Start and end in the first text, start and end in the second, and share of the same words, for each passage. */
  readonly passages: readonly (readonly [number, number, number, number, number])[]
}

export type DedupeTask = FingerprintTask | AlignTask | RewordTask
export type TaskResult<T extends DedupeTask> = T extends FingerprintTask
  ? Fingerprinted
  : T extends AlignTask
    ? Aligned
    : Omit<Aligned, 'undecided'>
