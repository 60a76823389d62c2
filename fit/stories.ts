/**
 * Fits what two accounts must have in common to be one story, on labelled sets of several makers, and writes it into the source:
 * `npm run fit -- stories [--data DIR] [--write]`. Without `--write` it prints how what is fitted without a set does on it. The
 * same data give the same file, byte for byte.
 *
 * What is fitted are few numbers that act together through the grouping, so they are chosen by what they score: one after the
 * other is moved to the best of its values, until none moves any more.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type LikenessSettings, SETTINGS } from '../src/core/cluster/likeness.ts'
import { FITTED } from '../src/core/cluster/story-weights.ts'
import { type StorySet, storySets } from './story-sets.ts'

const TARGET = 'src/core/cluster/story-weights.ts'

type Name = keyof typeof FITTED
type Weights = Readonly<Record<Name, number>>

/** Where the search begins, and what is tried for each number. */
const START: Weights = {
  fading: 0.3,
  unknownDays: 10,
  undated: 1.2,
  headline: 0.75,
  first: 0.09,
  bar: 0.1,
  surroundings: 0.4,
  share: 0.3,
  shareGrowth: 0.1,
}
const VALUES: Readonly<Record<Name, readonly number[]>> = {
  undated: [1, 1.2, 1.4, 1.6],
  bar: [0.08, 0.09, 0.1, 0.11, 0.12],
  surroundings: [0.2, 0.3, 0.4, 0.5, 0.6],
  headline: [0, 0.5, 0.75, 1, 1.25],
  share: [0.2, 0.25, 0.3, 0.35, 0.4],
  shareGrowth: [0, 0.1, 0.2],
  first: [0.06, 0.075, 0.09, 0.105],
  fading: [0.25, 0.3, 0.35, 0.4],
  unknownDays: [4, 10, 20],
}
/** A value moves only for so much, so that chance differences of a few reports move nothing. */
const LEAST_GAIN = 0.001
const MOST_ROUNDS = 3

function settingsOf({ bar, surroundings, share, shareGrowth, ...weights }: Weights): LikenessSettings {
  return { ...SETTINGS, ...weights, around: { bar, surroundings, share, growth: shareGrowth } }
}

/** The mean over the sets, each by the mean of its two scores. */
function worth(sets: readonly StorySet[], weights: Weights): number {
  const settings = settingsOf(weights)
  let sum = 0
  let counted = 0
  for (const { counts, scores } of sets) {
    const of = scores(settings)
    sum += (counts * (of['pairwise F1']! + of['B-cubed F']!)) / 2
    counted += counts
  }
  return sum / counted
}

function chosenFor(sets: readonly StorySet[]): Weights {
  let weights = START
  let best = worth(sets, weights)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = weights
    for (const [name, values] of Object.entries(VALUES) as [Name, readonly number[]][]) {
      const tried = values
        .filter((value) => value !== weights[name])
        .map((value) => ({ ...weights, [name]: value }))
        .map((one) => ({ one, score: worth(sets, one) }))
        .sort((a, b) => b.score - a.score)[0]!
      if (tried.score < best + LEAST_GAIN) continue
      weights = tried.one
      best = tried.score
    }
    if (weights === before) break
  }
  return weights
}

/** The file of weights, as it stands in the source. */
function weightsFile(weights: Weights): string {
  const lines = (Object.keys(FITTED) as Name[]).map((name) => `  ${name}: ${weights[name]},\n`)
  return `/** Fitted by \`npm run fit -- stories --write\`; what was fitted on what, and how it does elsewhere: docs/reference/stories.md. */

/** Names as in \`Settings\` of likeness.ts. */
export const FITTED = {
${lines.join('')}} as const
`
}

function line({ name, scores }: StorySet, weights: Weights): string {
  const shown = Object.entries(scores(settingsOf(weights))).map(([measure, value]) => `${measure} ${value.toFixed(3)}`)
  return `  ${name}: ${shown.join(', ')}`
}

export function fitStories(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, write: { type: 'boolean' } } })
  const sets = storySets(values.data ?? join('..', 'shared', 'data'))
  const weights = chosenFor(sets)
  if (values.write) {
    writeFileSync(TARGET, weightsFile(weights))
    return
  }
  console.log([weightsFile(weights), 'fitted on all', ...sets.map((set) => line(set, weights))].join('\n'))
  for (const maker of new Set(sets.map((set) => set.maker))) {
    const without = chosenFor(sets.filter((set) => set.maker !== maker))
    console.log(`fitted without ${maker}: ${JSON.stringify(without)}`)
    for (const set of sets.filter((one) => one.maker === maker)) console.log(line(set, without))
  }
}
