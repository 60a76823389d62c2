/** Scores of a grouping into stories, for the whole set and for two halves of its stories. */

/** Two halves of the stories, by the sums of their names' letters: how far the scores rest on which stories a set has. */
const HALVES = [
  ['one half', 0],
  ['other half', 1],
] as const

export function scoresByHalf(gold: readonly string[], found: readonly string[]): Record<string, number> {
  const scores = { ...storyScores(gold, found) }
  for (const [name, rest] of HALVES) {
    const kept = gold.flatMap((story, i) => (halfOf(story) === rest ? [i] : []))
    const half = storyScores(
      kept.map((i) => gold[i]!),
      kept.map((i) => found[i]!),
    )
    scores[`pairwise F1, ${name}`] = half['pairwise F1']!
    scores[`B-cubed F, ${name}`] = half['B-cubed F']!
  }
  return scores
}

function halfOf(story: string): number {
  return [...story].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2
}

/** Pairwise and B-cubed scores of a grouping (Bagga and Baldwin, 1998). */
export function storyScores(gold: readonly string[], found: readonly string[]): Record<string, number> {
  const tally = (keys: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [goldSizes, foundSizes] = [tally(gold), tally(found)]
  const both = tally(gold.map((story, i) => `${story}\u0000${found[i]}`))
  const pairs = (sizes: Map<string, number>): number =>
    [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  let [precision, recall] = [0, 0]
  for (const [i, story] of gold.entries()) {
    const common = both.get(`${story}\u0000${found[i]}`)!
    precision += common / foundSizes.get(found[i]!)!
    recall += common / goldSizes.get(story)!
  }
  precision /= Math.max(1, gold.length)
  recall /= Math.max(1, gold.length)
  return {
    'pairwise F1': (2 * pairs(both)) / Math.max(1, pairs(goldSizes) + pairs(foundSizes)),
    'B-cubed F': (2 * precision * recall) / (precision + recall || 1),
    'B-cubed precision': precision,
    'B-cubed recall': recall,
  }
}
