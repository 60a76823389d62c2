import { unzipSync } from 'fflate'
import type { Page } from '../../model/document.ts'
import { type Contents, hintsOf, noticeOf, type Opened, type Reader, sourceOf } from '../opened.ts'
import { zipOfDocuments } from './archive.ts'
import { elements, parseXml, type XmlElement, xmlText } from './xml.ts'

/** Limits of what an archive may swell to: no report comes near, a bomb is far beyond. In bytes. */
const MOST_ENTRY_BYTES = 60_000_000
const MOST_RATIO = 200
const MOST_FILES = 5000

/** Documents of word processors (DOCX, ODT), archives of web archives (WACZ), and of documents: all of them are zip files. */
export const office: Reader = {
  name: 'office',
  accepts: ({ head }) => head.startsWith('PK'),
  read: readZip,
}

function readZip(opened: Opened): Contents {
  const wanted = /^(?:word\/document\.xml|content\.xml|meta\.xml|docProps\/core\.xml|archive\/.*\.warc(?:\.gz)?)$/
  let bomb = false
  let files = 0
  const entries = unzipSync(opened.page.bytes, {
    filter: (file) => {
      if (!wanted.test(file.name) || ++files > MOST_FILES) return false
      const swells =
        file.originalSize > MOST_ENTRY_BYTES ||
        (file.originalSize > 1_000_000 && file.originalSize > file.size * MOST_RATIO)
      bomb ||= swells
      return !swells
    },
  })
  if (bomb)
    return {
      sources: [],
      notices: [
        noticeOf(opened.page.input, 'too-large', 'The archive swells beyond any document when unpacked.', 'error'),
      ],
    }
  const text = (name: string): string | null => (entries[name] ? new TextDecoder('utf-8').decode(entries[name]) : null)
  const word = text('word/document.xml')
  if (word !== null)
    return one(opened, { content: wordText(parseXml(word)), mediaType: DOCX, core: text('docProps/core.xml') })
  const open = text('content.xml')
  if (open !== null) return one(opened, { content: openText(parseXml(open)), mediaType: ODT, core: text('meta.xml') })
  const pages = Object.entries(entries).map(([name, bytes]): Page => ({ input: `${opened.page.input}!${name}`, bytes }))
  if (pages.length > 0) return { sources: [], notices: [], pages }
  return zipOfDocuments(opened)
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

function one(opened: Opened, document: { content: string; mediaType: string; core: string | null }): Contents {
  const { content, mediaType, core } = document
  if (!/[\p{L}\p{N}]/u.test(content))
    return { sources: [], notices: [noticeOf(opened.page.input, 'no-text', 'The document holds no words.', 'error')] }
  const properties = core === null ? undefined : parseXml(core)
  const language = properties ? (elements(properties, 'dc:language').map(xmlText)[0] ?? null) : null
  return {
    sources: [sourceOf(opened, { kind: 'text', content, mediaType, hints: hintsOf({ language }) })],
    notices: [],
  }
}

/** Paragraphs of a DOCX: what was deleted under revision is left out, what was inserted is in. */
function wordText(root: XmlElement): string {
  return elements(root, 'w:p')
    .map((paragraph) => {
      const style = elements(paragraph, 'w:pstyle')[0]?.attributes['w:val'] ?? ''
      const text = wordRuns(paragraph)
      return /^(?:title|heading|berschrift)/i.test(style) && text.trim() !== '' ? `# ${text}` : text
    })
    .join('\n\n')
}

function wordRuns(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'w:del' || child.name === 'w:movefrom' || child.name === 'w:ppr')
        return ''
      if (child.name === 'w:t') return xmlText(child)
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      return child.name === 'w:p' ? '' : wordRuns(child)
    })
    .join('')
}

function openText(root: XmlElement): string {
  return elements(root, 'text:p', 'text:h')
    .map((paragraph) => (paragraph.name === 'text:h' ? `# ${openRuns(paragraph)}` : openRuns(paragraph)))
    .join('\n\n')
}

function openRuns(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'text:s') return ' '
      if (child.name === 'text:tab') return '\t'
      if (child.name === 'text:line-break') return '\n'
      return child.name === 'office:annotation' || child.name === 'text:tracked-changes' || child.name === 'text:note'
        ? ''
        : openRuns(child)
    })
    .join('')
}
