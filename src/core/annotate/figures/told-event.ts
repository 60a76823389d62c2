/** What happened to a number that tells of it in a roundabout way: by what it is among, of, caused to do, or in. */
import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import { eventOf, isFiniteVerb } from './counted.ts'

interface Place {
  readonly first: number
  readonly last: number
  readonly words: FigureWords
}

/** An event with the token that tells of it, and where what is told of ends. */
export interface EventTold {
  readonly event: string
  readonly token: number
  readonly end: number
}

/** How far behind "from" the homes stand: "from their burning homes". */
const HOMES_REACH = 4

/**
 * What people were made to do, read from behind them.
 *
 *   forced 18,000 people to flee      drove 600 out of their homes      were told to leave
 *                        ^^^^               ^^^^^^^^^^^^^^^^^^^            ^^^^^
 *
 * @param at  the token behind the verb and whom it is done to
 */
export function madeTo(tokens: readonly Token[], verb: string, at: number, { last, words }: Place): EventTold | null {
  const { causing, driving, homes } = words.events
  const told = (event: string | null, token: number): EventTold | null =>
    event === null ? null : { event, token, end: token + 1 }
  if (causing.has(verb) && tokens[at]?.lower === words.numbers.to && at + 1 < last)
    return told(eventOf(tokens[at + 1]!.lower, words), at + 1)
  if (!driving.has(verb) || !words.patterns.awayFrom.test(tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < Math.min(last, at + 1 + HOMES_REACH); i++)
    if (homes.has(tokens[i]!.lower)) return told(words.events.drivenOut, i)
  return null
}

/** "18 of the wounded", "two of those killed": the group that the number is a part of, by what happened to it. */
export function ofTheHurt(tokens: readonly Token[], at: number, { last, words }: Place): EventTold | null {
  if (tokens[at]?.lower !== words.numbers.of || !words.patterns.groupOpener.test(tokens[at + 1]?.lower ?? ''))
    return null
  const token = tokens[at + 2]
  if (!token || at + 2 >= last) return null
  const next = tokens[at + 3]
  // "Two of the wounded men": a noun follows, which is what is counted.
  if (!words.events.notHeads.has(token.lower) && !isFiniteVerb(token, words)) return null
  if (next?.kind === 'word' && !isFiniteVerb(next, words) && !isSmall(next.lower, words)) return null
  const event = eventOf(token.lower, words)
  return event === null ? null : { event, token: at + 2, end: at + 3 }
}

function isSmall(lower: string, { grammar }: FigureWords): boolean {
  return grammar.auxiliaries.has(lower) || grammar.prepositions.has(lower) || grammar.adverbs.has(lower)
}

/** "Eight children were among the dead", "among the 41 dead": the word at `at` is "among". */
export function amongThe(tokens: readonly Token[], at: number, { last, words }: Place): EventTold | null {
  if (!words.patterns.among.test(tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    const token = tokens[i]!
    if (words.grammar.determiners.has(token.lower) || token.kind === 'number') continue
    const event =
      words.events.notHeads.has(token.lower) || isFiniteVerb(token, words) ? eventOf(token.lower, words) : null
    return event === null ? null : { event, token: i, end: i + 1 }
  }
  return null
}

/** "The dead include three nurses", "Among the injured were 12 pupils": the group before the number. */
export function groupBefore(tokens: readonly Token[], number: number, { first, words }: Place): EventTold | null {
  const verb = tokens[number - 1]
  if (number - 3 < first || !verb || !words.patterns.comprises.test(verb.lower)) return null
  const [opener, group] = [tokens[number - 3]!, tokens[number - 2]!]
  if (!words.patterns.groupOpener.test(opener.lower) || group.kind !== 'word') return null
  const event = words.events.groups.get(group.lower) ?? null
  return event === null ? null : { event, token: number - 2, end: number }
}

/** How far behind what is counted the state that somebody is in may stand. */
const STATE_REACH = 9

/** "28 people were in intensive care", "in a serious condition". */
export function inCondition(tokens: readonly Token[], at: number, { last, words }: Place): EventTold | null {
  for (let i = at; i < Math.min(last - 1, at + STATE_REACH); i++) {
    if (tokens[i]!.kind === 'number' || /^[;:.]$/.test(tokens[i]!.text)) return null
    for (const [form, event] of words.events.states)
      if (form.every((word, k) => tokens[i + k]?.lower === word)) return { event, token: i, end: i + form.length }
  }
  return null
}

/** "Seriously injured", "in critical condition": the word that stands for how badly, or null. */
export function severityOf(tokens: readonly Token[], at: number, { last, words }: Place): string | null {
  for (let i = at; i < Math.min(last, at + STATE_REACH); i++) {
    if (tokens[i]!.kind === 'number' || /^[,;:.]$/.test(tokens[i]!.text)) return null
    const found = words.events.severities.get(tokens[i]!.lower)
    if (found) return found
  }
  return null
}
