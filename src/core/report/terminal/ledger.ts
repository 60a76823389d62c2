import type { Dossier } from '../../model/dossier.ts'
import type { Cell, LedgerRow, Verdict } from '../../model/ledger.ts'
import { plain } from '../plain.ts'
import { type Saying, sayings } from '../sayings.ts'
import type { StoryView } from '../view.ts'
import { count, shorten, verdictCounts, verdictWords } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import type { Ink } from './ink.ts'
import type { Screen } from './screen.ts'
import { storyHead } from './story.ts'
import { columns, hang, padded, wrap } from './wrap.ts'

/** The ledgers of all stories, and nothing else. */
export function ledgerTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) =>
    screen.view.stories.flatMap((story) => {
      const { rows } = story
      const counts = rows.length === 0 ? '' : ` (${verdictCounts(rows)})`
      const summary = screen.ink.faint(`${count(rows.length, 'question')}${counts}`)
      return [[...storyHead(story, screen), summary], ledger(story, screen)]
    }),
  )
}

/**
 * Each question that several accounts answer, with its verdict, the words of each account and the reason; then, one
 * line each, what only one account gives.
 * @param options `folded`: small counts in passing that one account gives are told as a number
 */
export function ledger(story: StoryView, screen: Screen, { folded = false } = {}): string[] {
  const several = story.rows.filter((row) => row.verdict !== 'one account')
  const alone = story.rows.filter((row) => row.verdict === 'one account')
  const single = folded ? alone.filter((row) => row.weight === 'main') : alone
  const blocks = several.map((row) => [
    ...questionLines(row, screen),
    ...row.cells.flatMap((cell) => cellLines(cell, screen)),
    ...hang(plain(row.note), '  ', { width: screen.width }).map(screen.ink.faint),
  ])
  const rest = single.flatMap((row) => row.cells.flatMap((cell) => singleLines(row, cell, screen)))
  const passing = alone.length - single.length
  const more =
    passing === 0
      ? []
      : [screen.ink.faint(`  and ${count(passing, 'small count')} in passing: \`stemma ledger\` lists them`)]
  if (rest.length + more.length > 0) blocks.push([screen.ink.strong('Given by one account only'), ...rest, ...more])
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

/** The question on the left, the verdict on the right of the same line where both fit. */
function questionLines(row: LedgerRow, { ink: pen, width }: Screen): string[] {
  const verdict = verdictWords(row)
  const question = plain(row.question)
  const tinted = tint(row.verdict, pen)(verdict)
  const gap = width - columns(question) - columns(verdict)
  if (gap >= 2) return [pen.strong(question) + ' '.repeat(gap) + tinted]
  return [...wrap(question, width).map(pen.strong), ' '.repeat(Math.max(0, width - columns(verdict))) + tinted]
}

function tint(verdict: Verdict, pen: Ink): (text: string) => string {
  if (verdict === 'agree') return pen.good
  if (verdict === 'compatible') return pen.fair
  return verdict === 'differ' ? pen.bad : pen.faint
}

/** Columns given to the letters of the articles, and to the words of a figure before its speaker. */
const SIGLA_WIDTH = 6
const WORDS_WIDTH = 28

/** One line for each thing that an account says: the articles that say it, their words, and on whose word. */
function cellLines(cell: Cell, { view, width }: Screen): string[] {
  return sayings(view, cell).flatMap((saying) => sayingLines(saying, saying.speaker, width))
}

/** The same, with the question in the place of the speaker. */
function singleLines(row: LedgerRow, cell: Cell, { view, width }: Screen): string[] {
  return sayings(view, cell).flatMap((saying) => {
    const about = saying.speaker === null ? row.question : `${row.question} (${saying.speaker})`
    return sayingLines(saying, about, width)
  })
}

function sayingLines({ words, sigla }: Saying, about: string | null, width: number): string[] {
  const letters = sigla.join(' ')
  const first = `  ${padded(letters, Math.max(SIGLA_WIDTH, columns(letters)))} `
  if (about === null) return hang(plain(words), first, { width })
  return hang(plain(about), `${first}${padded(shorten(plain(words), WORDS_WIDTH), WORDS_WIDTH)}  `, { width })
}
