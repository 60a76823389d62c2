import type { NameWords } from '../../languages/name-words.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/tokens.ts'
import type { TaggedReading } from '../tagging/tagging.ts'

/** A run of capitalised words: tokens `[first, last)`; `title` counts the tokens of titles that stand before it. */
export interface CapitalRun extends Span {
  readonly first: number
  readonly last: number
  readonly title: string | null
}

/** Longest name, in tokens: more is a heading in capitals. */
const LONGEST = 10

/** Runs of capitalised words that may be names: not the first word of a sentence unless it is one elsewhere too. */
export function capitalRuns(reading: TaggedReading, rules: NameWords): CapitalRun[] {
  const found: CapitalRun[] = []
  const parts = reading.tags
  const seen = wordsWithin(reading)
  /** Surnames that are titles too, as they are met with. */
  const bearers = new Set<string>()
  for (const sentence of reading.sentences) {
    let at = sentence.first
    while (at < sentence.last) {
      const last = runEnd(reading, at, { end: sentence.last, rules })
      if (last === at) {
        at++
        continue
      }
      const run = trimmed(reading, { first: at, last }, { rules, bearers })
      if (run && !isPlainOpener(reading, run, { parts, seen, rules })) found.push(...split(reading.tokens, run, rules))
      at = last
    }
  }
  return found
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** One past the last token of the run that begins at `at`; `at` itself where none does. */
function runEnd(reading: TaggedReading, at: number, limit: { end: number; rules: NameWords }): number {
  const { tokens } = reading
  if (!isCapital(tokens[at]!) || isPossessive(tokens[at]!)) return at
  let last = at + 1
  while (last < limit.end && last - at < LONGEST) {
    const token = tokens[last]!
    if (isCapital(token) && joined(reading, last)) last++
    else if (token.text === '.' && joined(reading, last) && isInitial(tokens, last - 1, limit.rules)) last++
    else {
      const over = overLink(tokens, last, limit)
      if (over === last) break
      last = over
    }
  }
  return last
}

/** Over "of", "of the", "and", "de la" where a capital follows; "and" only within an organisation's name. */
function overLink(tokens: readonly Token[], at: number, limit: { end: number; rules: NameWords }): number {
  const { rules } = limit
  const token = tokens[at]!
  if (!rules.within.has(token.text) || rules.parting.has(token.text)) return at
  let next = at + 1
  if (next < limit.end && rules.within.has(tokens[next]!.text)) next++
  const after = tokens[next]
  if (!after || next >= limit.end || !isCapital(after)) return at
  if (token.text === rules.article || token.text === '&' || rules.joining.has(token.text)) {
    const before = tokens[at - 1]!
    const body = rules.organisationWords.has(before.lower) || rules.organisationWords.has(after.lower)
    const affairs = tokens.slice(Math.max(0, at - 4), at).some((one) => rules.organisationWords.has(one.lower))
    if (token.text === rules.article || !(body || affairs)) return at
    return isCapital(before) && affairs ? next + 1 : at
  }
  return next + 1
}

/** Next to each other or parted by one space: a name does not run over the end of a line. */
function joined(reading: TaggedReading, at: number): boolean {
  const { tokens, text } = reading
  const gap = tokens[at]!.start - tokens[at - 1]!.end
  return gap === 0 || (gap === 1 && text[tokens[at]!.start - 1] !== '\n')
}

function isInitial(tokens: readonly Token[], at: number, rules: NameWords): boolean {
  const { text, lower } = tokens[at]!
  return /^\p{Lu}$/u.test(text) || rules.shortTitles.has(lower)
}

function isPossessive(token: Token): boolean {
  return /^['’]s$/i.test(token.text)
}

function opensSentence(reading: TaggedReading, at: number, first: number): boolean {
  for (let i = at - 1; i >= first; i--) if (reading.tokens[i]!.kind !== 'punctuation') return false
  return true
}

/** Leave out titles and plain words at the head, and words that are no names at either end. */
function trimmed(
  reading: TaggedReading,
  run: { first: number; last: number },
  { rules, bearers }: { rules: NameWords; bearers: Set<string> },
): CapitalRun | null {
  const { tokens } = reading
  let { first, last } = run
  const isFirstName = opensName(tokens, run, rules)
  if (isBearer(reading, run, { rules, bearers }))
    return { first, last, title: null, start: tokens[first]!.start, end: tokens[first]!.end }
  while (
    first < last &&
    ((isNoName(tokens[first]!, rules) && !(isFirstName && first === run.first)) ||
      isShouted(tokens, { first, last }, rules))
  )
    first++
  while (last > first && isNoEnd(tokens, { first, last }, rules)) last--
  if (first >= last) return null
  const surname = tokens[last - 1]!.lower
  if (last - first > 1 && rules.monthNames.has(surname)) bearers.add(surname)
  const isBorne = endsWithSurname(reading, { first, last }, { rules, bearers })
  const title = isBorne ? null : titleEnd(tokens, { first, last }, rules)
  const name = title?.end ?? first
  if (name >= last) return null
  return { first: name, last, title: title?.word ?? null, start: tokens[name]!.start, end: tokens[last - 1]!.end }
}

/** What stands before a month or a king, and not before a surname. */
const DETERMINED = new Set(['DET', 'ADJ'])

/** "May said", behind "Ann May": a month that is somebody's surname, where nothing beside it dates. */
function isBearer(
  { tokens, tags }: TaggedReading,
  { first, last }: { first: number; last: number },
  { rules, bearers }: { rules: NameWords; bearers: ReadonlySet<string> },
): boolean {
  const { lower } = tokens[first]!
  if (last - first !== 1 || !rules.monthNames.has(lower) || !bearers.has(lower)) return false
  const before = tokens[first - 1]
  if (before?.kind === 'number' || tokens[last]?.kind === 'number' || rules.dating.has(before?.lower ?? ''))
    return false
  return !DETERMINED.has(tags[first - 1] ?? '')
}

/** "Tisha King", and later "King" alone: a title that ends a name of a word that names nothing else, or whose bearer is known. */
function endsWithSurname(
  { tokens, tags, analysis }: TaggedReading,
  { first, last }: { first: number; last: number },
  { rules, bearers }: { rules: NameWords; bearers: Set<string> },
): boolean {
  const { lower } = tokens[last - 1]!
  if (!rules.surnames.has(lower)) return false
  // "The King said so" is of a king.
  if (last - first === 1) return bearers.has(lower) && !DETERMINED.has(tags[first - 1] ?? '')
  const opener = tokens[first]!
  const isKnown = analysis.knowsNoun(opener.lower) || rules.titles.has(opener.lower) || rules.places.has(opener.lower)
  const isFirstName = rules.maleNames.has(opener.lower) || rules.femaleNames.has(opener.lower)
  if (!isFirstName && (isKnown || analysis.placesNamed(opener.text).length > 0)) return false
  bearers.add(lower)
  return true
}

/** Is the last word none of a name? "Theresa May", "Mrs May": a month behind a first name or a title is a surname. */
function isNoEnd(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  rules: NameWords,
): boolean {
  const { lower, text } = tokens[last - 1]!
  if (text === '.') return true
  if (!rules.notNames.has(lower)) return false
  const before = last - 2 < first ? '' : tokens[last - 2]!.lower
  const isBehindName = rules.maleNames.has(before) || rules.femaleNames.has(before) || isTitle(before, rules)
  return !(rules.monthNames.has(lower) && isBehindName)
}

/** "Jan Roe", "June Hale": a month that is a first name too, before a surname and after nothing that dates. */
function opensName(tokens: readonly Token[], run: { first: number; last: number }, rules: NameWords): boolean {
  const { lower } = tokens[run.first]!
  if (run.last - run.first !== 2 || !rules.monthNames.has(lower)) return false
  const before = tokens[run.first - 1]?.lower ?? ''
  return !rules.dating.has(before) && tokens[run.first - 1]?.kind !== 'number'
}

/** "Ann Roe Jon Hale": two names run together, as in captions, are parted where a second first name stands. */
function split(tokens: readonly Token[], run: CapitalRun, rules: NameWords): CapitalRun[] {
  const isFirst = (at: number): boolean =>
    rules.maleNames.has(tokens[at]!.lower) || rules.femaleNames.has(tokens[at]!.lower)
  if (run.last - run.first < 4 || !isFirst(run.first)) return [run]
  for (let at = run.first + 2; at < run.last - 1; at++) {
    if (!isFirst(at) || rules.within.has(tokens[at - 1]!.text)) continue
    const left = { ...run, last: at, end: tokens[at - 1]!.end }
    return [left, ...split(tokens, { ...run, first: at, start: tokens[at]!.start, title: null }, rules)]
  }
  return [run]
}

/** "Prosecutor Jon Hale": a role with a capital right before a first name. */
function isRole(tokens: readonly Token[], place: { at: number; last: number }, rules: NameWords): boolean {
  const next = tokens[place.at + 1]?.lower ?? ''
  const named = rules.maleNames.has(next) || rules.femaleNames.has(next)
  return place.at + 2 < place.last && named && rules.roles.has(tokens[place.at]!.lower)
}

function isTitle(word: string, rules: NameWords): boolean {
  return rules.titles.has(word) && !rules.weakTitles.has(word)
}

/** "HOW Ann Roe won": a small word in capitals before a name that is not. */
function isShouted(tokens: readonly Token[], run: { first: number; last: number }, rules: NameWords): boolean {
  const next = tokens[run.first + 1]
  const lower = next !== undefined && run.first + 1 < run.last && /\p{Ll}/u.test(next.text)
  return lower && rules.openers.has(tokens[run.first]!.lower)
}

function isNoName(token: Token, rules: NameWords): boolean {
  if (rules.titles.has(token.lower)) return false
  return rules.notNames.has(token.lower) || (rules.openers.has(token.lower) && !/^\p{Lu}{2}/u.test(token.text))
}

/**
 * Where the titles before a person's name end, and the last of them; null where the run holds none.
 *
 *   French President Ann Roe      Secretary of State Ann Roe      the Foreign Ministry
 *                    ^                               ^            no person
 */
function titleEnd(
  tokens: readonly Token[],
  run: { first: number; last: number },
  rules: NameWords,
): { end: number; word: string | null } | null {
  const first = tokens[run.first]!.lower
  // "Stephen King": a title at the end is a surname.
  const named = run.last - run.first > 1 && (rules.maleNames.has(first) || rules.femaleNames.has(first))
  let at = named ? run.last - 2 : run.last - 1
  while (at >= run.first && !isTitle(tokens[at]!.lower, rules) && !isRole(tokens, { at, last: run.last }, rules)) at--
  if (at < run.first || rules.organisationWords.has(tokens[run.last - 1]!.lower)) return null
  const word = tokens[at]!.lower
  let end = at + 1
  if (tokens[end]?.text === '.') end++
  if (end < run.last && tokens[end]!.lower === rules.of) {
    // "Emir of Ely" is named by a place; "Secretary of State Ann Roe" by a person.
    if (run.last - end < 4) return { end: end + 1, word: null }
    end = run.last - 2
  }
  return { end, word }
}

const OPENING_TAGS = new Set([
  'DET',
  'PRON',
  'ADP',
  'SCONJ',
  'CCONJ',
  'ADV',
  'AUX',
  'PART',
  'VERB',
  'INTJ',
  'NUM',
  'ADJ',
  'NOUN',
])

/** How words stand within sentences, where a capital means something: the capitalised ones and the small ones. */
interface Seen {
  readonly capital: ReadonlySet<string>
  readonly small: ReadonlySet<string>
}

function wordsWithin(reading: TaggedReading): Seen {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const sentence of reading.sentences) {
    for (let at = sentence.first + 1; at < sentence.last; at++) {
      const token = reading.tokens[at]!
      if (token.kind !== 'word') continue
      if (!isCapital(token)) small.add(token.lower)
      else if (reading.tokens[at - 1]!.kind === 'word') capital.add(token.text)
    }
  }
  return { capital, small }
}

/** One capitalised word at the head of a sentence, which is there for the place it stands in. */
function isPlainOpener(
  reading: TaggedReading,
  run: CapitalRun,
  known: { parts: readonly string[]; seen: Seen; rules: NameWords },
): boolean {
  const sentence = reading.sentences[reading.sentenceOf[run.first]!]!
  if (run.last - run.first > 1 || run.title !== null || !opensSentence(reading, run.first, sentence.first)) return false
  const { text, lower } = reading.tokens[run.first]!
  if (/^\p{Lu}{2,}$/u.test(text) || known.seen.capital.has(text)) return false
  return known.seen.small.has(lower) || OPENING_TAGS.has(known.parts[run.first]!) || known.rules.pluralRole.test(lower)
}
