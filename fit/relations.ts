/**
 * Fits the weights of relations on labelled pairs of several makers and writes them into the source:
 * `npm run fit -- relations [--data DIR] [--write]`. Without `--write` it prints how weights fitted without an event, or
 * without a set, do on it. The same data give the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PairFeatures } from '../src/core/relate/features.ts'
import { FEATURES_OF_DEPENDENCE, FEATURES_OF_WHOLE, MADE_FROM, RELATED } from '../src/core/relate/judge-pair.ts'
import { type Case, chanceOf, fitLogistic } from './logistic.ts'
import { type LabelledPair, labelledPairs } from './relation-pairs.ts'

const TARGET = 'src/core/relate/relation-weights.ts'

/** How many pairs each set counts for, whatever its size: events count pair by pair, the others keep the weights general. */
const COUNTS: Readonly<Record<'dependence' | 'whole', Readonly<Record<string, number>>>> = {
  dependence: { degrees: 20, summaries: 20, 'other-events': 40, reuse: 40 },
  whole: { degrees: 10, summaries: 10, reuse: 20 },
}
/** To call two reports that share a third's paragraphs a rewrite accuses somebody: it counts for so many misses. */
const ACCUSATION = 3
const RIDGE = { dependence: 0.15, whole: 0.1 }
/** Of so many of the runs of one, the kind follows from the runs alone. */
const CONTAINED = 0.6

interface RelationWeights {
  readonly dependence: readonly number[]
  readonly whole: readonly number[]
}

function fitRelations(pairs: readonly LabelledPair[]): RelationWeights {
  const open = pairs.filter(({ features }) => features.contained < CONTAINED && features.retells === 0)
  return {
    dependence: fitLogistic(cases(pairs, 'dependence'), RIDGE.dependence),
    whole: fitLogistic(cases(open, 'whole'), RIDGE.whole),
  }
}

function cases(pairs: readonly LabelledPair[], task: 'dependence' | 'whole'): Case[] {
  const labelOf = (pair: LabelledPair): 0 | 1 | null => (task === 'whole' ? pair.whole : pair.dependent)
  const names = task === 'whole' ? FEATURES_OF_WHOLE : FEATURES_OF_DEPENDENCE
  const told = pairs.filter((pair) => labelOf(pair) !== null)
  const sizes = new Map<string, number>()
  for (const { set } of told) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  return told.map((pair) => {
    const label = labelOf(pair) as 0 | 1
    const careful = task === 'whole' && label === 0 && pair.set === 'events' ? ACCUSATION : 1
    const weight = (COUNTS[task][pair.set] ?? sizes.get(pair.set)!) / sizes.get(pair.set)!
    const sure = task === 'whole' ? (label === 1 ? 1 : pair.sureNot) : pair.sure
    return { values: valuesOf(pair.features, names), label, weight: weight * (sure < 1 ? sure : careful) }
  })
}

function valuesOf(features: PairFeatures, names: readonly (keyof PairFeatures)[]): number[] {
  return names.map((name) => features[name])
}

/** The file of weights, as it stands in the source. */
function weightsFile({ dependence, whole }: RelationWeights): string {
  const list = (names: readonly string[], weights: readonly number[]): string =>
    ['constant', ...names].map((name, i) => `  ${name}: ${weights[i]},\n`).join('')
  return `/** Fitted by \`npm run fit -- relations --write\`; what was fitted on what, and how it does elsewhere: docs/reference/relations.md. */

/** Does one of two texts rest on the other, or do both on a third? Names as in \`PairFeatures\`. */
export const DEPENDENCE = {
${list(FEATURES_OF_DEPENDENCE, dependence)}} as const

/** Of two such texts: is one made from the other as a whole? */
export const WHOLE = {
${list(FEATURES_OF_WHOLE, whole)}} as const
`
}

interface Held {
  readonly pair: LabelledPair
  readonly dependent: number
  readonly whole: number
}

/** Chances of each pair of some sets by weights that were fitted without its event, task or set. */
function heldOut(pairs: readonly LabelledPair[], by: (pair: LabelledPair) => string, sets: readonly string[]): Held[] {
  const tested = pairs.filter(({ set }) => sets.includes(set))
  return [...new Set(tested.map(by))].sort().flatMap((group) => {
    const weights = fitRelations(pairs.filter((pair) => by(pair) !== group))
    return tested
      .filter((pair) => by(pair) === group)
      .map((pair) => ({
        pair,
        dependent: chanceOf(weights.dependence, valuesOf(pair.features, FEATURES_OF_DEPENDENCE)),
        whole: chanceOf(weights.whole, valuesOf(pair.features, FEATURES_OF_WHOLE)),
      }))
  })
}

/** Of each set, how many are told right. */
function report(title: string, held: readonly Held[]): string[] {
  const share = (list: readonly Held[], right: (one: Held) => boolean): string =>
    `${list.filter(right).length} of ${list.length}`
  const isMade = ({ pair: { features }, whole }: Held): boolean =>
    features.contained >= CONTAINED || features.retells > 0 || whole >= MADE_FROM
  const isRelated = ({ dependent }: Held): boolean => dependent >= RELATED
  const rows = [...new Set(held.map(({ pair }) => pair.set))].map((set) => {
    const of = (label: (pair: LabelledPair) => boolean): Held[] =>
      held.filter(({ pair }) => pair.set === set && label(pair))
    return [
      `  ${set}: related ${share(
        of(({ dependent }) => dependent === 1),
        isRelated,
      )}`,
      `independent ${share(
        of(({ dependent }) => dependent === 0),
        (one) => !isRelated(one),
      )}`,
      `made from the other ${share(
        of(({ whole }) => whole === 1),
        isMade,
      )}`,
      `sharing a source ${share(
        of(({ whole }) => whole === 0),
        (one) => !isMade(one),
      )}`,
    ].join(', ')
  })
  return [title, ...rows]
}

const BINS = [0.02, 0.05, 0.1, 0.2, 0.45, 0.7, 0.9, 0.97, 1]

/** Chances that two texts are related beside how often they are. */
function reliability(held: readonly Held[]): string[] {
  const rows = BINS.map((end, i) => {
    const of = held.filter(
      ({ pair, dependent }) => pair.dependent !== null && dependent <= end && dependent > (BINS[i - 1] ?? -1),
    )
    const mean = of.reduce((sum, { dependent }) => sum + dependent, 0) / Math.max(1, of.length)
    const right = of.filter(({ pair }) => pair.dependent === 1).length / Math.max(1, of.length)
    return `  to ${end.toFixed(2)} ${String(of.length).padStart(6)} pairs  said ${mean.toFixed(3)}  related ${right.toFixed(3)}`
  })
  return ['chance that two are related, event or task left out', ...rows]
}

export function fitRelationWeights(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, write: { type: 'boolean' } } })
  const pairs = labelledPairs(values.data ?? join('..', 'shared', 'data'))
  const file = weightsFile(fitRelations(pairs))
  if (values.write) {
    writeFileSync(TARGET, file)
    return
  }
  const sets = [...new Set(pairs.map(({ set }) => set))]
  const byGroup = heldOut(pairs, ({ set, group }) => `${set} ${group}`, ['events', 'degrees'])
  const bySet = heldOut(pairs, ({ set }) => set, sets)
  const lines = [
    file,
    ...report('without its event or task', byGroup),
    ...report('without its set', bySet),
    ...reliability(byGroup),
  ]
  console.log(lines.join('\n'))
}
