import type { Figure } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import { plain } from '../plain.ts'
import type { ArticleView } from '../view.ts'
import { bounds, count, excerpt, figureWords, offsets, shorten, speakerName, textOf, words } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import type { Screen } from './screen.ts'
import { articleHead } from './story.ts'
import { columns, hang, padded } from './wrap.ts'

/** Every figure, article by article: its words, its bounds and what it counts, then all else that is known of it. */
export function figuresTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => screen.view.articles.map((one) => articleLines(one, screen)))
}

function articleLines(one: ArticleView, screen: Screen): string[] {
  const { figures } = one.article
  return [
    ...articleHead(one, screen),
    screen.ink.faint(`   ${count(figures.length, 'figure')}`),
    ...figures.flatMap((figure) => figureLines(figure, one, screen)),
  ]
}

/** Longest piece of the text that is shown with a figure. */
const EXCERPT = 120

/** Columns of a figure's own words, and of its bounds. */
const WORDS_WIDTH = 24
const BOUNDS_WIDTH = 16

function figureLines(figure: Figure, { article }: ArticleView, { ink: pen, width }: Screen): string[] {
  const said = padded(shorten(plain(figureWords(article, figure)), WORDS_WIDTH), WORDS_WIDTH)
  const range = bounds(figure)
  const first = `   ${said}  ${padded(range, Math.max(BOUNDS_WIDTH, columns(range)))}  `
  return [
    ...hang(plain(counts(figure)), first, { width }),
    ...hang(plain(details(figure, textOf(article, figure.part)).join(' · ')), '     ', { width }).map(pen.faint),
  ]
}

/** What is counted, in which unit, and what happened to it. */
function counts({ counted, measured, unit, event, negated, change, rate }: Figure): string {
  const happened = event === null ? null : negated ? `not ${event}` : event
  const of = measured === null ? null : `of ${measured.replace(/\s+/g, ' ')}`
  return [unit, counted ?? of, happened, change, rate].filter((one) => one !== null).join(' · ') || '—'
}

function details(figure: Figure, text: string): string[] {
  const named: readonly (readonly [string, string | null])[] = [
    ['comparator', figure.comparator],
    ['place', figure.place],
    ['period', figure.period],
    ['hedge', figure.hedge],
    ['told as', figure.factuality === 'actual' ? null : words(figure.factuality)],
    ['speaker', speakerName(figure.speaker)],
  ]
  const known = named.flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`))
  return [`“${shorten(excerpt(text, figure), EXCERPT)}”`, ...known, `at ${offsets(figure)}`]
}
