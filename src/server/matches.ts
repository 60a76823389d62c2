/** Of each story that a search found, a sentence with the words that were typed. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Span } from '../core/model/span.ts'
import type { Store } from '../store/store.ts'
import { folded } from '../store/words.ts'

export interface Match {
  readonly story: string
  readonly article: string
  readonly sentence: string
  /** Where the words stand in the sentence. */
  readonly hits: readonly Span[]
}

/** Letters of a sentence that are shown. */
const MOST_LETTERS = 300

export async function matchesOf(store: Store, search: string, stories: readonly string[]): Promise<Match[]> {
  const found = await store.articles.matching(search, stories)
  const typed = [...new Set(folded(search))]
  return found.flatMap(({ story, article }) => {
    const sentence = sentenceWith(article, typed)
    return story !== null && sentence ? [{ story, article: article.id, ...sentence }] : []
  })
}

/** The first of the sentences that have most of the words; headlines are shown anyway. */
function sentenceWith({ text, sentences }: PreparedArticle, typed: readonly string[]) {
  let best: { sentence: string; hits: Span[]; words: number } | null = null
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, Math.min(end, start + MOST_LETTERS)).replace(/\s/g, ' ')
    const hits = hitsIn(sentence, typed)
    const words = new Set(hits.map((hit) => hit.word)).size
    if (words > (best?.words ?? 0)) best = { sentence, hits: hits.map(({ start, end }) => ({ start, end })), words }
    if (words === typed.length) break
  }
  return best && { sentence: best.sentence, hits: best.hits }
}

function hitsIn(sentence: string, typed: readonly string[]): (Span & { word: string })[] {
  return Array.from(sentence.matchAll(/[\p{L}\p{N}\p{M}]+/gu)).flatMap((match) => {
    const [said = ''] = folded(match[0])
    const word = typed.find((one) => said === one || (one.length >= PREFIX && said.startsWith(one)))
    return word === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, word }]
  })
}

/** Longer words find those that begin with them, as the search does. */
const PREFIX = 4
