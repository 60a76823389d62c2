import type { Dossier } from '../../model/dossier.ts'
import { view } from '../view.ts'
import { ink } from './ink.ts'
import type { Screen } from './screen.ts'

export interface TerminalOptions {
  /** Escape sequences for colour; default none. */
  readonly colour?: boolean
  /** Columns, at least 40; default 80. */
  readonly width?: number
}

/**
 * Blocks of lines for a terminal, parted by a blank line. Plain text unless `colour` is asked for; whoever draws a line
 * takes what an article says through `plain`, so that nothing in it can reach the terminal as a command.
 */
export function framed(
  dossier: Dossier,
  { colour = false, width = 80 }: TerminalOptions,
  draw: (screen: Screen) => readonly (readonly string[])[],
): string {
  const screen: Screen = { view: view(dossier), ink: ink(colour), width: Math.max(40, width) }
  return draw(screen)
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => line.trimEnd()).join('\n')}\n`)
    .join('\n')
}
