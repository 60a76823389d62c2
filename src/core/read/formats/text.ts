import { type Reader, sourceOf } from '../opened.ts'

/** Any text that no other reader took. */
export const text: Reader = {
  name: 'text',
  accepts: (opened) => opened.text !== '',
  read: (opened) => ({
    sources: [sourceOf(opened, { kind: 'text', content: opened.text, mediaType: 'text/plain' })],
    notices: [],
  }),
}
