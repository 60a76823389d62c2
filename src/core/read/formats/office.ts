import { unzipSync } from 'fflate'
import type { Page } from '../../model/document.ts'
import { type Contents, hintsOf, noticeOf, type OpenedDocument, type Reader, sourceOf } from '../opened.ts'
import { zipOfDocuments } from './archive.ts'
import { openText } from './open-document.ts'
import { isBesideWord, wordText } from './word.ts'
import type { TextWriter } from './written.ts'
import { elements, parseXml, xmlText } from './xml.ts'

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

function readZip(opened: OpenedDocument): Contents {
  const wanted =
    /^(?:word\/document\.xml|content\.xml|styles\.xml|meta\.xml|docProps\/core\.xml|archive\/.*\.warc(?:\.gz)?)$/
  let bomb = false
  let files = 0
  const entries = unzipSync(opened.page.bytes, {
    filter: (file) => {
      if (!(wanted.test(file.name) || isBesideWord(file.name)) || ++files > MOST_FILES) return false
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
    return one(opened, { written: wordText(word, filesOf(entries)), mediaType: DOCX, core: text('docProps/core.xml') })
  const open = text('content.xml')
  if (open !== null)
    return one(opened, { written: openText(open, text('styles.xml')), mediaType: ODT, core: text('meta.xml') })
  const pages = Object.entries(entries).map(([name, bytes]): Page => ({ input: `${opened.page.input}!${name}`, bytes }))
  const message = `Of ${files} web archives in it the first ${MOST_FILES} were read.`
  const left = files > MOST_FILES ? [noticeOf(opened.page.input, 'records-left-out', message)] : []
  if (pages.length > 0) return { sources: [], notices: left, pages }
  return zipOfDocuments(opened)
}

function filesOf(entries: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const files = Object.entries(entries).filter(([name]) => isBesideWord(name))
  return new Map(files.map(([name, bytes]) => [name, new TextDecoder('utf-8').decode(bytes)]))
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

function one(
  opened: OpenedDocument,
  document: { written: TextWriter; mediaType: string; core: string | null },
): Contents {
  const { written, mediaType, core } = document
  const { text: content, removed } = written
  if (!/[\p{L}\p{N}]/u.test(content))
    return { sources: [], notices: [noticeOf(opened.page.input, 'no-text', 'The document holds no words.', 'error')] }
  const properties = core === null ? undefined : parseXml(core)
  const language = properties ? (elements(properties, 'dc:language').map(xmlText)[0] ?? null) : null
  return {
    sources: [sourceOf(opened, { kind: 'text', content, mediaType, hints: hintsOf({ language }), removed })],
    notices: [],
  }
}
