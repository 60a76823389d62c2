/**
 * Positions of a longest common subsequence, in order: what two rows have alike in the same order.
 *
 * Time and space are the product of the two lengths; the caller sets a limit to it.
 */
export function longestCommon<Item>(
  a: readonly Item[],
  b: readonly Item[],
  alike: (one: Item, other: Item) => boolean,
): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      lengths[i * width + k] = alike(a[i]!, b[k]!)
        ? lengths[(i + 1) * width + k + 1]! + 1
        : Math.max(lengths[(i + 1) * width + k]!, lengths[i * width + k + 1]!)
  const found: [number, number][] = []
  let [i, k] = [0, 0]
  while (i < a.length && k < b.length) {
    if (alike(a[i]!, b[k]!)) found.push([i++, k++])
    else if (lengths[(i + 1) * width + k]! >= lengths[i * width + k + 1]!) i++
    else k++
  }
  return found
}
