/**
 * Whether a word is the cue of a statement: logistic weights of named features, none of which is a word, fitted to the training part of the
 * labelled attributions. What leaves the set is a number for each feature.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../eval/jsonl.ts'
import { tagged } from '../eval/now.ts'
import { findNames } from '../src/core/annotate/names/names.ts'
import { cueFeatures } from '../src/core/annotate/statements/cue-features.ts'
import { candidates } from '../src/core/annotate/statements/cues.ts'
import { lines } from '../src/core/annotate/statements/line.ts'
import { findQuoted } from '../src/core/annotate/statements/quote-marks.ts'
import { en } from '../src/core/languages/en/en.ts'
import { fitSparse, type SparseCase } from './sparse-logistic.ts'

interface Row {
  readonly text: string
  readonly attributions: readonly { readonly cue: readonly (readonly [number, number])[] }[]
}

/** A feature that fewer candidates have has no weight. */
const RARE = 12
const RIDGE = 2

export function fitCues(): void {
  const names = new Map<string, number>()
  const cases: { features: string[]; label: 0 | 1 }[] = []
  for (const { text, attributions } of readLines<Row>(join('..', 'shared', 'data', 'attribution'), 'train.jsonl.gz')) {
    const read = tagged(text)
    const cues = attributions.flatMap(({ cue }) => cue)
    for (const line of lines(read.analysis, findQuoted(text), { language: en, names: findNames(read, en) }))
      for (const candidate of candidates(line)) {
        if (candidate.sure) continue
        const { start, end } = line.tokens[candidate.cue.head]!
        const features = cueFeatures(line, candidate)
        for (const name of features) names.set(name, (names.get(name) ?? 0) + 1)
        cases.push({ features, label: cues.some(([from, to]) => from < end && start < to) ? 1 : 0 })
      }
  }
  const kept = [...names.keys()].filter((name) => names.get(name)! >= RARE).sort()
  const index = new Map(kept.map((name, i) => [name, i]))
  const sparse = cases.map(
    ({ features, label }): SparseCase => ({
      active: [...new Set(features)].flatMap((name) => index.get(name) ?? []),
      label,
    }),
  )
  const [bias, ...weights] = fitSparse(sparse, kept.length, RIDGE)
  const rows = kept.map((name, i) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weights[i]},`)
  writeFileSync(
    join('src', 'core', 'annotate', 'statements', 'cue-weights.ts'),
    `/**
 * Weights of what makes a word a cue. Written by \`npm run fit -- cues\`: do not change them by hand.
 *
 * ${cases.length} candidates of 840 articles, ${cases.filter(({ label }) => label === 1).length} of them cues. Log odds; a feature that is not listed weighs nothing.
 */
export const CUE_WEIGHTS: Readonly<Record<string, number>> = {
  bias: ${bias},
${rows.join('\n')}
}
`,
  )
  console.log(`${cases.length} candidates, ${kept.length} features`)
}
