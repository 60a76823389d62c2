import type { ExtractWords } from '../../languages/extract-words.ts'
import type { LinkedData } from './json-ld.ts'
import { type Element, findAll } from './tree.ts'

/** What a page's head says: its meta elements by name, its linked data; and the tree for what is marked elsewhere. */
export interface Head {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly data: LinkedData
  readonly root: Element
  /** Where the page is: its canonical address, else the one where it was found. */
  readonly address: URL | null
  readonly words: ExtractWords
}

/** The contents of the page's meta elements by their name in lower case, each in the order of the page. */
export function metaOf(root: Element): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const { attributes } of findAll(root, (one) => one.tag === 'meta')) {
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase().trim()
    const value = (attributes['content'] ?? '').replace(/\s+/g, ' ').trim()
    if (key !== '' && value !== '') meta.set(key, [...(meta.get(key) ?? []), value])
  }
  return meta
}

export function allMeta(head: Head, keys: readonly string[]): string[] {
  return keys.flatMap((key) => head.meta.get(key) ?? [])
}

/** What a host's name says of its outlet: "oslapost" and "oslapost.example" of "www.oslapost.example". */
export function namesOfHost(host: string | null): string[] {
  const labels = (host ?? '').replace(/^www\./, '').split('.')
  return labels.flatMap((label, at) => [label, labels.slice(at).join('.')]).filter((name) => name.length > 3)
}

export function firstMeta(head: Head, keys: readonly string[]): string | null {
  return allMeta(head, keys)[0] ?? null
}
