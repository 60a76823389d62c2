import type { ChangedFact, Edit } from '../../model/drift.ts'
import { editCounts, factWords } from '../edit-words.ts'
import type { ArticleView } from '../view.ts'
import { count } from '../wording.ts'
import { markedText } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { spoken } from './pieces.ts'

interface Versions {
  readonly source: ArticleView
  readonly derived: ArticleView
}

/** The edit history of a version: the sentences with changed facts open, the rest and mere typography folded. */
export function editHistory(edits: readonly Edit[], versions: Versions): Markup | null {
  if (edits.length === 0) return null
  const withFacts = edits.filter((edit) => edit.facts.length > 0)
  const typography = edits.filter((edit) => edit.typography)
  const rest = edits.filter((edit) => edit.facts.length === 0 && !edit.typography)
  return html`
<details class="group" open><summary>Edit history: ${editCounts(edits)}</summary>
${rows(withFacts, versions)}
${folded(`Without another figure, name or date: ${count(rest.length, 'sentence')}`, rest, versions)}
${folded(`Typography alone: ${count(typography.length, 'sentence')}`, typography, versions)}
</details>`
}

function folded(title: string, edits: readonly Edit[], versions: Versions): Markup | null {
  if (edits.length === 0) return null
  return html`<details class="group"><summary>${title}</summary>${rows(edits, versions)}</details>`
}

function rows(edits: readonly Edit[], versions: Versions): Markup | null {
  if (edits.length === 0) return null
  return html`<div class="collation">${edits.map((edit) => row(edit, versions))}</div>`
}

function row(edit: Edit, versions: Versions): Markup {
  const texts = { source: versions.source.article.text, derived: versions.derived.article.text }
  const how = edit.kind === 'edited' && edit.moved ? 'edited and moved' : edit.kind
  return html`
<div class="pair">
${side('source', edit, versions)}${side('derived', edit, versions)}
<ul class="findings">
<li class="finding-note ${edit.facts.length > 0 ? 'weighty' : 'slight'}"><strong class="edit-kind">${how}</strong>
${edit.facts.map((fact) => html`<span>${factWords(fact, texts)}</span> `)}</li>
</ul>
</div>`
}

function side(which: 'source' | 'derived', edit: Edit, versions: Versions): Markup {
  const span = edit[which]
  if (span === null) {
    const nothing = which === 'source' ? 'Not in the earlier text.' : 'Not in the later text.'
    return html`<p class="side ${which} absent">${nothing}</p>`
  }
  const marks = edit.facts.flatMap((fact: ChangedFact) => {
    const found = fact[which]
    return found === null ? [] : [{ ...found, id: null, kind: 'finding' as const, href: null }]
  })
  const { text } = versions[which].article
  return html`<p class="side ${which}">${spoken(`${which}: `)}${markedText(text, span, marks)}</p>`
}
