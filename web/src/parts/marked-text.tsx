import type { Span } from '../api/types/common.ts'
import { type Mark, segments } from '../text/segments.ts'

interface Props {
  readonly text: string
  /** Default: all of it. */
  readonly within?: Span
  readonly marks?: readonly Mark[]
}

/** Words of a report, as text and nothing else, with what is marked in them. */
export function MarkedText({ text, within = { start: 0, end: text.length }, marks = [] }: Props) {
  return segments(text, within, marks).map(({ start, text: words, kinds, ids, to, lit }) => {
    if (kinds.length === 0) return words
    const className = `mark ${kinds.join(' ')}${lit ? ' lit' : ''}`
    const id = ids[0]
    const named = id === undefined ? {} : { id }
    return to === null ? (
      <mark key={start} className={className} {...named}>
        {words}
      </mark>
    ) : (
      <a key={start} className={className} href={to} {...named}>
        {words}
      </a>
    )
  })
}
