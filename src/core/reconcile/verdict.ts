import type { Figure } from '../model/annotation.ts'
import type { DifferenceReason, Verdict } from '../model/ledger.ts'
import { byMoment } from '../text/moment.ts'
import { type FigureQuestion, shared } from './question.ts'

/** What one account says to one question, by the figure that stands for it. */
export interface AccountAnswer {
  readonly lineage: string
  readonly stands: FigureQuestion
}

export interface RowJudgement {
  readonly verdict: Verdict
  readonly reasons: readonly DifferenceReason[]
  readonly note: string
}

/**
 * Hold the accounts of one question against each other: those that tell it as having happened. One that denies what another
 * asserts differs from it. Where none tells it as having happened, they are held against each other all the same.
 */
export function judge(accounts: readonly AccountAnswer[]): RowJudgement {
  const of = (factuality: Figure['factuality']): AccountAnswer[] =>
    accounts.filter(({ stands }) => stands.figure.factuality === factuality)
  const asserting = of('actual')
  if (asserting.length === 0) return withNote(judgeClaims(accounts), accounts)
  const denying = of('denied').filter((one) =>
    asserting.some(({ stands }) => allMeet([stands.figure, one.stands.figure])),
  )
  if (denying.length === 0) return asserting.length > 1 ? judgeClaims(asserting) : planned(asserting, of('not-actual'))
  const { reasons } = judgeClaims(asserting)
  return {
    verdict: 'differ',
    reasons: ['denied', ...reasons],
    note: `Asserted: ${list(asserting)}. Denied: ${list(denying)}.`,
  }
}

/** "Three were killed" in one account, "three may have been killed" in another: alike, or else the question has one answer. */
function planned(asserting: readonly AccountAnswer[], others: readonly AccountAnswer[]): RowJudgement {
  const all = [...asserting, ...others]
  if (others.length === 0 || !allMeet(all.map(({ stands }) => stands.figure))) return judgeClaims(asserting)
  const judged = judgeClaims(all)
  return { ...judged, note: `${judged.note} Only one account tells it as having happened.` }
}

/** Nobody says that it happened: the note tells what is said of it. */
function withNote(judged: RowJudgement, accounts: readonly AccountAnswer[]): RowJudgement {
  const denied = accounts.some(({ stands }) => stands.figure.factuality === 'denied')
  return { ...judged, note: `${judged.note} It is ${denied ? 'denied' : 'not told as having happened'}.` }
}

function judgeClaims(accounts: readonly AccountAnswer[]): RowJudgement {
  if (accounts.length < 2) return { verdict: 'one account', reasons: [], note: 'Only one account gives this figure.' }
  const figures = accounts.map((account) => account.stands.figure)
  const first = figures[0]!
  if (figures.every((figure) => sameClaim(figure, first)))
    return {
      verdict: 'agree',
      reasons: [],
      note: `${accounts.length === 2 ? 'Both accounts' : `All ${accounts.length} accounts`} say ${show(first)}.`,
    }
  if (allMeet(figures)) {
    const reasons: DifferenceReason[] = figures.some((figure) => !sameComparison(figure, first)) ? ['comparator'] : []
    return { verdict: 'compatible', reasons, note: `The bounds meet: ${list(accounts)}.` }
  }
  if (figures.every((figure) => roundsTo(figure, figures)))
    return { verdict: 'compatible', reasons: ['rounded'], note: `One is the other rounded: ${list(accounts)}.` }
  const reasons = reasonsFor(accounts)
  return {
    verdict: 'differ',
    reasons,
    note: `${list(accounts)}${reasons.includes('unexplained') ? '; the texts do not say why' : ''}.`,
  }
}

/** Equal numbers, both as points ("183", "some 183") or both bounded alike ("over 50", "more than 50"). */
function sameClaim(a: Figure, b: Figure): boolean {
  return a.low === b.low && a.high === b.high && openness(a) === openness(b)
}

function sameComparison(a: Figure, b: Figure): boolean {
  return openness(a) === openness(b)
}

function openness(figure: Figure): 'point' | 'above' | 'below' | 'between' {
  if (figure.high === null) return 'above'
  if (figure.comparison === 'at-most' || figure.comparison === 'less-than') return 'below'
  return figure.comparison === 'between' ? 'between' : 'point'
}

/** How far "about" reaches either side, as a share of the number. */
const ABOUT = 0.05

/** Is there a number that fits them all? "More than 400" is held to let 400 itself pass: the word is loosely used. */
function allMeet(figures: readonly Figure[]): boolean {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (const figure of figures) {
    const slack = figure.comparison === 'about' ? ABOUT * (figure.low ?? 0) : 0
    low = Math.max(low, (figure.low ?? Number.NEGATIVE_INFINITY) - slack)
    high = Math.min(high, (figure.high ?? Number.POSITIVE_INFINITY) + slack)
  }
  return low <= high
}

/** Rounding moves a number by no more than this share of it: 250 is not 300. */
const ROUNDING = 0.05

/** "14,300" rounds to "14,000", and "97.1" to "97": the rounder number is the finer one to its own last digit. */
function roundsTo(figure: Figure, all: readonly Figure[]): boolean {
  return all.every((other) => {
    if (figure.low === null || other.low === null || openness(figure) !== 'point' || openness(other) !== 'point')
      return false
    const [fine, round] =
      lastDigit(figure.low) <= lastDigit(other.low) ? [figure.low, other.low] : [other.low, figure.low]
    const unit = lastDigit(round)
    const rough = unit >= 10 ? round >= 100 : unit === 1 && !Number.isInteger(fine) && round >= 10
    const near = Math.abs(fine - round) <= ROUNDING * round
    return fine === round || (rough && near && Math.round(fine / unit) * unit === round)
  })
}

/** The place value of the last digit that is not nought: 1000 for 14,000, 0.1 for 97.1. */
function lastDigit(value: number): number {
  return Number.isInteger(value) ? 10 ** trailingNoughts(value) : 0.1
}

function trailingNoughts(value: number): number {
  return /0*$/.exec(String(Math.trunc(value)))![0].length
}

/** Events that a death count must not be taken for, nor it for them. */
const MIXED = new Set(['killed', 'casualties'])

function reasonsFor(accounts: readonly AccountAnswer[]): DifferenceReason[] {
  const reasons = new Set<DifferenceReason>()
  for (const [i, { stands: a }] of accounts.entries()) {
    for (const { stands: b } of accounts.slice(i + 1)) {
      if (a.figure.low === b.figure.low && a.figure.high === b.figure.high) continue
      for (const reason of pairReasons(a, b)) reasons.add(reason)
    }
  }
  return reasons.size > 0 ? [...reasons].sort() : ['unexplained']
}

function pairReasons(a: FigureQuestion, b: FigureQuestion): DifferenceReason[] {
  const reasons: DifferenceReason[] = []
  if (isUpdate(a, b) || isUpdate(b, a)) reasons.push('updated')
  if (a.place !== null && b.place !== null && a.place !== b.place) reasons.push('scope')
  if (a.period.size > 0 && b.period.size > 0 && shared(a.period, b.period) === 0) reasons.push('scope')
  if (differentGroup(a, b)) reasons.push('group')
  const speakers = [a.figure.speaker?.name ?? null, b.figure.speaker?.name ?? null]
  if (speakers[0] !== null && speakers[1] !== null && speakers[0] !== speakers[1]) reasons.push('speaker')
  if (a.event !== b.event && a.event !== null && b.event !== null && MIXED.has(a.event) && MIXED.has(b.event))
    reasons.push('casualties-vs-killed')
  return reasons
}

/** Counts that only grow while an event goes on. */
const GROWING = new Set([
  'killed',
  'injured',
  'casualties',
  'arrested',
  'displaced',
  'infected',
  'evacuated',
  'destroyed',
  'damaged',
  'rescued',
])

function isUpdate(early: FigureQuestion, late: FigureQuestion): boolean {
  if (early.event === null || !GROWING.has(early.event) || early.event !== late.event) return false
  const when = (one: FigureQuestion): string | null => one.article.updated ?? one.article.published
  const [first, second] = [when(early), when(late)]
  return first !== null && second !== null && byMoment(first, second) < 0 && early.value < late.value
}

/** One counts women and children where the other counts all, or one names a group where the other names another. */
function differentGroup(a: FigureQuestion, b: FigureQuestion): boolean {
  const of = (one: FigureQuestion): Set<string> => new Set([...one.specific, ...one.group])
  const [first, second] = [of(a), of(b)]
  return first.size > 0 && second.size > 0 && shared(first, second) === 0
}

function list(accounts: readonly AccountAnswer[]): string {
  return [
    ...new Set(
      accounts.map(
        ({ stands }) => show(stands.figure) + (stands.figure.speaker?.name ? ` (${stands.figure.speaker.name})` : ''),
      ),
    ),
  ].join('; ')
}

/** A figure in short, in its own terms: "more than 14,300", "30 to 40", "dozens". */
export function show(figure: Figure): string {
  const number = (value: number): string => (figure.unit === SHARE ? shareWords(value) : numberWords(value))
  const unit = figure.unit === null || figure.unit === SHARE ? '' : ` ${plural(figure.unit, figure.low)}`
  if (figure.comparison === 'vague') return (figure.comparator ?? '') + unit
  const value =
    figure.comparison === 'between' && figure.low !== null && figure.high !== null
      ? `${number(figure.low)} to ${number(figure.high)}`
      : number(
          figure.high !== null && (figure.comparison === 'at-most' || figure.comparison === 'less-than')
            ? figure.high
            : (figure.low ?? 0),
        )
  return `${figure.comparator === null ? '' : `${figure.comparator} `}${value}${unit}`
}

/** The unit of fractions: "two thirds of the staff". */
const SHARE = 'share'

const SHARES: readonly (readonly [number, string])[] = [
  [1 / 2, 'half'],
  [1 / 3, 'a third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'a quarter'],
  [3 / 4, 'three quarters'],
]

/** How far a fraction may lie from its name: 0.33 is a third. */
const NEAR_SHARE = 0.005

function shareWords(value: number): string {
  const named = SHARES.find(([share]) => Math.abs(share - value) < NEAR_SHARE)
  return named ? named[1] : `${String(Math.round(value * 1000) / 10)} per cent`
}

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** 27000000 → "27 million"; what would need more than three decimals is written out. */
function numberWords(value: number): string {
  const large = LARGE.find(([size]) => Math.abs(value) >= size)
  const scaled = large && value / large[0]
  if (large && scaled && Math.round(scaled * 1000) / 1000 === scaled) return `${scaled} ${large[1]}`
  return Number.isInteger(value) ? value.toLocaleString('en-GB') : String(value)
}

/** "7 days", "1 day", "80 per cent", "3 km". */
function plural(unit: string, value: number | null): string {
  if (
    value === 1 ||
    !/^(?:second|minute|hour|day|week|month|year|decade|night|mile|yard|acre|tonne|ton|barrel|knot|degree|gallon|litre|pound|ounce)$/.test(
      unit,
    )
  )
    return unit
  return `${unit}s`
}
