/**
 * The places of the greatest counts.
 *
 * @param least counts below it are none
 * @param most so many places at most; of equal counts the first
 * @returns ascending
 */
export function placesOfGreatest(counts: Uint32Array, { least, most }: { least: number; most: number }): number[] {
  const enough: number[] = []
  for (let i = 0; i < counts.length; i++) if (counts[i]! >= least) enough.push(i)
  if (enough.length <= most) return enough
  const last = Uint32Array.from(enough, (i) => counts[i]!).sort()[enough.length - most]!
  let ties = most - enough.filter((i) => counts[i]! > last).length
  return enough.filter((i) => counts[i]! > last || (counts[i] === last && ties-- > 0))
}
