import { parse } from 'node:path'
import type { Dossier } from '../core/model/dossier.ts'
import type { TerminalOptions } from '../core/report/terminal/frame.ts'
import { writeReport } from '../io/files.ts'

/** The forms that a command can write to a file. */
export const FORMATS = ['html', 'json', 'markdown', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** Where the reports go: a path, or `-` for standard output. */
export interface Outputs extends Readonly<Partial<Record<Format, string>>> {
  /** Absent: as the terminal and the environment say. */
  readonly color?: boolean
}

/** How one command draws what it found: each form as a text. */
export interface Drawings extends Readonly<Partial<Record<Format, (dossier: Dossier) => string>>> {
  readonly terminal: (dossier: Dossier, options: TerminalOptions) => string
  /** The notices alone, for standard error. */
  readonly notices: (dossier: Dossier, options: TerminalOptions) => string
  /** Does `terminal` end with the notices? Else they go to standard error whatever the form. */
  readonly noticesIncluded: boolean
  /** A second table beside the one of `--csv`, and what its name ends with. */
  readonly beside?: { readonly ending: string; readonly csv: (dossier: Dossier) => string }
}

/** Write the reports that were asked for; the terminal's own where standard output is free. */
export function writeOutputs(dossier: Dossier, outputs: Outputs, drawings: Drawings): void {
  const written = FORMATS.flatMap((format) => write(outputs[format], () => drawings[format]?.(dossier) ?? ''))
  const { beside } = drawings
  if (beside) written.push(...write(pathBeside(outputs.csv, beside.ending), () => beside.csv(dossier)))
  const toFile = FORMATS.some((format) => outputs[format] === '-')
  if (!toFile) process.stdout.write(drawings.terminal(dossier, styleFor(outputs, process.stdout)))
  if (toFile || !drawings.noticesIncluded)
    process.stderr.write(drawings.notices(dossier, styleFor(outputs, process.stderr)))
  for (const path of written) process.stderr.write(`Written: ${path}\n`)
}

/** @returns the path of a file that was written, else nothing */
function write(path: string | undefined, draw: () => string): string[] {
  if (path === undefined) return []
  if (path === '-') {
    process.stdout.write(draw())
    return []
  }
  writeReport(path, draw())
  return [path]
}

/** `ledger.csv` → `ledger-relations.csv`. */
function pathBeside(path: string | undefined, ending: string): string | undefined {
  if (path === undefined || path === '-') return undefined
  const { ext } = parse(path)
  return `${path.slice(0, path.length - ext.length)}-${ending}${ext}`
}

/** A report is set for 80 columns; a narrower terminal gets narrower lines. */
const COLUMNS = 80

function styleFor({ color }: Outputs, stream: NodeJS.WriteStream): TerminalOptions {
  return { colour: color ?? wantsColour(stream), width: Math.min(COLUMNS, process.stdout.columns ?? COLUMNS) }
}

function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR'] || process.env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}
