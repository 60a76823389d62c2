import type { Notice } from '../../model/notice.ts'
import { noticeOf, type OpenedDocument, type ReadResult, refused, sourceOf } from '../opened.ts'
import { layOut, type PageItems } from './pdf-layout.ts'

/** More pages than any report has. */
const MOST_PAGES = 400
/** Letters on all pages below which a PDF is a scan. */
const LEAST_LETTERS = 20

/** Read a PDF: its text in reading order. A scan without text is a notice, and so is a password. */
export async function readPdf(opened: OpenedDocument): Promise<ReadResult> {
  const { page } = opened
  try {
    const { getDocumentProxy } = await import('unpdf')
    // A copy: the library takes the bytes for its own, and refuses any kind of them but this.
    const document = await getDocumentProxy(new Uint8Array(page.bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    })
    const pages: PageItems[] = []
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      pages.push(await itemsOf(await document.getPage(number)))
    }
    const notices: Notice[] = []
    if (document.numPages > MOST_PAGES)
      notices.push(noticeOf(page.input, 'pages-left-out', `Only the first ${MOST_PAGES} pages were read.`))
    await document.destroy()
    const { text: content, removed } = layOut(pages)
    if ((content.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) {
      return refused(
        page,
        'scanned-pdf',
        'The PDF holds pictures of pages and no text: it needs character recognition first.',
      )
    }
    return { sources: [sourceOf(opened, { kind: 'text', content, mediaType: 'application/pdf', removed })], notices }
  } catch (error) {
    return failed(opened, error)
  }
}

function failed(opened: OpenedDocument, error: unknown): ReadResult {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return refused(opened.page, 'password', 'The PDF asks for a password.')
  const reason = error instanceof Error ? error.message : String(error)
  return refused(opened.page, 'unreadable', `The PDF could not be read: ${reason}`)
}

interface TextPage {
  readonly getViewport: (options: { scale: number }) => { width: number; height: number }
  readonly getTextContent: () => Promise<{ items: readonly unknown[] }>
}

async function itemsOf(page: TextPage): Promise<PageItems> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return {
    ...{ width, height },
    items: items.flatMap((item) => {
      const { str, transform, width: long } = item as { str?: string; transform?: number[]; width?: number }
      if (typeof str !== 'string' || str.trim() === '' || !transform) return []
      const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
      const upright = Math.abs(transform[1] ?? 0) < 0.01
      return upright
        ? [{ text: str, x: transform[4] ?? 0, y: height - (transform[5] ?? 0), width: long ?? 0, size }]
        : []
    }),
  }
}
