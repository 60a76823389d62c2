import type { Language } from '../../languages/language.ts'
import { languageFor } from '../../languages/languages.ts'
import type { Figure } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Derived, PresetName, Traced } from '../../model/preset.ts'
import { nounLemma } from '../../text/lemma.ts'
import { type PresetRule, RULES } from './rules.ts'
import { given, knownFigures, type RowFigure, standing } from './standing.ts'

/** A way of one's own to derive a number from a row. */
export interface OwnPreset {
  readonly name: string
  readonly rule: PresetRule
}

export const PRESETS = Object.keys(RULES) as readonly PresetName[]

/**
 * What a preset makes of every row of a dossier, each number with the figures that it rests on and those that it left out.
 *
 * Source of the rules: docs/reference/presets.md.
 * @param preset one of the package's by its name, or a rule of one's own
 * @returns one answer for each row, in their order; `low`, `best` and `high` are null where the rule gives no number
 */
export function derive(dossier: Dossier, preset: PresetName | OwnPreset): Derived[] {
  const { name, rule } = typeof preset === 'string' ? { name: preset, rule: RULES[preset] } : preset
  const known = knownFigures(dossier)
  return dossier.ledger.map((row) => {
    const all = given(known, row)
    const language = languageFor(all[0]?.article.language ?? null)
    const people = all.every(({ figure }) => isPeople(figure, language))
    const told = all.filter(({ figure }) => figure.factuality === 'actual')
    const others = all.filter(({ figure }) => figure.factuality !== 'actual').map(untold)
    // Of what nobody says to have happened there is no number, not nought.
    const event = told.length > 0 ? row.event : null
    const answer = rule({ event, unit: row.unit, people, language, ...standing(told, row) })
    const note = told.length > 0 || others.length === 0 ? answer.note : 'No report tells it as having happened.'
    return { preset: name, row: row.id, ...answer, note, leftOut: [...answer.leftOut, ...others] }
  })
}

function untold({ id, lineage, figure }: RowFigure): Traced {
  const why = figure.factuality === 'denied' ? 'denied' : 'not told as having happened'
  return { figure: id, lineage, value: figure.low, why }
}

/** A bare number of dead counts people; "24 animals" says otherwise. */
function isPeople({ counted }: Figure, { figures: { events, inflections }, ledger }: Language): boolean {
  if (counted === null) return true
  return counted.split(/[^\p{L}]+/u).some((word) => {
    const lemma = nounLemma(word, inflections)
    const known = events.people.has(lemma) || ledger.anyone.has(lemma) || ledger.demographic.has(lemma)
    return known || (events.eventNouns.get(lemma) ?? events.events.get(lemma)) !== undefined
  })
}
