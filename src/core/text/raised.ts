/** Raised characters: marks of notes, powers, ordinals and fractions, which look alike once the markup is gone. */

/** What raised characters come to: what they write into the text, or the mark of a note that is left out of it. */
export interface RaisedText {
  readonly text: string
  readonly note: string | null
}

export interface RaisedPlace {
  /** The text before them, of which the last word counts. */
  readonly before: string
  /** The text after them, of which the first character counts. */
  readonly after?: string
  /** They are a link of their own: to a note, never a power. */
  readonly linked?: boolean
}

const NUMBERS = /^\d{1,3}(?:\s{0,3}[,;–-]\s{0,3}\d{1,3}){0,9}[.)]?$/u
const SYMBOLS = /^[*†‡§¶#]{1,4}$/u
const LETTER = /^\p{Ll}$/u
const POWER = /^[-−–+]?\d{1,2}$/u
/** A unit of length, area, time or mass, or a single letter of a formula. */
const TAKES_POWER = /(?<![\p{L}\p{N}.,])(?:[kcdmnµμ]?m|ft|yd|mi|in|s|k?g|\p{L})$/u
const TEN = /(?<![\p{N}.,])10$/u
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Read characters that a document sets above the line: "37³" is 37 and a note, "10⁶" a power, "4th" an ordinal. */
export function readRaised(raised: string, { before, after = '', linked = false }: RaisedPlace): RaisedText {
  const mark = raised.trim()
  const note: RaisedText = { text: '', note: mark }
  if (mark === '' || (before.trim() === '' && !/^\p{L}/u.test(after))) return { text: raised, note: null }
  if (SYMBOLS.test(mark)) return note
  if (LETTER.test(mark)) return linked || /[\p{N}\p{P}]$/u.test(before) ? note : { text: raised, note: null }
  if (/^[/⁄]/u.test(after) && /^\d{1,3}$/.test(mark))
    return { text: /\d$/.test(before) ? ` ${mark}` : mark, note: null }
  if (!linked && POWER.test(mark) && isPower(mark, before.slice(-24), after)) return { text: powerOf(mark), note: null }
  return NUMBERS.test(mark) ? note : { text: raised, note: null }
}

function isPower(mark: string, before: string, after: string): boolean {
  if (/^[-−–+]/u.test(mark)) return true
  if (TEN.test(before)) return mark !== '0' && mark !== '1'
  // The mass of an atom stands before its sign.
  if (/(?:^|[\s(])$/u.test(before)) return /^\p{Lu}/u.test(after)
  return /^[2-9]$/.test(mark) && TAKES_POWER.test(before)
}

function powerOf(mark: string): string {
  return [...mark].map((one) => RAISED_DIGITS[Number(one)] ?? (one === '+' ? '⁺' : '⁻')).join('')
}
