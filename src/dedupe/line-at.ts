import { closeSync, openSync, readSync } from 'node:fs'
import { fieldsOfLine } from '../core/read/formats/row-lines.ts'
import type { RecordPlace } from './tasks.ts'

/** Lines of an archive, read where they stand; files are open until they are closed together. */
export class LineReader {
  readonly #files = new Map<string, number>()

  /** @throws Error where the line is no longer there */
  lineAt(place: RecordPlace): Uint8Array {
    if (place instanceof Uint8Array) return place
    const { file, offset, length } = place
    const handle = this.#files.get(file) ?? openSync(file, 'r')
    this.#files.set(file, handle)
    const line = new Uint8Array(length)
    if (readSync(handle, line, 0, length, offset) === length && fieldsOfLine(line) !== null) return line
    throw new Error(`${file} has changed while it was read: begin again without the kept state`)
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file)
    this.#files.clear()
  }
}

/** The text of a line that was fingerprinted. */
export function stringOf(line: Uint8Array): string {
  return fieldsOfLine(line)!.content
}
