/**
 * Times that are told by an event: "since the truce broke down", "before the dam burst".
 *
 * They point to where the text tells that event elsewhere, and take the day that stands there. Where it is not told, or
 * without a day, the value stays open.
 */
import type { Language } from '../../languages/language.ts'
import type { Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import type { Tag, TaggedReading } from '../tagging/tagging.ts'

interface Text {
  readonly reading: TaggedReading
  readonly tags: readonly Tag[]
  readonly language: Language
}

/** Something that happened, as token indexes. */
interface Happening {
  readonly first: number
  /** The noun that it happened to. */
  readonly head: number
  readonly verb: number
  /** After its last token. */
  readonly last: number
}

const OPEN_DAY = 'XXXX-XX-XX'
/** Words of the longest subject, and between subject and verb. */
const SUBJECT = 7
/** A verb that stands in more places is followed to the first of them only. */
const MOST_PLACES = 64

/** @param times those of the calendar, in order; where one overlaps, it stands */
export function findEventTimes(reading: TaggedReading, language: Language, times: readonly Time[]): Time[] {
  const text: Text = { reading, tags: reading.tags, language }
  const { links } = language.times
  const found = reading.tokens.flatMap((token, at) => {
    if (!links.has(token.lower)) return []
    const event = happeningFrom(text, at + 1)
    return event === null ? [] : [{ at, event }]
  })
  if (found.length === 0) return []
  const verbs = verbPlaces(text)
  return found.flatMap(({ at, event }) => {
    const span = { start: reading.tokens[at]!.start, end: reading.tokens[event.last - 1]!.end }
    if (overlapping(times, span)) return []
    const told = toldElsewhere(text, event, verbs)
    const day = told === null ? null : dayAt(text, told, times)
    return [
      {
        ...span,
        type: 'DATE' as const,
        value: day ?? OPEN_DAY,
        basis: day === null ? ('unresolved' as const) : ('anchored' as const),
        event: { told: told && spanOf(text, told) },
      },
    ]
  })
}

/** "the truce broke down": a subject and the finite verb behind it. */
function happeningFrom(text: Text, at: number): Happening | null {
  const { reading, tags: parts } = text
  const sentence = reading.sentenceOf[at]
  let head = at
  while (head - at < SUBJECT && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(parts[head] ?? '')) head++
  if (head === at || !/^(?:NOUN|PROPN)$/.test(parts[head - 1] ?? '')) return null
  let verb = head
  while (verb - head < SUBJECT && /^(?:AUX|ADV|PART)$/.test(parts[verb] ?? '')) verb++
  if (parts[verb] !== 'VERB' || reading.sentenceOf[verb] !== sentence) return null
  const next = reading.tokens[verb + 1]?.lower ?? ''
  const last = text.language.figures.patterns.particle.test(next) ? verb + 2 : verb + 1
  return { first: at, head: head - 1, verb, last }
}

/** Where each verb stands, by its base form. */
function verbPlaces({ reading, tags: parts, language }: Text): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { lower }] of reading.tokens.entries()) {
    if (parts[at] !== 'VERB') continue
    const lemma = verbLemma(lower, language.figures.inflections)
    const known = places.get(lemma)
    if (!known) places.set(lemma, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}

/** Another sentence in which the same happened to the same: the nearest before, else the first behind. */
function toldElsewhere(text: Text, event: Happening, verbs: ReadonlyMap<string, readonly number[]>): Happening | null {
  const { reading, language } = text
  const { inflections } = language.figures
  const noun = nounLemma(reading.tokens[event.head]!.lower, inflections)
  const own = reading.sentenceOf[event.verb]!
  const places = verbs.get(verbLemma(reading.tokens[event.verb]!.lower, inflections)) ?? []
  const told = places.flatMap((verb) => {
    const sentence = reading.sentenceOf[verb]!
    if (sentence === own) return []
    for (let head = verb - 1; head >= Math.max(0, verb - SUBJECT) && reading.sentenceOf[head] === sentence; head--)
      if (nounLemma(reading.tokens[head]!.lower, inflections) === noun)
        return [{ first: head, head, verb, last: verb + (event.last - event.verb) }]
    return []
  })
  return told.findLast(({ verb }) => verb < event.verb) ?? told[0] ?? null
}

/** The day that the sentence of a happening names, the nearest to its verb. */
function dayAt({ reading }: Text, { verb }: Happening, times: readonly Time[]): string | null {
  const { start, end } = reading.sentences[reading.sentenceOf[verb]!]!
  const at = reading.tokens[verb]!.start
  let nearest: Time | null = null
  for (const time of times) {
    if (time.start >= end) break
    if (time.start < start || !/^\d{4}-\d\d-\d\d/.test(time.value)) continue
    if (nearest === null || Math.abs(time.start - at) < Math.abs(nearest.start - at)) nearest = time
  }
  return nearest?.value.slice(0, 10) ?? null
}

function spanOf({ reading }: Text, { first, last }: Happening): Span {
  return { start: reading.tokens[first]!.start, end: reading.tokens[last - 1]!.end }
}

/** By halving: times are in order and apart. */
function overlapping(times: readonly Time[], { start, end }: Span): boolean {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < times.length && times[low]!.start < end
}
