import type { Dossier } from '../../model/dossier.ts'
import type { Drift, Finding } from '../../model/drift.ts'
import { plain } from '../plain.ts'
import type { ArticleView } from '../view.ts'
import { count, excerpt, findingsInOrder, shorten, words } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import { type Screen, section } from './screen.ts'
import { articleHead } from './story.ts'
import { hang, padded, wrap } from './wrap.ts'

/** Longest piece of either text that is shown with a finding. */
const EXCERPT = 400

/** What one text did to its source, in two columns: the source's words on the left, what was made of them on the right. */
export function driftTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => dossier.drift.flatMap((drift) => driftBlocks(drift, screen)))
}

interface Pair {
  readonly source: ArticleView
  readonly derived: ArticleView
}

function driftBlocks(drift: Drift, screen: Screen): string[][] {
  const source = screen.view.article(drift.source)
  const derived = screen.view.article(drift.derived)
  if (!source || !derived) return []
  const findings = findingsInOrder(drift)
  const part = (weight: Finding['weight']) => {
    const own = findings.filter((finding) => finding.weight === weight)
    const blocks = own.flatMap((finding, index) => [
      ...(index === 0 ? [] : ['']),
      ...findingLines(finding, { source, derived }, screen),
    ])
    return section(`${weight} (${own.length})`, blocks, screen.ink).slice(1)
  }
  const nothing = findings.length === 0 ? ['Nothing was changed that the rules can see.'] : []
  return [heading({ source, derived }, drift, screen), nothing, part('weighty'), part('slight')]
}

function heading({ source, derived }: Pair, drift: Drift, screen: Screen): string[] {
  const others = screen.view.articles.filter((one) => one !== source && one !== derived)
  const aligned = `${count(drift.aligned.length, 'sentence')} of ${derived.siglum} can be laid beside ${source.siglum}.`
  const named = (label: string, views: readonly ArticleView[]) =>
    views.length === 0 ? [] : [screen.ink.faint(label), ...views.flatMap((one) => articleHead(one, screen))]
  return [
    ...named('Source', [source]),
    ...named('Looked up besides', others),
    ...named('Derived', [derived]),
    ...wrap(aligned, screen.width).map(screen.ink.faint),
  ]
}

function findingLines(finding: Finding, pair: Pair, screen: Screen): string[] {
  const { ink: pen, width } = screen
  const weighty = finding.weight === 'weighty'
  const tint = weighty ? pen.bad : pen.fair
  return [
    ...hang(words(finding.kind), weighty ? '■ ' : '□ ', { width }).map(tint),
    ...sideBySide(pair, finding, width),
    ...hang(plain(finding.note), '  ', { width }).map(pen.faint),
  ]
}

/** The words of a side under the letter of its article, or that it has none. */
function saidLines({ article, siglum }: ArticleView, span: Finding['source'], width: number): string[] {
  const words = span === null ? '—' : shorten(plain(excerpt(article.text, span)), EXCERPT)
  return hang(words, `${padded(siglum, 2)} `, { width })
}

const RULE = ' │ '

/** On a narrower screen two columns would be strips: the sides stand below each other. */
const LEAST_FOR_TWO = 60

function sideBySide({ source, derived }: Pair, finding: Finding, width: number): string[] {
  if (width < LEAST_FOR_TWO) {
    const both = [...saidLines(source, finding.source, width - 2), ...saidLines(derived, finding.derived, width - 2)]
    return both.map((line) => `  ${line}`)
  }
  const column = Math.floor((width - 2 - RULE.length) / 2)
  const left = saidLines(source, finding.source, column)
  const right = saidLines(derived, finding.derived, column)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    return `  ${padded(left[index] ?? '', column)}${RULE}${right[index] ?? ''}`
  })
}
