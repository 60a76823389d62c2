import { accountWords, brief } from '../brief.ts'
import type { StoryView } from '../view.ts'
import { html, type Markup } from './markup.ts'
import { section } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** What an editor wants to know first, each line leading to its row of the ledger. */
export function briefOf(story: StoryView, { anchors }: PageContext): Markup | null {
  const parts = brief(story)
  if (parts.length === 0) return null
  return section({
    id: `${story.anchor}-brief`,
    title: 'In brief',
    lead: html`The weightiest questions that several accounts answer. Each leads to its words below.`,
    body: html`<div class="brief">${parts.map(
      ({ title, rows, more }) => html`
<div><h3>${title}</h3>
<ul>${rows.map(
        (row) =>
          html`<li><a href="#${anchors.row(row.id)}">${row.question}</a> <span class="resting">${accountWords(row)}</span> <span class="why">${row.note}</span></li>`,
      )}
${more > 0 && html`<li class="more">and ${more} more below</li>`}</ul></div>`,
    )}</div>`,
  })
}
