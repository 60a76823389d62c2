import { analyse } from '../src/core/analyse/analyse.ts'
import { type TaggedReading, taggedReading } from '../src/core/annotate/tagging/tagging.ts'
import { en } from '../src/core/languages/en/en.ts'
import { loadGrammar } from '../src/io/models.ts'

/** An English text as the annotators read it. */
export function tagged(text: string): TaggedReading {
  return taggedReading(analyse(text, loadGrammar('en')), en.sentences)
}
