import type { Quotation } from '../../model/annotation.ts'
import { cuts, type Remark, type SpeakerWords, voices as voicesOf } from '../speakers.ts'
import type { Located, StoryView } from '../view.ts'
import { bareWords, count, excerpt, textOf } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { section, spoken } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** Who says what: every quotation under its speaker, leading to its words. */
export function voices(story: StoryView, sheet: PageContext): Markup | null {
  const all = voicesOf(story, sheet.view.quotation)
  if (all.length === 0) return null
  return section({
    id: `${story.anchor}-voices`,
    title: 'Who says what',
    lead: 'In quotation marks where the reports give the words themselves; in their own words where they do not.',
    body: html`<div class="voices">${all.map((voice) => voiceCard(voice, sheet))}</div>`,
  })
}

function voiceCard({ name, remarks, indirect }: SpeakerWords, sheet: PageContext): Markup {
  const reported = indirect.map((remark) => remarkLine(remark, sheet))
  return html`
<div class="voice"><h3>${name ?? 'No speaker named'}</h3>
${remarks.length > 0 && html`<ul class="remarks">${remarks.map((remark) => remarkLine(remark, sheet))}</ul>`}
${
  reported.length > 0 &&
  html`<details class="reported"><summary>${count(reported.length, 'statement')} in the reports’ words</summary>
<ul class="remarks">${reported}</ul></details>`
}</div>`
}

function remarkLine(remark: Remark, sheet: PageContext): Markup {
  const { main, others } = remark
  const indirect = main.item.kind === 'indirect'
  // Quotation marks are drawn by the page, of one kind for all reports.
  const said = bareWords(wordsOf(main))
  return html`
<li class="${indirect ? 'indirect' : 'direct'}"><q>${said}</q> ${where(main, sheet)}${others.map((one) => where(one, sheet))}
${cuts(remark).map(({ place, note }) => html`<span class="note">${place.view.siglum} ${note}</span>`)}</li>`
}

function where(place: Located<Quotation>, { anchors }: PageContext): Markup {
  return html` <a class="also" href="#${anchors.quotation(place)}">${spoken('read it in ')}${place.view.siglum}</a>`
}

function wordsOf({ item, view }: Located<Quotation>): string {
  return excerpt(textOf(view.article, item.part), item)
}
