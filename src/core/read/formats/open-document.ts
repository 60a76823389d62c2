/** The words of an ODT, and what stands beside them: notes, text boxes, remarks, heads and feet of pages. */
import { TextWriter } from './written.ts'
import { elements, parseXml, type XmlElement, xmlText } from './xml.ts'

/** What is no part of the running text, with its reason. */
const BESIDE: Readonly<Record<string, string>> = {
  'text:note': 'note',
  'office:annotation': 'annotation',
  'draw:text-box': 'text-box',
}
const MARGINS: Readonly<Record<string, string>> = { 'style:header': 'page-head', 'style:footer': 'page-foot' }

/** @param styles the document's other file of styles, which holds heads and feet of its pages; null where it has none */
export function openText(content: string, styles: string | null): TextWriter {
  const root = parseXml(content)
  const sheet = styles === null ? null : parseXml(styles)
  const raised = new Set([root, sheet].flatMap((one) => (one ? raisedStyles(one) : [])))
  const written = new TextWriter()
  for (const deleted of elements(root, 'text:tracked-changes').flatMap((one) => elements(one, 'text:deletion')))
    written.leave({ text: xmlText(deleted), reason: 'deleted' })
  const paragraphs = elements(bodyOf(root), 'text:p', 'text:h')
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) written.add('\n\n')
    if (paragraph.name === 'text:h') written.add('# ')
    addRuns(paragraph, { written, raised }, false)
  }
  for (const [name, reason] of Object.entries(MARGINS))
    for (const margin of sheet ? elements(sheet, name) : []) written.leave({ text: xmlText(margin), reason })
  return written
}

/** The document without the list of what was deleted from it. */
function bodyOf(root: XmlElement): XmlElement {
  const without = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children
      .filter((child) => typeof child === 'string' || child.name !== 'text:tracked-changes')
      .map((child) => (typeof child === 'string' ? child : without(child))),
  })
  return without(root)
}

function raisedStyles(root: XmlElement): string[] {
  return elements(root, 'style:style')
    .filter((style) =>
      elements(style, 'style:text-properties').some((one) =>
        /^super/.test(one.attributes['style:text-position'] ?? ''),
      ),
    )
    .flatMap((style) => style.attributes['style:name'] ?? [])
}

function addRuns(
  element: XmlElement,
  to: { readonly written: TextWriter; readonly raised: ReadonlySet<string> },
  isRaised: boolean,
): void {
  const { written, raised } = to
  for (const child of element.children) {
    if (typeof child === 'string') written.add(child, isRaised)
    else if (child.name === 'text:s') written.add(' ')
    else if (child.name === 'text:tab') written.add('\t')
    else if (child.name === 'text:line-break') written.add('\n')
    else if (BESIDE[child.name]) written.leave({ text: xmlText(bodyOfNote(child)), reason: BESIDE[child.name]! })
    else addRuns(child, to, isRaised || raised.has(child.attributes['text:style-name'] ?? ''))
  }
}

/** A note without its number. */
function bodyOfNote(note: XmlElement): XmlElement {
  return elements(note, 'text:note-body')[0] ?? note
}
