/** Neighbours that each article may propose. */
const NEIGHBOURS = 5
/** Cosine from which two texts may be about the same; models differ, so it is low: alignment decides. */
const LEAST_COSINE = 0.5
/** Beyond this many articles the all-against-all of vectors takes longer than the alignment it is to spare. */
export const MOST_ARTICLES = 5000

/**
 * The pairs of vectors that are near each other, each vector with its nearest few. O(n² · dimensions).
 *
 * @param vectors of one length; a vector of zeros is near nothing
 * @returns pairs of positions, the lower first, in ascending order, none twice
 */
export function nearest(vectors: readonly Float32Array[]): [number, number][] {
  const unit = vectors.map(normalised)
  const pairs = new Set<number>()
  for (const [i, one] of unit.entries()) {
    const near: { readonly at: number; readonly cosine: number }[] = []
    for (const [at, other] of unit.entries()) {
      if (at === i) continue
      const cosine = dot(one, other)
      if (cosine >= LEAST_COSINE) near.push({ at, cosine })
    }
    near.sort((a, b) => b.cosine - a.cosine || a.at - b.at)
    for (const { at } of near.slice(0, NEIGHBOURS)) pairs.add(Math.min(i, at) * unit.length + Math.max(i, at))
  }
  return [...pairs].sort((a, b) => a - b).map((key) => [Math.floor(key / unit.length), key % unit.length])
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : new Float32Array(vector.length)
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
