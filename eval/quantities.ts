import { changeOf } from '../src/core/annotate/figures/change.ts'
import { countedAfter } from '../src/core/annotate/figures/counted.ts'
import { measured } from '../src/core/annotate/figures/measured.ts'
import type { NumberMention } from '../src/core/annotate/figures/numbers.ts'
import { en } from '../src/core/languages/en/en.ts'
import type { Token } from '../src/core/text/tokens.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { numbersOf } from './number-scan.ts'

interface GoldQuantity {
  readonly value: string
  readonly change: string
  readonly unit: string
  readonly referred_concepts: string
}

interface Sentence {
  readonly text: string
  readonly quantities?: readonly GoldQuantity[]
}

interface Quantity {
  readonly value: number | readonly [number, number]
  readonly change: string
  readonly unit: string | null
  readonly concept: string | null
}

/** News sentences with every quantity: value, change, unit, what it is of (NewsQuant). */
export const quantities: Evaluation = {
  name: 'quantities',
  folder: 'data/quantities',
  about: 'quantities of news sentences',
  run,
}

function run(folder: string): Outcome {
  const sentences = readLines<Sentence>(folder, 'sentences.jsonl.gz')
  const predictions = sentences.map(({ text }) => ({ text, quantities: find(text) }))
  const labelled = sentences.every((one) => one.quantities !== undefined)
  return {
    cases: sentences.length,
    predictions,
    scores: labelled
      ? scores(
          sentences,
          predictions.map((one) => one.quantities),
        )
      : {},
    references: {
      'value F1': 'CQE .920, quantulum3 .730, Recognizers-Text .691',
      'value and change F1': 'CQE .881',
      'value and concept F1': 'CQE .761',
    },
    worst: labelled
      ? worst(
          sentences,
          predictions.map((one) => one.quantities),
        )
      : [],
  }
}

/** In this set every number that measures or counts is marked, ages too; dates, clock times and labels are not. */
function find(text: string): Quantity[] {
  const words = en.figures
  const { read, tokens, numbers } = numbersOf(text)
  const line = { tokens, tags: read.tags, sentence: { first: 0, last: tokens.length }, words }
  const found = numbers
    .filter(({ written }) => written !== 'few')
    .map((number) => {
      const counted = countedAfter(tokens, number, { words, end: tokens.length, tags: line.tags })
      const concept = measured(line, number).map((one) =>
        text.slice(tokens[one.first]!.start, tokens[one.last - 1]!.end),
      )
      const thing = counted ? text.slice(tokens[counted.first]!.start, tokens[counted.last - 1]!.end) : null
      return {
        value: quantityValue(number),
        change: change(tokens, number),
        unit: number.unit ?? thing,
        concept: concept.length === 0 ? null : concept.join(', '),
        number,
      }
    })
  return withRanges(text, tokens, found)
}

interface Placed extends Quantity {
  readonly number: NumberMention
}

/** "From 13.5 to 14.0" is one range here; a figure in brackets shares the bound of the one before it. */
function withRanges(text: string, tokens: readonly Token[], found: readonly Placed[]): Quantity[] {
  const result: Placed[] = []
  for (const one of found) {
    const before = result.at(-1)
    const link = before ? text.slice(tokens[before.number.last - 1]!.end, tokens[one.number.first]!.start).trim() : ''
    const opened = before && tokens[before.number.first - 1]?.lower === 'from'
    if (before && opened && link === 'to' && typeof before.value === 'number' && typeof one.value === 'number') {
      result[result.length - 1] = { ...one, value: [before.value, one.value], change: '=' }
    } else if (
      before &&
      /\(\p{Lu}{0,3}$/u.test(link) &&
      /^[<>]$/.test(before.change) &&
      one.change === '=' &&
      link.length < 24
    )
      result.push({ ...one, change: before.change })
    else result.push(one)
  }
  return result.map(({ value, change: moved, unit, concept }) => ({ value, change: moved, unit, concept }))
}

/** Here a vague plural is a range of ten: "dozens" 12 to 120, "millions" one to ten million. */
function quantityValue(number: NumberMention): Quantity['value'] {
  if (number.written === 'vague') return [number.low / 2, number.low * 5]
  if (number.comparison === 'between' || (number.low !== number.high && number.high !== null && number.low !== 0))
    return [number.low, number.high ?? number.low]
  return number.high ?? number.low
}

function change(tokens: readonly Token[], number: NumberMention): string {
  const moved = changeOf(tokens, number, en.figures)
  if (moved && /^(?:nearly|almost|under|about|around|roughly|approximately)$/.test(number.comparator ?? ''))
    return moved
  if (/average/.test(number.comparator ?? '')) return '='
  if (number.comparison === 'more-than' || number.comparison === 'at-least') return '>'
  if (number.comparison === 'at-most') return '<'
  if (number.comparison === 'less-than') return /almost|nearly|close/.test(number.comparator ?? '') ? '~' : '<'
  if (number.comparison === 'about') return '~'
  return moved ?? '='
}

interface Tally {
  right: number
  found: number
  gold: number
}

function scores(sentences: readonly Sentence[], predictions: readonly (readonly Quantity[])[]): Record<string, number> {
  const value: Tally = { right: 0, found: 0, gold: 0 }
  const moved: Tally = { right: 0, found: 0, gold: 0 }
  const concept: Tally = { right: 0, found: 0, gold: 0 }
  for (const [i, { quantities: gold = [] }] of sentences.entries()) {
    const found = predictions[i]!
    count(value, gold, found, sameValue)
    count(moved, gold, found, (a, b) => sameValue(a, b) && a.change === b.change)
    count(concept, gold, found, (a, b) => sameValue(a, b) && sameConcept(a.referred_concepts, b.concept))
  }
  const f1 = ({ right, found, gold }: Tally): number => (2 * right) / Math.max(1, found + gold)
  return { 'value F1': f1(value), 'value and change F1': f1(moved), 'value and concept F1': f1(concept) }
}

function count(
  tally: Tally,
  gold: readonly GoldQuantity[],
  found: readonly Quantity[],
  same: (a: GoldQuantity, b: Quantity) => boolean,
): void {
  const left = [...found]
  for (const one of gold) {
    const at = left.findIndex((other) => same(one, other))
    if (at >= 0) {
      left.splice(at, 1)
      tally.right++
    }
  }
  tally.found += found.length
  tally.gold += gold.length
}

function goldValue(value: string): number[] {
  return (value.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? []).map((part, i) =>
    i > 0 ? Math.abs(Number(part)) : Number(part),
  )
}

function sameValue(gold: GoldQuantity, found: Quantity): boolean {
  const a = goldValue(gold.value)
  const b = typeof found.value === 'number' ? [found.value] : [...found.value]
  return a.length === b.length && a.every((one, i) => Math.abs(one - b[i]!) <= 1e-6 * Math.max(1, Math.abs(one)))
}

function sameConcept(gold: string, found: string | null): boolean {
  if (gold === '-' || gold === '') return found === null
  if (found === null) return false
  const words = new Set(found.toLowerCase().split(/\W+/))
  return gold
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 1 && words.has(word))
}

function worst(sentences: readonly Sentence[], predictions: readonly (readonly Quantity[])[]): string[] {
  return sentences.flatMap(({ text, quantities: gold = [] }, i) => {
    const found = predictions[i]!
    const missed = gold.filter((one) => !found.some((other) => sameValue(one, other) && one.change === other.change))
    const extra = found.filter((one) => !gold.some((other) => sameValue(other, one)))
    if (missed.length + extra.length === 0) return []
    return [
      `${text}\n   missed ${missed.map((one) => `${one.change}${one.value} ${one.unit}`).join('; ')} | extra ${extra.map((one) => `${one.change}${String(one.value)} ${one.unit}`).join('; ')} | found ${found.map((one) => `${one.change}${String(one.value)}`).join(' ')}`,
    ]
  })
}
