import type { Drift, Finding } from '../../model/drift.ts'
import type { Span } from '../../model/span.ts'
import { type CollationRow, collate } from '../collation.ts'
import type { ArticleView, StoryView } from '../view.ts'
import { count, excerpt, shorten, shownFindings, words } from '../wording.ts'
import { editHistory } from './edits.ts'
import { markedText } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { letter, section, spoken } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** What each rewrite did to its source: both texts side by side, the findings in the margin. */
export function drifts(story: StoryView, sheet: PageContext): Markup[] {
  return story.drift.map((drift) => {
    const source = sheet.view.article(drift.source)
    const derived = sheet.view.article(drift.derived)
    return source && derived ? driftSection({ drift, source, derived, sheet }) : html``
  })
}

interface Sides {
  readonly drift: Drift
  readonly source: ArticleView
  readonly derived: ArticleView
  readonly sheet: PageContext
}

function driftSection(sides: Sides): Markup {
  const { drift, source, derived, sheet } = sides
  const shown = shownFindings(drift)
  const { changed, dropped, kept } = collate({ ...drift, findings: shown })
  const folded = drift.findings.filter((finding) => finding.weight === 'folded')
  return section({
    id: sheet.anchors.drift(drift),
    title: html`What ${derived.siglum} did to ${source.siglum}`,
    lead: lead(sides),
    body: html`
${editHistory(drift.edits ?? [], { source, derived })}
${
  changed.length > 0 &&
  html`<div class="collation">
<div class="collation-head"><p>${letter(source)} Source</p><p>${letter(derived)} Derived</p><p>Findings</p></div>
${changed.map((row) => rowLine(row, sides))}
</div>`
}
${group(`Left out: ${count(dropped.length, 'passage')} of the source`, { rows: dropped, sides, open: true })}
${foldedList(folded, sides)}
${group(`Carried over without a finding: ${count(kept.length, 'passage')}`, { rows: kept, sides, open: false })}`,
  })
}

function lead({ drift, source, derived }: Sides): string {
  const shown = shownFindings(drift)
  if (shown.length === 0) return `Nothing that ${derived.label} changed is held to be worth a look.`
  const weighty = drift.findings.filter((finding) => finding.weight === 'weighty').length
  const found = count(shown.length, 'finding')
  return `${derived.label} retells ${source.label}. ${found}, ${weighty} of them weighty.`
}

interface Group {
  readonly rows: readonly CollationRow[]
  readonly sides: Sides
  readonly open: boolean
}

function group(title: string, { rows, sides, open }: Group): Markup | null {
  if (rows.length === 0) return null
  return html`
<details class="group"${open && html` open`}><summary>${title}</summary>
<div class="collation">${rows.map((row) => rowLine(row, sides))}</div></details>`
}

/** Findings that weigh little, in words alone: the texts are not marked for them. */
function foldedList(findings: readonly Finding[], { source, derived }: Sides): Markup | null {
  if (findings.length === 0) return null
  const about = ({ derived: at, source: from }: Finding): string =>
    at ? excerpt(derived.article.text, at) : from ? excerpt(source.article.text, from) : ''
  return html`
<details class="group"><summary>Folded away, since they weigh little: ${count(findings.length, 'finding')}</summary>
<ul class="findings">${findings.map((one) => html`<li class="finding-note folded"><span>${words(one.kind)}: “${shorten(about(one), MOST_FOLDED)}” ${one.note}</span></li>`)}</ul></details>`
}

/** Longest words that a folded finding is about, as they are shown. */
const MOST_FOLDED = 120

function rowLine(row: CollationRow, sides: Sides): Markup {
  return html`
<div class="pair${row.findings.length === 0 && ' plain'}">
${sideText('source', row, sides)}${sideText('derived', row, sides)}
<ul class="findings">${row.findings.map((finding) => findingItem(finding, sides))}</ul>
</div>`
}

function sideText(side: 'source' | 'derived', row: CollationRow, sides: Sides): Markup {
  const span = row[side]
  const { siglum, article } = sides[side]
  if (span === null) {
    const nothing = side === 'source' ? 'Not in the source.' : 'Not in the derived text.'
    return html`<p class="side ${side} absent">${nothing}</p>`
  }
  const { anchors } = sides.sheet
  const target = row.pair === null ? ownTarget(side, row, sides) : anchors.passage(sides.drift, row.pair, side)
  return html`
<p class="side ${side}">${spoken(`${side}: `)}${excerptOf(side, span, { row, sides, text: article.text })}
<a class="also" href="#${target}">${spoken('read it in ')}${siglum}</a></p>`
}

/** Where a row without an aligned pair leads: to the words of its one finding. */
function ownTarget(side: 'source' | 'derived', row: CollationRow, { drift, sheet }: Sides): string {
  return sheet.anchors.finding(drift, row.findings[0]!, side)
}

interface Excerpt {
  readonly row: CollationRow
  readonly sides: Sides
  readonly text: string
}

function excerptOf(side: 'source' | 'derived', span: Span, { row, sides, text }: Excerpt): Markup {
  const marks = row.findings.flatMap((finding) => {
    const found = finding[side]
    const href = `#${sides.sheet.anchors.finding(sides.drift, finding, side)}`
    return found === null ? [] : [{ ...found, id: null, kind: 'finding' as const, href }]
  })
  return markedText(text, span, marks)
}

function findingItem(finding: Finding, { drift, sheet }: Sides): Markup {
  const side = finding.derived === null ? 'source' : 'derived'
  const { anchors } = sheet
  return html`
<li id="${anchors.note(drift, finding)}" class="finding-note ${finding.weight}">
<a class="finding-kind" href="#${anchors.finding(drift, finding, side)}">${words(finding.kind)}</a>
<span>${finding.note}</span>${elsewhere(finding, sheet)}</li>`
}

function elsewhere(finding: Finding, { view }: PageContext): Markup | null {
  const other = finding.elsewhere === undefined ? undefined : view.article(finding.elsewhere)
  return other ? html` <span class="elsewhere">It is in ${letter(other)}.</span>` : null
}
