import { sha256 } from '@noble/hashes/sha2.js'
import type { Dossier } from '../../model/dossier.ts'
import { type StoryView, view } from '../view.ts'
import { count } from '../wording.ts'
import { anchors } from './anchors.ts'
import { article } from './article.ts'
import { briefOf } from './brief.ts'
import { charts } from './chart.ts'
import { coverage } from './coverage.ts'
import { decisions } from './decisions.ts'
import { drifts } from './drift.ts'
import { ledger } from './ledger.ts'
import { html, Markup } from './markup.ts'
import { notices } from './notices.ts'
import { context, overview } from './overview.ts'
import { sectionName } from './pieces.ts'
import type { PageContext } from './sheet.ts'
import { STYLE } from './style.ts'
import { timeline } from './timeline.ts'
import { tree } from './tree.ts'
import { voices } from './voices.ts'

/**
 * The dossier as one page that needs nothing beside it: no network, no script, no file.
 *
 * Its policy allows the page's own style, by its hash, and nothing else: were a rule of escaping ever wrong, a script
 * planted in an article would still not run.
 * @returns HTML; every text of an article is escaped
 */
export function htmlPage(dossier: Dossier): string {
  const known = view(dossier)
  const sheet: PageContext = { view: known, anchors: anchors(dossier, known) }
  const title = known.stories[0]?.story.title ?? 'No report could be read'
  const content = known.stories.map((story) => storyMarkup(story, sheet))
  const body = html`
<a class="skip" href="#content">Skip to the dossier</a>
${nav(sheet)}
<main id="content">
${known.stories.length > 1 && contents(known.stories)}
${known.stories.length === 0 && html`<h1>No report could be read</h1>`}
${content}
${decisions(dossier)}
${notices(sheet)}
</main>
<footer><p>Drawn by Stemma. It shows who said what, and where; it does not say who is right.</p></footer>`
  return `<!doctype html>\n${page(title, body).source}\n`
}

/** The frame of a page that needs nothing beside it: its policy allows its own style and nothing else. */
export function page(title: string, body: Markup): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(new TextEncoder().encode(STYLE)))}'; base-uri 'none'; form-action 'none'`
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stemma">
<title>${title} · Stemma</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>${body}
</body>
</html>`
}

function nav({ view: known }: PageContext): Markup {
  const [story] = known.stories
  const several = [html`<a href="#stories">Stories</a>`]
  const links = known.stories.length > 1 ? several : story ? storyLinks(story) : []
  const end = known.notices.length > 0 ? [html`<a href="#notices">Notices</a>`] : []
  return html`<nav class="bar" aria-label="Sections"><a class="brand" href="#content">Stemma</a>${links}${end}</nav>`
}

function storyLinks(story: StoryView): Markup[] {
  return [
    html`<a href="#${story.anchor}-tree">Accounts</a>`,
    ...(story.rows.length > 0 ? [html`<a href="#${story.anchor}-figures">Figures</a>`] : []),
    ...(hasVoices(story) ? [html`<a href="#${story.anchor}-voices">Voices</a>`] : []),
    ...(story.timeline.length > 0 ? [html`<a href="#${story.anchor}-timeline">When</a>`] : []),
    ...(story.drift.length > 0 ? [html`<a href="#${story.anchor}-drift">Drift</a>`] : []),
    html`<a href="#${story.anchor}-reports">Reports</a>`,
  ]
}

function hasVoices(story: StoryView): boolean {
  return story.articles.some((one) => one.article.quotations.length > 0)
}

function contents(stories: readonly StoryView[]): Markup {
  const items = stories.map(
    ({ anchor, story, articles }) =>
      html`<li><a href="#${anchor}">${story.title}</a> <span class="certainty">${count(articles.length, 'report')}</span></li>`,
  )
  return html`<nav class="contents" id="stories" aria-label="Stories"><p class="lead">${count(stories.length, 'story', 'stories')}</p><ol>${items}</ol></nav>`
}

function storyMarkup(story: StoryView, sheet: PageContext): Markup {
  return html`
<div class="story">
${overview(story)}
${briefOf(story, sheet)}
${context(story)}
${tree(story, sheet)}
${ledger(story, sheet)}
${charts(story, sheet)}
${voices(story, sheet)}
${timeline(story, sheet)}
${coverage(story)}
<div id="${story.anchor}-drift">${drifts(story, sheet)}</div>
<section id="${story.anchor}-reports" aria-labelledby="${sectionName(`${story.anchor}-reports`)}">
<h2 id="${story.anchor}-reports-title">The reports</h2>
<p class="lead">Each text as it was read. Dotted figures lead back to the ledger, underlined words to what was done to them.</p>
${story.articles.map((one) => article(one, sheet))}
</section>
</div>`
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648; the core has no platform function for it. */
function base64(bytes: Uint8Array): string {
  let out = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    for (let digit = 0; digit < 4; digit++) {
      out += index + digit > bytes.length ? '=' : ALPHABET[(group >> (18 - 6 * digit)) & 63]
    }
  }
  return out
}
