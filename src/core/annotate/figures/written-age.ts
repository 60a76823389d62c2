/** Numbers that tell how old somebody or something is. */
import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import type { NumberMention } from './numbers.ts'

/** The age of somebody: "aged 34", "a 34-year-old", "34 years old", "Roe, 34,", "Roe (34)", "over the age of 75", "in his 40s" (glued above). */
export function isAge(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  const { first, coreFirst, coreLast } = number
  // "A 200-year-old mill": things grow older than people.
  if (tokens[coreLast]?.text === '-' && words.patterns.yearsOld.test(tokens[coreLast + 1]?.lower ?? '')) return true
  if (number.low > 130) return false
  const before = tokens[first - 1]
  const after = tokens[coreLast]
  if (
    before &&
    (words.numbers.ageWords.has(before.lower) ||
      (before.lower === 'of' && words.numbers.ageWords.has(tokens[first - 2]?.lower ?? '')))
  )
    return true
  if (words.patterns.yearsOld.test(after?.lower ?? '')) return true
  if (
    /-old$/.test(tokens[coreLast - 1]!.lower) ||
    tokens[number.last]?.lower === 'old' ||
    (words.patterns.agePair.test(before?.lower ?? '') && isAgePair(tokens, coreFirst, words))
  )
    return true
  // "12- and 13-year-old boys"
  const isFirst = tokens[coreLast]?.text === '-' && words.patterns.agePair.test(tokens[coreLast + 1]?.lower ?? '')
  // "Three and four-year-olds"
  const joined = words.patterns.agePair.test(after?.lower ?? '') ? (tokens[coreLast + 1]?.lower ?? '') : ''
  if (words.patterns.joinedAge.test(joined)) return true
  if (isFirst && words.patterns.yearsOld.test(tokens[coreLast + 4]?.lower ?? '')) return true
  if (tokens[coreLast]?.lower === 'year' && tokens[coreLast + 1]?.lower === 'old') return true
  // "a boy of nine was hurt"; "a group of nine" counts, and so does "a man of few words".
  if (
    number.written !== 'vague' &&
    before?.lower === 'of' &&
    words.patterns.onePerson.test(tokens[first - 2]?.lower ?? '')
  )
    return true
  if (number.written !== 'digits' || number.comparator !== null || number.unit !== null) return false
  // "Roe and Hale, both 16,"
  const shared = words.patterns.both.test(before?.lower ?? '')
  if (shared && tokens[coreFirst - 2]?.text === ',') return after === undefined || /^[,.();—–]$/.test(after.text)
  const closes = after === undefined || /^[,.();—–]$/.test(after.text)
  if (shared && closes && words.patterns.being.test(tokens[coreFirst - 2]?.lower ?? '')) return true
  const name = tokens[coreFirst - 2]
  const opened = before?.text === ',' || before?.text === '('
  if (!opened || !closes || name === undefined) return words.patterns.turning.test(before?.lower ?? '') && closes
  if (before!.text === '(') return after?.text === ')' && /^\p{Lu}/u.test(name.text)
  // "the student, 20, who fled": a person is as good as a name.
  return /^\p{Lu}/u.test(name.text) || words.events.people.has(name.lower)
}

/** "aged 6 and 9", "ages 5 to 12", "between the ages of 15 and 34". */
function isAgePair(tokens: readonly Token[], at: number, words: FigureWords): boolean {
  const isOf = tokens[at - 3]?.lower === words.numbers.of && words.numbers.ageWords.has(tokens[at - 4]?.lower ?? '')
  if (isOf && tokens[at - 2]?.kind === 'number') return true
  return tokens[at - 2]?.kind === 'number' && words.numbers.ageWords.has(tokens[at - 3]?.lower ?? '')
}
