import type { Block, Part, Removal } from '../../model/article.ts'
import type { ArticleView } from '../view.ts'
import { count, moment, words } from '../wording.ts'
import { markedText } from './marks.ts'
import { html, type Markup } from './markup.ts'
import type { PageContext } from './sheet.ts'

/** One report, to be read: its text with the words that the page leads to marked, and what was left out beside it. */
export function article(view: ArticleView, sheet: PageContext): Markup {
  const { anchor, siglum, label } = view
  return html`
<article class="report" id="${anchor}" aria-labelledby="${anchor}-title">
<header><p class="report-label"><span class="siglum" aria-hidden="true">${siglum}</span> <span>${label}</span></p>
<h3 id="${anchor}-title">${headline(view, sheet)}</h3>
${parts(view, sheet, 'standfirst')}
<p class="byline">${byline(view)}</p></header>
<div class="report-body">
<div class="report-text" lang="${view.article.language}">${view.article.blocks.map((one) => block(one, view, sheet))}</div>
<aside aria-label="About ${siglum}">${captions(view, sheet)}${leftOut(view)}${origin(view)}</aside>
</div>
</article>`
}

function headline({ article, siglum, anchor: _ }: ArticleView, sheet: PageContext): Markup {
  const part = article.parts.find((one) => one.kind === 'headline')
  if (part) return partText(part, article.id, sheet)
  return article.title === null
    ? html`<span class="untitled">Report ${siglum}, without a headline</span>`
    : html`${article.title}`
}

function partText(part: Part, article: string, sheet: PageContext): Markup {
  return markedText(part.text, { start: 0, end: part.text.length }, sheet.anchors.marks(article, part.id))
}

function parts({ article }: ArticleView, sheet: PageContext, kind: Part['kind']): Markup[] {
  return article.parts
    .filter((part) => part.kind === kind)
    .map((part) => html`<p class="${kind}">${partText(part, article.id, sheet)}</p>`)
}

function byline({ article }: ArticleView): Markup {
  const { authors, contributors, agency, published, updated, dateline } = article
  const items = [
    authors.length > 0 && html`By ${authors.join(', ')}`,
    dateline !== null && html`${dateline}`,
    published !== null && html`<time>${moment(published)}</time>`,
    updated !== null && html`updated <time>${moment(updated)}</time>`,
    agency !== null && html`${agency}`,
    contributors.length > 0 && html`with ${contributors.join(', ')}`,
  ].filter((item) => item !== false)
  return items.length === 0 ? html`No author, no date` : html`${items.map((item) => html`<span>${item}</span>`)}`
}

const BLOCKS: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'p',
  heading: 'h4',
  list: 'p',
  quotation: 'blockquote',
  table: 'p',
}

function block(one: Block, { article }: ArticleView, sheet: PageContext): Markup {
  const words = markedText(article.text, one, sheet.anchors.marks(article.id))
  switch (BLOCKS[one.kind]) {
    case 'h4':
      return html`<h4>${words}</h4>`
    case 'blockquote':
      return html`<blockquote>${words}</blockquote>`
    default:
      return html`<p class="${one.kind}">${words}</p>`
  }
}

function captions(view: ArticleView, sheet: PageContext): Markup | null {
  const lines = parts(view, sheet, 'caption')
  return lines.length === 0 ? null : html`<h4>Captions</h4>${lines}`
}

function leftOut({ article }: ArticleView): Markup {
  const { removed } = article
  if (removed.length === 0) return html`<p class="left-out-none">Nothing was left out.</p>`
  return html`
<details class="left-out"><summary>Left out: ${count(removed.length, 'passage')}</summary>
<ul>${removed.map(removal)}</ul></details>`
}

function removal({ text, reason }: Removal): Markup {
  return html`<li><span class="reason">${words(reason)}</span> ${text}</li>`
}

/** An address is only led to where it is one of the web: `javascript:` and the like are shown as text. */
function origin({ article }: ArticleView): Markup {
  const { url, input, document } = article
  const address =
    url !== null && /^https?:\/\//i.test(url)
      ? html`<a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`
      : url
  return html`
<dl class="origin"><dt>Read from</dt><dd>${input}</dd>
${address !== null && html`<dt>Address</dt><dd>${address}</dd>`}
<dt>Document</dt><dd>${document.mediaType}, ${count(document.byteLength, 'byte')},
SHA-256 <code>${document.sha256}</code></dd></dl>`
}
