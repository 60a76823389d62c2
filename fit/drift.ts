/**
 * `npm run fit -- drift [--write]`: the judgement of a finding, a logistic regression over named features (`src/core/reconcile/drift/judge.ts`).
 * Without --write it prints how the weights do on texts whose source, and whose set, they were fitted without.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  FEATURE_NAMES,
  FEATURES,
  type FindingFeature,
  type FindingWeights,
} from '../src/core/reconcile/drift/finding-features.ts'
import { chanceOf, type FindingDraft } from '../src/core/reconcile/drift/judge.ts'
import { highlightTexts, type LabelledText, labelledSummaries, plantedTexts, SUMMARY_SETS } from './drift-cases.ts'
import { type Case, fitLogistic } from './logistic.ts'

/** From which chance on a finding is weighty, and slight: by how many faithful texts of sources left out are flagged. */
const THRESHOLDS = { weighty: 0.65, slight: 0.25 }
const RIDGE = 1
/** A summary weighs as much as one planted change, however many findings it may have. */
const TEXT_WEIGHT = 3

const TARGET = join('src', 'core', 'reconcile', 'drift', 'judgement.ts')

/** A feature whose weight comes out with the wrong sign tells nothing, and is left out. */
function fitJudgement(texts: readonly LabelledText[]): FindingWeights {
  let names = [...FEATURE_NAMES]
  for (;;) {
    const cases = texts.flatMap((text) => casesOf(text, names))
    const [constant = 0, ...fitted] = fitLogistic(cases, RIDGE)
    const right = names.filter((name, i) => FEATURES[name] * fitted[i]! >= 0)
    if (right.length === names.length) {
      const weights = Object.fromEntries(FEATURE_NAMES.map((name) => [name, fitted[names.indexOf(name)] ?? 0]))
      return { constant, weights: weights as Record<FindingFeature, number>, ...THRESHOLDS }
    }
    names = right
  }
}

function casesOf({ set, drafts }: LabelledText, names: readonly FindingFeature[]): Case[] {
  const answered = drafts.filter(({ draft, label }) => label !== null && draft.kind !== 'dropped')
  const weight = set === 'planted' ? TEXT_WEIGHT : TEXT_WEIGHT / answered.length
  return answered.map(({ draft, label }) => ({
    values: names.map((name) => draft.traits[name] ?? 0),
    label: label!,
    weight,
  }))
}

interface Held {
  readonly text: LabelledText
  /** The greatest chance of a finding in it. */
  readonly chance: number
}

/** Chances by weights that were fitted without the text's group or set. */
function heldOut(texts: readonly LabelledText[], by: (text: LabelledText) => string, sets: readonly string[]): Held[] {
  const tested = texts.filter(({ set }) => sets.includes(set))
  return [...new Set(tested.map(by))].sort().flatMap((left) => {
    const judgement = fitJudgement(texts.filter((text) => by(text) !== left))
    return tested
      .filter((text) => by(text) === left)
      .map((text) => ({ text, chance: Math.max(0, ...text.drafts.map(({ draft }) => chanceIn(draft, judgement))) }))
  })
}

function chanceIn({ kind, traits, elsewhere }: FindingDraft, judgement: FindingWeights): number {
  return elsewhere === undefined && kind !== 'dropped' ? chanceOf(traits, judgement) : 0
}

const STEPS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]

function report(title: string, held: readonly Held[]): string[] {
  const share = (faithful: boolean, least: number): number => {
    const chosen = held.filter(({ text }) => text.faithful === faithful)
    return chosen.filter(({ chance }) => chance >= least).length / Math.max(1, chosen.length)
  }
  return [
    title,
    ...STEPS.map((least) => {
      const [caught, flagged] = [share(false, least), share(true, least)]
      const percent = (value: number): string => (100 * value).toFixed(1).padStart(5)
      return `  from ${least.toFixed(2)}: balanced ${percent((caught + 1 - flagged) / 2)}, caught ${percent(caught)}, faithful flagged ${percent(flagged)}`
    }),
  ]
}

export function fitDrift(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, write: { type: 'boolean' } } })
  const data = values.data ?? join('..', 'shared', 'data')
  const own = plantedTexts()
  const summaries = new Map(SUMMARY_SETS.map((set) => [set, labelledSummaries(data, set)]))
  const highlights = highlightTexts(data)
  const texts = [...own, ...highlights, ...[...summaries.values()].flat()]
  const judgement = fitJudgement(texts)
  if (values.write) {
    writeFileSync(TARGET, fileOf(judgement))
    return
  }
  const look = [...own, ...highlights, ...summaries.get('drift')!]
  const lines = [
    fileOf(judgement),
    ...report(
      'drift, each source left out, no other summaries',
      heldOut(look, ({ group }) => group, ['drift']),
    ),
    ...SUMMARY_SETS.flatMap((set) =>
      report(
        `${set}, the set left out`,
        heldOut(texts, (text) => text.set, [set]),
      ),
    ),
    ...(['drift', 'drift-domains'] as const).flatMap((set) =>
      report(
        `${set}, each source left out`,
        heldOut(texts, ({ group }) => group, [set]),
      ),
    ),
  ]
  console.log(lines.join('\n'))
}

function fileOf({ constant, weights, weighty, slight }: FindingWeights): string {
  return [
    '/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */',
    "import type { FindingWeights } from './finding-features.ts'",
    '',
    'export const JUDGEMENT: FindingWeights = {',
    `  constant: ${constant},`,
    '  weights: {',
    ...FEATURE_NAMES.map((name) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weights[name]},`),
    '  },',
    `  weighty: ${weighty},`,
    `  slight: ${slight},`,
    '}',
    '',
  ].join('\n')
}
