import type { Dossier } from '../../model/dossier.ts'
import type { Notice } from '../../model/notice.ts'
import { plain } from '../plain.ts'
import { type StoryView, view } from '../view.ts'
import { count, verdictCounts } from '../wording.ts'
import { drift } from './drift.ts'
import { ink } from './ink.ts'
import { ledger } from './ledger.ts'
import { type Screen, section } from './screen.ts'
import { tree } from './tree.ts'
import { hang, wrap } from './wrap.ts'

export interface TerminalOptions {
  /** Escape sequences for colour; default none. */
  readonly colour?: boolean
  /** Columns, at least 40; default 80. */
  readonly width?: number
}

/**
 * The dossier for a terminal: for each story its tree of accounts, its ledger and its drift; then the notices.
 * Plain text unless `colour` is asked for; nothing that an article says can reach the terminal as a command.
 */
export function terminal(dossier: Dossier, { colour = false, width = 80 }: TerminalOptions = {}): string {
  const screen: Screen = { view: view(dossier), ink: ink(colour), width: Math.max(40, width) }
  const stories = screen.view.stories.map((story) => storyLines(story, screen))
  const blocks = [...stories, noticeLines(screen.view.notices, screen)].filter((lines) => lines.length > 0)
  return blocks.map((lines) => `${lines.map((line) => line.trimEnd()).join('\n')}\n`).join('\n')
}

function storyLines(story: StoryView, screen: Screen): string[] {
  const { ink: pen, width } = screen
  return [
    ...wrap(plain(story.story.title), width).map(pen.strong),
    ...wrap(summary(story), width).map(pen.faint),
    ...section('Who copied whom', tree(story, screen), pen),
    ...section('Figures, side by side', ledger(story, screen), pen),
    ...story.drift.flatMap((one) => drift(one, screen)),
  ]
}

function summary({ articles, accounts, rows }: StoryView): string {
  const questions = rows.length === 0 ? [] : [`${count(rows.length, 'question')} (${verdictCounts(rows)})`]
  return [count(articles.length, 'report'), count(accounts.length, 'independent account'), ...questions].join(' · ')
}

const MARKS: Readonly<Record<Notice['severity'], string>> = { error: '✗ ', warning: '! ', info: 'i ' }

function noticeLines(notices: readonly Notice[], { view: known, ink: pen, width }: Screen): string[] {
  const lines = notices.flatMap((notice) => {
    const article = notice.article === undefined ? undefined : known.article(notice.article)
    const about = notice.input ?? article?.article.input
    const subject = about === undefined || notice.message.includes(about) ? '' : `${about}: `
    const tint = notice.severity === 'error' ? pen.bad : notice.severity === 'warning' ? pen.fair : pen.faint
    return hang(plain(`${subject}${notice.message} (${notice.code})`), MARKS[notice.severity], { width }).map(tint)
  })
  return lines.length === 0 ? [] : [pen.heading('NOTICES'), ...lines]
}
