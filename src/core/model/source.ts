import type { Link, Removal } from './article.ts'
import type { DocumentRecord } from './document.ts'

/** What the container of a report says of it (a feed's entry, a column, an agency's header), before its text is read. */
export interface Hints {
  readonly title?: string
  readonly standfirst?: string
  readonly authors?: readonly string[]
  readonly contributors?: readonly string[]
  readonly publisher?: string
  readonly agency?: string
  /** As it is written there; so is `updated`. */
  readonly published?: string
  readonly updated?: string
  readonly dateline?: string
  /** ISO 639-1, or a tag that begins with it. */
  readonly language?: string
  readonly url?: string
  readonly links?: readonly Link[]
  readonly captions?: readonly string[]
}

/** A report as it was found in a document: decoded, not yet parted from the page around it. */
export interface Source {
  readonly kind: 'html' | 'text'
  /** The path or address as it was given; for a record within a file, `path#number`. */
  readonly input: string
  /** Decoded markup or text. */
  readonly content: string
  readonly document: DocumentRecord
  /** From 1, for a record of a document that holds several; absent where the document is one report. */
  readonly number?: number
  readonly hints: Hints
  /** What told of the document, where neither its container nor it says so. */
  readonly told?: Pick<Hints, 'published' | 'authors'>
  /** What reading already left out: running heads of a PDF. */
  readonly removed?: readonly Removal[]
  /** `clean`: the container already holds the body alone, so that nothing but its marks is to be taken off. */
  readonly state: 'page' | 'clean'
}
