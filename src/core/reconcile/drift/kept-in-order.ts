/**
 * Which of a row of numbers, none twice, keep their order: the longest rising part of it, so that as few as can be have
 * moved. Patience sorting; O(n log n).
 *
 * @returns the positions of the row that are in it
 * @example keptInOrder([0, 3, 1, 2]) // Set { 0, 2, 3 }
 */
export function keptInOrder(row: readonly number[]): Set<number> {
  const tops: number[] = []
  const before: number[] = []
  for (const [i, value] of row.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (row[tops[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tops[low - 1]! : -1
    tops[low] = i
  }
  const kept = new Set<number>()
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i)
  return kept
}
