import type { BlockKind, Link, Removal } from '../../model/article.ts'
import { readRaised } from '../../text/raised.ts'
import { isHidden, isHiddenInLine, isReadAloud } from './hidden.ts'
import { type Element, findAll, SILENT, textOf } from './tree.ts'

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
  /** Only read aloud, by a reader of the screen. */
  readonly aloud: boolean
  /** What was left out within it: words that are not shown, and marks of notes. */
  readonly leftOut: readonly Removal[]
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul td th
  caption option button label`.split(/\s+/),
)
const HEADING = /^h[1-6]$/
/** What pages write with a span that has no meaning of its own: a break, a block, heavy type, raised letters. */
const BREAK_NAME = /(?:^|\s)(?:br|line-?break|lb)(?:\s|$)/i
const BLOCK_STYLE = /display\s{0,4}:\s{0,4}(?:block|flex|grid|table|list-item)\b/i
const STRONG_NAME = /(?:^|\s)(?:strong|bold|b)(?:\s|$)/i
const STRONG_STYLE = /font-weight\s{0,4}:\s{0,4}(?:bold|[6-9]00)/i
const RAISED_STYLE = /vertical-align\s{0,4}:\s{0,4}(?:super|text-top)/i
/** Longest line in heavy type that is the head of what stands below it, in characters. */
const LONGEST_HEAD = 120

interface Walk {
  readonly blocks: HtmlBlock[]
  text: string
  links: Link[]
  linkLetters: number
  strongLetters: number
  leftOut: Removal[]
  element: Element
  readonly root: Element
}

const SHOWN = { hidden: false, aloud: false }

/** Part a page into blocks of text, in the order of the document. Nothing that is shown is left out. */
export function htmlBlocks(root: Element): HtmlBlock[] {
  const walk: Walk = {
    blocks: [],
    text: '',
    links: [],
    linkLetters: 0,
    strongLetters: 0,
    leftOut: [],
    element: root,
    root,
  }
  visit(root, { ...SHOWN, strong: false, linked: false, pre: false }, walk)
  flush(walk, SHOWN)
  return withRest(walk)
}

/** What was left out behind the last block belongs to that block. */
function withRest({ blocks, leftOut }: Walk): HtmlBlock[] {
  const last = blocks.at(-1)
  return last && leftOut.length > 0
    ? [...blocks.slice(0, -1), { ...last, leftOut: [...last.leftOut, ...leftOut] }]
    : blocks
}

interface State {
  readonly hidden: boolean
  readonly aloud: boolean
  readonly strong: boolean
  readonly linked: boolean
  readonly pre: boolean
}

function visit(element: Element, state: State, walk: Walk): void {
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'string') addText(child, state, walk)
    else if (isRaised(child)) addRaised(child, element.children[index + 1], { state, walk })
    else if (!SILENT.has(child.tag)) visitElement(child, state, walk)
  }
}

function visitElement(element: Element, outer: State, walk: Walk): void {
  const { tag, attributes } = element
  if (tag === 'br' || isNamedBreak(element)) {
    lineBreak(walk, outer)
    return
  }
  const isBlock = BLOCK_TAGS.has(tag) || (!outer.pre && isBlockByStyle(element))
  if (!isBlock && !outer.hidden && isHiddenInLine(element) && !holdsAnyBlock(element)) {
    leaveOut(walk, { text: textOf(element), reason: 'hidden' })
    return
  }
  const state = stateIn(element, outer)
  const isCell = (tag === 'td' || tag === 'th') && !holdsBlocks(element)
  if (isCell) {
    if (walk.text.trim() !== '' && !/\|\s*$/.test(walk.text)) walk.text += ' | '
  } else if (isBlock) {
    flush(walk, outer)
    walk.element = element
  }
  const from = walk.text.length
  visit(element, state, walk)
  if (tag === 'a' && attributes['href'] && walk.text.length > from) {
    walk.links.push({ url: attributes['href'], text: walk.text.slice(from).replace(/\s+/g, ' ').trim() })
  }
  if (isBlock && !isCell) {
    flush(walk, state)
    walk.element = element.parent ?? walk.root
  }
}

function stateIn(element: Element, outer: State): State {
  const { tag, attributes } = element
  const aloud = outer.aloud || isReadAloud(element)
  return {
    hidden: outer.hidden || aloud || isHidden(element),
    aloud,
    strong: outer.strong || tag === 'b' || tag === 'strong' || HEADING.test(tag) || isStrongSpan(element),
    linked: outer.linked || (tag === 'a' && attributes['href'] !== undefined),
    pre: outer.pre || tag === 'pre',
  }
}

function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => typeof child !== 'string' && BLOCK_TAGS.has(child.tag))
}

function holdsAnyBlock(element: Element): boolean {
  return findAll(element, (one) => BLOCK_TAGS.has(one.tag)).length > 0
}

/** `<span class="br"></span>`: a break by its style sheet. */
function isNamedBreak({ tag, attributes, children }: Element): boolean {
  return tag === 'span' && children.length === 0 && BREAK_NAME.test(attributes['class'] ?? '')
}

function isBlockByStyle({ tag, attributes }: Element): boolean {
  return tag === 'span' && BLOCK_STYLE.test(attributes['style'] ?? '')
}

function isStrongSpan({ tag, attributes }: Element): boolean {
  return tag === 'span' && (STRONG_NAME.test(attributes['class'] ?? '') || STRONG_STYLE.test(attributes['style'] ?? ''))
}

function isRaised({ tag, attributes }: Element): boolean {
  return tag === 'sup' || (tag === 'span' && RAISED_STYLE.test(attributes['style'] ?? ''))
}

/** Raised characters: the mark of a note is left out, so that it becomes no digit of the number before it. */
function addRaised(element: Element, next: Element | string | undefined, at: { state: State; walk: Walk }): void {
  const { state, walk } = at
  const raised = textOf(element)
  const { parent } = element
  const linked =
    findAll(element, (one) => one.tag === 'a').length > 0 || (parent?.tag === 'a' && textOf(parent) === raised)
  const after = next === undefined || typeof next === 'string' ? (next ?? '') : textOf(next)
  const { text, note } = readRaised(raised, { before: walk.text, after, linked })
  if (note !== null) leaveOut(walk, { text: note, reason: 'note-mark' })
  else addText(text, state, walk)
}

function leaveOut(walk: Walk, removal: Removal): void {
  if (removal.text !== '') walk.leftOut.push(removal)
}

function addText(text: string, state: State, walk: Walk): void {
  walk.text += state.pre ? text : text.replace(/\s+/g, ' ')
  const letters = text.trim().length
  if (state.linked) walk.linkLetters += letters
  if (state.strong) walk.strongLetters += letters
}

/** One break is a line of a poem or an address; two in a row part paragraphs, and one parts a head from what follows. */
function lineBreak(walk: Walk, state: State): void {
  if (/\n\s{0,40}$/.test(walk.text.slice(-40)) || (!state.pre && isHead(walk))) flush(walk, state)
  else walk.text += '\n'
}

/** A short line in heavy type, without a mark at its end. */
function isHead({ text, strongLetters }: Walk): boolean {
  if (text.length > LONGEST_HEAD || strongLetters === 0) return false
  const line = text.trim()
  return !line.includes('\n') && strongLetters >= line.replace(/\s/g, '').length * 0.9 && /[\p{L}\p{N}?!]$/u.test(line)
}

function flush(walk: Walk, { hidden, aloud }: Pick<State, 'hidden' | 'aloud'>): void {
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
      aloud,
      kind: kindOf(walk.element),
      element: walk.element,
      links: walk.links,
      linkLetters: walk.linkLetters,
      strong: walk.strongLetters >= letters * 0.9,
      leftOut: walk.leftOut,
    })
    walk.leftOut = []
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
