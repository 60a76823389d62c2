/** What speaks for two figures answering one question, and what against: never the value itself. */
import { areKin, type PairGrounds, thingsRelated } from './counted-relation.ts'
import { type FigureQuestion, shared } from './question.ts'

/** Each feature with the sign that its weight may have. A feature that a figure does not tell is 0: unknown is no mismatch. */
export const FEATURES = {
  'counted the same': 1,
  'counted another thing': -1,
  'same event': 1,
  'other event': -1,
  'event of one alone': -1,
  'same verb': 1,
  'other verb': -1,
  'same group': 1,
  'other group': -1,
  'group of one alone': -1,
  'same place': 1,
  'other place': -1,
  'same period': 1,
  'words of the sentence': 1,
  'words nearby': 1,
  'both lead': 1,
  'other year': -1,
  'numbers beside': 1,
  'same speaker': 1,
  'others on top of one alone': -1,
} as const

export type LinkFeature = keyof typeof FEATURES
export const FEATURE_NAMES = Object.keys(FEATURES) as LinkFeature[]

/** How much "officers" and "police officers" count as the same. */
const A_KIND = 0.25

/** The features of two figures, in the order of `FEATURE_NAMES`, each 0 to 1. */
export function featuresOf(a: FigureQuestion, b: FigureQuestion, grounds: PairGrounds): number[] {
  const { language } = grounds
  const thing = thingsRelated(a, b, grounds)
  const [eventA, eventB] = [a.event, b.event]
  const told = eventA !== null && eventB !== null
  const kin = told && eventA !== eventB && areKin(eventA, eventB, language)
  const group = setsRelated(a.group, b.group)
  const place = placesRelated(a.place, b.place)
  const period = setsRelated(a.period, b.period)
  return [
    thing === 'same' ? 1 : thing === 'kind' ? A_KIND : 0,
    thing === 'apart',
    told && (eventA === eventB || kin),
    told && eventA !== eventB && !kin,
    (eventA === null) !== (eventB === null),
    a.verb !== null && a.verb === b.verb,
    a.verb !== null && b.verb !== null && a.verb !== b.verb,
    group > 0,
    group < 0,
    (a.group.size === 0) !== (b.group.size === 0),
    place > 0,
    place < 0,
    period > 0,
    overlap(a.context, b.context, grounds),
    overlap(a.near, b.near, grounds),
    a.leads && b.leads,
    a.year !== b.year,
    beside(a, b),
    haveOneSpeaker(a, b),
    a.further !== b.further,
  ].map(Number)
}

function haveOneSpeaker(a: FigureQuestion, b: FigureQuestion): boolean {
  const name = a.figure.speaker?.name ?? null
  return name !== null && name === b.figure.speaker?.name
}

/** Share of the other numbers of the shorter sentence that stand in the other one too. */
function beside(a: FigureQuestion, b: FigureQuestion): number {
  const least = Math.min(a.beside.size, b.beside.size)
  return least === 0 ? 0 : shared(a.beside, b.beside) / least
}

/** 1 where they share a word, -1 where they share none, 0 where one of them is empty. */
function setsRelated(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return shared(a, b) > 0 ? 1 : -1
}

function placesRelated(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  return a.includes(b) || b.includes(a) ? 1 : -1
}

/** Words that both have, by how telling they are, against the root of what each has: 0 to 1. */
function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  grounds: Pick<PairGrounds, 'telling' | 'tellingOf'>,
): number {
  if (a.size > b.size) return overlap(b, a, grounds)
  const { telling, tellingOf } = grounds
  let both = 0
  for (const word of a) if (b.has(word)) both += telling(word)
  return both === 0 ? 0 : both / Math.sqrt(tellingOf(a) * tellingOf(b))
}
