/** The files of a grammar, from the folder `models` that lies beside the program. */
import { readFile } from 'node:fs/promises'
import { GRAMMAR_FILES, type Grammar, type GrammarFile, readGrammar } from '../core/analyse/grammar.ts'

const loading = new Map<string, Promise<Grammar>>()

/**
 * The grammar of a language. It is read once in a process.
 * @param language ISO 639-1 code
 * @throws {Error} where there are no models of the language, or a file is missing or damaged
 */
export function loadGrammar(language: string): Promise<Grammar> {
  let grammar = loading.get(language)
  if (!grammar) {
    grammar = read(language)
    loading.set(language, grammar)
  }
  return grammar
}

async function read(language: string): Promise<Grammar> {
  const folder = await modelsFolder()
  const entries = await Promise.all(
    GRAMMAR_FILES.map(async (name) => [name, new Uint8Array(await readFile(new URL(`${language}/${name}.bin`, folder)))] as const),
  )
  return readGrammar(language, Object.fromEntries(entries) as Record<GrammarFile, Uint8Array>)
}
