/** The files of a grammar, from the folder `models` that lies beside the program. */
import { existsSync, readFileSync } from 'node:fs'
import { GRAMMAR_FILES, type Grammar, type GrammarFile, readGrammar } from '../core/analyse/grammar.ts'

const loaded = new Map<string, Grammar>()

/**
 * The grammar of a language. It is read once in a process: 15 MB, in some 40 milliseconds.
 * @param language ISO 639-1 code
 * @throws {Error} where there are no models of the language, or a file is missing or damaged
 */
export function loadGrammar(language: string): Grammar {
  const known = loaded.get(language)
  if (known) return known
  const folder = modelsFolder()
  const read = (name: GrammarFile): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`${language}/${name}.bin`, folder)))
  const files = Object.fromEntries(GRAMMAR_FILES.map((name) => [name, read(name)])) as Record<GrammarFile, Uint8Array>
  const grammar = readGrammar(language, files)
  loaded.set(language, grammar)
  return grammar
}

/** Deepest that the program may lie below the folder that holds `models`: `build/src/io` of a checkout. */
const MOST_UP = 4

/** The folder `models`, looked for from here upwards: it lies beside `dist`, `src` and `build` alike. */
function modelsFolder(): URL {
  for (let up = 1; up <= MOST_UP; up++) {
    const folder = new URL(`${'../'.repeat(up)}models/`, import.meta.url)
    if (existsSync(folder)) return folder
  }
  throw new Error('The folder "models" of the package is missing: install it again.')
}
