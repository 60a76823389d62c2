import type { Figure, Item, PreparedArticle, Speaker } from '../model/annotation.ts'
import type { Moment } from '../model/article.ts'
import type { Drift } from '../model/drift.ts'
import type { LedgerRow, Verdict } from '../model/ledger.ts'
import type { Span } from '../model/span.ts'

/** `several words` from a kebab-case code. */
export function words(code: string): string {
  return code.replaceAll('-', ' ')
}

/** `1 report`, `5 reports`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`
}

/** 14300 → `14,300`; what is no whole number stays as it is. */
export function grouped(number: number): string {
  const digits = String(number)
  if (!/^\d+$/.test(digits)) return digits
  let text = digits.slice(0, digits.length % 3)
  for (let at = text.length; at < digits.length; at += 3) text += (at > 0 ? ',' : '') + digits.slice(at, at + 3)
  return text
}

/** The last segment of a path or address; all of it where it has none. */
export function fileName(input: string): string {
  return input.split(/[\\/]/).findLast((segment) => segment !== '') ?? input
}

/** The text that an item of the body or of one of the article's parts points into. */
export function textOf(article: PreparedArticle, part: string | undefined): string {
  if (part === undefined) return article.text
  return article.parts.find((one) => one.id === part)?.text ?? ''
}

/** The words of a span on one line. */
export function excerpt(text: string, span: Span): string {
  return oneLine(text.slice(span.start, span.end))
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Without the quotation marks around it, and the comma or full stop that belongs to the sentence around it. */
export function bareWords(text: string): string {
  const inner = /^\s*[‘'](.+)[’'][\s,]*$/s.exec(text)?.[1] ?? text
  return inner.replace(/^["“”„«\s]+/, '').replace(/(?<![,\s])[,\s]*["“”»][\s,]*$|,$/, '')
}

/** Cut to `length` code units at a word where one is near, with an ellipsis; never through a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length - 1)
  const cut = text.slice(0, space > length / 2 ? space : length - 1)
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`
}

/**
 * A figure as its article writes it, with its comparator: "at least 14,300".
 * A vague word ("dozens") stands for itself. What is denied, and what has not come about, says so.
 */
export function figureWords(article: PreparedArticle, figure: Figure): string {
  const said = `${writtenFigure(article, figure)}${rereadWords(figure)}`
  return figure.factuality === 'denied'
    ? `denies ${said}`
    : figure.factuality === 'actual'
      ? said
      : `${said} (not actual)`
}

/** What a person reads a number as, beside its words: ` [read as 14]`. */
function rereadWords(figure: Figure): string {
  const isReread = figure.decided?.some(
    ({ computed }) => computed !== null && ('low' in computed || 'high' in computed),
  )
  return isReread ? ` [read as ${bounds(figure)}]` : ''
}

function writtenFigure(article: PreparedArticle, figure: Figure): string {
  const text = textOf(article, figure.part)
  const number = excerpt(text, withSigns(text, figure.number))
  const { comparator } = figure
  const said = comparator === null || number.toLowerCase().includes(comparator) ? number : `${comparator} ${number}`
  const unit = figure.unit === null ? undefined : SIGNED_UNITS.get(figure.unit)
  return unit && !unit.test(said) ? `${said} ${figure.unit}` : said
}

/** With a currency sign before the number, and a unit that is written onto it: "$4.2mn", "94mm". */
function withSigns(text: string, { start, end }: Span): Span {
  const before = /[$€£¥₹]$/.exec(text.slice(Math.max(0, start - 1), start))?.[0].length ?? 0
  const after = /^[\p{L}%°]{1,12}/u.exec(text.slice(end, end + 12))?.[0].length ?? 0
  return { start: start - before, end: end + after }
}

/** Units without which a number alone would mislead, and how one sees that the number already shows them. */
const SIGNED_UNITS: ReadonlyMap<string, RegExp> = new Map([['per cent', /%|per ?cent/i]])

export function speakerName(speaker: Speaker | null): string | null {
  if (speaker === null) return null
  if (speaker.name !== null) return speaker.name
  return speaker.candidates.length > 0 ? `${speaker.candidates.join(' or ')} (unresolved)` : null
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * A moment as a newspaper prints it, no more exact than it was written.
 *
 * @example moment('2031-03-14T06:20-05:00') // '14 March 2031, 06:20 (UTC−05:00)'
 */
export function moment(written: Moment): string {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(written)
  if (!match) return written
  const [, year, month, day, time, zone] = match
  const date = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? month, year]
  const clock = time === undefined ? '' : `, ${time}`
  const offset = zone === undefined ? '' : ` (UTC${zone === 'Z' ? '' : zone.replace('-', '−')})`
  return `${date.filter((piece) => piece !== '').join(' ')}${clock}${offset}`
}

/** The order in which verdicts are counted, most agreement first. */
export const VERDICTS: readonly Verdict[] = ['agree', 'compatible', 'differ', 'one account']

/** `4 agree, 2 differ`: how often each verdict stands in a ledger; verdicts that do not occur are left out. */
export function verdictCounts(rows: readonly LedgerRow[]): string {
  return VERDICTS.map((verdict) => ({ verdict, times: rows.filter((row) => row.verdict === verdict).length }))
    .filter(({ times }) => times > 0)
    .map(({ verdict, times }) => `${times} ${verdict === 'one account' ? 'of one account' : verdict}`)
    .join(', ')
}

/** `differ: updated, scope`. */
export function verdictWords(row: LedgerRow): string {
  return row.reasons.length === 0 ? row.verdict : `${row.verdict}: ${row.reasons.map(words).join(', ')}`
}

/** `0.934` as `93 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** The findings that a reader is shown; what is folded is counted, and listed where it is asked for. */
export function shownFindings(drift: Drift): Drift['findings'] {
  return drift.findings.filter((finding) => finding.weight !== 'folded')
}

/** How many findings are not shown, and where they are. */
export function foldedWords(many: number): string {
  return many === 1
    ? '1 finding that weighs little is folded away; JSON and CSV list it.'
    : `${count(many, 'finding')} that weigh little are folded away; JSON and CSV list them.`
}

const WEIGHTS = ['weighty', 'slight', 'folded'] as const

/** Weighty findings first, the folded last, then in the order of reading. */
export function findingsInOrder(drift: Drift): Drift['findings'] {
  const at = (span: Span | null) => span?.start ?? Number.MAX_SAFE_INTEGER
  return [...drift.findings].sort(
    (a, b) =>
      WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
      at(a.derived) - at(b.derived) ||
      at(a.source) - at(b.source) ||
      (a.kind < b.kind ? -1 : Number(a.kind > b.kind)),
  )
}

/** `14,300`, `12 to 40`, `at least 11`, `up to 30`, or `no number`: what a figure's true value may be, as it is written. */
export function bounds({ low, high }: Figure): string {
  if (low === null && high === null) return 'no number'
  if (low === high) return decimal(low!)
  if (high === null) return `${decimal(low!)} or more`
  return low === null ? `${decimal(high)} or less` : `${decimal(low)} to ${decimal(high)}`
}

function decimal(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const digits = /^\d+$/.test(whole) ? grouped(Number(whole)) : whole
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

/** Where an item stands, in code units: `120–131`, or `caption-1 12–20` in one of the article's parts. */
export function offsets({ part, start, end }: Item): string {
  return `${part === undefined ? '' : `${part} `}${start}–${end}`
}

/** How it was found who speaks, for a reader who wants to check: `written “the pilot”`, `from the pronoun “she”`. */
export function speakerBasis(speaker: Speaker, text: string): string {
  const { basis, written, candidates, toldTo, citing, passedOnBy } = speaker
  const words = written === null ? '' : ` “${excerpt(text, written)}”`
  const several = candidates.length < 2 ? [] : [`could be ${candidates.join(' or ')}`]
  const told = toldTo === null ? [] : [`told ${toldTo}`]
  const cited = citing.length === 0 ? [] : [`citing ${citing.join(', ')}`]
  const passed = passedOnBy.length === 0 ? [] : [`passed on by ${passedOnBy.join(', ')}`]
  return [`${BASES[basis]}${words}`, ...several, ...told, ...cited, ...passed].join('; ')
}

const BASES: Readonly<Record<Speaker['basis'], string>> = {
  written: 'named',
  pronoun: 'from the pronoun',
  description: 'from the description',
  'same-paragraph': 'from the same paragraph',
  none: 'not told',
}
