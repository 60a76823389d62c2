import type { Dossier } from '../../model/dossier.ts'
import type { Drift, Edit, Finding } from '../../model/drift.ts'
import { editCounts, factWords } from '../edit-words.ts'
import { plain } from '../plain.ts'
import type { ArticleView } from '../view.ts'
import { count, excerpt, findingsInOrder, foldedWords, shorten, words } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import { type Screen, section } from './screen.ts'
import { articleHead } from './story.ts'
import { hang, padded, wrap } from './wrap.ts'

/** Said first where the texts share little. */
function weakWords({ source, derived }: { source: string; derived: string }): string {
  return `The two share little: ${derived} may not be made from ${source}, and what differs need not have been changed.`
}

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
  const folded = findings.filter((finding) => finding.weight === 'folded').length
  const nothing = folded === findings.length ? ['Nothing that was changed is held to be worth a look.'] : []
  const rest = folded === 0 ? [] : wrap(foldedWords(folded), screen.width).map(screen.ink.faint)
  const edits = editLines(drift.edits ?? [], { source, derived }, screen)
  return [heading({ source, derived }, drift, screen), edits, nothing, part('weighty'), part('slight'), rest]
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
    ...(drift.firm
      ? []
      : wrap(weakWords({ source: source.siglum, derived: derived.siglum }), screen.width).map(screen.ink.bad)),
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

/** What became of each sentence of a version: those with changed facts first. What is mere typography is counted. */
function editLines(edits: readonly Edit[], pair: Pair, screen: Screen): string[] {
  if (edits.length === 0) return []
  const texts = { source: pair.source.article.text, derived: pair.derived.article.text }
  const typography = edits.filter((edit) => edit.typography).length
  const blocks = edits
    .filter((edit) => !edit.typography)
    .flatMap((edit, index) => {
      const how = edit.kind === 'edited' && edit.moved ? 'edited and moved' : edit.kind
      const said = [how, ...edit.facts.map((fact) => plain(factWords(fact, texts)))].join('; ')
      const tint = edit.facts.length > 0 ? screen.ink.bad : screen.ink.faint
      return [
        ...(index === 0 ? [] : ['']),
        ...hang(said, edit.facts.length > 0 ? '■ ' : '□ ', { width: screen.width }).map(tint),
        ...sideBySide(pair, edit, screen.width),
      ]
    })
  const rest =
    typography === 0 ? [] : ['', `${count(typography, 'sentence')} with other marks, spaces or capitals alone.`]
  return section(`edit history (${editCounts(edits)})`, [...blocks, ...rest], screen.ink).slice(1)
}

/** The words of a side under the letter of its article, or that it has none. */
function saidLines({ article, siglum }: ArticleView, span: Finding['source'], width: number): string[] {
  const words = span === null ? '—' : shorten(plain(excerpt(article.text, span)), EXCERPT)
  return hang(words, `${padded(siglum, 2)} `, { width })
}

const RULE = ' │ '

/** On a narrower screen two columns would be strips: the sides stand below each other. */
const LEAST_FOR_TWO = 60

function sideBySide({ source, derived }: Pair, finding: Pick<Finding, 'source' | 'derived'>, width: number): string[] {
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
