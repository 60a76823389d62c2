import { type TimeLine, word } from './pieces.ts'

/** Back, here or ahead. */
export type TimeDirection = -1 | 0 | 1

/** "last", "this", "next", "the past": where a word points. */
export function directionAt(line: TimeLine, at: number): { direction: TimeDirection; end: number } | null {
  const start = line.words.small.theOrThese.has(word(line, at)) ? at + 1 : at
  const lower = word(line, start)
  const { before, after, current } = line.words
  if (current.has(lower) && word(line, start + 1) && before.has(word(line, start + 1)))
    return { direction: -1, end: start + 2 }
  const direction = before.has(lower) ? -1 : after.has(lower) ? 1 : current.has(lower) ? 0 : null
  return direction === null ? null : { direction, end: start + 1 }
}
