import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { type Token, tokenize } from '../text/tokens.ts'

/** What one article says of the dead and the hurt of its event. Whole numbers. */
export interface Toll {
  readonly killed: number
  readonly injured: number
}

/** A report tells its event at its start: what comes after so many characters is background more often. */
const START = 2500

/** Where a death is told without a number, it is told at once. */
const LEAD = 400

/**
 * The toll that an article gives, by one rule:
 *
 * 1. the first number of dead (hurt) in the headline, else in the first part of the text, speaks for the article;
 * 2. without a number, one person is counted where the headline or the text's start says that somebody died (was hurt);
 * 3. people "shot" are hurt, less those said to be dead, where that is more than the number of hurt given;
 * 4. nothing said is nought.
 */
export function toll(article: PreparedArticle, language: Language): Toll {
  const figures = inOrder(article)
  const said = `${article.title ?? ''}\n\n${article.text.slice(0, LEAD)}`
  const killed = first(figures, 'killed') ?? (tells(said, 'killed', language) ? 1 : 0)
  const shot = first(figures, 'shot')
  const hurt = first(figures, 'injured')
  const injured =
    shot === null ? (hurt ?? (tells(said, 'injured', language) ? 1 : 0)) : Math.max(hurt ?? 0, shot - killed)
  return { killed, injured }
}

/** Counts of people, those of the headline first. */
function inOrder({ figures }: PreparedArticle): Figure[] {
  const counts = figures.filter(
    (figure) =>
      figure.unit === null && figure.rate === null && !figure.negated && figure.change === null && figure.low !== null,
  )
  const isHeadline = (figure: Figure): boolean => figure.part === 'headline'
  return [...counts.filter(isHeadline), ...counts.filter((figure) => figure.part === undefined && figure.start < START)]
}

function first(figures: readonly Figure[], event: string): number | null {
  return figures.find((figure) => figure.event === event && (figure.low ?? 0) < 1000)?.low ?? null
}

/** Does a text say, without a number, that this happened to somebody? */
function tells(text: string, event: string, language: Language): boolean {
  const { events, inflections } = language.figures
  const tokens = tokenize(text)
  const says = (token: Token): boolean => {
    const of =
      events.events.get(token.lower) ??
      events.events.get(verbLemma(token.lower, inflections)) ??
      events.eventNouns.get(nounLemma(token.lower, inflections))
    return of === event
  }
  return tokens.some((token, i) => token.kind === 'word' && says(token) && !denied(tokens, i, language))
}

function denied(tokens: readonly Token[], at: number, { figures }: Language): boolean {
  return tokens.slice(Math.max(0, at - 5), at).some((token) => figures.grammar.negators.has(token.lower))
}

/** The number that most articles of an event give; of two that equally many give, the higher, for tolls grow. */
export function mergedToll(tolls: readonly Toll[]): Toll {
  return { killed: mode(tolls.map((one) => one.killed)), injured: mode(tolls.map((one) => one.injured)) }
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && value > best)) best = value
  }
  return best
}
