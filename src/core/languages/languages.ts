import { en } from './en/en.ts'
import type { Language } from './language.ts'

/** Every language that can be annotated. */
export const LANGUAGES: readonly Language[] = [en]

/** The language with this code. An unknown or unwritten code is read as English, which the pipeline says in a notice. */
export function languageFor(code: string | null): Language {
  return LANGUAGES.find((language) => language.code === code) ?? en
}
