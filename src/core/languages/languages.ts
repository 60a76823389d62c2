import { en } from './en/en.ts'
import type { Language } from './language.ts'

/** Every language that can be annotated. */
export const LANGUAGES: readonly Language[] = [en]

/** The language with this code; of one that is not known, English. A text that is not written in it is not read: see `annotate`. */
export function languageFor(code: string | null): Language {
  return LANGUAGES.find((language) => language.code === code) ?? en
}
