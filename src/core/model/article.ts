import type { DocumentRecord } from './document.ts'
import type { Notice } from './notice.ts'
import type { Span } from './span.ts'

/** What a block of the body is, as the page or the text marks it. */
export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quotation' | 'table'

/** One block of the body, in order; blocks do not overlap and are parted by blank lines in the text. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** A passage of the document that is not in the text, with the rule that left it out. */
export interface Removal {
  readonly text: string
  /** Stable, kebab-case; listed in docs/reference/removals.md. */
  readonly reason: string
}

/** Text that belongs to the report but not to its body: it carries facts too, so it is kept and annotated. */
export type PartKind = 'headline' | 'standfirst' | 'caption'

/** Words of a report that stand beside its body: they are annotated too, with spans into `text`. */
export interface Part {
  /** `headline`, `standfirst`, `caption-1`, `caption-2` ... */
  readonly id: string
  readonly kind: PartKind
  readonly text: string
}

/** A link in the body, or in its furniture where it names the report that this one rests on. */
export interface Link {
  readonly url: string
  readonly text: string
}

/** A date or moment as precisely as it is written: `2023-12-02`, `2023-12-02T13:20`, `2023-12-02T17:51-05:00`. */
export type Moment = string

/** The cleaned text of a report, with its metadata. */
export interface Article {
  /** Twelve hexadecimal digits drawn from the document; `-2` and so on where two documents are identical. */
  readonly id: string
  /** The path or address as it was given; for a record within a file, `path#number`. */
  readonly input: string
  readonly document: DocumentRecord
  readonly title: string | null
  readonly authors: readonly string[]
  readonly contributors: readonly string[]
  readonly publisher: string | null
  /** The agency that the page credits, where it is not the publisher. */
  readonly agency: string | null
  readonly published: Moment | null
  readonly updated: Moment | null
  readonly dateline: string | null
  /** ISO 639-1, null where it cannot be told. */
  readonly language: string | null
  /** The canonical address that the page names for itself, else the address it was fetched from. */
  readonly url: string | null
  readonly links: readonly Link[]
  /** The body: blocks parted by one blank line, nothing else. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Headline, standfirst and captions. */
  readonly parts: readonly Part[]
  readonly removed: readonly Removal[]
  readonly notices: readonly Notice[]
}
