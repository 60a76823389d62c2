import type { HtmlBlock } from './blocks.ts'
import type { Element } from './tree.ts'

/** Sums over the blocks that stand in an element. */
export interface Sums {
  blocks: number
  words: number
  linkLetters: number
  letters: number
  /** Words in blocks that are prose. */
  prose: number
  proseBlocks: number
}

const POSITIVE = /article|body|content|entry|post|story|text|main|blog|prose|rich|markdown|copy|detail|paragraph/i
const NEGATIVE =
  /comment|sidebar|side-bar|related|share|sharing|social|promo|newsletter|subscri|sign-?up|cookie|consent|banner|breadcrumb|footer|foot|header|masthead|nav|menu|widget|popup|modal|sponsor|advert|\bads?\b|ad-|-ad|outbrain|taboola|recommend|trending|popular|more-?(?:from|stories|posts|news)|latest|tags?\b|taglist|author|bio|byline|meta|caption|credit|print|login|search|pagination|pager|next|prev|toc|table-of-contents|cta|call-to-action|disclaimer|copyright|skip|hidden|screen-reader|sr-only|tooltip|rating|disqus|share|follow|donat|toolbar|product|card|carousel|slider|teaser|disclosure|affiliate/gi

/** What an element's class, id and role say of it. Counted once per element and kept. */
export interface Names {
  readonly positive: boolean
  readonly negative: number
}

/** @param known the names read before, by what they were read from */
export function namesOf(element: Element, known: Map<string, Names>): Names {
  const { attributes } = element
  const name =
    `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['role'] ?? ''} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`.slice(
      0,
      400,
    )
  const before = known.get(name)
  if (before) return before
  const names: Names = { positive: POSITIVE.test(name), negative: name.match(NEGATIVE)?.length ?? 0 }
  known.set(name, names)
  return names
}

/** The sums of every element that holds text. */
export function sumUp(
  blocks: readonly HtmlBlock[],
  measures: readonly { words: number; prose: boolean }[],
): Map<Element, Sums> {
  const sums = new Map<Element, Sums>()
  for (const [index, block] of blocks.entries()) {
    const { words, prose } = measures[index]!
    for (let at: Element | null = block.element; at; at = at.parent) {
      const sum = sums.get(at) ?? { blocks: 0, words: 0, linkLetters: 0, letters: 0, prose: 0, proseBlocks: 0 }
      sum.blocks++
      sum.words += words
      sum.linkLetters += block.linkLetters
      sum.letters += block.text.length
      if (prose) {
        sum.prose += words
        sum.proseBlocks++
      }
      sums.set(at, sum)
    }
  }
  return sums
}

/**
 * The element that most likely holds the article: the smallest that still holds most of the page's prose, going down
 * from the root while one child keeps at least `share` of it.
 */
export function smallestHolding(root: Element, sums: ReadonlyMap<Element, Sums>, share: number): Element {
  let at = root
  const all = sums.get(root)?.prose ?? 0
  for (;;) {
    let best: Element | null = null
    for (const child of at.children) {
      if (typeof child !== 'string' && (sums.get(child)?.prose ?? 0) > (best ? (sums.get(best)?.prose ?? 0) : 0))
        best = child
    }
    if (!best || (sums.get(best)?.prose ?? 0) < all * share) return at
    at = best
  }
}

const LONGEST_CLASS = 400

/** An element's tag and classes with those of two ancestors: blocks of one design share it. */
export function signatureOf(element: Element): string {
  const parts: string[] = []
  for (let at: Element | null = element, steps = 0; at && steps < 3; at = at.parent, steps++) {
    // Of a long attribute no more is looked at: thousands of elements may stand in the one that has it.
    const names = (at.attributes['class'] ?? '').slice(0, LONGEST_CLASS)
    parts.push(`${at.tag}.${names.replace(/\d+/g, '').slice(0, 80)}`)
  }
  return parts.join('<')
}
