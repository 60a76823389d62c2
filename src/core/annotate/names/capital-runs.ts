import type { NameWords } from '../../languages/name-words.ts'
import type { Span } from '../../model/span.ts'
import type { Reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'
import { tags } from '../tagging/tagging.ts'

/** A run of capitalised words: tokens `[first, last)`; `title` counts the tokens of titles that stand before it. */
export interface CapitalRun extends Span {
  readonly first: number
  readonly last: number
  readonly title: string | null
}

/** Longest name, in tokens: more is a heading in capitals. */
const LONGEST = 10

/** Runs of capitalised words that may be names: not the first word of a sentence unless it is one elsewhere too. */
export function capitalRuns(reading: Reading, rules: NameWords): CapitalRun[] {
  const found: CapitalRun[] = []
  const parts = tags(reading)
  for (const sentence of reading.sentences) {
    let at = sentence.first
    while (at < sentence.last) {
      const last = runEnd(reading.tokens, at, { end: sentence.last, rules })
      if (last === at) {
        at++
        continue
      }
      const run = trimmed(reading.tokens, { first: at, last, opens: opensSentence(reading, at, sentence.first) }, rules)
      if (run && !(run.first === at && isPlainOpener(reading, run, parts))) found.push(run)
      at = last
    }
  }
  return found
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** One past the last token of the run that begins at `at`; `at` itself where none does. */
function runEnd(tokens: readonly Token[], at: number, limit: { end: number; rules: NameWords }): number {
  if (!isCapital(tokens[at]!) || isPossessive(tokens[at]!)) return at
  let last = at + 1
  while (last < limit.end && last - at < LONGEST) {
    const token = tokens[last]!
    if (isCapital(token) && joined(tokens, last)) last++
    else if (token.text === '.' && joined(tokens, last) && isInitial(tokens, last - 1)) last++
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
  if (!rules.within.has(token.text) || token.text === 'on') return at
  let next = at + 1
  if (next < limit.end && rules.within.has(tokens[next]!.text)) next++
  const after = tokens[next]
  if (!after || next >= limit.end || !isCapital(after)) return at
  if (token.text === 'the' || token.text === 'and' || token.text === '&' || token.text === 'for') {
    const before = tokens[at - 1]!
    const body = rules.organisationWords.has(before.lower) || rules.organisationWords.has(after.lower)
    const affairs = tokens.slice(Math.max(0, at - 4), at).some((one) => rules.organisationWords.has(one.lower))
    if (token.text === 'the' || !(body || affairs)) return at
    return isCapital(before) && affairs ? next + 1 : at
  }
  return next + 1
}

function joined(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.start - tokens[at - 1]!.end <= 1
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at]!
  return (
    /^\p{Lu}$/u.test(text) || /^(?:mr|mrs|ms|dr|gen|lt|col|sgt|sen|rep|gov|capt|maj|prof|rev|st|jr|sr)$/.test(lower)
  )
}

function isPossessive(token: Token): boolean {
  return /^['’]s$/i.test(token.text)
}

function opensSentence(reading: Reading, at: number, first: number): boolean {
  for (let i = at - 1; i >= first; i--) if (reading.tokens[i]!.kind !== 'punctuation') return false
  return true
}

/** Leave out titles at the head, and words that are no names at either end. */
function trimmed(
  tokens: readonly Token[],
  run: { first: number; last: number; opens: boolean },
  rules: NameWords,
): CapitalRun | null {
  let { first, last } = run
  while (first < last && rules.notNames.has(tokens[first]!.lower) && !rules.titles.has(tokens[first]!.lower)) first++
  while (last > first && (rules.notNames.has(tokens[last - 1]!.lower) || tokens[last - 1]!.text === '.')) last--
  let name = first
  while (name < last && (rules.titles.has(tokens[name]!.lower) || tokens[name]!.text === '.')) name++
  if (name >= last) return null
  const title =
    name > first ? (tokens[name - 1]!.text === '.' ? tokens[name - 2]!.lower : tokens[name - 1]!.lower) : null
  // "the Foreign Ministry", "the President's Council": a title within an organisation's name belongs to it.
  const body = rules.organisationWords.has(tokens[last - 1]!.lower) || tokens[name - 1]?.lower === 'foreign'
  const start = body && last - name <= 2 && name > first ? first : name
  return {
    first: start,
    last,
    title: start === name ? title : null,
    start: tokens[start]!.start,
    end: tokens[last - 1]!.end,
  }
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

/** A single capitalised word at the head of a sentence that the tagger takes for an ordinary word. */
function isPlainOpener(reading: Reading, run: CapitalRun, parts: readonly string[]): boolean {
  const sentence = reading.sentences[reading.sentenceOf[run.first]!]!
  if (!opensSentence(reading, run.first, sentence.first) || run.last - run.first > 1) return false
  const { text } = reading.tokens[run.first]!
  return !/^\p{Lu}{2,}$/u.test(text) && OPENING_TAGS.has(parts[run.first]!)
}
