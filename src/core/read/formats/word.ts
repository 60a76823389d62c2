/** The words of a DOCX, and what stands beside them: text boxes, notes, heads and feet of pages, what was deleted. */
import { TextWriter } from './written.ts'
import { childrenOf, elements, parseXml, type XmlElement, xmlText } from './xml.ts'

/** Files of a DOCX beside its body, with the reason by which their text is left out. */
const BESIDE: readonly (readonly [reason: string, file: RegExp])[] = [
  ['page-head', /^word\/header\d*\.xml$/],
  ['page-foot', /^word\/footer\d*\.xml$/],
  ['note', /^word\/(?:footnotes|endnotes)\.xml$/],
  ['annotation', /^word\/comments\.xml$/],
]

/** Is a file of a DOCX read beside its body? */
export function isBesideWord(name: string): boolean {
  return BESIDE.some(([, file]) => file.test(name))
}

/**
 * The paragraphs of a DOCX: what was deleted under revision is left out, what was inserted is in.
 *
 * @param files the text of its other files by their names
 */
export function wordText(markup: string, files: ReadonlyMap<string, string>): TextWriter {
  const written = new TextWriter()
  for (const [index, paragraph] of elements(parseXml(markup), 'w:p').entries()) {
    const style = elements(paragraph, 'w:pstyle')[0]?.attributes['w:val'] ?? ''
    const isHeading = /^(?:title|heading|berschrift)/i.test(style) && xmlText(paragraph).trim() !== ''
    if (index > 0) written.add('\n\n')
    if (isHeading) written.add('# ')
    addRuns(paragraph, written, false)
  }
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reason = BESIDE.find(([, file]) => file.test(name))?.[0]
    if (reason)
      for (const paragraph of elements(parseXml(text), 'w:p')) written.leave({ text: plainRuns(paragraph), reason })
  }
  return written
}

function addRuns(element: XmlElement, written: TextWriter, isRaised: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const { name } = child
    if (name === 'w:t') written.add(xmlText(child), isRaised)
    else if (name === 'w:tab') written.add('\t')
    else if (name === 'w:br' || name === 'w:cr') written.add('\n')
    else if (name === 'w:del' || name === 'w:movefrom') written.leave({ text: plainRuns(child), reason: 'deleted' })
    else if (name === 'w:txbxcontent') {
      for (const paragraph of elements(child, 'w:p')) written.leave({ text: plainRuns(paragraph), reason: 'text-box' })
    } else if (name !== 'w:ppr' && name !== 'w:p' && name !== 'mc:fallback') {
      addRuns(child, written, isRaised || isRaisedRun(child))
    }
  }
}

function isRaisedRun(run: XmlElement): boolean {
  if (run.name !== 'w:r') return false
  const marks = childrenOf(run, 'w:rpr').flatMap((properties) => childrenOf(properties, 'w:vertalign'))
  return marks.some((mark) => mark.attributes['w:val'] === 'superscript')
}

/** The words below an element, whatever they are set in. */
function plainRuns(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t' || child.name === 'w:deltext') return xmlText(child)
      if (child.name === 'w:tab' || child.name === 'w:br') return ' '
      return child.name === 'mc:fallback' ? '' : plainRuns(child)
    })
    .join('')
}
