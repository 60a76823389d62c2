import type { Language } from '../../languages/language.ts'
import type { ChangedFact } from '../../model/drift.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Token } from '../../text/tokens.ts'
import { longestCommon } from './longest-common.ts'
import type { SentenceUnit } from './units.ts'

/** A figure, name or date of a sentence. */
interface Fact {
  readonly what: ChangedFact['what']
  readonly span: Span
}

interface Texts {
  readonly source: string
  readonly derived: string
  readonly language: Language
}

/** Longest stretches that are held against each other word by word, as the product of their lengths. */
const MOST_CELLS = 90_000

/** The figures, names and dates in the words that changed between two versions of a sentence. */
export function changedFacts(source: SentenceUnit, derived: SentenceUnit, { language }: Texts): ChangedFact[] {
  return changedStretches(wordsOf(source), wordsOf(derived)).flatMap((stretch) => {
    const [gone, come] = [facts(stretch.source, source, language), facts(stretch.derived, derived, language)]
    return (['figure', 'name', 'date'] as const).flatMap((what) => {
      const [from, to] = [gone.filter((one) => one.what === what), come.filter((one) => one.what === what)]
      return Array.from({ length: Math.max(from.length, to.length) }, (_, i) => ({
        what,
        source: from[i]?.span ?? null,
        derived: to[i]?.span ?? null,
      }))
    })
  })
}

/** The figures, names and dates of a sentence whose words another text has nowhere. */
export function factsOf(
  unit: SentenceUnit,
  text: string,
  { other, language }: { readonly other: string; readonly language: Language },
): Fact[] {
  return facts(wordsOf(unit), unit, language).filter(
    ({ span }) => !other.includes(` ${text.slice(span.start, span.end).toLowerCase().replaceAll('’', "'")} `),
  )
}

/** Do two sentences differ in marks, spaces or capitals alone? */
export function isTypography(source: SentenceUnit, derived: SentenceUnit): boolean {
  const [a, b] = [wordsOf(source), wordsOf(derived)]
  return a.length === b.length && a.every((token, i) => token.lower === b[i]!.lower)
}

function wordsOf(unit: SentenceUnit): readonly Token[] {
  return unit.tokens.filter((token) => token.kind !== 'punctuation')
}

/** The facts among some words of a sentence: every word with a digit or a number's name, every name, every date. */
function facts(stretch: readonly Token[], unit: SentenceUnit, language: Language): Fact[] {
  const found: Fact[] = []
  for (const token of stretch) {
    const what = kindOf(token, unit, language)
    if (what === null) continue
    const last = found.at(-1)
    const follows =
      last?.what === what && unit.tokens.findIndex((one) => one.start >= last.span.end) === unit.tokens.indexOf(token)
    const { start, end } = what === 'date' ? wholeTime(token, unit) : token
    if (last && (follows || overlaps(last.span, { start, end })))
      found[found.length - 1] = {
        what,
        span: { start: Math.min(start, last.span.start), end: Math.max(end, last.span.end) },
      }
    else found.push({ what, span: { start, end } })
  }
  return found
}

/** "March 29" where only "29" is new: a date is read whole. */
function wholeTime(token: Token, unit: SentenceUnit): Span {
  const time = unit.times.find((one) => overlaps(one, token))
  return time && time.start >= unit.start && time.end <= unit.end ? time : token
}

function kindOf(token: Token, unit: SentenceUnit, { figures, drift }: Language): Fact['what'] | null {
  const isDate = unit.times.some((time) => time.type !== 'DURATION' && overlaps(time, token))
  if (isDate || drift.calendar.some((set) => set.has(token.lower) && /^\p{Lu}/u.test(token.text))) return 'date'
  const { numbers } = figures
  if (
    /\d/.test(token.text) ||
    [numbers.units, numbers.scales, numbers.vague, numbers.fractions].some((map) => map.has(token.lower))
  )
    return 'figure'
  const isFirst = unit.tokens.find((one) => one.kind !== 'punctuation') === token
  const isNamed = unit.names.some((name) => overlaps(name, token))
  return /^\p{Lu}/u.test(token.text) && (isNamed || !isFirst) ? 'name' : null
}

interface Stretch {
  readonly source: readonly Token[]
  readonly derived: readonly Token[]
}

/** The stretches of words that differ, between the words that both have in the same order. */
function changedStretches(a: readonly Token[], b: readonly Token[]): Stretch[] {
  let start = 0
  while (start < a.length && start < b.length && alike(a[start]!, b[start]!)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && alike(a[endA - 1]!, b[endB - 1]!)) [endA, endB] = [endA - 1, endB - 1]
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length * right.length > MOST_CELLS) return [{ source: left, derived: right }]
  const common = longestCommon(left, right, alike)
  const stretches: Stretch[] = []
  let [i, k] = [0, 0]
  for (const [nextI, nextK] of [...common, [left.length, right.length] as const]) {
    if (nextI > i || nextK > k) stretches.push({ source: left.slice(i, nextI), derived: right.slice(k, nextK) })
    ;[i, k] = [nextI + 1, nextK + 1]
  }
  return stretches
}

function alike(a: Token, b: Token): boolean {
  return a.lower === b.lower
}
