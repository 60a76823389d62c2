/** What every command begins with: files and folders read and prepared, one after the other. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Page } from '../core/model/document.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { reason } from '../io/failure.ts'
import { findFiles, isPage, readPage } from '../io/files.ts'
import { progress } from './progress.ts'

/** Read and prepare the inputs, then compare all. */
export async function dossierOf(inputs: readonly string[]): Promise<Dossier> {
  const { compare } = await pipeline()
  const { articles, notices } = await prepareInputs(inputs)
  return compare(articles, notices)
}

/** Read and prepare one input after the other. A bad input is a notice; the others still come out. */
export async function prepareInputs(inputs: readonly string[]): Promise<Prepared> {
  const { paths, notices: found } = findFiles(inputs)
  const articles: PreparedArticle[] = []
  const notices: Notice[] = [...found]
  const bar = progress(paths.length, process.stderr)
  for (const [index, path] of paths.entries()) {
    bar.step(index, path)
    const page = readPage(path)
    const prepared = isPage(page) ? await prepareSafely(page) : { articles: [], notices: [page] }
    articles.push(...prepared.articles)
    notices.push(...prepared.notices)
  }
  bar.end()
  return { articles, notices }
}

/** The readers and the tagger take a second to load: not before there is something to read. */
export function pipeline(): Promise<typeof import('../core/pipeline.ts')> {
  return import('../core/pipeline.ts')
}

/** A page that a stage fails on must not take the others with it. */
async function prepareSafely(page: Page): Promise<Prepared> {
  const { prepareAny } = await pipeline()
  try {
    return await prepareAny(page)
  } catch (error) {
    if (process.env['STEMMA_DEBUG']) throw error
    const message = `A stage failed on it (${reason(error)}); with STEMMA_DEBUG=1 it says where. Please report it.`
    const failed: Notice = { stage: 'read', code: 'stage-failed', severity: 'error', message, input: page.input }
    return { articles: [], notices: [failed] }
  }
}
