/** What units look like, one row of numbers a unit. */
import type { WordOdds } from '../../languages/word-odds.ts'
import { type LineShape, lineShape } from '../line-features.ts'
import { isCapital, type UnitWords, type WordForms } from './document.ts'
import type { Unit } from './units.ts'

/** Log-odds that a unit is no part of the report, by the words and pairs in it, at its head and at its end. */
export type UnitOdds = Readonly<Record<'inside' | 'first' | 'last', Pick<WordOdds, 'get'>>>

export interface UnitContext {
  readonly units: readonly Unit[]
  readonly shapes: readonly LineShape[]
  readonly forms: WordForms
  readonly words: UnitWords
  readonly gaps: readonly boolean[]
  readonly topics: readonly ReadonlySet<string>[]
  /** For each topic word, the units that hold it, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** How many units hold each run of three words. */
  readonly runs: ReadonlyMap<string, number>
  readonly wordsBefore: readonly number[]
  readonly allWords: number
  readonly unitsInLine: readonly number[]
  /** Share of the document's paragraphs that end as sentences do, 0 to 1. */
  readonly closed: number
}

const bit = (value: boolean): number => (value ? 1 : 0)
const log = (value: number): number => Math.log1p(Math.max(0, value))
/** Units this near to one another do not vouch for each other's topic: a teaser repeats its own caption. */
const NEIGHBOURS = 2
const LONGEST = 160

export function contextOf(
  units: readonly Unit[],
  document: { forms: WordForms; words: UnitWords; gaps: readonly boolean[] },
): UnitContext {
  const shapes = units.map((unit) => lineShape(unit.plain, document.words.extract))
  const topics = units.map((unit) => topicOf(unit, document.words))
  const places = new Map<string, number[]>()
  const runs = new Map<string, number>()
  for (const [index, topic] of topics.entries()) {
    for (const word of topic) {
      const list = places.get(word)
      if (list) list.push(index)
      else places.set(word, [index])
    }
    for (const run of runsOf(units[index]!)) runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  const wordsBefore: number[] = []
  let allWords = 0
  const inLine = new Map<number, number>()
  for (const [index, unit] of units.entries()) {
    wordsBefore.push(allWords)
    allWords += shapes[index]!.words
    inLine.set(unit.line, (inLine.get(unit.line) ?? 0) + 1)
  }
  return {
    ...{ units, shapes, topics, places, runs, wordsBefore, allWords, ...document },
    unitsInLine: units.map((unit) => inLine.get(unit.line)!),
    closed: closedShare(units, shapes),
  }
}

/** Fewest words of a line that is a paragraph more likely than a caption or a headline. */
const PARAGRAPH = 25

/** How the document's paragraphs end: 1 where all end as sentences do, and where there is none. */
function closedShare(units: readonly Unit[], shapes: readonly LineShape[]): number {
  let words = 0
  let paragraphs = 0
  let closed = 0
  for (const [index, unit] of units.entries()) {
    words += shapes[index]!.words
    if (units[index + 1]?.line === unit.line) continue
    if (words >= PARAGRAPH) {
      paragraphs++
      if (shapes[index]!.closed) closed++
    }
    words = 0
  }
  return paragraphs === 0 ? 1 : closed / paragraphs
}

/** Share of the units around that end like no sentence, 0 to 1. */
function openAround({ shapes }: UnitContext, index: number, reach: number): number {
  let open = 0
  let count = 0
  for (let at = Math.max(0, index - reach); at <= Math.min(shapes.length - 1, index + reach); at++) {
    if (at === index) continue
    count++
    if (!shapes[at]!.closed) open++
  }
  return open / Math.max(1, count)
}

function topicOf(unit: Unit, { extract }: UnitWords): Set<string> {
  const found = new Set<string>()
  for (const { kind, lower } of unit.tokens.slice(0, LONGEST)) {
    if (kind === 'word' && lower.length > 2 && !extract.commonWords.has(lower))
      found.add(lower.replace(/(?<=..)s$/, ''))
  }
  return found
}

function runsOf(unit: Unit): Set<string> {
  const list = unit.tokens.filter(({ kind }) => kind !== 'punctuation').map(({ lower }) => lower)
  return new Set(list.slice(2, LONGEST).map((word, at) => `${list[at]} ${list[at + 1]} ${word}`))
}

/** The words and pairs of a unit that the odds know. */
export function cuesOf(unit: Unit): { inside: Set<string>; first: string[]; last: string } {
  const list = unit.tokens.slice(0, LONGEST).map(({ lower, kind }) => (kind === 'number' ? '0' : lower))
  const inside = new Set<string>()
  for (const [at, word] of list.entries()) {
    inside.add(word)
    if (at > 0) inside.add(`${list[at - 1]} ${word}`)
  }
  const first = list[0] === undefined ? [] : list[1] === undefined ? [list[0]] : [list[0], `${list[0]} ${list[1]}`]
  const word = unit.tokens.findLast(({ kind }) => kind !== 'punctuation')
  return { inside, first, last: word === undefined ? '' : word.kind === 'number' ? '0' : word.lower }
}

/** Sum, highest, lowest and mean of the odds of a unit's words. */
export function oddsRow(unit: Unit, odds: UnitOdds): number[] {
  const { inside, first, last } = cuesOf(unit)
  let sum = 0
  let most = 0
  let least = 0
  let count = 0
  for (const cue of inside) {
    const value = odds.inside.get(cue)
    if (value === undefined) continue
    count++
    sum += value
    most = Math.max(most, value)
    least = Math.min(least, value)
  }
  return [
    ...[sum, count === 0 ? 0 : sum / count, most, least],
    first.reduce((total, cue) => total + (odds.first.get(cue) ?? 0), 0),
    odds.last.get(last) ?? 0,
  ]
}

/** What a unit and its place look like, without the odds of its words. */
export function unitRow(context: UnitContext, index: number): number[] {
  const { units, shapes } = context
  const unit = units[index]!
  const shape = shapes[index]!
  return [
    ...ownRow(context, index),
    ...shapeRow(shape),
    ...placeRow(context, index),
    ...[-2, -1, 1, 2].flatMap((step) => sideRow(context, index, step)),
    bit(units[index - 1]?.line === unit.line),
    bit(units[index + 1]?.line === unit.line),
  ]
}

function shapeRow(shape: LineShape): number[] {
  return [
    ...[log(shape.words), bit(shape.closed), shape.sentences, shape.common, shape.capitals, shape.digits, shape.commas],
    ...[shape.wordLength, bit(shape.endsColon), bit(shape.startsLower), bit(shape.startsSymbol), bit(shape.question)],
    ...[
      bit(shape.bar),
      bit(shape.furniture),
      bit(shape.relatedHeading),
      bit(shape.commentsHeading),
      bit(shape.copyright),
    ],
    ...[bit(shape.you), bit(shape.year)],
  ]
}

function ownRow({ units, forms, words }: UnitContext, index: number): number[] {
  const { plain, tokens } = units[index]!
  const list = tokens.slice(0, LONGEST)
  const spoken = list.filter(({ kind }) => kind === 'word')
  const later = spoken.slice(1)
  const capital = later.filter(isCapital)
  const count = Math.max(1, spoken.length)
  return [
    spoken.filter(({ lower }) => words.extract.finiteWords.has(lower)).length / count,
    spoken.filter(({ lower }) => /ed$/.test(lower) && lower.length > 4).length / count,
    spoken.filter(({ lower }) => /ing$/.test(lower) && lower.length > 4).length / count,
    // Words with a capital that the document writes in small letters elsewhere: a headline in title case.
    capital.filter(({ lower }) => (forms.small.get(lower) ?? 0) > 0).length / Math.max(1, later.length),
    bit(/\.{3}$|…$/.test(plain)),
    bit(/^["']/.test(plain)),
    (plain.match(/"/g)?.length ?? 0) % 2,
    bit(/\)[.]?$/.test(plain)),
    bit(/\p{L} ?\/ ?\p{Lu}/u.test(plain)),
    bit(/@\w|#\w|https?:|www\./.test(plain)),
    bit(/[$£€]\d/.test(plain)),
    bit(/\b\d{1,2}:\d\d\b/.test(plain)),
    bit(/^[^.!?"]{3,30}: \p{Lu}/u.test(plain)),
    spoken.filter(({ text }) => text.length > 1 && !/\p{Ll}/u.test(text)).length / count,
    bit(/[!]/.test(plain)),
  ]
}

function placeRow(context: UnitContext, index: number): number[] {
  const { units, topics, places, runs, wordsBefore, allWords, gaps } = context
  const unit = units[index]!
  const topic = topics[index]!
  let far = 0
  let near = 0
  let often = 0
  for (const word of topic) {
    const list = places.get(word)!
    if (index - list[0]! > NEIGHBOURS || list.at(-1)! - index > NEIGHBOURS) far++
    if (list.length > 1) near++
    often += log(list.length - 1)
  }
  const own = runsOf(unit)
  let twice = 0
  for (const run of own) if (runs.get(run)! > 1) twice++
  const size = Math.max(1, topic.size)
  return [
    ...[topic.size, far / size, near / size, often / size, twice / Math.max(1, own.size)],
    ...[log(index), log(units.length - index), wordsBefore[index]! / Math.max(1, allWords), log(wordsBefore[index]!)],
    ...[
      unit.opens === 'line' ? 0 : unit.opens === 'stop' ? 1 : 2,
      unit.closes === 'line' ? 0 : unit.closes === 'stop' ? 1 : 2,
    ],
    ...unit.seams,
    ...[log(context.unitsInLine[index]!), bit(gaps[unit.line] ?? true), context.closed],
    ...[openAround(context, index, 2), openAround(context, index, 5)],
    context.shapes[index]!.closed ? -1 : context.closed * log(context.shapes[index]!.words),
  ]
}

function sideRow({ units, shapes }: UnitContext, index: number, step: number): number[] {
  const shape = shapes[index + step]
  const unit = units[index + step]
  if (!shape || !unit) return [-1, -1, -1, -1, -1]
  return [
    log(shape.words),
    bit(shape.closed),
    shape.capitals,
    bit(shape.relatedHeading || shape.furniture),
    unit.closes === 'seam' ? 1 : 0,
  ]
}

/** The scores around a unit, for the second pass. */
export function sequenceRow(scores: readonly number[], index: number): number[] {
  const at = (step: number): number => scores[index + step] ?? 0
  const mean = (from: number, to: number): number => {
    let sum = 0
    for (let step = from; step <= to; step++) sum += at(step)
    return sum / (to - from + 1)
  }
  return [at(-2), at(-1), at(0), at(1), at(2), mean(-5, -1), mean(1, 5), mean(-12, 12)]
}
