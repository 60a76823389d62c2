import type { Dossier } from '../model/dossier.ts'
import type { Derived, Traced } from '../model/preset.ts'
import { table } from './csv-table.ts'
import { view } from './view.ts'
import { figureWords, grouped } from './wording.ts'

/** `23`, `11–14`, `11–14, best 11`; empty where there is none. */
export function derivedNumber({ low, best, high }: Derived): string {
  if (low === null && high === null) return ''
  if (low === high || high === null) return grouped(low!)
  const range = `${low === null ? '' : grouped(low)}–${grouped(high)}`
  return best === null ? range : `${range}, best ${grouped(best)}`
}

const COLUMNS = ['story', 'row', 'question', 'preset', 'rule', 'low', 'best', 'high', 'note', 'used', 'left out']

/** One line a row: the numbers, the rule, and on which figures they rest, each with its article and words. */
export function derivedCsv(dossier: Dossier, derived: readonly Derived[]): string {
  const known = view(dossier)
  const rows = new Map(dossier.ledger.map((row) => [row.id, row]))
  const storyOf = new Map(dossier.stories.flatMap((story) => story.ledger.map((id) => [id, story.id])))
  const trace = (all: readonly Traced[]): string =>
    all
      .map(({ figure, value, why }) => {
        const placed = known.figure(figure)
        const said = placed ? `${placed.view.siglum} “${figureWords(placed.view.article, placed.item)}”` : figure
        return `${said} = ${value ?? 'unknown'} (${why})`
      })
      .join('; ')
  const lines = derived.flatMap((one) => {
    const row = rows.get(one.row)
    if (!row) return []
    const { preset, rule, low, best, high, note, used, leftOut } = one
    return [
      [storyOf.get(row.id), row.id, row.question, preset, rule, low, best, high, note, trace(used), trace(leftOut)],
    ]
  })
  return table(COLUMNS, lines)
}
