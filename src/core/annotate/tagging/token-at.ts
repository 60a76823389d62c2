import type { Analysis, Mention } from '../../model/analysis.ts'

/** Index of the token that begins at or covers a place. */
export function tokenAt({ tokens }: Analysis, place: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The mention that covers a token; null where none does. */
export function mentionAt({ mentions }: Analysis, token: number): Mention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.last <= token) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found && found.first <= token ? found : null
}
