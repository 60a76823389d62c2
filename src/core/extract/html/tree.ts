import { Parser } from 'htmlparser2'

/** An element of a page: no more of the document than extraction reads. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
  readonly parent: Element | null
  /** 0 for the root. */
  readonly depth: number
}

/** Elements nested deeper are read as if they stood at this depth: walks may then recurse safely. */
const DEEPEST = 200
/** More elements than any report's page has; what follows is text only. */
const MOST_ELEMENTS = 400_000

/** Elements open beyond the deepest from which the rest of a page is taken for text: the parser's time grows with their square. */
const FLOOD = 2000
/** Letters handed to the parser at a time. */
const STEP = 65_536

/** Parse markup into a tree. Nesting is capped, so that a hostile page costs no more than its length. */
export function parseTree(markup: string): Element {
  const root: Element = { tag: '#root', attributes: {}, children: [], parent: null, depth: 0 }
  let open: Element = root
  let beyond = 0
  let count = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.depth >= DEEPEST || ++count > MOST_ELEMENTS) {
          beyond++
          return
        }
        const element: Element = { tag, attributes, children: [], parent: open, depth: open.depth + 1 }
        open.children.push(element)
        open = element
      },
      ontext(text) {
        const last = open.children.length - 1
        const before = open.children[last]
        if (typeof before === 'string') open.children[last] = before + text
        else open.children.push(text)
      },
      onclosetag() {
        if (beyond > 0) beyond--
        else if (open.parent) open = open.parent
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < markup.length; at += STEP) {
    if (beyond > FLOOD) {
      root.children.push(markup.slice(at).replace(/<[^<>]{0,2000}>/g, ' '))
      break
    }
    parser.write(markup.slice(at, at + STEP))
  }
  parser.end()
  return root
}

/** All elements below `root` that satisfy `test`, in document order. */
export function findAll(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (test(child)) found.push(child)
      visit(child)
    }
  }
  visit(root)
  return found
}

/** The text of an element, with single spaces. */
export function textOf(element: Element): string {
  const parts: string[] = []
  const visit = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') parts.push(child)
      else if (!SILENT.has(child.tag)) {
        visit(child)
        parts.push(' ')
      }
    }
  }
  visit(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** Levels of elements within which a name and a date belong together. */
const BOX_LEVELS = 4

/** Do two elements stand in one small box: is an ancestor of the one, a few levels up, around the other? */
export function areClose(a: Element, b: Element): boolean {
  const around = new Set<Element>()
  for (let at: Element | null = a, level = 0; at && level < BOX_LEVELS; at = at.parent, level++) around.add(at)
  for (let at: Element | null = b, level = 0; at && level < BOX_LEVELS; at = at.parent, level++)
    if (around.has(at)) return true
  return false
}

/** Does an element stand in another, or is it that one? */
export function isInside(element: Element, around: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === around) return true
  return false
}

/** Is an element, or one around it, of one of these tags? */
export function isWithin(element: Element, tags: readonly string[]): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (tags.includes(at.tag)) return true
  return false
}

/** Elements whose text is never shown. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object embed canvas math audio video map head select datalist'.split(' '),
)
