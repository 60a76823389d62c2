/**
 * Words that lower certainty, each with the statement that it belongs to.
 *
 *   Dozens are feared dead, the mayor said, and the dam may have failed.
 *              ^^^^^^                                  ^^^
 */
import type { HedgeWords } from '../../languages/hedge-words.ts'
import type { Language } from '../../languages/language.ts'
import type { Hedge, Statement } from '../../model/annotation.ts'
import { contains, overlaps, type Span } from '../../model/span.ts'
import type { Tag, TaggedReading } from '../tagging/tagging.ts'

export function findHedges(reading: TaggedReading, language: Language, statements: readonly Statement[]): Hedge[] {
  const parts = reading.tags
  const found: Hedge[] = []
  const home = homes(statements)
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at]!
    const read = { reading, parts, at, words: language.hedges }
    const pair = pairAt(read)
    const lemma = pair ?? lemmaAt(read)
    const span = { start: token.start, end: pair ? reading.tokens[at + 1]!.end : token.end }
    const cue = lemma === null ? language.hedges.cues.get(token.lower) : undefined
    if (lemma !== null) found.push({ ...span, lemma, statement: home(span, false) })
    else if (cue !== undefined) {
      const statement = home(span, true)
      if (statement !== null) found.push({ ...span, lemma: cue, statement })
    }
  }
  return found
}

interface Place {
  readonly reading: TaggedReading
  readonly parts: readonly Tag[]
  readonly at: number
  readonly words: HedgeWords
}

function pairAt({ reading, at, words }: Place): string | null {
  const next = reading.tokens[at + 1]
  return next ? (words.pairs.get(`${reading.tokens[at]!.lower} ${next.lower}`) ?? null) : null
}

function lemmaAt(place: Place): string | null {
  const { reading, parts, at, words } = place
  const { lower, text } = reading.tokens[at]!
  const plain = words.plain.get(lower)
  if (plain) return plain
  // "May" with a capital within a sentence is the month.
  if (words.auxiliary.has(lower)) return parts[at] === 'AUX' && text === lower ? words.auxiliary.get(lower)! : null
  if (words.passive.has(lower)) return isPassive(place) ? words.passive.get(lower)! : null
  const next = reading.tokens[at + 1]?.lower
  const seeming = words.seeming.get(lower)
  return seeming && words.seemingLinks.has(next) ? seeming : null
}

/** "are feared dead", "is believed to have", "feared dead" after its noun. */
function isPassive({ reading, parts, at, words }: Place): boolean {
  const { tokens } = reading
  const next = tokens[at + 1]?.lower
  let before = at - 1
  while (parts[before] === 'ADV' && before > at - 3) before--
  const passive = words.be.has(tokens[before]?.lower)
  if (!words.participle.test(tokens[at]!.lower)) return false
  return passive
    ? words.passiveLinks.has(next) || parts[at + 1] === 'ADJ' || parts[at + 1] === 'VERB'
    : words.outcomes.has(next)
}

/** The id of the statement that a span belongs to: the shortest whose content holds it, or whose cue it is. */
function homes(statements: readonly Statement[]): (span: Span, asCue: boolean) => string | null {
  const sorted = [...statements].sort((a, b) => reach(a).start - reach(b).start)
  let longest = 0
  for (const one of sorted) longest = Math.max(longest, reach(one).end - reach(one).start)
  return (span, asCue) => {
    let best: Statement | null = null
    for (let i = firstFrom(sorted, span.start - longest); i < sorted.length; i++) {
      const one = sorted[i]!
      if (reach(one).start > span.end) break
      const fits = asCue
        ? one.cue.some((cue) => overlaps(cue, span))
        : one.content.some((piece) => contains(piece, span))
      if (fits && (best === null || one.end - one.start < best.end - best.start)) best = one
    }
    return best?.id ?? null
  }
}

/** From the first word of a statement to its last, its cue among them. */
function reach(one: Statement): Span {
  const start = Math.min(one.start, one.cue[0]?.start ?? one.start)
  return { start, end: Math.max(one.end, one.cue.at(-1)?.end ?? one.end) }
}

function firstFrom(sorted: readonly Statement[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (reach(sorted[middle]!).start < start) low = middle + 1
    else high = middle
  }
  return low
}
