import type { Page } from '../../core/model/document.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Fetched, Fetcher } from './fetch.ts'
import { FetchError, refused } from './refused.ts'

/** What was fetched, as a page to read. `input` is the address as it was given. */
export function pageOf(input: string, fetched: Fetched): Page {
  return {
    input,
    bytes: fetched.bytes,
    url: fetched.url,
    retrieved: fetched.retrieved,
    ...(fetched.mediaType === null ? {} : { mediaType: fetched.mediaType }),
    ...(fetched.charset === null ? {} : { charset: fetched.charset }),
  }
}

/** Fetch one address; a notice where that does not work. */
export async function fetchPage(fetcher: Fetcher, address: string): Promise<Page | Notice> {
  try {
    const fetched = await fetcher.fetch(address)
    if (fetched.changed) return pageOf(address, fetched)
    throw refused(address, 'fetch-status', 'The server answered that nothing has changed.')
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { stage: 'input', code: error.code, severity: 'error', message: error.message, input: address }
  }
}
