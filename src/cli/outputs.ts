import { extname } from 'node:path'
import type { Dossier } from '../core/model/dossier.ts'
import { ledgerCsv, relationsCsv } from '../core/report/csv.ts'
import { htmlPage } from '../core/report/html/page.ts'
import { json } from '../core/report/json.ts'
import { markdown } from '../core/report/markdown.ts'
import { terminal } from '../core/report/terminal/terminal.ts'
import { writeReport } from '../io/files.ts'

/** Where the reports go: a path, or `-` for standard output. */
export interface Outputs {
  readonly html?: string
  readonly json?: string
  readonly markdown?: string
  readonly csv?: string
  /** Absent: as the terminal and the environment say. */
  readonly color?: boolean
}

/** Write the reports that were asked for; the terminal's own where standard output is free. */
export function writeOutputs(dossier: Dossier, outputs: Outputs): void {
  const written = [
    write(outputs.html, () => htmlPage(dossier)),
    write(outputs.json, () => json(dossier)),
    write(outputs.markdown, () => markdown(dossier)),
    write(outputs.csv, () => ledgerCsv(dossier)),
    write(relationsPath(outputs.csv), () => relationsCsv(dossier)),
  ].filter((path) => path !== null)
  if (Object.values(outputs).includes('-')) process.stderr.write(noticesOnly(dossier, outputs))
  else process.stdout.write(terminal(dossier, { colour: wantsColour(outputs, process.stdout), width: width() }))
  for (const path of written) process.stderr.write(`Written: ${path}\n`)
}

/** @returns the path of a file that was written, else null */
function write(path: string | undefined, draw: () => string): string | null {
  if (path === undefined) return null
  if (path === '-') {
    process.stdout.write(draw())
    return null
  }
  writeReport(path, draw())
  return path
}

/** `ledger.csv` → `ledger-relations.csv`. */
function relationsPath(path: string | undefined): string | undefined {
  if (path === undefined || path === '-') return undefined
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}-relations${ending}`
}

/** Where standard output holds a file, the notices still reach the person who waits. */
function noticesOnly(dossier: Dossier, outputs: Outputs): string {
  const empty = { ...dossier, stories: [] }
  return terminal(empty, { colour: wantsColour(outputs, process.stderr), width: width() })
}

function wantsColour({ color }: Outputs, stream: NodeJS.WriteStream): boolean {
  if (color !== undefined) return color
  if (process.env['NO_COLOR'] || process.env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}

/** A report is set for 80 columns; a narrower terminal gets narrower lines. */
const COLUMNS = 80

function width(): number {
  return Math.min(COLUMNS, process.stdout.columns ?? COLUMNS)
}
