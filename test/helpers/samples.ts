/** The project's own reports, read and compared through the library. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, type Dossier, type Page } from '../../src/index.ts'
import { prepareNow } from './grammar.ts'

export const SAMPLE_FOLDER = join('samples', 'weir')
export const SAMPLE_NAMES = ['courier.txt', 'dailybrief.txt', 'gazette-pdf.txt', 'radio.html', 'rewrite.txt']

export function samplePage(name: string): Page {
  const input = join(SAMPLE_FOLDER, name)
  return { input, bytes: readFileSync(input) }
}

/** The dossier of pages, as the command line makes it. @param byStory sorted by event, as if nobody had picked them */
export function dossierOf(pages: readonly Page[], byStory = false): Dossier {
  const prepared = pages.map((page) => prepareNow(page))
  return compare(
    prepared.flatMap((one) => one.articles),
    prepared.flatMap((one) => one.notices),
    { byStory },
  )
}
