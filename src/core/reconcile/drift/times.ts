import type { Time } from '../../model/annotation.ts'
import type { Token } from '../../text/tokens.ts'
import { type DriftContext, finding, sharedNeighbours, words } from './context.ts'
import type { FindingDraft } from './judge.ts'
import type { SupportedSentence } from './support.ts'

/** Another day, another year: both resolved to the same fineness, and the source has this one nowhere. */
export function timeFindings(supported: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const found = [...otherDays(supported, comparison), ...otherYears(supported, comparison)]
  return found.length > 0 ? found : swappedDays(supported, comparison)
}

/** A weekday or month for the one in the same place of the sentence that this one was made of, though the source has both. */
function swappedDays({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const home = sources[0]
  if (!home) return []
  return unit.words.flatMap((word, at) => {
    const same = alikeInCalendar(word.token, comparison)
    if (!same || sources.some((one) => one.tokens.some(({ lower }) => lower === word.token.lower))) return []
    const from = home.words.findIndex((one) => same(one.token))
    if (from < 0 || unit.tokens.some(({ lower }) => lower === home.words[from]!.token.lower)) return []
    const place = { home, at: from, word: home.words[from]! }
    if (sharedNeighbours(place, { home: unit, at, word }) < 2) return []
    return [
      finding(
        'time-changed',
        { derived: word.token, source: place.word.token },
        `“${place.word.token.text}” became “${word.token.text}”.`,
      ),
    ]
  })
}

/** A year, or a month, that the source has nowhere: changed, where a sentence of it that this one draws on has another. */
function otherYears({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  return unit.tokens.flatMap((token) => {
    const same = alikeInCalendar(token, comparison)
    if (!same || comparison.sourceWords.includes(` ${token.lower} `) || isPublished(token.lower, comparison)) return []
    if (isShortInSource(token, comparison)) return []
    const instead = sources.flatMap((one) => one.tokens).find(same)
    if (!instead)
      return [
        finding('unsupported', { derived: token, source: null }, `The source does not say “${token.text}”.`, {
          'time from nowhere': 1,
        }),
      ]
    return [
      finding(
        'time-changed',
        { derived: token, source: instead },
        `The source writes “${instead.text}”, this text “${token.text}”.`,
      ),
    ]
  })
}

/** What else could stand in the place of a year, a month or a weekday; null for another word. */
function alikeInCalendar({ lower }: Token, { language }: DriftContext): ((other: Token) => boolean) | null {
  if (/^(?:19|20)\d\d$/.test(lower)) return (other) => /^(?:19|20)\d\d$/.test(other.lower) && other.lower !== lower
  const { calendar, calendarHomonyms } = language.drift
  const set = calendar.find((one) => one.has(lower) && !calendarHomonyms.has(lower))
  if (!set) return null
  // "Joined the march": a word as well as a month, where it has no capital.
  const isOther = ({ text, lower: word }: Token): boolean =>
    set.has(word) && !(calendarHomonyms.has(word) && text === word)
  return (other) => other.lower !== lower && isOther(other)
}

/** "January" where the source writes "Jan.". */
function isShortInSource({ lower }: Token, { sourceWords }: DriftContext): boolean {
  return /^\p{L}/u.test(lower) && sourceWords.includes(` ${lower.slice(0, 3)} `)
}

/** The source's own date may be told by its year where its text is silent. */
function isPublished(lower: string, { source }: DriftContext): boolean {
  return (source.published ?? '').startsWith(lower)
}

function otherDays({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const known = comparison.source.times.filter((time) => time.part === undefined && time.event === null)
  // An undated copy cannot resolve "Tuesday": the same words are the same time.
  const said = new Set(known.map((time) => words(comparison.source, time).toLowerCase()))
  return unit.times
    .filter((time) => isDay(time) && !said.has(words(comparison.derived, time).toLowerCase()))
    .filter((time) => !known.some((one) => sameTime(one.value, time.value)))
    .flatMap((time) => {
      const near = sources
        .flatMap((one) => one.times)
        .find(
          (one) =>
            isDay(one) &&
            one.value.length === time.value.length &&
            !unit.times.some((other) => sameTime(other.value, one.value)),
        )
      if (!near) return []
      return [
        finding(
          'time-changed',
          { derived: time, source: near },
          `“${words(comparison.source, near)}” became “${words(comparison.derived, time)}”.`,
        ),
      ]
    })
}

/** A year, month or day by its number: "recent weeks" is none; the year of "June 16" may be open. */
function isDay(time: Time): boolean {
  return time.type === 'DATE' && (/^\d{4}$/.test(time.value) || /^(?:\d{4}|XXXX)-\d\d(?:-\d\d)?$/.test(time.value))
}

/** The one is the other, or a part of it; a year that is not written may be any. */
function sameTime(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const open = short.startsWith('XXXX') || long.startsWith('XXXX')
  return open ? short.length > 4 && long.slice(4).startsWith(short.slice(4)) : long.startsWith(short)
}
