import type { ExtractWords } from '../extract-words.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const numbered = (names: readonly string[]): [string, number][] => names.map((name, index) => [name, index + 1])

/** Zones by their usual letters. Letters that name several zones (IST, CST outside America) are read as news most often means them, or left out. */
const ZONES: readonly [string, string][] = [
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['ut', 'Z'],
  ['wet', 'Z'],
  ['west', '+01:00'],
  ['met', '+01:00'],
  ['mez', '+01:00'],
  ['mest', '+02:00'],
  ['mesz', '+02:00'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['akst', '-09:00'],
  ['akdt', '-08:00'],
  ['hst', '-10:00'],
  ['nst', '-03:30'],
  ['ndt', '-02:30'],
  ['kst', '+09:00'],
  ['wib', '+07:00'],
  ['ict', '+07:00'],
  ['npt', '+05:45'],
  ['awst', '+08:00'],
  ['acst', '+09:30'],
  ['acdt', '+10:30'],
  ['jst', '+09:00'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
  ['pkt', '+05:00'],
  ['wat', '+01:00'],
  ['cat', '+02:00'],
  ['sast', '+02:00'],
  ['eat', '+03:00'],
]

/** The part of the list that reads dates and times of publication. */
export const dateWords = {
  months: new Map([...numbered(MONTHS), ...numbered(SHORT_MONTHS), ['sept', 9] as [string, number]]),
  weekdays: words(
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun`,
  ),
  zones: new Map(ZONES),
  seasonalZones: new Map([
    ['et', -5],
    ['ct', -6],
    ['mt', -7],
    ['pt', -8],
  ]),
  timestampWords: words(`published updated update posted created last first modified edited on at date dated time of by
    publication published: local issued release released filed revised reviewed since originally and am pm`),
  updatedWord: /\b(?:updated?|modified|revised|edited)\b/iu,
  timestampLabel:
    /\b(?:(?:first |originally |last )?(?:published|posted|created|updated?|modified|revised|edited|issued|filed))\b/giu,
  dateLabel: /^(?:date|dated|published|posted|updated|published on|date published|publication date)\s*:?\s+/iu,
} satisfies Partial<ExtractWords>
