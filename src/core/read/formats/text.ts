import { type Contents, noticeOf, type OpenedDocument, type Reader, sourceOf } from '../opened.ts'
import { parse } from './table.ts'

/** Any text that no other reader took. */
export const text: Reader = {
  name: 'text',
  accepts: (opened) => opened.text !== '',
  read: readText,
}

function readText(opened: OpenedDocument): Contents {
  if (isData(opened.text)) {
    const message = 'It is JSON that holds no report: none of its fields has a name that texts usually have.'
    return { sources: [], notices: [noticeOf(opened.page.input, 'no-text', message, 'error')] }
  }
  return {
    sources: [sourceOf(opened, { kind: 'text', content: opened.text, mediaType: 'text/plain' })],
    notices: [],
  }
}

/** JSON, whole or by lines: what it says is meant for programs. */
function isData(text: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith('{') && !start.startsWith('[')) return false
  const newline = start.indexOf('\n')
  const first = parse(newline < 0 ? start : start.slice(0, newline)) ?? parse(start)
  return typeof first === 'object'
}
