import { isHtml } from '../kind.ts'
import { type Reader, sourceOf } from '../opened.ts'

/** A web page. What is its text is told by extraction. */
export const html: Reader = {
  name: 'html',
  accepts: (opened) => isHtml(opened.text, opened.page.mediaType),
  read: (opened) => ({
    sources: [sourceOf(opened, { kind: 'html', content: opened.text, mediaType: 'text/html' })],
    notices: [],
  }),
}
