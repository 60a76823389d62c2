import { hash32 } from '../text/hash.ts'
import { packNumbers, unpackNumbers } from './packed.ts'

/** A line of this many days' standing under several headlines is no news. */
const NEWS_DAYS = 10
/** A line that was furniture is forgotten after this many days without it. */
const FORGOTTEN_DAYS = 60
/** Shorter lines are told apart from no other. */
const LEAST_CHARACTERS = 20
/** Places for lines, a power of two: a line that did not come again makes room for the next. */
const PLACES = 1 << 16
const FIELDS = 5

/** A report by its lines. */
export interface LineSet {
  readonly text: string
  /** Hashes of its lines of some length, see `lineHashes`. */
  readonly lines: Uint32Array
  readonly title: string | null
  /** Days since 1970; null: not known. */
  readonly day: number | null
}

/**
 * Lines that sites print around their reports ("sign up for alerts") and that reading them let through. They are the same
 * words under different headlines for longer than any news is printed in the same words, and would make one story of all
 * the reports of a site. Learnt from dated reports as they come by.
 */
export class Furniture {
  /** For each place: hash of the line, of its first headline, first day, last day, 1 where other headlines had it. */
  private readonly lines: Uint32Array

  constructor(saved: SavedFurniture = []) {
    this.lines = new Uint32Array(PLACES * FIELDS)
    for (const one of saved) {
      const [place, ...fields] = unpackNumbers(one)
      this.lines.set(fields, place! * FIELDS)
    }
  }

  /** The text without the lines known to be furniture. */
  without({ text, lines, title, day }: LineSet): string {
    if (day === null) return text
    const headline = headlineOf(title)
    const today = wholeDay(day)
    if (!lines.some((hash) => this.isFurniture(hash, headline, today))) return text
    const rest = text.split('\n').filter((line) => !this.isFurniture(lineHash(line), headline, today))
    return rest.join('\n')
  }

  /** Remember the lines of a report. */
  learn({ lines, title, day }: Omit<LineSet, 'text'>): void {
    if (day === null) return
    const headline = headlineOf(title)
    const today = wholeDay(day)
    for (const hash of lines) this.remember(hash, headline, today)
  }

  private isFurniture(hash: number | null, headline: number, today: number): boolean {
    if (hash === null) return false
    const at = (hash % PLACES) * FIELDS
    const { lines } = this
    if (lines[at] !== hash) return false
    const other = lines[at + 4] === 1 || lines[at + 1] !== headline
    return other && Math.max(lines[at + 3]!, today) - Math.min(lines[at + 2]!, today) > NEWS_DAYS
  }

  private remember(hash: number, headline: number, today: number): void {
    const at = (hash % PLACES) * FIELDS
    const { lines } = this
    if (lines[at] === hash) {
      lines[at + 2] = Math.min(lines[at + 2]!, today)
      lines[at + 3] = Math.max(lines[at + 3]!, today)
      if (lines[at + 1] !== headline) lines[at + 4] = 1
      return
    }
    const [first, last] = [lines[at + 2]!, lines[at + 3]!]
    const settled = lines[at + 4] === 1 && last - first > NEWS_DAYS
    if (settled && today - last <= FORGOTTEN_DAYS) return
    lines.set([hash, headline, today, today, 0], at)
  }

  save(): SavedFurniture {
    const saved: string[] = []
    for (let place = 0; place < PLACES; place++) {
      const at = place * FIELDS
      if (this.lines[at + 3] !== 0) saved.push(packNumbers([place, ...this.lines.subarray(at, at + FIELDS)]))
    }
    return saved
  }
}

/** A place and its five fields, each packed. */
export type SavedFurniture = readonly string[]

/** Hashes of the lines that are long enough to be told apart. */
export function lineHashes(text: string): Uint32Array {
  return Uint32Array.from(text.split('\n').flatMap((line) => lineHash(line) ?? []))
}

function lineHash(line: string): number | null {
  const trimmed = line.trim()
  return trimmed.length < LEAST_CHARACTERS ? null : hash32(trimmed)
}

function headlineOf(title: string | null): number {
  return title === null ? 0 : hash32(title)
}

/** Days before the year 1 count as its first: a counter holds no less than nothing. */
function wholeDay(day: number): number {
  return Math.max(1, Math.floor(day) + 719_163)
}
