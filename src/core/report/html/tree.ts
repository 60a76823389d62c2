import type { Evidence, Relation } from '../../model/relation.ts'
import type { Account, ArticleView, Branch, StoryView } from '../view.ts'
import { count, moment, percent, words } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { letter, section } from './pieces.ts'
import type { Sheet } from './sheet.ts'

/** Who copied whom: the accounts as trees, each derived article below its source with the evidence for it. */
export function tree(story: StoryView, { view }: Sheet): Markup {
  return section({
    id: `${story.anchor}-tree`,
    title: 'Who copied whom',
    lead: 'Each branch is one independent account. What hangs below a report was made from it, and adds no second source.',
    body: html`<ol class="accounts">${story.accounts.map(accountItem)}</ol>${shared(story, view.article)}`,
  })
}

function accountItem(account: Account): Markup {
  return html`
<li class="account"><h3>Account ${account.number}</h3>
<ul class="tree">${account.roots.map(branchItem)}</ul></li>`
}

function branchItem(branch: Branch): Markup {
  const { view, children } = branch
  return html`
<li>
<div class="witness">${letter(view)}
<div><p class="witness-name">${view.label}</p>
${view.article.title !== null && html`<p class="witness-title">${view.article.title}</p>`}
<p class="witness-facts">${facts(view)}</p>
${made(branch)}</div></div>
${children.length > 0 && html`<ul class="branches">${children.map(branchItem)}</ul>`}
</li>`
}

function facts({ article }: ArticleView): string {
  const words = article.text.split(/\s+/).filter((word) => word !== '').length
  const date = article.published === null ? [] : [moment(article.published)]
  return [...date, count(words, 'word')].join(' · ')
}

function made({ edge, relation }: Branch): Markup | null {
  if (edge === null) return null
  const direction = edge.sure ? 'from the report above' : 'from the report above, or the other way round'
  return html`
<div class="made"><p><strong class="kind">${words(edge.kind)}</strong> ${direction}${relation && certainty(relation)}</p>
${relation && evidence(relation)}</div>`
}

function certainty(relation: Relation): Markup {
  return html`<span class="certainty"> · ${percent(relation.confidence)} sure</span>`
}

function evidence(relation: Relation): Markup | null {
  if (relation.evidence.length === 0) return null
  return html`<ul class="evidence">${[...relation.evidence].sort(heaviestFirst).map((one) => html`<li>${one.note}</li>`)}</ul>`
}

function heaviestFirst(a: Evidence, b: Evidence): number {
  return b.weight - a.weight || (a.code < b.code ? -1 : Number(a.code > b.code))
}

function shared(story: StoryView, article: (id: string) => ArticleView | undefined): Markup {
  const relations = story.relations.filter((relation) => relation.kind === 'shared-source')
  const alone = story.relations.filter((relation) => relation.kind === 'independent').length
  const lines = relations.map((relation) => {
    const [a, b] = relation.articles.map((id) => article(id))
    return (
      a && b && html`<li>${letter(a)} ${letter(b)} both reproduce passages of a third text. ${evidence(relation)}</li>`
    )
  })
  return html`
${lines.length > 0 && html`<ul class="shared">${lines}</ul>`}
${alone > 0 && html`<p class="aside-line">${count(alone, 'other pair')} of reports: independent of each other.</p>`}`
}
