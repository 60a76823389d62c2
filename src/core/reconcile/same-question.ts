import type { Language } from '../languages/language.ts'
import { type Asked, shared } from './question.ts'

/** Two figures answer one question from this much evidence on. */
export const SAME_QUESTION = 3

/**
 * How much speaks for two figures answering the same question. What cannot be one question (another unit, another
 * event, a rate and a level) is minus infinity; the rest is a sum of what agrees and what does not.
 */
export function sameQuestion(a: Asked, b: Asked, language: Language): number {
  if (a.unit !== b.unit || (a.figure.change === null) !== (b.figure.change === null)) return Number.NEGATIVE_INFINITY
  if (apart(a, b, language)) return Number.NEGATIVE_INFINITY
  if (isNegative(a) !== isNegative(b)) return Number.NEGATIVE_INFINITY
  const counts = countedScore(a, b, language)
  if (counts === null) return Number.NEGATIVE_INFINITY
  return (
    eventScore(a, b, language) +
    counts +
    groupScore(a, b) +
    placeScore(a, b, language) +
    periodScore(a, b) +
    contextScore(a, b) +
    valueScore(a, b) +
    rateScore(a, b) +
    leadScore(a, b, language) +
    (a.forecast === b.forecast ? 0 : FORECAST) +
    ((a.subset || b.subset) && shared(a.group, b.group) === 0 ? SUBSET : 0)
  )
}

/** "12 were not hurt" asks another question than "12 were hurt"; "the army denied that 12 were hurt" answers that one. */
export function isNegative({ figure }: Asked): boolean {
  return figure.negated && figure.factuality !== 'denied'
}

/** "Nine of the wounded" are others than "11 of the dead", and than all of them. */
const SUBSET = -2

/** What is expected and what was measured are two questions. */
const FORECAST = -1.5

/** Reports of one story tell at their heads of one event: how many it killed is one question, however far the numbers have come. */
const LEAD = 2
const DISPUTED = 1.5

function leadScore(a: Asked, b: Asked, { ledger }: Language): number {
  if (!a.leads || !b.leads || a.event === null || b.event === null) return 0
  const same = a.event === b.event || areKin(a.event, b.event, ledger)
  // Numbers far apart speak against one question, but not where two sides are known to give such.
  return same ? (ledger.disputed.has(a.event) ? LEAD + DISPUTED : LEAD) : 0
}

/** Killed and injured are never one question; "moved" and "evacuated" may be. */
export function apart(a: Asked, b: Asked, { figures, ledger }: Language): boolean {
  if (a.event === null || b.event === null || a.event === b.event || a.unit !== null) return false
  if (areKin(a.event, b.event, ledger)) return false
  return figures.events.distinct.has(a.event) || figures.events.distinct.has(b.event)
}

function areKin(a: string, b: string, { kin }: Language['ledger']): boolean {
  return kin.some((events) => events.has(a) && events.has(b))
}

function eventScore(a: Asked, b: Asked, { ledger }: Language): number {
  if (a.event === null || b.event === null) return a.event === b.event ? 0.5 : 0
  return a.event === b.event ? 1.5 : areKin(a.event, b.event, ledger) ? 1 : -1
}

/** null where what is counted cannot be the same: trucks and people. */
function countedScore(a: Asked, b: Asked, { ledger }: Language): number | null {
  if (a.unit !== null) return measureScore(a, b)
  if (a.countsPeople && b.countsPeople) {
    const kindOf = (one: Asked): 'anyone' | 'demographic' | 'role' => {
      if (one.heads.size === 0 || [...one.heads].every((head) => ledger.anyone.has(head))) return 'anyone'
      return [...one.heads].every((head) => ledger.demographic.has(head)) ? 'demographic' : 'role'
    }
    const [first, second] = [kindOf(a), kindOf(b)]
    if (shared(a.heads, b.heads) > 0) return first === 'role' || first === 'demographic' ? 1.5 : 1
    if (first === 'role' && second === 'role') return -1.5
    if (first === 'anyone' && second === 'anyone') return 1
    return first === 'demographic' || second === 'demographic' ? -0.5 : 0.5
  }
  if (a.heads.size === 0 || b.heads.size === 0) return 0
  return shared(a.heads, b.heads) > 0 ? 1.5 : a.countsPeople === b.countsPeople ? -2 : null
}

/** Measures: the thing measured stands somewhere in the sentence. */
function measureScore(a: Asked, b: Asked): number {
  const wordsA = new Set([...a.heads, ...a.context])
  const wordsB = new Set([...b.heads, ...b.context])
  const common = shared(wordsA, wordsB)
  const head = shared(a.heads, wordsB) > 0 && shared(b.heads, wordsA) > 0
  const things = a.measured.size === 0 || b.measured.size === 0 ? 0 : shared(a.measured, b.measured) > 0 ? 0.5 : -0.75
  return (head ? 1 : -1) + Math.min(1.5, common * 0.5) + things
}

/** "Palestinian prisoners" and "Palestinian women" share what narrows them down; a narrowing of one alone speaks against. */
function groupScore(a: Asked, b: Asked): number {
  if (a.group.size === 0 && b.group.size === 0) return 0
  if (shared(a.group, b.group) > 0) return 1
  return a.group.size > 0 && b.group.size > 0 ? -0.75 : -0.5
}

function placeScore(a: Asked, b: Asked, { drift: { countries } }: Language): number {
  if (a.place === null || b.place === null) return 0
  if (a.place === b.place) return 1
  if (a.place.includes(b.place) || b.place.includes(a.place)) return 0.5
  // A town may lie in the country that the other report names.
  return countries.has(a.place) === countries.has(b.place) ? -1.5 : -0.75
}

function periodScore(a: Asked, b: Asked): number {
  if (a.period.size === 0 || b.period.size === 0) return 0
  return shared(a.period, b.period) > 0 ? 0.75 : -0.5
}

/** Words that both sentences have beside the figures, against the shorter of the two. */
function contextScore(a: Asked, b: Asked): number {
  const least = Math.min(a.context.size, b.context.size)
  return least === 0 ? 0 : Math.min(1.5, (2.5 * shared(a.context, b.context)) / least)
}

/** The same number is the strongest sign; numbers of another size speak against. */
function valueScore(a: Asked, b: Asked): number {
  if (a.value === b.value) return a.value >= 20 ? 2 : a.value >= 5 ? 1.25 : 0.75
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value]
  if (low <= 0) return -0.5
  const ratio = high / low
  if (ratio <= 1.05) return 1.25
  if (ratio <= 1.4) return 0.75
  if (ratio <= 3) return 0
  return ratio <= 10 ? -1.25 : -2.5
}

function rateScore(a: Asked, b: Asked): number {
  return (a.figure.rate === null) === (b.figure.rate === null) ? (a.figure.rate === null ? 0 : 0.5) : -1.25
}
