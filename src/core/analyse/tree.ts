import type { DependencyTree } from '../model/analysis.ts'
import type { ParsedSentence } from '../model/parser.ts'

/** A parsed sentence as a tree over the tokens of the text, of which it covers `[first, last)`. */
export function treeOf({ heads, relations }: ParsedSentence, first: number, last: number): DependencyTree {
  const children: number[][] = Array.from({ length: last - first }, () => [])
  for (let i = 0; i < last - first; i++) {
    const head = heads[i]!
    if (head > 0) children[head - 1]!.push(first + i)
  }
  return {
    first,
    last,
    head: (token) => (heads[token - first]! > 0 ? heads[token - first]! - 1 + first : -1),
    relation: (token) => relations[token - first]!,
    children: (token) => children[token - first]!,
  }
}

/** The first and last token `[first, last)` of all that hangs on a token, itself included. Linear in the size of the subtree. */
export function subtree(tree: DependencyTree, token: number): { first: number; last: number } {
  let first = token
  let last = token
  const waiting = [token]
  while (waiting.length > 0) {
    const at = waiting.pop()!
    if (at < first) first = at
    if (at > last) last = at
    for (const child of tree.children(at)) waiting.push(child)
  }
  return { first, last: last + 1 }
}
