import type { Figure } from '../../model/annotation.ts'
import type { Cell, LedgerRow } from '../../model/ledger.ts'
import { decidedWords } from '../decided.ts'
import { type Saying, sayings } from '../sayings.ts'
import type { AccountView, Located, StoryView } from '../view.ts'
import { count, verdictCounts, words } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { chip, letter, section, spoken } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** The figures side by side: a table of the questions that several accounts answer, a list of the others. */
export function ledger(story: StoryView, sheet: PageContext): Markup | null {
  if (story.rows.length === 0) return null
  const several = story.rows.filter((row) => row.verdict !== 'one account')
  const single = story.rows.filter((row) => row.verdict === 'one account')
  return section({
    id: `${story.anchor}-figures`,
    title: 'Figures, side by side',
    lead: html`${count(story.rows.length, 'question')}: ${verdictCounts(story.rows)}. Every figure leads to its words.`,
    body: html`
${several.length > 0 && table(several, story, sheet)}
${single.length > 0 && singleList(single, sheet)}`,
  })
}

/** Roles are spelled out because a narrow page lays the cells out as blocks, and then browsers drop the table's own. */
/** A story of more accounts has no column for each: on a page they would push the verdict out of sight. */
const MOST_COLUMNS = 5

function table(rows: readonly LedgerRow[], story: StoryView, sheet: PageContext): Markup {
  const heads =
    story.accounts.length > MOST_COLUMNS
      ? html`<th role="columnheader" scope="col">What the reports say</th>`
      : story.accounts.map((account) => html`<th role="columnheader" scope="col">${accountHead(account)}</th>`)
  return html`
<div class="scroll" role="region" aria-label="Ledger of figures: ${story.story.title}" tabindex="0">
<table class="ledger" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Question</th>
${heads}
<th role="columnheader" scope="col">Verdict</th></tr></thead>
<tbody role="rowgroup">${rows.map((row) => rowLine(row, story, sheet))}</tbody>
</table></div>`
}

function accountHead(account: AccountView): Markup {
  const labels = [...new Set(account.roots.map((root) => root.view.label))].join(', ')
  return html`<span class="sigla">${account.articles.map(letter)}</span><span class="account-name">${labels}</span>`
}

function rowLine(row: LedgerRow, story: StoryView, sheet: PageContext): Markup {
  const cells =
    story.accounts.length > MOST_COLUMNS
      ? gathered(row, sheet)
      : story.accounts.map((account) => {
          const cell = row.cells.find((one) => one.lineage === account.lineage.id)
          if (!cell) return html`<td role="cell" class="empty"><span class="nothing">–${spoken('not said')}</span></td>`
          return html`<td role="cell"><div class="sayings">${cellSayings(cell, sheet)}</div></td>`
        })
  return html`
<tr role="row" id="${sheet.anchors.row(row.id)}"><th role="rowheader" scope="row">${row.question}</th>
${cells}
<td role="cell" class="verdict">${chip(row.verdict)}${reasons(row)}<p class="why">${row.note}</p>${decidedOn(row)}</td></tr>`
}

/** What all accounts say in one cell, each saying with the letters of its reports. */
function gathered(row: LedgerRow, sheet: PageContext): Markup {
  return html`<td role="cell"><div class="sayings">${row.cells.map((cell) => cellSayings(cell, sheet))}</div></td>`
}

function decidedOn({ decided = [] }: LedgerRow): Markup[] {
  return decided.map((one) => html`<p class="decided">${decidedWords(one)}</p>`)
}

function reasons(row: LedgerRow): Markup | null {
  const answered = row.cells.filter((cell) => cell.figures.length + cell.partFigures.length > 0).length
  const oneSource = row.sources === 1 && answered > 1 ? ['one source behind all'] : []
  const all = [...row.reasons.map(words), ...oneSource]
  return all.length === 0 ? null : html`<ul class="reasons">${all.map((reason) => html`<li>${reason}</li>`)}</ul>`
}

function cellSayings(cell: Cell, sheet: PageContext): Markup[] {
  return sayings(sheet.view, cell).map((saying) => sayingLine(saying, sheet))
}

function sayingLine({ words: said, speaker, figures }: Saying, { anchors }: PageContext): Markup {
  const [first, ...others] = figures
  if (!first) return html``
  const more = others.map(
    (other) =>
      html` <a class="also" href="#${anchors.figure(other)}">${spoken('also in ')}${other.view.siglum}${partName(other.item)}</a>`,
  )
  const hedge = first.item.hedge === null ? null : html`<span class="hedge">${first.item.hedge}</span>`
  return html`
<p class="saying"><a class="value" href="#${anchors.figure(first)}">${said}${spoken(` in ${first.view.siglum}`)}</a>
${where(first, anchors)}${more}${hedge}
${speaker !== null && html`<span class="speaker">${speaker}</span>`}</p>`
}

/** The letter of the article that the words lead to: for the eye, which has no use for a second link to hear. */
function where(first: Located<Figure>, anchors: PageContext['anchors']): Markup {
  const name = `${first.view.siglum}${partName(first.item)}`
  return html`<a class="also" href="#${anchors.figure(first)}" tabindex="-1" aria-hidden="true">${name}</a>`
}

/** Where the words stand, if not in the body: `headline`, `caption`. */
function partName({ part }: Figure): string {
  return part === undefined ? '' : ` ${part.replace(/-\d+$/, '')}`
}

function singleList(rows: readonly LedgerRow[], sheet: PageContext): Markup {
  return html`
<h3 class="single-title">Given by one account only</h3>
<ul class="single">${rows.map(
    (row) => html`
<li id="${sheet.anchors.row(row.id)}"><span class="question">${row.question}</span>
<div class="sayings">${row.cells.map((cell) => cellSayings(cell, sheet))}</div>${decidedOn(row)}</li>`,
  )}</ul>`
}
