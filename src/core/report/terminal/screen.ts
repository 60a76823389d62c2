import type { View } from '../view.ts'
import type { Ink } from './ink.ts'

/** What every part of the terminal report draws with. */
export interface Screen {
  readonly view: View
  readonly ink: Ink
  readonly width: number
}

/** A heading with its lines; nothing where there are none. */
export function section(title: string, lines: readonly string[], pen: Ink): string[] {
  return lines.length === 0 ? [] : ['', pen.heading(title.toUpperCase()), ...lines]
}
