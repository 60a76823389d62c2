/** Hashes of strings and of small tuples of integers, 32 bits, the same on every machine. */

/** FNV-1a over UTF-16 code units `[from, to)`. */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Mix one more value into a hash. Order matters. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13)
}
