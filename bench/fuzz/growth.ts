/**
 * Inputs whose time grows faster than their length. A unit of a few random pieces is repeated in every place where a document
 * can hold it, at doubled lengths; what takes much more than twice the time each time is found.
 */
import type { Dice } from './mutate.ts'

/** What takes the time. */
type Work = () => unknown

/** Something that is done to a unit, repeated up to so many characters. */
export interface Stage {
  readonly name: string
  /** Everything that comes before the time is taken. */
  readonly make: (repeated: string) => Work | Promise<Work>
}

export interface Growth {
  readonly stage: string
  readonly unit: string
  /** Milliseconds of the processor at each length, in characters. */
  readonly times: readonly { readonly length: number; readonly took: number }[]
}

export interface Lengths {
  readonly first: number
  readonly last: number
}

/** Doubling the length may take so many times as long; twice in a row more is no chance. */
const MOST_GROWTH = 2.9
/** Shorter times say nothing: in milliseconds of the processor. */
const SHORT = 150
/** No honest text of that length takes so long: in milliseconds for each thousand characters. */
const SLOW = 300

const PIECES = [
  ...[
    'a',
    'b',
    'A',
    'B',
    'é',
    '1',
    '4',
    '41',
    '2031',
    '3.5',
    'Ann',
    'Roe',
    'Mr',
    'US',
    'killed',
    'people',
    'said',
    'of',
    'them',
    'not',
    'by',
    'to',
  ],
  ...[
    'five',
    'hundred',
    'million',
    'per cent',
    'Monday',
    'March',
    'who',
    'and',
    'the',
    'reportedly',
    'according to',
    'she',
    'http://',
    'www.',
    '.com',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    '-',
    '–',
    '—',
    '…',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '</',
    '/',
    '\\',
    '|',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
  ],
  ...[
    '=',
    '=4',
    '=41',
    '+',
    '*',
    '#',
    '%',
    '&',
    '&amp;',
    '&#',
    '@',
    '$',
    '£',
    '€',
    '_',
    '~',
    '^',
    '`',
    '<p>',
    '</p>',
    '<a>',
    '<!--',
    '-->',
    ']]>',
    '<table>',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\u0000',
    '\u00a0',
    '\u2028',
    '\u200b',
    '\u00ad',
    '\ufffd',
    '\ufeff',
    '́',
    '😀',
    'ﬁ',
    '中',
  ],
]

/** A few pieces that stand one behind the other. */
export function randomUnit(dice: Dice): string {
  const count = 1 + dice.next(dice.next(3) === 0 ? 8 : 3)
  return Array.from({ length: count }, () => PIECES[dice.next(PIECES.length)]!).join('')
}

/** The time that a stage takes for a unit at doubled lengths. @returns null where it grows as the length does */
export async function growthOf(stage: Stage, unit: string, { first, last }: Lengths): Promise<Growth | null> {
  const times: { length: number; took: number }[] = []
  let steep = 0
  for (let length = first; length <= last; length *= 2) {
    const repeated = unit.repeat(Math.max(1, Math.floor(length / unit.length)))
    const took = await leastTime(await stage.make(repeated))
    const before = times.at(-1)?.took ?? 0
    times.push({ length, took })
    if (took > (length / 1000) * SLOW && took > SHORT) return { stage: stage.name, unit, times }
    steep = before > SHORT / 4 && took > SHORT && took > before * MOST_GROWTH ? steep + 1 : 0
    if (steep === 2) return { stage: stage.name, unit, times }
  }
  return null
}

/** What one run takes; where that is long, the lesser of two, for one of them may have had to clear the memory. */
async function leastTime(work: () => unknown): Promise<number> {
  const took = await timeOf(work)
  return took < SHORT ? took : Math.min(took, await timeOf(work))
}

async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
