import { Parser } from 'htmlparser2'

/** An element of an XML document. Names keep their prefix and are in lower case. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const DEEPEST = 120
/** Elements open beyond the deepest from which a document is read no further: the parser's time grows with their square. */
const FLOOD = 2000
/** Letters handed to the parser at a time. */
const STEP = 65_536

/** Parse XML leniently. Document types and entities that they declare are not read: there is nothing to expand. */
export function parseXml(markup: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: {}, children: [] }
  const stack: XmlElement[] = [root]
  let beyond = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length > DEEPEST) {
          beyond++
          return
        }
        const element: XmlElement = { name: name.toLowerCase(), attributes, children: [] }
        stack.at(-1)!.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        stack.at(-1)!.children.push(text)
      },
      onclosetag() {
        if (beyond > 0) beyond--
        else if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < markup.length && beyond < FLOOD; at += STEP) parser.write(markup.slice(at, at + STEP))
  parser.end()
  return root
}

/** All elements below with one of these names, in document order; not looked for within one that was found. */
export function elements(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of root.children) {
    if (typeof child === 'string') continue
    if (names.includes(child.name)) found.push(child)
    else found.push(...elements(child, ...names))
  }
  return found
}

/** Direct children with one of these names. */
export function childrenOf(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name))
}

/** The text of an element, its blanks as they are. */
export function xmlText(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('')
}

/** The text of the first child with one of these names that holds any, trimmed; null where none does. */
export function childText(parent: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(parent, name)) {
      const text = xmlText(child).replace(/\s+/g, ' ').trim()
      if (text !== '') return text
    }
  return null
}

/** Markup written back: for the body of a feed's entry that is XHTML, or an agency's. */
export function writeMarkup(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeText(child)
      const name = child.name.replace(/^.*:/, '')
      const href = child.attributes['href']
      return `<${name}${href ? ` href="${escapeText(href)}"` : ''}>${writeMarkup(child)}</${name}>`
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** A text whose entities are decoded once more: for what was escaped twice on its way. Tags stay as they are. */
export function decodedOnce(text: string): string {
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => parts.push(part) }, { decodeEntities: true })
  parser.end(text.replace(/</g, '&lt;'))
  return parts.join('')
}
