import type { Dossier } from '../../model/dossier.ts'
import { accountWords, brief } from '../brief.ts'
import { plain } from '../plain.ts'
import type { StoryView } from '../view.ts'
import { count, verdictCounts } from '../wording.ts'
import { drift } from './drift.ts'
import { framed, type TerminalOptions } from './frame.ts'
import { ledger } from './ledger.ts'
import { noticeLines } from './notices.ts'
import { type Screen, section } from './screen.ts'
import { tree } from './tree.ts'
import { hang, wrap } from './wrap.ts'

/**
 * The dossier for a terminal: for each story its tree of accounts, its ledger and its drift; then the notices.
 * @param options width and colour
 * @returns lines without control characters of the articles
 */
export function terminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => [
    ...screen.view.stories.map((story) => storyLines(story, screen)),
    noticeLines(screen),
  ])
}

function storyLines(story: StoryView, screen: Screen): string[] {
  const { ink: pen, width } = screen
  return [
    ...wrap(plain(story.story.title), width).map(pen.strong),
    ...wrap(summary(story), width).map(pen.faint),
    ...section('In brief', briefLines(story, screen), pen),
    ...section('Who copied whom', tree(story, screen), pen),
    ...section('Figures, side by side', ledger(story, screen, { folded: true }), pen),
    ...story.drift.flatMap((one) => drift(one, screen)),
  ]
}

function briefLines(story: StoryView, { ink: pen, width }: Screen): string[] {
  return brief(story).flatMap(({ title, rows, more }) => [
    pen.strong(title),
    ...rows.flatMap((row) => hang(plain(`${row.question} (${accountWords(row)}). ${row.note}`), '  ', { width })),
    ...(more > 0 ? [pen.faint(`  and ${more} more`)] : []),
  ])
}

function summary({ articles, accounts, rows }: StoryView): string {
  const questions = rows.length === 0 ? [] : [`${count(rows.length, 'question')} (${verdictCounts(rows)})`]
  return [count(articles.length, 'report'), count(accounts.length, 'independent account'), ...questions].join(' · ')
}
