import type { Notice } from '../../model/notice.ts'
import { html, type Markup } from './markup.ts'
import { letter, section } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** What a reader should know of the inputs and of the work on them. */
export function notices({ view }: PageContext): Markup | null {
  if (view.notices.length === 0) return null
  return section({
    id: 'notices',
    title: 'Notices',
    body: html`<ul class="notices">${view.notices.map((notice) => noticeItem(notice, view))}</ul>`,
  })
}

function noticeItem(notice: Notice, view: PageContext['view']): Markup {
  const article = notice.article === undefined ? undefined : view.article(notice.article)
  return html`
<li class="${notice.severity}"><span class="severity">${notice.severity}</span>
<span>${article && html`${letter(article)} `}${notice.input !== undefined && html`<code>${notice.input}</code> `}${notice.message}</span>
<code class="code">${notice.stage}/${notice.code}</code></li>`
}
