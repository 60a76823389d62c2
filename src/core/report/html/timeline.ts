import type { TimelineEntry, TimelineMention } from '../../model/dossier.ts'
import { groupBy } from '../../text/group.ts'
import type { StoryView } from '../view.ts'
import { count, excerpt } from '../wording.ts'
import { markedText } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { letter, section } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** More dates than this are folded: the first and last are what a reader looks for. */
const MOST_OPEN = 40

/** What the reports date, in order of time, each day with the sentences that name it. */
export function timeline(story: StoryView, sheet: PageContext): Markup | null {
  if (story.timeline.length === 0) return null
  const lines = story.timeline.map((entry) => entryLine(entry, sheet))
  const list = html`<ol class="timeline">${lines}</ol>`
  return section({
    id: `${story.anchor}-timeline`,
    title: 'When',
    lead: 'What the reports give a day, a month or a year to, in order of time; the words that say when are marked.',
    body:
      lines.length > MOST_OPEN
        ? html`<details class="group"><summary>${count(lines.length, 'date')}</summary>${list}</details>`
        : list,
  })
}

function entryLine({ date, mentions }: TimelineEntry, sheet: PageContext): Markup {
  const same = groupBy(mentions, (mention) => wordsOf(mention, sheet).toLowerCase())
  return html`
<li><time datetime="${date}">${date}</time><ul>${[...same.values()].map((all) => mentionLine(all, sheet))}</ul></li>`
}

/** One sentence, and the letters of all reports that have it. */
function mentionLine(all: readonly TimelineMention[], { view }: PageContext): Markup | null {
  const [first] = all
  const shown = first && view.article(first.article)
  if (!shown) return null
  const letters = all.flatMap(({ article }) => view.article(article) ?? [])
  const mark = { ...first.time, id: null, kind: 'finding' as const, href: null }
  return html`<li>${markedText(shown.article.text, first.sentence, [mark])} <span class="sigla">${[...new Set(letters)].map(letter)}</span></li>`
}

function wordsOf({ article, sentence }: TimelineMention, { view }: PageContext): string {
  const found = view.article(article)
  return found ? excerpt(found.article.text, sentence) : ''
}
