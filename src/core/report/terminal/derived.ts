import type { Dossier } from '../../model/dossier.ts'
import type { Derived } from '../../model/preset.ts'
import { plain } from '../plain.ts'
import { derivedNumber } from '../preset-words.ts'
import { framed, type TerminalOptions } from './frame.ts'
import { section } from './screen.ts'
import { hang, padded } from './wrap.ts'

const NUMBER_WIDTH = 16

/** What a preset makes of each row that it has a number for: the number, the question, and how it came about. */
export function derivedTerminal(dossier: Dossier, derived: readonly Derived[], options: TerminalOptions = {}): string {
  const questions = new Map(dossier.ledger.map((row) => [row.id, row.question]))
  return framed(dossier, options, (screen) => {
    const known = derived.filter(({ row, low, high }) => questions.has(row) && (low !== null || high !== null))
    const without = derived.length - known.length
    const lines = known.flatMap((one) => [
      ...hang(plain(questions.get(one.row)!), `  ${padded(derivedNumber(one), NUMBER_WIDTH)} `, {
        width: screen.width,
      }),
      ...hang(
        plain(`${one.note} Used: ${letters(one.used)}. Left out: ${one.leftOut.length}.`),
        ' '.repeat(NUMBER_WIDTH + 3),
        { width: screen.width },
      ).map(screen.ink.faint),
    ])
    const rest = `${without} rows have no number in this style.`
    return [
      section(`by the preset ${derived[0]?.preset ?? ''}`, [...lines, ...(without > 0 ? ['', rest] : [])], screen.ink),
    ]

    function letters(used: Derived['used']): string {
      const named = used.map(({ figure }) => screen.view.figure(figure)?.view.siglum ?? figure)
      return [...new Set(named)].sort().join(' ') || 'none'
    }
  })
}
