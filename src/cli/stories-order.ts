/** Reports kept on disk, read in the order in which a batch is streamed. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { arrivalOrder, batchWindow } from '../core/by-arrival.ts'
import type { StoryReport } from '../index.ts'
import { readLinesOf } from '../io/lines.ts'

/** A line of the file that holds them. */
export interface KeptReport {
  readonly input: string
  readonly report: StoryReport
}

export interface KeptReports {
  readonly count: number
  /** How far back the stream of them looks. */
  readonly window: ReturnType<typeof batchWindow>
  /** The one that comes so many after the first. */
  readonly at: (turn: number) => KeptReport & { readonly again: boolean }
  readonly close: () => void
}

/** Memory: some hundred bytes for each report; the reports stay on disk. */
export async function keptReports(path: string): Promise<KeptReports> {
  const arrivals: { id: string; published: string | null; words: string }[] = []
  const offsets = [0]
  for await (const line of readLinesOf(path)) {
    const { id, title, text, published } = (JSON.parse(line) as KeptReport).report
    const words = createHash('sha1')
      .update(JSON.stringify([title, text]))
      .digest('base64')
    arrivals.push({ id, published, words })
    offsets.push(offsets.at(-1)! + Buffer.byteLength(line) + 1)
  }
  const turns = arrivalOrder(arrivals)
  const file = openSync(path, 'r')
  return {
    count: turns.length,
    window: batchWindow(arrivals),
    at: (turn) => {
      const { at, id, again } = turns[turn]!
      const bytes = Buffer.alloc(offsets[at + 1]! - offsets[at]!)
      readSync(file, bytes, 0, bytes.length, offsets[at]!)
      const { input, report } = JSON.parse(bytes.toString('utf8')) as KeptReport
      return { input, report: { ...report, id }, again }
    },
    close: () => closeSync(file),
  }
}
