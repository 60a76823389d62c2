/** What a page prints around its reports, and a copier took along. */
import type { PreparedArticle } from '../model/annotation.ts'
import type { Evidence } from '../model/relation.ts'
import { fold } from '../text/tokens.ts'
import { DIRECTION_WEIGHTS } from './direction-weights.ts'

/** A line of a site names it and says little else: longer passages that were left out are reports of their own. */
const LONGEST_FURNITURE = 300

/**
 * What a page prints around its reports and a copy took along: a newsletter box, a "Read more" line, a caption's credit that
 * names the other's outlet.
 */
export function furnitureLeft(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const name = source.publisher
  if (!name || name.length < 4 || (derived.publisher && fold(derived.publisher) === fold(name))) return null
  const left = derived.removed.find(
    ({ text, reason }) =>
      reason !== 'source-link' &&
      text.length <= LONGEST_FURNITURE &&
      ` ${plainWords(text)} `.includes(` ${plainWords(name)} `),
  )
  if (!left) return null
  const words = left.text.trim().replace(/\s+/g, ' ')
  return {
    code: 'furniture-left',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['furniture-left'],
    note: `beside the other's text stands "${words.slice(0, 60)}"`,
  }
}

/** Fewer words may stand anywhere. */
const LEAST_WORDS = 3

/** A line of the body, or among its captions, that the other's page has beside its report: whoever has it in his text copied it along. */
export function furnitureInBody(source: PreparedArticle, derived: PreparedArticle): Evidence | null {
  const beside = new Set(
    source.removed
      .filter(({ reason }) => reason !== 'source-link')
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.length <= LONGEST_FURNITURE)
      .map(plainWords)
      .filter((words) => words.split(' ').length >= LEAST_WORDS),
  )
  if (beside.size === 0) return null
  const lines = [derived.text, ...derived.parts.map(({ text }) => text)]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.length <= LONGEST_FURNITURE)
  const left = lines.find((line) => beside.has(plainWords(line)))
  if (left === undefined || linesOf(source.text).has(plainWords(left))) return null
  return {
    code: 'furniture-in-body',
    favours: source.id,
    weight: DIRECTION_WEIGHTS['furniture-in-body'],
    note: `the other's text holds "${left.trim().slice(0, 60)}", which stands beside this one's`,
  }
}

function linesOf(text: string): Set<string> {
  return new Set(text.split('\n').map(plainWords))
}

/** Letters and digits alone, in lower case. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
