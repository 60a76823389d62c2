import type { Figure } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { type DriftContext, finding } from './context.ts'
import type { FindingDraft } from './judge.ts'
import { numbersOf } from './numbers.ts'
import type { SupportedSentence } from './support.ts'
import type { SentenceUnit } from './units.ts'

/** A number that is another one in the source, a bound that was gained or lost, a number from nowhere. */
export function figureFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const near = sources.flatMap((one) => one.figures)
  return unit.figures.flatMap((figure) => {
    const equal =
      near.find((one) => sameNumber(one, figure)) ??
      comparison.source.figures.find((one) => sameNumber(one, figure) && alike(one, figure))
    if (equal) return comparatorFinding(equal, figure, comparison)
    if (isSpacedInSource(figure, comparison) || isConversion(figure, unit)) return []
    if (near.some((one) => mayBe(one, figure) || mayBe(figure, one) || isRoundOf(figure, one))) return []
    const value = written(figure)
    if (value !== null && sources.some((one) => numbersOf(one.tokens, comparison.language).includes(value))) return []
    const other = near.find((one) => alike(one, figure) && !unit.figures.some((mine) => sameNumber(mine, one)))
    if (other) return [changed(other, figure, comparison)]
    if (value === null || value <= 2 || comparison.sourceNumbers.has(value)) return []
    const note = `The source gives no such number as “${show(figure, comparison)}”.`
    return [finding('unsupported', { derived: figure, source: null }, note, { 'number from nowhere': 1 })]
  })
}

function tokensIn({ tokens }: SentenceUnit, { start, end }: Span): SentenceUnit['tokens'] {
  return tokens.filter((token) => token.start < end && token.end > start)
}

/** "$1 million (£638,000)", "10 kilometres, or 6.2 miles": the same amount in another unit, right behind it. */
function isConversion(figure: Figure, unit: SentenceUnit): boolean {
  return unit.figures.some((one) => {
    if (one.unit === null || figure.unit === null || one.unit === figure.unit) return false
    if (figure.start < one.end || figure.start - one.end > BEHIND) return false
    // A word between the two makes another statement of the second: "10-year bonds touched 0.5 %".
    return tokensIn(unit, { start: one.end, end: figure.start }).every(
      ({ kind, text }) => kind !== 'word' || text.length <= 5,
    )
  })
}

/** "More than 100" of 116, "nearly 400" of 396: a round number with a bound that holds, and lies near. */
function isRoundOf(round: Figure, exact: Figure): boolean {
  if (exact.low === null || exact.low !== exact.high || !alike(round, exact)) return false
  const edge = written(round)
  if (edge === null || edge === 0 || round.comparison === 'exactly') return false
  const by = exact.low / edge
  if (round.comparison === 'at-least' || round.comparison === 'more-than') return by >= 1 && by <= 1 + ROUNDS
  if (round.comparison === 'at-most' || round.comparison === 'less-than') return by <= 1 && by >= 1 - ROUNDS
  return round.comparison === 'about' && Math.abs(by - 1) <= ROUNDS / 4
}

/** A round number stands for one that is off by so much of it at most. */
const ROUNDS = 0.2

/** Longest words between an amount and the same in another unit, in characters: ", or about ". */
const BEHIND = 12

/** "Tens of thousands" and "36,000" of the same: the vague word may well mean the number. */
function mayBe(vague: Figure, exact: Figure): boolean {
  if (vague.comparison !== 'vague' || exact.comparison === 'vague' || !alike(vague, exact)) return false
  const least = vague.low ?? 0
  return exact.low !== null && exact.low >= least && exact.low < MOST_OF_VAGUE * least
}

/** A vague word means less than this many times the least that it can mean. */
const MOST_OF_VAGUE = 10

/** The same number in the same unit, whatever bound is set by it: "up to 600", "at least 600". */
function sameNumber(a: Figure, b: Figure): boolean {
  return written(a) === written(b) && (a.unit ?? '') === (b.unit ?? '')
}

function written(figure: Figure): number | null {
  return figure.comparison === 'at-most' || figure.comparison === 'less-than' ? figure.high : figure.low
}

/** Do both count the same thing or tell the same event? */
function alike(a: Figure, b: Figure): boolean {
  if ((a.unit ?? '') !== (b.unit ?? '')) return false
  if (a.event !== null && a.event === b.event) return true
  if (a.unit !== null && a.unit.length === 3) return true
  if (a.unit !== null && a.counted === b.counted && a.event === b.event) return true
  return a.counted !== null && a.counted === b.counted
}

function openness(figure: Figure, { language }: DriftContext): string {
  if (figure.high === null) return 'or more'
  if (language.drift.strictBounds.has(figure.comparator ?? '')) return 'or less'
  // "Nearly 40" is a way of saying about 40.
  if (figure.comparison === 'less-than' && figure.low === figure.high) return 'about'
  if (figure.comparison === 'at-most' || figure.comparison === 'less-than') return 'or less'
  if (figure.comparison === 'about') return 'about'
  return 'exactly'
}

function comparatorFinding(from: Figure, to: Figure, comparison: DriftContext): FindingDraft[] {
  if (openness(from, comparison) === openness(to, comparison)) return []
  const note = `“${show({ ...from, part: 'source' }, comparison)}” became “${show(to, comparison)}”.`
  // "About" gained or lost is a matter of rounding; a bound that comes or goes is another claim.
  const bound = isUnder(to) || [from, to].some((one) => !['about', 'exactly'].includes(openness(one, comparison)))
  return [finding('comparator-changed', { derived: to, source: from }, note, { [bound ? 'bound' : 'rounding']: 1 })]
}

/** "Nearly 40" of what the source gives as 40: less than it says. */
function isUnder(figure: Figure): boolean {
  return figure.comparison === 'less-than' && figure.low === figure.high
}

function changed(from: Figure, to: Figure, comparison: DriftContext): FindingDraft {
  return finding(
    'figure-changed',
    { derived: to, source: from },
    `“${show({ ...from, part: 'source' }, comparison)}” became “${show(to, comparison)}”.`,
  )
}

function show(figure: Figure, { source, derived }: DriftContext): string {
  const text = figure.part === 'source' ? source.text : derived.text
  return text.slice(figure.start, figure.end).replace(/\s+/g, ' ')
}

/** "36,000" where the source was cut up to "36, 000". */
function isSpacedInSource(figure: Figure, { sourceLower, derived }: DriftContext): boolean {
  const number = derived.text.slice(figure.number.start, figure.number.end)
  return /\d[.,]\d/.test(number) && sourceLower.includes(number.toLowerCase().replace(/([.,])(?=\d)/g, '$1 '))
}
