/** Words for what the desk gives. */
import type { ArticleFacts, ArticleSummary } from '../api/types/articles.ts'
import type { FigureView, Speaker } from '../api/types/items.ts'
import { withoutMidnight } from './time.ts'

/** `1 report`, `5 reports`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`
}

/** 14300 → `14,300`. */
export function grouped(number: number): string {
  const [whole = '', fraction] = String(number).split('.')
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

/** `several words` from a kebab-case code. */
export function words(code: string): string {
  return code.replaceAll('-', ' ')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MOMENT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** A moment as a newspaper prints it, no more exact than it was written. */
export function moment(written: string): string {
  const match = MOMENT.exec(withoutMidnight(written))
  if (!match) return written
  const [, year, month, day, time, zone] = match
  const date = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? '', year]
  const clock = time === undefined ? '' : `, ${time}`
  const offset = zone === undefined ? '' : ` (UTC${zone === 'Z' ? '' : zone.replace('-', '−')})`
  return `${date.filter((piece) => piece !== '').join(' ')}${clock}${offset}`
}

/** The day alone. */
export function day(written: string): string {
  return moment(written.slice(0, 10))
}

/** `4 March 2031`, `4 to 5 March 2031`. */
export function spanOfTime(first: string | null, last: string | null): string {
  if (first === null || last === null) return first === null ? '' : day(first)
  const [from, to] = [day(first), day(last)]
  if (from === to) return from
  const [, fromMonth] = from.split(/ (.*)/)
  return to.endsWith(` ${fromMonth}`) ? `${from.split(' ')[0]} to ${to}` : `${from} to ${to}`
}

/** `3 March 2031, 14:05` on the reader's own clock: for what happened in the desk. */
export function clock(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const two = (number: number): string => String(number).padStart(2, '0')
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}, ${time}`
}

/** Nothing that was worked out is certain. */
export function percent(share: number): string {
  return share > 0.99 && share < 1 ? 'over 99 %' : `${Math.round(share * 100)} %`
}

/** The last segment of a path or address; all of it where it has none. */
export function fileName(input: string): string {
  return input.split(/[\\/]/).findLast((segment) => segment !== '') ?? input
}

export function labelOf(article: ArticleSummary | ArticleFacts): string {
  if ('label' in article) return article.label
  return article.publisher ?? fileName(article.input)
}

/**
 * The number as its report writes it, with its comparator: "at least 14,300"; a vague word stands for itself. What is denied, and
 * what has not come about, says so.
 */
export function figureWords(figure: FigureView): string {
  const said = writtenFigure(figure)
  return figure.factuality === 'denied'
    ? `denies ${said}`
    : figure.factuality === 'actual'
      ? said
      : `${said} (not actual)`
}

function writtenFigure(figure: FigureView): string {
  const at = figure.number.start - (figure.start - figure.inContext.start)
  const number = withSigns(figure.context, { start: at, end: at + figure.number.end - figure.number.start })
  const { comparator, unit } = figure
  const said = comparator === null || number.toLowerCase().includes(comparator) ? number : `${comparator} ${number}`
  return unit === 'per cent' && !/%|per ?cent/i.test(said) ? `${said} per cent` : said
}

function withSigns(text: string, { start, end }: { start: number; end: number }): string {
  const before = /[$€£¥₹]$/.test(text.slice(Math.max(0, start - 1), start)) ? 1 : 0
  const after = /^[\p{L}%°]{1,12}/u.exec(text.slice(end, end + 12))?.[0].length ?? 0
  return text.slice(start - before, end + after).replace(/\s+/g, ' ')
}

/** `14,300`, `12 to 40`, `11 or more`, or `no number`. */
export function bounds({ low, high }: { low: number | null; high: number | null }): string {
  if (low === null) return high === null ? 'no number' : `${grouped(high)} or less`
  if (high === null) return `${grouped(low)} or more`
  return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`
}

export function speakerName(speaker: Speaker | null): string | null {
  if (speaker === null) return null
  if (speaker.name !== null) return speaker.name
  return speaker.candidates.length > 0 ? `${speaker.candidates.join(' or ')} (unresolved)` : null
}

/** Without the quotation marks around it: the page draws its own, of one kind for all reports. */
export function bareWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const inner = /^[‘'](.+)[’'][\s,]*$/s.exec(line)?.[1] ?? line
  return inner.replace(/^["“”„«\s]+/, '').replace(/[,\s]*["“”»][\s,]*$|,$/, '')
}
