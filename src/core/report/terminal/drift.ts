import type { Drift, Edit, Finding } from '../../model/drift.ts'
import { editCounts, factWords } from '../edit-words.ts'
import { plain } from '../plain.ts'
import { excerpt, findingsInOrder, foldedWords, shorten, words } from '../wording.ts'
import { type Screen, section } from './screen.ts'
import { hang } from './wrap.ts'

/** Longest piece of either text that is shown with a finding. */
const EXCERPT = 160

/** What one rewrite did to its source: each finding with the words of both texts. */
export function drift(one: Drift, screen: Screen): string[] {
  const source = screen.view.article(one.source)
  const derived = screen.view.article(one.derived)
  if (!source || !derived) return []
  const title = `What ${derived.siglum} did to ${source.siglum}`
  const shown = findingsInOrder(one).filter((finding) => finding.weight !== 'folded')
  const folded = one.findings.length - shown.length
  const lines = shown.flatMap((finding) =>
    findingLines(finding, screen, { source: source.article.text, derived: derived.article.text }),
  )
  const edited = editSummary(one.edits ?? [], { source: source.article.text, derived: derived.article.text }, screen)
  return section(
    title,
    [
      ...edited,
      ...(lines.length > 0 ? lines : ['Nothing that was changed is held to be worth a look.']),
      ...(folded > 0 ? [screen.ink.faint(foldedWords(folded))] : []),
    ],
    screen.ink,
  )
}

/** One line of what was edited, and the facts that changed with it. */
function editSummary(
  edits: readonly Edit[],
  texts: { readonly source: string; readonly derived: string },
  { width }: Screen,
): string[] {
  if (edits.length === 0) return []
  const facts = edits.flatMap((edit) => edit.facts.map((fact) => plain(factWords(fact, texts))))
  const shown = facts.slice(0, MOST_FACTS)
  const more = facts.length > shown.length ? [`and ${facts.length - shown.length} more`] : []
  return hang(`Edit history: ${[editCounts(edits), ...shown, ...more].join('; ')}.`, '  ', { width })
}

/** Changed facts that the summary of an edit history names; `stemma drift` shows all. */
const MOST_FACTS = 8

function findingLines(finding: Finding, { ink: pen, width }: Screen, texts: { source: string; derived: string }) {
  const said = (text: string, span: Finding['source']) =>
    span === null ? null : `“${shorten(plain(excerpt(text, span)), EXCERPT)}”`
  const before = said(texts.source, finding.source)
  const after = said(texts.derived, finding.derived)
  const tint = finding.weight === 'weighty' ? pen.bad : pen.fair
  const head = hang(words(finding.kind), finding.weight === 'weighty' ? '■ ' : '□ ', { width }).map(tint)
  return [
    ...head,
    ...(before === null ? [] : hang(before, '  source   ', { width })),
    ...(after === null ? [] : hang(after, '  derived  ', { width })),
    ...hang(plain(finding.note), '  ', { width }).map(pen.faint),
  ]
}
