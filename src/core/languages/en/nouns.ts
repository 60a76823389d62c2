import type { NounWords } from '../noun-words.ts'
import { APART, KINDS, OUTCOMES, SAME, WIDER } from './noun-groups.ts'

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
const parts = (line: string): string[] => line.split(',').map((part) => part.trim())
const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

function keyed(text: string): [string, string[]][] {
  return lines(text).map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), parts(line.slice(colon + 1))]
  })
}

/** What each word of the lists is listed under. */
function turned(lists: readonly (readonly [string, string[]])[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [wider, kinds] of lists) for (const kind of kinds) found.set(kind, [...(found.get(kind) ?? []), wider])
  return found
}

function numbersOf(lists: readonly string[][]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [number, list] of lists.entries())
    for (const noun of list) found.set(noun, [...(found.get(noun) ?? []), number])
  return found
}

export const nounWords: NounWords = {
  outcomes: new Map(
    keyed(OUTCOMES).flatMap(([outcome, list]) => list.map((phrase): [string, string] => [phrase, outcome])),
  ),
  widerOutcomes: new Map(keyed(WIDER)),
  sameAs: new Map(
    lines(SAME).flatMap((line) => {
      const group = parts(line)
      return group.map((noun): [string, string] => [noun, group[0]!])
    }),
  ),
  kindsOf: turned(keyed(KINDS)),
  contrasts: numbersOf(lines(APART).map(parts)),
  plurals: [
    ['men', 'man'],
    ['children', 'child'],
    ['people', 'person'],
    ['ies', 'y'],
    ['ves', 'f'],
    ['ves', 'fe'],
    ['s', ''],
    ['es', ''],
    ['ses', 'sis'],
  ],
  unchanged: ['ss', 'us', 'is', 'gas'],
  idle: words(
    `a an the this that these those some other others more another additional further new total all both any many several few
    its his her their our your my at least about around nearly almost over under up to as roughly approximately only just
    one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion`,
  ),
  counters: words(
    'number numbers total totals group groups dozens scores hundreds thousands millions lot lots couple majority most half rest share',
  ),
  after: words(
    `of from in on at by with for who that which whose were was are is had have has been being after near under inside outside
    aboard without during against between than because`,
  ),
  of: 'of',
  joiners: words('and or'),
}
