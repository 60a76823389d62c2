import { extract } from '../core/extract/extract.ts'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import type { RowFields } from '../core/read/formats/table.ts'
import { read } from '../core/read/read.ts'

/** The articles of a page of the web, as fields of a row. */
export function pageFields(page: Page): { fields: RowFields[]; notices: Notice[] } {
  const { sources, notices } = read(page)
  const articles = sources.map((source) => extract(source))
  const fields = articles
    .filter((article) => article.text !== '')
    .map((article): RowFields => {
      const { title, publisher, published } = article
      return {
        id: null,
        kind: 'text',
        content: article.text,
        title,
        publisher,
        published,
        url: article.url ?? page.url ?? null,
      }
    })
  return { fields, notices: [...notices, ...articles.flatMap((article) => article.notices)] }
}
