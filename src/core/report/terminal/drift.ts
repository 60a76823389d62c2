import type { Drift, Finding } from '../../model/drift.ts'
import { plain } from '../plain.ts'
import { excerpt, findingsInOrder, shorten, words } from '../wording.ts'
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
  const lines = findingsInOrder(one).flatMap((finding) =>
    findingLines(finding, screen, { source: source.article.text, derived: derived.article.text }),
  )
  return section(title, lines.length > 0 ? lines : ['Nothing was changed that the rules can see.'], screen.ink)
}

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
