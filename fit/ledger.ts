/** The linker of the ledger: logistic weights with fixed signs, fitted to labelled events. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Counts } from '../eval/dossiers/gold.ts'
import { FEATURE_NAMES, FEATURES, type LinkFeature } from '../src/core/reconcile/features.ts'
import type { Linker } from '../src/core/reconcile/linker.ts'
import { exp } from './exp.ts'
import { countsWith, type LabelledEvent, type LabelledPair, labelledEvents, labelledPairs } from './ledger-events.ts'

interface Case {
  readonly features: readonly number[]
  readonly same: boolean
  readonly weight: number
}

/** Each event weighs the same; of its positive weight, half goes to pairs of unequal value. */
function casesOf(pairs: readonly LabelledPair[]): Case[] {
  const kinds = [
    pairs.filter(({ same, equal }) => same && equal),
    pairs.filter(({ same, equal }) => same && !equal),
    pairs.filter(({ same }) => !same),
  ] as const
  const shares = kinds[1].length === 0 ? [0.5, 0, 0.5] : kinds[0].length === 0 ? [0, 0.5, 0.5] : [0.25, 0.25, 0.5]
  return kinds.flatMap((kind, i) =>
    kind.map(({ features, same }) => ({ features, same, weight: shares[i]! / kind.length })),
  )
}

const STEPS = 600
const PULL = 0.002
const RATE = 3

interface Fitted {
  readonly bias: number
  readonly weights: readonly number[]
}

/** Projected gradient, each weight kept to its sign. */
export function fitWeights(events: readonly (readonly LabelledPair[])[]): Fitted {
  const cases = events.flatMap(casesOf)
  const weights = FEATURE_NAMES.map(() => 0)
  let bias = 0
  const total = events.length
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PULL * weight)
    let ofBias = 0
    for (const { features, same, weight } of cases) {
      let sum = bias
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!
      const error = ((1 / (1 + exp(-sum)) - (same ? 1 : 0)) * weight) / total
      ofBias += error
      for (let i = 0; i < weights.length; i++) gradient[i] = gradient[i]! + error * features[i]!
    }
    bias -= RATE * ofBias
    for (const [i, name] of FEATURE_NAMES.entries()) {
      const moved = weights[i]! - RATE * gradient[i]!
      weights[i] = moved * FEATURES[name] < 0 ? 0 : moved
    }
  }
  return { bias, weights }
}

/** Chosen on the look events, each scored with the weights of the others. */
const THRESHOLDS = { row: 0.75, equal: 1, differ: 2.75, rival: 0.35 }

function linkerOf({ bias, weights }: Fitted): Linker {
  const rounded = (weight: number): number => Math.round(weight * 100) / 100
  const named = FEATURE_NAMES.map((name, i): [LinkFeature, number] => [name, rounded(weights[i]!)])
  return { bias: rounded(bias), weights: Object.fromEntries(named) as Record<LinkFeature, number>, ...THRESHOLDS }
}

function scoreOf(events: readonly LabelledEvent[], linkers: readonly Linker[]): string {
  const counts = new Counts()
  for (const [i, event] of events.entries()) counts.addAll(countsWith(event, linkers[i]!))
  const of = (metric: string): number => counts.of(metric)
  const percent = (share: number): string => (100 * share).toFixed(1)
  const kinds = ['agree', 'compatible', 'differ', 'one account'].filter((kind) => of(`rows: ${kind}`) > 0)
  const balanced = kinds.reduce((sum, kind) => sum + of(`verdict: ${kind}`) / of(`rows: ${kind}`), 0) / kinds.length
  const shares = `formed ${percent(of('formed') / of('rows'))}, verdict ${percent(of('verdict') / of('rows'))}, balanced ${percent(balanced)}, pure ${percent(of('pure') / of('shown'))} of ${of('shown')}`
  return `${shares}; differ: ${of('differ found')} of ${of('differ')} found, ${of('differ right')} of ${of('differ shown')} shown are right`
}

/** Fit on look, score look left out by event and check as it is, and write the weights with both scores in their card. */
export function fitLedger(): void {
  const look = labelledEvents('dossiers')
  const check = labelledEvents('dossiers-check')
  const pairs = look.map(labelledPairs)
  const leftOut = look.map((_, i) => linkerOf(fitWeights(pairs.filter((_, other) => other !== i))))
  const ofLook = linkerOf(fitWeights(pairs))
  const scores = [
    `look, each event with the weights of the other ${look.length - 1}: ${scoreOf(look, leftOut)}.`,
    `check, with the weights of look: ${scoreOf(
      check,
      check.map(() => ofLook),
    )}.`,
  ]
  const card = [
    'Weights of the linker. Written by `npm run fit -- ledger`: do not change them by hand.',
    '',
    ...scores,
    'What ships is fitted to look alone: fitted to both sets it made fewer rows of one question only.',
  ]
  writeFileSync(WEIGHTS, fileOf(ofLook, card))
  for (const line of scores) console.log(line)
}

const WEIGHTS = join('src', 'core', 'reconcile', 'link-weights.ts')

function fileOf({ bias, weights, ...thresholds }: Linker, card: readonly string[]): string {
  return [
    '/**',
    ...card.map((line) => ` * ${line}`.trimEnd()),
    ' */',
    "import type { Linker } from './linker.ts'",
    '',
    'export const LINKER: Linker = {',
    `  bias: ${bias},`,
    '  weights: {',
    ...Object.entries(weights).map(([name, weight]) => `    '${name}': ${weight},`),
    '  },',
    ...Object.entries(thresholds).map(([name, value]) => `  ${name}: ${value},`),
    '}',
    '',
  ].join('\n')
}
