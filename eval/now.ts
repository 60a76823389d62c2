/** The project's own grammar, for evaluations and tests of single stages. */
import { analyse } from '../src/core/analyse/analyse.ts'
import { type TaggedReading, taggedReading } from '../src/core/annotate/tagging/tagging.ts'
import { groundsOf } from '../src/core/grounds.ts'
import type { Page } from '../src/core/model/document.ts'
import type { Grounds } from '../src/core/model/grounds.ts'
import type { Prepared } from '../src/core/model/prepared.ts'
import { prepareSource } from '../src/core/pipeline.ts'
import { read } from '../src/core/read/read.ts'
import { loadGrammar } from '../src/io/models.ts'

/** An English text as the annotators read it. */
export function tagged(text: string): TaggedReading {
  return taggedReading(analyse(text, loadGrammar('en')))
}

/** The first half of the pipeline at once, for forms of document that need no time to open. */
export function prepareNow(page: Page): Prepared {
  const { sources, notices } = read(page)
  const articles = sources.map((source) => prepareSource(source, { grammar: loadGrammar }))
  return { articles, notices: [...notices, ...articles.flatMap((article) => article.notices)] }
}

/** What the English grammar tells of sentences. */
export function englishGrounds(): Grounds {
  return groundsOf(loadGrammar('en'))
}
