/** What a copier makes of an article. */
import { type Body, original, type Sentence } from './original.ts'
import type { Random } from './random.ts'
import type { WordStore } from './word-store.ts'

/** Part of the plain words that an editor changes, and that a rewriter does. */
const EDITED_WORDS = 0.03
const REWRITTEN_WORDS = 0.32
const REWRITE_DROPS = 0.2
const PLAIN_WORD = /^[a-z]{3,}$/

export const CHANGES = ['copy', 'excerpt', 'inserted', 'light-edit', 'rewrite'] as const
/**
 * `copy`: the whole, at most another last line; `excerpt`: a stretch of it alone; `inserted`: some paragraphs of it within an
 * article of its own; `light-edit`: some words and a sentence changed; `rewrite`: a third of the words exchanged, sentences
 * dropped and shuffled, names and numbers kept.
 */
export type Change = (typeof CHANGES)[number]

export function derived(store: WordStore, draw: Random, source: Body, change: Change): Body {
  switch (change) {
    case 'copy':
      return draw.share() < 0.5 ? source : [...source, ...original(store, draw, 8)]
    case 'excerpt':
      return stretch(source, draw, 0.35)
    case 'inserted':
      return inserted(store, draw, source)
    case 'light-edit':
      return reworded(store, draw, source, EDITED_WORDS, 1 / 40)
    case 'rewrite':
      return shuffled(reworded(store, draw, source, REWRITTEN_WORDS, REWRITE_DROPS), draw)
  }
}

/** Paragraphs in a row, at least this share of all and at least sixty words where there are as many. */
function stretch(source: Body, draw: Random, least: number): Body {
  const count = Math.max(1, Math.round(source.length * (least + draw.share() * 0.3)))
  let start = draw.below(source.length - count + 1)
  let part = source.slice(start, start + count)
  while (wordsOf(part) < 60 && start > 0) part = source.slice(--start, start + count + 1)
  return part
}

function inserted(store: WordStore, draw: Random, source: Body): Body {
  const own = original(store, draw, draw.between(400, 1200))
  const at = draw.below(own.length + 1)
  return [...own.slice(0, at), ...stretch(source, draw, 0.1), ...own.slice(at)]
}

function reworded(store: WordStore, draw: Random, source: Body, swap: number, drop: number): Body {
  const found = source
    .map((paragraph) =>
      paragraph.filter(() => draw.share() >= drop).map((sentence) => otherWords(store, draw, sentence, swap)),
    )
    .filter((paragraph) => paragraph.length > 0)
  return found.length > 0 ? found : source
}

/** Each plain word in its turn stays, is left out, gets a companion, or makes room for a word of the corpus. */
function otherWords(store: WordStore, draw: Random, sentence: Sentence, swap: number): Sentence {
  return sentence.flatMap((word) => {
    if (!PLAIN_WORD.test(word) || draw.share() >= swap) return [word]
    const kind = draw.share()
    if (kind < 0.15) return []
    const other = store.words[store.sequence[draw.below(store.sequence.length)]!]!
    const plain = PLAIN_WORD.test(other) ? other : 'then'
    return kind < 0.3 ? [word, plain] : [plain]
  })
}

/** Neighbouring sentences change places now and then; paragraphs are cut anew. */
function shuffled(body: Body, draw: Random): Body {
  const sentences = body.flat()
  for (let i = 0; i + 1 < sentences.length; i++) {
    if (draw.share() >= 0.25) continue
    const [first, second] = [sentences[i]!, sentences[i + 1]!]
    sentences[i] = second
    sentences[i + 1] = first
  }
  const paragraphs: Sentence[][] = []
  for (let at = 0; at < sentences.length; ) {
    const count = draw.between(1, 4)
    paragraphs.push(sentences.slice(at, at + count))
    at += count
  }
  return paragraphs
}

function wordsOf(body: Body): number {
  return body.reduce((sum, paragraph) => sum + paragraph.reduce((words, sentence) => words + sentence.length, 0), 0)
}
