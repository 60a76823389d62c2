import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { listedAfter } from './toll-list.ts'

/** What one article says of the dead and the hurt of its event. Whole numbers. */
export interface Toll {
  readonly killed: number
  readonly injured: number
}

/** How an article comes to its toll, for laying several side by side. */
export interface TollReading {
  /** The number of dead as given; null where none is. */
  readonly dead: number | null
  /** The number of hurt as given; null where none is. */
  readonly hurt: number | null
  /** The number of people shot, the dead among them; null where none is given. */
  readonly shot: number | null
  /** Dead who are told of without a number. */
  readonly deadTold: number
  /** Is somebody told to be hurt, without a number? */
  readonly hurtTold: boolean
  /** Is it somebody besides the dead ("another")? */
  readonly besides: boolean
}

/** A report tells its event at its start: what comes after this many characters is background more often. */
const START = 2500

/** Where a death is told without a number, it is told at once. */
const LEAD = 400

/** How far a number stands from the start that is still of the death told there. */
const NEAR = 700

/** What an article gives: the first number of each kind in the headline, else in the first part of the text. */
export function readToll(article: PreparedArticle, language: Language): TollReading {
  const figures = inOrder(article, language)
  const said = tokenize(`${article.title ?? ''}\n\n${article.text.slice(0, LEAD)}`)
  const tells = (event: string): boolean => said.some((_, i) => tellsAt(said, i, { event, language }))
  const deadTold = tells('killed')
  // A number far down, where the start tells of one death without any, is of other events.
  const near = deadTold ? figures.filter((figure) => figure.part !== undefined || figure.start < NEAR) : figures
  const dead = first(near, 'killed')
  const together = said.reduce(
    (most, _, i) =>
      Math.max(most, multipleAt(said, i, language), withKiller(said, i, language), listed(said, i, language)),
    0,
  )
  return {
    dead: dead !== null && killsItself(article, figures, language) ? dead + 1 : dead,
    hurt: hurtIn(figures, language),
    shot: first(figures, 'shot'),
    deadTold: Math.max(together, deadTold ? 1 : 0),
    hurtTold: said.some((_, i) => isHurt(said, i, language)),
    besides: said.some((_, i) => isHurt(said, i, language) && isBesides(said, i, language)),
  }
}

/**
 * The toll that an article gives, by one rule:
 *
 * 1. the first number of dead (hurt) in the headline, else in the first part of the text, speaks for the article; who is
 *    said to have killed himself after them is one more;
 * 2. without a number, one person is counted where the headline or the text's start says that somebody died (was hurt,
 *    was shot), and two, three or four for a "double", "triple" or "quadruple" killing; who was hurt and died is dead;
 * 3. people "shot" are hurt, less those said to be dead, where that is more than the number of hurt given;
 * 4. nothing said is nought.
 */
export function toll(article: PreparedArticle, language: Language): Toll {
  const reading = readToll(article, language)
  const killed = reading.dead ?? reading.deadTold
  const injured =
    reading.shot === null
      ? (reading.hurt ?? (isHurtBesides(reading, killed) ? 1 : 0))
      : Math.max(reading.hurt ?? 0, reading.shot - killed)
  return { killed, injured }
}

function isHurtBesides({ hurtTold, besides }: TollReading, killed: number): boolean {
  return killed > 0 ? besides : hurtTold
}

/** What an article that gives no number counts for, beside one that does. */
const TOLD = 0.7
/** What a number of people shot, less the dead of all articles together, counts for. */
const SHOT = 0.5

/**
 * The toll that several articles give together: the number that most of them give; of two that equally many give, the
 * higher, for tolls grow. An article without a number counts for less, and so does what is worked out from a number of people shot.
 */
export function mergedToll(readings: readonly TollReading[]): Toll {
  const dead = new Votes()
  const telling = readings.filter((reading) => !isSilent(reading))
  for (const reading of telling) {
    if (reading.dead === null) dead.add(reading.deadTold, TOLD)
    else dead.add(reading.dead, 1)
  }
  const killed = dead.winner()
  const hurt = new Votes()
  for (const reading of telling) {
    if (reading.hurt !== null) hurt.add(reading.hurt, 1)
    if (reading.shot !== null && reading.shot >= killed) hurt.add(reading.shot - killed, SHOT)
    if (reading.hurt === null && reading.shot === null) hurt.add(isHurtBesides(reading, killed) ? 1 : 0, TOLD)
  }
  return { killed, injured: hurt.winner() }
}

/** A page that tells of no dead and no hurt is no voice for nought: it may be a form to log in by. */
function isSilent({ dead, hurt, shot, deadTold, hurtTold }: TollReading): boolean {
  return dead === null && hurt === null && shot === null && deadTold === 0 && !hurtTold
}

class Votes {
  readonly #weights = new Map<number, number>()

  add(value: number, weight: number): void {
    this.#weights.set(value, (this.#weights.get(value) ?? 0) + weight)
  }

  /** The value with most weight, the higher of two that are equal to a rounding error; 0 where there is none. */
  winner(): number {
    let best = 0
    for (const [value, weight] of this.#weights) {
      const most = this.#weights.get(best) ?? 0
      if (weight > most + 1e-9 || (weight > most - 1e-9 && value > best)) best = value
    }
    return best
  }
}

/** Counts of people, those of the headline first. */
function inOrder({ figures }: PreparedArticle, language: Language): Figure[] {
  const counts = figures.filter(
    (figure) =>
      countsPeople(figure, language) &&
      figure.unit === null &&
      figure.rate === null &&
      !figure.negated &&
      figure.factuality === 'actual' &&
      figure.change === null &&
      figure.low !== null,
  )
  const isHeadline = (figure: Figure): boolean => figure.part === 'headline'
  return [...counts.filter(isHeadline), ...counts.filter((figure) => figure.part === undefined && figure.start < START)]
}

/** "Shot three times" and "five crime scenes" count no one. */
function countsPeople({ counted }: Figure, { toll, figures: { inflections } }: Language): boolean {
  if (counted === null) return true
  return !counted.split(/[^\p{L}]+/u).some((word) => toll.notPeople.has(nounLemma(word, inflections)))
}

/** A number of more than this many dead or hurt is a date, a number of rounds, a year's total. */
const MOST = 1000

function first(figures: readonly Figure[], event: string): number | null {
  return figures.find((figure) => figure.event === event && (figure.low ?? 0) < MOST)?.low ?? null
}

/** "Eight people were shot, one is in serious condition": who is badly hurt is a part of those shot, and no total. */
function hurtIn(figures: readonly Figure[], { figures: { events } }: Language): number | null {
  const badly = new Set(events.severities.values())
  const isPart = ({ group }: Figure): boolean => group.some((word) => badly.has(word))
  const all = first(
    figures.filter((figure) => !isPart(figure)),
    'injured',
  )
  return all ?? (first(figures, 'shot') === null ? first(figures, 'injured') : null)
}

/** "Killed three people and himself", "two dead … before turning the gun on himself", right after the number. */
function killsItself({ text, title }: PreparedArticle, figures: readonly Figure[], { toll }: Language): boolean {
  const figure = figures.find((one) => one.event === 'killed' && (one.low ?? 0) < MOST)
  if (!figure) return false
  const after = (figure.part === undefined ? text : (title ?? '')).slice(figure.end, figure.end + 60)
  const [sentence = ''] = after.split(/[.!?]\s/)
  const tokens = tokenize(sentence)
  if (tokens.some(({ lower }) => toll.accidental.has(lower))) return false
  return tokens.some(({ lower }) => toll.reflexives.has(lower))
}

interface Telling {
  readonly event: string
  readonly language: Language
}

/** Does a word say, without a number, that this happened to somebody? */
function tellsAt(tokens: readonly Token[], at: number, { event, language }: Telling): boolean {
  const token = tokens[at]!
  if (token.kind !== 'word') return false
  const { events, inflections } = language.figures
  const of =
    events.events.get(token.lower) ??
    events.events.get(verbLemma(token.lower, inflections)) ??
    events.eventNouns.get(nounLemma(token.lower, inflections))
  return of === event && !denied(tokens, at, language)
}

/** Injured, shot, or "in critical condition". */
function isHurt(tokens: readonly Token[], at: number, language: Language): boolean {
  const { conditions, state } = language.toll
  const isState = state.has(tokens[at]!.lower) && conditions.has(tokens[at - 1]?.lower ?? '')
  return isState || isHit(tokens, at, language) || tellsAt(tokens, at, { event: 'injured', language })
}

/** How many tokens before a word that somebody was hurt the dead may be told of, and who was hurt. */
const BACK = 14

/**
 * Is whoever was hurt another than the dead: by a word ("another"), or as a second subject?
 *
 *   A man was killed and a girl of six was wounded.
 *                ------  ^^^^^^            -------
 */
function isBesides(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens.slice(Math.max(0, at - BACK), at)
  const near = before.slice(Math.max(0, before.findLastIndex(({ text }) => /^[.!?]$/.test(text)) + 1))
  if (near.some(({ lower }) => language.toll.besides.has(lower))) return true
  const from = at - near.length
  const dead = near.findIndex((_, i) => tellsAt(tokens, from + i, { event: 'killed', language }))
  if (dead < 0) return false
  const since = near.slice(dead + 1)
  const joint = since.findIndex(({ lower, text }) => text === ',' || lower === language.figures.numbers.joiner)
  return joint >= 0 && since.slice(joint + 1).some(({ lower }) => isPerson(lower, language))
}

function isPerson(lower: string, { figures: { events, inflections } }: Language): boolean {
  return events.people.has(nounLemma(lower, inflections))
}

function isHit(tokens: readonly Token[], at: number, language: Language): boolean {
  const { shot, notHit } = language.toll
  return shot.has(tokens[at]!.lower) && !notHit.has(tokens[at + 1]?.lower ?? '') && !denied(tokens, at, language)
}

/** "Double murder" is two; with whoever did it ("murder-suicide") there are two at least; 0 for any other word. */
function multipleAt(tokens: readonly Token[], at: number, { toll }: Language): number {
  const { lower } = tokens[at]!
  if (toll.withKiller.has(lower)) return 2
  const multiple = toll.multiples.get(lower)
  return multiple !== undefined && toll.killings.has(tokens[at + 1]?.lower ?? '') ? multiple : 0
}

/** "Killed his wife and four daughters": five; 0 where no list follows. */
function listed(tokens: readonly Token[], at: number, language: Language): number {
  if (!tellsAt(tokens, at, { event: 'killed', language })) return 0
  return listedAfter(tokens, at, language)
}

/** "Shot his wife dead, then himself", "killed a boy before turning the gun on himself": two; 0 for any other word. */
function withKiller(tokens: readonly Token[], at: number, language: Language): number {
  if (!tellsAt(tokens, at, { event: 'killed', language })) return 0
  const after = tokens.slice(at + 1, at + 1 + BACK)
  const stop = after.findIndex(({ text }) => /^[.!?]$/.test(text))
  const rest = stop < 0 ? after : after.slice(0, stop)
  if (rest.some(({ lower }) => language.toll.accidental.has(lower))) return 0
  const himself = rest.findIndex(({ lower }) => language.toll.reflexives.has(lower))
  return himself > 1 &&
    rest.slice(0, himself).some(({ lower, text }) => text === ',' || language.toll.andThen.has(lower))
    ? 2
    : 0
}

/** By a "not" before it, or because it was tried or charged only. */
function denied(tokens: readonly Token[], at: number, { figures, toll }: Language): boolean {
  return (
    tokens.slice(Math.max(0, at - 5), at).some((token) => figures.grammar.negators.has(token.lower)) ||
    tokens.slice(Math.max(0, at - 2), at).some((token) => toll.unfinished.has(token.lower))
  )
}
