/** What drawing one story found out that drawing it again, with one more report, need not find out anew. */
import type { Grammar } from './analyse/grammar.ts'
import { groundsOf } from './grounds.ts'
import type { PreparedArticle } from './model/annotation.ts'
import type { Grounds } from './model/grounds.ts'
import type { Relation } from './model/relation.ts'
import { hash32 } from './text/hash.ts'

/**
 * Kept by whoever draws stories again and again. All in it follows from the articles and the program alone, so that a story drawn with it is the
 * story drawn without it.
 */
export interface StoryMemory {
  /** The relation of two articles as it was found before, or as it is found now. */
  readonly relation: (a: PreparedArticle, b: PreparedArticle, find: () => Relation) => Relation
  readonly grounds: (grammar: Grammar) => Grounds
}

/** Pairs that are kept; a story of 500 reports has some thousands that are worth a look. */
const MOST_PAIRS = 40_000

export function storyMemory(): StoryMemory {
  const pairs = new Map<string, Relation>()
  const grounds = new Map<Grammar, Grounds>()
  const marks = new WeakMap<PreparedArticle, string>()
  const markOf = (article: PreparedArticle): string => {
    const known = marks.get(article) ?? mark(article)
    marks.set(article, known)
    return known
  }
  return {
    relation(a, b, find) {
      const key = `${markOf(a)} ${markOf(b)}`
      const known = pairs.get(key)
      // The one that was asked for last stands at the end: what nobody asks for goes first.
      pairs.delete(key)
      const relation = known ?? find()
      pairs.set(key, relation)
      if (pairs.size > MOST_PAIRS) pairs.delete(pairs.keys().next().value!)
      return relation
    },
    grounds(grammar) {
      const known = grounds.get(grammar) ?? groundsOf(grammar)
      grounds.set(grammar, known)
      return known
    },
  }
}

/** Unlike that of the same article after its page was read otherwise: its text, its head, and how much was found in it. */
function mark(article: PreparedArticle): string {
  const { id, text, title, authors, contributors, publisher, agency, published, updated, dateline, url } = article
  const { sentences, statements, quotations, figures, names, times, links, parts } = article
  const head = [title, authors, contributors, publisher, agency, published, updated, dateline, url]
  const found = [sentences, statements, quotations, figures, names, times, links, parts].map(({ length }) => length)
  return `${id} ${hash32(text)} ${hash32(JSON.stringify(head))} ${found.join()}`
}
