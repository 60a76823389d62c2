/** The grammar of English, fetched from beside the page. */
import { type Grammar, type GrammarFile, readGrammar } from '../../src/core/analyse/grammar.ts'

const FILES: Readonly<Record<GrammarFile, URL>> = {
  lexicon: new URL('../../models/en/lexicon.bin', import.meta.url),
  tagger: new URL('../../models/en/tagger.bin', import.meta.url),
  lemmas: new URL('../../models/en/lemmas.bin', import.meta.url),
  parser: new URL('../../models/en/parser.bin', import.meta.url),
  names: new URL('../../models/en/names.bin', import.meta.url),
  gazetteer: new URL('../../models/en/gazetteer.bin', import.meta.url),
  senses: new URL('../../models/en/senses.bin', import.meta.url),
  nouns: new URL('../../models/en/nouns.bin', import.meta.url),
}

/** @throws {Error} where a file cannot be fetched */
export async function fetchGrammar(): Promise<Grammar> {
  const entries = await Promise.all(
    Object.entries(FILES).map(async ([name, url]) => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(`${url.pathname} could not be fetched: ${answer.status}`)
      return [name, new Uint8Array(await answer.arrayBuffer())] as const
    }),
  )
  return readGrammar('en', Object.fromEntries(entries) as Record<GrammarFile, Uint8Array>)
}
