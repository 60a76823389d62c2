import type { Span } from '../../model/span.ts'
import { type DriftContext, finding, words } from './context.ts'
import type { FindingDraft } from './judge.ts'
import type { Alignment } from './support.ts'
import { type SentenceUnit, stem } from './units.ts'

/** A source sentence with less of its content carried over than this has been left out. */
const LEFT_OUT = 0.35

/** Where this share of the source's sentences is carried over, the text retells it whole. */
const RETELLS = 0.85

/**
 * What the derived text leaves out that a reader would miss: people and groups that it no longer names, figures that it
 * no longer gives. Each is told once, where the source first has it.
 */
export function droppedFindings(alignment: Alignment, comparison: DriftContext): FindingDraft[] {
  const told = new Set<string>()
  const retells = shareRetold(alignment) >= RETELLS
  return comparison.sourceUnits.flatMap((unit) => {
    const gone = alignment.kept[unit.index]! < LEFT_OUT
    const names = namesGone(unit, gone, comparison).filter((name) => !told.has(name))
    for (const name of names) told.add(name)
    const figures = figuresGone(unit, gone, comparison)
    if (names.length === 0 && figures.length === 0) return retells && gone ? sentenceGone(unit) : []
    const what = [...names, ...figures.map((span) => `“${words(comparison.source, span)}”`)]
    const span = names.length > 0 ? unit : figures[0]!
    return [finding('dropped', { derived: null, source: span }, `Left out: ${what.join(', ')}.`)]
  })
}

/** 0 to 1: share of the source's sentences that the text carries over. */
export function shareRetold({ kept }: Alignment): number {
  return kept.filter((share) => share >= LEFT_OUT).length / Math.max(1, kept.length)
}

/** Who retells nearly all of a text and leaves out a sentence of it has left it out; a summary leaves out most. */
function sentenceGone(unit: SentenceUnit): FindingDraft[] {
  if (unit.words.length < 3) return []
  return [finding('dropped', { derived: null, source: unit }, 'Left out: this sentence.')]
}

/** People of the sentence that the derived text does not name at all, and organisations where the sentence is gone too. */
function namesGone(unit: SentenceUnit, gone: boolean, { source, derivedLower: text }: DriftContext): string[] {
  const publisher = source.publisher?.toLowerCase() ?? null
  const missing = unit.names
    .filter((name) => name.kind === 'person' || (gone && name.kind === 'organisation'))
    .filter((name) => name.entity.toLowerCase() !== publisher)
    .filter((name) => !significant(name.entity).some((word) => text.includes(word)))
  return [...new Set(missing.map((name) => name.entity))]
}

/** The words by which a name would be known again, in any form. */
function significant(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map(stem)
}

/**
 * Figures of an event whose number the derived text has nowhere. "Dozens" may be said in other vague words: it is gone
 * only with its sentence.
 */
function figuresGone(unit: SentenceUnit, gone: boolean, { derived }: DriftContext): Span[] {
  return unit.figures.filter(
    (figure) =>
      figure.event !== null &&
      (gone || figure.comparison !== 'vague') &&
      figure.unit === null &&
      (figure.low ?? 0) > 2 &&
      !derived.figures.some((one) => one.low === figure.low),
  )
}
