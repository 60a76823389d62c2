import type { Verdict } from '../../model/ledger.ts'
import type { StoryView } from '../view.ts'
import { VERDICTS } from '../wording.ts'
import { drawing } from './drawing.ts'
import { html, type Markup } from './markup.ts'

/** The story at a glance: its headline and the numbers that matter. */
export function overview(story: StoryView): Markup {
  const { articles, accounts, rows } = story
  return html`
<header class="story-head" id="${story.anchor}">
<div class="story-words">
<h1 id="${story.anchor}-title">${story.story.title}</h1>
<dl class="glance">
${tile(articles.length, articles.length === 1 ? 'report' : 'reports')}
${tile(accounts.length, accounts.length === 1 ? 'independent account' : 'independent accounts')}
${tile(rows.length, rows.length === 1 ? 'question answered in figures' : 'questions answered in figures')}
</dl>
${rows.length > 0 && verdictBar(story)}
</div>
${drawing(story)}
</header>`
}

function tile(number: number, name: string): Markup {
  return html`<div><dt>${name}</dt><dd>${number}</dd></div>`
}

const BAR_WIDTH = 1000
const BAR_HEIGHT = 10

/** How the questions stand, as one bar with its legend; the legend alone is read aloud. */
function verdictBar({ rows }: StoryView): Markup {
  const times = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  let x = 0
  const pieces = VERDICTS.map((verdict) => {
    const width = (times(verdict) / rows.length) * BAR_WIDTH
    const piece = html`<rect class="${className(verdict)}" x="${round(x)}" width="${round(width)}" height="${BAR_HEIGHT}"/>`
    x += width
    return piece
  })
  const legend = VERDICTS.filter((verdict) => times(verdict) > 0).map(
    (verdict) => html`<li class="${className(verdict)}"><b>${times(verdict)}</b> ${verdict}</li>`,
  )
  return html`
<div class="verdicts"><svg viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${pieces}</svg>
<ul>${legend}</ul></div>`
}

function className(verdict: Verdict): string {
  return verdict.replace(' ', '-')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

/** How many names a line holds before it is cut. */
const NAMES_SHOWN = 12

/** What the story is about, by the names that its reports have: below the brief. */
export function context({ story }: StoryView): Markup | null {
  const line = (name: string, items: readonly string[]) =>
    items.length > 0 && html`<div><dt>${name}</dt><dd>${items.slice(0, NAMES_SHOWN).join(' · ')}</dd></div>`
  const told = story.happened ? html`<p class="happened">${story.happened.words}</p>` : null
  if (story.places.length + story.people.length === 0) return told
  return html`${told}<dl class="context">${line('Places', story.places)}${line('People', story.people)}</dl>`
}
