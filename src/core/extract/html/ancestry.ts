import type { HtmlBlock } from './blocks.ts'
import { type Names, namesOf } from './context.ts'
import type { Element } from './tree.ts'

/** What stands around an element, itself included, up to the page's body. */
export interface Ancestry {
  readonly depth: number
  /** A bit for each of `TAGS` that the element or one around it is. */
  readonly tags: number
  readonly positive: number
  readonly negative: number
  readonly nearNegative: number
  readonly nearPositive: boolean
  readonly articleBody: boolean
  readonly listItems: number
}

const bit = (value: boolean): number => (value ? 1 : 0)

/** Tags that columns ask for, one bit each. */
const TAGS = new Map(
  `h1 h2 h3 h4 h5 h6 table figure figcaption caption blockquote pre button label option form fieldset article main nav
  menu header footer aside dl ul ol address time dialog details`
    .split(/\s+/)
    .map((tag, index) => [tag, 1 << index]),
)

/** The bits of some of these tags. */
export function maskOf(tags: readonly string[]): number {
  return tags.reduce((sum, tag) => sum | (TAGS.get(tag) ?? 0), 0)
}

interface Known {
  readonly ancestries: Map<Element, Ancestry>
  /** By what names an element: lists repeat them. */
  readonly names: Map<string, Names>
}

/** For each block, what stands around it; read once for each element. */
export function ancestriesOf(blocks: readonly HtmlBlock[]): Ancestry[] {
  const known: Known = { ancestries: new Map(), names: new Map() }
  return blocks.map(({ element }) => ancestryOf(element, known))
}

/** Ancestors up to the page's body, read once per element. */
function ancestryOf(element: Element, known: Known): Ancestry {
  const before = known.ancestries.get(element)
  if (before) return before
  const own = namesOf(element, known.names)
  const above = element.parent ? ancestryOf(element.parent, known) : null
  const skip = element.tag === 'body' || element.tag === 'html'
  const { attributes } = element
  const negative = skip ? 0 : own.negative
  const read: Ancestry = {
    depth: element.depth,
    tags: (above?.tags ?? 0) | (TAGS.get(element.tag) ?? 0),
    positive: (above?.positive ?? 0) + bit(own.positive && !skip),
    negative: (above?.negative ?? 0) + Math.min(3, negative),
    nearNegative: negative + (above ? Math.min(3, above.nearNegative) / 2 : 0),
    nearPositive: own.positive,
    articleBody: (above?.articleBody ?? false) || /articlebody/i.test(attributes['itemprop'] ?? ''),
    listItems: (above?.listItems ?? 0) + bit(element.tag === 'li'),
  }
  known.ancestries.set(element, read)
  return read
}
