/** What every command begins with: files, folders and addresses read and prepared, one after the other. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Page } from '../core/model/document.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { isWebAddress } from '../io/fetch/web-address.ts'
import { findFiles, isPage, readPage } from '../io/files.ts'
import type { OpenOptions } from '../io/regular-file.ts'
import { type EmbeddingOptions, proposed } from './embeddings.ts'
import { prepareSafely } from './preparing.ts'
import { progress } from './progress.ts'

/** What may be done to get at the inputs. */
export interface InputOptions extends EmbeddingOptions {
  /** Addresses are fetched. Absent: they are named in a notice, and nothing is asked of any network. */
  readonly fetch?: boolean
  /** Addresses of private networks too. */
  readonly allowPrivate?: boolean
  /** Symbolic links in folders are followed. */
  readonly followLinks?: boolean
  /** Sort the reports by event instead of taking those that were named together as of one. */
  readonly byStory?: boolean
}

/** Read and prepare the inputs, then compare all. */
export async function dossierOf(inputs: readonly string[], options: InputOptions = {}): Promise<Dossier> {
  // What compares loads while the first report is prepared in its thread.
  const [{ articles, notices }, { compare }] = await Promise.all([
    prepareInputs(inputs, options),
    import('../with-models.ts'),
  ])
  const asked = await proposed(articles, options)
  const byStory = options.byStory ?? false
  if (asked === null) return compare(articles, notices, { byStory })
  return compare(articles, [...notices, asked.notice], { proposals: asked.proposals, byStory })
}

/**
 * Read and prepare one input after the other. A bad input is a notice; the others still come out.
 *
 * @param keep is given each page as it was read
 */
export async function prepareInputs(
  inputs: readonly string[],
  options: InputOptions = {},
  keep: (page: Page) => void = () => {},
): Promise<Prepared> {
  const files = inputs.filter((input) => !isWebAddress(input) && input !== STANDARD_INPUT)
  const { paths, links, notices: found } = findFiles(files, options)
  const addresses = [...new Set(inputs.filter(isWebAddress))]
  const articles: PreparedArticle[] = []
  const notices: Notice[] = [...found]
  const piped = inputs.includes(STANDARD_INPUT) ? [STANDARD_INPUT] : []
  const bar = progress(paths.length + addresses.length + piped.length, process.stderr)
  const pages = addresses.length > 0 ? await addressReader(options) : null
  for (const [index, input] of [...piped, ...paths, ...addresses].entries()) {
    bar.step(index, input)
    for await (const page of pagesOf(input, { pages, follow: links.has(input) })) {
      if (isPage(page)) keep(page)
      const prepared = isPage(page) ? await prepareSafely(page) : { articles: [], notices: [page] }
      for (const article of prepared.articles) articles.push(article)
      for (const notice of prepared.notices) notices.push(notice)
    }
  }
  bar.end()
  await pages?.close()
  return { articles, notices }
}

/** A report that is piped in, named so in place of a file. */
const STANDARD_INPUT = '-'

function pagesOf(
  input: string,
  { pages, follow }: { pages: AddressReader | null; follow: boolean },
): AsyncGenerator<Page | Notice> | readonly Promise<Page | Notice>[] {
  if (input === STANDARD_INPUT) return [readStandardInput()]
  return pages && isWebAddress(input) ? [pages.read(input)] : pagesOfFile(input, { follow })
}

async function readStandardInput(): Promise<Page | Notice> {
  const { readPiped } = await import('../io/files.ts')
  return readPiped(process.stdin)
}

/** A file is one page; a web archive, or a table of very many articles, is read record by record. */
async function* pagesOfFile(path: string, opening: OpenOptions): AsyncGenerator<Page | Notice> {
  const { corpusPages, largeArchive } = await import('../io/corpus/pages.ts')
  const archive = await largeArchive(path, opening)
  if (archive === null) yield readPage(path, opening)
  else yield* corpusPages(archive)
}

interface AddressReader {
  readonly read: (address: string) => Promise<Page | Notice>
  readonly close: () => Promise<void>
}

async function addressReader({ fetch, allowPrivate }: InputOptions): Promise<AddressReader> {
  if (!fetch) return { read: async (address) => notFetched(address), close: async () => {} }
  const [{ createFetcher }, { fetchPage }] = await Promise.all([
    import('../io/fetch/fetch.ts'),
    import('../io/fetch/page.ts'),
  ])
  const fetcher = createFetcher({ allowPrivate: allowPrivate ?? false })
  return { read: (address) => fetchPage(fetcher, address), close: fetcher.close }
}

function notFetched(input: string): Notice {
  const message = 'An address is fetched only where you ask for it: add --fetch.'
  return { stage: 'input', code: 'not-fetched', severity: 'error', message, input }
}

/** The readers and the tagger take a second to load: not before there is something to read. */
export function pipeline(): Promise<typeof import('../with-models.ts')> {
  return import('../with-models.ts')
}
