import type { ExtractWords } from '../../languages/extract-words.ts'
import { type LineShape, lineShape } from '../line-features.ts'
import { plain } from '../piece.ts'
import { type Ancestry, ancestriesOf, maskOf } from './ancestry.ts'
import type { HtmlBlock } from './blocks.ts'
import { type Sums, signatureOf, smallestHolding, sumUp } from './context.ts'
import { isHidden } from './hidden.ts'
import type { Element } from './tree.ts'

/** What the blocks of a page look like, one row of numbers a block; `FEATURES` names the columns. */
export interface FeatureTable {
  readonly rows: readonly Float64Array[]
  readonly shapes: readonly LineShape[]
}

interface PageContext {
  readonly blocks: readonly HtmlBlock[]
  readonly shapes: readonly LineShape[]
  readonly prose: readonly boolean[]
  readonly sums: ReadonlyMap<Element, Sums>
  /** For each block, its element's. */
  readonly ancestries: readonly Ancestry[]
  readonly linkShares: readonly number[]
  readonly core: Element
  readonly wide: Element
  readonly page: Sums
  readonly groups: ReadonlyMap<string, Sums>
  readonly signatures: readonly string[]
  readonly heading: number
  readonly titleWords: ReadonlySet<string>
  readonly wordsBefore: readonly number[]
  readonly firstProse: number
  readonly lastProse: number
  readonly counts: ReadonlyMap<string, number>
}

const bit = (value: boolean): number => (value ? 1 : 0)
const log = (value: number): number => Math.log1p(Math.max(0, value))
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/** Measure every block of a page. */
export function featureTable(root: Element, blocks: readonly HtmlBlock[], words: ExtractWords): FeatureTable {
  const shapes = blocks.map((block) => lineShape(plain(block.text), words))
  const context = contextOf(root, { blocks, shapes })
  return { rows: blocks.map((_block, index) => rowOf(context, index)), shapes }
}

function contextOf(root: Element, page: { blocks: readonly HtmlBlock[]; shapes: readonly LineShape[] }): PageContext {
  const { blocks, shapes } = page
  const prose = blocks.map((block, index) => {
    const shape = shapes[index]!
    return !block.hidden && shape.words >= 12 && shape.closed && block.linkLetters < block.text.length * 0.4
  })
  const sums = sumUp(
    blocks,
    blocks.map((_block, index) => ({ words: shapes[index]!.words, prose: prose[index]! })),
  )
  const empty: Sums = { blocks: 0, words: 0, linkLetters: 0, letters: 0, prose: 0, proseBlocks: 0 }
  const groups = new Map<string, Sums>()
  const known = new Map<Element, string>()
  const signatures = blocks.map(({ element }) => {
    const signature = known.get(element) ?? signatureOf(element)
    known.set(element, signature)
    return signature
  })
  const counts = new Map<string, number>()
  const wordsBefore: number[] = []
  let total = 0
  for (const [index, block] of blocks.entries()) {
    wordsBefore.push(total)
    total += shapes[index]!.words
    counts.set(block.text, (counts.get(block.text) ?? 0) + 1)
    const key = signatures[index]!
    const group = groups.get(key) ?? { ...empty }
    group.blocks++
    group.words += shapes[index]!.words
    group.letters += block.text.length
    group.linkLetters += block.linkLetters
    if (prose[index]) group.prose += shapes[index]!.words
    groups.set(key, group)
  }
  const core = smallestHolding(root, sums, 0.6)
  const heading = blocks.findIndex((block) => within(block.element, 'h1'))
  const titleText = heading >= 0 ? blocks[heading]!.text : ''
  return {
    ...{ blocks, shapes, prose, sums, core, groups, signatures, wordsBefore, counts, heading },
    ancestries: ancestriesOf(blocks),
    linkShares: blocks.map((block) => share(block.linkLetters, block.text.replace(/\s/g, '').length)),
    wide: smallestHolding(root, sums, 0.9),
    page: sums.get(root) ?? empty,
    titleWords: new Set(titleText.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
    firstProse: blocks.findIndex((block, index) => prose[index] === true && isWithin(block.element, core)),
    lastProse: blocks.findLastIndex((block, index) => prose[index] === true && isWithin(block.element, core)),
  }
}

function within(element: Element, tag: string): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at.tag === tag) return true
  return false
}

function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === outer) return true
  return false
}

type Column = readonly [name: string, value: (context: PageContext, index: number) => number]

const shape =
  (read: (line: LineShape) => number) =>
  (context: PageContext, index: number): number =>
    read(context.shapes[index]!)

const tagIn = (...tags: string[]): Column[1] => {
  const mask = maskOf(tags)
  return (context, index) => bit((context.ancestries[index]!.tags & mask) !== 0)
}

const above =
  (levels: number, read: (sums: Sums, context: PageContext) => number) =>
  (context: PageContext, index: number): number => {
    let at: Element = context.blocks[index]!.element
    for (let level = 0; level < levels && at.parent; level++) at = at.parent
    const sums = context.sums.get(at)
    return sums ? read(sums, context) : 0
  }

const near =
  (step: number, read: (context: PageContext, index: number) => number) =>
  (context: PageContext, index: number): number => {
    const at = index + step
    return at < 0 || at >= context.blocks.length ? -1 : read(context, at)
  }

const linkShare = (context: PageContext, index: number): number => context.linkShares[index]!

/** Words of prose in the blocks from `from` to `to` around a block, as a share of all words there. */
const density =
  (from: number, to: number) =>
  (context: PageContext, index: number): number => {
    let prose = 0
    let all = 0
    for (let at = Math.max(0, index + from); at <= Math.min(context.blocks.length - 1, index + to); at++) {
      if (at === index) continue
      all += context.shapes[at]!.words
      if (context.prose[at]) prose += context.shapes[at]!.words
    }
    return share(prose, all)
  }

const group =
  (read: (sums: Sums) => number) =>
  (context: PageContext, index: number): number => {
    const sums = context.groups.get(context.signatures[index]!)
    return sums ? read(sums) : 0
  }

/** The columns of the table, in order. The model names them by their place. */
const COLUMNS: readonly Column[] = [
  ['words', shape((line) => log(line.words))],
  ['closed', shape((line) => bit(line.closed))],
  ['sentences', shape((line) => line.sentences)],
  ['common', shape((line) => line.common)],
  ['capitals', shape((line) => line.capitals)],
  ['digits', shape((line) => line.digits)],
  ['commas', shape((line) => line.commas / Math.max(1, line.words))],
  ['wordLength', shape((line) => line.wordLength)],
  ['endsColon', shape((line) => bit(line.endsColon))],
  ['startsLower', shape((line) => bit(line.startsLower))],
  ['startsSymbol', shape((line) => bit(line.startsSymbol))],
  ['question', shape((line) => bit(line.question))],
  ['bar', shape((line) => bit(line.bar))],
  ['furniture', shape((line) => bit(line.furniture))],
  ['relatedHeading', shape((line) => bit(line.relatedHeading))],
  ['copyright', shape((line) => bit(line.copyright))],
  ['you', shape((line) => bit(line.you))],
  ['year', shape((line) => bit(line.year))],
  ['linkShare', linkShare],
  ['links', (context, index) => context.blocks[index]!.links.length],
  ['strong', (context, index) => bit(context.blocks[index]!.strong)],
  ['hidden', (context, index) => bit(context.blocks[index]!.hidden)],
  ['selfHidden', (context, index) => bit(isHidden(context.blocks[index]!.element))],
  ['p', (context, index) => bit(context.blocks[index]!.element.tag === 'p')],
  ['div', (context, index) => bit(context.blocks[index]!.element.tag === 'div')],
  ['li', (context, index) => bit(context.blocks[index]!.element.tag === 'li')],
  ['h1', tagIn('h1')],
  ['h2', tagIn('h2')],
  ['h3', tagIn('h3')],
  ['h456', tagIn('h4', 'h5', 'h6')],
  ['table', tagIn('table')],
  ['figure', tagIn('figure', 'figcaption', 'caption')],
  ['blockquote', tagIn('blockquote')],
  ['pre', tagIn('pre')],
  ['control', tagIn('button', 'label', 'option', 'form', 'fieldset')],
  ['article', tagIn('article')],
  ['main', tagIn('main')],
  ['nav', tagIn('nav', 'menu')],
  ['header', tagIn('header')],
  ['footer', tagIn('footer')],
  ['aside', tagIn('aside')],
  ['dl', tagIn('dl')],
  ['list', tagIn('ul', 'ol')],
  ['ordered', tagIn('ol')],
  ['address', tagIn('address', 'time')],
  ['dialog', tagIn('dialog', 'details')],
  ['depth', (context, index) => context.ancestries[index]!.depth],
  ['positive', (context, index) => context.ancestries[index]!.positive],
  ['negative', (context, index) => context.ancestries[index]!.negative],
  ['nearNegative', (context, index) => context.ancestries[index]!.nearNegative],
  ['articleBody', (context, index) => bit(context.ancestries[index]!.articleBody)],
  ['listItems', (context, index) => context.ancestries[index]!.listItems],
  ['inCore', (context, index) => bit(isWithin(context.blocks[index]!.element, context.core))],
  ['inWide', (context, index) => bit(isWithin(context.blocks[index]!.element, context.wide))],
  ['coreDepth', (context, index) => context.blocks[index]!.element.depth - context.core.depth],
  ['parentProse', above(1, (sums, context) => share(sums.prose, context.page.prose))],
  ['parentWords', above(1, (sums) => log(sums.words))],
  ['parentLinks', above(1, (sums) => share(sums.linkLetters, sums.letters))],
  ['parentPure', above(1, (sums) => share(sums.prose, sums.words))],
  ['grandProse', above(2, (sums, context) => share(sums.prose, context.page.prose))],
  ['grandLinks', above(2, (sums) => share(sums.linkLetters, sums.letters))],
  ['grandPure', above(2, (sums) => share(sums.prose, sums.words))],
  ['greatProse', above(3, (sums, context) => share(sums.prose, context.page.prose))],
  ['greatPure', above(3, (sums) => share(sums.prose, sums.words))],
  ['fourthProse', above(4, (sums, context) => share(sums.prose, context.page.prose))],
  ['fourthLinks', above(4, (sums) => share(sums.linkLetters, sums.letters))],
  ['position', (context, index) => share(context.wordsBefore[index]!, context.page.words)],
  ['afterHeading', (context, index) => (context.heading < 0 ? 0 : Math.sign(index - context.heading))],
  ['fromHeading', (context, index) => (context.heading < 0 ? 0 : log(Math.abs(index - context.heading)))],
  ['afterFirst', (context, index) => Math.max(-20, Math.min(20, index - context.firstProse))],
  ['beforeLast', (context, index) => Math.max(-20, Math.min(20, context.lastProse - index))],
  [
    'wordsAfterLast',
    (context, index) => log(context.wordsBefore[index]! - (context.wordsBefore[context.lastProse] ?? 0)),
  ],
  ['proseBefore', density(-3, -1)],
  ['proseAfter', density(1, 3)],
  ['proseAround', density(-8, 8)],
  ['proseFarAfter', density(1, 10)],
  ['groupBlocks', group((sums) => log(sums.blocks))],
  ['groupWords', group((sums) => log(share(sums.words, sums.blocks)))],
  ['groupProse', group((sums) => share(sums.prose, sums.words))],
  ['groupLinks', group((sums) => share(sums.linkLetters, sums.letters))],
  ['groupShare', (context, index) => share(group((sums) => sums.prose)(context, index), context.page.prose)],
  ['repeats', (context, index) => context.counts.get(context.blocks[index]!.text) ?? 1],
  ['ofTitle', (context, index) => titleOverlap(context, index)],
  ['previousWords', near(-1, (context, index) => log(context.shapes[index]!.words))],
  ['nextWords', near(1, (context, index) => log(context.shapes[index]!.words))],
  ['previousLinks', near(-1, linkShare)],
  ['nextLinks', near(1, linkShare)],
  ['secondNextLinks', near(2, linkShare)],
  ['previousRelated', near(-1, (context, index) => bit(context.shapes[index]!.relatedHeading))],
  ['previousFurniture', near(-1, (context, index) => bit(context.shapes[index]!.furniture))],
  ['nextFurniture', near(1, (context, index) => bit(context.shapes[index]!.furniture))],
]

function titleOverlap(context: PageContext, index: number): number {
  if (context.titleWords.size === 0) return -1
  const words =
    context.blocks[index]!.text.slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return words.filter((word) => context.titleWords.has(word)).length / Math.max(1, words.length)
}

function rowOf(context: PageContext, index: number): Float64Array {
  const row = new Float64Array(COLUMNS.length)
  for (let at = 0; at < COLUMNS.length; at++) row[at] = COLUMNS[at]![1](context, index)
  return row
}

/** Names of the columns, for those who read the model. */
export const FEATURES: readonly string[] = COLUMNS.map(([name]) => name)
