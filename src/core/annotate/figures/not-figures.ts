import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import type { NumberMention } from './numbers.ts'

type Rule = (tokens: readonly Token[], number: NumberMention, words: FigureWords) => boolean

/**
 * Numbers that count nothing: dates, years, clock times, telephone numbers, addresses, scores, labels.
 * Each rule sees the tokens and the number; the first that says yes leaves it out.
 */
const RULES: readonly Rule[] = [
  isNamed,
  isSuspended,
  isReference,
  isPronoun,
  isGlued,
  isCalendarDay,
  isSlashedDate,
  isTimesItself,
  isYear,
  isClockTime,
  isLabel,
  isCounter,
  isTelephone,
  isIdentifier,
  isScore,
  isAddress,
]

export function countsNothing(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  return RULES.some((rule) => rule(tokens, number, words))
}

/** "12- and 13-year-old boys", "two- and three-bedroom houses": the first part of words that share their end. */
function isSuspended(tokens: readonly Token[], { coreLast, unit }: NumberMention, { patterns }: FigureWords): boolean {
  const [number, hyphen, next] = tokens.slice(coreLast - 1, coreLast + 2)
  if (unit !== null || hyphen?.text !== '-' || hyphen.start !== number!.end || !next) return false
  return next.start > hyphen.end ? patterns.sharesEnd.test(next.lower) : next.text === ','
}

/** "EXPO30", "A320", "3D", "5th", "1990s": letters written onto the digits that are no scale and no unit. */
function isGlued(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits') return false
  const before = tokens[number.coreFirst - 1]
  const after = tokens[number.coreLast]
  const start = tokens[number.coreFirst]!.start
  const end = tokens[number.coreLast - 1]!.end
  if (
    before &&
    before.end === start &&
    (before.kind === 'word' || before.text === '/') &&
    !words.numbers.currencies.has(before.lower) &&
    number.first === number.coreFirst
  )
    return true
  if (!after || after.start !== end || number.unit !== null) return false
  return after.kind === 'word' && !words.numbers.measures.has(after.lower)
}

/** "October 7", "7 October", "Dec. 2", "March 3-5", "the 7th of May" (glued above). */
function isCalendarDay(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.comparator !== null || number.unit !== null || number.low > 31 || number.written !== 'digits') return false
  const isMonth = (token: Token | undefined): boolean =>
    token !== undefined && /^\p{Lu}/u.test(token.text) && words.numbers.months.has(token.lower)
  const at = number.coreFirst
  if (isMonth(tokens[at - 1]) || (tokens[at - 1]?.text === '.' && isMonth(tokens[at - 2]))) return true
  if (isMonth(tokens[number.coreLast])) return true
  // "March 3 and 5", "2 and 3 December"
  const joined = words.patterns.dayJoiner.test(tokens[at - 1]?.lower ?? '')
  return joined && tokens[at - 2]?.kind === 'number' && (isMonth(tokens[at - 3]) || isMonth(tokens[number.coreLast]))
}

/** "in 2015", "the 2015 election", "March 24, 2023", "2019-20": four digits, no comma, from 1500 to 2100. */
function isYear(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  const text = tokens[number.coreFirst]!.text
  // "The law of 1349 was passed in 1351": early years have "in" before them and nothing counted behind.
  if (/^1[0-4]\d\d$/.test(text) && number.unit === null && number.comparator === null)
    return (
      words.patterns.inYear.test(tokens[number.coreFirst - 1]?.lower ?? '') &&
      !isCounted(tokens[number.coreLast], false, words)
    )
  if (!/^(?:1[5-9]|20)\d\d$/.test(text) || number.unit !== null) return false
  if (
    number.comparator !== null &&
    number.comparison !== 'about' &&
    number.comparison !== 'exactly' &&
    number.comparison !== 'between'
  ) {
    return words.patterns.looseComparator.test(number.comparator) && !isLower(tokens[number.last])
  }
  // "2000 - 2500 calories" rises past any year.
  if (number.low !== number.high && (number.high ?? 0) > 2100) return false
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  // "From 1000 to 2000 hires": the number before it is none of a year.
  const from = tokens[number.coreFirst - 2]
  if (before === 'to' && from?.kind === 'number' && !/^(?:1[5-9]|20)\d\d$/.test(from.text)) return false
  if (words.patterns.beforeYear.test(before)) return true
  if (words.numbers.months.has(before)) return true
  const next = tokens[number.coreLast]
  if (!isLower(next) || !/s$|people|men|women|children/.test(next!.lower)) return true
  // "The 2020 polls" are of that year; "2015 people" and "2000 homes" are counted.
  const counts = words.events.people.has(nounLemma(next!.lower, words.inflections)) || text.endsWith('00')
  return !counts && number.comparator === null && number.first === number.coreFirst
}

function isLower(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}/u.test(token.text)
}

/** "7am", "5:51 PM", "13:20", "7.30pm", "0900 GMT", "at 5 o'clock". */
function isClockTime(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written === 'vague' || number.written === 'few') return false
  const { coreFirst, coreLast } = number
  const next = tokens[coreLast]
  if (next && words.numbers.clockWords.has(next.lower)) return true
  if (next && /^[ap]$/.test(next.lower) && tokens[coreLast + 1]?.text === '.') return true
  return isOnClock(tokens, coreLast) || isOnClock(tokens, coreFirst - 1) || isPointedTime(tokens, number, words)
}

/** "13:20", and "13 : 20" as tokenised texts write it. */
function isOnClock(tokens: readonly Token[], colon: number): boolean {
  const [hours, mark, minutes] = [tokens[colon - 1], tokens[colon], tokens[colon + 1]]
  if (mark?.text !== ':' || hours?.kind !== 'number' || minutes?.kind !== 'number') return false
  const isGlued = mark.start === hours.end && minutes.start === mark.end
  return isGlued || (/^(?:[01]?\d|2[0-4])$/.test(hours.text) && /^[0-5]\d$/.test(minutes.text))
}

/** "Called at 6.13 to a fire": hours and minutes on a point, where nothing is measured and no price is told. */
function isPointedTime(tokens: readonly Token[], number: NumberMention, { numbers, patterns }: FigureWords): boolean {
  const { coreFirst, coreLast, unit, first } = number
  if (unit !== null || first !== coreFirst || coreLast !== coreFirst + 1) return false
  const isTime = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(tokens[coreFirst]!.text)
  const [verb, at] = [tokens[coreFirst - 2]?.lower ?? '', tokens[coreFirst - 1]?.lower]
  return isTime && at === numbers.at && !patterns.pricing.test(verb)
}

/** "A 4×4 van", "four - by - four": a kind of car, or the sides of a room. */
function isTimesItself(tokens: readonly Token[], { coreFirst, coreLast }: NumberMention, words: FigureWords): boolean {
  const isSign = (at: number, next: number): boolean => tokens[at]?.text === '×' && tokens[next] !== undefined
  if (isSign(coreFirst - 1, coreFirst - 2) || isSign(coreLast, coreLast + 1)) return true
  const isBy = (first: number): boolean =>
    tokens[first]?.text === '-' && tokens[first + 1]?.lower === words.numbers.by && tokens[first + 2]?.text === '-'
  return isBy(coreFirst - 3) || isBy(coreLast)
}

/** "12/19/16", "1/8/2017": a day, month and year on strokes. */
function isSlashedDate(tokens: readonly Token[], { written, coreFirst }: NumberMention): boolean {
  if (written !== 'digits') return false
  const isStroke = (at: number): boolean => {
    const [before, stroke, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    const isMark = stroke?.text === '/' && stroke.start === before?.end && after?.start === stroke.end
    return isMark && before?.kind === 'number' && after?.kind === 'number'
  }
  let first = coreFirst
  while (isStroke(first - 1) && coreFirst - first < 6) first -= 2
  return isStroke(first + 1) && isStroke(first + 3)
}

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

/** "Image 2 of 8", "photo 3 / 12": pages of something, by a word for it before the two numbers. */
function isCounter(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits' || number.unit !== null) return false
  const labelled = (at: number): boolean => words.patterns.page.test(tokens[at]?.lower ?? '')
  const { coreFirst: at } = number
  const [before, first] = [tokens[at - 1], tokens[at - 2]]
  if (isFirstOf(tokens, at) || isFirstOf(tokens, at - 2)) return true
  return (
    labelled(at - 1) ||
    ((before?.lower === 'of' || before?.text === '/') && first?.kind === 'number' && labelled(at - 3))
  )
}

/** "1 of 26 Full Screen Autoplay": a gallery's first page, and words of its buttons. */
function isFirstOf(tokens: readonly Token[], at: number): boolean {
  const [one, of, many, ...after] = tokens.slice(Math.max(0, at), at + 5)
  if (one?.text !== '1' || of?.lower !== 'of' || many?.kind !== 'number') return false
  return after.length === 2 && after.every(({ text }) => /^\p{Lu}/u.test(text))
}

/** "Route 66", "Section 427", "No. 10", "#4", "Boeing 737", "Article 5". */
function isLabel(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.unit !== null && !number.attributive) return false
  if (number.first !== number.coreFirst) return false
  const before = tokens[number.coreFirst - 1]
  if (!before) return false
  if (before.text === '#' || before.text === '§') return true
  // "The I - 75 corridor", "a CN - 235 aircraft", as tokenised texts write a hyphen.
  const name = tokens[number.coreFirst - 2]
  const isSpaced = before.text === '-' && before.end < tokens[number.coreFirst]!.start && name !== undefined
  if (isSpaced && name.end < before.start && /^\p{Lu}{1,3}$/u.test(name.text)) return true
  if (before.text === '.')
    return tokens[number.coreFirst - 2]?.lower === 'no' && tokens[number.coreFirst - 2]!.end === before.start
  // "Day 20" and "phase 2" are labels; "the group 12 people joined" is not: a counted plural follows.
  return (
    before.kind === 'word' &&
    words.numbers.labels.has(before.lower) &&
    !isCounted(tokens[number.coreLast], /^\p{Lu}/u.test(before.text), words)
  )
}

/** Is a number behind a label's word counted by what follows? "The group 12 people joined"; "Article 19 protests" are none of nineteen. */
function isCounted(
  next: Token | undefined,
  isCapital: boolean,
  { patterns, events, inflections }: FigureWords,
): boolean {
  if (!isLower(next) || patterns.notPlural.test(next!.lower)) return false
  if (events.people.has(nounLemma(next!.lower, inflections))) return true
  return !isCapital && /s$/.test(next!.lower)
}

/** "555-0123", "+44 20 7946", "0800 123 456", "called 911", "a 999 caller". */
function isTelephone(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  const text = tokens[number.coreFirst]!.text
  if (number.written !== 'digits' || number.unit !== null) return false
  if (words.patterns.emergency.test(text)) {
    const [before, after] = [tokens[number.coreFirst - 1]?.lower ?? '', tokens[number.coreLast]?.lower ?? '']
    if (words.patterns.calling.test(before) || words.patterns.calling.test(after) || before === 'to') return true
  }
  if (/^0\d{2,}$/.test(text) || tokens[number.coreFirst - 1]?.text === '+') return true
  let back = number.coreFirst
  while (tokens[back - 1]?.kind === 'number' && number.coreFirst - back < 6) back--
  if (back < number.coreFirst && /^0\d{2,}$/.test(tokens[back]!.text)) return true
  const linked = (i: number): boolean =>
    /^[-–]$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.kind === 'number' && tokens[i]!.start === tokens[i - 1]?.end
  // "1000-5000" rises from one round number to another: a range.
  const other = tokens[number.coreFirst + 2]?.text ?? ''
  if (/^\d{4}$/.test(text) && /^\d{4}$/.test(other) && text < other && text.endsWith('0') && other.endsWith('0'))
    return false
  const long = /^\d{3,4}$/.test(text)
  if (long && linked(number.coreFirst + 1) && /^\d{4}$/.test(tokens[number.coreFirst + 2]!.text)) return true
  // "816-861-5500": three groups of three, three and four.
  const isLast = (at: number): boolean => linked(at) && /^\d{4}$/.test(tokens[at + 1]!.text)
  if (long && linked(number.coreFirst + 1) && isLast(number.coreFirst + 3)) return true
  // "A 235-179 vote": no number behind another has but three digits.
  return (
    /^\d{4}$/.test(text) && linked(number.coreFirst - 1) && /^\d{3}$/.test(tokens[number.coreFirst - 2]?.text ?? '')
  )
}

/** "290335.html", "story 1226673361487": seven digits and more without marks of thousands that count nothing named. */
function isIdentifier(tokens: readonly Token[], { written, unit, first, coreFirst, coreLast }: NumberMention): boolean {
  const isLong = /^\d{7,}$/.test(tokens[coreFirst]!.text)
  return written === 'digits' && isLong && unit === null && first === coreFirst && !isLower(tokens[coreLast])
}

/** No match ends with more points than this. */
const HIGHEST_SCORE = 300

/** "won 3-2", "a 2-1 defeat", "voted 5-4": two small numbers on a hyphen without spaces, nothing counted. */
function isScore(tokens: readonly Token[], number: NumberMention, { patterns }: FigureWords): boolean {
  const { coreFirst, coreLast } = number
  // "On an 86-13 vote": votes are counted.
  const isVote = [coreLast, coreLast + 2].some((at) => patterns.voteWord.test(tokens[at]?.lower ?? ''))
  if (isVote || [coreFirst - 1, coreFirst - 3].some((at) => patterns.voted.test(tokens[at]?.lower ?? ''))) return false
  if (number.unit !== null || number.comparator !== null) return false
  const hyphen = (i: number): boolean =>
    /^[-–]$/.test(tokens[i]?.text ?? '') &&
    tokens[i]!.start === tokens[i - 1]?.end &&
    tokens[i + 1]?.start === tokens[i]!.end
  const pair = (i: number): boolean => hyphen(i) && tokens[i + 1]?.kind === 'number'
  if (number.comparison === 'between' && hyphen(coreFirst + 1))
    return number.low < HIGHEST_SCORE && (!isLower(tokens[coreLast]) || number.low < 1)
  if (pair(coreLast)) return true
  return hyphen(coreFirst - 1) && tokens[coreFirst - 2]?.kind === 'number'
}

/** "12 Mill Street", "the 13500 block of Cerise Avenue". */
function isAddress(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits' || number.unit !== null || number.comparator !== null) return false
  const next = tokens[number.coreLast]
  if (next?.lower === 'block') return true
  // "At 224 E. Vane Court", "near 200 East and 6600 South".
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  if (words.patterns.compass.test(next?.text ?? '') && words.patterns.beforeAddress.test(before)) return true
  for (let i = number.coreLast; i < number.coreLast + 4; i++) {
    const token = tokens[i]
    if (!token || !(/^\p{Lu}|^\d/u.test(token.text) || words.patterns.ordinal.test(token.text))) return false
    if (i > number.coreLast && words.patterns.streetWord.test(token.lower)) return true
  }
  return false
}

/** "iPhone 11", "Planet 9", "the S&P 500": a bare number after a capitalised word that counts nothing named in lower case. */
function isNamed(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (
    number.written !== 'digits' ||
    number.unit !== null ||
    number.first !== number.coreFirst ||
    number.comparator !== null
  )
    return false
  const before = tokens[number.coreFirst - 1]
  if (before?.kind !== 'word' || !/^\p{Lu}|\p{Ll}\p{Lu}/u.test(before.text) || words.numbers.months.has(before.lower))
    return false
  const opens = number.coreFirst < 2 || /^[.!?:"“”]$/.test(tokens[number.coreFirst - 2]!.text)
  const next = tokens[number.coreLast]
  const counts = isLower(next) && /s$|people|men|women|children/.test(next!.lower)
  return !counts && !opens && Number.isInteger(number.low) && number.low < 10_000
}

/** "[13]", as encyclopedias cite; ".22 calibre", a bore. */
function isReference(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits') return false
  const [before, after] = [tokens[number.coreFirst - 1], tokens[number.coreLast]]
  if (before?.text === '[' && after?.text === ']') return true
  const word = after?.text === '-' ? tokens[number.coreLast + 1] : after
  return words.patterns.bore.test(word?.lower ?? '')
}

/** "each one", "the same one", "this one": no number at all. */
function isPronoun(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'words' || number.low !== 1 || number.high !== 1 || number.first !== number.coreFirst)
    return false
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  // "They said that one person died": what is told of somebody follows.
  const noun = nounLemma(tokens[number.coreLast]?.lower ?? '', words.inflections)
  const opensClause = words.patterns.thatClause.test(before) && words.events.people.has(noun)
  return words.patterns.pronounOne.test(before) && !opensClause
}
