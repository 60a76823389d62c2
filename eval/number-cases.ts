import type { NumberMention } from '../src/core/annotate/figures/numbers.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { numbersOf } from './number-scan.ts'

interface Expected {
  readonly Text: string
  readonly Start: number
  /** The last code unit, inclusive. */
  readonly End: number
  readonly Resolution: { readonly subtype?: string; readonly value?: string }
}

interface Case {
  readonly model: string
  readonly input: string
  readonly results?: readonly Expected[]
}

/** Numbers as people type them to a machine (Recognizers-Text). */
export const numberCases: Evaluation = {
  name: 'number-cases',
  folder: 'data/quantities',
  about: 'numbers, percentages and ranges of conversations, those that news has',
  run,
}

function run(folder: string): Outcome {
  const cases = readLines<Case>(folder, 'number-cases.jsonl.gz')
  const found = cases.map(({ input }) => find(input))
  const labelled = cases.every((one) => one.results !== undefined)
  const wanted = cases.flatMap((one, i) => (whyNot(one, found[i]!) === null ? [{ one, found: found[i]! }] : []))
  const wrong = wanted.filter(({ one, found: mentions }) => !isRight(one, mentions))
  const left = new Map<string, number>()
  for (const [i, one] of cases.entries()) {
    const why = whyNot(one, found[i]!)
    if (why !== null) left.set(why, (left.get(why) ?? 0) + 1)
  }
  return {
    cases: cases.length,
    predictions: cases.map(({ input }, i) => ({ text: input, numbers: found[i] })),
    scores: labelled
      ? {
          'cases that news has': wanted.length,
          'right of these': 1 - wrong.length / Math.max(1, wanted.length),
          ...Object.fromEntries([...left].sort().map(([why, many]) => [`left out: ${why}`, many])),
        }
      : {},
    worst: wrong.map(
      ({ one, found: mentions }) =>
        `${one.model}: ${one.input}\n   wanted ${(one.results ?? []).map((result) => `“${result.Text}” ${result.Resolution.value}`).join('; ') || 'nothing'} | found ${mentions.map(({ low, high, words }) => `“${words}” ${low}..${high}`).join('; ') || 'nothing'}`,
    ),
  }
}

/**
 * Why a case is none of news, by its form; null where it is one. What the set calls an ordinal counts nothing here, and
 * formulas, powers, compound fractions and the arithmetic of search forms ("greater than 30 and less than or equal to 40") are not written in reports.
 */
function whyNot({ model, input, results = [] }: Case, found: readonly Found[]): string | null {
  if (model.startsWith('Ordinal')) return 'ordinals'
  // "1 in twenty-one" is a share to whoever reads news; the set has it as that and as a 1 and a 21.
  const apart = / (?:in|out of) /
  if (found.some(({ words }) => apart.test(words)) && !results.some(({ Text }) => apart.test(Text)))
    return 'shares read as two numbers'
  if (results.some(({ Resolution: { value } }) => value === 'null' || value === undefined)) return 'no number'
  if (results.some(({ Resolution: { subtype } }) => subtype === 'power')) return 'powers'
  if (
    /[<>=^~×*]|\d[ex]\d|\b(?:equals?|equaling|exceed\w*|surpass|greater|larger|bigger|smaller|higher|lower)\b/i.test(
      input,
    )
  )
    return 'formulas'
  if (
    /th(?:s|ths)?\b|^\s*(?:\d+|one|two)\s+over\b|twenty[- ]firsts?\b|\d\s+\d+\/\d|\bpercents? of\b|per cent of/i.test(
      input,
    ) &&
    !/\b(?:the )?\w*\b(?:month|with|both|north|south|death|growth|health)/i.test(input)
  )
    return 'compound fractions'
  if (/\d+\.\d+\.\d+\.\d+|\d\/\d+\/\d|\+\d+-\d/.test(input) && results.length > 0) return 'addresses, dates, telephones'
  if (results.length === 0 && /\d(?:\.\d+)?(?:ml|km|m)\b/.test(input)) return 'measures'
  if (/^\s*[-–]|\b(?:minus|negative)\b/.test(input)) return 'negative numbers'
  if (
    /\b(?:between the \w+th|more than \d+ and less|at most \d+ and at least|no (?:less|more) than \d+ and)/i.test(input)
  )
    return 'formulas'
  return null
}

interface Found {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number | null
  readonly comparison: NumberMention['comparison']
}

function find(text: string): Found[] {
  const { tokens, numbers } = numbersOf(text)
  const found = numbers
    .filter(({ written }) => written !== 'few' && written !== 'vague')
    .map((number) => {
      const [start, end] = [tokens[number.first]!.start, tokens[number.last - 1]!.end]
      return {
        words: text.slice(start, end),
        start,
        end,
        low: number.low,
        high: number.high,
        comparison: number.comparison,
      }
    })
  return withRanges(text, found)
}

/** "From 200 to 300" is one range here. */
function withRanges(text: string, found: readonly Found[]): Found[] {
  const result: Found[] = []
  for (const one of found) {
    const before = result.at(-1)
    const isTo = before && /^\s*(?:to|through)\s*$/.test(text.slice(before.end, one.start))
    if (before && isTo && before.high !== null)
      result[result.length - 1] = { ...before, end: one.end, words: text.slice(before.start, one.end), high: one.high }
    else result.push(one)
  }
  return result
}

/** Each expected number is found with its value, and nothing besides. */
function isRight({ model, results = [] }: Case, found: readonly Found[]): boolean {
  const range = model.startsWith('NumberRange')
  const left = [...found]
  for (const { Start, End, Resolution } of results) {
    const at = left.findIndex((one) => one.start <= End && Start < one.end && hasValue(one, Resolution.value!, range))
    if (at < 0) return false
    left.splice(at, 1)
  }
  // The ranges' cases name ranges only; a bare number beside them is no mistake.
  return range || left.length === 0
}

function hasValue(one: Found, value: string, range: boolean): boolean {
  const numbers = (value.match(/-?\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi) ?? []).map(Number)
  if (!range || !/[[(]/.test(value)) {
    // "One in two" is a share here, and 50 per cent there.
    const share = numbers[0]! / 100
    if (value.endsWith('%') && near(one.low, share)) return true
    return near(one.high ?? one.low, numbers[0]) || near(one.low, numbers[0])
  }
  if (/^[[(],/.test(value)) return near(one.high, numbers[0])
  if (/,[\])]$/.test(value)) return near(one.low, numbers[0]) && one.high === null
  return near(one.low, numbers[0]) && near(one.high, numbers[1])
}

function near(a: number | null, b: number | undefined): boolean {
  return a !== null && b !== undefined && Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b))
}
