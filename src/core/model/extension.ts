import type { Hints } from './source.ts'

/** A document that a reader is asked about. */
export interface OfferedDocument {
  /** The path or address as it was given. */
  readonly input: string
  readonly bytes: Uint8Array
  /** The first two thousand bytes as Latin-1: for telling forms apart. */
  readonly head: string
  /** Decoded; empty for forms that are no text. */
  readonly text: string
}

/** A report that a reader found in a document. */
export interface ReadReport {
  /** Markup goes through the same rules as a page of the web. */
  readonly kind: 'html' | 'text'
  readonly content: string
  readonly hints?: Hints
  /** True: the content is the body alone, so that nothing but its marks is taken off. Default false. */
  readonly clean?: boolean
}

/** Reads a form of document of one's own. It is asked before the readers of the package; what it throws becomes a notice. */
export interface OwnReader {
  readonly name: string
  readonly accepts: (document: OfferedDocument) => boolean
  readonly read: (document: OfferedDocument) => readonly ReadReport[]
}

/** A line or block of a document, as a rule that leaves some out is asked about it. */
export interface OfferedLine {
  /** With single spaces, and plain quotation marks. */
  readonly text: string
  /** Its place, from 0, and how many there are. */
  readonly index: number
  readonly of: number
}

/** Leaves lines out of reports. It is asked before the rules of the package; what it leaves out is listed with its reason. */
export interface LeaveOutRule {
  /** Kebab-case, as those of docs/reference/removals.md: "sponsored". */
  readonly reason: string
  readonly test: (line: OfferedLine) => boolean
}
