/** Several texts told beside one of them: what all share once, and each place where any parts from it with every reading. */
import type { CollatedStretch } from './collated.ts'

/** Words of one place with the texts that have them: 0 is the base, 1 the first of the others. */
export interface VariantReading {
  readonly witnesses: readonly number[]
  readonly words: string
}

/** Words that all texts share, or what each of them has instead. */
export type ApparatusSegment = string | readonly VariantReading[]

/** A stretch of the base that one of the others tells in words of its own; of no length where it only adds. */
interface Variant {
  readonly start: number
  readonly end: number
  readonly witness: number
  readonly words: string
}

/**
 * Put collations with one base together. Places that touch or overlap become one, so that every text can be read off
 * whole: what all share, with its own readings.
 *
 * @param others each collated with `base`: its `source` sides together are the base
 */
export function apparatus(base: string, others: readonly (readonly CollatedStretch[])[]): ApparatusSegment[] {
  const variants = others.flatMap((stretches, i) => variantsOf(stretches, i + 1))
  variants.sort((a, b) => a.start - b.start || a.end - b.end || a.witness - b.witness)
  const segments: ApparatusSegment[] = []
  let at = 0
  for (let i = 0; i < variants.length; ) {
    const { start } = variants[i]!
    let { end } = variants[i]!
    const place: Variant[] = []
    while (i < variants.length && variants[i]!.start <= end) {
      end = Math.max(end, variants[i]!.end)
      place.push(variants[i++]!)
    }
    if (start > at) segments.push(base.slice(at, start))
    segments.push(readings(base, { start, end, place, count: others.length + 1 }))
    at = end
  }
  if (at < base.length) segments.push(base.slice(at))
  return segments
}

function variantsOf(stretches: readonly CollatedStretch[], witness: number): Variant[] {
  let at = 0
  return stretches.flatMap(({ source, derived }) => {
    const start = at
    at += source.length
    return source === derived ? [] : [{ start, end: at, witness, words: derived }]
  })
}

interface Place {
  readonly start: number
  readonly end: number
  /** In order. */
  readonly place: readonly Variant[]
  readonly count: number
}

/** What each text has at a place, the same words once. */
function readings(base: string, { start, end, place, count }: Place): VariantReading[] {
  const byWords = new Map<string, number[]>()
  for (let witness = 0; witness < count; witness++) {
    let [words, at] = ['', start]
    for (const one of place) {
      if (one.witness !== witness) continue
      words += base.slice(at, one.start) + one.words
      at = one.end
    }
    words += base.slice(at, end)
    byWords.set(words, [...(byWords.get(words) ?? []), witness])
  }
  return [...byWords].map(([words, witnesses]) => ({ witnesses, words }))
}
