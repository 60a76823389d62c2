/** Which figures of an article tell how many people its event befell in all. */
import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import { nounLemma } from '../text/lemma.ts'

/** A report tells at its head how many people its event befell, in code units. */
const HEAD = 1000

/** Two tolls of one event that differ by more than this factor are hardly of one event. */
const RIVALS_APART = 2

/** The police and those who call a march count it by a factor of this. */
const DISPUTED_APART = 8

/**
 * The ids of an article's leading figures: for each event (killed, hurt, missing ...) the first number of anybody in the
 * headline and in the first lines of the body; and what another speaker puts against it further down.
 *
 *   At least 43 people were killed, doctors said. ... The rebels put the death toll at 61.
 *   ^^^^^^^^^^^^^^^^^^                                                                   ^^
 */
export function leadingFigures({ figures }: PreparedArticle, language: Language): Set<string> {
  const first = new Map<string, Figure>()
  const found = new Set<string>()
  for (const figure of figures) {
    if (figure.event === null || !isOfAnybody(figure, language)) continue
    const key = JSON.stringify([figure.part, figure.event])
    const before = first.get(key)
    if (before === undefined) first.set(key, figure)
    const again = before !== undefined && (areRivals(before, figure, language) || isSharper(before, figure))
    if (before === undefined ? isAtHead(figure) : again && found.has(before.id)) found.add(figure.id)
  }
  return found
}

function isAtHead({ part, start }: Figure): boolean {
  return part === 'headline' || (part === undefined && start < HEAD)
}

/** Nothing narrows down whom it counts. */
function isOfAnybody(figure: Figure, { ledger, figures }: Language): boolean {
  const { counted, group, unit, change, negated, factuality, partOf, rate } = figure
  if (
    unit !== null ||
    change !== null ||
    negated ||
    factuality !== 'actual' ||
    rate !== null ||
    partOf !== null ||
    group.length > 0
  )
    return false
  return (counted ?? '')
    .split(/\s+/)
    .every((word) => word === '' || ledger.anyone.has(nounLemma(word.toLowerCase(), figures.inflections)))
}

/** What two speakers say of one thing: not where the second gives a place or a time of its own. */
export function areRivals(a: Figure, b: Figure, { ledger }: Language): boolean {
  const speakers = [a.speaker?.name ?? null, b.speaker?.name ?? null]
  if (speakers[0] === null || speakers[1] === null || speakers[0] === speakers[1]) return false
  if (a.event === null || a.event !== b.event || (b.place !== null && b.place !== a.place)) return false
  return areNear(a, b, ledger.disputed.has(a.event) ? DISPUTED_APART : RIVALS_APART)
}

/** May two numbers be said of one event? */
export function areNear(a: Figure, b: Figure, apart = RIVALS_APART): boolean {
  const [low, high] = [a, b].map((one) => one.low ?? one.high ?? 0).sort((x, y) => x - y)
  return low! > 1 && high! / low! <= apart
}

/** A number that a bound lets pass and that is hardly above it: "more than 30", and then 31. */
const HARDLY_ABOVE = 1.2

/** "More than 30 people died. ... 31 bodies have been found": the same number, said more exactly. */
export function isSharper(loose: Figure, sharp: Figure): boolean {
  if (loose.low === null || sharp.low === null || sharp.comparison === 'vague' || !isLooser(loose, sharp)) return false
  return loose.comparison === 'vague' || (sharp.low >= loose.low && sharp.low <= HARDLY_ABOVE * loose.low)
}

/** "Dozens killed" over "at least 43 people were killed": the looser word of the headline, or of the line before. */
export function isLooser(a: Figure, b: Figure): boolean {
  const high = (one: Figure): number => one.high ?? Number.POSITIVE_INFINITY
  return (a.low ?? 0) <= high(b) && (b.low ?? 0) <= high(a)
}
