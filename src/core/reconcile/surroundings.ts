/** What stands in the sentences of an article beside a figure: other numbers, and the year that is told of. */
import type { Figure, PreparedArticle, Time } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** A sentence with more figures or times than this is a table or noise: nothing is taken from it. */
const MOST_IN_SENTENCE = 100

interface Said {
  readonly figures: Figure[]
  readonly dates: Time[]
}

/** Looks up what stands beside figures of one article's body; a headline, standfirst or caption has nothing beside it. */
export interface Surroundings {
  readonly sentence: (figure: Figure) => Span | null
  readonly numbersBeside: (figure: Figure) => ReadonlySet<number>
  readonly year: (figure: Figure) => string | null
}

/**
 * Read an article once; each look-up then costs what its sentence holds, at most 100 figures and times.
 * @param ownYear the year in which the article tells its news, four digits; null where nothing tells it
 */
export function surroundingsOf(article: PreparedArticle, ownYear: string | null): Surroundings {
  const said = new Map<number, Said>()
  const at = (place: number): Said | undefined => {
    const sentence = sentenceAt(article, place)
    if (!sentence) return undefined
    const known = said.get(sentence.start) ?? { figures: [], dates: [] }
    said.set(sentence.start, known)
    return known
  }
  for (const figure of article.figures) if (figure.part === undefined) at(figure.start)?.figures.push(figure)
  for (const time of article.times)
    if (time.part === undefined && time.type === 'DATE') at(time.start)?.dates.push(time)
  const sentence = (figure: Figure): Span | null =>
    figure.part === undefined ? sentenceAt(article, figure.start) : null
  return {
    sentence,
    numbersBeside: (figure) => {
      const around = sentence(figure)
      const figures = around ? said.get(around.start)!.figures : []
      if (figures.length > MOST_IN_SENTENCE) return new Set()
      return new Set(figures.flatMap(({ low }) => (low === null || low === figure.low ? [] : [low])))
    },
    year: (figure) => {
      const around = sentence(figure)
      return around ? yearToldOf(figure, datesFor(article, around, said), ownYear) : null
    },
  }
}

/** The dated times of a sentence; of one without, the first of the sentence before: "In 1959 the dam broke. Nine people died." */
function datesFor(article: PreparedArticle, sentence: Span, said: ReadonlyMap<number, Said>): readonly Time[] {
  const datedIn = (start: number): Time[] => {
    const dates = said.get(start)?.dates ?? []
    return dates.length > MOST_IN_SENTENCE ? [] : dates.filter(({ value }) => /^\d{4}/.test(value))
  }
  const dates = datedIn(sentence.start)
  if (dates.length > 0 || sentence.start === 0) return dates
  const before = sentenceAt(article, sentence.start - GAP)
  return before ? datedIn(before.start).slice(0, 1) : []
}

/** Code units from a sentence back into the one before it. */
const GAP = 2

/** The year of the nearest date, where it is not the year of the article itself. */
function yearToldOf(figure: Figure, dates: readonly Time[], ownYear: string | null): string | null {
  const far = (time: Time): number => Math.abs(time.start - figure.start)
  if (dates.length === 0) return null
  const nearest = dates.reduce((best, one) => (far(one) < far(best) ? one : best)).value.slice(0, 4)
  return nearest === ownYear ? null : nearest
}

/** The sentence that holds a place, by halving. */
function sentenceAt({ sentences }: PreparedArticle, place: number): Span | null {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= place ? found : null
}
