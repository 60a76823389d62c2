import { eld } from 'eld/extrasmall'

/** Letters of a text that are enough to tell its language. */
const SAMPLE = 4000
/** Fewer letters than this cannot tell it. */
const LEAST = 40

/** The language of a text (ISO 639-1), null where it is too short or the detector is unsure. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST) return null
  const found = eld.detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : null
}
