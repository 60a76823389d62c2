import type { Relation } from '../../model/relation.ts'
import { decidedWords } from '../decided.ts'
import { evidenceOf } from '../evidence.ts'
import type { AccountView, ArticleView, Branch, StoryView, View } from '../view.ts'
import { count, moment, percent, words } from '../wording.ts'
import { html, type Markup, type MarkupContent } from './markup.ts'
import { letter, section } from './pieces.ts'
import type { PageContext } from './sheet.ts'

/** Who copied whom: the accounts as trees, each derived article below its source with the evidence for it. */
export function tree(story: StoryView, { view }: PageContext): Markup {
  return section({
    id: `${story.anchor}-tree`,
    title: 'Who copied whom',
    lead: 'Each branch is one independent account. What hangs below a report was made from it, and adds no second source.',
    body: html`<ol class="accounts">${story.accounts.map((one) => accountItem(one, view))}</ol>${shared(story, view)}`,
  })
}

function accountItem(account: AccountView, known: View): Markup {
  return html`
<li class="account"><h3>Account ${account.number}</h3>
<ul class="tree">${account.roots.map((root) => branchItem(root, known))}</ul></li>`
}

function branchItem(branch: Branch, known: View): Markup {
  const { view, children } = branch
  return html`
<li>
<div class="witness">${letter(view)}
<div><p class="witness-name">${view.label}</p>
${view.article.title !== null && html`<p class="witness-title">${view.article.title}</p>`}
<p class="witness-facts">${facts(view)}</p>
${made(branch, known)}</div></div>
${children.length > 0 && html`<ul class="branches">${children.map((child) => branchItem(child, known))}</ul>`}
</li>`
}

function facts({ article }: ArticleView): string {
  const words = article.text.split(/\s+/).filter((word) => word !== '').length
  const date = article.published === null ? [] : [moment(article.published)]
  return [...date, count(words, 'word')].join(' · ')
}

function made({ view, edge, relation }: Branch, known: View): Markup | null {
  if (edge === null && relation === null) return null
  const kind = edge?.kind ?? relation?.kind ?? 'rewrite'
  return html`
<div class="made"><p><strong class="kind">${words(kind)}</strong> ${direction(view, { edge, relation, known })}${relation && certainty(relation)}</p>
${relation && evidenceList(relation, known)}</div>`
}

interface Tie extends Pick<Branch, 'edge' | 'relation'> {
  readonly known: View
}

function direction({ article }: ArticleView, { edge, relation, known }: Tie): MarkupContent {
  if (edge !== null) return edge.sure ? 'from the report above' : 'from the report above, or the other way round'
  const other = known.article(relation?.articles.find((id) => id !== article.id) ?? '')
  return html`tie with ${other && letter(other)}; which was made from which cannot be told`
}

function certainty(relation: Relation): Markup {
  const last = relation.decided?.at(-1)
  if (last) return html`<span class="decided-tie"> · ${decidedWords(last)}</span>`
  return html`<span class="certainty"> · ${percent(relation.confidence)} sure</span>`
}

function evidenceList(relation: Relation, view: View): Markup | null {
  const lines = evidenceOf(relation, view)
  return lines.length === 0 ? null : html`<ul class="evidence">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function shared(story: StoryView, known: View): Markup {
  const relations = story.relations.filter((relation) => relation.kind === 'shared-source')
  const alone = story.relations.filter((relation) => relation.kind === 'independent').length
  const lines = relations.map((relation) => {
    const [a, b] = relation.articles.map(known.article)
    return (
      a &&
      b &&
      html`<li>${letter(a)} ${letter(b)} both reproduce passages of a third text. ${evidenceList(relation, known)}</li>`
    )
  })
  return html`
${lines.length > 0 && html`<ul class="shared">${lines}</ul>`}
${alone > 0 && html`<p class="aside-line">${count(alone, 'other pair')} of reports: independent of each other.</p>`}`
}
