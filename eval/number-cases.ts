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
  about: 'numbers, percentages and ranges of conversations',
  run,
}

function run(folder: string): Outcome {
  const cases = readLines<Case>(folder, 'number-cases.jsonl.gz')
  const found = cases.map(({ input }) => find(input))
  const labelled = cases.every((one) => one.results !== undefined)
  const wanted = cases.flatMap((one, i) => (whyNot(one) === null ? [{ one, found: found[i]! }] : []))
  const wrong = wanted.filter(({ one, found: mentions }) => !isRight(one, mentions))
  const left = new Map<string, number>()
  for (const one of cases) {
    const why = whyNot(one)
    if (why !== null) left.set(why, (left.get(why) ?? 0) + 1)
  }
  return {
    cases: cases.length,
    predictions: cases.map(({ input }, i) => ({ text: input, numbers: found[i] })),
    scores: labelled
      ? {
          'cases in scope': wanted.length,
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
 * Why a case is out of scope, by its words and labels alone; null where it is in scope. In scope are digits, words and mixtures of them,
 * fractions, shares, ranges, minus signs and thousands of all spellings. What the set calls an ordinal counts nothing here; powers,
 * scientific notation, the conditions of search forms ("greater than or equal to 40"), fractions of large numbers ("one hundred thirty
 * fifths", "2000 over 3", "a trillionth") and a dash with a space before a number, which opens an item of a list, are not of reports; units
 * of measure the set calls no numbers.
 */
function whyNot({ model, input, results = [] }: Case): string | null {
  if (model.startsWith('Ordinal')) return 'ordinals'
  if (results.some(({ Resolution: { value } }) => value === 'null' || value === undefined)) return 'no number'
  if (results.some(({ Resolution: { subtype } }) => subtype === 'power') || /\d[ex]-?\d|\^|×/i.test(input))
    return 'powers'
  if (/[<>=]|\bequal/i.test(input)) return 'conditions of search forms'
  if (FRACTION_OF_LARGE.test(input)) return 'fractions of large numbers'
  if (/^\s*[-–]\s/.test(input)) return 'items of a list'
  if (results.length === 0 && /\d(?:\.\d+)?(?:ml|km|m)\b/.test(input)) return 'measures'
  if (results.length > 0 && /\d+\.\d+\.\d+\.\d+|\d\/\d+\/\d|\+\d+-\d/.test(input)) return 'addresses, dates, telephones'
  return null
}

/** Parts of a hundred and more, parts whose number has two words, and many parts of a number of several words. */
const FRACTION_OF_LARGE =
  /\b(?:hundred|thousand|[mbtr]+illion)(?:th|ths)\b|\b(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ie)[- ]?(?:firsts?|thirds?|\w*ths?)\b|\btwent?iet\w+|\w*tieths?\b|\w+ \w+[- ]\w*(?:fifths|thirds|eighths)\b|(?:hundred|thousand|million)(?: and)? \w+ (?:and )?\w*ths?\b|\b(?:\d+|one|two) over\b/i

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
