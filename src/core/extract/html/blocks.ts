import type { BlockKind, Link } from '../../model/article.ts'
import { type Element, SILENT } from './tree.ts'

/** A run of text on a page that no edge of a block breaks, with the element that it stands in. */
export interface HtmlBlock {
  readonly text: string
  readonly kind: BlockKind
  /** Innermost block-level element. */
  readonly element: Element
  readonly links: readonly Link[]
  /** Letters that stand in links. */
  readonly linkLetters: number
  /** Is all of its text bold or a heading? */
  readonly strong: boolean
  /** Hidden by an attribute or an inline style. */
  readonly hidden: boolean
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul td th
  caption option button label`.split(/\s+/),
)
const HEADING = /^h[1-6]$/
const HIDDEN_STYLE = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i

interface Walk {
  readonly blocks: HtmlBlock[]
  text: string
  links: Link[]
  linkLetters: number
  strongLetters: number
  element: Element
  readonly root: Element
}

/** Part a page into blocks of text, in the order of the document. Nothing that is shown is left out. */
export function htmlBlocks(root: Element): HtmlBlock[] {
  const walk: Walk = { blocks: [], text: '', links: [], linkLetters: 0, strongLetters: 0, element: root, root }
  visit(root, { hidden: false, strong: false, linked: false, pre: false }, walk)
  flush(walk, false)
  return walk.blocks
}

interface State {
  readonly hidden: boolean
  readonly strong: boolean
  readonly linked: boolean
  readonly pre: boolean
}

function visit(element: Element, state: State, walk: Walk): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(child, state, walk)
    else if (!SILENT.has(child.tag)) visitElement(child, state, walk)
  }
}

function visitElement(element: Element, outer: State, walk: Walk): void {
  const { tag, attributes } = element
  if (tag === 'br') {
    lineBreak(walk, outer)
    return
  }
  const state: State = {
    hidden: outer.hidden || isHidden(element),
    strong: outer.strong || tag === 'b' || tag === 'strong' || HEADING.test(tag),
    linked: outer.linked || (tag === 'a' && attributes['href'] !== undefined),
    pre: outer.pre || tag === 'pre',
  }
  const isBlock = BLOCK_TAGS.has(tag)
  const isCell = (tag === 'td' || tag === 'th') && !holdsBlocks(element)
  if (isCell) {
    if (walk.text.trim() !== '' && !/\|\s*$/.test(walk.text)) walk.text += ' | '
  } else if (isBlock) {
    flush(walk, outer.hidden)
    walk.element = element
  }
  const from = walk.text.length
  visit(element, state, walk)
  if (tag === 'a' && attributes['href'] && walk.text.length > from) {
    walk.links.push({ url: attributes['href'], text: walk.text.slice(from).replace(/\s+/g, ' ').trim() })
  }
  if (isBlock && !isCell) {
    flush(walk, state.hidden)
    walk.element = element.parent ?? walk.root
  }
}

function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => typeof child !== 'string' && BLOCK_TAGS.has(child.tag))
}

export function isHidden(element: Element): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true
  const style = attributes['style']
  return style !== undefined && HIDDEN_STYLE.test(style)
}

function addText(text: string, state: State, walk: Walk): void {
  walk.text += state.pre ? text : text.replace(/\s+/g, ' ')
  const letters = text.trim().length
  if (state.linked) walk.linkLetters += letters
  if (state.strong) walk.strongLetters += letters
}

/** One break is a line of a poem or an address; two in a row part paragraphs. */
function lineBreak(walk: Walk, state: State): void {
  if (/\n\s{0,40}$/.test(walk.text.slice(-40))) flush(walk, state.hidden)
  else walk.text += '\n'
}

function flush(walk: Walk, hidden: boolean): void {
  const text = walk.text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
  if (text !== '') {
    const letters = text.replace(/\s/g, '').length
    walk.blocks.push({
      text,
      hidden,
      kind: kindOf(walk.element),
      element: walk.element,
      links: walk.links,
      linkLetters: walk.linkLetters,
      strong: walk.strongLetters >= letters * 0.9,
    })
  }
  walk.text = ''
  walk.links = []
  walk.linkLetters = 0
  walk.strongLetters = 0
}

/** Kind by the nearest telling element. */
function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element; at; at = at.parent) {
    if (HEADING.test(at.tag)) return 'heading'
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return 'list'
    if (at.tag === 'blockquote') return 'quotation'
    if (at.tag === 'tr' || at.tag === 'pre') return 'table'
    if (at.tag === 'article' || at.tag === 'main' || at.tag === 'body') return 'paragraph'
  }
  return 'paragraph'
}
