import type { Dossier } from '../../model/dossier.ts'
import type { Notice } from '../../model/notice.ts'
import { plain } from '../plain.ts'
import { framed, type TerminalOptions } from './frame.ts'
import type { Screen } from './screen.ts'
import { hang } from './wrap.ts'

/** The notices alone; nothing where there are none. */
export function notices(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => [noticeLines(screen)])
}

const MARKS: Readonly<Record<Notice['severity'], string>> = { error: '✗ ', warning: '! ', info: 'i ' }

export function noticeLines({ view: known, ink: pen, width }: Screen): string[] {
  const lines = known.notices.flatMap((notice) => {
    const article = notice.article === undefined ? undefined : known.article(notice.article)
    const about = notice.input ?? article?.article.input
    const subject = about === undefined || notice.message.includes(about) ? '' : `${about}: `
    const tint = notice.severity === 'error' ? pen.bad : notice.severity === 'warning' ? pen.fair : pen.faint
    return hang(plain(`${subject}${notice.message} (${notice.code})`), MARKS[notice.severity], { width }).map(tint)
  })
  return lines.length === 0 ? [] : [pen.heading('NOTICES'), ...lines]
}
