import type { Verdict } from '../../model/ledger.ts'
import type { ArticleView } from '../view.ts'
import { html, type Markup, type MarkupContent } from './markup.ts'

/** The letter of an article in its ring, leading to the article. */
export function letter({ siglum, anchor, label }: ArticleView): Markup {
  return html`<a class="siglum" href="#${anchor}" title="${label}">${siglum}</a>`
}

/** Text for those who hear the page instead of seeing it. */
export function spoken(content: MarkupContent): Markup {
  return html`<span class="spoken">${content}</span>`
}

/** Each verdict has a sign of its own, so that colour is never the only difference. */
const SIGNS: Readonly<Record<Verdict, string>> = { agree: '=', compatible: '≈', differ: '≠', 'one account': '1' }

export function chip(verdict: Verdict): Markup {
  const name = verdict.replace(' ', '-')
  return html`<span class="chip ${name}"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>${verdict}</span>`
}

interface SectionParts {
  readonly id: string
  readonly title: MarkupContent
  /** One sentence on what is shown and how to read it. */
  readonly lead?: MarkupContent
  readonly body: MarkupContent
}

/** A section of the second story or a later one is called after its story too: no two of a page have one name. */
export function sectionName(id: string): string {
  const [, story] = /^(s(?!1-)\d+)-/.exec(id) ?? []
  return story === undefined ? `${id}-title` : `${id}-title ${story}-title`
}

export function section({ id, title, lead, body }: SectionParts): Markup {
  return html`
<section id="${id}" aria-labelledby="${sectionName(id)}">
<h2 id="${id}-title">${title}</h2>
${lead && html`<p class="lead">${lead}</p>`}
${body}
</section>`
}
